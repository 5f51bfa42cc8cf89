"""Noticed: which mutants a run of a reference case tells from the rules, by what it expects."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from engine.analysis.mutation.model import Mutant
from engine.analysis.mutation.told import Asked, Teller, Values, asked_of, joined
from engine.answer.single import single_answer
from engine.case.model import Case, Run
from engine.program import Completion, Program, date_cells, inputs_of
from engine.program.mixture import (
    Effect,
    Group,
    Situation,
    base_text,
    effects,
    given_lines,
    groups_of,
    local_text,
    situation,
    telling_of,
)
from engine.program.mutants import Altered, Pool, PoolWriter
from engine.program.spread import Change, reaching, wide_text
from engine.record import field, mutable_record, record, replace
from engine.rulebase.model import RuleBase

Atoms = frozenset[str]
# Whether a run misses something it expects when it is decided under other rules.
Misses = Callable[[RuleBase, Case, Run], bool]
# After these the arguments may be read in another round than the rules have them in.
_TURNING = frozenset({"side", "burden", "limbs", "guard", "drop_variant", "drop_guard"})
_LIVED = re.compile(r"(?:l\d+_[pd]\d+|bn\d+)")


@record
class Task:
    """One run of one case under the choices its reading makes."""

    case: Case
    run: Run
    choices: tuple[tuple[str, str], ...]

    @property
    def open(self) -> bool:
        """Whether the case leaves facts open, so that it has no single answer."""
        return self.case.unlisted == "open" or any(f.state == "open" for f in self.case.facts)

    @property
    def undated(self) -> bool:
        """Whether the day of some act is uncertain."""
        return any(act.date is None or not act.date.exact for act in self.case.acts)


@mutable_record
class Bench:
    """The rules, their mutants, all of them in one pool, and what was found out about them so far.

    ``program`` tells days apart as the rules do, that of the pool as any mutant does.
    """

    rules: RuleBase
    mutants: tuple[Mutant, ...]
    pool: Pool
    program: Program
    groups: tuple[Group, ...]
    _local: dict[tuple[object, ...], dict[int, Effect | None]] = field(default_factory=dict)

    @property
    def timed(self) -> frozenset[int]:
        """The mutants that put another day in: only they tell more days apart than the rules do."""
        return frozenset(i for i, m in enumerate(self.mutants) if m.change.operator == "day")

    def local(self, at: Situation, asked: frozenset[int], goals: frozenset[str]) -> dict[int, Effect]:
        """Return what mutants change in their own declarations, where that bears on the goals at all."""
        bearing = at.bearing_on(goals)
        wanted = [
            (k, group)
            for k, group in enumerate(self.groups)
            if not asked.isdisjoint(group.numbers) and any(name in bearing for name, _ in group.told)
        ]
        keys = {k: (k, *at.signature(group)) for k, group in wanted}
        fresh = [(k, group.among(asked)) for k, group in wanted if not self._knows(keys[k], group, asked)]
        if fresh:
            found = effects(single_answer(local_text(at, [group for _, group in fresh])))
            for k, group in fresh:
                self._local[keys[k]] = {n: found.get(n) for n in group.numbers}
        return {
            n: effect
            for k, _ in wanted
            for n, effect in self._local[keys[k]].items()
            if n in asked and effect is not None
        }

    def _knows(self, key: tuple[object, ...], group: Group, asked: frozenset[int]) -> bool:
        known = self._local.get(key)
        return known is not None and all(n in known for n in group.numbers if n in asked)


def bench_of(rules: RuleBase, mutants: Iterable[Mutant]) -> Bench:
    """Return the mutants of some rules, written into one pool."""
    writer, listed = PoolWriter(rules), tuple(mutants)
    for mutant in listed:
        alone = mutant.kind == "argument" and mutant.change.operator != "side"
        writer.add(Altered(mutant.applied(rules), mutant.writes, (mutant.kind, mutant.name), alone))
    pool, own = writer.pool(), writer.program
    program = replace(pool.program, days=own.days, day_tests=own.day_tests)
    lived = {name for name in pool.by_head if _LIVED.fullmatch(name)}
    return Bench(rules, listed, pool, program, groups_of(pool, telling_of(pool) | lived))


@record
class Seen:
    """What a run makes of the mutants it was asked about.

    ``met``: the rules as written give what is expected; without that it can tell nothing apart.
    """

    met: bool
    noticed: tuple[int, ...]


def noticed_by(bench: Bench, task: Task, asked: Iterable[int], misses: Misses) -> Seen:
    """Return which of the mutants a run of a closed case notices by an expectation that they miss."""
    wanted = frozenset(asked)
    if not task.undated:
        return _noticed(bench, task, wanted, bench.pool.program, misses)
    # Days only mutants name would split uncertain dates many times over, for the other mutants for nothing.
    timed = wanted & bench.timed
    first = _noticed(bench, task, wanted - timed, bench.program, misses)
    if not first.met or not timed:
        return first
    second = _noticed(bench, task, timed, bench.pool.program, misses)
    return Seen(first.met and second.met, tuple(sorted({*first.noticed, *second.noticed})))


def _noticed(bench: Bench, task: Task, wanted: frozenset[int], program: Program, misses: Misses) -> Seen:
    case, choices = task.case, dict(task.choices)
    completions = date_cells(case, program)
    expected = asked_of(case, task.run)
    slots = inputs_of(case, bench.rules, program, choices, None).slots
    teller = Teller(bench.rules, bench.pool, case, slots)
    goals = teller.goals(expected)
    bases: list[Atoms] = []
    changes: list[dict[int, Effect]] = []
    for completion in completions:
        base, found = changes_in(bench, task, program, completion, goals, wanted)
        bases.append(base)
        changes.append(found)
    judge = _Verdict(bench, task, teller, expected, bases, misses)
    if not judge.met():
        return Seen(False, ())
    return Seen(True, tuple(n for n in sorted(set().union(*changes)) if judge.notices(n, changes)))


def changes_in(
    bench: Bench,
    task: Task,
    program: Program,
    completion: Completion,
    goals: frozenset[str],
    wanted: frozenset[int],
) -> tuple[Atoms, dict[int, Effect]]:
    """Return which goals hold under the rules, and what each mutant changes in them."""
    inputs = inputs_of(task.case, bench.rules, program, dict(task.choices), completion)
    given = given_lines(inputs)
    true = single_answer(base_text(bench.pool, given))
    at = situation(bench.pool, given, true)
    base = frozenset(atom for name in goals for atom in at.atoms.get(name, ()))
    classes: dict[Change, list[int]] = {}
    for n, effect in bench.local(at, wanted, goals).items():
        classes.setdefault((bench.pool.mutants[n].owner, effect), []).append(n)
    told = reaching(bench.pool, classes, goals)
    if not told:
        return base, {}
    wide = effects(single_answer(wide_text(at, told, goals)))
    return base, {n: wide[k] for k, change in enumerate(told) if k in wide for n in classes[change]}


def changed_by(bench: Bench, task: Task, asked: Iterable[int]) -> frozenset[int]:
    """Return the mutants under which anything a decision of the run tells comes out otherwise."""
    found: set[int] = set()
    wanted = frozenset(asked)
    goals = telling_of(bench.pool)
    for completion in date_cells(task.case, bench.pool.program):
        change = changes_in(bench, task, bench.pool.program, completion, goals, wanted - found)[1]
        found |= change.keys()
    return frozenset(found)


class _Verdict:
    """Whether a mutant gives what a run expects."""

    def __init__(
        self,
        bench: Bench,
        task: Task,
        teller: Teller,
        expected: Sequence[Asked],
        bases: list[Atoms],
        misses: Misses,
    ) -> None:
        self.bench, self.task, self.teller = bench, task, teller
        self.expected, self.bases, self.misses = expected, bases, misses
        self._known: dict[tuple[Atoms, ...], bool] = {}

    def met(self) -> bool:
        """Return whether the rules as written give what is expected, as far as atoms tell it."""
        return not any(self._missed(one, self.bases) for one in self.expected if one.expect.claim is None)

    def notices(self, number: int, changes: list[dict[int, Effect]]) -> bool:
        """Return whether the mutant misses an expectation."""
        atoms = []
        for base, change in zip(self.bases, changes, strict=True):
            effect = change.get(number)
            atoms.append(base if effect is None else (base - effect.gone) | effect.came)
        key = tuple(atoms)
        turning = self.bench.mutants[number].change.operator in _TURNING
        if turning and any(one.expect.argument for one in self.expected):
            return self._judged(number)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._notices(number, atoms)
        return known

    def _notices(self, number: int, atoms: list[Atoms]) -> bool:
        doubtful = False
        for one in self.expected:
            if one.expect.claim is None:
                if self._missed(one, atoms):
                    return True
                continue
            before = [self.teller.claim(one, base) for base in self.bases]
            after = [self.teller.claim(one, each) for each in atoms]
            if before == after:
                continue
            doubtful = True
            refused = not any(self.teller.granted(one, each) for each in atoms)
            values = dict(one.expect.values)
            if refused and values.get("result", "refused") != "refused":
                return True
        return doubtful and self._judged(number)

    def _judged(self, number: int) -> bool:
        rules = self.bench.mutants[number].applied(self.bench.rules)
        return self.misses(rules, self.task.case, self.task.run)

    def _missed(self, one: Asked, atoms: list[Atoms]) -> bool:
        found: Values = joined([self.teller.values(one, each) for each in atoms])
        return any(wanted != found.get(key, "-") for key, wanted in one.expect.values)


def fired_in(bench: Bench, tasks: Sequence[Task]) -> tuple[frozenset[int], dict[tuple[str, str], list[str]]]:
    """Return the mutants whose missing rules come up in some closed case, and the findings on each issue.

    A rule comes up where the head of a line that goes with it is derived. The findings are keyed by issue and
    ``fp``, ``fn`` or ``fu``, each with the cases that have it, in order.
    """
    heads = bench.pool.program.flow.heads
    keys = {n: {heads[i] for i in lines.lacks} for n, lines in enumerate(bench.pool.mutants)}
    fired: set[int] = set()
    outcomes: dict[tuple[str, str], list[str]] = {}
    for task in tasks:
        if task.open:
            continue
        for completion in date_cells(task.case, bench.program):
            inputs = inputs_of(task.case, bench.rules, bench.program, dict(task.choices), completion)
            given = given_lines(inputs)
            at = situation(bench.pool, given, single_answer(base_text(bench.pool, given)))
            fired |= {n for n, wanted in keys.items() if n not in fired and wanted & at.atoms.keys()}
            for name, number in bench.pool.program.ids["issue"].items():
                for way in ("fp", "fn", "fu"):
                    if f"{way}{number}" in at.atoms:
                        known = outcomes.setdefault((name, way), [])
                        if task.case.id not in known:
                            known.append(task.case.id)
    return frozenset(fired), outcomes
