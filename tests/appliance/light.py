"""Proof 2, the light at the button: lit while a routine is under way, it blinks before work begins and flashes when idle."""
import json

from wall import LIVE, begin, end_for_good, expect_status, proven

WORK, RESTS, REST_LASTS = 2, (5, 9), 30  # of the strength plan: the first work, the first rests, and seconds of those
LAST = 3  # seconds of a rest in which it blinks
# The position is kept each second; what is seen of it, and of the line, is late on a machine that is played.
LATE = 1.5
FLASHES_EVERY = 4  # seconds
# The line's level with the guest's time, each time it changes; the shell reads it without a process of its own.
WATCH = """
end=$(($(cut -d . -f 1 /proc/uptime) + {seconds}))
old=; reads=0
while read -r now rest < /proc/uptime; [ ${{now%.*}} -lt $end ]; do
    read -r level < {value}
    reads=$((reads + 1))
    [ "$level" = "$old" ] || echo "$now $level"
    old=$level
done
echo "$now $reads"
"""
SINCE_BOOT = "cut -d ' ' -f 1 /proc/uptime"


def watch(chip, line, seconds):
    """[(since boot, level)] at the first look and at each change, and how often it was read."""
    value = f"{chip.folder}/sim_gpio{chip.lines.index(line)}/value"
    *changes, last = [said.split() for said in chip.guest.run(WATCH.format(seconds=seconds, value=value), seconds + 60).split("\n")]
    return [(float(at), level == "1") for at, level in changes], int(last[1])


def blinks_before_work(guest, chip):
    """Skips to a rest, and watches it to its end and on. Begins and ends on the idle card. While the processors draw a figure the
    light may come out of step with its half seconds: then the next rest is watched, too."""
    begin(guest)
    guest.until("work begins", f"{LIVE} | grep -q '\"segment\": *{WORK}\\b'", 30)  # before it, a skip would leave the move out
    at = WORK
    for rest in RESTS:
        for number in range(at, rest):
            guest.key("right")
            guest.until("the skip is done", f"! {LIVE} | grep -q '\"segment\": *{number}\\b'", 10)
        edges, reads = watch_a_rest(guest, chip, rest)
        if len(edges) >= 4:
            break
        at = rest + 1
    assert len(edges) >= 4, f"it blinks no two times before work begins, in {reads} looks: {edges}"
    end_for_good(guest)
    proven(2, "the light blinks in the last 3 s of a rest",
           f"lit until then; counted from the begin of work it changes at {', '.join(f'{edge:.1f}' for edge in edges)} s, then it "
           f"is lit; {reads} looks")


def watch_a_rest(guest, chip, number):
    """@return when the light changes, in seconds from the begin of the work that follows; and how often it was looked at"""
    live, now = guest.run(f"{LIVE}; {SINCE_BOOT}").rsplit("\n", 1)
    session = json.loads(live)["state"]["session"]
    assert session["segment"] == number and session["into"] < 15_000, f"not at the begin of a rest: {session}"
    begins = float(now) + REST_LASTS - session["into"] / 1000
    changes, reads = watch(chip, "LAMP", int(begins - float(now)) + 5)
    assert changes[0][1], f"the light is not lit in a rest: {changes}"
    edges = [at - begins for at, _ in changes[1:]]
    assert not edges or (-LAST - LATE <= edges[0] and edges[-1] <= LATE), f"it blinks at {edges} s from the begin of work"
    assert changes[-1][1], "the light is not lit in the work after the rest"
    return edges, reads


def flashes_when_idle(guest, chip):
    expect_status(guest, "^waits for a press")
    changes, reads = watch(chip, "LAMP", 3 * FLASHES_EVERY)
    lit = [at for at, level in changes[1:] if level]
    assert len(lit) >= 2, f"it does not flash every {FLASHES_EVERY} s, in {reads} looks: {changes}"
    apart = [round(b - a, 1) for a, b in zip(lit, lit[1:])]
    # A look may miss one, of 40 ms; it can make none up.
    assert FLASHES_EVERY - LATE < min(apart) < FLASHES_EVERY + LATE, f"its flashes lie {apart} s apart"
    shorts = [off - on for (on, level), (off, _) in zip(changes[1:], changes[2:]) if level]
    assert all(short < 1 for short in shorts), f"its flashes last {shorts} s"
    proven(2, "the light flashes when idle", f"{len(lit)} flashes of at most {max(shorts, default=0):.2f} s, {apart} s apart; {reads} looks")
