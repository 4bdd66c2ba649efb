"""Proof 3: the program dies or hangs. The card that was there is back, where it was; and a card that stands still is no hang."""
import json
import subprocess
import time

import picture
from guest import HEIGHT, WIDTH
from wall import LIVE, PROCESS, RESTARTS, STATUS, begin, end_for_good, expect_status, proven, wait_for_idle_card

GOAL = 10  # seconds from the kill to the card, as the guest counts them
TRIES = 3  # the machine is played, and shares its processors: one of them must reach the goal
MOST_LOST = 2  # seconds of the routine
# Where it is kept is written each second, and read as late again.
LOOK = 1.5
# A figure that moves, some hundred milliseconds off; another move, or the idle card, differs in more than twice of it.
SAME_CARD = 0.04
SINCE_BOOT = "cut -d ' ' -f 1 /proc/uptime"
SINCE_KILL = "systemctl show limber --property ExecMainStartTimestampMonotonic,ActiveEnterTimestampMonotonic --value"


class Strength:
    """The plan that plays: where each segment begins, and what the screen shows at a moment."""

    def __init__(self, work):
        self.limber, self.file = work / "program/usr/bin/limber", work / "at.png"
        self.routine = work / "program/usr/share/limber/routines/hip-opening"
        plan = subprocess.run([self.limber, "plan", self.routine, "--plan", "strength", "--json"], check=True, capture_output=True,
                              text=True).stdout
        self.starts = [segment["start"] for segment in json.loads(plan)["segments"]]

    def seconds(self, session):
        return self.starts[session["segment"]] + session["into"] / 1000

    def picture_at(self, seconds):
        subprocess.run([self.limber, "snapshot", self.routine, "--plan", "strength", "--at",
                        f"{int(seconds // 60):02}:{seconds % 60:06.3f}", "--size", f"{WIDTH}x{HEIGHT}", "-o", self.file], check=True)
        return self.file


def where(guest, plan):
    """(seconds into the routine, seconds since the guest's boot)"""
    live, now = guest.run(f"{LIVE}; {SINCE_BOOT}").rsplit("\n", 1)
    state = json.loads(live)["state"]
    assert state["is"] == "playing", state
    return plan.seconds(state["session"]), float(now)


def kill_once(wall, guest, plan):
    """@return seconds to the first picture, and what to say about it"""
    restarts, status = int(guest.run(RESTARTS)), guest.run(STATUS)
    was, seen = where(guest, plan)
    killed = float(guest.run(f"{SINCE_BOOT}; kill -KILL $({PROCESS})"))
    wait_for_picture(guest, lit=False)
    wait_for_picture(guest, lit=True)
    guest.until("ready again", f"test $({RESTARTS}) -eq {restarts + 1} && systemctl is-active --quiet limber", 30)
    started, ready = sorted(int(stamp) / 1e6 for stamp in guest.run(SINCE_KILL).split())
    apart = shows_the_card(wall, guest, plan)
    now, looked = where(guest, plan)
    # It goes on between the program's start and its first picture; nobody sees when.
    lost = was + killed - seen + looked - ready - now
    assert lost <= MOST_LOST + LOOK and lost + ready - started >= -LOOK, (
        f"from {was} s into the routine, seen at {seen}, killed at {killed}, to {now} s, started at {started}, ready at {ready}, "
        f"seen at {looked}")
    return ready - killed, (f"from \"{status}\", {was:.0f} s into the routine, to \"{guest.run(STATUS)}\", {max(0, lost):.1f} s of it lost, "
                            f"{apart:.2%} apart from the snapshot of that moment")


def wait_for_picture(guest, lit, seconds=60):
    """A program that dies takes its picture with it: the screen is dark until the next one shows its own."""
    deadline = time.monotonic() + seconds
    while (picture.share_lit(guest.picture("killed")) > 0.01) != lit:
        assert time.monotonic() < deadline, f"the screen is {'dark' if lit else 'lit'} for {seconds} s"
        time.sleep(0.2)


def shows_the_card(wall, guest, plan):
    """What is seen is the moment that is kept, give or take a second.
    @return the share that differs"""
    least = 1.0
    for _ in range(3):
        seen = guest.picture("after-kill")
        moment, _ = where(guest, plan)
        least = min(picture.share_apart(seen, plan.picture_at(moment + late)) for late in (0, -1, 1))
        if least <= SAME_CARD:
            break
    assert least <= SAME_CARD, f"{seen} is not the card {moment} s into the routine: {least:.2%} of it differ"
    assert picture.share_apart(seen, wall.snapshot) > 2 * SAME_CARD, f"{seen} looks like the idle card"
    return least


def comes_back(wall, guest):
    begin(guest)
    plan, took = Strength(wall.work), []
    while not took or (min(took) > GOAL and len(took) < TRIES):
        seconds, evidence = kill_once(wall, guest, plan)
        took.append(seconds)
    times = ", ".join(f"{seconds:.1f}" for seconds in took)
    assert min(took) <= GOAL, f"after kill -9 the card was back after {times} s, never within {GOAL}"
    proven(3, "kill -9", f"its first picture after {times} s by the guest's clock, at most {GOAL} in one of {TRIES} tries; {evidence}")
    end_for_good(guest)
    wait_for_idle_card(guest, wall.snapshot, "idle-after-kill")


def outlives_a_hang(wall, guest):
    """Begins with the idle card."""
    restarts = int(guest.run(RESTARTS))
    guest.run(f"kill -STOP $({PROCESS})")
    _, took = guest.until("started again", f"test $({RESTARTS}) -gt {restarts} && systemctl is-active --quiet limber", 90)
    said = guest.run("journalctl -u limber -o cat | grep -i 'watchdog timeout' | tail -n 1")
    wait_for_idle_card(guest, wall.snapshot, "after-hang")
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
