"""What is said about a slip: at its place, all at once, with the text to type."""

from __future__ import annotations

import pytest

from engine.diagnostics.wording import help_text, message_text
from tests.rulebase.reporting import checked, the_one, told_where_marked


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("unknown-name", "concept c / 丙项 when warned and ▸warmed"),
        ("unknown-name", "fact late / 迟到 (thing, ▸nowhere)"),
        ("unknown-name", "concept c / 丙项 (t: ▸nothing) when warned and found(t)"),
        ("wrong-kind", "remedy repair / 修理 requires debt, ▸clear source A1 2"),
        ("wrong-arity", "concept c / 丙项 (t: thing) when ▸found(t, t)"),
        ("sort-mismatch", "concept c / 丙项 (p: place) when found(▸p)"),
        ("bare-outcome", "concept c / 丙项 when ▸debt"),
        ("suffix-does-not-fit", "concept c / 丙项 when ▸clear disproved"),
        ("fact-outside-issue", "remedy repair / 修理 when debt proved and ▸warned source A1 2"),
        ("variable-shadows-name", "concept c / 丙项 when some ▸debt: thing with found(debt)"),
        ("variable-reused", "concept c / 丙项 (t: thing) when found(t) and some ▸t: thing with found(t)"),
        ("no-such-choice", "concept c / 丙项 when mood is ▸harsh"),
        ("swallowed-keyword", "概念 丙项 / c 当 ▸已提醒且及时"),
        ("duplicate-name", "fact late / ▸已提醒"),
        ("missing-twin", "fact ▸late"),
        ("name-touches-keyword", "fact late / ▸迟到或"),
        ("law-needs-article", "fact late / 迟到 source A1 3, ▸A1 line 3"),
        ("document-needs-line", "fact late / 迟到 source ▸J1 3"),
        ("issue-with-parameters", "remedy repair / 修理 requires debt, ▸item source A1 2"),
        ("missing-translation", 'fact late / 迟到 says ▸"late"'),
        ("placeholder-out-of-range", 'fact late / 迟到 says ▸"{1} late" / "迟到"'),
        ("transitive-shape", "fact ▸late / 迟到 (thing, place) transitive"),
        ("dates-reversed", '▸law A2 / 乙法 "B" / "乙" from 2021-01-01 until 2020-12-31'),
        ("impossible-count", "concept c / 丙项 when ▸at least 3 of (warned, prompt)"),
        ("unrelated-sorts", "concept c / 丙项 (t: thing, p: place) when found(t) and ▸t is p"),
        ("date-as-thing", "concept c / 丙项 when found(▸hearing)"),
        ("no-date", "concept c / 丙项 when ▸plaintiff before act"),
    ],
)
def test_the_caret_stands_below_the_guilty_word(code, text):
    assert told_where_marked(code, text)


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        ("概念 丙项 / c 当 已提醒且及时", "已提醒 且 及时", "`已提醒 且 及时`"),
        ("concept c / 丙项 when debt", "例如 debt proved", "`debt proved`"),
        ("概念 丙项 / c 当 欠款", "例如 欠款 已认定", "`欠款 已认定`"),
        ("概念 丙项 / c 当 请求", "例如 请求 成立", "`请求 成立`"),
        ("remedy repair / 修理 when warned source A1 2", "某要件 已认定", "`some_issue proved`"),
        ("concept c / 丙项 when found", "(物件)", "(thing)"),
        ("concept c / 丙项 when clear disproved", "未能证明", "not shown"),
        ("concept c / 丙项 when mood is harsh", "从严", "strict"),
        ("fact late", "late / 中文名称", "`late / 中文名称`"),
        ("fact late / 迟到 source J1 3", "J1 line 12", "`J1 line 12`"),
        ("案件事实 迟到 / late 依据 甲案 第三条", "甲案 行 12", "`甲案 行 12`"),
    ],
)
def test_help_says_what_to_type(text, zh, en):
    told = the_one(text)

    assert zh in help_text(told, "zh")
    assert en in help_text(told, "en")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("concept c / 丙项 when warmed", "warned"),
        ("概念 丙项 / c 当 已提星", "已提醒"),
        ("概念 丙项 / c 当 以提醒", "已提醒"),
        ("概念 丙项 / c 当 以题型", "已提醒"),
        ("概念 丙项 / c 当 宽严 是 从延", "从严"),
        ("remedy repair / 修理 requires dept source A1 2", "debt"),
    ],
)
def test_a_word_close_in_spelling_or_sound_is_suggested(text, meant):
    assert the_one(text).suggestion == meant


def test_nothing_is_suggested_of_another_kind():
    """``warned`` is a fact; where an issue is wanted it would be wrong again."""
    told = the_one("remedy repair / 修理 requires warmed source A1 2")

    assert told.suggestion == ""


def test_a_name_taken_twice_shows_where_it_was_taken_first():
    told = the_one("fact late / 迟到\nconcept belated / 迟到 when warned")
    (first,) = told.related

    assert (told.span.line, told.span.column) == (2, 19)
    assert (first.span.file, first.span.line, first.span.column) == ("sample.rules", 1, 6)


def test_all_mistakes_of_a_file_are_told_at_once():
    _, found = checked(
        "fact late\n"
        "concept c / 丙项 when warmed and found(hearing)\n"
        "remedy repair / 修理 requires item, clear when warned\n"
        "argument more / 另一理由 for debt when debt\n"
        'option o / 歧项 x / 甲说 "x" / "甲"\n'
    )

    assert {
        "missing-twin",
        "unknown-name",
        "date-as-thing",
        "issue-with-parameters",
        "wrong-kind",
        "fact-outside-issue",
        "bare-outcome",
        "one-default",
    } <= {one.code for one in found}


def test_what_is_declared_in_a_broken_text_is_not_called_unknown():
    _, found = checked("fact late / 迟到 moved\nconcept c / 丙项 when late and found(hearing)")

    assert "unknown-name" not in {one.code for one in found}
    assert "date-as-thing" in {one.code for one in found}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_message_names_things_in_its_own_language(language):
    told = the_one("concept c / 丙项 (p: place) when found(p)")

    said = message_text(told, language)
    assert ("地点" in said, "物件" in said) == (language == "zh", language == "zh")
    assert ("place" in said, "thing" in said) == (language == "en", language == "en")
