"""The program under test, as the command-line tests speak to it: a scratch home, no display, and a few verbs.

It knows nothing about what the answers should be; that is cli_test's.
"""
import json
import os
import signal
import struct
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

LIMBER = Path(os.environ.get("LIMBER", "limber"))
# Only a guard against hanging: nothing is asserted about how long a command takes.
HANGS_AFTER = 240

SMALL = """format = 1
title = "Small"
[plans.short]
title = "Short"
minutes = 1
reps = 8
[[moves]]
id = "squat"
name = "Squat"
sides = "both"
cues = ["Sit back", "Stand up"]
"""


def without_display():
    unwanted = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
    return {name: value for name, value in os.environ.items() if name not in unwanted}


def webp_frames(path):
    """Of an animated WebP: its width, its height, and the frames' lengths in milliseconds.

    Container as Google's "WebP Container Specification" says: chunks of four letters, a length and that many bytes, even.
    """
    data, at, size, lengths = path.read_bytes(), 12, None, []
    while at + 8 <= len(data):
        name, length = data[at:at + 4], int.from_bytes(data[at + 4:at + 8], "little")
        if name == b"VP8X":
            size = tuple(int.from_bytes(data[at + k:at + k + 3], "little") + 1 for k in (12, 15))
        if name == b"ANMF":
            lengths.append(int.from_bytes(data[at + 20:at + 23], "little"))
        at += 8 + length + length % 2
    return size, lengths


def png_size(path):
    """Width and height in pixels; fails when the file is no PNG."""
    head = Path(path).read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n", f"{path} is no PNG"
    return struct.unpack(">II", head[16:24])


def minds_sigterm(pid):
    """Whether SIGTERM no longer just kills the process: it has a handler, or it is blocked and will be fetched."""
    masks = {line.split()[0]: int(line.split()[1], 16) for line in Path(f"/proc/{pid}/status").read_text().split("\n")
             if line.startswith(("SigCgt:", "SigBlk:"))}
    return any(mask >> (signal.SIGTERM - 1) & 1 for mask in masks.values())


class CliTest(unittest.TestCase):
    """One scratch home for each test."""

    maxDiff = None

    def setUp(self):
        scratch = tempfile.TemporaryDirectory(prefix="limber-cli-")
        self.addCleanup(scratch.cleanup)
        self.home = Path(scratch.name)
        self.env = without_display() | {"HOME": str(self.home), "XDG_DATA_HOME": f"{self.home}/data",
                                        "XDG_CONFIG_HOME": f"{self.home}/config", "XDG_CACHE_HOME": f"{self.home}/cache",
                                        "XDG_STATE_HOME": f"{self.home}/state", "XDG_RUNTIME_DIR": f"{self.home}/run"}

    def limber(self, *arguments, env=None):
        return subprocess.run([LIMBER, *map(str, arguments)], env=self.env | (env or {}), cwd=self.home,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=HANGS_AFTER)

    def done(self, *arguments):
        """What a command that succeeds prints."""
        run = self.limber(*arguments)
        self.assertEqual(run.returncode, 0, run.stderr)
        return run.stdout

    def json(self, *arguments):
        return json.loads(self.done(*arguments))

    def fails(self, status, *arguments, env=None):
        """What a command that fails says: exactly one line on stderr, in the house form."""
        run = self.limber(*arguments, env=env)
        self.assertEqual(run.returncode, status, run.stdout + run.stderr)
        self.assertRegex(run.stderr, r"\Alimber: error: [^\n]+\n\Z")
        return run.stderr

    def start(self, *arguments):
        """A command left running, once it is ready to be told to end."""
        process = subprocess.Popen([LIMBER, *map(str, arguments)], env=self.env, cwd=self.home, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.addCleanup(process.stderr.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        deadline = time.monotonic() + HANGS_AFTER
        while process.poll() is None and not minds_sigterm(process.pid) and time.monotonic() < deadline:
            time.sleep(0.01)
        return process

    def write(self, name, text):
        path = self.home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def own_routine(self, name, text=SMALL):
        return self.write(f"data/limber/routines/{name}/routine.toml", text)
