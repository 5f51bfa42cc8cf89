"""The oracle of flips: every set of changes tried in turn with the referee, the minimal ones kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations, product
from math import prod
from random import Random

from engine.analysis.flips import Asked
from engine.analysis.levers import Lever, levers_of
from engine.analysis.supposed import changed_case
from engine.case.model import Case, Run
from engine.justification import Decision
from engine.pipeline import Judge
from engine.pipeline.refereed import referee_verdict
from engine.program import compile_program, date_cells, slice_for, specialise
from engine.program.model import Program
from engine.record import replace
from engine.referee import RemedyVerdict
from engine.rulebase.model import RuleBase, Side
from tests.generators import random_pairs
from tests.program.settle import settled

Key = frozenset[tuple[str, tuple[str, ...], int, int]]  # of each change: what, about what, way, how far
MOST_TRIES = 200
SHOTS = 12
ISSUES = 4
SIDES: tuple[Side, ...] = ("plaintiff", "defendant")


class Bench:
    """A random case with a decision, in which a side can move few things."""

    def __init__(
        self, rules: RuleBase, case: Case, run: Run, side: Side, decision: Decision, asked: Asked
    ) -> None:
        self.rules, self.case, self.run, self.side, self.asked = rules, case, run, side, asked
        self.decision = decision
        self.judge = Judge(rules)
        self.choices = dict(decision.choices)
        self.program = program_of(rules, case, self.choices, asked)
        self.levers = levers_of(case, rules, self.program, side)
        self.completions = date_cells(case, self.program)
        before = self.won(case)
        self.targets = [key for key in before[0] if not all(one[key] for one in before)]

    def won(self, case: Case) -> tuple[dict[object, bool], ...]:
        """Return what the referee lets the side win of what is asked, for each way the dates may lie."""
        told, named = [], frozenset({self.asked.name})
        for completion in self.completions:
            verdict = referee_verdict(self.rules, case, self.choices, completion, {}, named)
            one: dict[object, bool] = {}
            for dispute, found in verdict.disputes.items():
                if self.asked.kind == "issue":
                    one |= {(dispute, k): f.winner == self.side for k, f in found.findings.items()}
                    continue
                for claim, remedy in found.remedies.items():
                    granted = remedy.granted and self.comes_to_something(claim, remedy)
                    one[(dispute, claim)] = granted is (self.side == "plaintiff")
            told.append(one)
        return tuple(told)

    def turns(self, lay: Mapping[int, int]) -> bool:
        """Return whether changes turn something for the side, however the dates lie."""
        after = self.won(changed_case(self.case, [self.levers[i].change(k) for i, k in lay.items()]))
        return any(all(one[target] for one in after) for target in self.targets)

    def comes_to_something(self, id: str, verdict: RemedyVerdict) -> bool:
        """Return whether a claim that is founded is counted to more than zero."""
        claim = next(c for c in self.case.claims if c.id == id)
        remedy = self.rules.remedies[claim.remedy]
        worth = {thing.id: thing.amount or 0 for thing in self.case.all_things()}
        bounds = [remedy.ceilings[i].amount for i in verdict.ceilings]
        if claim.amount is not None:
            bounds.append(claim.amount)
        if remedy.amount is None:
            return all(bounds)
        first, *rest = (sum(worth[id] for id in counted) for counted in verdict.counted)
        return first > sum(rest) and all(bounds)

    def some_turning(self, rng: Random) -> dict[int, int]:
        """Return changes made at random that turn something, none of which can be spared; or nothing."""
        lay = {i: rng.randrange(1, len(v.rungs)) for i, v in enumerate(self.levers) if rng.random() < 0.5}
        if not self.turns(lay):
            return {}
        for i, way in rng.sample(sorted(lay.items()), len(lay)):
            del lay[i]
            if not self.turns(lay):
                lay[i] = way
        return lay

    def minimal(self, largest: int) -> set[Key]:
        """Return the minimal sets that turn something for the side, however the dates lie."""
        found: list[dict[int, int]] = []
        for lay in self._lays(largest):
            if any(self._below(other, lay) for other in found):
                continue
            if self.turns(lay):
                found.append(lay)
        least = [lay for lay in found if not any(o != lay and self._below(o, lay) for o in found)]
        return {self.key(lay) for lay in least}

    def _lays(self, largest: int) -> Iterator[dict[int, int]]:
        for size in range(1, largest + 1):
            for which in combinations(range(len(self.levers)), size):
                for ways in product(*(range(1, len(self.levers[i].rungs)) for i in which)):
                    yield dict(zip(which, ways, strict=True))

    def _below(self, one: Mapping[int, int], other: Mapping[int, int]) -> bool:
        """Return whether everything in one set is in the other, as far or farther in its direction."""

        def far(i: int) -> bool:
            a, b = self.levers[i].rungs[one[i]], self.levers[i].rungs[other[i]]
            return a[0] == b[0] and a[1] <= b[1]

        return all(i in other and far(i) for i in one)

    def key(self, lay: Mapping[int, int]) -> Key:
        """Return a set as what it is about."""
        named: list[tuple[Lever, int]] = [(self.levers[i], k) for i, k in lay.items()]
        return frozenset((v.point.name, v.point.args, *v.rungs[k]) for v, k in named)


def program_of(rules: RuleBase, case: Case, choices: Mapping[str, str], asked: Asked) -> Program:
    """Return the program a case is decided by."""
    remedies = frozenset(c.remedy for c in case.claims) or frozenset(rules.remedies)
    issues = frozenset({asked.name} if asked.kind == "issue" else ())
    return compile_program(specialise(slice_for(rules, remedies, issues), choices))


def benches(seed: str, count: int) -> Iterator[Bench]:
    """Yield random cases with claims that are decided, each with a few facts that a side may move.

    The facts are such that moving them turns something, wherever that is soon found by trying.
    """
    for number, (rules, case, closed) in enumerate(random_pairs(seed, count)):
        rng = Random(f"{seed}-{number}")
        filed = settled(case, closed)
        run = Run("default", tuple(closed.choices.items()), (), "", case.span)
        if not filed.claims:
            continue
        decision = Judge(rules).decide(filed, run)
        if decision.status != "decided":
            continue
        names = rng.sample(sorted(rules.issues), min(ISSUES, len(rules.issues)))
        for asked in (Asked(), *(Asked("issue", name) for name in names)):
            for side in rng.sample(SIDES, 2):
                whole = Bench(open_to(rules, side), filed, run, side, decision, asked)
                if not whole.targets:
                    continue
                found, bench = _narrowed(whole, rng)
                # Rights are levers too, and nobody can take them out of the rules.
                tries = prod(len(v.rungs) for v in bench.levers) * len(bench.completions)
                # Where nothing turned by trying there is seldom anything to find: some of these will do.
                promising = found or rng.random() < 0.3
                if bench.levers and tries <= MOST_TRIES and promising:
                    yield bench


def open_to(rules: RuleBase, side: Side) -> RuleBase:
    """Return the rules with every fact moved by the side or by either."""
    facts = {
        name: replace(fact, moved_by=side if n % 2 else "either")
        for n, (name, fact) in enumerate(rules.facts.items())
    }
    return replace(rules, facts=facts)


def _narrowed(whole: Bench, rng: Random) -> tuple[bool, Bench]:
    """Return the bench with so few facts left to the side that all sets can be tried; did any try turn it?"""
    every = whole.rules.facts
    shots = range(SHOTS if whole.targets and len(whole.completions) <= 4 else 0)
    names = [{whole.levers[i].point.name for i in whole.some_turning(rng)} & set(every) for _ in shots]
    kept = replace(whole.rules, facts={n: replace(f, moved_by="court") for n, f in every.items()})
    # What turns the outcome first; then whatever else there is room for.
    for more in [*sorted(names, key=lambda n: (len(n), sorted(n))), *({n} for n in sorted(every))]:
        tried = replace(kept, facts={**kept.facts, **{n: every[n] for n in more}})
        levers = levers_of(whole.case, tried, whole.program, whole.side)
        if prod(len(v.rungs) for v in levers) * len(whole.completions) <= MOST_TRIES:
            kept = tried
    return any(names), Bench(kept, whole.case, whole.run, whole.side, whole.decision, whole.asked)
