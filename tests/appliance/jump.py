"""Proof 7: no network, and a clock in 1970 that jumps to today. Nothing changes on the screen, and opening hours wait for a clock
that is known to be right."""
import time

import picture
from crash import Strength, where
from wall import STATUS, begin, end_for_good, expect_status, proven, wait_for_card, wait_for_idle_card

EARLY, TODAY = "1970-01-02 12:00", "2026-11-26 12:00"
FILE = "/etc/limber/conf.d/hours.toml"
# By them the wall would be dark all day, and where it is not, play by itself.
HOURS = "[display]\\noff = \"black\"\\n[[loop]]\\nfrom = \"00:00\"\\nto = \"24:00\"\\n"
QUIET = "[[quiet]]\\nfrom = \"00:00\"\\nto = \"24:00\"\\n"
AWAKE = 60  # seconds after a press it stays awake in quiet hours
# As chrony and others do once they have set the clock, whichever runs: adjtimex(2) of amd64, the status without "not synchronised"
# and no error; in Perl, because that is in every Debian.
SET_BY_NETWORK = "perl -e 'my $t = pack(q(L x4 q4 l x164), 0x14, 0, 0, 0, 0, 0); exit(syscall(159, $t) < 0)'"
# And no hardware clock, as on most Pis: else the kernel would set that by its own from then on, and it would vouch.
CLOCK_OUT = "chip=$(readlink -f /sys/class/rtc/rtc0/device); driver=$(readlink -f $chip/driver); echo $(basename $chip) > $driver/unbind"
CLOCK_IN = "echo $(basename $chip) > $driver/bind"
DARK = 0.001  # at most so much of a dark screen is lit


def hours(guest, text):
    guest.run(f"printf '{text}' > {FILE}; systemctl restart limber", 120)


def jump(guest):
    guest.run(f"date --set '{EARLY}'")
    guest.run(f"date --set '{TODAY}'")
    time.sleep(2)


def minds_no_clock(wall, guest):
    """Begins paused, or idle; ends idle, without hours."""
    links = guest.run("ls /sys/class/net").split()
    assert links in (["lo"], []), links
    guest.run("rm -f /run/limber/*")
    hours(guest, HOURS + QUIET)
    off = changes_nothing_while_it_plays(wall, guest)
    changes_nothing_in_a_pause(guest)
    guest.key("spc")
    expect_status(guest, "^plays")
    end_for_good(guest)
    told = says_that_hours_wait(wall, guest)
    proven(7, "without a network, the clock jumps from 1970 to today, in hours in which it would be dark or play by itself",
           f"a routine that plays went on, {abs(off):.1f} s off from what the guest's own count says; no pixel of the paused card and of "
           f"the idle one changed; it says that hours wait, and so does the doctor: \"{told}\"")
    keeps_hours_by_a_right_clock(wall, guest)


def says_that_hours_wait(wall, guest):
    """On the idle card, before and after the clock jumped, also when nobody has pressed for so long that quiet hours begin.
    @return what the doctor says"""
    guest.run(f"date --set '{EARLY}'")
    wait = expect_status(guest, "^waits for a press")
    time.sleep(AWAKE + 3)
    before = guest.picture("hours-wait")
    marked = picture.share_apart(before, wall.snapshot, far=24)
    assert 0.0005 < marked < 0.05, f"the idle card says nothing of hours that wait: {marked:.2%} of {before} differ from one without"
    jump(guest)
    after = guest.picture("hours-wait-today")
    assert picture.share_apart(before, after) == 0, f"{after} differs from {before}"
    assert guest.run(STATUS) == wait
    _, doctor = guest.attempt("limber doctor")
    told = [line for line in doctor.split("\n") if line.startswith("warn clock")]
    assert told and "schedules wait" in told[0], doctor
    return " ".join(told[0].split())


def changes_nothing_while_it_plays(wall, guest):
    """@return seconds that the routine is off from the guest's own time"""
    guest.run(f"date --set '{EARLY}'")
    begin(guest)
    plan = Strength(wall.work)
    early, then = where(guest, plan)
    jump(guest)
    late, now = where(guest, plan)
    off = late - early - (now - then)
    assert abs(off) <= 3, f"from {early} to {late} s of the routine in {now - then:.1f} s"
    expect_status(guest, "^plays .*, set")
    return off


def changes_nothing_in_a_pause(guest):
    guest.key("spc")
    expect_status(guest, "^paused")
    time.sleep(2)
    before = guest.picture("before-the-jump")
    jump(guest)
    after = guest.picture("after-the-jump")
    assert picture.share_apart(before, after) == 0, f"{after} differs from {before}"


def keeps_hours_by_a_right_clock(wall, guest):
    """The same hours, and a hardware clock that agrees: it is dark. Without the quiet ones it plays by itself. So they are not
    hours that it would never have kept."""
    guest.run(f"hwclock --set --utc --date '{TODAY}'; date --set '{TODAY}'")
    deadline = time.monotonic() + 15
    while picture.share_lit(guest.picture("quiet-hours")) > DARK:
        assert time.monotonic() < deadline, f"with a clock that is right, it is not dark in quiet hours: {guest.run(STATUS)}"
        time.sleep(1)
    guest.run(f"printf '{HOURS}' > {FILE}; systemctl reload limber")
    loops = expect_status(guest, "^(waits for the next round|plays)")
    proven(7, "the same hours by a clock that is known to be right", f"dark in the quiet ones; without those: \"{loops}\"")
    keeps_hours_without_a_hardware_clock(guest)
    guest.run(f"rm {FILE}; hwclock --set --utc --date '{EARLY}'; date --set '{EARLY}'; systemctl reload limber")
    guest.key("esc")  # else at the end of the side under way
    expect_status(guest, "^waits for a press", 90)
    guest.run("rm -f /run/limber/*; systemctl restart limber", 120)
    wait_for_idle_card(guest, wall.snapshot, "without-hours")


def keeps_hours_without_a_hardware_clock(guest):
    """Begins and ends playing by itself, with hours."""
    guest.run(f"{CLOCK_OUT}; test ! -e /sys/class/rtc/rtc0; echo \"chip=$chip driver=$driver\" > /run/chip; "
              f"date --set '{TODAY}'; systemctl reload limber")
    guest.key("esc")  # else at the end of the side under way
    expect_status(guest, "^waits for a press", 90)
    guest.run(f"{SET_BY_NETWORK}; systemctl reload limber")
    loops = expect_status(guest, "^(waits for the next round|plays)")
    proven(7, "the same hours without a hardware clock, once the kernel was told that the clock is right", f"\"{loops}\"")
    guest.run(f". /run/chip; {CLOCK_IN}; test -e /sys/class/rtc/rtc0; rm /run/chip")
