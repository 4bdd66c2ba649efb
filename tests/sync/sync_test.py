#!/usr/bin/env python3
"""`limber sync` against nginx with TLS: what it takes, what it leaves alone, how it goes back.

    LIMBER=build/dev/kiosk/limber PYTHONPATH=tests/tools sync_test.py [CLASS[.test]]
"""
import fcntl
import hashlib
import json
import os
import pty
import signal
import subprocess
import time
import unittest
from pathlib import Path

from limber_cli import HANGS_AFTER, LIMBER, SMALL, CliTest
from gym import SyncTest, authority, tree

OTHER = SMALL.replace("Small", "Other")
TWO = {"small/routine.toml": SMALL, "small/pictures/a.png": b"picture", "other/routine.toml": OTHER}


class Taking(SyncTest):
    def test_the_library_is_what_was_published(self):
        self.publish(TWO)
        said = self.synced(self.serve().url)
        self.assertEqual(said, {"changed": True, "dry_run": False, "serial": 1, "files": 3, "fetched": 3, "bytes": len(SMALL) + len(OTHER) + 7,
                                "left_out": []})
        self.assertEqual(tree(self.current), tree(self.home / "source"))
        self.assertEqual(os.readlink(self.current).split("/")[0], "libraries")

    def test_many_files_come_over_one_connection_of_http_2(self):
        self.publish(TWO | {f"small/{i}.bin": f"{i}" * 5000 for i in range(100)})
        server = self.serve()
        self.assertEqual(self.synced(server.url)["fetched"], 103)
        connections, protocols = server.connections()
        self.assertEqual((len(connections), protocols), (1, {"HTTP/2.0"}))

    def test_a_terminal_shows_how_far_it_is_and_a_pipe_does_not(self):
        self.publish(TWO)
        server = self.serve()
        self.assertEqual(self.sync(server.url).stderr, "")
        subprocess.run(["rm", "-rf", self.wall], check=True)
        ours, theirs = pty.openpty()
        done = subprocess.run(self.command(server.url), env=self.environment(), stderr=theirs, stdout=subprocess.DEVNULL, timeout=HANGS_AFTER)
        os.close(theirs)
        shown = os.read(ours, 65536).decode()
        os.close(ours)
        self.assertEqual(done.returncode, 0)
        self.assertIn("[##############################] 100 %  3 of 3 files", shown)

    def test_two_at_once_do_not_meet(self):
        self.publish(TWO)
        self.wall.mkdir()
        held = os.open(self.wall, os.O_RDONLY)
        self.addCleanup(os.close, held)
        fcntl.flock(held, fcntl.LOCK_EX)
        self.assertIn("another `limber sync` is at work", self.fails(self.serve().url)[0])
        self.assertEqual(list(self.wall.iterdir()), [])

    def test_nothing_new_costs_one_request_without_a_body_and_no_write(self):
        self.publish(TWO)
        server = self.serve()
        self.synced(server.url)
        before = len(server.requests())
        stamps = {path: path.lstat().st_mtime_ns for path in [self.wall, *self.wall.rglob("*")]}
        self.assertFalse(self.synced(server.url)["changed"])
        self.assertEqual(server.requests()[before:], [("/limber.json", 304, 0)])
        self.assertEqual({path: path.lstat().st_mtime_ns for path in [self.wall, *self.wall.rglob("*")]}, stamps)

    def test_a_list_that_the_disk_has_damaged_is_fetched_anew(self):
        self.publish(TWO)
        server = self.serve()
        self.synced(server.url)
        list_kept = next((self.wall / "libraries").glob("*/.limber.json"))
        list_kept.write_bytes(list_kept.read_bytes()[:-3] + b"}} ")
        self.assertTrue(self.synced(server.url)["changed"])
        self.assertEqual(list_kept.read_bytes(), (self.site / "limber.json").read_bytes())

    def test_only_what_changed_is_fetched(self):
        self.publish(TWO)
        server = self.serve()
        self.synced(server.url)
        before = len(server.requests())
        self.publish(TWO | {"small/pictures/a.png": b"another"})
        said = self.synced(server.url)
        self.assertEqual((said["serial"], said["fetched"], said["bytes"]), (2, 1, 7))
        self.assertEqual([path.split("/")[1] for path, *_ in server.requests()[before:]], ["limber.json", "limber.json.minisig", "blobs"])
        self.assertEqual(tree(self.current), tree(self.home / "source"))

    def test_what_nobody_names_is_removed_but_the_library_before_stays(self):
        server = self.serve()
        for picture in (b"one", b"two", b"three"):
            self.publish(TWO | {"small/pictures/a.png": picture})
            self.synced(server.url)
        self.assertEqual(sorted(path.name.split("-")[0] for path in (self.wall / "libraries").iterdir()), ["2", "3"])
        self.assertEqual((self.wall / "previous/small/pictures/a.png").read_bytes(), b"two")
        self.assertFalse((self.wall / "incoming").exists())

    def test_a_file_of_the_same_content_is_fetched_once(self):
        self.publish(TWO | {"other/b.png": b"picture"})
        self.assertEqual(self.synced(self.serve().url)["fetched"], 3)
        self.assertEqual(tree(self.current), tree(self.home / "source"))

    def test_an_empty_file_is_a_file(self):
        self.publish(TWO | {"other/empty.txt": b""})
        self.synced(self.serve().url)
        self.assertEqual(tree(self.current), tree(self.home / "source"))

    def test_a_dry_run_writes_nothing(self):
        self.publish(TWO)
        said = self.synced(self.serve().url, "--dry-run")
        self.assertEqual((said["changed"], said["dry_run"], said["fetched"]), (True, True, 3))
        self.assertFalse(self.wall.exists())

    def test_a_routine_with_an_error_is_left_out_and_named_and_the_rest_is_taken(self):
        self.publish(TWO)
        bad = SMALL.replace("reps = 8", "reps = 1001").encode()
        self.publish_with_blob("other/routine.toml", bad)
        done = self.sync(self.serve().url, "--json")
        self.assertEqual(done.returncode, 0)
        self.assertRegex(done.stderr, r"\Alimber: warning: other is left out: other/routine.toml:6:8: error: [^\n]*reps[^\n]*\n\Z")
        self.assertEqual([one["routine"] for one in json.loads(done.stdout)["left_out"]], ["other"])
        self.assertEqual(sorted(tree(self.current)), ["small/pictures/a.png", "small/routine.toml"])

    def publish_with_blob(self, path, body):
        manifest = json.loads((self.site / "limber.json").read_text())
        digest = hashlib.sha256(body).hexdigest()
        manifest["files"] = [file | ({"size": len(body), "sha256": digest} if file["path"] == path else {}) for file in manifest["files"]]
        self.publish_raw(manifest, [(digest, body)])

    def test_a_signature_of_minisigns_is_taken_pre_hashed_and_legacy(self):
        server = self.serve()
        for legacy in ([], ["-l"]):
            self.publish()
            subprocess.run(["minisign", "-Sm", self.site / "limber.json", "-s", self.home / "gym.key", *legacy], check=True, capture_output=True,
                           stdin=subprocess.DEVNULL)
            self.assertTrue(self.synced(server.url)["changed"])

    def test_one_of_several_keys_is_enough(self):
        self.run_limber("keygen", "-o", self.home / "next")
        following = (self.home / "next.pub").read_text().split()[-1]
        self.publish(key="next")
        self.assertTrue(self.synced(self.serve().url, keys=[self.key, following])["changed"])

    def test_http_is_enough_on_this_machine(self):
        self.publish()
        self.assertTrue(self.synced(f"http://127.0.0.1:{self.serve().plain_port}")["changed"])
        self.assertIn("must begin with https://", self.fails("http://example.org/")[0])


class Rollback(SyncTest):
    def setUp(self):
        super().setUp()
        self.server = self.serve()
        self.publish()
        self.synced(self.server.url)

    def roll_back(self):
        return subprocess.run(self.command(self.server.url, "--rollback"), env=self.environment(), capture_output=True, text=True, timeout=HANGS_AFTER)

    def test_it_goes_back_and_stays_there_until_the_next_publication(self):
        self.publish(TWO)
        self.synced(self.server.url)
        self.assertEqual(self.roll_back().returncode, 0)
        self.assertEqual(sorted(tree(self.current)), ["small/routine.toml"])
        self.assertFalse(self.synced(self.server.url)["changed"])
        self.assertEqual(sorted(tree(self.current)), ["small/routine.toml"])
        self.publish(TWO)
        self.assertEqual(self.synced(self.server.url)["serial"], 3)
        self.assertEqual(tree(self.current), tree(self.home / "source"))

    def test_twice_is_forward_again(self):
        self.publish(TWO)
        self.synced(self.server.url)
        self.roll_back()
        self.roll_back()
        self.assertEqual(tree(self.current), tree(self.home / "source"))

    def test_without_an_earlier_one_it_says_so(self):
        done = self.roll_back()
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr, r"\Alimber: error: there is no earlier library [^\n]+\n\Z")


class Handover(CliTest):
    """`limber sync` itself, as a person runs it: in the XDG folders, set up by a configuration."""

    def setUp(self):
        super().setUp()
        self.env = {name: value for name, value in self.env.items() if name != "STATE_DIRECTORY"}
        self.gym = SyncTest()
        self.gym.setUp()
        self.addCleanup(self.gym.doCleanups)
        self.env["SSL_CERT_FILE"] = str(authority().certificates)

    def configure(self, url, key=None):
        self.write("config/limber/config.toml", f'[sync]\nurl = "{url}"\npublic_keys = ["{key or self.gym.key}"]\ntotal = "10 MiB"\n')

    def test_list_shows_what_was_fetched_as_synced(self):
        self.gym.publish({"of-the-gym/routine.toml": SMALL})
        self.configure(self.gym.serve().url)
        self.assertRegex(self.done("sync"), r"\Atook serial 1: 1 files, 1 of them fetched")
        found = [routine for routine in self.json("list", "--json") if routine["id"] == "of-the-gym"]
        self.assertEqual([(routine["origin"], routine["path"]) for routine in found],
                         [("synced", f"{self.home}/data/limber-sync/current/of-the-gym/routine.toml")])
        self.assertEqual(self.done("sync"), "nothing new: serial 1 is current\n")
        self.done("play", "of-the-gym", "--offscreen", "--for", "0.1s")

    def test_what_is_ones_own_comes_first_and_what_ships_last(self):
        self.own_routine("small")
        self.gym.publish({"small/routine.toml": OTHER, "tabata/routine.toml": OTHER})
        self.configure(self.gym.serve().url)
        self.done("sync")
        origins = {routine["id"]: routine["origin"] for routine in self.json("list", "--json")}
        self.assertEqual((origins["small"], origins["tabata"], origins["hip-opening"]), ("own", "synced", "shipped"))

    def test_a_wall_that_plays_takes_the_new_library_between_two_loops(self):
        self.gym.publish({"of-the-gym/routine.toml": SMALL})
        self.configure(self.gym.serve().url)
        self.done("sync")
        trace = self.home / "trace"
        wall = subprocess.Popen(["strace", "-f", "-qq", "-e", "trace=openat,socket", "-o", trace, LIMBER, "play", "of-the-gym", "--loop", "--speed", "50",
                                 "--offscreen", "--for", "1h"], env=self.env | {"ASAN_OPTIONS": "detect_leaks=0"}, cwd=self.home,
                                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.addCleanup(wall.stderr.close)
        self.addCleanup(wall.wait)
        self.addCleanup(wall.kill)
        self.until(lambda: "libraries/1-" in trace.read_text(errors="replace"), trace)
        self.gym.publish({"of-the-gym/routine.toml": OTHER})
        self.done("sync")
        self.until(lambda: "libraries/2-" in trace.read_text(errors="replace"), trace)
        self.assertIsNone(wall.poll(), "it plays on")
        screen, = Path(f"/proc/{wall.pid}/task/{wall.pid}/children").read_text().split()
        readers = {line.split()[0] for line in trace.read_text(errors="replace").splitlines() if "libraries/2-" in line}
        self.assertNotIn(screen, readers, "what draws reads no file")
        self.assertNotIn("AF_INET", trace.read_text(errors="replace"), "nor does it reach out")
        os.kill(int(screen), signal.SIGTERM)
        self.assertEqual((wall.wait(timeout=HANGS_AFTER), wall.stderr.read()), (0, ""))

    def until(self, holds, trace):
        deadline = time.monotonic() + HANGS_AFTER
        while not (trace.exists() and holds()):
            self.assertLess(time.monotonic(), deadline, "it never came")
            time.sleep(0.05)

    def test_the_idle_card_says_why_nothing_comes_until_it_does(self):
        self.gym.publish({"of-the-gym/routine.toml": SMALL})
        server = self.gym.serve()
        self.configure(server.url)
        quiet = self.idle_card()
        self.configure("https://127.0.0.1:1/")
        self.assertEqual(self.idle_card(), quiet, "not tried yet")
        self.assertIn("Server does not answer", self.fails(1, "sync"))
        self.assertNotEqual(self.idle_card(), quiet)
        self.configure(server.url)
        self.done("sync")
        self.assertEqual(self.idle_card(), quiet)
        (self.gym.site / "limber.json").unlink()
        self.assertIn("Nothing is published there", self.fails(1, "sync"))
        self.assertEqual(self.idle_card(), quiet, "for 14 days nobody is bothered")
        self.forget_success_for(15)
        nothing_there = self.idle_card()
        self.assertNotEqual(nothing_there, quiet)
        self.gym.run_limber("keygen", "-o", self.gym.home / "thief")
        self.gym.publish({"of-the-gym/routine.toml": OTHER}, key="thief")
        self.assertIn("nothing new", self.done("sync"))
        self.assertNotIn(self.idle_card(), (quiet, nothing_there), "Not signed by your key")

    def idle_card(self):
        self.done("snapshot", "hip-opening", "--card", "idle", "-o", "idle.png")
        return (self.home / "idle.png").read_bytes()

    def forget_success_for(self, days):
        path = self.home / "data/limber-sync/state.json"
        state = json.loads(path.read_text())
        long_ago = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() - days * 86_400))
        path.write_text(json.dumps(state | {"succeeded": long_ago, "failing_since": long_ago}))

    def test_without_a_set_up_it_says_what_is_missing(self):
        self.assertIn("[sync]", self.fails(1, "sync"))
        self.configure("http://example.org/")
        self.assertIn("must begin with https://", self.fails(1, "sync"))
        self.configure("https://example.org/", key="RWQ")
        self.assertIn("is no public key", self.fails(1, "sync"))

    def test_a_total_that_is_no_size_is_named(self):
        self.write("config/limber/config.toml", '[sync]\ntotal = "much"\n')
        run = self.limber("check", self.home / "config/limber/config.toml")
        self.assertIn("config.toml:2:9: error: `total` must be a size", run.stdout)


if __name__ == "__main__":
    unittest.main()
