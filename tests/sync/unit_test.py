#!/usr/bin/env python3
"""The units that fetch content: systemd finds nothing wrong with them, and they allow what fetching needs and no more.

    LIMBER=build/dev/kiosk/limber UNITS=build/dev/systemd/sync unit_test.py
"""
import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
UNITS = Path(os.environ.get("UNITS", ROOT / "build/dev/systemd/sync"))
LIMBER = os.environ.get("LIMBER", ROOT / "build/dev/kiosk/limber")


def settings(path):
    """Every key with its last value."""
    return dict(re.findall(r"^(\w+)=(.*)$", path.read_text(), re.M))


class Units(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name)
        unit = (UNITS / "limber-sync.service").read_text()
        self.service, self.timer = self.folder / "limber-sync.service", self.folder / "limber-sync.timer"
        self.service.write_text(re.sub(r"^ExecStart=\S+", f"ExecStart={Path(LIMBER).resolve()}", unit, flags=re.M))
        shutil.copy(ROOT / "systemd/sync/limber-sync.timer", self.timer)

    def test_systemd_finds_nothing_wrong(self):
        said = subprocess.run(["systemd-analyze", "verify", "--man=no", self.service, self.timer], capture_output=True, text=True, timeout=60)
        self.assertEqual((said.returncode, said.stderr), (0, ""))

    def test_its_exposure_is_small(self):
        said = subprocess.run(["systemd-analyze", "security", "--offline=true", "--no-pager", self.service], capture_output=True, text=True, timeout=60)
        exposure = re.search(r"Overall exposure level for limber-sync.service: ([\d.]+)", said.stdout)
        self.assertLessEqual(float(exposure[1]), 1.6, said.stdout)

    def test_it_may_write_its_own_folder_alone_as_a_user_of_its_own(self):
        said = settings(self.service)
        self.assertEqual((said["User"], said["ProtectSystem"], said["StateDirectory"]), ("limber-sync", "strict", "limber-sync"))
        self.assertEqual([key for key in said if key in ("ReadWritePaths", "CacheDirectory", "LogsDirectory", "RuntimeDirectory", "BindPaths")], [])
        self.assertIn("u limber-sync ", (ROOT / "systemd/sync/limber-sync.sysusers").read_text())

    def test_the_wall_itself_never_touches_the_network(self):
        said = settings(ROOT / "systemd/limber.service.in")
        self.assertEqual((said["RestrictAddressFamilies"], said["IPAddressDeny"]), ("AF_UNIX AF_NETLINK", "any"))

    def test_it_waits_for_no_network_and_pulls_none_up(self):
        unit = self.service.read_text().split("[Service]")[0]
        self.assertNotIn("network-online", re.sub("^#.*", "", unit, flags=re.M))

    def test_it_comes_after_boot_and_each_night_not_everywhere_at_once(self):
        said = settings(self.timer)
        self.assertEqual((said["OnBootSec"], said["Persistent"]), ("2min", "true"))
        self.assertIn("RandomizedDelaySec", said)
        self.assertEqual(subprocess.run(["systemd-analyze", "calendar", said["OnCalendar"]], capture_output=True, timeout=60).returncode, 0)


class Package(unittest.TestCase):
    """What its scripts ask of the system, whose programs are scripts that write down what they are asked."""

    def configured(self, *disabled):
        with tempfile.TemporaryDirectory() as scratch:
            asked = Path(scratch) / "asked"
            for name in ("deb-systemd-helper", "deb-systemd-invoke", "systemctl", "systemd-sysusers", "systemd-tmpfiles", "udevadm"):
                program = Path(scratch) / name
                program.write_text(f'#!/bin/sh\necho {name} "$@" >>{asked}\ncase "$*" in "--quiet was-enabled "*) '
                                   f'case " {" ".join(disabled)} " in *" $3 "*) exit 1 ;; esac ;; esac\n')
                program.chmod(0o755)
            done = subprocess.run(["sh", ROOT / "systemd/debian/postinst", "configure"], env={"PATH": f"{scratch}:/usr/bin:/bin"}, capture_output=True,
                                  text=True, timeout=60)
            self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))
            return asked.read_text().splitlines()

    def test_it_makes_both_users_and_enables_service_and_timer(self):
        asked = self.configured()
        for line in ("systemd-sysusers limber.conf", "systemd-sysusers limber-sync.conf", "deb-systemd-helper enable limber.service",
                     "deb-systemd-helper enable limber-sync.timer"):
            self.assertIn(line, asked)

    def test_what_a_person_disabled_stays_so(self):
        asked = self.configured("limber-sync.timer")
        self.assertIn("deb-systemd-helper enable limber.service", asked)
        self.assertNotIn("deb-systemd-helper enable limber-sync.timer", asked)


if __name__ == "__main__":
    unittest.main()
