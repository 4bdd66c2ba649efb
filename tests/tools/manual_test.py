#!/usr/bin/env python3
"""Holds the manual pages and the shell completion to the program: neither more nor less than it has.

    LIMBER=build/dev/kiosk/limber manual_test.py

Commands and options come from --help, keys of files from the readers' own lists of what they allow.
"""
import os
import re
import subprocess
import unittest
from pathlib import Path

LIMBER = os.environ["LIMBER"]
ROOT = Path(__file__).resolve().parent.parent.parent
MANUAL = ROOT / "systemd" / "man"
COMPLETION = ROOT / "systemd" / "limber.bash"
ALWAYS = {"--help", "--config"}


def help_of(*command):
    return subprocess.run([LIMBER, *command, "--help"], check=True, capture_output=True, text=True, timeout=60).stdout


def options_of(*command):
    """The long options in the list of a --help."""
    return set(re.findall(r"^  (?:-\w,)?(--[a-z-]+)", help_of(*command), re.M))


def commands():
    return re.findall(r"^  ([a-z-]+)  ", help_of().split("Subcommands:\n")[1].split("\n\n")[0], re.M)


def plain(roff):
    return re.sub(r"\\f.", "", roff.replace("\\-", "-"))


def sections(page, macro):
    """{heading: text} of the page's .SH or .SS."""
    pieces = re.split(rf"^\.{macro} (.*)$", page, flags=re.M)
    return dict(zip(pieces[1::2], pieces[2::2]))


def documented_options(text):
    return set(re.findall(r"--[a-z-]+", "\n".join(line for line in tagged(text))))


def tagged(text):
    """The line behind each .TP."""
    return [plain(line) for line in re.findall(r"^\.TP\n(.*)$", text, re.M)]


def documented_keys(page):
    keys = set()
    for line in tagged(page):
        keys.update(word for word in re.split(r"[,\s]+", re.sub(r"^\.BR? ", "", line)) if re.fullmatch(r"[a-z_]+", word))
    return keys


def allowed_keys(*sources):
    keys = set()
    for source in sources:
        for found in re.findall(r"allow_only\(\s*\{(.*?)\}\s*\)", (ROOT / source).read_text(), re.S):
            keys.update(re.findall(r'"([a-z_]+)"', found))
    return keys


class Manual(unittest.TestCase):
    def setUp(self):
        self.page = (MANUAL / "limber.1").read_text()
        self.commands = sections(sections(self.page, "SH")["COMMANDS"], "SS")

    def test_has_every_command_and_no_other(self):
        named = [plain(heading).split()[1] for heading in self.commands]
        self.assertEqual(named, commands())

    def test_has_every_option_of_every_command_and_no_other(self):
        for heading, text in self.commands.items():
            command = plain(heading).split()[1]
            self.assertEqual(documented_options(text), options_of(command) - ALWAYS, command)

    def test_has_every_option_of_the_kiosk_and_no_other(self):
        self.assertEqual(documented_options(sections(self.page, "SH")["OPTIONS"]), options_of())

    def test_names_every_key_of_the_configuration_and_no_other(self):
        page = (MANUAL / "limber.toml.5").read_text()
        tables = {"display", "button", "gpio", "keys", "quiet", "loop", "sync", "theme"}
        allowed = allowed_keys("kiosk/config.cpp", "kiosk/config_sync.cpp", "kiosk/config_theme.cpp", "kiosk/window_reader.cpp")
        self.assertLessEqual(tables, allowed)
        self.assertEqual({heading.strip("[]") for heading in sections(page, "SH") if heading.startswith("[")}, tables)
        self.assertEqual(documented_keys(page), (allowed - tables) | {"button"})

    def test_is_followed_by_the_shipped_configuration(self):
        shipped = (ROOT / "systemd/config.toml").read_text()
        shown = set(re.findall(r"^(?:#|#   )([a-z_]+) = ", shipped, re.M)) | set(re.findall(r"^#?\[+([a-z]+)\]+$", shipped, re.M))
        self.assertEqual(shown, allowed_keys("kiosk/config.cpp", "kiosk/config_sync.cpp", "kiosk/config_theme.cpp", "kiosk/window_reader.cpp"))

    def test_names_every_key_of_a_routine_and_no_other(self):
        page = (MANUAL / "limber-routine.5").read_text()
        readers = ["content/routine_reader.cpp", "content/plan_reader.cpp", "content/move_reader.cpp",
                   "content/motion/motion_reader.cpp", "content/motion/key_reader.cpp"]
        parts = {"back", "side", "turn", "lift", "heel", "lean", "bend", "twist", "height", "tilt", "list", "up"}
        self.assertEqual(documented_keys(page), allowed_keys(*readers) - parts)
        set_bold = "\n".join(re.findall(r"^\.BR? .*$", page, re.M))
        for part in parts:
            self.assertRegex(set_bold, rf"\b{part}\b")

    def test_names_every_word_of_a_motion(self):
        words = re.findall(r'Word\{"([a-z-]+)"', (ROOT / "content/motion/words.cpp").read_text())
        self.assertGreater(len(words), 20)
        page = plain((MANUAL / "limber-routine.5").read_text())
        self.assertEqual([word for word in words if f"\\(dq{word}\\(dq" not in page], [])

    def test_shows_examples_that_are_right(self):
        for page, name in (("limber.toml.5", "config.toml"), ("limber-routine.5", "routine.toml")):
            example = plain((MANUAL / page).read_text().split(".EX\n")[1].split(".EE\n")[0])
            folder = Path(os.environ.get("TMPDIR", "/tmp")) / f"limber-manual-{os.getpid()}"
            folder.mkdir(exist_ok=True)
            (folder / name).write_text(example)
            checked = subprocess.run([LIMBER, "check", "--strict", folder / name], capture_output=True, text=True, timeout=60)
            (folder / name).unlink()
            folder.rmdir()
            self.assertEqual((checked.returncode, checked.stdout), (0, ""), page)

    def test_is_set_without_a_warning(self):
        for page in sorted(MANUAL.iterdir()):
            said = subprocess.run(["man", "--warnings", "--local-file", page], capture_output=True, text=True, timeout=60)
            self.assertEqual((said.returncode, said.stderr), (0, ""), page.name)


class Completion(unittest.TestCase):
    def offered(self, *words):
        """What bash offers for the last word."""
        line = " ".join(f"'{word}'" for word in words)
        script = f"source '{COMPLETION}'; COMP_WORDS=({line}); COMP_CWORD={len(words) - 1}; _limber; printf '%s\\n' \"${{COMPREPLY[@]}}\""
        environment = dict(os.environ, PATH=f"{Path(LIMBER).parent}:{os.environ['PATH']}")
        said = subprocess.run(["bash", "-c", script], check=True, capture_output=True, text=True, timeout=60, env=environment)
        return set(said.stdout.split())

    def test_offers_every_command(self):
        self.assertEqual(self.offered("limber", ""), set(commands()))

    def test_offers_the_options_of_the_command(self):
        self.assertEqual(self.offered("limber", "--"), options_of())
        for command in commands():
            self.assertEqual(self.offered("limber", command, "--"), options_of(command), command)

    def test_offers_the_words_that_an_option_takes(self):
        self.assertEqual(self.offered("limber", "play", "--rotate", ""), {"0", "90", "180", "270"})
        self.assertEqual(self.offered("limber", "snapshot", "--card", "o"), {"offer"})
        self.assertEqual(self.offered("limber", "--facing", "m"), {"mirror"})

    def test_offers_the_routines_of_the_library(self):
        self.assertEqual(self.offered("limber", "play", "hip"), {"hip-opening"})


if __name__ == "__main__":
    unittest.main()
