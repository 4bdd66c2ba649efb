#!/usr/bin/env python3
"""The command line as others rely on it: what is printed, under which keys, and how each command ends.

    LIMBER=build/dev/kiosk/limber LIMBER_ROUTINES=content/routines cli_test.py [CLASS[.test]]

It runs the program as a person or a script would; what a card looks like and when a segment begins, the floors' own tests say.
"""
import json
import re
import signal
import time
import unittest

from limber_cli import ROOT, SMALL, CliTest, png_size, webp_frames

PROBLEM = r"[^\n]+?:[1-9]\d*:[1-9]\d*: (error|warning): [^\n]+"
OF_ALL = {"kind", "start", "seconds"}
OF_NEXT = OF_ALL | {"move", "side", "set"}
OF_WORK = OF_NEXT | {"sets", "tempo"}
KEYS = {"title": OF_ALL, "done": OF_ALL, "preview": OF_NEXT, "switch": OF_NEXT, "rest": OF_NEXT, "open_rest": OF_NEXT,
        "work": OF_WORK}


class Plan(CliTest):
    def test_strength_lasts_from_2066_to_2733_seconds(self):
        plan = self.json("plan", "hip-opening", "--plan", "strength", "--json")
        self.assertEqual(set(plan), {"routine", "plan", "seconds", "segments"})
        self.assertEqual((plan["routine"], plan["plan"]), ("hip-opening", "strength"))
        self.assertEqual(plan["seconds"], {"min": 2066, "max": 2733})

    def test_four_sets_last_2733_seconds_and_offer_nothing(self):
        plan = self.json("plan", "hip-opening", "--plan", "strength", "--sets", 4, "--json")
        self.assertEqual(plan["seconds"], {"min": 2733, "max": 2733})
        self.assertEqual([s for s in plan["segments"] if "optional" in s or "offer" in s], [])

    def test_the_first_plan_is_meant_when_none_is_named(self):
        self.assertEqual(self.json("plan", "hip-opening", "--json")["plan"], "strength")

    def test_each_kind_of_segment_has_its_keys_and_no_others(self):
        for segment in self.json("plan", "hip-opening", "--plan", "strength", "--json")["segments"]:
            expected = KEYS[segment["kind"]] | ({"reps"} if segment["kind"] == "work" else set())
            self.assertEqual(set(segment) - {"optional", "offer"}, expected, segment)

    def test_a_mark_stands_only_where_it_is_true(self):
        segments = self.json("plan", "hip-opening", "--plan", "strength", "--json")["segments"]
        self.assertEqual({s["optional"] for s in segments if "optional" in s}, {True})
        self.assertEqual({(s["kind"], s["offer"]) for s in segments if "offer" in s}, {("rest", True)})

    def test_a_segment_starts_where_the_one_before_ends(self):
        segments = self.json("plan", "hip-opening", "--plan", "strength", "--json")["segments"]
        for before, after in zip(segments, segments[1:]):
            self.assertAlmostEqual(before["start"] + before["seconds"], after["start"], places=3)

    def test_it_goes_from_a_title_of_five_seconds_to_a_done_without_end(self):
        segments = self.json("plan", "hip-opening", "--json")["segments"]
        self.assertEqual(segments[0], {"kind": "title", "start": 0, "seconds": 5})
        self.assertEqual((segments[-1]["kind"], segments[-1]["seconds"]), ("done", None))

    def test_the_first_side_and_its_switch_are_named(self):
        segments = self.json("plan", "hip-opening", "--plan", "strength", "--json")["segments"]
        self.assertEqual([(s["kind"], s["side"]) for s in segments[1:5]],
                         [("preview", "right"), ("work", "right"), ("switch", "left"), ("work", "left")])
        self.assertEqual(segments[2]["reps"], 8)
        self.assertEqual((segments[2]["set"], segments[2]["sets"]), (1, 3))

    def test_an_open_rest_has_no_length_and_takes_no_time(self):
        segments = self.json("plan", "hip-opening", "--plan", "daily", "--json")["segments"]
        rests = [(s["seconds"], after["start"] - s["start"]) for s, after in zip(segments, segments[1:]) if s["kind"] == "open_rest"]
        self.assertEqual(rests, [(None, 0)] * 4)

    def test_a_circuit_names_the_round_of_each_work(self):
        work = [s for s in self.json("plan", "tabata", "--json")["segments"] if s["kind"] == "work"]
        self.assertEqual({frozenset(s) for s in work}, {frozenset(OF_WORK | {"round", "rounds"})})
        self.assertEqual({s["round"] for s in work}, set(range(1, work[0]["rounds"] + 1)))

    def test_alternating_sides_are_one_segment_for_both(self):
        text = SMALL.replace('sides = "both"', 'sides = "alternate"')
        plan = self.json("plan", self.write("alternate/routine.toml", text), "--json")
        work = [s for s in plan["segments"] if s["kind"] == "work"]
        self.assertEqual([(s["side"], s["alternate"], s["seconds"]) for s in work], [("both", True, 96)])

    def test_a_person_reads_it_as_a_table(self):
        table = self.done("plan", "hip-opening", "--plan", "strength")
        self.assertIn("Step Back & Reach", table)
        self.assertNotIn("{", table)

    def test_a_plan_that_does_not_exist_is_an_error_that_names_those_that_do(self):
        self.assertIn("strength", self.fails(1, "plan", "hip-opening", "--plan", "strenght"))


class List(CliTest):
    def routine(self, name):
        return next((r for r in self.json("list", "--json") if r["id"] == name), None)

    def test_what_ships_is_found(self):
        shipped = [r["id"] for r in self.json("list", "--json") if r["origin"] == "shipped"]
        self.assertLessEqual({"hip-opening", "tabata", "mobility-holds"}, set(shipped))
        self.assertEqual(shipped, sorted(shipped))

    def test_each_has_these_keys(self):
        keys = {"id", "title", "plans", "minutes", "origin", "path"}
        self.assertEqual([set(r) for r in self.json("list", "--json") if set(r) != keys], [])

    def test_one_of_ones_own_is_found_and_comes_before_one_that_ships(self):
        self.own_routine("hip-opening")
        self.assertEqual((self.routine("hip-opening")["title"], self.routine("hip-opening")["origin"]), ("Small", "own"))

    def test_a_bad_routine_does_not_hide_the_good_ones(self):
        self.own_routine("broken", "format = 1\nthis is no toml")
        self.assertIsNotNone(self.routine("hip-opening"))

    def test_a_person_reads_a_title_and_an_id(self):
        printed = self.done("list")
        self.assertIn("hip-opening", printed)
        self.assertIn("Hip opening", printed)


class Check(CliTest):
    def checked(self, *arguments):
        """The exit status and the lines on stdout, each of which has the form of a problem."""
        run = self.limber("check", *arguments)
        lines = run.stdout.split("\n")[:-1]
        for line in lines:
            self.assertRegex(line, rf"\A{PROBLEM}\Z")
        return run.returncode, lines

    def test_a_good_routine_is_passed_over_in_silence(self):
        self.assertEqual(self.checked(self.write("small/routine.toml", SMALL)), (0, []))

    def test_a_folder_is_as_good_as_the_file_in_it(self):
        self.write("small/routine.toml", SMALL)
        self.assertEqual(self.checked("small"), (0, []))

    def test_all_errors_of_a_file_come_at_once_in_order(self):
        text = SMALL.replace("reps = 8", "rpes = 2\nsets = 101").replace('sides = "both"', 'sides = "bth"')
        path = self.write("bad/routine.toml", text)
        status, lines = self.checked(path)
        self.assertEqual(status, 1)
        places = [tuple(map(int, re.match(re.escape(str(path)) + r":(\d+):(\d+): error", line).groups())) for line in lines]
        self.assertLessEqual({6, 7, 11}, {line for line, _ in places})
        self.assertEqual(places, sorted(places))

    def test_a_misspelt_key_is_answered_with_the_right_one(self):
        path = self.write("bad/routine.toml", SMALL.replace("reps = 8", "rpes = 2"))
        _, lines = self.checked(path)
        self.assertTrue(any(line.startswith(f"{path}:6:1: error: ") and "rpes" in line and "reps" in line for line in lines), lines)

    def test_columns_count_code_points(self):
        path = self.write("bad/routine.toml", SMALL + 'plans = { "äöü" = 1, short = { rpes = 1 } }\n')
        _, lines = self.checked(path)
        column = 1 + len('plans = { "äöü" = 1, short = { ')
        self.assertTrue(any(line.startswith(f"{path}:12:{column}: error: ") for line in lines), lines)

    def test_a_syntax_error_stands_alone(self):
        path = self.write("bad/routine.toml", SMALL.replace("reps = 8", "rpes = ").replace('"both"', '"bth"'))
        status, lines = self.checked(path)
        self.assertEqual((status, len(lines)), (1, 1))
        self.assertTrue(lines[0].startswith(f"{path}:6:"), lines)

    def test_a_path_that_is_not_there_is_a_problem_of_the_whole_file(self):
        status, lines = self.checked("nowhere/routine.toml")
        self.assertEqual(status, 1)
        self.assertRegex(lines[0], r"\Anowhere/routine\.toml:1:1: error: ")

    def test_a_warning_counts_only_when_asked_for(self):
        path = self.write("slow/routine.toml", SMALL.replace("minutes = 1", "minutes = 45"))
        status, lines = self.checked(path)
        self.assertEqual((status, len(lines)), (0, 1))
        self.assertIn(": warning: ", lines[0])
        self.assertEqual(self.checked("--strict", path)[0], 1)

    def test_several_files_are_sorted_by_file(self):
        bad = SMALL.replace("reps = 8", "rpes = 2")
        paths = [self.write(f"{name}/routine.toml", bad) for name in ("b", "a")]
        _, lines = self.checked(*paths)
        files = [line.split(":")[0] for line in lines]
        self.assertEqual(files, sorted(files))
        self.assertEqual(set(files), {str(path) for path in paths})


class Pictures(CliTest):
    def test_a_snapshot_has_the_size_that_was_asked_for(self):
        self.done("snapshot", "hip-opening", "--plan", "strength", "--at", "0:20.500", "--size", "800x480", "-o", "card.png")
        self.assertEqual(png_size(self.home / "card.png"), (800, 480))

    def test_every_card_can_be_asked_for(self):
        for card in ("idle", "paused", "hold", "offer", "done", "trouble"):
            self.done("snapshot", "hip-opening", "--card", card, "--size", "800x480", "-o", f"{card}.png")
            self.assertEqual(png_size(self.home / f"{card}.png"), (800, 480))

    def test_a_snapshot_of_a_moment_is_the_same_each_time(self):
        for name in ("one.png", "two.png"):
            self.done("snapshot", "hip-opening", "--at", "0:20", "--size", "800x480", "-o", name)
        self.assertEqual((self.home / "one.png").read_bytes(), (self.home / "two.png").read_bytes())

    def test_a_snapshot_that_cannot_be_written_is_an_error(self):
        self.assertIn("nowhere/card.png", self.fails(1, "snapshot", "hip-opening", "-o", "nowhere/card.png"))

    def test_a_sheet_has_every_card_once_under_its_name_and_prints_each(self):
        printed = self.done("sheet", "hip-opening", "--plan", "strength", "--size", "800x480", "-o", "out").split("\n")[:-1]
        names = sorted(path.name for path in (self.home / "out").iterdir())
        self.assertEqual(sorted(line.rsplit("/", 1)[-1] for line in printed), names)
        self.assertIn("contact.png", names)
        for side in ("left", "right"):
            for move in ("step-back-reach", "step-back-wide", "open-hip-stretch", "inward-back-step", "rear-diagonal-lunge"):
                self.assertIn(f"motion-{move}-{side}.png", names)
                self.assertIn(f"feet-{move}-{side}.png", names)
        cards = [re.fullmatch(r"hip-opening-strength-(\d\d+)-([a-z_]+)\.png", name) for name in names if name.startswith("hip-")]
        self.assertNotIn(None, cards)
        self.assertEqual(sorted(int(card[1]) for card in cards), list(range(len(cards))))
        self.assertLessEqual({"title", "preview", "work", "switch", "rest", "done"}, {card[2] for card in cards})
        self.assertEqual({png_size(self.home / "out" / card[0]) for card in cards}, {(800, 480)})

    def test_the_samples_in_the_readme_have_the_rep_of_today(self):
        samples = sorted((ROOT / "content" / "samples").glob("*.webp"))
        self.done("sheet", "hip-opening", "--plan", "strength", "--size", "320x240", "--animated", "-o", "out")
        self.assertEqual(len(samples), 5)
        for sample in samples:
            today = self.home / "out" / sample.name
            self.assertEqual(webp_frames(sample), webp_frames(today), sample)
            self.assertIn(sum(webp_frames(today)[1]), (6000, 7000), "one rep, in milliseconds")
            self.assertLessEqual(max(sample.stat().st_size, today.stat().st_size), 1 << 20, sample)
            self.assertIn(f"content/samples/{sample.name}", (ROOT / "README.md").read_text())


class Play(CliTest):
    def test_it_plays_off_screen_without_a_display(self):
        self.done("play", "hip-opening", "--offscreen", "--for", "0.1s")

    def test_it_plays_a_file_by_its_path(self):
        self.done("play", self.write("small/routine.toml", SMALL), "--offscreen", "--for", "0.1s")

    def test_sigterm_ends_it_with_status_0(self):
        process = self.start("play", "hip-opening", "--offscreen", "--for", "1h")
        process.send_signal(signal.SIGTERM)
        self.assertEqual(process.wait(timeout=60), 0, process.stderr.read())

    def test_sigterm_ends_it_in_under_a_second(self):
        # The quickest of five: the promise is the program's, a busy machine's pauses are not.
        took = []
        for _ in range(5):
            process = self.start("play", "hip-opening", "--offscreen", "--for", "1h")
            began = time.monotonic()
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=60)
            took.append(time.monotonic() - began)
            if took[-1] < 1:
                break
        self.assertLess(min(took), 1)

    def test_without_a_display_it_says_so_and_exits_3(self):
        nowhere = {"SDL_VIDEODRIVER": "x11", "DISPLAY": ":65000"}
        self.fails(3, "play", "hip-opening", "--windowed", "1280x720", env=nowhere)

    def test_an_unknown_routine_is_answered_with_the_nearest(self):
        self.assertIn("hip-opening", self.fails(1, "play", "hip-openning", "--offscreen", "--for", "0.1s"))

    def test_a_bad_file_is_named_with_its_place(self):
        path = self.write("bad/routine.toml", SMALL.replace("reps = 8", "reps = 1001"))
        self.assertIn(f"{path}:6:", self.fails(1, "plan", path))


class History(CliTest):
    def test_nothing_was_played_yet(self):
        self.assertEqual(self.done("history"), "Nothing was played yet.\n")
        self.assertEqual(json.loads(self.done("history", "--json"))["totals"]["sessions"], 0)
        self.assertEqual(len(self.done("history", "--csv").splitlines()), 1)

    def test_one_form_at_a_time(self):
        self.fails(2, "history", "--json", "--csv")

    def test_a_file_that_is_no_database_is_named(self):
        path = self.write("state/limber/limber.db", "not one " * 1000)
        self.assertIn(str(path), self.fails(1, "history"))


class Usage(CliTest):
    def test_wrong_usage_exits_2(self):
        for arguments in (["--nonsense"], ["nonsense"], ["plan", "--nonsense"], ["snapshot", "hip-opening"], ["check"],
                          ["play", "--rotate", "45"], ["play", "--windowed", "wide"], ["play", "--from", "late"],
                          ["snapshot", "-o", "x.png", "--size", "0x0"], ["snapshot", "-o", "x.png", "--card", "nonsense"]):
            with self.subTest(arguments):
                self.fails(2, *arguments)

    def test_help_names_the_commands_and_only_those_that_are_there(self):
        text = self.done("--help")
        for command in ("play", "plan", "list", "check", "snapshot", "sheet", "history", "sync", "publish", "keygen", "setup",
                        "doctor", "bench"):
            self.assertRegex(text, rf"(?m)^\s+{command}\b")
        for command in re.findall(r"(?m)^  ([a-z]+) {2,}", text):
            self.assertNotEqual(self.done(command, "--help"), "")

    def test_a_configuration_that_is_not_there_is_an_error_when_it_was_named(self):
        self.assertIn("nowhere.toml", self.fails(1, "list", "--config", "nowhere.toml"))


class Doctor(CliTest):
    def test_it_says_a_line_a_check(self):
        run = self.limber("doctor")
        lines = run.stdout.splitlines()
        self.assertEqual([line for line in lines if not re.match(r"(ok  |warn|FAIL) [a-z]+ +\S", line)], [])
        # Those that are not ok name a command, alone at the end or in backticks.
        self.assertEqual([line for line in lines if not re.match(r"ok  |.*(`[a-z]+[ `]|: (sudo|limber|df) )", line)], [])
        checks = {"display", "desktop", "renderer", "fonts", "rights", "presses", "gpio", "settings", "content", "clock", "disk", "card",
                  "power", "heat", "service"}
        self.assertEqual(checks - {line.split()[1] for line in lines}, set())
        self.assertEqual(run.returncode, 1 if any(line.startswith("FAIL") for line in lines) else 0)

    def test_presses_are_shown_until_ctrl_c(self):
        process = self.start("doctor", "--inputs")
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(timeout=60), 0)


class Bench(CliTest):
    def test_presses_of_a_line_of_its_own_are_measured_without_a_button_or_a_display(self):
        run = self.limber("bench", "--input", env={"SDL_VIDEODRIVER": "x11", "DISPLAY": ":65000"})
        self.assertEqual(run.returncode, 0, run.stderr)
        figures = json.loads(run.stdout)["figures"]
        self.assertEqual([figure["name"] for figure in figures],
                         [f"edge of a socket in a line's place to the picture drawn off-screen, {which}" for which in ("median", "the worst")])
        self.assertTrue(all(0 < figure["value"] for figure in figures))
        self.assertEqual(run.stderr.count("limber: press "), 10)

    def test_it_prints_its_figures_with_the_limit_beside_each(self):
        run = self.limber("bench")
        bench = json.loads(run.stdout)
        self.assertEqual(set(bench), {"machine", "figures"})
        self.assertNotEqual(bench["figures"], [])
        keys = {"name", "value", "unit", "goal", "limit", "limit_name", "ok"}
        self.assertEqual([figure for figure in bench["figures"] if set(figure) != keys], [])


if __name__ == "__main__":
    unittest.main()
