"""Which arguments hold and live, and at which standard each side reads."""

from __future__ import annotations

import pytest

from engine.referee import Finding
from tests.referee.small import (
    BARELY,
    PROVED,
    SURELY,
    UNCLEAR,
    admitted,
    argument,
    finding,
    issue,
    judge,
    layer,
    only,
    option,
    rules,
    thing,
)
from tests.referee.written import chosen, same, shown

TRUE, FALSE = same("plaintiff", "plaintiff"), same("plaintiff", "defendant")
PHONE, NAME = thing("phone: field"), thing("name: field")
VIEW = option("view", "broad", "narrow")
NARROW = chosen("view", "narrow")
WON = Finding("proved", None, "plaintiff")


def on(*declared, cells=None, **case):
    """Return the finding on the issue ``asked``."""
    return finding(judge(rules(*declared), cells, **case), "asked")


def test_an_answer_to_an_answer_restores_the_argument():
    declared = [
        issue("asked"),
        argument("yes", "for", "asked", TRUE),
        argument("but", "answers", "yes", TRUE),
        argument("still", "answers", "but", TRUE),
    ]

    assert on(*declared) == WON
    assert on(*declared, argument("even_so", "answers", "still", TRUE)).value == "unclear"
    assert {("yes", ()), ("but", ()), ("still", ())} == only(judge(rules(*declared))).holds
    assert {("yes", ()), ("still", ())} == only(judge(rules(*declared))).live


def test_one_live_answer_of_several_is_enough():
    declared = (
        issue("asked"),
        argument("yes", "for", "asked", TRUE),
        argument("idle", "answers", "yes", FALSE),
        argument("but", "answers", "yes", TRUE),
    )

    assert on(*declared).because == "shaken"


def test_one_live_argument_of_several_is_enough():
    declared = (
        issue("asked"),
        argument("idle", "for", "asked", FALSE),
        argument("yes", "for", "asked", TRUE),
    )

    assert on(*declared) == WON


def test_an_answer_hits_the_instance_it_names_and_no_other():
    declared = rules(
        issue("asked"),
        argument("each", "for", "asked", shown("shown_to", "f"), variables="f: field"),
        argument("but", "answers", "each", shown("held", "plaintiff", "g"), "g", variables="g: field"),
    )
    cells = {"shown_to(phone)": PROVED, "shown_to(name)": PROVED, "held(p, phone)": admitted("p")}
    verdict = only(judge(declared, cells, things=(PHONE, NAME)))

    assert {("each", ("name",)), ("but", ("phone",))} == verdict.live
    assert verdict.findings["asked", ()] == WON


def test_an_argument_on_an_instance_of_an_issue_leaves_the_others_alone():
    declared = rules(
        issue("asked", variables="h: holder"),
        argument("reason", "for", "asked", TRUE, "defendant"),
    )
    verdict = only(judge(declared))

    assert verdict.findings["asked", ("d",)].value == "proved"
    assert verdict.findings["asked", ("p",)].value == "unclear"


def test_the_bearer_needs_the_standard_and_the_other_side_its_own():
    declared = [
        issue("asked", standard=3, counter=1),
        argument("yes", "for", "asked", shown("seen")),
        argument("no", "against", "asked", shown("heard")),
    ]

    assert on(*declared, cells={"seen": PROVED}).value == "unclear"
    assert on(*declared, cells={"seen": SURELY}) == WON
    assert on(*declared, cells={"heard": BARELY}).value == "disproved"


def test_the_counter_standard_is_the_standard_where_none_is_set():
    declared = [issue("asked", standard=3), argument("no", "against", "asked", shown("heard"))]

    assert on(*declared, cells={"heard": PROVED}).value == "unclear"
    assert on(*declared, cells={"heard": SURELY}).value == "disproved"


def test_an_answer_reads_at_the_standard_of_its_side_and_an_answer_to_it_at_the_others():
    declared = [
        issue("asked", standard=2, counter=1),
        argument("yes", "for", "asked", TRUE),
        argument("but", "answers", "yes", shown("seen")),
        argument("still", "answers", "but", shown("heard")),
    ]

    assert on(*declared, cells={"seen": BARELY}).because == "shaken"
    assert on(*declared, cells={"seen": BARELY, "heard": BARELY}).because == "shaken"
    assert on(*declared, cells={"seen": BARELY, "heard": PROVED}) == WON


def test_an_answer_takes_the_admissions_of_the_side_it_answers():
    declared = [
        issue("asked"),
        argument("yes", "for", "asked", TRUE),
        argument("but", "answers", "yes", shown("seen")),
    ]

    assert on(*declared, cells={"seen": admitted("p")}).because == "shaken"
    assert on(*declared, cells={"seen": admitted("d")}) == WON


def test_with_the_burden_the_standards_change_sides():
    declared = [
        VIEW,
        issue("asked", layer(NARROW, burden="defendant"), standard=3, counter=1),
        argument("yes", "for", "asked", shown("seen")),
    ]

    assert on(*declared, cells={"seen": BARELY}).value == "unclear"
    assert on(*declared, cells={"seen": BARELY}, reading={"view": "narrow"}) == WON


def test_the_last_variant_that_holds_wins_attribute_by_attribute():
    asked = issue(
        "asked",
        layer(NARROW, burden="defendant", standard=3),
        layer(NARROW, chosen("view", "broad", False), standard=1),
        layer(NARROW, chosen("view", "broad"), burden="plaintiff"),
    )
    declared = [VIEW, asked, argument("no", "against", "asked", shown("seen"))]

    # Narrow: the burden is the defendant's by the first, the standard 1 by the second.
    assert Finding("disproved", None, "defendant") == on(
        *declared, cells={"seen": BARELY}, reading={"view": "narrow"}
    )
    assert Finding("unclear", "insufficient", "plaintiff") == on(
        *declared, cells={"seen": UNCLEAR}, reading={"view": "narrow"}
    )
    assert Finding("unclear", "no_evidence", "defendant") == on(*declared, cells={"seen": BARELY})


def test_an_answer_shakes_only_if_its_further_condition_is_met():
    declared = [
        issue("asked"),
        argument("yes", "for", "asked", TRUE),
        argument("but", "answers", "yes", shown("seen"), shakes=shown("courts")),
    ]

    assert on(*declared, cells={"seen": PROVED}) == WON
    assert on(*declared, cells={"courts": PROVED}) == WON
    assert on(*declared, cells={"seen": PROVED, "courts": PROVED}).because == "shaken"


@pytest.mark.parametrize(
    ("raised", "holding"),
    [
        ((), set()),
        ((("but(c)", "d"),), {("but", ("c",))}),
        ((("but(c)", "p"),), set()),
        ((("but(c)", "e"),), set()),
        ((("but(k)", "d"),), {("but", ("k",))}),
    ],
)
def test_what_must_be_raised_counts_as_its_own_party_raised_it(raised, holding):
    declared = rules(
        issue("asked"),
        argument("yes", "for", "asked", TRUE),
        argument("but", "answers", "yes", TRUE, variables="h: courier", raised=True),
    )
    couriers = (thing("c: courier"), thing("k: courier"))
    verdict = judge(declared, things=couriers, defendants=("d", "e"), raised=raised)
    in_first = next(it for key, it in verdict.disputes.items() if key.defendant == "d")

    assert holding == {key for key in in_first.holds if key[0] == "but"}


def test_an_answer_that_was_not_raised_leaves_the_argument_alone():
    declared = [
        issue("asked"),
        argument("yes", "for", "asked", TRUE),
        argument("but", "answers", "yes", TRUE, raised=True),
    ]

    assert on(*declared) == WON
    assert on(*declared, raised=[("but", "d")]).because == "shaken"
