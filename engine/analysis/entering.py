"""Entering: at which step a disputed point comes in, from two decisions that differ in nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from engine.analysis.open_points import Decide, completed, laid_by, plain_run
from engine.analysis.parting import Parting, part
from engine.case.model import Case, Run
from engine.justification.model import Decision
from engine.program.points import Point, World
from engine.record import field, mutable_record, record


@record
class Entry:
    """Where a disputed point enters: two decisions that differ in this one choice, and where they part.

    ``own``: the first is the case under its own reading; else a reading, and a way the open points may lie,
    under which the point matters. ``left`` and ``right`` are all choices made.
    """

    choice: str
    own: bool
    left: tuple[tuple[str, str], ...]
    right: tuple[tuple[str, str], ...]
    partings: tuple[Parting, ...]


@mutable_record
class Bench:
    """Decides cases under the reading of a run with some choices made otherwise, each only once."""

    run: Run
    choices: dict[str, str]
    decide: Decide
    known: dict[tuple[str, str, tuple[tuple[str, str], ...]], Decision] = field(default_factory=dict)

    def decision(self, case: Case, made: Mapping[str, str]) -> Decision:
        """Return the ordinary decision, which the referee has looked at."""
        changed = tuple((o, c) for o, c in sorted(made.items()) if self.choices[o] != c)
        key = (case.digest, repr(case.acts), changed)
        known = self.known.get(key)
        if known is None:
            run = plain_run(self.run, (dict(self.run.choices) | dict(changed)).items())
            known = self.known[key] = self.decide(case, run)
        return known


def dated_first(case: Case, points: Sequence[Point]) -> Case:
    """Return a case whose dates alone are open with the dates as in the first of their ways."""
    return completed(case, points, dict.fromkeys(range(len(points)), 0)) if points else case


def own_entries(bench: Bench, case: Case, option: str, others: Iterable[str]) -> tuple[Entry, ...]:
    """Return where a case under its own reading parts from itself with one choice made otherwise."""
    return tuple(_entry(bench, case, {}, {option: other}, option, True) for other in others)


def witness_entry(
    bench: Bench, case: Case, world: World, options: int, option: str, pair: Iterable[str]
) -> Entry:
    """Return where two readings part that differ in one option and in the outcome, as an answer has them."""
    atoms = list(pair)
    left = laid_by(atoms)
    right = laid_by(a.replace("al_2(", "al(") for a in atoms if a.startswith("al_2("))
    made = [
        {world.points[i].name: str(world.points[i].ways[k].value) for i, k in side.items() if i < options}
        for side in (left, right)
    ]
    rest = world.points[options:]
    closed = completed(case, rest, {i - options: k for i, k in left.items() if i >= options})
    return _entry(bench, closed if rest else case, made[0], made[1], option, False)


def _entry(
    bench: Bench, case: Case, one: Mapping[str, str], two: Mapping[str, str], option: str, own: bool
) -> Entry:
    left, right = bench.decision(case, one), bench.decision(case, two)
    partings = part(left.disputes, right.disputes)
    return Entry(dict(right.choices)[option], own, left.choices, right.choices, partings)
