"""Mutate: which wrong rules the reference cases notice, and which they would let pass."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context

from engine.analysis.mutation.cover import Missing, cover
from engine.analysis.mutation.equal import Verdict, told_apart
from engine.analysis.mutation.model import Mutant
from engine.analysis.mutation.noticed import Bench, Misses, Task, bench_of, changed_by, noticed_by
from engine.analysis.mutation.operators import mutants_of
from engine.analysis.prove.field import Bound
from engine.record import record
from engine.rulebase.model import RuleBase

Tell = Callable[[str, int, int], None]


@record
class Kill:
    """A mutant and the runs that notice it by an expectation, as (case, number of the run)."""

    mutant: int
    by: tuple[tuple[str, int], ...]


@record
class Noticing:
    """What all runs notice. ``unmet``: runs that miss what they expect under the rules as written."""

    kills: tuple[Kill, ...]
    unmet: tuple[tuple[str, int], ...]
    changed: tuple[int, ...]


@record
class Survivor:
    """A mutant no expectation notices.

    ``verdict``: equivalent within the bound, told apart by some pattern, or not settled in time.
    ``changes``: a decision of some reference case comes out otherwise, though no expectation names it.
    """

    mutant: Mutant
    verdict: Verdict
    changes: bool


@record
class Mutation:
    """The score of the reference cases: of so many mutants so many noticed, and the rest one by one.

    ``unasked``: so many of the rest there was no time to put to the cases with open facts.
    """

    mutants: int
    noticed: int
    cases: int
    runs: int
    bound: Bound
    survivors: tuple[Survivor, ...]
    missing: tuple[Missing, ...]
    unmet: tuple[tuple[str, int], ...]
    unasked: int = 0

    @property
    def equivalent(self) -> int:
        """How many mutants say the same as the rules for every pattern within the bound."""
        return sum(s.verdict.kind == "equivalent" for s in self.survivors)


def mutate(
    rules: RuleBase,
    tasks: Sequence[Task],
    only: Iterable[str],
    misses: Misses,
    *,
    bound: Bound,
    seconds: float,
    workers: int = 2,
    tell: Tell = lambda *_: None,
) -> Mutation:
    """Return what the runs of the reference cases notice of the mutants; ``only``: of these declarations.

    ``seconds`` is the time for each question whether a mutant differs at all, and for all that is asked of
    cases with open facts.
    """
    wanted = frozenset(only)
    mutants = tuple(m for m in mutants_of(rules) if not wanted or m.name in wanted)
    bench = bench_of(rules, mutants)
    found = noticing(bench, tasks, misses, most=1, workers=workers, tell=tell)
    killed = {kill.mutant for kill in found.kills}
    left = [i for i in range(len(mutants)) if i not in killed]
    verdicts = told_apart(bench, left, bound, seconds, tell)
    left, unasked = _opened(bench, tasks, left, verdicts, misses, time.monotonic() + seconds)
    changing = frozenset(found.changed)
    survivors = tuple(Survivor(mutants[i], verdicts[i], i in changing) for i in left)
    return Mutation(
        mutants=len(mutants),
        noticed=len(mutants) - len(left),
        cases=len({t.case.id for t in tasks}),
        runs=len(tasks),
        bound=bound,
        survivors=survivors,
        missing=cover(bench, {i: verdicts[i] for i in left}, misses),
        unmet=found.unmet,
        unasked=unasked,
    )


def _opened(
    bench: Bench,
    tasks: Sequence[Task],
    left: list[int],
    verdicts: dict[int, Verdict],
    misses: Misses,
    deadline: float,
) -> tuple[list[int], int]:
    """Ask the runs of open cases, one mutant after another, about those that differ at all.

    Returns those no run notices, and how many of them there was no time to ask about.
    """
    kept: list[int] = []
    unasked = 0
    opened = [task for task in tasks if task.open]
    for i in left:
        if opened and verdicts[i].kind != "equivalent":
            if time.monotonic() > deadline:
                unasked += 1
            elif _seen_by(bench, opened, i, misses):
                continue
        kept.append(i)
    return kept, unasked


def _seen_by(bench: Bench, tasks: Sequence[Task], number: int, misses: Misses) -> bool:
    rules = bench.mutants[number].applied(bench.rules)
    return any(misses(rules, task.case, task.run) for task in tasks)


# ---------------------------------------------------------------------------- over all runs


def noticing(
    bench: Bench,
    tasks: Sequence[Task],
    misses: Misses,
    *,
    most: int,
    workers: int = 2,
    tell: Tell = lambda *_: None,
) -> Noticing:
    """Return for every mutant up to ``most`` runs that notice it, in the order of the runs.

    Each worker takes every n-th run and stops asking about a mutant that ``most`` of its runs noticed, so
    that the first runs to notice a mutant are the same however many work.
    """
    closed = sorted((t for t in enumerate(tasks) if not t[1].open), key=lambda it: (it[1].undated, it[0]))
    shares = [closed[k::workers] for k in range(workers)]
    job = partial(_share, bench, misses, most)
    if workers == 1:
        parts = [job(shares[0], tell)]
    else:
        with ProcessPoolExecutor(workers, get_context("fork")) as pool:
            parts = list(pool.map(job, shares))
    by: dict[int, list[int]] = {}
    for part in parts:
        for n, at in part.by.items():
            by.setdefault(n, []).extend(at)
    order = {number: place for place, (number, _) in enumerate(closed)}
    kills = tuple(
        Kill(n, tuple(_named(tasks, i) for i in sorted(by[n], key=order.__getitem__)[:most]))
        for n in sorted(by)
    )
    unmet = tuple(_named(tasks, i) for part in parts for i in part.unmet)
    changed = {n for part in parts for n in part.changed} - by.keys()
    return Noticing(kills, tuple(sorted(unmet)), tuple(sorted(changed)))


@record
class _Part:
    by: dict[int, list[int]]
    unmet: tuple[int, ...]
    changed: frozenset[int]


def _share(
    bench: Bench, misses: Misses, most: int, tasks: Sequence[tuple[int, Task]], tell: Tell = lambda *_: None
) -> _Part:
    by: dict[int, list[int]] = {}
    unmet: list[int] = []
    asked = set(range(len(bench.mutants)))
    for done, (number, task) in enumerate(tasks):
        tell("noticed", done, len(tasks))
        seen = noticed_by(bench, task, asked, misses)
        if not seen.met:
            unmet.append(number)
        for n in seen.noticed:
            by.setdefault(n, []).append(number)
            if len(by[n]) >= most:
                asked.discard(n)
    changed: set[int] = set()
    never = frozenset(asked - by.keys())
    for _, task in tasks:
        if never - changed and not task.undated:
            changed |= changed_by(bench, task, never - changed)
    return _Part(by, tuple(unmet), frozenset(changed))


def _named(tasks: Sequence[Task], number: int) -> tuple[str, int]:
    task = tasks[number]
    return task.case.id, task.case.runs.index(task.run)
