"""Proof 2: the button, by edges on a simulated line, as the kernel's gpio-key, and as a key of a keyboard."""
import time

from hand import Chip, Key, Line, line_that_is_a_key
from wall import STATUS, end_for_good, expect_status, proven, segment

MISSED = "journalctl -u limber -o cat | grep -c 'BUTTON: .*playing on without it'"
HELD = "gpioinfo | grep -q 'BUTTON.*limber'"


def is_worked_by_the_button(guest):
    chip = Chip(guest, "wall", "BUTTON", "LAMP")
    line = Line(chip, "BUTTON")
    guest.until("the line is found once it is there", HELD, 60)
    counts_once(guest, line)
    assert all(chip.is_up("LAMP") for _ in range(5)), "the light is not lit while a routine is under way"
    skips_and_ends(guest, line, "a line through libgpiod")
    lit = [chip.is_up("LAMP") for _ in range(5)]
    assert not all(lit), "the light is lit while the wall is idle"
    proven(2, "the light follows", f"lit while it played, in {lit.count(True)} of {len(lit)} looks when idle")
    ignores_a_stuck_line(guest, line)
    outlives_its_driver(guest, chip, line)
    key, handlers = line_that_is_a_key(guest)
    starts(guest, key)
    skips_and_ends(guest, key, f"the kernel's gpio-key, plugged in now ({handlers})")
    space = Key(guest, "spc")
    starts(guest, space)
    skips_and_ends(guest, space, "a keyboard")
    starts(guest, space)
    expect_status(guest, "^plays")
    end_for_good(guest)


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


def ignores_a_stuck_line(guest, line):
    line.hold(12)
    status = guest.run(STATUS)
    assert status.startswith("waits for a press"), status
    marked = guest.run("journalctl -u limber -o cat | grep -c 'BUTTON is held down'")
    proven(2, "a line that stays low is one press, then ignored", f"the journal names it {marked} time(s), \"{status}\" on release")


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
