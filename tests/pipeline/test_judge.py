"""The whole walk on random rules: slicing, specialising, dates; and open cases against brute force."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from engine import judge, load_case, load_rules
from engine.case import read_case
from engine.case.model import Case, Run
from engine.pipeline import Judge
from engine.program import Completion
from engine.referee import NO_EVIDENCE, Closed, RemedyVerdict, Valuation, decide, valuation_of
from engine.rulebase.model import RuleBase
from engine.shipped import cases_root
from engine.source import SourceFile, whole_file
from tests.generators import Pair, describe, random_pairs
from tests.program.settle import settled
from tests.report.sample import small_rules

SEED = 20210101


def run_of(closed: Closed) -> Run:
    return Run("default", tuple(closed.choices.items()), (), "", whole_file("generated"))


@pytest.mark.parametrize("number", range(40))
def test_slicing_and_specialising_change_no_decision(number: int) -> None:
    """The judge's referee reads the rules whole; a difference would raise."""
    rules, case, closed = next(iter(random_pairs(f"{SEED}-{number}", 1)))
    filed = settled(case, closed)

    decision = Judge(rules).decide(filed, run_of(closed))

    assert decision.receipt.refereed


@pytest.mark.parametrize("number", range(10))
def test_a_judge_that_decided_under_other_readings_decides_as_a_fresh_one(number: int) -> None:
    """Readings that put the same variants of issues and causes in force share what was compiled."""
    rules, case, closed = next(iter(random_pairs(f"{SEED}-readings-{number}", 1)))
    filed, known = settled(case, closed), Judge(rules)
    for name, option in rules.options.items():
        for choice in option.choices:
            run = run_of(replace(closed, choices={**closed.choices, name: choice.name.en}))

            assert known.decide(filed, run) == Judge(rules).decide(filed, run)


# ---------------------------------------------------------------------------- open cases


def some_open(pair: Pair, count: int) -> tuple[RuleBase, Case, Closed]:
    """Return the pair with the states of its first few listed cells taken back."""
    rules, case, closed = pair
    filed = settled(case, closed)
    facts = [replace(f, state="open") if i < count else f for i, f in enumerate(filed.facts)]
    return rules, replace(filed, facts=tuple(facts)), closed


VALUES = [Valuation(degree, 0, frozenset(), True, None) for degree in (1, 2, 3)] + [
    Valuation(0, degree, frozenset(), True, None) for degree in (1, 2, 3)
]


def brute_force(rules: RuleBase, case: Case, closed: Closed) -> dict[tuple[int, ...], object]:
    """Return the dispositions by every way the open cells may turn out, from the referee alone."""
    remedies = {c.id: c.remedy for c in case.claims}
    cells = [(f.fact, f.args) for f in case.facts if f.state == "open"]
    fixed = {(f.fact, f.args): valuation_of(f) for f in case.facts if f.state != "open"}
    values = [NO_EVIDENCE, *VALUES]
    found: dict[tuple[int, ...], object] = {}
    for picks in product(range(len(values)), repeat=len(cells)):
        turned = {c: values[i] for c, i in zip(cells, picks, strict=True)}
        verdict = decide(rules, case, replace(closed, cells=fixed | turned))
        found[picks] = tuple(
            (dispute, claim, told(remedy, rules.remedies[remedies[claim]].amount is not None))
            for dispute, one in verdict.disputes.items()
            for claim, remedy in sorted(one.remedies.items())
        )
    return found


def told(remedy: RemedyVerdict, counted: bool) -> object:
    """Return what tells one disposition from another: of several partial scopes the first counts."""
    reduced = bool(remedy.reduced) and counted
    return replace(remedy, partly=remedy.partly[:1], reduced=(0,) if reduced else ())


@pytest.mark.parametrize("number", range(30))
def test_what_an_open_case_still_allows_is_what_brute_force_finds(number: int) -> None:
    """Undetermined exactly when two completions differ; a cell is named exactly when it can alone decide."""
    pair = next(iter(random_pairs(f"{SEED}-open-{number}", 1)))
    rules, case, closed = some_open(pair, 2)
    if any(low != high for low, high in closed.acts.values()):
        case = replace(case, acts=tuple(replace(a, date=None) for a in case.acts))
        closed = replace(closed, acts={a.id: (None, None) for a in case.acts})
        case = replace(case, dispute_list=case.dispute_list)
    decision = judge_at(rules, case, closed)
    every = brute_force(rules, case, closed)
    cells = [(f.fact, f.args) for f in case.facts if f.state == "open"]
    deciding = {
        cells[i]
        for picks in every
        for other in every
        for i in range(len(cells))
        if every[picks] != every[other]
        and all(a == b for j, (a, b) in enumerate(zip(picks, other, strict=True)) if j != i)
    }

    assert (
        "undetermined" if len(set(every.values())) > 1 else "decided",
        deciding,
    ) == (decision[0], decision[1]), describe(rules, case, closed)


def judge_at(rules: RuleBase, case: Case, closed: Closed) -> tuple[str, set[tuple[str, tuple[str, ...]]]]:
    """Return status and deciding cells with the dates of the acts as ``closed`` has them."""
    from engine.pipeline import decide as deciding

    judge = Judge(rules)
    run = run_of(closed)
    choices = deciding.choices_of(rules, run)
    compiled = judge.compiled(case, run, choices)
    completion = Completion(dict(closed.acts))
    inputs = deciding.inputs_of(case, compiled.rules, compiled.program, choices, completion)
    (branch,) = deciding._open_branches(judge, compiled, case, choices, [(completion, inputs)])
    return ("decided" if len(branch.outcomes) == 1 else "undetermined"), set(branch.deciding)


# ---------------------------------------------------------------------------- outcomes by dates


def test_an_outcome_is_told_once_with_the_whole_stretch_of_dates_it_belongs_to() -> None:
    """A date nobody knows: each disposition once, from the first day it is possible to the last."""
    rules, _ = load_rules()
    assert rules is not None
    case, _ = load_case(cases_root() / "teaching" / "date-unknown.yaml", rules)
    assert case is not None

    (decision,) = judge(case, rules)
    told = [o.dispositions for o in decision.outcomes]

    assert len(decision.branches) > len(told)
    assert len(told) == len(set(told))
    assert all(len(o.acts) == 1 for o in decision.outcomes)


def test_an_outcome_possible_at_every_date_names_none() -> None:
    rules, _ = load_rules()
    assert rules is not None
    case, _ = load_case(cases_root() / "teaching" / "open-fact.yaml", rules)
    assert case is not None

    (decision,) = judge(case, rules)

    assert [o.acts for o in decision.outcomes] == [(), ()]


# ---------------------------------------------------------------------------- claims of some against some

TWO_SUED = """
id: partly_claimed
title: 甲诉两平台 / A v. two platforms
status: hypothetical
unlisted: no_evidence
parties:
  a: {role: plaintiff, name: 甲 / A}
  b: {role: defendant, name: 乙 / B}
  c: {role: defendant, name: 丙 / C}
acts: {leak: {name: 泄露 / the leak, date: 2021-11-01}}
things:
  field: {phone: {name: 电话 / the phone number}}
claims:
  sorry: {remedy: apology, against: b}
  wipe: {remedy: clear, against: c}
facts:
- {fact: "shown_by_caller(phone, leak)", state: proved}
- {fact: "held([b, c], phone)", state: proved}
- {fact: "hurt(a)", state: proved}
- {fact: "lawful(b)", state: proved}
- {fact: "careful(b)", state: open}
- {fact: "lawful(c)", state: open}
- {fact: "careful(c)", state: proved}
"""


def test_what_would_matter_only_to_a_claim_nobody_makes_decides_nothing() -> None:
    """Of the one with care there is nothing to be cleared, so that its basis would matter to an apology
    alone, which is asked of the other."""
    rules = small_rules()
    case, wrong = read_case(SourceFile("partly.yaml", TWO_SUED.lstrip("\n")), rules)

    assert case is not None, wrong

    decision = Judge(rules).decide(case, case.runs[0])

    assert len(decision.outcomes) == 2
    assert decision.open == (("careful", ("b",)),)
