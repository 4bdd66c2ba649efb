#!/usr/bin/env python3
"""The proofs, each against a booted machine with the real package. `run` prepares all of it and calls this.

Prints a line a proof with its evidence; the first one that does not hold ends it with exit status 1. Proofs are named by
the number they have in the appliance's task; what none here proves is not claimed.
"""
import argparse
import random
import shutil
import sys
import time
from pathlib import Path

import picture
from guest import Guest, HEIGHT, WIDTH
from hand import Hand

# A picture of the GPU's painter beside one of the CPU's: edges are smoothed differently.
MOST_APART = 0.01
BOOT = 300  # seconds, for a machine without acceleration that shares its processors
STATUS = "systemctl show limber --property StatusText --value"
PROCESS = "systemctl show limber --property MainPID --value"
MISSED = "journalctl -u limber -o cat | grep -c 'BUTTON: .*playing on without it'"
RESTARTS = "systemctl show limber --property NRestarts --value"


class Wall:
    """What is booted, again and again, from one disk."""

    def __init__(self, work, disk):
        self.work, self.disk, self.boots = work, disk, 0

    def boot(self, append="", options=()):
        self.boots += 1
        folder = self.work / f"boot-{self.boots}"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        guest = Guest(self.disk, self.work / "vmlinuz", self.work / "initrd.img", folder, append, options)
        guest.wait_for_shell(BOOT)
        return guest


def proven(number, what, evidence):
    print(f"proof {number}: {what}: {evidence}", flush=True)


def wait_for_wall(guest, seconds=240):
    guest.until("the wall is up", "systemctl is-active --quiet limber", seconds)


def wait_for_idle_card(guest, snapshot, name):
    """The file of a picture that equals the snapshot. For two minutes the card may offer to go on with a session."""
    apart = None
    for _ in range(150):
        seen = guest.picture(name)
        apart = picture.share_apart(seen, snapshot)
        if apart <= MOST_APART:
            return seen, apart
        time.sleep(1)
    raise AssertionError(f"{seen} is not the idle card: {apart:.2%} of it differ from {snapshot}")


def boots_to_the_idle_card(wall, guest, snapshot):
    wait_for_wall(guest)
    seen, apart = wait_for_idle_card(guest, snapshot, "idle")
    since = int(guest.run("systemctl show limber --property ActiveEnterTimestampMonotonic --value")) / 1e6
    proven(1, "boots to the idle card with nobody's help",
           f"{seen.relative_to(wall.work)} differs from the snapshot in {apart:.2%} of {WIDTH}x{HEIGHT}; "
           f"{since:.1f} s from the kernel's start to the first frame; status \"{guest.run(STATUS)}\"")


def is_worked_by_the_button(guest):
    hand = Hand(guest)
    guest.until("the line is found once it is there", "gpioinfo | grep -q 'BUTTON.*limber'", 30)
    hand.bouncing_press()
    hand.expect_status("plays Hip opening & strength, Strength")
    hand.press()
    hand.expect_status("plays Hip opening & strength, Daily stretch")
    proven(2, "a bouncing press counts once", "title of Strength after it, of Daily stretch after one more")
    assert all(hand.lamp() for _ in range(5)), "the light is not lit while a routine is under way"
    hand.expect_status(": Step Back & Reach, set 1", 60)
    hand.double_press()
    hand.expect_status(": Step Back Wide, set 1")
    proven(2, "a double press skips", f"status \"{guest.run(STATUS)}\" at once")
    time.sleep(4)  # until then a press would take the skip back
    hand.hold(4)
    hand.expect_status("waits for a press")
    assert not all(hand.lamp() for _ in range(5)), "the light is lit while the wall is idle"
    proven(2, "a press held down ends", f"status \"{guest.run(STATUS)}\"; the light was lit, and is not any more")
    hand.hold(12)
    assert "waits for a press" in guest.run(STATUS), guest.run(STATUS)
    marked = guest.run("journalctl -u limber -o cat | grep -c 'BUTTON is held down'")
    proven(2, "a line that stays low is one press, then ignored", f"the journal names it {marked} time(s), still idle on release")
    said = int(guest.run(MISSED))
    hand.pull_away()
    guest.until("the lost line is named", f"test $({MISSED}) -gt {said}", 40)
    hand.put_back()
    guest.until("the line is found again", "gpioinfo | grep -q 'BUTTON.*limber'", 40)
    hand.press()
    hand.expect_status("plays Hip opening & strength")
    proven(2, "the line's driver pulled away and put back", guest.run("journalctl -u limber -o cat | grep 'BUTTON' | tail -n 1"))
    guest.key("esc")
    hand.expect_status("waits for a press")
    guest.key("spc")
    hand.expect_status("plays Hip opening & strength")
    guest.key("esc")
    hand.expect_status("waits for a press")
    proven(2, "a keyboard does the same", "Space starts, Esc ends")


def comes_back(guest, snapshot):
    hand = Hand(guest)
    restarts = int(guest.run(RESTARTS))
    guest.key("spc")
    hand.expect_status(": Step Back & Reach, set 1", 60)
    guest.run(f"kill -KILL $({PROCESS})")
    _, took = guest.until("started again", f"test $({RESTARTS}) -gt {restarts} && systemctl is-active --quiet limber", 60)
    hand.expect_status(": Step Back & Reach, set 1")
    proven(3, "kill -9", f"back after {took:.1f} s, 10 s are the goal, where it was: \"{guest.run(STATUS)}\"")
    guest.key("esc")
    wait_for_idle_card(guest, snapshot, "after-kill")
    guest.run(f"kill -STOP $({PROCESS})")
    _, took = guest.until("the watchdog acts", f"test $({RESTARTS}) -gt {restarts + 1} && systemctl is-active --quiet limber", 90)
    said = guest.run("journalctl -u limber -o cat | grep -i 'watchdog timeout' | tail -n 1")
    proven(3, "a hang", f"after {took:.1f} s back: {said}")


def outlives_the_watchdog_paused(guest):
    hand = Hand(guest)
    restarts = guest.run(RESTARTS)
    guest.key("spc")
    hand.expect_status(": Step Back & Reach, set 1", 60)
    guest.key("spc")
    hand.expect_status("paused")
    period = int(guest.run("systemctl show limber --property WatchdogUSec --value | sed 's/s$//'"))
    time.sleep(2.5 * period)
    hand.expect_status("paused")
    assert guest.run(RESTARTS) == restarts, "it was started again"
    proven(3, "a paused card outlives the watchdog's time", f"{2.5 * period:.0f} s with WatchdogSec={period}, never restarted")


def minds_no_clock(guest):
    hand = Hand(guest)
    before = guest.picture("before-the-jump")
    guest.run("date --set 1970-01-02")
    guest.run("date --set 2026-11-26")
    time.sleep(2)
    after = guest.picture("after-the-jump")
    apart = picture.share_apart(before, after)
    assert apart == 0, f"{apart:.2%} of the paused card changed"
    guest.key("spc")
    hand.expect_status("plays", 20)
    guest.run("date --set 1970-01-02")
    guest.run("date --set 2026-11-26")
    hand.expect_status("plays")
    guest.key("esc")
    hand.expect_status("waits for a press")
    proven(7, "without a network, the clock jumps to 1970 and back in a pause and while it plays", "no pixel of the paused card changed")


def outlives_power_cuts(wall, snapshot, rounds):
    for _ in range(rounds):
        guest = wall.boot(options=("-rtc", "base=1970-01-01T00:00:00"))
        wait_for_wall(guest)
        guest.key("spc")
        time.sleep(random.uniform(0, 10))
        guest.cut_power()
    guest = wall.boot(options=("-rtc", "base=1970-01-01T00:00:00"))
    wait_for_wall(guest)
    seen, apart = wait_for_idle_card(guest, snapshot, "after-cuts")
    errors = guest.run("cat /sys/fs/ext4/vda/errors_count")
    assert errors == "0", f"the file system has {errors} errors"
    proven(4, f"{rounds} power cut(s) while it plays, the machine's clock at 1970",
           f"{seen.relative_to(wall.work)} differs from the idle card in {apart:.2%}; 0 file system errors")
    return guest


def outlives_a_panic(wall, snapshot):
    guest = wall.boot("panic=0", ("-device", "i6300esb", "-action", "watchdog=reset"))
    wait_for_wall(guest)
    limit = guest.run("systemctl show --property RuntimeWatchdogUSec --value")
    guest.attempt("echo 1 > /proc/sys/kernel/sysrq; (sleep 1; echo c > /proc/sysrq-trigger) >/dev/null 2>&1 &")
    began = time.monotonic()
    guest.wait_for_end(90)
    took = time.monotonic() - began
    guest = wall.boot()
    wait_for_wall(guest)
    wait_for_idle_card(guest, snapshot, "after-panic")
    proven(6, "a kernel panic", f"the machine's watchdog ({limit}) reset it after {took:.0f} s; the idle card is back")
    return guest


def is_installed_and_goes(guest, snapshot):
    guest.run("echo '# mine' >> /etc/limber/config.toml")
    before = guest.run(PROCESS)
    guest.run("dpkg --install --force-confold /opt/rig/limber-next.deb", 300)
    wait_for_wall(guest)
    assert guest.run(PROCESS) not in (before, "0"), "the old program still runs"
    version = guest.run("dpkg-query -W -f '${Version}' limber")
    assert guest.run("tail -n 1 /etc/limber/config.toml") == "# mine"
    wait_for_idle_card(guest, snapshot, "after-upgrade")
    guest.run("dpkg --remove limber", 120)
    assert guest.attempt("systemctl is-active limber")[0] != 0
    guest.run("dpkg --purge limber", 120)
    left = guest.run("find / -xdev -iname '*limber*' -not -path '/opt/rig/*' -not -path '/var/log/*' -not -path '/proc/*'; "
                     "getent passwd limber; getent group limber gpio; true")
    assert left == "", f"the purge leaves {left}"
    proven(8, f"upgraded to {version}, removed, purged", "the changed conffile was kept, the new program ran at once, nothing is left")


def broken_turns_red(wall, snapshot):
    guest = wall.boot()
    try:
        wait_for_wall(guest, 30)
        wait_for_idle_card(guest, snapshot, "broken")
    except AssertionError as why:
        proven("of the proofs", "a package with a broken unit turns them red", str(why).split("\n")[0])
    else:
        raise AssertionError("a package with a broken unit passed")
    finally:
        guest.cut_power()


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--work", type=Path, required=True)
    options.add_argument("--cuts", type=int, default=5)
    chosen = options.parse_args()
    work = chosen.work.resolve()
    snapshot = work / "idle.png"
    began = time.monotonic()
    wall = Wall(work, work / "disk.img")
    guest = wall.boot()
    boots_to_the_idle_card(wall, guest, snapshot)
    is_worked_by_the_button(guest)
    comes_back(guest, snapshot)
    outlives_the_watchdog_paused(guest)
    minds_no_clock(guest)
    guest.cut_power()
    outlives_power_cuts(wall, snapshot, chosen.cuts).cut_power()
    guest = outlives_a_panic(wall, snapshot)
    is_installed_and_goes(guest, snapshot)
    guest.cut_power()
    broken_turns_red(Wall(work, work / "broken.img"), snapshot)
    print(f"all of it after {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    try:
        main()
    except AssertionError as failure:
        print(f"appliance: FAILED: {failure}", file=sys.stderr)
        sys.exit(1)
