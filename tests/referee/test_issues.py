"""What is found on an issue, why it stays unclear, and who wins it."""

from __future__ import annotations

import pytest

from engine.referee import Finding
from tests.referee.small import (
    BARELY,
    DISPROVED,
    PROVED,
    SURELY,
    UNCLEAR,
    admitted,
    argument,
    both,
    chosen,
    concept,
    concept_holds,
    disproved,
    either,
    every,
    finding,
    found,
    issue,
    judge,
    layer,
    limb,
    limbs,
    not_shown,
    only,
    option,
    rules,
    same,
    shown,
    some,
    thing,
    unclear,
)

TRUE, FALSE = same("plaintiff", "plaintiff"), same("plaintiff", "defendant")
PHONE, NAME = thing("phone: field"), thing("name: field")
VIEW = option("view", "broad", "narrow")
NARROW = chosen("view", "narrow")
WON = Finding("proved", None, "plaintiff")


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


# Standards.


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


# When an argument holds.


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


# Why an issue stays unclear.


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


# Limbs.

# An issue for each value a limb can have.
LIMBS = (
    issue("good"),
    argument("good_reason", "for", "good", TRUE),
    issue("bad"),
    argument("bad_reason", "against", "bad", TRUE),
    issue("blank"),
    issue("shaky"),
    argument("shaky_reason", "for", "shaky", TRUE),
    argument("shaky_answer", "answers", "shaky_reason", TRUE),
    issue("torn"),
    argument("torn_reason", "for", "torn", TRUE),
    argument("torn_counter", "against", "torn", TRUE),
)


@pytest.mark.parametrize(
    ("kind", "names", "value", "because"),
    [
        ("all", "good good", "proved", None),
        ("all", "good bad", "disproved", None),
        ("all", "bad blank", "disproved", None),
        ("all", "good shaky", "unclear", "shaken"),
        ("all", "good torn", "unclear", "conflicting"),
        ("all", "shaky shaky", "unclear", "shaken"),
        ("all", "shaky torn", "unclear", "insufficient"),
        ("all", "shaky blank", "unclear", "insufficient"),
        ("all", "blank blank", "unclear", "no_evidence"),
        ("all", "good blank", "unclear", "insufficient"),
        ("any", "good bad", "proved", None),
        ("any", "good blank", "proved", None),
        ("any", "bad bad", "disproved", None),
        ("any", "bad blank", "unclear", "no_evidence"),
        ("any", "bad shaky", "unclear", "shaken"),
        ("any", "shaky torn", "unclear", "insufficient"),
        ("any", "blank blank", "unclear", "no_evidence"),
    ],
)
def test_limbs_are_joined_in_three_values(kind, names, value, because):
    joined = issue("asked", limbs=limbs(kind, *map(limb, names.split())))
    winner = "plaintiff" if value == "proved" else "defendant"

    assert Finding(value, because, winner) == on(*LIMBS, joined)


PURSUED = (
    issue("basis", variables="f: field"),
    argument("basis_reason", "for", "basis", shown("held", "plaintiff", "f"), "f", variables="f: field"),
    argument(
        "basis_none", "against", "basis", disproved("held", "plaintiff", "f"), "f", variables="f: field"
    ),
)


@pytest.mark.parametrize("kind", ["all", "any"])
def test_limbs_over_nothing_prove_nothing(kind):
    over = limbs(kind, limb("basis", "f", each="f: field", where=shown("shown_to", "f")))

    assert Finding("unclear", "no_evidence", "defendant") == on(
        *PURSUED, issue("asked", limbs=over), things=(PHONE,)
    )


def test_a_limb_stands_for_each_thing_its_guard_picks():
    over = limbs("all", limb("basis", "f", each="f: field", where=shown("shown_to", "f")))
    declared = [*PURSUED, issue("asked", limbs=over)]
    cells = {"shown_to(phone)": PROVED, "held(p, phone)": PROVED, "held(p, name)": DISPROVED}

    assert on(*declared, cells=cells, things=(PHONE, NAME)) == WON
    cells["shown_to(name)"] = PROVED
    assert on(*declared, cells=cells, things=(PHONE, NAME)).value == "disproved"


def test_the_guard_of_a_limb_is_read_at_the_bearers_swapped_standpoint():
    over = limbs("all", limb("basis", "f", each="f: field", where=shown("shown_to", "f")))
    declared = [*PURSUED, issue("asked", standard=3, counter=1, limbs=over)]
    held = {"held(p, phone)": PROVED}

    assert on(*declared, cells={**held, "shown_to(phone)": BARELY}, things=(PHONE,)) == WON
    assert on(*declared, cells={**held, "shown_to(phone)": admitted("p")}, things=(PHONE,)) == WON
    assert on(*declared, cells={**held, "shown_to(phone)": admitted("d")}, things=(PHONE,)).value == "unclear"


def test_a_limb_may_name_one_instance():
    one = issue("asked", limbs=limbs("all", limb("basis", "defendant")))
    held = argument("it", "for", "basis", shown("seen"), "h", variables="h: holder")
    declared = [issue("basis", variables="h: holder"), held, one]

    assert on(*declared, cells={"seen": PROVED}) == WON


def test_an_option_may_replace_the_limbs():
    asked = issue(
        "asked",
        layer(NARROW, limbs=limbs("all", limb("good"))),
        limbs=limbs("all", limb("good"), limb("bad")),
    )

    assert on(VIEW, *LIMBS, asked).value == "disproved"
    assert on(VIEW, *LIMBS, asked, reading={"view": "narrow"}) == WON


# Several disputes.


def test_each_dispute_has_its_own_parties_and_admissions():
    declared = rules(issue("asked"), argument("yes", "for", "asked", shown("seen")))
    verdict = judge(declared, {"seen": admitted("d")}, defendants=("d", "e"))

    assert {key.defendant: it.findings["asked", ()].value for key, it in verdict.disputes.items()} == {
        "d": "proved",
        "e": "unclear",
    }


def test_a_condition_may_ask_what_is_found_against_another_defendant():
    declared = rules(
        issue("at_fault"),
        argument("own", "for", "at_fault", some("f: field", shown("held", "defendant", "f"))),
        issue("asked"),
        argument(
            "joint",
            "for",
            "asked",
            both(same("x", "defendant", same=False), found("at_fault", "proved", against="x")),
            variables="x: party",
        ),
    )
    verdict = judge(declared, {"held(d, phone)": PROVED}, defendants=("d", "e"), things=(PHONE,))
    values = {key.defendant: it.findings["asked", ()].value for key, it in verdict.disputes.items()}

    assert values == {"d": "unclear", "e": "proved"}


@pytest.mark.parametrize("value", ["proved", "disproved", "unclear", "not_proved", "plaintiff", "defendant"])
def test_of_a_dispute_that_does_not_exist_nothing_is_true(value):
    declared = [
        issue("other"),
        issue("asked"),
        argument("yes", "for", "asked", found("other", value, against="plaintiff")),
    ]

    assert on(*declared).value == "unclear"
