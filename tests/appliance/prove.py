#!/usr/bin/env python3
"""The proofs, each against a booted machine with the real package. `run` prepares all of it and calls this.

Prints a line a proof with its evidence; the first one that does not hold ends it with exit status 1. Proofs are named by
the number they have in the appliance's task; what none here proves is not claimed.
"""
import argparse
import sys
import time
from pathlib import Path

from buttons import is_worked_by_the_button
from crash import comes_back, outlives_a_hang, outlives_the_watchdog_paused
from cuts import outlives_power_cuts
from display import SECOND, outlives_its_plug
from first_start import asks_at_the_first_start, is_turned_by_a_press
from guest import HEIGHT, WIDTH, Gone
from jump import minds_no_clock
from package import fetches_nothing_unasked, goes, is_installed_anew, is_upgraded
from panic import WATCHDOG, outlives_a_panic
from pi import Pi
from wall import STATUS, Wall, no_unit_failed, proven, snapshot, wait_for_idle_card, wait_for_wall


def boots_to_the_idle_card(wall, guest):
    wait_for_wall(guest)
    asks_at_the_first_start(wall, guest)
    seen, apart = wait_for_idle_card(guest, wall.snapshot, "idle")
    no_unit_failed(guest)
    since = int(guest.run("systemctl show limber --property ActiveEnterTimestampMonotonic --value")) / 1e6
    proven(1, "boots to the idle card with nobody's help",
           f"{seen.relative_to(wall.work)} differs from the snapshot in {apart:.2%} of {WIDTH}x{HEIGHT}; "
           f"{since:.1f} s from the kernel's start to the first frame; status \"{guest.run(STATUS)}\"; no unit of Limber's failed")


def broken_turns_red(wall):
    guest = wall.boot()
    try:
        wait_for_wall(guest, 30)
        wait_for_idle_card(guest, wall.snapshot, "broken")
    except AssertionError as why:
        proven("of the proofs", "a package with a broken unit turns them red", str(why).split("\n")[0])
    else:
        raise AssertionError("a package with a broken unit passed")
    finally:
        guest.cut_power()


def holds(wall, cuts):
    guest = wall.boot()
    boots_to_the_idle_card(wall, guest)
    is_turned_by_a_press(wall, guest)
    is_worked_by_the_button(wall, guest)
    comes_back(wall, guest)
    outlives_a_hang(wall, guest)
    outlives_the_watchdog_paused(guest)
    minds_no_clock(wall, guest)
    guest = outlives_power_cuts(wall, guest, cuts, WATCHDOG)
    guest = outlives_a_panic(wall, guest)
    guest.cut_power()
    guest = outlives_its_plug(wall)
    fetches_nothing_unasked(guest)
    idle = snapshot(wall.work, *SECOND)
    is_upgraded(guest, idle)
    pi = Pi(guest)
    pi.is_set_up()
    goes(guest)
    pi.is_as_before()
    is_installed_anew(guest, idle)
    guest.cut_power()


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--work", type=Path, required=True)
    options.add_argument("--cuts", type=int, default=5)
    chosen = options.parse_args()
    work = chosen.work.resolve()
    began = time.monotonic()
    wall = Wall(work, work / "disk.img")
    try:
        holds(wall, chosen.cuts)
    except (AssertionError, Gone):
        wall.guest.testify()
        raise
    broken_turns_red(Wall(work, work / "broken.img"))
    print(f"all of it after {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    try:
        main()
    except (AssertionError, Gone) as failure:
        print(f"appliance: FAILED: {failure}", file=sys.stderr)
        sys.exit(1)
