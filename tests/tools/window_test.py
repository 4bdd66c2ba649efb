#!/usr/bin/env python3
"""The program in a window of a real X server (Xvfb), or of a Wayland compositor in one: keys go in, pictures come out.

    LIMBER=build/dev/kiosk/limber LIMBER_ROUTINES=content/routines window_test.py [CLASS[.test]]

It reads the server's frame buffer from the file that Xvfb keeps it in and sends keys through XTEST. What a card looks like is not
its business, only that a key changes the picture, that the window obeys, and that the program ends as it should. Every wait is for
something to happen, with a deadline that only guards against hanging.
"""
import hashlib
import os
import signal
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from limber_cli import HANGS_AFTER, LIMBER, without_display

SCREEN = (1280, 720)


def until(what, happens):
    """What `happens` returns once that is true."""
    deadline = time.monotonic() + HANGS_AFTER
    while time.monotonic() < deadline:
        seen = happens()
        if seen:
            return seen
        time.sleep(0.02)
    raise AssertionError(f"{what} never came")


class WindowTest(unittest.TestCase):
    """One X server and one scratch home for each test."""

    def setUp(self):
        scratch = tempfile.TemporaryDirectory(prefix="limber-window-")
        self.addCleanup(scratch.cleanup)
        self.home = Path(scratch.name)
        read, write = os.pipe()
        width, height = SCREEN
        server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", f"{width}x{height}x24", "-fbdir", self.home,
                                   "-nolisten", "tcp"], pass_fds=[write], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(server.wait)
        self.addCleanup(server.terminate)
        os.close(write)
        with os.fdopen(read) as answer:
            display = answer.readline().strip()  # empty when the server could not start
        self.assertNotEqual(display, "", "Xvfb did not start")
        # SDL unloads X11's libraries at the end, and with them all that pointed to what they keep: LeakSanitizer takes that for leaks
        # and has no name left to suppress. Without a window nothing is unloaded, and other tests look for leaks there.
        quiet = os.environ.get("ASAN_OPTIONS", "") + ":detect_leaks=0"
        self.env = without_display() | {"ASAN_OPTIONS": quiet, "DISPLAY": f":{display}", "HOME": str(self.home), "XDG_DATA_HOME": f"{self.home}/data",
                                        "XDG_CONFIG_HOME": f"{self.home}/config", "XDG_CACHE_HOME": f"{self.home}/cache",
                                        "XDG_STATE_HOME": f"{self.home}/state", "XDG_RUNTIME_DIR": f"{self.home}/run"}

    def pixels(self):
        """What is on the screen: the last bytes of the server's XWD file."""
        width, height = SCREEN
        with open(self.home / "Xvfb_screen0", "rb") as file:
            file.seek(-4 * width * height, os.SEEK_END)
            return file.read()

    def picture(self):
        """The same as a digest; None while all of it is black."""
        pixels = self.pixels()
        return None if pixels.count(0) == len(pixels) else hashlib.sha256(pixels).hexdigest()

    def limber(self, *arguments):
        """The program, once its window shows something and has the keyboard."""
        program = subprocess.Popen([LIMBER, *arguments], env=self.env, cwd=self.home, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.addCleanup(program.stderr.close)
        self.addCleanup(program.wait)
        self.addCleanup(program.kill)
        # Not before there is a picture: until then SDL may still replace the window that it has opened.
        until("a picture", lambda: self.alive(program) and self.picture())
        self.window = until("the keyboard", lambda: self.alive(program) and self.focused())
        return program

    def focused(self):
        """The program's window, once it has the keyboard."""
        window = self.xdo("search", "--onlyvisible", "--name", "Limber").strip()
        self.xdo("windowfocus", window)
        return window if window and self.xdo("getwindowfocus").strip() == window else None

    def alive(self, program):
        self.assertIsNone(program.poll(), "it ended by itself")
        return True

    def xdo(self, *arguments):
        run = subprocess.run(["xdotool", *arguments], env=self.env, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                             timeout=HANGS_AFTER)
        return run.stdout

    @staticmethod
    def wakes(program):
        """How often the program has gone to sleep so far."""
        lines = Path(f"/proc/{program.pid}/status").read_text().split("\n")
        return next(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt_switches"))

    def sleeps(self, program):
        """Fails unless the program, once it has come to rest, is woken by nothing."""
        def rests():
            wakes = self.wakes(program)
            time.sleep(0.5)
            return self.wakes(program) == wakes

        until("rest", rests)
        wakes = self.wakes(program)
        time.sleep(2)
        self.assertEqual(self.wakes(program), wakes)

    def press(self, key):
        self.xdo("key", key)

    def changed_by(self, key):
        """The picture after `key`, which must be another one."""
        before = self.picture()
        self.press(key)
        return until(f"another picture after {key}", lambda: self.picture() not in (before, None) and self.picture())

    def size(self):
        """Width and height of the window."""
        shell = dict(line.split("=") for line in self.xdo("getwindowgeometry", "--shell", self.window).split())
        return int(shell["WIDTH"]), int(shell["HEIGHT"])

    def ended(self, program):
        """How it ended, with what it said."""
        status = program.wait(timeout=HANGS_AFTER)
        return status, program.stderr.read()


class Wall(WindowTest):
    """A bare X server, as on an appliance: nobody manages windows."""

    def test_fills_the_screen_and_starts_with_a_press(self):
        self.limber()
        self.assertEqual(self.size(), SCREEN)
        self.changed_by("space")

    def test_a_still_card_sleeps(self):
        program = self.limber()
        self.sleeps(program)

    def test_a_paused_card_sleeps(self):
        program = self.limber("play", "hip-opening", "--from", "0:16")
        self.press("space")
        self.sleeps(program)

    def test_sigterm_ends_it_with_status_0(self):
        program = self.limber()
        program.send_signal(signal.SIGTERM)
        self.assertEqual(self.ended(program), (0, ""))

    def test_sigterm_ends_it_in_under_a_second_while_it_plays(self):
        # The quickest of three: the promise is the program's, a busy machine's pauses are not.
        took = []
        while len(took) < 3 and not any(seconds < 1 for seconds in took):
            program = self.limber("play", "hip-opening")
            began = time.monotonic()
            program.send_signal(signal.SIGTERM)
            self.assertEqual(self.ended(program), (0, ""))
            took.append(time.monotonic() - began)
        self.assertLess(min(took), 1)


class Window(WindowTest):
    """The same server, and a window on it."""

    def test_a_press_starts_and_a_countdown_runs(self):
        self.limber("--windowed", "800x480")
        title = self.changed_by("Return")
        until("the next second", lambda: self.picture() != title)

    def test_escape_ends_the_routine_and_then_the_program(self):
        program = self.limber("--windowed", "800x480")
        self.changed_by("space")
        self.changed_by("Escape")
        self.alive(program)
        self.press("Escape")
        self.assertEqual(self.ended(program), (0, ""))


class Desktop(WindowTest):
    """A desktop: a window manager grants what a window asks for."""

    def setUp(self):
        super().setUp()
        manager = subprocess.Popen(["openbox", "--sm-disable"], env=self.env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        self.addCleanup(manager.wait)
        self.addCleanup(manager.terminate)
        until("a window manager", lambda: self.xdo("get_desktop").strip())

    def test_f_fills_the_screen_and_gives_it_back(self):
        self.limber("--windowed", "800x480")
        self.assertEqual(self.size(), (800, 480))
        self.press("f")
        until("the full screen", lambda: self.size() == SCREEN)
        self.press("f")
        until("the window", lambda: self.size() == (800, 480))


class Wayland(WindowTest):
    """A Wayland desktop, which has a window of its own on the X server."""

    def setUp(self):
        super().setUp()
        (self.home / "run").mkdir(mode=0o700)
        width, height = SCREEN
        compositor = subprocess.Popen(["weston", "--backend=x11-backend.so", "--use-pixman", f"--width={width}", f"--height={height}",
                                       "--socket=wall", "--idle-time=0"], env=self.env, stdin=subprocess.DEVNULL,
                                      stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(compositor.wait)
        self.addCleanup(compositor.terminate)
        until("a desktop", self.picture)
        self.xdo("mousemove", str(width // 2), str(height // 2))  # where the mouse is, there is the keyboard

    def limber(self, *arguments):
        env = {name: value for name, value in self.env.items() if name != "DISPLAY"} | {"WAYLAND_DISPLAY": "wall"}
        program = subprocess.Popen([LIMBER, *arguments], env=env, cwd=self.home, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        self.addCleanup(program.wait)
        self.addCleanup(program.kill)
        until("a picture", lambda: self.alive(program) and self.fills_the_screen())
        return program

    def fills_the_screen(self):
        """A card's first row is black, a desktop's is not."""
        return not any(self.pixels()[:4 * SCREEN[0]])

    def test_fills_the_screen_starts_with_a_press_and_ends_with_a_signal(self):
        self.assertFalse(self.fills_the_screen())
        program = self.limber()
        self.changed_by("space")
        program.send_signal(signal.SIGTERM)
        self.assertEqual(program.wait(timeout=HANGS_AFTER), 0)

    def test_a_paused_card_sleeps(self):
        program = self.limber("play", "hip-opening", "--from", "0:16")
        self.press("space")
        self.sleeps(program)


if __name__ == "__main__":
    unittest.main()
