"""Proofs 3, 6 and 7: the program dies or hangs, the kernel panics, the clock jumps."""
import time

import picture
from wall import (NO_CLOCK, PROCESS, RESTARTS, STATUS, begin, end_for_good, expect_status, place, proven, wait_for_idle_card,
                  wait_for_wall)

# A machine that has a watchdog of its own; what that resets ends, with QEMU.
WATCHDOG = (*NO_CLOCK, "-device", "i6300esb", "-action", "watchdog=reset")


def started_again(guest, restarts, seconds):
    _, took = guest.until("started again", f"test $({RESTARTS}) -gt {restarts} && systemctl is-active --quiet limber", seconds)
    return took


def comes_back(guest, snapshot):
    restarts = int(guest.run(RESTARTS))
    begin(guest)
    guest.run(f"kill -KILL $({PROCESS})")
    before = place(guest)
    took = started_again(guest, restarts, 60)
    after = place(guest)
    was, now = before["session"], after["session"]
    assert after["is"] == "playing" and now["segment"] == was["segment"], f"from {before} to {after}"
    assert now["into"] >= was["into"], f"it went back from {was['into']} to {now['into']} ms"
    proven(3, "kill -9", f"back after {took:.1f} s, 10 s are the goal, where it was: \"{guest.run(STATUS)}\", "
                         f"{was['into']} ms into segment {was['segment']}, then {now['into']} ms")
    end_for_good(guest)
    wait_for_idle_card(guest, snapshot, "after-kill")
    guest.run(f"kill -STOP $({PROCESS})")
    took = started_again(guest, restarts + 1, 90)
    said = guest.run("journalctl -u limber -o cat | grep -i 'watchdog timeout' | tail -n 1")
    wait_for_idle_card(guest, snapshot, "after-hang")
    proven(3, "a hang", f"after {took:.1f} s back on the idle card: {said}")


def outlives_the_watchdog_paused(guest):
    restarts = guest.run(RESTARTS)
    begin(guest)
    guest.key("spc")
    expect_status(guest, "^paused")
    period = int(guest.run("systemctl show limber --property WatchdogUSec --value | sed 's/s$//'"))
    time.sleep(2.5 * period)
    expect_status(guest, "^paused")
    assert guest.run(RESTARTS) == restarts, "it was started again"
    proven(3, "a paused card outlives the watchdog's time", f"{2.5 * period:.0f} s with WatchdogSec={period}, never restarted")


def minds_no_clock(guest):
    """Begins paused."""
    links = guest.run("ls /sys/class/net").split()
    assert links in (["lo"], []), links
    year = guest.run("date +%Y")
    before = guest.picture("before-the-jump")
    guest.run("date --set 1970-01-02")
    guest.run("date --set 2026-11-26")
    time.sleep(2)
    after = guest.picture("after-the-jump")
    apart = picture.share_apart(before, after)
    assert apart == 0, f"{apart:.2%} of the paused card changed"
    guest.key("spc")
    expect_status(guest, "^plays")
    guest.run("date --set 1970-01-02")
    early = place(guest)["session"]
    guest.run("date --set 2026-11-26")
    time.sleep(2)
    late = place(guest)["session"]
    steps = late["segment"] - early["segment"], late["into"] - early["into"]
    assert steps[0] == 1 or steps[0] == 0 < steps[1] < 30_000, f"from {early} to {late}"
    expect_status(guest, "^plays")
    end_for_good(guest)
    proven(7, "without a network, the clock jumps to 1970 and to today, in a pause and while it plays",
           f"booted in {year}; no pixel of the paused card changed; {early['into']} ms into segment {early['segment']} before the "
           f"jump over 56 years, {late['into']} ms into segment {late['segment']} after it")


def outlives_a_panic(wall, guest):
    """@return the next boot"""
    limit = guest.run("systemctl show --property RuntimeWatchdogUSec --value")
    guest.attempt("echo 1 > /proc/sys/kernel/sysrq; (sleep 1; echo c > /proc/sysrq-trigger) >/dev/null 2>&1 &")
    began = time.monotonic()
    guest.wait_for_end(90)
    took = time.monotonic() - began
    guest = wall.boot()
    wait_for_wall(guest)
    wait_for_idle_card(guest, wall.snapshot, "after-panic")
    proven(6, "a kernel panic", f"the machine's watchdog ({limit}) reset it after {took:.0f} s; the idle card is back")
    return guest
