"""An option has two sides at least."""

from __future__ import annotations

from tests.rulebase.reporting import reported, told_where_marked


def test_an_option_with_one_choice_is_told():
    assert told_where_marked("lone-choice", '\n▸option o / 歧项 x / 甲说 "x" / "甲" default')


def test_two_choices_are_enough():
    text = 'option o / 歧项 x / 甲说 "x" / "甲" default y / 乙说 "y" / "乙" source A1 2'

    assert reported(text) == []
