"""On the terminal the caret stands under the guilty word, whatever the width of the signs before it."""

from __future__ import annotations

import re

from engine.diagnostics import Diagnostic, Related
from engine.diagnostics.render import render_terminal
from engine.diagnostics.wording import visible, width
from engine.source import SourceFile, Span


def at(line, start, end, file="案件.yaml"):
    """Return a span on one line."""
    return Span(file, line, start, line, end)


def render(diagnostics, text, language="zh"):
    """Return what a terminal shows for diagnostics in a file with this text."""
    return render_terminal(diagnostics, {"案件.yaml": SourceFile("案件.yaml", text)}, language)


def bad_choice(span, suggestion="", related=()):
    """Return a diagnostic of a code that takes parameters."""
    params = {"option": "某点", "choice": "甲", "known": "乙"}
    return Diagnostic("no-choice-named", span, params, suggestion, related)


def test_a_message_has_head_place_line_caret_and_what_to_write():
    text = "一\n  选择: 甲 # 注\n"

    assert render([bad_choice(at(2, 7, 8), "乙")], text).split("\n") == [
        "错误[no-choice-named]: 分歧点「某点」没有选择「甲」",
        "  --> 案件.yaml:2:7",
        "  |",
        "2 |   选择: 甲 # 注",
        "  |         ^^ 您是否想写「乙」？",
        "  = 写法: 可用的选择：乙",
    ]


def test_the_english_words_stand_at_the_same_places():
    shown = render([bad_choice(at(2, 7, 8), "乙")], "一\n  选择: 甲\n", "en").split("\n")

    assert shown[0] == "error[no-choice-named]: the option `某点` has no choice `甲`"
    assert shown[4] == "  |         ^^ did you mean `乙`?"
    assert shown[5] == "  = help: its choices are: 乙"


def test_the_caret_counts_cells_of_wide_combining_and_full_width_signs():
    line = "ａe\u0301𠮷(“x”)被告"
    start = line.index("被") + 1
    shown = render([bad_choice(at(1, start, start + 2))], line).split("\n")

    assert shown[4] == "  | " + " " * (2 + 1 + 2 + 5) + "^^^^"


def test_a_tab_before_the_word_is_shown_as_four_blanks():
    shown = render([bad_choice(at(1, 2, 3))], "\t甲").split("\n")

    assert shown[3:5] == ["1 |     甲", "  |     ^^"]


def test_a_second_place_is_named_with_its_note():
    other = Related(at(1, 1, 2), "首次写在这里", "first written here")

    assert "  = 另见 案件.yaml:1:1 首次写在这里" in render([bad_choice(at(2, 1, 2), "", (other,))], "a\nb")


def test_nothing_a_user_typed_can_steer_the_terminal():
    evil = "\x1b[2J\u202e\u200b\x07"
    one = Diagnostic("no-option-named", at(1, 1, 2, evil), {"option": evil, "known": evil}, evil)
    shown = render_terminal([one], {evil: SourceFile(evil, evil)}, "zh")

    assert re.search("[\x00-\x09\x0b-\x1f\u200b\u202e]", shown) is None
    assert "\\u{202E}" in shown


def test_a_very_long_line_is_shown_around_the_guilty_word():
    line = "甲" * 500 + "X" + "乙" * 500
    shown = render([bad_choice(at(1, 501, 502))], line).split("\n")

    assert width(shown[3]) < 120
    assert shown[3].index("X") == len("1 | …") + 25
    assert width(shown[3][: shown[3].index("X")]) == shown[4].index("^")


def test_places_are_sorted_and_only_twenty_of_a_file_are_shown():
    shown = render([bad_choice(at(line, 1, 2)) for line in range(25, 0, -1)], "x\n" * 30)
    lines = [int(found) for found in re.findall(r"--> 案件.yaml:(\d+)", shown)]

    assert list(range(1, 21)) == lines
    assert shown.endswith("案件.yaml：另有 5 处")


def test_errors_are_not_hidden_behind_warnings():
    warnings = [Diagnostic("not-utf8", at(line, 1, 2), {"path": "x"}) for line in range(1, 41)]
    shown = render([*warnings, bad_choice(at(50, 1, 2))], "x\n" * 60)

    assert "错误[no-choice-named]" in shown


def test_one_place_is_not_told_twice_the_same():
    assert render([bad_choice(at(1, 1, 2))] * 3, "x").count("no-choice-named") == 1


def test_a_place_beyond_the_text_is_drawn_all_the_same():
    assert "^" in render([bad_choice(at(99, 40, 50))], "x")


def test_visible_leaves_ordinary_chinese_alone():
    assert visible("被告（2024）浙0192民初1号") == "被告（2024）浙0192民初1号"
