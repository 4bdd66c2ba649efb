#!/usr/bin/env python3
"""The program killed, and started again: it goes on where it was, unless that is what kills it.

    LIMBER=build/dev/kiosk/limber crash_test.py

SDL's dummy display stands for a screen. Nothing is asserted about how long anything takes.
"""
import json
import signal
import sqlite3
import subprocess
import time
import unittest

from limber_cli import HANGS_AFTER, LIMBER, SMALL, CliTest


class Crash(CliTest):
    def setUp(self):
        super().setUp()
        self.env |= {"SDL_VIDEODRIVER": "dummy"}
        self.own_routine("small", SMALL)
        self.write("config/limber/config.toml", 'routine = "small"\n')
        self.live = self.home / "run/limber/position.json"

    def place(self):
        return json.loads(self.live.read_text())

    def started(self, *arguments):
        program = subprocess.Popen([LIMBER, *arguments, "--windowed", "320x180"], env=self.env, cwd=self.home,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(program.wait)
        self.addCleanup(program.kill)
        return program

    def until(self, holds):
        deadline = time.monotonic() + HANGS_AFTER
        while time.monotonic() < deadline:
            if self.live.exists() and holds(self.place()):
                return
            time.sleep(0.02)
        self.fail(f"it never came: {self.live.read_text() if self.live.exists() else 'no position at all'}")

    def kill(self, program):
        program.kill()
        program.wait()

    def crashed_at_work(self):
        program = self.started("play", "small", "--from", "0:20")
        self.until(lambda place: place["state"]["session"]["into"] >= 7000)
        self.kill(program)
        return self.place()

    def test_it_goes_on_where_it_was(self):
        before = self.crashed_at_work()
        again = self.started()
        self.until(lambda place: place["restores"] == 1)
        self.kill(again)
        after = self.place()
        self.assertEqual((after["routine"], after["plan"], after["state"]["is"]), ("small", "short", "playing"))
        self.assertEqual(after["state"]["session"]["segment"], before["state"]["session"]["segment"])
        self.assertGreaterEqual(after["state"]["session"]["into"], before["state"]["session"]["into"])

    def test_what_brings_it_down_again_and_again_is_given_up(self):
        self.crashed_at_work()
        for tries in (1, 2, 3):
            again = self.started()
            self.until(lambda place, tries=tries: place["restores"] == tries)
            self.kill(again)
        last = self.started()
        self.until(lambda place: place["state"]["is"] == "idle")
        self.assertIn("session", self.place()["state"], "it offers to go on, and waits for a person")
        self.kill(last)

    def test_whoever_ends_it_means_it(self):
        program = self.started("play", "small", "--from", "0:20")
        self.until(lambda place: place["state"]["session"]["into"] >= 6000)
        program.terminate()
        self.assertEqual(program.wait(HANGS_AFTER), 0)
        self.assertFalse(self.live.exists())
        with sqlite3.connect(self.home / "state/limber/limber.db") as database:
            self.assertEqual(database.execute("SELECT saved FROM position").fetchall(), [("",)])
            self.assertEqual(database.execute("SELECT routine, plan, ending FROM session").fetchall(),
                             [("small", "short", "cut")])

    def test_a_service_goes_on_after_a_restart(self):
        self.env |= {"STATE_DIRECTORY": f"{self.home}/var", "RUNTIME_DIRECTORY": f"{self.home}/run/limber"}
        self.write("var/routines/small/routine.toml", SMALL)
        program = self.started("play", "small", "--from", "0:20")
        self.until(lambda place: place["state"]["session"]["into"] >= 6000)
        program.terminate()
        self.assertEqual(program.wait(HANGS_AFTER), 0)
        before = self.place()
        again = self.started("--config", str(self.home / "config/limber/config.toml"))
        self.until(lambda place: place["restores"] == 1)
        self.assertEqual(self.place()["state"]["session"]["segment"], before["state"]["session"]["segment"])
        self.kill(again)

    def test_a_service_reads_its_configuration_again(self):
        self.env |= {"STATE_DIRECTORY": f"{self.home}/var", "RUNTIME_DIRECTORY": f"{self.home}/run/limber"}
        self.write("var/routines/small/routine.toml", SMALL)
        config = self.write("wall.toml", 'routine = "small"\n')
        (self.home / "run/limber").mkdir(parents=True)  # as the service manager does
        program = subprocess.Popen([LIMBER, "--config", config, "--windowed", "320x180"], env=self.env, cwd=self.home,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.addCleanup(program.stderr.close)
        self.addCleanup(program.wait)
        self.addCleanup(program.kill)
        while not (self.home / "var/limber.db").exists():
            self.assertIsNone(program.poll())
            time.sleep(0.02)
        config.write_text('start = "loop"\nfacing = "backwards"\nroutine = "small"\n[gpio]\nbutton = "NONE"\n')
        program.send_signal(signal.SIGHUP)
        self.assertIn(f"limber: error: {config}:2:10: ", program.stderr.readline())
        self.assertIn("limber: warning: NONE: ", program.stderr.readline(), "it is looked for at once")
        self.until(lambda place: place["looping"])
        self.assertEqual((self.home / "run/limber/stuck").read_text(), "\n", "no button is")
        program.terminate()
        self.assertEqual(program.wait(HANGS_AFTER), 0)


if __name__ == "__main__":
    unittest.main()
