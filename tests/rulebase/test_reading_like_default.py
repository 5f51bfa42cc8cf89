"""A reading departs from the default somewhere."""

from __future__ import annotations

from tests.rulebase.reporting import reported, told_where_marked


def test_a_reading_of_defaults_is_told():
    text = '▸reading first / 一审立场 "first" / "一审" mood is mild source A1 2'

    assert told_where_marked("reading-like-default", text)


def test_one_departure_is_enough():
    text = (
        'option o / 歧项 x / 甲说 "x" / "甲" default y / 乙说 "y" / "乙" source A1 2\n'
        'reading first / 一审立场 "first" / "一审" mood is mild, o is y source A1 2'
    )

    assert reported(text) == []


def test_a_reading_that_names_nothing_known_is_not_called_empty_as_well():
    text = 'reading first / 一审立场 "first" / "一审" mood is ▸odd source A1 2'

    assert told_where_marked("no-such-choice", text)
