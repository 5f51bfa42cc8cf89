"""Issues made of other issues, and findings across disputes."""

from __future__ import annotations

import pytest

from engine.referee import Finding
from tests.referee.small import (
    BARELY,
    DISPROVED,
    PROVED,
    admitted,
    argument,
    finding,
    issue,
    judge,
    layer,
    limb,
    limbs,
    option,
    rules,
    thing,
)
from tests.referee.written import both, chosen, disproved, found, same, shown, some

TRUE, FALSE = same("plaintiff", "plaintiff"), same("plaintiff", "defendant")
PHONE, NAME = thing("phone: field"), thing("name: field")
VIEW = option("view", "broad", "narrow")
NARROW = chosen("view", "narrow")
WON = Finding("proved", None, "plaintiff")


def on(*declared, cells=None, **case):
    """Return the finding on the issue ``asked``."""
    return finding(judge(rules(*declared), cells, **case), "asked")


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
