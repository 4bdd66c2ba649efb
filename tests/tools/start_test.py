#!/usr/bin/env python3
"""What the program reads before its first frame: the configuration, the routine asked for and fonts, and nothing else.

    LIMBER=build/dev/kiosk/limber LIMBER_ROUTINES=content/routines start_test.py

strace tells which files are opened; the first frame is on the screen when the program waits for the first time. How long it takes
is start_time's business.
"""
import re
import struct
import subprocess
import unittest
import zlib

from limber_cli import HANGS_AFTER, LIMBER, SMALL, CliTest

OPENED = re.compile(r'\bopen(?:at2?)?\((?:[^",]*, )?"([^"]*)"')
# The loader's, the machine's, and a folder's of the sanitizers.
NOT_OURS = re.compile(r"\.so(\.\d+)*$|^/(proc|sys|dev|etc)/")
CONFIG = 'routine = "asked"\nmenu = ["short", "other/short"]\n'
PICTURES = SMALL.replace('cues = ["Sit back", "Stand up"]', 'cues = ["Sit back"]\npictures = ["start.png", "reach.png"]')


def png():
    """A black pixel."""
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)) + \
        chunk(b"IDAT", zlib.compress(bytes(4))) + chunk(b"IEND", b"")


class Start(CliTest):
    def setUp(self):
        super().setUp()
        self.write("config/limber/config.toml", CONFIG)
        self.own_routine("asked", PICTURES)
        for name in ("start.png", "reach.png"):
            (self.home / "data/limber/routines/asked" / name).write_bytes(png())
        self.own_routine("other")
        self.own_routine("third")

    def opened(self, *arguments):
        """The files opened before the first frame, and those opened after it."""
        trace = self.home / "trace"
        command = ["strace", "-f", "-qq", "-s", "4096", "-e", "trace=open,openat,openat2,ppoll", "-o", trace, LIMBER, *arguments,
                   "--offscreen", "--for", "5s"]
        # LeakSanitizer cannot run under strace; what it would say, other tests hear.
        done = subprocess.run(command, env=self.env | {"ASAN_OPTIONS": "detect_leaks=0"}, cwd=self.home, stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, timeout=HANGS_AFTER)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        before, waits, after = trace.read_text(errors="replace").partition("ppoll(")
        self.assertTrue(waits, "it never waited")
        return [[name.replace(f"{self.home}/", "") for name in OPENED.findall(part) if not NOT_OURS.search(name)]
                for part in (before, after)]

    def test_nothing_is_read_before_the_first_frame_but_what_is_on_it(self):
        before, _ = self.opened("play", "asked")
        self.assertEqual([name for name in before if not name.endswith((".otf", ".ttf"))],
                         ["config/limber/config.toml", "data/limber/routines/asked/routine.toml"])

    def test_no_file_is_looked_for_among_all_fonts(self):
        before, _ = self.opened("play", "asked")
        self.assertEqual([name for name in before if "font" in name and not name.endswith((".otf", ".ttf"))], [])

    def test_the_rest_is_read_behind_it(self):
        _, after = self.opened("play", "asked")
        own = [name for name in after if name.startswith("data/")]
        self.assertEqual(sorted(own), ["data/limber/routines/asked/reach.png", "data/limber/routines/asked/start.png",
                                       "data/limber/routines/other/routine.toml"])


if __name__ == "__main__":
    unittest.main()
