"""Flips: what is listed is exactly what turns the outcome and cannot be had for less."""

from __future__ import annotations

from collections import Counter

import pytest

from engine.analysis.flips import Asked, Flips, flips
from engine.analysis.supposed import Change
from engine.answer import EngineError
from engine.pipeline import Judge
from engine.referee import Closed, valuation_of
from engine.rulebase.model import Side
from tests.analysis.flipping import Bench, Key, benches
from tests.generators import describe
from tests.report.sample import decided, small_rules

SEED = "flips-2021"
PAIRS = 20


def listed(found: Flips, bench: Bench) -> set[Key]:
    """Return the sets found, as the oracle names them."""
    rungs = {
        (v.point.name, v.point.args, repr(v.change(k))): v.rungs[k]
        for v in bench.levers
        for k in range(1, len(v.rungs))
    }
    keys = set()
    for flip in found.sets:
        named = [(c.fact if isinstance(c, Change) else c.argument, c.args, repr(c)) for c in flip.changes]
        keys.add(frozenset((name, args, *rungs[(name, args, told)]) for name, args, told in named))
    return keys


def check(seed: str, count: int) -> list[int]:
    """Compare with the oracle; return the sizes of all sets found."""
    sizes: list[int] = []
    for number, bench in enumerate(benches(seed, count)):
        found = flips(bench.decision, bench.rules, bench.judge.decide, bench.side, seconds=600)
        expected = bench.minimal(4)
        if listed(found, bench) != expected:
            told = f"seed {seed}, bench {number}, {bench.side}\n{listed(found, bench)}\n{expected}\n"
            pytest.fail(told + describe_bench(bench))
        sizes += [len(f.changes) for f in found.sets]
    return sizes


def describe_bench(bench: Bench) -> str:
    cells = {(f.fact, f.args): valuation_of(f) for f in bench.case.facts}
    closed = Closed(bench.choices, cells, dict(bench.completions[0].acts), (None, None))
    return describe(bench.rules, bench.case, closed)


def test_the_sets_are_those_found_by_trying_every_set_with_the_referee() -> None:
    check(SEED, PAIRS)


@pytest.mark.thorough
@pytest.mark.parametrize("seed", [f"flips-{n}" for n in range(10)])
def test_the_same_on_thousands_of_cases(seed: str) -> None:
    sizes = check(seed, 400)

    assert sizes, "no case with anything to find"


# ---------------------------------------------------------------------------- worked out by hand


def sizes_of(case: str, side: Side, *choice: tuple[str, str]) -> tuple[Flips, Counter[int]]:
    rules = small_rules()
    decision = decided(rules, case, *choice)
    found = flips(decision, rules, Judge(rules).decide, side, Asked("remedy", "apology"))
    return found, Counter(len(f.changes) for f in found.sets)


def test_every_way_out_of_liability_is_counted() -> None:
    """One field the defendant need not have held (3); care and basis (1); or another holder, named, that
    can obtain all three fields: three holdings, or two and a look-up from either, or one and two look-ups
    from it, which makes 1 + 3·2 + 3 for each of three holders."""
    found, sizes = sizes_of("liable", "defendant")

    assert sizes == {1: 3, 2: 1, 4: 30}
    assert (found.complete, found.cut) == (4, "")


def test_what_was_admitted_is_moved_by_nobody() -> None:
    """The defendant admitted that it held the only field shown: there remain care with basis, and another
    holder that is named and held the field, or held one of three others from which it follows."""
    found, sizes = sizes_of("admitted", "defendant")

    assert sizes == {2: 1 + 3, 3: 3 * 3}
    moved = [(c.fact, c.args) for f in found.sets for c in f.changes if isinstance(c, Change)]
    assert ("held", ("b", "phone")) not in moved


def test_where_one_ground_is_out_of_reach_no_set_is_found_and_that_is_proved() -> None:
    found, sizes = sizes_of("shaken", "plaintiff")

    assert (sizes, found.smallest, found.proved) == ({}, None, True)


def test_who_has_won_has_nothing_to_turn() -> None:
    found, sizes = sizes_of("shaken", "defendant")

    assert (sizes, found.targets) == ({}, ())


def test_each_change_is_said_to_go_against_the_ground_it_takes_away() -> None:
    found, _ = sizes_of("liable", "defendant")
    pair = next(f for f in found.sets if len(f.changes) == 2)

    assert pair.moves == ((("blameless", ()),), (("blameless", ()),))


def test_facts_on_record_come_first_among_sets_of_one_size() -> None:
    found, _ = sizes_of("admitted", "defendant")
    silent = [f.unmentioned for f in found.sets if len(f.changes) == 2]

    assert silent == sorted(silent)


def test_at_the_bound_it_says_up_to_which_size_all_are_there() -> None:
    rules = small_rules()
    found = flips(
        decided(rules, "liable"), rules, Judge(rules).decide, "defendant", Asked("remedy", "apology"), most=10
    )

    assert (found.complete, found.cut) == (3, "many")
    assert Counter(len(f.changes) for f in found.sets) == {1: 3, 2: 1, 4: 10}


def test_a_decision_that_does_not_turn_is_our_fault() -> None:
    rules = small_rules()
    decision = decided(rules, "liable")

    with pytest.raises(EngineError):
        flips(decision, rules, lambda case, run: decision, "defendant")


def test_an_issue_can_be_asked_about_by_itself() -> None:
    """The defendant wins the link by one field shaken or by another holder; care is beside the point."""
    rules = small_rules()
    found = flips(decided(rules, "liable"), rules, Judge(rules).decide, "defendant", Asked("issue", "link"))

    assert Counter(len(f.changes) for f in found.sets) == {1: 3, 4: 30}
