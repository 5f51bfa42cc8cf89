"""Text is cut into tokens the same way in both languages, with true columns."""

from __future__ import annotations

import pytest

from engine.citation import Article
from engine.source import Span
from engine.syntax.keywords import KEYWORDS
from engine.syntax.lexing import lex
from engine.syntax.tokens import article_of


def types(text):
    return [token.type for token in lex("t", text).tokens]


def texts(text):
    return [token.text for token in lex("t", text).tokens]


def codes(text):
    return [finding.code for finding in lex("t", text).diagnostics]


@pytest.mark.parametrize(("terminal", "english", "chinese"), KEYWORDS)
def test_every_keyword_is_one_token_in_both_languages(terminal, english, chinese):
    # `is a` means a parent only inside a sort
    before, declared = ("sort x ", ["SORT", "NAME"]) if terminal == "IS_A" else ("", [])

    assert [*declared, terminal] == types(before + english)
    assert [*declared, terminal] == types(before.replace("sort", "种类") + chinese)


@pytest.mark.parametrize("name", ["举证责任倒置", "且慢", "或然", "existing", "is_not", "是否", "线下"])
def test_a_name_that_contains_a_keyword_stays_a_name(name):
    assert types(name) == ["NAME"]


def test_the_longest_phrase_wins_and_ends_at_the_end_of_a_word():
    assert types("not made out made out is not is") == ["NOT_MADE_OUT", "MADE_OUT", "IS_NOT", "IS"]
    assert types("is nothing") == ["IS", "NAME"]
    assert types("at leastwise") == ["NAME", "NAME"]


def test_the_words_of_a_phrase_may_stand_apart():
    assert texts("applies \n\t when") == ["applies when"]


def test_is_a_names_a_parent_in_a_sort_and_a_variable_elsewhere():
    assert types("sort x is a y") == ["SORT", "NAME", "IS_A", "NAME"]
    assert types("concept c when h is a") == ["CONCEPT", "NAME", "WHEN", "NAME", "IS", "NAME"]
    last = lex("t", "concept c when h is a").tokens[-1]
    assert ("a", Span("t", 1, 21, 1, 22)) == (last.text, last.span)


def test_full_width_signs_and_digits_are_structure_and_keep_their_columns():
    ascii_ = lex("t", 'fact f (a, b) says "x" / "y" source L 69(1)')
    wide = lex("t", "fact f （a，b） says “x”／“y” source Ｌ ６９（１）")

    assert [token.type for token in ascii_.tokens] == [token.type for token in wide.tokens]
    assert [token.text for token in ascii_.tokens] == [token.text for token in wide.tokens]
    assert Span("t", 1, 36, 1, 41) == wide.tokens[-1].span
    assert wide.diagnostics == ()


def test_what_stands_inside_quotation_marks_is_left_alone():
    assert texts('"（他说“不知道”），１２"') == ['"（他说“不知道”），１２"']
    assert texts("“ａ，”") == ['"ａ，"']


def test_comments_are_no_tokens():
    lexed = lex("t", "fact ＃ 且 “未完\nf # x")

    assert [token.type for token in lexed.tokens] == ["FACT", "NAME"]
    assert [comment.text for comment in lexed.comments] == ["# 且 “未完", "# x"]
    assert lexed.diagnostics == ()


@pytest.mark.parametrize(
    ("written", "article"),
    [
        ("69", Article(69)),
        ("69（1）", Article(69, 0, 1)),
        ("13(1):2", Article(13, 0, 1, 2)),
        ("91:1", Article(91, 0, 0, 1)),
        ("133-1", Article(133, 1)),
        ("第六十九条", Article(69)),
        ("第十三条第一款第（二）项", Article(13, 0, 1, 2)),
        ("第一百三十三条之一第二款", Article(133, 1, 2)),
        ("第一千一百六十五条", Article(1165)),
        ("第一○八条", None),
    ],
)
def test_an_article_is_one_token_in_either_form(written, article):
    token = lex("t", f"源 {written}").tokens[1]

    assert token.type == "ARTICLE"
    if article:
        assert article == article_of(token.text)


@pytest.mark.parametrize(
    "written",
    [
        *("第六十九条第一项款", "第六十九条一款", "第六十九条第（一）款", "第零条", "第六十九条之"),
        *("0", "69(0)", "10000", "99999999999999999999", "69-0"),
    ],
)
def test_a_wrong_article_is_said_at_its_place(written):
    lexed = lex("t", f"源 {written}")

    assert [finding.code for finding in lexed.diagnostics] == ["article-malformed"]
    assert (lexed.diagnostics[0].span.line, lexed.diagnostics[0].span.column) == (1, 3)


@pytest.mark.parametrize("day", ["2021-02-30", "2021年13月1日", "0000-01-01", "2023-02-29"])
def test_a_day_the_calendar_lacks_is_said(day):
    assert codes(f"from {day}") == ["date-impossible"]


@pytest.mark.parametrize("day", ["2021-11-01", "2021-11-1", "2021年11月1日", "２０２１年１１月０１日"])
def test_a_date_has_one_canonical_text(day):
    assert texts(f"from {day}") == ["from", "2021-11-01"]


@pytest.mark.parametrize(
    ("sign", "code", "word"),
    [
        ("；", "end-mark", ""),
        ("。", "end-mark", ""),
        ("=", "equals-sign", "is"),
        (":=", "equals-sign", "is"),
        ("!=", "foreign-sign", "is not"),
        ("&&", "foreign-sign", "and"),
        ("||", "foreign-sign", "or"),
        ("[", "foreign-sign", "("),
        ("？", "unknown-character", ""),
    ],
)
def test_a_sign_of_another_language_is_named_with_the_word_to_type(sign, code, word):
    finding = lex("t", f"concept a when b {sign} c").diagnostics[0]

    assert (code, word) == (finding.code, finding.suggestion)
    assert Span("t", 1, 18, 1, 18 + len(sign)) == finding.span


def test_a_run_of_bad_signs_is_one_finding():
    assert codes("？？？？") == ["unknown-character"]
    assert codes("？ ？") == ["unknown-character", "unknown-character"]


def test_an_open_quotation_mark_ends_with_its_line():
    lexed = lex("t", 'fact a says "open\nsource L')

    assert [(f.code, f.span.line, f.span.column) for f in lexed.diagnostics] == [("text-not-closed", 1, 13)]
    assert [token.type for token in lexed.tokens] == ["FACT", "NAME", "SAYS", "SOURCE", "NAME"]


def test_a_file_speaks_the_language_of_most_keywords_and_each_odd_one_is_said():
    lexed = lex("t", "概念 甲 当 b and c 或 d")

    assert lexed.language == "zh"
    assert [(f.code, f.suggestion) for f in lexed.diagnostics] == [("mixed-languages", "且")]


def test_a_keyword_where_only_a_name_can_stand_is_said_once():
    for text in (
        "concept line / 甲 when b",
        "concept a / 性质 when b",
        "concept a / 范围 when b",
        "concept when b",
    ):
        assert codes(text) == ["keyword-as-name"], text


def test_signs_that_cannot_be_seen_are_said_wherever_they_stand():
    for text in ('says "a\u202eb"', "# a\u200bb", "fact\x00 a", "fa\u2066ct", "\ud800", 'says "\x07"'):
        assert "forbidden-character" in codes(text), text


def test_blanks_at_the_end_cost_no_more_than_blanks_elsewhere():
    """A pattern that tried them again from each of them would take hours."""
    text = "sort thing / 物"

    assert types(text + " \n\t" * 200_000) == types(text)


def test_a_sign_after_blanks_stands_where_it_stands():
    lexed = lex("t", " \n\n  sort \t thing")

    assert [(token.raw, token.span.line, token.span.column) for token in lexed.tokens] == [
        ("sort", 3, 3),
        ("thing", 3, 10),
    ]
