#!/usr/bin/env python3
"""Whatever moment the plug is pulled, and wherever the disk fails: the library is wholly the old or wholly the new one.

    LIMBER=build/dev/kiosk/limber PYTHONPATH=tests/tools nothing_lost_test.py [CLASS[.test]]

A run between two known libraries is traced once; then it is run again and again, each time killed by SIGKILL as it enters another one
of those system calls, or with every write failing from another one on.
"""
import collections
import errno
import os
import re
import shutil
import subprocess
import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from gym import SyncTest, tree
from limber_cli import HANGS_AFTER, LIMBER, ROOT, SMALL

ROUNDS = 500
AT_ONCE = max(2, os.cpu_count() or 2)
STEPS = ("mkdir", "link", "symlink", "rename", "unlink", "unlinkat", "rmdir", "syncfs")
CALL = re.compile(r"^(?:\d+ +)?(\w+)\((.*)", re.M)
HIP = (ROOT / "content/routines/hip-opening/routine.toml").read_bytes()
OLD = {"hips/routine.toml": HIP, "small/routine.toml": SMALL, "small/same.bin": b"same" * 999, "small/old.bin": b"old" * 9999}
NEW = {"hips/routine.toml": HIP, "small/routine.toml": SMALL.replace("Squat", "Deep squat"), "small/same.bin": b"same" * 999,
       "tiny/routine.toml": SMALL, "tiny/new.bin": b"new" * 30_000, "tiny/pictures/more.bin": b"more" * 9999}


def calls_of(trace):
    return CALL.findall(trace)


def phase_of(calls):
    """What the last of these calls was a part of."""
    name, arguments = calls[-1]
    staged = any(call == "mkdir" and "incoming/library" in text for call, text in calls)
    named = any(call == "rename" and "incoming/library\"" in text for call, text in calls)
    if name in ("syncfs", "fsync", "fdatasync"):
        return "fsync"
    if named or (name == "rename" and "incoming/library\"" in arguments):
        return "rename"
    return "stage" if staged else "download"


class LostTest(SyncTest):
    @classmethod
    def setUpClass(cls):
        # In memory where there is room: what the kernel has taken, SIGKILL does not undo, wherever it lies.
        cls.memory = tempfile.TemporaryDirectory(prefix="limber-lost-", dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None)
        cls.addClassCleanup(cls.memory.cleanup)

    def setUp(self):
        super().setUp()
        self.server = self.serve()
        self.publish(OLD)
        self.wall = Path(self.memory.name) / self.id() / "old"
        self.current = self.wall / "current"
        self.wall.parent.mkdir()
        self.synced(self.server.url)
        self.old = tree(self.current)
        self.publish(NEW)
        self.new = tree(self.home / "source")
        self.assertEqual(len(self.old), 4)

    def fresh_wall(self, name, empty=False):
        wall = self.wall.parent / name
        shutil.rmtree(wall, ignore_errors=True)
        if not empty:
            subprocess.run(["cp", "-al", self.wall, wall], check=True)
        return wall

    def sync_into(self, wall, before=(), **more):
        command = [part.replace(f"--folder={self.wall}", f"--folder={wall}") if isinstance(part, str) else part for part in
                   self.command(self.server.url, "--tries=1")]
        return subprocess.run([*map(str, before), *command], env=self.environment(**more), stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              timeout=HANGS_AFTER)

    def wholly(self, wall, *libraries):
        """Whether what is current is one of these; nothing counts as an empty one."""
        return (tree(wall / "current") if (wall / "current").exists() else {}) in libraries

    def ends_well(self, wall):
        """What is wrong after another sync, on a good day; empty when nothing is."""
        done = self.sync_into(wall)
        left = sorted(path.name for path in wall.iterdir() if path.name not in ("current", "previous", "libraries", "state.json"))
        if done.returncode != 0 or not self.wholly(wall, self.new) or left or len(list((wall / "libraries").iterdir())) > 2:
            return f"the next sync: {done.returncode} {done.stderr} {left}"
        return ""


class Killed(LostTest):
    def trace(self, wall, *more):
        trace = wall.parent / f"{wall.name}.trace"
        done = self.sync_into(wall, ["strace", "-f", "-qq", "-s", "300", "-e", "trace=file,desc,network", "-o", trace, *more],
                              LD_PRELOAD="")
        return done, calls_of(trace.read_text(errors="replace"))

    def instants(self, calls):
        """ROUNDS calls spread over the run, from the first word with the server on, a fifth of them over those that give or take names
        or wait for the disk; each as its name and the how many-th of that name."""
        first = next(i for i, (name, _) in enumerate(calls) if name == "connect")
        counts, numbered = collections.Counter(), []
        for name, _ in calls:
            counts[name] += 1
            numbered.append((name, counts[name]))
        numbered = numbered[first:]
        steps = [call for call in numbered if call[0] in STEPS]
        self.assertLessEqual(len(steps), ROUNDS // 5, "each at least once")
        evenly = ROUNDS - ROUNDS // 5
        return [numbered[i * len(numbered) // evenly] for i in range(evenly)] + [steps[i % len(steps)] for i in range(ROUNDS // 5)]

    def killed_at(self, number, instant):
        name, count = instant
        wall = self.fresh_wall(f"round-{number}")
        for nearer in range(3): # the network's mood decides how often it reads: where the run ended before, an earlier call is taken
            done, calls = self.trace(wall, "--inject", f"{name}:signal=SIGKILL:when={max(1, count - nearer * count // 3)}")
            if done.returncode != 0:
                break
            wall = self.fresh_wall(f"round-{number}")
        wrong = "" if done.returncode in (-9, 137) else f"it ended by itself: {done.returncode} {done.stderr}"
        if not self.wholly(wall, self.old, self.new):
            wrong += f" current is neither: {sorted(tree(wall / 'current'))}"
        wrong += self.ends_well(wall)
        phase = phase_of(calls)
        shutil.rmtree(wall)
        return phase, wrong and f"killed at {name} {count}, {phase}: {wrong}"

    def test_500_times_in_the_middle_of_an_update(self):
        done, calls = self.trace(self.fresh_wall("traced"))
        self.assertEqual(done.returncode, 0, done.stderr)
        with ThreadPoolExecutor(AT_ONCE) as pool:
            outcomes = list(pool.map(self.killed_at, range(ROUNDS), self.instants(calls)))
        rounds = collections.Counter(phase for phase, _ in outcomes)
        print("rounds killed in " + ", ".join(f"{phase}: {rounds[phase]}" for phase in ("download", "stage", "fsync", "rename")), flush=True)
        self.assertEqual([wrong for _, wrong in outcomes if wrong], [])
        self.assertEqual([phase for phase in ("download", "stage", "fsync", "rename") if rounds[phase] == 0], [])
        self.assertEqual(sum(rounds.values()), ROUNDS)

    def test_both_libraries_play(self):
        for name in ("old", "new"):
            if name == "new":
                self.synced(self.server.url)
            done = subprocess.run([LIMBER, "play", self.current / "hips", "--offscreen", "--for", "0.1s"], env=self.environment(LD_PRELOAD=""),
                                  stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=HANGS_AFTER)
            self.assertEqual(done.returncode, 0, done.stderr)


class BadDisk(LostTest):
    def luck(self, wall, **more):
        return self.sync_into(wall, LUCK_FOLDER=str(wall), **more)

    def count(self, empty):
        file = self.home / "count"
        done = self.luck(self.fresh_wall("counted", empty), LUCK_COUNT=str(file))
        self.assertEqual(done.returncode, 0, done.stderr)
        return int(file.read_text())

    def failing(self, job):
        number, error, empty = job
        wall = self.fresh_wall(f"{error}-{number}-{empty}", empty)
        done = self.luck(wall, LUCK_FAIL_FROM=str(number), LUCK_ERRNO=str(error))
        wrong = "" if done.returncode in (0, 1) and done.stderr.count("\n") == done.returncode else f"it ended with {done.returncode} {done.stderr}"
        if not self.wholly(wall, {} if empty else self.old, self.new):
            wrong += " current is neither"
        wrong += self.ends_well(wall)
        shutil.rmtree(wall)
        return done.returncode, wrong and f"error {error} from write {number} on: {wrong}"

    def test_that_fails_from_any_write_on(self):
        jobs = []
        for empty in (False, True):
            writes = self.count(empty)
            self.assertGreater(writes, 20)
            jobs += [(number, error, empty) for error in (errno.ENOSPC, errno.EIO) for number in range(1, writes + 1)]
        with ThreadPoolExecutor(AT_ONCE) as pool:
            outcomes = list(pool.map(self.failing, jobs))
        failed = sum(status == 1 for status, _ in outcomes)
        print(f"runs on a failing disk: {len(outcomes)}, {failed} of them said so", flush=True)
        self.assertEqual([wrong for _, wrong in outcomes if wrong], [])
        self.assertGreater(failed, len(outcomes) * 3 // 4, "all but those where only the memory of the tries was lost")

    def test_is_called_full_when_it_is(self):
        wall = self.fresh_wall("full")
        done = self.luck(wall, LUCK_FAIL_FROM="3", LUCK_ERRNO=str(errno.ENOSPC))
        self.assertRegex(done.stderr, r"\Alimber: error: cannot write \S+: No space left on device\n\Z")


if __name__ == "__main__":
    unittest.main()
