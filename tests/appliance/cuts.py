"""Proof 4: the power goes at any moment. What a card keeps is read from outside, and the wall goes on from it."""
import json
import random
import re
import sqlite3
import subprocess
import time
import tomllib

from wall import LIVE, NO_CLOCK, end_for_good, expect_status, no_unit_failed, proven, wait_for_wall

# The position is written at a segment's boundary, but not more often than every 15 s; the rest is for a slow machine.
OLDEST = 20
# Of the strength plan's 91 segments: a skip from here on could end the session, and then there is nothing to go on with.
LAST_SKIP = 50
LOOP = "/etc/limber/conf.d/loop.toml"


def places_of(work):
    """By segment: the words of the status for the move and the set there, or that come next."""
    folder = work / "program/usr/share/limber/routines/hip-opening"
    moves = {move["id"]: move["name"] for move in tomllib.loads((folder / "routine.toml").read_text())["moves"]}
    plan = subprocess.run([work / "program/usr/bin/limber", "plan", folder, "--plan", "strength", "--json"], check=True,
                          capture_output=True, text=True).stdout
    return [f": {moves[s['move']]}, set {s['set']}" if "move" in s else "" for s in json.loads(plan)["segments"]]


def kept(wall):
    """The position in the database on a copy of the disk, after what every boot does to it: its journal is played back."""
    copy = wall.work / "cut.img"
    subprocess.run(["cp", "--sparse=always", wall.disk, copy], check=True)
    mended = subprocess.run(["e2fsck", "-fp", copy], check=False, capture_output=True, text=True)
    assert mended.returncode in (0, 1), f"e2fsck -p: {mended.stdout}{mended.stderr}"
    clean = subprocess.run(["e2fsck", "-fn", copy], check=False, capture_output=True, text=True)
    assert clean.returncode == 0, f"e2fsck -n: {clean.stdout}{clean.stderr}"
    folder = wall.work / "cut"
    subprocess.run(["rm", "-rf", folder], check=True)
    folder.mkdir()
    for name in ("limber.db", "limber.db-wal"):
        subprocess.run(["debugfs", "-R", f"dump /var/lib/limber/{name} {folder / name}", copy], check=True, capture_output=True)
    copy.unlink()
    database = sqlite3.connect(folder / "limber.db")
    whole = database.execute("PRAGMA integrity_check").fetchall()
    assert whole == [("ok",)], f"the database is damaged: {whole}"
    saved = json.loads(database.execute("SELECT saved FROM position").fetchone()[0])
    rounds = database.execute("SELECT count(*) FROM session").fetchone()[0]
    database.close()
    return saved, rounds


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


def outlives_a_cut(wall, guest, places, options):
    """In an attended session, from which a press goes on after it.
    @return the next boot, and what to say about it"""
    allowed = cut_while_it_plays(guest, random.uniform(0, 25))
    saved, rows = kept(wall)
    number = saved["state"].get("session", {}).get("segment")
    assert number in allowed, f"the database names segment {number}, none of {allowed}"
    guest = wall.boot(options)
    status = go_on(guest, places, number)
    is_sound(guest)
    return guest, (f"file system clean, database whole, {rows} session(s), segment {number} of {sorted(allowed, key=str)}; "
                   f"after a press: \"{status}\"")


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
    _, rows = kept(wall)
    guest = wall.boot(options)
    wait_for_wall(guest)
    # A machine that is held up for seconds takes that for a suspend, and pauses; in a loop a pause ends by itself after 90 s.
    status = expect_status(guest, "^plays", 120)
    is_sound(guest)
    guest.run(f"rm {LOOP}; systemctl reload limber")
    expect_status(guest, "^waits for a press", 90)  # at the end of the side under way
    time.sleep(16)  # until that is written
    return guest, f"file system clean, database whole, {rows} session(s); by itself after it: \"{status}\""


def outlives_power_cuts(wall, guest, rounds, last):
    """Begins with a running machine, where nothing plays.
    @param last  options of the machine after the last cut
    @return that machine"""
    places = places_of(wall.work)
    guest.key("spc")
    for cut in range(1, rounds):
        guest, evidence = outlives_a_cut(wall, guest, places, NO_CLOCK)
        proven(4, f"power cut {cut} of {rounds}, in a session", evidence)
    guest, evidence = outlives_a_cut_in_a_loop(wall, guest, last)
    proven(4, f"power cut {rounds} of {rounds}, in a loop", evidence)
    return guest
