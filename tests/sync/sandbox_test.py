#!/usr/bin/env python3
"""What limber-sync.service forbids, held against what a sync really asks the kernel for: systemd would only tell on the wall.

    LIMBER=build/dev/kiosk/limber PYTHONPATH=tests/tools UNITS=build/dev/systemd/sync sandbox_test.py
"""
import os
import re
import subprocess
import unittest
from functools import cache
from pathlib import Path

from gym import SyncTest
from limber_cli import HANGS_AFTER, ROOT, SMALL

UNITS = Path(os.environ.get("UNITS", ROOT / "build/dev/systemd/sync"))
CALL = re.compile(r"^\d+ +(\w+)\((.*)", re.M)


@cache
def members(group):
    """The system calls of one of systemd's groups."""
    text = subprocess.run(["systemd-analyze", "syscall-filter", "--no-pager", group], check=True, capture_output=True, text=True, timeout=60).stdout
    names = [line.strip() for line in text.splitlines() if line.startswith("    ") and not line.strip().startswith("#")]
    return frozenset().union(*(members(name) if name.startswith("@") else {name} for name in names))


def allowed(unit):
    """As systemd reads the lines of SystemCallFilter=, one after the other."""
    calls = set()
    for line in re.findall(r"^SystemCallFilter=(.*)$", unit, re.M):
        named = set().union(*(members(name) if name.startswith("@") else {name} for name in line.lstrip("~").split()))
        calls = calls - named if line.startswith("~") else calls | named
    return calls


class Sandbox(SyncTest):
    def setUp(self):
        super().setUp()
        self.unit = (UNITS / "limber-sync.service").read_text()
        self.publish({"small/routine.toml": SMALL, "small/a.bin": "a" * 100_000})
        trace = self.home / "trace"
        done = subprocess.run(["strace", "-f", "-qq", "-o", trace, *self.command(self.serve().url)], env=self.environment(LD_PRELOAD=""),
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=HANGS_AFTER)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.calls = CALL.findall(trace.read_text(errors="replace"))

    def test_every_system_call_is_allowed(self):
        made = {name for name, _ in self.calls}
        self.assertIn("syncfs", made, "it was traced")
        self.assertEqual(made - allowed(self.unit), set())
        self.assertNotIn("chown", allowed(self.unit))

    def test_no_other_family_of_addresses_is_asked_for(self):
        families = {arguments.split(",")[0] for name, arguments in self.calls if name == "socket"}
        self.assertIn("AF_INET", families)
        self.assertEqual(families - set(re.search(r"^RestrictAddressFamilies=(.*)$", self.unit, re.M)[1].split()), set())

    def test_no_memory_is_both_written_and_run(self):
        self.assertIn("MemoryDenyWriteExecute=yes", self.unit)
        both = [arguments for name, arguments in self.calls if name in ("mmap", "mprotect") and "PROT_WRITE" in arguments and "PROT_EXEC" in arguments]
        self.assertEqual(both, [])

    def test_nothing_outside_its_folder_is_written(self):
        opened = [re.search(r'"([^"]*)"', arguments)[1] for name, arguments in self.calls
                  if name == "openat" and re.search("O_WRONLY|O_RDWR|O_CREAT", arguments)]
        self.assertGreater(len(opened), 2)
        self.assertEqual([path for path in opened if not path.startswith(str(self.wall)) and path != "/dev/null"], [])


if __name__ == "__main__":
    unittest.main()
