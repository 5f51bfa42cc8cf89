"""What is found on an issue, why it stays unclear, and who wins it."""

from __future__ import annotations

import pytest

from engine.referee import Finding
from tests.referee.small import (
    BARELY,
    DISPROVED,
    PROVED,
    UNCLEAR,
    argument,
    concept,
    finding,
    issue,
    judge,
    rules,
    thing,
    unclear,
)
from tests.referee.written import (
    both,
    concept_holds,
    either,
    every,
    found,
    not_shown,
    same,
    shown,
)

TRUE, FALSE = same("plaintiff", "plaintiff"), same("plaintiff", "defendant")
PHONE, NAME = thing("phone: field"), thing("name: field")


def on(*declared, cells=None, **case):
    """Return the finding on the issue ``asked``."""
    return finding(judge(rules(*declared), cells, **case), "asked")


@pytest.mark.parametrize("favours", ["plaintiff", "defendant"])
@pytest.mark.parametrize("burden", ["plaintiff", "defendant"])
@pytest.mark.parametrize("value", ["proved", "disproved", "unclear"])
def test_the_bearer_wins_only_with_the_finding_that_serves_it(favours, burden, value):
    reasons = {
        "proved": [argument("yes", "for", "asked", TRUE)],
        "disproved": [argument("no", "against", "asked", TRUE)],
        "unclear": [],
    }
    other = {"plaintiff": "defendant", "defendant": "plaintiff"}[burden]
    wins = value == "proved" if burden == favours else value == "disproved"

    result = on(issue("asked", favours=favours, burden=burden), *reasons[value])

    assert (value, burden if wins else other) == (result.value, result.winner)


def test_an_issue_nobody_argues_is_unclear_for_want_of_evidence():
    assert Finding("unclear", "no_evidence", "defendant") == on(issue("asked"))


def test_live_arguments_on_both_sides_conflict():
    declared = (
        issue("asked"),
        argument("yes", "for", "asked", TRUE),
        argument("no", "against", "asked", TRUE),
    )

    assert Finding("unclear", "conflicting", "defendant") == on(*declared)


def test_an_answered_argument_of_the_bearer_leaves_the_issue_shaken():
    declared = (
        issue("asked"),
        argument("yes", "for", "asked", TRUE),
        argument("but", "answers", "yes", TRUE),
    )

    assert Finding("unclear", "shaken", "defendant") == on(*declared)


def test_an_answered_argument_of_the_other_side_is_no_reason_for_shaken():
    declared = (
        issue("asked"),
        argument("no", "against", "asked", TRUE),
        argument("but", "answers", "no", TRUE),
    )

    assert Finding("unclear", "no_evidence", "defendant") == on(*declared)


def test_a_reversed_bearer_is_shaken_in_its_arguments_against():
    declared = (
        issue("asked", favours="plaintiff", burden="defendant"),
        argument("no", "against", "asked", TRUE),
        argument("but", "answers", "no", TRUE),
    )

    assert Finding("unclear", "shaken", "plaintiff") == on(*declared)


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({}, "no_evidence"),
        ({"seen": UNCLEAR}, "insufficient"),
        ({"seen": BARELY}, "insufficient"),
        ({"seen": DISPROVED}, "insufficient"),
        ({"seen": unclear("insufficient")}, "insufficient"),
        ({"seen": unclear("shaken")}, "shaken"),
        ({"seen": unclear("conflicting")}, "conflicting"),
        ({"seen": unclear("conflicting"), "heard": unclear("shaken")}, "shaken"),
        ({"seen": unclear("conflicting"), "heard": PROVED}, "conflicting"),
    ],
)
def test_the_marks_on_what_the_bearer_relies_on_say_why(cells, expected):
    declared = [issue("asked"), argument("yes", "for", "asked", both(shown("seen"), shown("heard")))]

    assert Finding("unclear", expected, "defendant") == on(*declared, cells=cells)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("ours", "insufficient"),
        ("theirs", "no_evidence"),
        ("courts", "insufficient"),
        ("seen", "insufficient"),
    ],
)
def test_only_facts_the_bearer_or_the_court_can_move_say_why(cell, expected):
    reads = both(shown("ours"), shown("theirs"), shown("courts"), shown("seen"))

    assert (
        expected == on(issue("asked"), argument("yes", "for", "asked", reads), cells={cell: PROVED}).because
    )


def test_what_only_the_other_side_relies_on_says_nothing():
    declared = [
        issue("asked"),
        argument("yes", "for", "asked", shown("seen")),
        argument("no", "against", "asked", both(shown("heard"), shown("ours"))),
        argument("but", "answers", "yes", shown("courts")),
    ]
    cells = {"heard": unclear("shaken"), "courts": unclear("shaken")}

    assert on(*declared, cells=cells).because == "no_evidence"


def test_a_bearer_not_favoured_is_judged_by_its_arguments_against():
    declared = [
        issue("asked", favours="plaintiff", burden="defendant"),
        argument("yes", "for", "asked", shown("seen")),
        argument("no", "against", "asked", shown("theirs")),
    ]

    assert on(*declared, cells={"seen": unclear("shaken")}).because == "no_evidence"
    assert on(*declared, cells={"theirs": unclear("shaken")}).because == "shaken"


def test_a_condition_looks_at_the_cells_below_concepts_guards_and_not_shown():
    known = concept("known", "f: field", not_shown(shown("shown_to", "f")))
    deep = every("f: field", shown("held", "defendant", "f"), either(concept_holds("known", "f"), FALSE))
    declared = [known, issue("asked"), argument("yes", "for", "asked", both(deep, shown("courts")))]

    for cell in ("held(d, phone)", "shown_to(phone)"):
        assert on(*declared, cells={cell: unclear("shaken")}, things=(PHONE,)).because == "shaken"
    assert (
        on(*declared, cells={"held(p, phone)": unclear("shaken")}, things=(PHONE,)).because == "no_evidence"
    )


def test_findings_that_are_asked_about_lend_no_evidence():
    declared = [
        issue("other"),
        argument("its", "for", "other", shown("seen")),
        issue("asked"),
        argument("yes", "for", "asked", found("other", "proved")),
    ]

    assert on(*declared, cells={"seen": UNCLEAR}).because == "no_evidence"


def test_the_marks_are_those_of_the_instance_in_question():
    declared = rules(
        issue("asked", variables="f: field"),
        argument("yes", "for", "asked", shown("shown_to", "f"), "f", variables="f: field"),
    )
    verdict = judge(declared, {"shown_to(phone)": unclear("shaken")}, things=(PHONE, NAME))

    assert finding(verdict, "asked", "phone").because == "shaken"
    assert finding(verdict, "asked", "name").because == "no_evidence"
