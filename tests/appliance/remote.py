"""Proof 2, a remote or a foot pedal: a key that [keys] gives a meaning, there at the start or plugged in later."""
import time

from hand import Remote
from wall import STATUS, end_for_good, expect_status, proven, wait_for_wall

BOUND = "/etc/limber/conf.d/keys.toml"


def works_by_a_remote(guest):
    """Begins and ends idle."""
    remote = Remote(guest, "Presenter", "F5")
    remote.plug_in()
    idle = expect_status(guest, "^waits for a press")
    remote.press()
    time.sleep(2)
    assert guest.run(STATUS) == idle, f"a key that means nothing did: {guest.run(STATUS)}"
    guest.run(f"printf '[keys]\\nF5 = \"button\"\\n' > {BOUND}; systemctl restart limber", 120)
    wait_for_wall(guest)
    there = starts(guest, remote)
    guest.key("esc")
    remote.pull_out()
    remote.plug_in()
    later = starts(guest, remote)
    remote.pull_out()
    end_for_good(guest)
    proven(2, "a remote, by [keys]", f"F5 meant nothing before; bound, and there at the start: \"{there}\"; plugged in later: \"{later}\"")
    guest.run(f"rm {BOUND}")


def starts(guest, remote):
    expect_status(guest, "^waits for a press")
    remote.press()
    return expect_status(guest, "^(plays|goes on with)")
