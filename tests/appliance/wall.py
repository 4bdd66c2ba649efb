"""The appliance as it is seen from outside: booted again and again from one disk, with what every proof asks of it."""
import json
import re
import shlex
import shutil
import subprocess
import time

import picture
from guest import HEIGHT, WIDTH, Guest, LockedUp

# A picture of the GPU's painter beside one of the CPU's: edges are smoothed differently.
MOST_APART = 0.01
BOOT = 300  # seconds, for a machine without acceleration that shares its processors
STATUS = "systemctl show limber --property StatusText --value"
PROCESS = "systemctl show limber --property MainPID --value"
RESTARTS = "systemctl show limber --property NRestarts --value"
# What is under way, as the program keeps it for after a crash.
LIVE = "cat /run/limber/position.json"
UNDO = 3.3  # seconds for which a press takes a skip back, and some
# A Pi has no battery: each boot begins in 1970.
NO_CLOCK = ("-rtc", "base=1970-01-01T00:00:00")


def proven(number, what, evidence):
    print(f"proof {number}: {what}: {evidence}", flush=True)


class Wall:
    """What is booted, again and again, from one disk."""

    def __init__(self, work, disk):
        self.work, self.disk, self.boots = work, disk, 0
        self.snapshot = snapshot(work, WIDTH, HEIGHT)
        self.guest = None  # the machine of the last boot

    def switch_on(self, options=NO_CLOCK, screen=("-display", "none")):
        """A machine that begins to boot."""
        self.boots += 1
        folder = self.work / f"{self.disk.stem}-boot-{self.boots}"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        self.guest = Guest(self.disk, self.work / "vmlinuz", self.work / "initrd.img", folder, (*screen, *options))
        return self.guest

    def boot(self, options=NO_CLOCK):
        """A machine that has booted; what it does by itself then may still be under way. One whose processors lock each other up
        is switched off and on; twice in a row is no accident."""
        guest = self.switch_on(options)
        try:
            guest.wait_for_shell(BOOT)
        except LockedUp as why:
            print(f"once more: {guest.folder.name}: QEMU's processors locked up before the shell was there: {why}", flush=True)
            guest.cut_power()
            guest = self.switch_on(options)
            guest.wait_for_shell(BOOT)
        return guest


def wait_for_wall(guest, seconds=240):
    """On a slow machine the display's driver can come after the program, which waits for it."""
    guest.until("the wall is up", f"systemctl is-active --quiet limber && ! {STATUS} | grep '^$\\|waits for a display'", seconds)


def no_unit_failed(guest):
    failed = guest.run("systemctl list-units --failed --no-legend --plain 'limber*'")
    assert failed == "", f"failed: {failed}"


def expect_status(guest, what, seconds=60):
    status, deadline = "", time.monotonic() + seconds
    while time.monotonic() < deadline:
        status = guest.run(STATUS)
        if re.search(what, status):
            return status
        time.sleep(0.3)
    raise AssertionError(f"the status is \"{status}\", not one with \"{what}\"")


def place(guest):
    """What is under way, as kept: {"is": "playing", "session": {"segment": 1, "into": 1234, ...}}."""
    return json.loads(guest.run(LIVE))["state"]


def segment(guest):
    return place(guest)["session"]["segment"]


def begin(guest):
    """Starts a routine, or goes on with one, and waits until it is behind its title."""
    guest.key("spc")
    return expect_status(guest, "^plays .*, set")


def end_for_good(guest):
    """Ends what plays on its title, after which nothing is offered to go on with; the idle card is the one of the boot."""
    skipped = 0.0
    for _ in range(60):
        status = guest.run(STATUS)
        if re.search("^plays [^:]*, Strength$", status):
            guest.key("esc")
            expect_status(guest, "^waits for a press")
            return
        if ":" in status:
            guest.key("left")  # back to the title
            skipped = time.monotonic()
            continue
        time.sleep(max(0, skipped + UNDO - time.monotonic()))
        guest.key("spc")  # there, another plan; a status read too early would be of the one before
        guest.until("another plan", f"test \"$({STATUS})\" != {shlex.quote(status)}", 30)
    raise AssertionError(f"going back does not lead to the title: {guest.run(STATUS)}")


def snapshot(work, width, height, card="idle", rotate=0):
    """What the program draws of a card by itself, without a display."""
    file = work / f"{card}-{width}x{height}-{rotate}.png"
    subprocess.run([work / "program/usr/bin/limber", "snapshot", work / "program/usr/share/limber/routines/hip-opening", "--card", card,
                    "--size", f"{width}x{height}", "--rotate", str(rotate), "-o", file], check=True, capture_output=True)
    return file


def wait_for_card(guest, expected, name, seconds=60):
    """The file of a picture that equals the snapshot, and how much differs."""
    deadline = time.monotonic() + seconds
    while True:
        seen = guest.picture(name)
        apart = picture.share_apart(seen, expected)
        if apart <= MOST_APART:
            return seen, apart
        assert time.monotonic() < deadline, f"{seen} is not the card of {expected.name}: {apart:.2%} of it differ"
        time.sleep(0.5)


def wait_for_idle_card(guest, expected, name):
    """For two minutes the card may offer to go on with a session."""
    return wait_for_card(guest, expected, name, 150)
