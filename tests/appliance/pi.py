"""What a Pi has and this machine has not: its boot files, and a desktop that holds the display. `limber setup` changes them, and
when the package goes they are what they were."""
from wall import proven

BOOT = "/boot/firmware"
# As Raspberry Pi OS has them, as far as it matters here.
CONFIG = """# For more options see http://rptl.io/configtxt
dtparam=audio=on
camera_auto_detect=1
[cm4]
otg_mode=1
[all]
enable_uart=1"""
CMDLINE = "console=serial0,115200 console=tty1 root=PARTUUID=0a1b2c3d-02 rootfstype=ext4 fsck.repair=yes rootwait quiet splash"
UNITS = "/etc/systemd/system"
TARGET, DESKTOP = f"{UNITS}/default.target", f"{UNITS}/display-manager.service"
MAKE = f"""
set -e
mkdir -p {BOOT}
printf '{CONFIG}' > {BOOT}/config.txt
printf '{CMDLINE}\\n' > {BOOT}/cmdline.txt
ln -sf /lib/systemd/system/graphical.target {TARGET}
ln -sf /lib/systemd/system/lightdm.service {DESKTOP}
"""
READ = f"cksum {BOOT}/config.txt {BOOT}/cmdline.txt; readlink {TARGET}; ls -1 {BOOT}; ls -1A {UNITS}"


class Pi:
    def __init__(self, guest):
        self.guest = guest
        guest.run(MAKE)
        self.before = guest.run(READ).split("\n")

    def is_set_up(self):
        said = self.guest.run("limber setup --yes")
        now = self.guest.run(READ).split("\n")
        kept = [name for name in ("config.txt", "cmdline.txt", "default.target") if f"{name}.before-limber" not in now]
        assert not kept and now[:3] != self.before[:3] and all(a != b for a, b in zip(now[:3], self.before[:3])), f"{said}\n{now}"
        assert self.guest.run("limber setup --yes").startswith("Everything is as a wall needs it"), "set up twice, it changes more"
        self.said = said

    def is_as_before(self):
        """After the package went."""
        now = self.guest.run(READ).split("\n")
        assert [line for line in now if "limber" not in line] == [line for line in self.before if "limber" not in line], (
            f"before: {self.before}; set up, and the package purged: {now}")
        assert not any("limber" in line for line in now), now
        changed = sum(line.startswith(("  + ", "  - ")) for line in self.said.split("\n"))
        proven(8, "set up, then purged", f"config.txt, cmdline.txt and default.target, in which {changed} lines were other ones, are what they were")
