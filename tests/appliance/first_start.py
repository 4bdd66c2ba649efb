"""Proof 1, the first start: nobody has said yet how the screen hangs. The wall asks, keeps what it is answered, and asks no more."""
import time

from guest import HEIGHT, WIDTH
from wall import MOST_APART, PROCESS, STATUS, expect_status, proven, snapshot, wait_for_card
import picture

ASKS = "^asks which way up its screen hangs$"
KEPT = "/var/lib/limber/rotation"
KEEPS_AFTER = 15  # seconds without a press
ASKS_AFTER = 8  # seconds of holding the button on the idle card; two seconds later it would be a stuck wire's
# From here on the answer is the configuration's, and a button held down for long is only that.
UPRIGHT = "printf '[display]\\nrotate = 0\\n' > /etc/limber/conf.d/upright.toml"


def asks_at_the_first_start(wall, guest):
    """Nobody answers: it is kept as it is, and the idle card comes."""
    expect_status(guest, ASKS)
    asked = time.monotonic()
    seen, apart = shows_the_arrow(wall, guest, 0, "first-start")
    assert guest.attempt(f"test -e {KEPT}")[0] != 0, "it is kept before anybody could answer"
    took = keeps(guest, 0, asked, least=0)  # since when it has asked nobody knows here
    proven(1, "the first start asks which way up the screen hangs",
           f"{seen.relative_to(wall.work)} differs from the snapshot in {apart:.2%}; nobody presses: kept after {took:.0f} s more")


def is_turned_by_a_press(wall, guest):
    """Held down for 8 s on the idle card and let go, it asks again. Ends upright, as the configuration says from then on."""
    guest.key("spc", ASKS_AFTER + 1)
    expect_status(guest, ASKS)
    shows_the_arrow(wall, guest, 0, "asked-again")
    pressed = time.monotonic()
    guest.key("spc")
    turned, apart = shows_the_arrow(wall, guest, 90, "turned")
    time.sleep(max(0, pressed + KEEPS_AFTER - 4 - time.monotonic()))
    expect_status(guest, ASKS, 0.1)  # still
    took = keeps(guest, 90, pressed, least=KEEPS_AFTER)
    idle = snapshot(wall.work, WIDTH, HEIGHT, rotate=90)
    wait_for_card(guest, idle, "kept")
    asked_no_more = started_again(guest)
    _, idle_apart = wait_for_card(guest, idle, "kept-after-a-restart")
    assert guest.run(f"cat {KEPT}") == "90"
    proven(1, "asked again by holding, a press turns it and 15 s keep it",
           f"{turned.relative_to(wall.work)} differs from the snapshot turned by 90 in {apart:.2%}; kept {took:.1f} s after the press; "
           f"after a restart \"{asked_no_more}\", and the idle card turned as kept, {idle_apart:.2%} apart")
    is_configured_while_it_runs(wall, guest)


def is_configured_while_it_runs(wall, guest):
    """Upright, by a reload alone, which is used at once."""
    process = guest.run(PROCESS)
    guest.run(f"{UPRIGHT}; systemctl reload limber")
    seen, apart = wait_for_card(guest, wall.snapshot, "configured", 20)
    assert guest.run(PROCESS) == process, "it was started again"
    proven(1, "[display] rotate counts from a reload on", f"{seen.relative_to(wall.work)} differs from the upright snapshot in {apart:.2%}")


def shows_the_arrow(wall, guest, rotate, name):
    """Only the seconds left differ. That the tolerance tells one way up from another is seen first."""
    cards = {turn: snapshot(wall.work, WIDTH, HEIGHT, "turning", turn) for turn in (0, 90, 180, 270)}
    for turn, card in cards.items():
        assert turn == rotate or picture.share_apart(card, cards[rotate]) > 2 * MOST_APART, f"{card} looks like {cards[rotate]}"
    return wait_for_card(guest, cards[rotate], name, 10)


def keeps(guest, degrees, since, least):
    """@return seconds from `since` on until it is kept"""
    expect_status(guest, "^waits for a press")
    took = time.monotonic() - since
    assert least - 0.5 <= took <= KEEPS_AFTER + 15, f"kept after {took:.1f} s"
    guest.until("the answer is kept", f"test \"$(cat {KEPT})\" = {degrees}", 10)
    return took


def started_again(guest):
    """@return what it says after the start; it may not ask"""
    guest.run("systemctl restart limber", 120)
    status = guest.run(STATUS)
    assert status.startswith("waits for a press"), status
    return status
