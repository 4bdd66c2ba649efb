#!/usr/bin/env python3
"""`limber sync` as root on an appliance: it starts the service, fetches nothing itself, and tells what came of it.

    LIMBER=build/dev/kiosk/limber PYTHONPATH=tests/tools root_test.py [CLASS[.test]]

The appliance is a mount namespace with folders of its own over /etc, /run and /var/lib. In systemd's place stands a script that runs
what the unit says; the rest is real. Where nobody may make such a namespace, there is nothing to be tested.
"""
import os
import subprocess
import unittest
from pathlib import Path

from gym import SyncTest, authority
from limber_cli import HANGS_AFTER, LIMBER, SMALL, CliTest

APPLIANCE = ["unshare", "--map-root-user", "--mount", "sh", "-euc",
             'mount --bind "$ROOT/etc" /etc; mount --bind "$ROOT/run" /run; mount --bind "$ROOT/var" /var/lib; exec "$@"', "sh"]
SYSTEMCTL = """#!/bin/sh
echo "$@" >>"$ROOT/asked"
[ ! -e "$ROOT/broken" ] || exit 1
STATE_DIRECTORY=/var/lib/limber-sync exec "$LIMBER" sync >"$ROOT/journal" 2>&1
"""


class Root(CliTest):
    def setUp(self):
        super().setUp()
        for folder in ("etc/systemd/system", "etc/limber", "run/systemd/system", "var", "bin"):
            (self.home / folder).mkdir(parents=True)
        (self.home / "etc/systemd/system/limber-sync.service").touch()
        (self.home / "bin/systemctl").write_text(SYSTEMCTL)
        (self.home / "bin/systemctl").chmod(0o755)
        self.env = {name: value for name, value in self.env.items() if name != "STATE_DIRECTORY"} | {
            "ROOT": str(self.home), "LIMBER": str(LIMBER.resolve()), "PATH": f"{self.home}/bin:{os.environ['PATH']}",
            "SSL_CERT_FILE": str(authority().certificates), "ASAN_OPTIONS": "detect_leaks=0"}
        if subprocess.run([*APPLIANCE, "true"], env=self.env, capture_output=True).returncode != 0:
            self.skipTest("nobody may make a mount namespace here")
        self.gym = SyncTest()
        self.gym.setUp()
        self.addCleanup(self.gym.doCleanups)

    def limber(self, *arguments, env=None):
        return subprocess.run([*APPLIANCE, LIMBER.resolve(), *map(str, arguments)], env=self.env | (env or {}), cwd="/",
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=HANGS_AFTER)

    def configure(self):
        self.write("etc/limber/config.toml", f'[sync]\nurl = "{self.gym.serve().url}"\npublic_keys = ["{self.gym.key}"]\n')

    def test_it_starts_the_service_and_tells_what_it_took(self):
        self.gym.publish({"of-the-gym/routine.toml": SMALL})
        self.configure()
        self.assertEqual(self.done("sync"), "took serial 1\n")
        self.assertEqual((self.home / "asked").read_text(), "start limber-sync.service\n")
        self.assertTrue((self.home / "var/limber-sync/current/of-the-gym/routine.toml").exists())
        self.assertEqual(self.done("sync"), "nothing new: serial 1 is current\n")

    def test_it_tells_why_the_service_failed_in_the_services_words(self):
        self.configure()
        self.assertIn("Nothing is published there", self.fails(1, "sync"))
        (self.home / "broken").touch()
        self.assertIn("`journalctl -u limber-sync` tells why", self.fails(1, "sync"))

    def test_it_tells_what_is_not_signed_and_what_is_left_out(self):
        self.gym.publish({"a/routine.toml": SMALL, "b/routine.toml": SMALL})
        self.configure()
        self.done("sync")
        left_out = self.home / "var/limber-sync/current/.left-out"
        left_out.mkdir()
        (self.home / "var/limber-sync/current/b").rename(left_out / "b")
        self.gym.run_limber("keygen", "-o", self.gym.home / "thief")
        self.gym.publish({"a/routine.toml": SMALL}, key="thief")
        run = self.limber("sync")
        self.assertEqual((run.returncode, run.stdout), (0, "nothing new: serial 1 is current\n"))
        first, second = run.stderr.splitlines()
        self.assertRegex(first, r"\Alimber: warning: .*Not signed by your key.*; nothing is taken\Z")
        self.assertEqual(second, "limber: warning: b is left out: `journalctl -u limber-sync` tells why")

    def test_the_doctor_tells_how_it_goes(self):
        (self.home / "etc/systemd/system/limber.service").touch()
        wants = self.home / "etc/systemd/system/timers.target.wants"
        wants.mkdir()
        (wants / "limber-sync.timer").symlink_to("/usr/lib/systemd/system/limber-sync.timer")
        self.gym.publish({"of-the-gym/routine.toml": SMALL})
        self.configure()
        self.assertEqual(self.fetching(), "warn sync        no content was taken yet: sudo limber sync")
        self.done("sync")
        key = (self.gym.home / "gym.pub").read_text().split()[-2]
        self.assertRegex(self.fetching(), rf"\Aok   sync        serial 1, signed by key {key}, (expires in 8\d days|good until [-\d]+); "
                                          r"every try good since [-\d]+ [:\d]+ UTC\Z")
        (self.gym.site / "limber.json").unlink()
        self.fails(1, "sync")
        self.assertRegex(self.fetching(), r"\Awarn sync        serial 1, .*; last success not before .*; failing since .*; "
                                          r"last error on [^;]*: 127.0.0.1: Nothing is published there")
        (wants / "limber-sync.timer").unlink()
        self.assertIn("nothing fetches by itself: sudo systemctl enable --now limber-sync.timer", self.fetching())

    def fetching(self):
        return next(line for line in self.limber("doctor").stdout.splitlines() if line[5:].startswith("sync "))

    def test_without_an_address_it_starts_nothing_and_the_service_ends_well(self):
        self.assertIn("[sync]", self.fails(1, "sync"))
        self.assertFalse((self.home / "asked").exists())
        run = self.limber("sync", env={"STATE_DIRECTORY": "/var/lib/limber-sync"})
        self.assertEqual((run.returncode, run.stdout, run.stderr), (0, "nothing is to be fetched: [sync] has no `url`\n", ""))


if __name__ == "__main__":
    unittest.main()
