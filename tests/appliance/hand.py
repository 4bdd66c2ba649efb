"""The hand at the button: simulated lines in the guest that are pulled up and down as a contact would, and keys.

Whatever is pressed, the verbs are the same: press, press_twice, hold.
"""
import time

# A chip of so many lines with their names, by configfs; prints the folder where its lines are pulled.
PUT = """
set -e
lsmod | grep -q gpio_sim || insmod /opt/rig/gpio-sim.ko
mountpoint -q /sys/kernel/config || mount -t configfs none /sys/kernel/config
chip=/sys/kernel/config/gpio-sim/{chip}
if ! test -d $chip; then
    mkdir -p $chip/bank
    echo {count} > $chip/bank/num_lines
    {names}
fi
echo 1 > $chip/live
echo /sys/devices/platform/$(cat $chip/dev_name)/$(cat $chip/bank/chip_name)
"""
NAME = "mkdir $chip/bank/line{at}; echo {name} > $chip/bank/line{at}/name"
# The kernel's own driver makes a line a key, as the overlay gpio-key has it.
KEY = """
set -e
echo pull-up > {folder}/sim_gpio0/pull
modprobe gpio-keys
insmod /opt/rig/gpio_key.ko gpio=$(cat {folder}/../gpio/gpiochip*/base)
udevadm settle
grep -A 5 'Name="button"' /proc/bus/input/devices | grep Handlers
"""


class Chip:
    """A simulated chip. It is there from now on, with every line down."""

    def __init__(self, guest, name, *lines):
        self.guest, self.name, self.lines = guest, name, lines
        self.put_back()

    def put_back(self):
        names = "\n    ".join(NAME.format(at=at, name=line) for at, line in enumerate(self.lines))
        self.folder = self.guest.run(PUT.format(chip=self.name, count=len(self.lines), names=names)).split("\n")[-1]

    def pull_away(self):
        self.guest.run(f"echo 0 > /sys/kernel/config/gpio-sim/{self.name}/live")

    def is_up(self, line):
        return self.guest.run(f"cat {self.folder}/sim_gpio{self.lines.index(line)}/value") == "1"


class Line:
    """A button between a line and ground."""

    def __init__(self, chip, name):
        self.chip, self.at = chip, chip.lines.index(name)

    def _pulled(self, *levels):
        pull = f"{self.chip.folder}/sim_gpio{self.at}/pull"
        return "; ".join(f"echo pull-{level} > {pull}" for level in levels)

    def press(self):
        self.hold(0.2)

    def close(self):
        self.chip.guest.run(self._pulled("down"))

    def open(self):
        self.chip.guest.run(self._pulled("up"))

    def press_twice(self):
        once = f"{self._pulled('down')}; sleep 0.15; {self._pulled('up')}"
        self.chip.guest.run(f"{once}; sleep 0.3; {once}")
        time.sleep(1)

    def hold(self, seconds):
        self.chip.guest.run(f"{self._pulled('down')}; sleep {seconds}; {self._pulled('up')}", seconds + 30)
        time.sleep(1)  # no double press with the next one

    def press_with_bounces(self):
        self.chip.guest.run(f"{self._pulled('down', 'up', 'down', 'up', 'down')}; sleep 0.3; "
                            f"{self._pulled('up', 'down', 'up', 'down', 'up')}")
        time.sleep(1)


def line_that_is_a_key(guest):
    """A line of a chip of its own, and what the kernel made of it."""
    chip = Chip(guest, "key", "KEY")
    return Line(chip, "KEY"), guest.run(KEY.format(folder=chip.folder)).strip()


class Key:
    """A key of the machine's keyboard."""

    def __init__(self, guest, name):
        self.guest, self.name = guest, name

    def press(self):
        self.hold(0.1)

    def press_twice(self):
        self.guest.key(self.name)
        time.sleep(0.3)
        self.press()

    def hold(self, seconds):
        self.guest.key(self.name, seconds)
        time.sleep(1)  # no double press with the next one


# The fifo is open to read and to write: it never comes to its end.
PLUG = """
set -e
modprobe uinput
rm -f {pipe}
mkfifo {pipe}
perl /opt/rig/remote.pl {name} {code} <> {pipe} > {pipe}.log 2>&1 &
echo $! > {pipe}.pid
"""


class Remote:
    """A thing of one key in a USB socket."""

    CODES = {"F5": 63}  # as the kernel counts keys

    def __init__(self, guest, name, key):
        self.guest, self.name, self.code, self.pipe = guest, name, self.CODES[key], f"/run/{name}"
        self.listed = f"grep -q 'Name=\"{name}\"' /proc/bus/input/devices"

    def plug_in(self):
        self.guest.run(PLUG.format(pipe=self.pipe, name=self.name, code=self.code))
        self.guest.until("the remote is there", f"{self.listed} && udevadm settle", 20)
        time.sleep(1)  # until who was told of it has opened it

    def pull_out(self):
        self.guest.run(f"kill $(cat {self.pipe}.pid)")
        self.guest.until("the remote is gone", f"! {self.listed}", 20)

    def press(self):
        self.guest.run(f"echo > {self.pipe}")
        time.sleep(1)
