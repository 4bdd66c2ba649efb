"""QEMU's arm64 board, its one button and its light, seen from outside: `arm` calls it with the machine that it made.

    board.py FOLDER QEMU...
"""
import atexit
import json
import re
import socket
import subprocess
import sys
import time
from pathlib import Path

from wall import proven

BOOT = 120  # seconds, for a machine that shares its processors
AS_LINE = r"^ *(\d+\.\d+)  BUTTON: pressed"
AS_KEY = r"^ *(\d+\.\d+)  gpio-keys, code 116: pressed"
FROM_SDL = r"^ *Power: button"
# Registers of the PL061: which of its lines are driven, and the levels of all that the mask in the address lets through.
DRIVEN, LEVELS = 0x9030400, 0x90303FC
LAMP = 1 << 4  # as `arm` names the lines
# Seconds: between flashes; from a press to the first work; at the end of these, in which the light blinks.
FLASHES_EVERY, TO_WORK, LAST = 4, 5 + 5, 3
# A board that draws on shared processors is late. The spans of a flash or of blinking are shorter than SHORT.
LATE, SHORT = 2, 0.5


class Board:
    def __init__(self, folder, command):
        self.log, monitor = folder / "console.log", folder / "qmp"
        monitor.unlink(missing_ok=True)
        self.log.unlink(missing_ok=True)
        self.qemu = subprocess.Popen([*command, "-qmp", f"unix:{monitor},server=on,wait=off", "-chardev",
                                      f"stdio,id=console,logfile={self.log}", "-serial", "chardev:console"],
                                     stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
        atexit.register(self.qemu.kill)  # whatever fails, no machine is left running
        self.qmp = socket.socket(socket.AF_UNIX)
        while self.qmp.connect_ex(str(monitor)) != 0:
            assert self.qemu.poll() is None, "QEMU ends at once"
            time.sleep(0.1)
        self.answers = self.qmp.makefile("r")
        self._ask("qmp_capabilities")

    def _ask(self, command, **arguments):
        self.qmp.sendall(json.dumps({"execute": command, "arguments": arguments}).encode() + b"\n")
        while "return" not in (answer := json.loads(self.answers.readline())):
            assert "error" not in answer, f"{command}: {answer}"
        return answer["return"]

    def press(self):
        """The monitor's idea of a power button: the line is up for 100 ms."""
        self._ask("system_powerdown")

    def register(self, address):
        """What the board's processor would read there."""
        return int(self._ask("human-monitor-command", **{"command-line": f"xp /1xw {address:#x}"}).split()[1], 16)

    def driven(self):
        return bool(self.register(DRIVEN) & LAMP)

    def lit(self):
        return bool(self.register(LEVELS) & LAMP)

    def watch_lamp(self, seconds, enough=lambda spans: False):
        """[(lit, from, to)] in seconds from the first look; not longer than it takes until that is enough."""
        began, spans = time.monotonic(), []
        while not spans or (spans[-1][2] < seconds and not enough(spans)):
            lit, now = self.lit(), time.monotonic() - began
            if spans and spans[-1][0] == lit:
                spans[-1] = (lit, spans[-1][1], now)
            else:
                spans.append((lit, now, now))
            time.sleep(0.002)
        return spans

    def go_on(self):
        self.qemu.stdin.write(b"\n")
        self.qemu.stdin.flush()

    def said(self, what):
        text = self.log.read_text(errors="replace").replace("\r", "") if self.log.exists() else ""
        return re.findall(what, text, re.M)

    def until(self, what, holds, seconds, again=lambda: None):
        """`again` is called at once and each second."""
        began, calls = time.monotonic(), 0
        while not holds():
            passed = time.monotonic() - began
            assert self.qemu.poll() is None, f"the board has ended: see {self.log}"
            assert passed < seconds, f"not {what} within {seconds} s: see {self.log}"
            if passed >= calls:
                calls += 1
                again()
            time.sleep(0.02)

    def wait_for(self, what, times, seconds, again=lambda: None):
        """Until it has said `what` so many times."""
        self.until(f"{times} times {what!r}", lambda: len(self.said(what)) >= times, seconds, again)
        return self.said(what)


def count_presses(board, what):
    """What is pressed is told once each. The first presses may come before somebody listens."""
    board.wait_for(what, 1, 20, board.press)
    time.sleep(1)
    heard = len(board.said(what))
    for more in (1, 2, 3):
        board.press()
        board.wait_for(what, heard + more, 10)
        time.sleep(0.5)  # to be told of it a second time
    told = board.said(what)
    assert len(told) == heard + 3, f"3 presses are told as {len(told) - heard}: see {board.log}"
    return told[-3:]


def flashes_when_idle(board):
    """A look may miss a flash, of 40 ms; it can make none up."""
    def flashes(spans):
        return [(begin, end) for lit, begin, end in spans[:-1] if lit]

    def apart(spans):
        return [later - begin for (begin, _), (later, _) in zip(flashes(spans), flashes(spans)[1:])]

    spans = board.watch_lamp(5 * FLASHES_EVERY, lambda spans: any(way < 1.5 * FLASHES_EVERY for way in apart(spans)))
    seen = f"lit from, to: {[(round(begin, 2), round(end, 2)) for begin, end in flashes(spans)]} s"
    assert apart(spans) and abs(min(apart(spans)) - FLASHES_EVERY) < 2 * SHORT, f"it does not flash every {FLASHES_EVERY} s; {seen}"
    assert all(end - begin < SHORT for begin, end in flashes(spans)), f"its flashes are not short; {seen}"
    proven("of arm64", "the light flashes when idle", f"{min(apart(spans)):.1f} s apart; {seen}")


def is_lit_when_playing(board):
    """From a press into the first work."""
    board.press()
    spans = board.watch_lamp(TO_WORK + LATE + 2 * SHORT)
    seen = "; ".join(f"{'lit' if lit else 'dark'} from {begin:.1f} s" for lit, begin, _ in spans)
    steady = [(begin, end) for lit, begin, end in spans if lit and end - begin > 2 * SHORT]
    assert len(steady) == 2 and spans[-1][0], f"from the press on it is not lit, blinks, and is lit: {seen}"
    (lit, blinks), (works, _) = steady
    late = (lit, blinks - (TO_WORK - LAST), works - TO_WORK)
    assert all(-SHORT < by < LATE for by in late), f"not in time: {seen}"
    times = sum(not lit and blinks <= begin < works for lit, begin, _ in spans)
    assert times >= LAST, f"it does not blink for {LAST} s: {seen}"
    proven("of arm64", "the light is lit when playing",
           f"from {lit:.1f} s after a press; goes out {times} times from {blinks:.1f} s on, lit in work from {works:.1f} s")


def main():
    folder, command = Path(sys.argv[1]), sys.argv[2:]
    began = time.monotonic()
    board = Board(folder, command)
    board.wait_for("^Each press", 1, BOOT)
    proven("of arm64", "the program runs on the board", f"after {time.monotonic() - began:.0f} s")
    proven("of arm64", "3 presses of its button through libgpiod", f"told once each, at {', '.join(count_presses(board, AS_LINE))} s")
    board.go_on()
    board.until("driving the light", board.driven, BOOT / 2)
    flashes_when_idle(board)
    is_lit_when_playing(board)
    board.go_on()
    board.wait_for("^Each press", 2, BOOT)
    assert not board.lit(), "the light is left on by a program that has ended"
    told = count_presses(board, AS_KEY)
    board.wait_for(FROM_SDL, 3, 10)
    proven("of arm64", "3 presses through the kernel's gpio-keys", f"told once each, at {', '.join(told)} s; to SDL, too")
    board.go_on()
    board.qemu.wait(30)


if __name__ == "__main__":
    try:
        main()
    except (AssertionError, subprocess.TimeoutExpired) as failure:
        print(f"arm: FAILED: {failure}", file=sys.stderr)
        sys.exit(1)
