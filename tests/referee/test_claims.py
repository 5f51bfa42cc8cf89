"""From the findings to causes and remedies."""

from __future__ import annotations

from datetime import date

import pytest

from engine.referee import CauseVerdict, RemedyVerdict
from engine.rulebase.model import Amount, Manner, Mode, Part, Sum
from tests.referee.small import (
    PROVED,
    argument,
    cause,
    issue,
    judge,
    only,
    option,
    period,
    proves,
    remedy,
    rules,
    thing,
    twin,
)
from tests.referee.written import cause_is, chosen, found, params, same, shown, some

TRUE, FALSE = same("plaintiff", "plaintiff"), same("plaintiff", "defendant")
FIRST, MIDDLE, LAST = date(2021, 11, 1), date(2021, 11, 5), date(2021, 11, 9)
# `won` is won by the plaintiff, `lost` by the defendant; `excuse` favours the defendant, who proves it;
# `presumed` stays unclear, but the defendant bore the burden.
FOUND = (
    issue("won"),
    argument("won_reason", "for", "won", TRUE),
    issue("lost"),
    issue("excuse", favours="defendant", burden="defendant"),
    argument("excuse_reason", "for", "excuse", TRUE),
    issue("weak_excuse", favours="defendant", burden="defendant"),
    issue("presumed", burden="defendant"),
)
VIEW = option("view", "broad", "narrow")
NARROW = chosen("view", "narrow")


def decided(*declared, **case):
    """Return the one dispute of a case over the findings of this page."""
    return only(judge(rules(VIEW, *FOUND, *declared), **case))


def of_cause(base, *variants, **case):
    return decided(cause("title", base, *variants), **case).causes["title"]


@pytest.mark.parametrize(
    ("requires", "unless", "made_out", "grounds"),
    [
        ("won", "", True, ()),
        ("won", "weak_excuse", True, ()),
        ("presumed", "", True, ()),
        ("won, lost", "", False, ("lost",)),
        ("won", "excuse", False, ("excuse",)),
        ("lost", "excuse, weak_excuse", False, ("lost", "excuse")),
    ],
)
def test_a_cause_needs_every_required_issue_and_no_defeating_one(requires, unless, made_out, grounds):
    assert CauseVerdict(True, made_out, grounds, ()) == of_cause(period(requires=requires, unless=unless))


@pytest.mark.parametrize(
    ("day", "applies"),
    [
        ((FIRST, FIRST), True),
        ((LAST, LAST), True),
        ((FIRST, LAST), True),
        ((MIDDLE, None), False),
        ((None, MIDDLE), False),
        ((date(2021, 10, 31), MIDDLE), False),
        ((MIDDLE, date(2021, 11, 10)), False),
        ((None, None), False),
    ],
)
def test_a_cause_is_in_force_on_its_first_and_last_day_and_only_if_that_is_sure(day, applies):
    assert applies == of_cause(period(start=FIRST, end=LAST), day=day).applies


def test_a_cause_without_dates_is_in_force_whenever_the_act_was():
    assert of_cause(period()).applies


def test_half_open_dates_ask_only_for_the_bound_they_have():
    assert of_cause(period(start=FIRST), day=(FIRST, None)).applies
    assert of_cause(period(end=LAST), day=(None, LAST)).applies


def test_each_unmet_gate_is_named_and_keeps_the_cause_from_applying():
    gates = (found("won", "proved"), found("lost", "proved"), found("lost", "not_proved"), FALSE)

    assert CauseVerdict(False, False, ("lost",), (1, 3)) == of_cause(period(gates=gates, requires="lost"))


def test_an_option_replaces_the_parts_it_names_and_no_others():
    base = period(start=FIRST, gates=(FALSE,), requires="lost", unless="excuse")
    under = period(NARROW, start=LAST, gates=(TRUE,), requires="won")
    again = period(NARROW, start=MIDDLE)
    narrow = {"view": "narrow"}

    assert CauseVerdict(False, False, ("lost", "excuse"), (0,)) == of_cause(
        base, under, again, day=(LAST, LAST)
    )
    assert CauseVerdict(True, False, ("excuse",), ()) == of_cause(
        base, under, again, day=(MIDDLE, MIDDLE), reading=narrow
    )


@pytest.mark.parametrize(
    ("value", "expected"),
    [("applicable", "a m"), ("not_applicable", "n"), ("made_out", "m"), ("not_made_out", "a n")],
)
def test_a_cause_asked_about_applies_or_not_and_is_made_out_or_not(value, expected):
    causes = (
        cause("a", period(requires="lost")),
        cause("m", period(requires="won")),
        cause("n", period(gates=(FALSE,))),
    )
    gated = [cause(f"if_{it}", period(gates=(cause_is(it, value),))) for it in "amn"]
    verdict = decided(*causes, *gated)

    assert expected.split() == [it for it in "amn" if verdict.causes[f"if_{it}"].applies]


@pytest.mark.parametrize("value", ["applicable", "not_applicable", "made_out", "not_made_out"])
def test_of_a_cause_in_a_dispute_that_does_not_exist_nothing_is_true(value):
    base = (VIEW, *FOUND, cause("m", period(requires="won")))

    assert not proves(some("x: party", cause_is("m", value, against="plaintiff")), None, *base)


def test_a_cause_may_be_asked_about_as_against_another_defendant():
    declared = rules(
        issue("theirs_alone"),
        argument("it", "for", "theirs_alone", same("defendant", "x"), variables="x: courier"),
        argument("holds", "for", "theirs_alone", some("f: field", shown("held", "defendant", "f"))),
        cause("own", period(requires="theirs_alone")),
        cause("shared", period(gates=(some("x: party", cause_is("own", "made_out", against="x")),))),
    )
    cells = {"held(e, phone)": PROVED}
    verdict = judge(declared, cells, defendants=("d", "e"), things=(thing("phone: field"),))

    assert {key.defendant: it.causes["own"].made_out for key, it in verdict.disputes.items()} == {
        "d": False,
        "e": True,
    }
    assert all(it.causes["shared"].applies for it in verdict.disputes.values())


# Remedies.


def of_remedy(declared, *causes, **case):
    """Return what becomes of a claimed remedy."""
    return decided(*causes, declared, claims=(declared.name.en,), **case).remedies[
        f"claim_{declared.name.en}"
    ]


CAUSES = (cause("stands", period(requires="won")), cause("fails", period(requires="lost")))


@pytest.mark.parametrize(
    ("declared", "granted"),
    [
        (remedy("relief"), True),
        (remedy("relief", causes="stands"), True),
        (remedy("relief", causes="fails"), False),
        (remedy("relief", causes="fails, stands"), True),
        (remedy("relief", requires="won"), True),
        (remedy("relief", requires="lost"), False),
        (remedy("relief", unless="excuse"), False),
        (remedy("relief", unless="weak_excuse"), True),
        (remedy("relief", when=found("lost", "unclear")), True),
        (remedy("relief", causes="stands", when=FALSE), False),
    ],
)
def test_a_remedy_needs_a_cause_if_it_names_any_and_its_own_conditions(declared, granted):
    assert RemedyVerdict(granted) == of_remedy(declared, *CAUSES)


def test_what_nobody_claims_is_not_decided():
    verdict = judge(rules(remedy("relief"), remedy("other")), claims=("relief",), defendants=("d", "e"))

    assert {"d": {"claim_relief"}, "e": set()} == {
        key.defendant: set(it.remedies) for key, it in verdict.disputes.items()
    }


def test_parts_reductions_and_manners_are_those_whose_condition_holds():
    declared = remedy(
        "relief",
        reduced=(FALSE, TRUE),
        partly=(Part(TRUE, twin("own"), ()), Part(FALSE, twin("all"), ())),
        manners=(Manner(twin("a"), FALSE), Manner(twin("b"), None), Manner(twin("c"), TRUE)),
    )

    assert RemedyVerdict(True, partly=(0,), reduced=(1,), manners=(1, 2)) == of_remedy(declared)


def test_every_ceiling_whose_condition_holds_is_told():
    declared = remedy("relief", ceilings=(("9", FALSE), ("500000", TRUE), ("0.5", None)))

    assert RemedyVerdict(True, ceilings=(1, 2)) == of_remedy(declared)


def test_of_a_refused_remedy_nothing_further_is_said():
    shape = {"ceilings": (("9", None),), "reduced": (TRUE,), "manners": (Manner(twin("b"), None),)}
    declared = remedy("relief", when=FALSE, **shape)

    assert RemedyVerdict(False) == of_remedy(declared)


def test_the_first_mode_whose_condition_holds_wins():
    modes = (
        Mode("sole", None, FALSE, None, None, ()),
        Mode("shares", None, TRUE, None, None, ()),
        Mode("corresponding", None, None, None, None, ()),
    )

    assert of_remedy(remedy("relief", modes=modes)).mode == 1


def test_a_mode_with_partners_needs_one_and_names_all():
    other = same("x", "defendant", same=False)
    modes = (
        Mode("joint", params("x: courier")[0], other, None, None, ()),
        Mode("shares", params("x: holder")[0], other, None, None, ()),
    )
    declared = remedy("relief", modes=modes)
    alone = of_remedy(declared)
    in_company = of_remedy(declared, things=(thing("c: courier"), thing("k: courier")))

    assert (alone.mode, alone.partners) == (1, {"p"})
    assert (in_company.mode, in_company.partners) == (0, {"c", "k"})


def test_a_remedy_without_a_mode_that_holds_has_none():
    modes = (Mode("joint", params("x: courier")[0], None, None, None, ()),)

    assert RemedyVerdict(True) == of_remedy(remedy("relief", modes=modes))


def test_each_sum_counts_the_things_that_meet_its_condition():
    counted = (
        issue("due", variables="f: field"),
        argument("due_reason", "for", "due", shown("shown_to", "f"), "f", variables="f: field"),
    )
    loss = Sum(params("l: field")[0], found("due", "proved", "l"))
    refund = Sum(params("r: field")[0], found("due", "unclear", "r"))
    declared = remedy("relief", amount=Amount(loss, (refund,), ()))
    things = (thing("phone: field"), thing("name: field"), thing("c: courier"))
    cells = {"shown_to(phone)": PROVED}

    assert ({"phone"}, {"name"}) == of_remedy(declared, *counted, cells=cells, things=things).counted
