"""Coverage: which rules some reference case decides, which only come up, and which never do."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from engine.analysis.mutation.model import DROPS, Mutant
from engine.analysis.mutation.mutate import noticing
from engine.analysis.mutation.noticed import Misses, Task, bench_of, fired_in
from engine.analysis.mutation.operators import mutants_of
from engine.record import record
from engine.rulebase.model import RuleBase
from engine.source import Span

# So many of the cases that decide a rule are named.
NAMED = 3


@record
class Covered:
    """One rule, or part of one: ``decided`` where taking it away is noticed by an expectation.

    ``changes``: taking it away changes a decision, though no expectation says so. ``fires``: it comes up.
    """

    mutant: Mutant
    span: Span
    decided: tuple[tuple[str, int], ...]
    changes: bool
    fires: bool


@record
class Found:
    """An issue, with the cases that find it proved, disproved, unclear."""

    issue: str
    proved: tuple[str, ...]
    disproved: tuple[str, ...]
    unclear: tuple[str, ...]


@record
class Coverage:
    """Every rule with what the reference cases make of it."""

    rules: tuple[Covered, ...]
    issues: tuple[Found, ...]
    cases: int
    runs: int

    @property
    def decided(self) -> int:
        """How many rules some expectation hangs on."""
        return sum(bool(rule.decided) for rule in self.rules)

    @property
    def silent(self) -> tuple[Covered, ...]:
        """The rules that never came up in any case."""
        return tuple(rule for rule in self.rules if not rule.fires and not rule.decided)


def coverage(
    rules: RuleBase,
    tasks: Sequence[Task],
    only: Sequence[str],
    misses: Misses,
    *,
    workers: int = 2,
    tell: Callable[[str, int, int], None] = lambda *_: None,
) -> Coverage:
    """Return what the reference cases make of every rule; ``only``: of these declarations."""
    mutants = tuple(
        m for m in mutants_of(rules) if m.change.operator in DROPS and (not only or m.name in only)
    )
    bench = bench_of(rules, mutants)
    found = noticing(bench, tasks, misses, most=NAMED, workers=workers, tell=tell)
    decided = {kill.mutant: kill.by for kill in found.kills}
    changed = frozenset(found.changed)
    fired, outcomes = fired_in(bench, tasks)
    listed = tuple(
        Covered(m, m.change.span, decided.get(i, ()), i in changed, i in fired) for i, m in enumerate(mutants)
    )
    issues = tuple(
        Found(issue, *(tuple(outcomes.get((issue, way), ())[:NAMED]) for way in ("fp", "fn", "fu")))
        for issue in rules.issues
        if not only or issue in only
    )
    return Coverage(listed, issues, len({t.case.id for t in tasks}), len(tasks))
