"""Proof 8: the package is upgraded, removed, purged and installed anew on a machine that runs; and what fetches content harms
nothing."""
from first_start import ASKS
from wall import PROCESS, expect_status, no_unit_failed, proven, wait_for_idle_card, wait_for_wall

PACKAGE = "/opt/rig/limber-next.deb"


def fetches_nothing_unasked(guest):
    """Without an address to fetch from, the timer finds nothing to do. A wall whose package leaves it off has none running."""
    enabled = guest.attempt("systemctl is-enabled limber-sync.timer")[1]
    ended = "was not started"
    if enabled == "enabled":
        guest.run("systemctl is-active limber-sync.timer")
        guest.run("systemctl start limber-sync.service", 120)
        ended = "ended with " + guest.run("systemctl show limber-sync.service --property Result --value")
    no_unit_failed(guest)
    proven("of the sync", "with no address configured nothing is fetched and nothing fails",
           f"limber-sync.timer is {enabled}; limber-sync.service {ended}; no unit of Limber's failed")


def is_upgraded(guest, snapshot):
    guest.run("echo '# mine' >> /etc/limber/config.toml")
    before = guest.run(PROCESS)
    guest.run(f"dpkg --install --force-confold {PACKAGE}", 300)
    wait_for_wall(guest)
    assert guest.run(PROCESS) not in (before, "0"), "the old program still runs"
    version = guest.run("dpkg-query -W -f '${Version}' limber")
    assert guest.run("tail -n 1 /etc/limber/config.toml") == "# mine"
    wait_for_idle_card(guest, snapshot, "after-upgrade")
    no_unit_failed(guest)
    proven(8, f"upgraded to {version}", "the changed conffile was kept, the new program ran at once and shows the idle card")


def goes(guest):
    guest.run("dpkg --remove limber", 120)
    assert guest.attempt("systemctl is-active limber")[0] != 0
    guest.run("dpkg --purge limber", 120)
    left = guest.run("find / -xdev -iname '*limber*' -not -path '/opt/rig/*' -not -path '/var/log/*' -not -path '/proc/*'; "
                     "getent passwd limber limber-sync; getent group limber limber-sync gpio; true")
    assert left == "", f"the purge leaves {left}"
    proven(8, "removed, purged", "nothing is left")


def is_installed_anew(guest, snapshot):
    """On the machine that runs, after a purge: nothing is known any more, so it asks as at the first start."""
    guest.run(f"dpkg --install {PACKAGE}", 300)
    # A card that wanders is none to compare with.
    guest.run("printf '[display]\\ndrift = false\\n' > /etc/limber/conf.d/still.toml; systemctl start limber", 120)
    asks = expect_status(guest, ASKS)
    _, apart = wait_for_idle_card(guest, snapshot, "installed-anew")
    no_unit_failed(guest)
    proven(8, "installed into a machine that runs, and started", f"\"{asks}\"; then the idle card, {apart:.2%} apart from the snapshot")
