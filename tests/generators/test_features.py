"""Random pairs hold every construct, and what they hold decides something."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache
from math import ceil
from typing import get_args

import pytest

from engine.referee import Verdict, decide
from engine.rulebase.model import Condition, RemedyIs
from tests.generators import Pair, random_pairs
from tests.generators.features import FEATURES, Feature
from tests.generators.rewrite import conditions

SEED = 20211101
PAIRS = 100
TRIED = 40


@cache
def pairs() -> list[tuple[Pair, Verdict]]:
    """Return the pairs of this page with their verdicts."""
    return [(pair, decide(*pair)) for pair in random_pairs(SEED, PAIRS)]


def conditions_of(rules, name):
    """Return every condition of one argument."""
    lone = {name: rules.arguments[name]}
    return conditions(replace(rules, arguments=lone, concepts={}, issues={}, causes={}, remedies={}))


@pytest.mark.parametrize("feature", FEATURES, ids=lambda it: it.name.replace(" ", "-"))
def test_a_construct_is_there_and_taking_it_out_changes_verdicts(feature: Feature) -> None:
    with_it = [(feature.remove(pair), pair, verdict) for pair, verdict in pairs()]
    with_it = [it for it in with_it if it[0] != it[1]]
    tried, needed, decisive = with_it[:TRIED], ceil(feature.decisive * min(TRIED, len(with_it))), 0
    for less, _, verdict in tried:
        decisive += decisive < needed and decide(*less) != verdict

    assert len(with_it) >= feature.present * PAIRS, f"{feature.name}: in {len(with_it)} of {PAIRS}"
    assert decisive >= needed, f"{feature.name}: decides {decisive} of {len(tried)}, not {needed}"


def test_every_kind_of_condition_occurs() -> None:
    kinds = Counter(type(it) for pair, _ in pairs() for it in conditions(pair[0]))

    assert set(get_args(Condition)) == set(kinds)
    assert min(kinds.values()) > PAIRS


@pytest.mark.parametrize(
    ("value", "because", "least"),
    [
        ("proved", None, 0.15),
        ("disproved", None, 0.08),
        ("unclear", "no_evidence", 0.05),
        ("unclear", "insufficient", 0.05),
        ("unclear", "shaken", 0.03),
        ("unclear", "conflicting", 0.05),
    ],
)
def test_every_finding_and_every_reason_occurs(value: str, because: str | None, least: float) -> None:
    found = [
        it for _, verdict in pairs() for one in verdict.disputes.values() for it in one.findings.values()
    ]
    share = sum((it.value, it.because) == (value, because) for it in found) / len(found)

    assert share >= least


def test_causes_and_remedies_go_either_way_and_in_every_shape() -> None:
    disputes = [one for _, verdict in pairs() for one in verdict.disputes.values()]
    causes = Counter((it.applies, it.made_out) for one in disputes for it in one.causes.values())
    remedies = [it for one in disputes for it in one.remedies.values()]
    shapes = {
        "granted": [it.granted for it in remedies],
        "partly": [bool(it.partly) for it in remedies if it.granted],
        "bounded": [bool(it.ceilings) for it in remedies if it.granted],
        "reduced": [bool(it.reduced) for it in remedies if it.granted],
        "first mode": [it.mode == 0 for it in remedies if it.granted],
        "later mode": [bool(it.mode) for it in remedies if it.granted],
        "partners": [bool(it.partners) for it in remedies if it.granted],
        "manners": [bool(it.manners) for it in remedies if it.granted],
        "counted": [any(it.counted) for it in remedies if it.granted],
        "not counted": [not all(it.counted) for it in remedies if it.granted],
    }

    assert {(True, True), (True, False), (False, False)} == set(causes)
    assert min(causes.values()) > 0.08 * causes.total()
    for name, seen in shapes.items():
        assert 0.04 < sum(seen) / len(seen) < 0.96, name


def test_what_is_granted_is_asked_nowhere_and_a_remedy_is_at_times_claimed_twice() -> None:
    asked = [it.value for pair, _ in pairs() for it in conditions(pair[0]) if isinstance(it, RemedyIs)]
    twice = [len(case.claims) > len({it.remedy for it in case.claims}) for (_, case, _), _ in pairs()]

    assert {"claimed", "not_claimed"} == set(asked)
    assert 0.2 < sum(twice) / len(twice) < 0.6


def test_half_of_the_pairs_have_several_disputes_and_most_of_these_are_not_all_alike() -> None:
    several = [verdict for _, verdict in pairs() if len(verdict.disputes) > 1]
    differing = [it for it in several if len({repr(one) for one in it.disputes.values()}) > 1]

    assert len(several) > 0.5 * PAIRS
    assert len(differing) > 0.6 * len(several)


def test_disputes_differ_in_each_of_their_three_places() -> None:
    seen: Counter[str] = Counter()
    for (_, case, _), _ in pairs():
        for place in ("plaintiff", "defendant", "act"):
            seen[place] += len({getattr(it, place) for it in case.dispute_list}) > 1

    assert min(seen[place] for place in ("plaintiff", "defendant", "act")) > 0.12 * PAIRS


def test_what_is_declared_reads_only_what_was_declared_before() -> None:
    for (rules, _, _), _ in pairs():
        order = {name: number for number, name in enumerate(rules.issues)}
        for argument in rules.arguments.values():
            asked = [it for it in conditions_of(rules, argument.name.en) if hasattr(it, "issue")]
            assert all(order[it.issue] < order[argument.issue] for it in asked)
