"""Proof 6: the kernel panics."""
import time

from wall import NO_CLOCK, proven, wait_for_idle_card, wait_for_wall

# A machine that has a watchdog of its own; what that resets ends, with QEMU.
WATCHDOG = (*NO_CLOCK, "-device", "i6300esb", "-action", "watchdog=reset")


def outlives_a_panic(wall, guest):
    """@return the next boot"""
    limit = guest.run("systemctl show --property RuntimeWatchdogUSec --value")
    guest.attempt("echo 1 > /proc/sys/kernel/sysrq; (sleep 1; echo c > /proc/sysrq-trigger) >/dev/null 2>&1 &")
    began = time.monotonic()
    guest.wait_for_end(90)
    took = time.monotonic() - began
    guest = wall.boot()
    wait_for_wall(guest)
    wait_for_idle_card(guest, wall.snapshot, "after-panic")
    proven(6, "a kernel panic", f"the machine's watchdog ({limit}) reset it after {took:.0f} s; the idle card is back")
    return guest
