"""Open points: what a case leaves open, as points of a question; and the case with all of them closed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from engine.analysis.supposed import closed_case, with_turns
from engine.answer.limits import EngineError
from engine.case.model import Case, Dispute, Interval, Run
from engine.justification.model import CauseView, Decision, RemedyView
from engine.justification.parts import claims_in
from engine.program.inputs import Completion, Turn, date_cells, inputs_of
from engine.program.model import Program
from engine.program.points import Point, Turned, dates_point, fact_point
from engine.record import record, replace
from engine.rulebase.model import RuleBase
from engine.source import digest_of

Decide = Callable[[Case, Run], Decision]
# How points lie: for each point the number of its way.
Laid = Mapping[int, int]


@record
class Disposition:
    """What becomes of one claim, or of one cause where nothing is claimed (``remedy`` None).

    ``remedy`` or ``cause`` tell the whole, as an ordinary decision on one completion has it.
    """

    dispute: Dispute
    name: str
    granted: bool
    remedy: RemedyView | None = None
    cause: CauseView | None = None


@record
class Outcome:
    """What became of everything asked for, in one way in which the open points may lie.

    ``checked``: the ordinary engine and the referee decided that one way and came to the same.
    """

    rows: tuple[Disposition, ...]
    checked: bool


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


# ---------------------------------------------------------------------------- what atoms stand for


def told_by(case: Case, program: Program, atoms: frozenset[str]) -> tuple[Disposition, ...]:
    """Return what a set of telling atoms says of every claim in every dispute, else of every cause."""
    rows = []
    for i, dispute in enumerate(case.dispute_list):
        if not case.claims:
            for cause, number in program.ids["cause"].items():
                rows.append(Disposition(dispute, cause, f"mo{number}({i})" in atoms))
        for claim in claims_in(case, dispute):
            number = program.number("remedy", claim.remedy)
            rows.append(Disposition(dispute, claim.id, f"tm{number}({i})" in atoms))
    return tuple(rows)


def checked_by(decision: Decision, rows: tuple[Disposition, ...]) -> Outcome:
    """Return an outcome with the words an ordinary decision has for it; the two must be of one mind."""
    views = {view.dispute: view for view in decision.disputes}
    found = []
    for row in rows:
        view = views[row.dispute]
        remedy = next((r for r in view.remedies if r.claim == row.name), None)
        cause = next((c for c in view.causes if c.name == row.name), None) if remedy is None else None
        stands = cause.made_out if remedy is None and cause else remedy and _granted(remedy)
        if stands is not None and stands != row.granted:
            raise EngineError(f"analysis: {decision.case.id}: {row.name}: {row.granted} / {stands}")
        found.append(replace(row, remedy=remedy, cause=cause))
    return Outcome(tuple(found), True)


def _granted(remedy: RemedyView) -> bool | None:
    """Return whether a claim is granted before sums are reckoned: nothing counted is nothing to pay."""
    if remedy.granted or remedy.amount is None:
        return remedy.granted
    return remedy.amount.maximum == 0 or remedy.granted
