"""Proof 4: the power goes at any moment. What a card keeps is read from outside, and the wall goes on from it."""
import json
import random
import re
import subprocess
import time
import tomllib

from disk import kept
from wall import LIVE, NO_CLOCK, end_for_good, expect_status, no_unit_failed, proven, wait_for_wall

# The position is written at a segment's boundary, but not more often than every 15 s; the rest is for a slow machine.
OLDEST = 20
# Of the strength plan's 91 segments: a skip from here on could end the session, and then there is nothing to go on with.
LAST_SKIP = 50
# Seconds of a session: the first write behind its title comes after some 15.
LATEST = 45
# Seconds after the machine's start: by then the wall is up for a while, also where two processors are played.
LATEST_START = 60
# As from a battery, or a network.
RIGHT_CLOCK = ("-rtc", "base=utc")
LOOP = "/etc/limber/conf.d/loop.toml"


def places_of(work):
    """By segment: the words of the status for the move and the set there, or that come next."""
    folder = work / "program/usr/share/limber/routines/hip-opening"
    moves = {move["id"]: move["name"] for move in tomllib.loads((folder / "routine.toml").read_text())["moves"]}
    plan = subprocess.run([work / "program/usr/bin/limber", "plan", folder, "--plan", "strength", "--json"], check=True,
                          capture_output=True, text=True).stdout
    return [f": {moves[s['move']]}, set {s['set']}" if "move" in s else "" for s in json.loads(plan)["segments"]]


def under_way(guest):
    """The segment that is played, or that a press would go on with; None: neither."""
    status, text = guest.attempt(LIVE)
    return json.loads(text)["state"].get("session", {}).get("segment") if status == 0 else None


def cut_while_it_plays(guest, seconds, person=True):
    """Cuts the power after `seconds`. A person skips now and then.
    @return the segments that the database may name"""
    seen, ends = [], time.monotonic() + seconds
    while True:
        seen.append((time.monotonic(), under_way(guest)))
        if time.monotonic() >= ends:
            break
        number = seen[-1][1]
        if person and number is not None and number < LAST_SKIP and random.random() < 0.1:
            guest.key("right")
            guest.until("the skip is done", f"! {LIVE} | grep -q '\"segment\": *{number}\\b'", 10)
    guest.cut_power()
    older = [at for at, _ in seen if at < time.monotonic() - OLDEST]
    allowed = {number for at, number in seen if not older or at >= older[-1]}
    # Between the last look and the cut a segment can come to its end by itself.
    last = seen[-1][1]
    return allowed if last is None else allowed | {last + 1}


def go_on(guest, places, number):
    """After a cut: one press. From a title there is nothing to go on with."""
    wait_for_wall(guest)
    if not number:
        guest.key("spc")
        return expect_status(guest, "^plays Hip opening & strength, Strength")
    guest.until("the offer is there", f"{LIVE} | grep -q session", 60)
    guest.key("spc")
    return expect_status(guest, f"^(goes on with|plays) .*{re.escape(places[number])}$")


def is_sound(guest):
    no_unit_failed(guest)
    errors = guest.run("cat /sys/fs/ext4/vda/errors_count")
    assert errors == "0", f"the file system has {errors} errors"


def outlives_a_cut(wall, guest, places, options, again):
    """In an attended session, from which a press goes on after it.
    @param again  from its start on, the next boot is cut off as well
    @return the next boot, and what to say about each cut"""
    allowed = cut_while_it_plays(guest, random.uniform(0, LATEST))
    saved, sessions, needed = kept(wall)
    number = saved["state"].get("session", {}).get("segment")
    assert number in allowed, f"the database names segment {number}, none of {allowed}"
    evidence = [f"in a session: file system {needed}, database whole, {sessions} session(s), segment {number} of "
                f"{sorted(allowed, key=str)}"]
    if again:
        evidence.append(cut_while_it_starts(wall, options, saved))
    guest = wall.boot(options)
    status = go_on(guest, places, number)
    is_sound(guest)
    evidence[-1] += f"; the next boot in {guest.run('date +%Y')}; after a press: \"{status}\""
    return guest, evidence


def cut_while_it_starts(wall, options, before):
    """At any moment from the machine's start on, until the wall has stood for a while. Nothing plays: what is kept stays.
    @return what to say about it"""
    guest, seconds = wall.switch_on(options), random.uniform(0, LATEST_START)
    time.sleep(seconds)
    guest.cut_power()
    saved, sessions, needed = kept(wall)
    assert saved["state"].get("session") == before["state"].get("session"), f"cut after {seconds:.0f} s: {before} became {saved}"
    return f"{seconds:.0f} s after the machine's start: file system {needed}, database whole, {sessions} session(s), the same segment"


def outlives_a_cut_in_a_loop(wall, guest, options):
    """A loop goes on by itself.
    @return the next boot, with the idle card"""
    expect_status(guest, "^plays")
    end_for_good(guest)
    guest.run(f"echo 'start = \"loop\"' > {LOOP}; systemctl reload limber")
    expect_status(guest, "^waits for the next round")
    guest.key("spc")  # not in a minute, but now
    expect_status(guest, "^plays")
    guest.run("sync")  # the file that a person wrote
    cut_while_it_plays(guest, random.uniform(0, 25), person=False)
    _, sessions, needed = kept(wall)
    guest = wall.boot(options)
    wait_for_wall(guest)
    # A machine that is held up for seconds takes that for a suspend, and pauses; in a loop a pause ends by itself after 90 s.
    status = expect_status(guest, "^plays", 120)
    is_sound(guest)
    guest.run(f"rm {LOOP}; systemctl reload limber")
    expect_status(guest, "^waits for a press", 90)  # at the end of the side under way
    time.sleep(16)  # until that is written
    return guest, f"file system {needed}, database whole, {sessions} session(s); by itself after it: \"{status}\""


def outlives_power_cuts(wall, guest, rounds, last):
    """Begins with a running machine, where nothing plays.
    @param last  options of the machine after the last cut
    @return that machine"""
    places = places_of(wall.work)
    guest.key("spc")
    cut = 1
    while cut < rounds:
        # Every second cut falls while the machine starts, and every second machine has a clock that is right.
        clock = NO_CLOCK if cut // 2 % 2 == 0 else RIGHT_CLOCK
        guest, evidence = outlives_a_cut(wall, guest, places, clock, again=cut + 1 < rounds)
        for said in evidence:
            proven(4, f"power cut {cut} of {rounds}", said)
            cut += 1
    guest, evidence = outlives_a_cut_in_a_loop(wall, guest, last)
    proven(4, f"power cut {rounds} of {rounds}", f"in a loop: {evidence}")
    return guest
