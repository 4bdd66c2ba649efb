#!/usr/bin/env python3
"""`limber keygen` and `limber publish`, held against the real minisign; and who links what.

    LIMBER=build/dev/kiosk/limber LIMBER_ROUTINES=content/routines PYTHONPATH=tests/tools publish_test.py [CLASS[.test]]
"""
import hashlib
import json
import re
import shutil
import stat
import subprocess
import unittest

from limber_cli import LIMBER, ROOT, SMALL, CliTest


def minisign(*arguments, cwd):
    return subprocess.run(["minisign", *map(str, arguments)], cwd=cwd, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)


class Keygen(CliTest):
    def test_the_key_is_its_owners_alone(self):
        self.done("keygen", "-o", "gym")
        self.assertEqual(stat.S_IMODE((self.home / "gym.key").stat().st_mode), 0o600)

    def test_it_says_what_the_walls_take(self):
        printed = self.done("keygen", "-o", "gym")
        self.assertIn(f'public_keys = ["{(self.home / "gym.pub").read_text().split()[-1]}"]', printed)

    def test_no_key_is_written_over(self):
        self.write("gym.pub", "precious")
        self.assertIn("gym.pub is there already", self.fails(1, "keygen", "-o", "gym"))
        self.assertEqual([path.name for path in self.home.iterdir()], ["gym.pub"])

    def test_minisign_signs_with_our_key(self):
        self.done("keygen", "-o", "gym")
        self.write("text", "hello")
        signed = minisign("-Sm", "text", "-s", "gym.key", cwd=self.home)
        self.assertEqual(signed.returncode, 0, signed.stderr)
        self.assertEqual(minisign("-Vm", "text", "-p", "gym.pub", cwd=self.home).returncode, 0)


class Publish(CliTest):
    def setUp(self):
        super().setUp()
        self.write("in/small/routine.toml", SMALL)
        self.done("keygen", "-o", "gym")

    def manifest(self):
        return json.loads((self.home / "site/limber.json").read_text())

    def test_the_manifest_is_as_documented(self):
        self.done("publish", "in", "-o", "site", "--key", "gym.key")
        manifest = self.manifest()
        self.assertEqual(list(manifest), ["format", "serial", "created", "expires", "files"])
        self.assertEqual((manifest["format"], manifest["serial"]), (1, 1))
        self.assertRegex(manifest["created"], r"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\Z")
        digest = hashlib.sha256(SMALL.encode()).hexdigest()
        self.assertEqual(manifest["files"], [{"path": "small/routine.toml", "size": len(SMALL), "sha256": digest}])
        self.assertEqual((self.home / "site/blobs" / digest).read_text(), SMALL)

    def test_minisign_verifies_ours(self):
        self.done("publish", "in", "-o", "site", "--key", "gym.key")
        verified = minisign("-Vm", "site/limber.json", "-p", "gym.pub", cwd=self.home)
        self.assertEqual(verified.returncode, 0, verified.stderr)
        with open(self.home / "site/limber.json", "a", encoding="utf-8") as manifest:
            manifest.write(" ")
        self.assertNotEqual(minisign("-Vm", "site/limber.json", "-p", "gym.pub", cwd=self.home).returncode, 0)

    def test_we_sign_with_a_key_of_minisign(self):
        minisign("-GW", "-p", "theirs.pub", "-s", "theirs.key", cwd=self.home)
        self.done("publish", "in", "-o", "site", "--key", "theirs.key")
        self.assertEqual(minisign("-Vm", "site/limber.json", "-p", "theirs.pub", cwd=self.home).returncode, 0)

    def test_a_key_with_a_password_is_refused_with_a_hint(self):
        shutil.copy(ROOT / "tests/fuzz/seeds/signature/password.key", self.home / "theirs.key")
        said = self.fails(1, "publish", "in", "-o", "site", "--key", "theirs.key")
        self.assertIn("has a password", said)
        self.assertIn("limber keygen", said)
        self.assertFalse((self.home / "site").exists())

    def test_without_a_key_it_says_how_to_sign(self):
        self.assertIn("minisign -Sm site/limber.json", self.done("publish", "in", "-o", "site"))

    def test_publishing_again_adds_what_changed_and_counts_on(self):
        self.done("publish", "in", "-o", "site", "--key", "gym.key")
        before = {path.name: path.stat().st_ino for path in (self.home / "site/blobs").iterdir()}
        self.write("in/small/more.png", "picture")
        self.assertIn("(2 files, 1 new) as serial 2", self.done("publish", "in", "-o", "site", "--key", "gym.key"))
        after = {path.name: path.stat().st_ino for path in (self.home / "site/blobs").iterdir()}
        self.assertEqual(len(after), 2)
        self.assertLessEqual(before.items(), after.items())

    def test_an_error_publishes_nothing_and_is_named_as_check_names_it(self):
        self.write("in/bad/routine.toml", SMALL.replace("reps = 8", "rpes = 8"))
        run = self.limber("publish", "in", "-o", "site", "--key", "gym.key")
        self.assertEqual(run.returncode, 1)
        self.assertIn("in/bad/routine.toml:6:1: error: ", run.stdout)
        self.assertRegex(run.stderr, r"\Alimber: error: [^\n]+\n\Z")
        self.assertFalse((self.home / "site").exists())

    def test_names_that_begin_with_a_dash_are_names(self):
        (self.home / "in").rename(self.home / "-in")
        self.done("publish", "-o", "-site", "--", "-in")
        self.assertTrue((self.home / "-site/limber.json").exists())


class Linked(unittest.TestCase):
    def needed(self, program):
        out = subprocess.run(["readelf", "--dynamic", program], check=True, capture_output=True, text=True).stdout
        return " ".join(re.findall(r"\(NEEDED\).*\[([^\]]+)\]", out))

    def all_needed(self, program):
        return subprocess.run(["ldd", program], check=True, capture_output=True, text=True).stdout

    def test_the_kiosks_program_links_nothing_that_fetches_or_signs(self):
        self.assertIn("libSDL2", self.needed(LIMBER))
        self.assertNotRegex(self.needed(LIMBER) + self.all_needed(LIMBER), "libsodium|libcurl|libssl")

    def test_the_other_program_links_no_screen(self):
        other = LIMBER.parent / "limber-sync"
        self.assertRegex(self.needed(other), "libcurl.*libsodium|libsodium.*libcurl")
        self.assertNotIn("SDL", self.needed(other) + self.all_needed(other))


if __name__ == "__main__":
    unittest.main()
