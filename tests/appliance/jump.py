"""Proof 7: no network, and a clock that jumps."""
import time

import picture
from wall import end_for_good, expect_status, place, proven


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
