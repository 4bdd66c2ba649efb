#!/usr/bin/env python3
"""Holds the JSON Schemas, which editors read, to the program's own readers: the same keys in the same tables, the same words,
the same verdict on values.

    LIMBER=build/dev/kiosk/limber schema_test.py
"""
import json
import re
import subprocess
import tempfile
import tomllib
import unittest
from pathlib import Path

import jsonschema
from limber_cli import HANGS_AFTER, LIMBER, ROOT, SMALL

SCHEMAS = ROOT / "systemd/schemas"
READERS = {
    "config": ["kiosk/config.cpp", "kiosk/config_sync.cpp", "kiosk/config_theme.cpp", "kiosk/window_reader.cpp"],
    "routine": ["content/routine_reader.cpp", "content/plan_reader.cpp", "content/move_reader.cpp", "content/prescription_reader.cpp",
                "content/motion/motion_reader.cpp", "content/motion/key_reader.cpp"],
}

# Lines that both must take, and lines that both must refuse.
CONFIG_GOOD = ['start = "loop"', "display.rotate = 270", 'display.safe_area = "9.5%"', 'display.screen_off_after = "1h30m"',
               'button.hold = "1.5s"', 'gpio.button = "GPIO17"', 'gpio.pull = "none"', 'keys."Keypad 5" = "next"', "quiet = []",
               'menu = ["strength", "hip-opening/daily"]', 'quiet = [{ days = ["sat"], from = "7:30", to = "24:00" }]',
               'sync.total = "512 MiB"', 'theme.right = "#FFD23f"']
CONFIG_BAD = ['start = "lop"', "display.rotate = 45", "display.rotate = \"90\"", 'display.safe_area = "11%"', "display.flip = 1",
              'display.screen_off_after = "30"', 'button.hold = "1 s"', 'button.hold = ""', 'gpio.button = ""', "gpio.led = 18",
              'gpio.button = "a name of a line that is too long"', 'keys.F5 = "jump"', 'plan = "Strength"', 'menu = ["a/b/c"]',
              'quiet = [{ from = "24:00", to = "7:00" }]', 'quiet = [{ from = "7:60", to = "8:00" }]', 'loop = [{ from = "7:00" }]',
              'quiet = [{ days = ["Monday"], from = "7:00", to = "8:00" }]', 'sync.total = "1 TB"', 'theme.left = "blue"', 'theme.left = "#12345"', 'theme.right = 16756782', 'theme.text = "#ffffff"', 'nonsense = 1', 'gpio.butten = "GPIO17"']
PLAN_GOOD = ["reps = 1000", 'hold = "30s"', 'work = "1m"', "reps = 1\nsets = [3, 4]", 'reps = 1\ntempo = "2-1-2-1"', 'reps = 1\ntempo = "6s"',
             'reps = 1\nrest_between_moves = "as-needed"', 'reps = 1\nrest_between_sets = "0s"', 'reps = 1\nrange = "62.5%"',
             'reps = 1\norder = "circuit"\nrounds = 3', "reps = 1\nminutes = [1, 2.5]", 'reps = 1\nmoves = ["squat"]']
PLAN_BAD = ["reps = 0", "reps = 1.5", "reps = 1001", 'hold = 30', "reps = 1\nsets = [3]", "reps = 1\nsets = 101", 'reps = 1\ntempo = "2-1-2"',
            'reps = 1\ntempo = "fast"', 'reps = 1\nrest_between_moves = "as-neded"', 'reps = 1\nrange = "all"', "reps = 1\nrange = 0.5",
            'reps = 1\norder = "round"', "reps = 1\nminutes = [1, 2, 3]", "reps = 1\nmoves = []", "reps = 1\ntitle = \"\"", "reps = 1\nrep = 2"]
MOVE_GOOD = ['caution = "Stop if it hurts"', 'sides = "each"\nfirst_side = "left"', "plans.short.reps = 4",
             'motion.keys = [{ at = 0, pose = "stand" }, { at = 0.33, pose = ["squat", "hands-on-hips"], knees = 95 }]',
             'motion.view = -90\nmotion.keys = [{ at = 0 }, { at = 0.33, right_foot = { back = 0.3 }, hands = "overhead" }]',
             'motion.keys = [{ at = 0 }, { at = 0.33, right_hand = { side = 0.3, up = 1.2 }, torso = { lean = 10 } }]']
MOVE_BAD = ['sides = "one"', "cues = \"Sit back\"", 'pictures = ["/etc/a.png"]', 'pictures = ["a.bmp"]', "plans.short.reps = 0",
            "plans.short.title = \"x\"", "motion.view = 91", 'motion.keys = []', "motion.keys = [{ pose = \"stand\" }]",
            'motion.keys = [{ at = 0, pose = "stood" }]', "motion.keys = [{ at = 0, knees = 136 }]",
            "motion.keys = [{ at = 0, right_foot = { up = 1 } }]", 'motion.keys = [{ at = 0, hands = "up" }]']


def schema(name):
    return json.loads((SCHEMAS / f"{name}.schema.json").read_text())


def parts(node):
    """Every object of a schema, itself first."""
    if isinstance(node, dict):
        yield node
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else []:
        yield from parts(child)


def tables_of(name):
    """The sets of keys that its closed tables have."""
    return {frozenset(part["properties"]) for part in parts(schema(name)) if isinstance(part.get("properties"), dict) and part.get("type") == "object"}


def tables_read(name):
    found = set()
    for source in READERS[name]:
        for keys in re.findall(r"allow_only\(\s*\{(.*?)\}\s*\)", (ROOT / source).read_text(), re.S):
            found.add(frozenset(re.findall(r'"([a-z_]+)"', keys)))
    return found


def words_of(name):
    return {frozenset(part["enum"]) for part in parts(schema(name)) if isinstance(part.get("enum"), list) and len(part["enum"]) > 1 and isinstance(part["enum"][0], str)}


def words_read(name):
    found = set()
    for source in READERS[name]:
        for words in re.findall(r"constexpr std::array<(?:Word<\w+>, \d+> \w+_words|std::string_view, \d+> day_words)\{(.*?)\};", (ROOT / source).read_text(), re.S):
            found.add(frozenset(re.findall(r'"([a-z-]+)"', words)))
    return found


class Agreement(unittest.TestCase):
    def refused(self, kind, text):
        """Whether the program and whether the schema find an error."""
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, f"{kind}.toml")
            file.write_text(text)
            run = subprocess.run([LIMBER, "check", file], capture_output=True, text=True, timeout=HANGS_AFTER)
        errors = list(jsonschema.Draft4Validator(schema(kind)).iter_errors(tomllib.loads(text)))
        return run.returncode == 1, bool(errors), run.stdout + "\n".join(error.message for error in errors)

    def agrees(self, kind, text, refused):
        program, editor, why = self.refused(kind, text)
        self.assertEqual((program, editor), (refused, refused), f"{text}\n{why}")

    def test_both_are_schemas(self):
        for name in READERS:
            jsonschema.Draft4Validator.check_schema(schema(name))

    def test_they_know_the_same_keys_table_by_table(self):
        for name in READERS:
            self.assertGreater(len(tables_read(name)), 5)
            self.assertEqual(tables_of(name), tables_read(name), name)

    def test_they_know_the_same_words(self):
        motion = (ROOT / "content/motion/words.cpp").read_text()
        poses = {frozenset(re.findall(r'PoseWord\{"([a-z-]+)"', motion) + ["start"]), frozenset(re.findall(r'HandWord\{"([a-z-]+)"', motion))}
        self.assertEqual(words_of("config"), words_read("config"))
        self.assertEqual(words_of("routine"), words_read("routine") | poses)

    def test_what_ships_is_valid(self):
        shipped = (ROOT / "systemd/config.toml").read_text()
        uncommented = re.sub(r"^#(?=[A-Za-z_0-9]+ = |\[\[)", "", shipped, flags=re.M)
        self.assertGreater(len(tomllib.loads(uncommented)), 10)
        for text in (shipped, uncommented):
            self.agrees("config", text, False)
        routines = sorted((ROOT / "content/routines").glob("*/routine.toml"))
        self.assertGreaterEqual(len(routines), 3)
        for routine in routines:
            self.agrees("routine", routine.read_text(), False)

    def test_what_ships_names_its_schema(self):
        install = (ROOT / "systemd/CMakeLists.txt").read_text()
        self.assertIn("/limber/schemas", install)
        for name, files in (("config", [ROOT / "systemd/config.toml"]), ("routine", (ROOT / "content/routines").glob("*/routine.toml"))):
            for file in files:
                self.assertEqual(file.read_text().split("\n")[0], f"#:schema file:///usr/share/limber/schemas/{name}.schema.json")
            self.assertIn(f"{name}.schema.json", install)

    def test_they_judge_the_configuration_alike(self):
        for lines, refused in ((CONFIG_GOOD, False), (CONFIG_BAD, True)):
            for line in lines:
                self.agrees("config", line, refused)

    def test_they_judge_a_plan_alike(self):
        for lines, refused in ((PLAN_GOOD, False), (PLAN_BAD, True)):
            for line in lines:
                self.agrees("routine", SMALL.replace("reps = 8\n", line + "\n").replace("minutes = 1\n", "" if "minutes" in line else "minutes = 1\n").replace(
                    'title = "Short"\n', "" if "title" in line else 'title = "Short"\n'), refused)

    def test_they_judge_a_move_alike(self):
        for lines, refused in ((MOVE_GOOD, False), (MOVE_BAD, True)):
            for line in lines:
                small = SMALL.replace('sides = "both"\n', "") if "sides" in line else SMALL
                self.agrees("routine", re.sub(r"cues = .*\n", "", small) + line + "\n", refused)


if __name__ == "__main__":
    unittest.main()
