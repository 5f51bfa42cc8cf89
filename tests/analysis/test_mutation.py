"""Mutants: what the pooled texts say of each is what the referee decides under the mutated rules."""

from __future__ import annotations

from random import Random

import pytest

from engine.analysis.mutation.noticed import Bench, Task, bench_of, changes_in
from engine.analysis.mutation.operators import mutants_of
from engine.analysis.mutation.told import Asked, Teller
from engine.case.model import Dispute, Expect, Run
from engine.program import Completion, inputs_of
from engine.program.mixture import telling_of
from engine.referee import DisputeVerdict, decide
from engine.source import whole_file
from tests.generators import Pair, describe, random_pairs
from tests.program.settle import settled

SEED = 20211101


def _expect(issue: str | None, cause: str | None, args: tuple[str, ...], dispute: Dispute) -> Expect:
    names = (dispute.plaintiff, dispute.defendant, dispute.act)
    return Expect(issue, cause, None, None, args, *names, (), "none", (), whole_file("-"))


def _told(verdict: DisputeVerdict) -> dict[tuple[str, str, tuple[str, ...]], dict[str, str]]:
    """Return what the referee says, in the words of expectations."""
    yes = {True: "yes", False: "no"}
    found = {
        ("issue", name, args): {
            "finding": finding.value,
            "because": finding.because or "-",
            "won_by": finding.winner,
        }
        for (name, args), finding in verdict.findings.items()
    }
    for name, cause in verdict.causes.items():
        found["cause", name, ()] = {
            "applies": yes[cause.applies],
            "made_out": yes[cause.made_out],
            "grounds": ", ".join(sorted(set(cause.grounds))),
        }
    return found


def parted(bench: Bench, pair: Pair, numbers: list[int]) -> list[str]:
    """Return where the pool and the referee part on these mutants of a pair."""
    rules, case, closed = pair
    filed = settled(case, closed)
    run = Run("default", (), (), "", whole_file("-"))
    task = Task(filed, run, tuple(closed.choices.items()))
    completion = Completion(dict(closed.acts))
    goals = telling_of(bench.pool)
    base, changes = changes_in(bench, task, bench.pool.program, completion, goals, frozenset(numbers))
    slots = inputs_of(filed, rules, bench.pool.program, closed.choices, None).slots
    teller = Teller(rules, bench.pool, filed, slots)
    found = []
    for n in numbers:
        effect = changes.get(n)
        true = base if effect is None else (base - effect.gone) | effect.came
        verdict = decide(bench.mutants[n].applied(rules), case, closed)
        for i, dispute in enumerate(filed.dispute_list):
            for (kind, name, args), wanted in _told(verdict.disputes[dispute]).items():
                issue, cause = (name, None) if kind == "issue" else (None, name)
                told = teller.values(Asked(_expect(issue, cause, args, dispute), i), true)
                if told != wanted:
                    found.append(f"{bench.mutants[n].id}: {name}{args}: {told} / {wanted}")
            for claim in filed.claims:
                granted = verdict.disputes[dispute].remedies.get(claim.id)
                number = bench.pool.program.ids["remedy"][claim.remedy]
                if granted is not None and granted.granted != (f"tm{number}({i})" in true):
                    found.append(f"{bench.mutants[n].id}: {claim.id}: granted {granted.granted}")
    return found


def _compared(seed: int, pairs: int, each: int) -> None:
    for number, pair in enumerate(random_pairs(seed, pairs)):
        bench = bench_of(pair[0], mutants_of(pair[0]))
        numbers = Random(f"{seed}-{number}").sample(
            range(len(bench.mutants)), k=min(each, len(bench.mutants))
        )
        if lines := parted(bench, pair, sorted(numbers)):
            pytest.fail(f"seed {seed}, pair {number}: {lines[:3]}\n{describe(*pair)}")


def test_each_mutant_comes_out_as_the_referee_decides_under_its_rules() -> None:
    """Findings, reasons, winners, causes with their grounds, and what is granted."""
    _compared(SEED, 8, 30)


@pytest.mark.exhaustive
def test_each_of_thousands_of_mutants_comes_out_as_the_referee_decides() -> None:
    """The same over many random rule bases and all their mutants."""
    _compared(SEED + 1, 60, 1000)
