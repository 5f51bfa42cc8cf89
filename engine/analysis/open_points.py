"""Open points: what a case leaves open, as points of a question; and the case with all of them closed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from engine.analysis.supposed import closed_case, with_turns
from engine.case.model import Case, Interval, Run
from engine.justification.model import Decision
from engine.program.inputs import Completion, Turn, date_cells, inputs_of
from engine.program.model import Program
from engine.program.points import Point, Turned, dates_point, fact_point
from engine.record import replace
from engine.rulebase.model import RuleBase
from engine.source import digest_of

Decide = Callable[[Case, Run], Decision]
# How points lie: for each point the number of its way.
Laid = Mapping[int, int]


def open_points(
    case: Case, rules: RuleBase, program: Program, start: Mapping[str, str]
) -> tuple[list[Point], Completion | None]:
    """Return the open points, the dates first, and how the dates lie where they are none.

    ``start`` are any choices; they matter to no point.
    """
    points: list[Point] = []
    lies = date_cells(case, program)
    inputs = inputs_of(case, rules, program, start, lies[0])
    if len(lies) > 1:
        points.append(dates_point(case, program, lies))
    for cell, turns in inputs.open:
        points.append(fact_point(program, inputs.slots, cell, map(_turned, turns)))
    return points, None if len(lies) > 1 else lies[0]


def _turned(turn: Turn) -> Turned:
    match turn:
        case ("proved", 1 | 2 | 3 as degree):
            return Turned("proved", degree)
        case ("disproved", 1 | 2 | 3 as degree):
            return Turned("disproved", degree)
        case _:
            return Turned("no_evidence")


def laid_by(atoms: Iterable[str]) -> Laid:
    """Return how the points lie in an answer, from its ``al`` atoms."""
    pairs = (atom[3:-1].split(",") for atom in atoms if atom.startswith("al("))
    return {int(i): int(k) for i, k in pairs}


def completed(case: Case, points: Sequence[Point], laid: Laid) -> Case:
    """Return the case as it is when its open points lie so; what no rule reads counts as not shown."""
    values = [(points[i], points[i].ways[k].value) for i, k in laid.items()]
    closed = closed_case(with_turns(case, {p.cell: v for p, v in values if isinstance(v, Turned)}))
    for _, value in values:
        if isinstance(value, Completion):
            closed = _dated(closed, value)
    return closed


def _dated(case: Case, lie: Completion) -> Case:
    acts = tuple(replace(a, date=Interval(*lie.acts[a.id])) for a in case.acts)
    told = repr(sorted((id, str(low), str(high)) for id, (low, high) in lie.acts.items()))
    return replace(case, acts=acts, digest=digest_of("dated", case.digest, told))


def plain_run(run: Run, choices: Iterable[tuple[str, str]] | None = None) -> Run:
    """Return a run without expectations, with other choices where they are given."""
    return replace(run, choices=run.choices if choices is None else tuple(choices), expects=())
