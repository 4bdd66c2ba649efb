"""Proof 2: the button, by edges on a simulated line, as the kernel's gpio-key, and as a key of a keyboard."""
import time

import picture
from hand import Chip, Key, Line, line_that_is_a_key
from light import blinks_before_work, flashes_when_idle
from press_time import measures_a_press
from remote import works_by_a_remote
from wall import STATUS, expect_status, proven, segment, wait_for_idle_card

JOURNAL = "journalctl -u limber -o cat"
MISSED = f"{JOURNAL} | grep -c 'BUTTON: .*playing on without it'"
# The share of the card that a line of words changes.
MARK = (0.005, 0.1)
HELD = "gpioinfo | grep -q 'BUTTON.*limber'"


def is_worked_by_the_button(wall, guest):
    chip = Chip(guest, "wall", "BUTTON", "LAMP")
    line = Line(chip, "BUTTON")
    guest.until("the line is found once it is there", HELD, 60)
    ignores_a_stuck_line(wall, guest, line)
    flashes_when_idle(guest, chip)
    counts_once(guest, line)
    skips_and_ends(guest, line, "a line through libgpiod")
    outlives_its_driver(guest, chip, line)
    key, handlers = line_that_is_a_key(guest)
    starts(guest, key)
    skips_and_ends(guest, key, f"the kernel's gpio-key, plugged in now ({handlers})")
    space = Key(guest, "spc")
    starts(guest, space)
    skips_and_ends(guest, space, "a keyboard")
    works_by_a_remote(guest)
    blinks_before_work(guest, chip)
    measures_a_press(guest, line, HELD)


def starts(guest, button):
    button.press()
    expect_status(guest, "^(plays|goes on with) Hip opening & strength, ")


def counts_once(guest, line):
    line.press_with_bounces()
    first = expect_status(guest, "^plays Hip opening & strength, Strength")
    line.press()
    second = expect_status(guest, "^plays Hip opening & strength, Daily stretch")
    proven(2, "a bouncing press counts once", f"\"{first}\" after it; one press more takes the next plan: \"{second}\"")


def skip(guest, button):
    """The segment before, the one after, the status. A busy machine may see the second press too late, as one to go on: then
    it is done again, twice at most."""
    for _ in range(3):
        expect_status(guest, "^plays .*, set")
        before = segment(guest)
        button.press_twice()
        after, status = segment(guest), guest.run(STATUS)
        if status.startswith("plays"):
            break
    return before, after, status


def skips_and_ends(guest, button, what):
    """Where it plays: a double press skips, a press held down ends."""
    before, after, skipped = skip(guest, button)
    assert after > before, f"{what}: from segment {before} to {after}: {skipped}"
    time.sleep(4)  # until then a press would take the skip back
    button.hold(4)
    ended = expect_status(guest, "^waits for a press")
    proven(2, f"{what}: starts, a double press skips, held down it ends",
           f"segment {before} to {after}, \"{skipped}\"; \"{ended}\"")


def ignores_a_stuck_line(wall, guest, line):
    """Begins and ends on the idle card, without an offer to go on."""
    wait_for_idle_card(guest, wall.snapshot, "before-stuck")
    line.close()
    said, _ = guest.until("the stuck line is named", f"{JOURNAL} | grep 'BUTTON is held down'", 40)
    expect_status(guest, "^waits for a press")
    doctor = doctor_on_the_button(guest)
    assert doctor.startswith("FAIL gpio") and "is stuck: the wall ignores it" in doctor, doctor
    stuck = guest.picture("stuck")
    line.open()
    opened, apart = wait_for_idle_card(guest, wall.snapshot, "opened")
    marked = picture.share_apart(stuck, opened)
    assert MARK[0] < marked < MARK[1], f"from {stuck} to {opened} {marked:.2%} changed: a mark came to the card and went, or more"
    assert guest.run(STATUS).startswith("waits for a press"), guest.run(STATUS)
    healed = doctor_on_the_button(guest)
    assert healed.startswith("ok gpio") and healed.endswith("and not stuck"), healed
    proven(2, "a line that stays low is one press, then ignored",
           f"\"{said}\"; a mark on {marked:.2%} of the idle card, gone on release ({apart:.2%} apart from the snapshot); while it was "
           f"stuck the doctor said \"{doctor}\"")


def doctor_on_the_button(guest):
    said = [" ".join(line.split()) for line in guest.attempt("limber doctor")[1].split("\n") if "BUTTON" in line]
    assert len(said) == 1, said
    return said[0]


def outlives_its_driver(guest, chip, line):
    said = int(guest.run(MISSED))
    chip.pull_away()
    guest.until("the lost line is named", f"test $({MISSED}) -gt {said}", 60)
    chip.put_back()
    guest.until("the line is found again", HELD, 60)
    starts(guest, line)
    proven(2, "the line's driver pulled away and put back", guest.run("journalctl -u limber -o cat | grep 'BUTTON' | tail -n 1"))
    expect_status(guest, "^plays")
    guest.key("esc")
    expect_status(guest, "^waits for a press")
