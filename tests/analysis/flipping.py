"""The oracle of flips: every set of changes tried in turn with the referee, the minimal ones kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations, product
from math import prod
from random import Random

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
MOST_LEVERS = 5
MOST_TRIES = 120


class Bench:
    """A random case with a decision, in which a side can move few things."""

    def __init__(self, rules: RuleBase, case: Case, run: Run, side: Side, decision: Decision) -> None:
        self.rules, self.case, self.run, self.side = rules, case, run, side
        self.decision = decision
        self.judge = Judge(rules)
        self.choices = dict(decision.choices)
        self.program = program_of(rules, case, self.choices)
        self.levers = levers_of(case, rules, self.program, side)
        self.completions = date_cells(case, self.program)

    def granted(self, case: Case) -> tuple[dict[tuple[object, str], bool], ...]:
        """Return what the referee grants, for each way the dates may lie."""
        verdicts = [referee_verdict(self.rules, case, self.choices, c, {}) for c in self.completions]
        return tuple(
            {
                (d, claim): r.granted and self.comes_to_something(claim, r)
                for d, v in verdict.disputes.items()
                for claim, r in v.remedies.items()
            }
            for verdict in verdicts
        )

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

    def minimal(self, largest: int) -> set[Key]:
        """Return the minimal sets that turn some claim for the side, however the dates lie."""
        wanted = self.side == "plaintiff"
        targets = [key for key, got in self.granted(self.case)[0].items() if got != wanted]
        found: list[dict[int, int]] = []
        if not targets:
            return set()
        for lay in self._lays(largest):
            if any(self._below(other, lay) for other in found):
                continue
            changes = [self.levers[i].change(k) for i, k in lay.items()]
            after = self.granted(changed_case(self.case, changes))
            if any(all(one[t] == wanted for one in after) for t in targets):
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


def program_of(rules: RuleBase, case: Case, choices: Mapping[str, str]) -> Program:
    """Return the program a case is decided by."""
    remedies = frozenset(c.remedy for c in case.claims) or frozenset(rules.remedies)
    return compile_program(specialise(slice_for(rules, remedies, frozenset()), choices))


def benches(seed: str, count: int) -> Iterator[Bench]:
    """Yield random cases with claims that are decided, each with a few facts that a side may move."""
    for number, (rules, case, closed) in enumerate(random_pairs(seed, count)):
        rng = Random(f"{seed}-{number}")
        side: Side = rng.choice(("plaintiff", "defendant"))
        filed = settled(case, closed)
        run = Run("default", tuple(closed.choices.items()), (), "", case.span)
        if not filed.claims:
            continue
        few = few_movable(rules, filed, dict(closed.choices), side, rng)
        decision = Judge(few).decide(filed, run)
        if decision.status == "decided":
            bench = Bench(few, filed, run, side, decision)
            # Rights are levers too, and nobody can take them out of the rules.
            tries = prod(len(v.rungs) for v in bench.levers) * len(bench.completions)
            if 0 < len(bench.levers) <= MOST_LEVERS and tries <= MOST_TRIES:
                yield bench


def few_movable(rules: RuleBase, case: Case, choices: Mapping[str, str], side: Side, rng: Random) -> RuleBase:
    """Return the rules with so few facts left to the side that all sets of changes can be tried."""
    still = {n: replace(f, moved_by="court") for n, f in rules.facts.items()}
    bare = replace(rules, facts=still)
    program = program_of(rules, case, choices)
    names = sorted(name for name in rules.facts if name in program.reads)
    rng.shuffle(names)
    for name in names:
        facts = {**bare.facts, name: replace(rules.facts[name], moved_by=rng.choice((side, "either")))}
        tried = replace(bare, facts=facts)
        if len(levers_of(case, tried, program, side)) <= MOST_LEVERS:
            bare = tried
    return bare
