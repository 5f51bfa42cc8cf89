"""Lines: Chinese breaks anywhere but before closing punctuation, Latin words stay whole."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.diagnostics.wording import width
from engine.report.layout import indented, wrap

SIGNS = st.text(alphabet="举证责任，。（）“” ab1.", min_size=1, max_size=60)


@settings(max_examples=150)
@given(SIGNS, st.integers(8, 40))
def test_wrapping_loses_nothing_but_blanks(text: str, room: int) -> None:
    assert text.replace(" ", "") == "".join(wrap(text, room)).replace(" ", "")


@settings(max_examples=150)
@given(SIGNS, st.integers(8, 40))
def test_no_line_is_wider_than_its_room(text: str, room: int) -> None:
    assert max(width(line) for line in wrap(text, room)) <= room


def test_closing_punctuation_never_begins_a_line() -> None:
    assert wrap("原告就。", 6) == ["原告", "就。"]


def test_an_opening_bracket_never_ends_one() -> None:
    assert wrap("原告就（此事）", 8) == ["原告就", "（此事）"]


def test_latin_words_stay_whole() -> None:
    assert wrap("the burden of proof", 11) == ["the burden", "of proof"]


def test_further_lines_stand_below_the_beginning() -> None:
    assert indented("一二三四五六七八九十一二三", "√ ", "  ", 22) == "√ 一二三四五六七八九十\n  一二三"
