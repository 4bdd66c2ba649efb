#!/usr/bin/env python3
"""`limber setup` as a person meets it, on a bare Pi made of files.

    LIMBER=build/dev/kiosk/limber setup_test.py
"""
import os
import subprocess
import unittest

from limber_cli import HANGS_AFTER, LIMBER, CliTest


class Setup(CliTest):
    def setUp(self):
        super().setUp()
        self.write("pi/usr/lib/systemd/system/limber.service", "")
        self.config = self.write("pi/boot/firmware/config.txt", "dtoverlay=vc4-kms-v3d\n")
        self.cmdline = self.write("pi/boot/firmware/cmdline.txt", "console=tty1 root=/dev/mmcblk0p2 rootwait splash\n")
        self.enabled = self.home / "pi/etc/systemd/system/multi-user.target.wants/limber.service"

    def everything(self):
        return {path: os.readlink(path) if path.is_symlink() else path.read_text()
                for path in sorted((self.home / "pi").rglob("*")) if path.is_symlink() or path.is_file()}

    def answering(self, answer, *arguments):
        return subprocess.run([LIMBER, "setup", "--root", "pi", *arguments], env=self.env, cwd=self.home, input=answer,
                              capture_output=True, text=True, timeout=HANGS_AFTER)

    def test_it_shows_each_change_and_asks(self):
        before = self.everything()
        for answer in ("n\n", "\n", ""):
            asked = self.answering(answer)
            self.assertEqual(asked.returncode, 1)
            self.assertIn("  + dtoverlay=gpio-key,gpio=17,active_low=1,gpio_pull=up,keycode=28,label=start\n", asked.stdout)
            self.assertIn("  - console=tty1 root=/dev/mmcblk0p2 rootwait splash\n  + console=tty3 root=", asked.stdout)
            self.assertIn("  + -> /lib/systemd/system/limber.service\n", asked.stdout)
            self.assertIn("Nothing was changed.\n", asked.stdout)
            self.assertEqual(self.everything(), before)

    def test_a_yes_makes_them_once_and_undo_takes_them_back(self):
        before = self.everything()
        self.assertEqual(self.answering("y\n").returncode, 0)
        self.assertTrue(self.enabled.is_symlink())
        after = self.everything()
        self.assertEqual(self.done("setup", "--root", "pi", "--yes"), "Everything is as a wall needs it: nothing to change.\n")
        self.assertEqual(self.everything(), after)
        self.done("setup", "--root", "pi", "--undo", "--yes")
        self.assertEqual(self.everything(), before)
        self.assertEqual(self.done("setup", "--root", "pi", "--undo", "--yes"), "There is nothing to take back.\n")

    def test_the_button_is_the_one_that_is_named(self):
        self.done("setup", "--root", "pi", "--yes", "--button", "GPIO4")
        self.assertIn("gpio-key,gpio=4,", self.config.read_text())
        self.done("setup", "--root", "pi", "--yes", "--button", "none")
        self.assertNotIn("gpio-key", self.config.read_text())

    def test_a_button_that_limber_reads_itself_is_no_key(self):
        self.write("pi/etc/limber/config.toml", '[gpio]\nbutton = "GPIO17"\nled = "GPIO18"\n')
        self.done("setup", "--root", "pi", "--yes")
        self.assertNotIn("gpio-key", self.config.read_text())
        self.assertIn("GPIO18 is a line of [gpio]", self.fails(1, "setup", "--root", "pi", "--yes", "--button", "GPIO18"))

    def test_what_is_wrong_is_said_in_a_line(self):
        self.fails(2, "setup", "--button", "17")
        self.fails(2, "setup", "--root", "nowhere")
        self.config.unlink()
        self.config.mkdir()
        self.assertIn("config.txt: cannot read: it is not a file", self.fails(1, "setup", "--root", "pi", "--yes"))
        (self.home / "pi/usr/lib/systemd/system/limber.service").unlink()
        self.assertIn("install its package first", self.fails(1, "setup", "--root", "pi", "--yes"))


if __name__ == "__main__":
    unittest.main()
