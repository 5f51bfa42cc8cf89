"""For every rule a case in which it holds, one in which it is defeated, one that leaves it unclear."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from engine.analysis.prove import Bound
from engine.analysis.prove.properties import asked_of
from engine.analysis.prove.world import World
from engine.program.reach import reach_of
from engine.rulebase.model import Argument, BuiltIn, FindingIs, Holds, Negated, Shown, Var
from engine.rulebase.walk import everything_in, issue_variants
from tests.law.taught import lessons, shipped_rules

RULES = shipped_rules()

# Nothing can be set against these but their own contradiction: on the same facts the other side's reasons
# need the very opposite found. Proved below of every pattern.
CONTRADICTED_ALONE = frozenset((
    "irresistible_event", "no_irresistible_event", "time_barred", "still_in_time", "contract_shown",
    "no_contract", "foreseeable_loss_from_breach", "unforeseeable_loss", "still_going_on", "about_to_recur",
    "already_over", "repair_hard", "repair_possible", "regard_lowered", "regard_untouched", "refusal_shown",
    "willing_to_perform", "each_was_enough", "one_was_not_enough", "harm_intended",
    "third_person_alone", "not_third_person_alone", "loss_shown", "loss_denied", "nobody_identified",
    "somebody_identified", "refund_denied", "refund_received", "gain_shown", "one_can_be_fixed",
    "grave_consequences", "not_grave", "face_data_unlawfully_processed", "act_did_run_on",
    "processing_at_home", "kept_by_defendant", "weighed_for_defendant",
    "weighed_against_defendant", "processed_without_basis", "own_family_affairs", "no_family_affairs",
    "act_went_on", "conduct_without_basis", "no_crime_between", "no_gross_carelessness",
    "taken_without_basis", "unlawful_purpose_found", "worked_for_another", "worked_for_nobody",
))  # fmt: skip
# Set against each other only in a file that says of an act after a day that it had ended before that day.
OF_ONE_DAY = frozenset({"act_within_code", "act_ended_before_code", "act_in_force", "act_had_ended"})

# A reason of the other side can stand against these, and no case has one yet.
NOT_YET_OPPOSED = frozenset((
    "contractor_did_it", "contractor_did_not", "crime_committed", "emergency", "export_without_route",
    "harm_not_intended", "never_held",
    "kept_through_others", "knowledge_by_outflow", "leak_within_sphere", "never_in_reach",
    "no_own_carelessness", "other_statute", "over_collection", "own_carelessness", "own_carelessness_raised",
    "own_hand_shows_no_care", "own_misuse", "own_taking", "public_interest_news", "sensitive_without_need",
    "staff_management", "staged_in_collusion", "statutory_duty",
))  # fmt: skip


def untaught(kind: str, names: list[str], *ways: str) -> list[str]:
    """Return which of these no case shows in any of these ways."""
    return [name for name in names if not any((kind, name, way) in lessons() for way in ways)]


def opposed(argument: Argument) -> bool:
    """Return whether the rules have reasons on the other side of the issue itself."""
    return argument.role != "answers" and any(
        other.role != argument.role for other in RULES.arguments_on(argument.target)
    )


@cache
def can_be_disproved(name: str) -> bool:
    """Return whether the rules have a way to the opposite of an issue: a reason against it or a limb."""
    if any(argument.role == "against" for argument in RULES.arguments_on(name)):
        return True
    limbs = [variant.limbs for variant in issue_variants(RULES.issues[name]) if variant.limbs]
    ways = [[can_be_disproved(limb.issue) for limb in one.items] for one in limbs]
    return any((any if one.every else all)(way) for one, way in zip(limbs, ways, strict=True))


def test_every_argument_stands_in_some_case() -> None:
    assert untaught("argument", list(RULES.arguments), "fires") == []


def test_every_argument_that_can_be_answered_is_answered_in_some_case() -> None:
    answerable = [name for name in RULES.arguments if RULES.answers_to(name)]

    assert untaught("argument", answerable, "answered") == []


def test_every_other_argument_meets_a_reason_of_the_other_side_where_there_is_one() -> None:
    others = [n for n, it in RULES.arguments.items() if opposed(it) and not RULES.answers_to(n)]

    excepted = CONTRADICTED_ALONE | OF_ONE_DAY | NOT_YET_OPPOSED

    assert set(others) >= excepted
    assert set(untaught("argument", others, "opposed")) == excepted


def test_every_argument_is_left_unclear_in_some_case() -> None:
    of_the_record = [
        name
        for name, argument in RULES.arguments.items()
        # What rests on a day or a disputed point alone is never a matter of proof.
        if any(isinstance(c, (Shown, Negated, Holds, FindingIs)) for c in everything_in(argument.when))
    ]

    assert untaught("argument", of_the_record, "unclear") == []


def test_every_issue_is_found_proved_and_unclear_in_some_case() -> None:
    assert untaught("issue", list(RULES.issues), "proved") == []
    assert untaught("issue", list(RULES.issues), "unclear") == []


def test_every_issue_with_a_way_to_its_opposite_is_found_disproved_in_some_case() -> None:
    assert untaught("issue", [name for name in RULES.issues if can_be_disproved(name)], "disproved") == []


def test_every_cause_is_made_out_left_unclear_and_defeated_by_a_defence_in_some_case() -> None:
    guarded = [name for name, cause in RULES.causes.items() if cause.base.unless and cause.base.unless.issues]

    assert untaught("cause", list(RULES.causes), "made out") == []
    assert untaught("cause", list(RULES.causes), "unclear") == []
    assert untaught("cause", guarded, "defeated") == []


@pytest.mark.parametrize("way", ["granted", "refused", "unclear"])
def test_every_remedy_is_granted_refused_and_refused_for_what_is_unclear_in_some_case(way: str) -> None:
    assert untaught("remedy", list(RULES.remedies), way) == []


@pytest.mark.thorough
def test_what_is_contradicted_alone_never_meets_a_reason_of_the_other_side() -> None:
    asked = asked_of(RULES, laws=False)
    ids, lines = asked.program.ids, list[str]()
    for name in sorted(CONTRADICTED_ALONE):
        argument = RULES.arguments[name]
        things = {param.name: f"V{i}" for i, param in enumerate(argument.params)}
        hit = [things[t.name] if isinstance(t, Var) else _built_in(t) for t in argument.target_args]
        found = "fp" if argument.role == "for" else "fn"
        holds = f"h{ids['argument'][name]}({','.join([*things.values(), 'D'])})"
        other = f"{found}{ids['issue'][argument.target]}({','.join([*hit, 'D'])})"
        lines.append(f"bad(D) :- dsp(D,Pl,Df,Ac), {holds}, not {other}.")
    reach = reach_of((*asked.reach.lines, *lines))
    world = World(RULES, replace(asked, reach=reach).program, reach, ["bad"], Bound(2, 2), 120)

    assert not world.possible("bad(0)")
    assert world.confirmed("bad(0)") is True


def _built_in(term: object) -> str:
    assert isinstance(term, BuiltIn), term
    return {"plaintiff": "Pl", "defendant": "Df", "act": "Ac"}[term.name]
