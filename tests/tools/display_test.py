#!/usr/bin/env python3
"""The service and its display: without one it waits, says so, is ready, and shows itself on the one that comes; at its first
start it asks which way up it hangs.

    LIMBER=build/dev/kiosk/limber LIMBER_ROUTINES=content/routines display_test.py

An X server stands for a display that is plugged in late, a socket for the service manager. Every wait is for something to
happen, with a deadline that only guards against hanging.
"""
import os
import signal
import socket
import subprocess
import time
import unittest
from pathlib import Path

from limber_cli import HANGS_AFTER, LIMBER, CliTest


class DisplayTest(CliTest):
    def setUp(self):
        super().setUp()
        self.config = self.write("config.toml", "[display]\nrotate = 0\n")
        self.manager = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.addCleanup(self.manager.close)
        self.manager.bind(str(self.home / "notify"))
        self.manager.settimeout(HANGS_AFTER)
        self.told = ""
        # SDL unloads X11's libraries at the end: LeakSanitizer takes what they keep for leaks.
        quiet = os.environ.get("ASAN_OPTIONS", "") + ":detect_leaks=0"
        self.env |= {"ASAN_OPTIONS": quiet, "NOTIFY_SOCKET": str(self.home / "notify"), "STATE_DIRECTORY": f"{self.home}/state",
                     "RUNTIME_DIRECTORY": f"{self.home}/run", "WATCHDOG_USEC": "400000"}

    def service(self, **environment):
        self.env |= environment
        program = subprocess.Popen([LIMBER, "--config", self.config], env=self.env, cwd=self.home, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.addCleanup(program.stderr.close)
        self.addCleanup(program.wait)
        self.addCleanup(program.kill)
        return program

    def until_told(self, what):
        """Hears the program until it says `what` to the service manager; forgets what it said up to there."""
        while what not in self.told:
            self.told += self.manager.recv(4096).decode() + "\n"
        self.told = self.told.split(what, 1)[1]

    def ended(self, program):
        program.send_signal(signal.SIGTERM)
        self.assertEqual(program.wait(timeout=HANGS_AFTER), 0)
        return program.stderr.read()

    @staticmethod
    def wakes(program):
        lines = Path(f"/proc/{program.pid}/status").read_text().split("\n")
        return next(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt_switches"))


class WithoutADisplay(DisplayTest):
    def test_is_ready_is_fed_and_ends_when_told(self):
        program = self.service(SDL_VIDEODRIVER="none-such")
        self.until_told("STATUS=waits for a display")
        self.until_told("READY=1")
        for _ in range(5):
            self.until_told("WATCHDOG=1")
        said = self.ended(program)
        self.assertEqual(said.count("waiting for a display"), 1, said)

    def test_does_not_spin(self):
        program = self.service(SDL_VIDEODRIVER="none-such")
        self.until_told("READY=1")
        for _ in range(5):
            self.until_told("WATCHDOG=1")
        before = self.wakes(program)
        for _ in range(10):  # a second
            self.until_told("WATCHDOG=1")
        self.assertLess(self.wakes(program) - before, 40)

    def test_by_hand_is_an_error(self):
        self.env = {name: value for name, value in self.env.items() if name not in ("STATE_DIRECTORY", "NOTIFY_SOCKET")}
        self.assertIn("connect a display, or use --offscreen", self.fails(3, "--config", self.config, env={"SDL_VIDEODRIVER": "none-such"}))

    def test_shows_itself_on_a_display_that_comes_late(self):
        number = 90 + os.getpid() % 900
        program = self.service(SDL_VIDEODRIVER="x11", DISPLAY=f":{number}")
        self.until_told("STATUS=waits for a display")
        server = subprocess.Popen(["Xvfb", f":{number}", "-screen", "0", "640x360x24", "-fbdir", self.home, "-nolisten", "tcp"],
                                  stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(server.wait)
        self.addCleanup(server.terminate)
        self.until_told("STATUS=waits for a press")
        pixels = (self.home / "Xvfb_screen0").read_bytes()[-4 * 640 * 360:]
        self.assertNotEqual(pixels.count(0), len(pixels))
        self.assertIn("a display is there", self.ended(program))



class AFirstStart(DisplayTest):
    def test_asks_once_how_the_screen_hangs(self):
        self.config.write_text("")
        (self.home / "state").mkdir()
        program = self.service(SDL_VIDEODRIVER="dummy")
        self.until_told("STATUS=asks which way up its screen hangs")
        self.until_told("STATUS=waits for a press")
        deadline = time.monotonic() + HANGS_AFTER
        answer = self.home / "state/rotation"
        while not answer.exists() and time.monotonic() < deadline:
            time.sleep(0.02)
        self.assertEqual(answer.read_text(), "0\n")
        self.assertEqual(self.ended(program), "")
        self.told = ""
        self.service()
        self.until_told("STATUS=")
        self.assertTrue(self.told.startswith("waits for a press"), self.told)

    def test_does_not_ask_where_it_is_configured(self):
        self.service(SDL_VIDEODRIVER="dummy")
        self.until_told("STATUS=")
        self.assertTrue(self.told.startswith("waits for a press"), self.told)


if __name__ == "__main__":
    unittest.main()
