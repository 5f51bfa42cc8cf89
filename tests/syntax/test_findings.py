"""What is wrong is said once, at its place, with the text to type; and every page keeps its word."""

from __future__ import annotations

import re

import pytest

from engine.diagnostics.messages.syntax import MESSAGES
from engine.diagnostics.pages import page
from engine.diagnostics.wording import help_text, message_text
from engine.source import Span
from engine.syntax import parse_text

BLOCK = re.compile(r"```rules\n(.*?)\n```", re.DOTALL)
# Findings of the formatter, and the one about too many others, show no example of one line.
WITHOUT_EXAMPLE = {"too-many-findings", "format-unknown-name", "format-single-text"}


def findings(text):
    return parse_text("t", text)[1]


def codes(text):
    return [finding.code for finding in findings(text)]


@pytest.mark.parametrize("code", sorted(MESSAGES.keys() - WITHOUT_EXAMPLE))
def test_every_example_on_a_page_does_what_the_page_says(code):
    examples = BLOCK.findall(page(code) or "")

    assert len(examples) == 4, "a wrong and a right example in each language"
    for wrong, right in (examples[:2], examples[2:]):
        assert codes(wrong) == [code], wrong
        assert codes(right) == [], right


@pytest.mark.parametrize("code", sorted(MESSAGES.keys() - WITHOUT_EXAMPLE))
def test_no_message_leaves_a_parameter_unfilled(code):
    for example in BLOCK.findall(page(code) or "")[::2]:
        for finding in findings(example):
            for language in ("zh", "en"):
                said = message_text(finding, language) + help_text(finding, language)
                assert "{" not in said, said


@pytest.mark.parametrize(
    ("text", "code", "suggestion"),
    [
        ("isue a / 甲 favours plaintiff", "keyword-misspelt", "issue"),
        ("issue a / 甲 favors plaintiff", "keyword-misspelt", "favours"),
        ("fact a / 甲 moved either", "keyword-misspelt", "moved by"),
        ("concept a / 甲 when every x: s wher b(x) has c(x)", "keyword-misspelt", "where"),
        ("concept a / 甲 if b", "keyword-misspelt", "when"),
        ("概念 甲 / a 如果 乙", "keyword-misspelt", "当"),
        ("要件 甲 / a 有利 原告", "keyword-misspelt", "有利于"),
        ("请求权基础 甲 / a 自2021年11月1日", "keyword-joined", "自 2021年11月1日"),
        ("证明理由 甲 / a 支持 因果关系当 乙", "keyword-joined", "因果关系 当"),
        ("概念 甲 / a 当 b and c 且 d", "mixed-languages", "且"),
        ("fact 甲 / a", "twin-order", "a / 甲"),
        ("concept a / 甲 when h := b", "equals-sign", "is"),
    ],
)
def test_a_slip_is_answered_with_the_text_to_type(text, code, suggestion):
    found = findings(text)

    assert [(finding.code, finding.suggestion) for finding in found] == [(code, suggestion)]


@pytest.mark.parametrize(
    ("text", "code", "column", "end"),
    [
        ("concept a / 甲 when", "condition-missing", 19, 20),
        ("concept a / 甲 when b and", "condition-missing", 25, 26),
        ("concept a / 甲 when and b", "condition-missing", 20, 23),
        ("concept a / 甲 when b or or c", "connective-doubled", 25, 27),
        ("概念 甲 / a 当 乙 且 且 丙", "connective-doubled", 16, 17),
        ("concept a / 甲 when not held(h)", "negation-bare", 20, 23),
        ("argument a / 甲 causation when b", "role-missing", 16, 25),
        ("concept a / 甲 when (b and c", "parenthesis-unclosed", 20, 21),
        ("concept a / 甲 when b) and c", "parenthesis-unopened", 21, 22),
        ("concept a / 甲 when some x: s with b(x) and c(x)", "parentheses-needed", 46, 47),
        ("concept a / 甲 when some x s with b(x)", "word-misplaced", 27, 28),
        ("issue a / 甲 favours plaintiff burden plaintiff burden defendant", "clause-repeated", 48, 54),
        ("sort a / 甲 source 69(1)", "citation-without-law", 19, 24),
    ],
)
def test_the_caret_stands_below_the_guilty_word(text, code, column, end):
    found = findings(text)

    assert [(finding.code, finding.span) for finding in found] == [(code, Span("t", 1, column, 1, end))]


def test_a_name_that_merely_ends_like_a_keyword_is_not_torn_apart():
    assert codes("概念 甲 / a 当 免责事由 丙") == ["word-misplaced"]


def test_what_could_stand_is_said_in_human_words():
    (finding,) = findings("fact a / 甲 moved by claimant")

    assert "`claimant`" in message_text(finding, "en")
    assert help_text(finding, "en") == "here could stand: either, court, plaintiff or defendant"
    assert help_text(finding, "zh") == "此处可以写：either、court、plaintiff或者defendant"


def test_no_word_of_the_machinery_reaches_a_person():
    for text in (
        "fact",
        "issue a",
        "when",
        "cause a / 甲 (",
        "remedy a mode",
        "explain a by",
        "law a / 甲 :",
    ):
        for finding in findings(text):
            for language in ("zh", "en"):
                said = message_text(finding, language) + help_text(finding, language)
                assert not re.search(r"[A-Z]{3,}|_[A-Z]|\$|lark|token|None", said), said


@pytest.mark.parametrize(
    "clauses",
    [
        'says "a" says "b"',
        "moved by either moved by court",
        "evaluative evaluative",
    ],
)
def test_a_repeated_clause_points_to_the_first(clauses):
    (finding,) = findings(f"fact a / 甲\n  {clauses}")

    assert finding.code == "clause-repeated"
    assert finding.related[0].span.column == 3


def test_each_variant_may_set_what_the_base_set():
    text = "issue a / 甲 favours plaintiff burden plaintiff under b is c burden defendant"

    assert codes(f"{text} under d is e burden plaintiff") == []


def test_a_bound_variable_is_not_taken_for_a_lost_one():
    assert codes("concept a / 甲 (x: s) when some y: s with b(y) and c(x)") == []
    assert codes("concept a / 甲 (x: s) when some x: s with b(x) and c(x)") == []
    assert codes("concept a / 甲 when some x: s with b(x) and some x: s with c(x)") == []


def test_findings_come_in_the_order_of_the_text():
    found = findings("sort a / 甲 ;\nfact b / 乙 (c d)\nsort e / 丁 且\n")

    assert [finding.span.line for finding in found] == [1, 2, 3]
