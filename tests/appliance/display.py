"""Proof 5: no display at boot, then one; the display pulled out while it plays, and another size put in.

The plug is the graphics card's of QEMU: the kernel sees its connector come and go, as with a cable.
"""
import time

import picture
from plug import Plug, screen
from wall import (BOOT, NO_CLOCK, PROCESS, RESTARTS, begin, end_for_good, expect_status, no_unit_failed, place, proven,
                  snapshot, wait_for_idle_card)

FIRST, SECOND = (800, 480), (1024, 768)
CONNECTOR = "cat /sys/class/drm/card*-Virtual-1/status"
TICKS = f"cut -d ' ' -f 14,15 /proc/$({PROCESS})/stat"  # of a hundredth of a second


def waits_without_a_display(guest, seconds=20):
    """The same process, which computes next to nothing. @return what it took of a processor"""
    guest.until("the connector is empty", f"test $({CONNECTOR}) = disconnected", 60)
    process, began = guest.run(PROCESS), time.monotonic()
    assert process != "0", "no program runs without a display"
    before = sum(map(int, guest.run(TICKS).split()))
    time.sleep(seconds)
    assert guest.run(PROCESS) == process, "it was started again"
    share = (sum(map(int, guest.run(TICKS).split())) - before) / 100 / (time.monotonic() - began)
    assert share < 0.1, f"it takes {share:.0%} of a processor while there is nothing to show"
    return share


def comes_up_late(wall):
    """@return the machine and its plug"""
    guest = wall.switch_on(NO_CLOCK, screen(wall.work / f"{wall.disk.stem}-boot-{wall.boots + 1}"))
    plug = Plug(guest.folder / "vnc")
    # Long before the kernel looks. QEMU begins with a size of 0x0, which nobody asked for, and passes on only what is news.
    plug.put_in(*FIRST)
    plug.pull_out()
    guest.wait_for_shell(BOOT)
    guest.until("the graphics card is there", CONNECTOR, 60)
    share = waits_without_a_display(guest)
    restarts = guest.run(RESTARTS)
    plug.put_in(*FIRST)
    began = time.monotonic()
    seen, apart = wait_for_idle_card(guest, snapshot(wall.work, *FIRST), "late")
    took = time.monotonic() - began
    assert guest.run(RESTARTS) == restarts == "0", f"it was started again {guest.run(RESTARTS)} time(s)"
    no_unit_failed(guest)
    proven(5, "no display at boot, then one",
           f"waits with {share:.1%} of a processor and never ends; {took:.0f} s after the plug {seen.relative_to(wall.work)} differs "
           f"from the snapshot of {FIRST[0]}x{FIRST[1]} in {apart:.2%}")
    return guest, plug


def outlives_its_plug(wall):
    """@return a machine with a display of the second size"""
    guest, plug = comes_up_late(wall)
    begin(guest)
    plug.pull_out()
    share = waits_without_a_display(guest)
    assert place(guest)["is"] in ("playing", "paused"), place(guest)
    plug.put_in(*SECOND)
    deadline = time.monotonic() + 60
    while picture.read(guest.picture("replaced"))[:2] != SECOND:
        assert time.monotonic() < deadline, f"the picture never became one of {SECOND[0]}x{SECOND[1]}"
        time.sleep(1)
    if place(guest)["is"] == "paused":
        guest.key("spc")
    expect_status(guest, "^plays")
    end_for_good(guest)
    seen, apart = wait_for_idle_card(guest, snapshot(wall.work, *SECOND), "replaced")
    assert guest.run(RESTARTS) == "0", "it was started again"
    proven(5, "pulled out while it plays, then another size",
           f"waits with {share:.1%} of a processor and never ends; laid out anew: {seen.relative_to(wall.work)} differs from the "
           f"snapshot of {SECOND[0]}x{SECOND[1]} in {apart:.2%}")
    return guest
