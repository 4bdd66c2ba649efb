"""The hand at the button: a simulated GPIO chip in the guest, whose lines are pulled up and down as a contact would."""
import time

STATUS = "systemctl show limber --property StatusText --value"
# One chip with a line for the button and one for the light, by configfs.
PUT = """
insmod /opt/rig/gpio-sim.ko 2>/dev/null
mountpoint -q /sys/kernel/config || mount -t configfs none /sys/kernel/config
chip=/sys/kernel/config/gpio-sim/wall
if ! test -d $chip; then
    mkdir -p $chip/bank/line0 $chip/bank/line1
    echo 4 > $chip/bank/num_lines
    echo BUTTON > $chip/bank/line0/name
    echo LAMP > $chip/bank/line1/name
fi
echo 1 > $chip/live
echo /sys/devices/platform/$(cat $chip/dev_name)/$(cat $chip/bank/chip_name)
"""


class Hand:
    def __init__(self, guest):
        self.guest = guest
        self.lines = None
        if "BUTTON" in guest.attempt("gpioinfo")[1]:
            self.lines = self._place()
        else:
            self.put_back()

    def _place(self):
        return self.guest.run("chip=/sys/kernel/config/gpio-sim/wall; "
                              "echo /sys/devices/platform/$(cat $chip/dev_name)/$(cat $chip/bank/chip_name)")

    def put_back(self):
        self.lines = self.guest.run(PUT).split("\n")[-1]

    def pull_away(self):
        self.guest.run("echo 0 > /sys/kernel/config/gpio-sim/wall/live")

    def press(self):
        self.hold(0.2)

    def double_press(self):
        pull = f"{self.lines}/sim_gpio0/pull"
        once = f"echo pull-down > {pull}; sleep 0.15; echo pull-up > {pull}"
        self.guest.run(f"{once}; sleep 0.3; {once}")
        time.sleep(1)

    def hold(self, seconds):
        self.guest.run(f"echo pull-down > {self.lines}/sim_gpio0/pull; sleep {seconds}; echo pull-up > {self.lines}/sim_gpio0/pull",
                       seconds + 30)
        time.sleep(1)  # no double press with the next one

    def bouncing_press(self):
        bounce = "for level in {}; do echo pull-$level > " + f"{self.lines}/sim_gpio0/pull; done"
        down, up = bounce.format("down up down up down"), bounce.format("up down up down up")
        self.guest.run(f"{down}; sleep 0.3; {up}")
        time.sleep(1)

    def lamp(self):
        return self.guest.run(f"cat {self.lines}/sim_gpio1/value") == "1"

    def expect_status(self, what, seconds=15):
        status, deadline = "", time.monotonic() + seconds
        while time.monotonic() < deadline:
            status = self.guest.run(STATUS)
            if what in status:
                return
            time.sleep(0.3)
        raise AssertionError(f"the status is \"{status}\", not one with \"{what}\"")
