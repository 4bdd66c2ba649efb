"""QEMU's arm64 board and its one button, seen from outside: `arm` calls it with the machine that it made.

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
        self._ask("qmp_capabilities")

    def _ask(self, command):
        self.qmp.sendall(json.dumps({"execute": command}).encode() + b"\n")

    def press(self):
        """The monitor's idea of a power button: the line is up for 100 ms."""
        self._ask("system_powerdown")

    def go_on(self):
        self.qemu.stdin.write(b"\n")
        self.qemu.stdin.flush()

    def said(self, what):
        text = self.log.read_text(errors="replace").replace("\r", "") if self.log.exists() else ""
        return re.findall(what, text, re.M)

    def wait_for(self, what, times, seconds, again=lambda: None):
        """Until it has said `what` so many times; `again` is called each second."""
        deadline = time.monotonic() + seconds
        while len(self.said(what)) < times:
            assert self.qemu.poll() is None, f"the board has ended: see {self.log}"
            assert time.monotonic() < deadline, f"not {times} times {what!r} within {seconds} s: see {self.log}"
            again()
            time.sleep(1)
        return self.said(what)


def count_presses(board, what):
    """What is pressed is told once each. The first presses may come before somebody listens."""
    board.wait_for(what, 1, 20, board.press)
    time.sleep(2)
    heard = len(board.said(what))
    for more in (1, 2, 3):
        board.press()
        board.wait_for(what, heard + more, 10)
        time.sleep(1)
    told = board.said(what)
    assert len(told) == heard + 3, f"3 presses are told as {len(told) - heard}: see {board.log}"
    return told[-3:]


def main():
    folder, command = Path(sys.argv[1]), sys.argv[2:]
    began = time.monotonic()
    board = Board(folder, command)
    board.wait_for("^Each press", 1, BOOT)
    proven("of arm64", "the program runs on the board", f"after {time.monotonic() - began:.0f} s")
    proven("of arm64", "3 presses of its button through libgpiod", f"told once each, at {', '.join(count_presses(board, AS_LINE))} s")
    board.go_on()
    board.wait_for("^Each press", 2, BOOT)
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
