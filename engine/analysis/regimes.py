"""Regimes: the same facts under the law in force at every other date, and the step where the results part."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from engine.analysis.parting import Parting, part
from engine.case.model import Case, Interval, Run, Thing
from engine.justification.model import Decision
from engine.program import compile_program, date_cells, slice_for
from engine.record import record, replace
from engine.rulebase.model import RuleBase

Decide = Callable[[Case, Run], Decision]


@record
class Regime:
    """A stretch of dates of the act over which nothing changes: both ends inclusive, None without end.

    ``own``: the act's date lies in it. ``partings`` compare it with the own stretch, or with the last where
    the date is not known well enough to lie in one, dispute by dispute.
    """

    start: date | None
    end: date | None
    own: bool
    decision: Decision
    partings: tuple[Parting, ...]


@record
class Regimes:
    """All stretches in order. ``moved``: dates of things were moved along with the act's."""

    case: Case
    run: Run
    act: str
    regimes: tuple[Regime, ...]
    moved: bool


def regimes(case: Case, run: Run, rules: RuleBase, decide: Decide, act: str) -> Regimes:
    """Return what becomes of a case if one act of it had happened at any other time.

    Dates of things keep their distance from the act; the hearing stays where it is, and with it what
    follows the hearing's date. Stretches in which nothing comes out differently are told as one.
    """
    merged: list[tuple[date | None, date | None, Decision]] = []
    for low, high in _stretches(case, rules, act):
        decision = decide(_moved(case, act, low, high), run)
        if merged and not _differs(part(merged[-1][2].disputes, decision.disputes)):
            merged[-1] = (merged[-1][0], high, merged[-1][2])
        else:
            merged.append((low, high, decision))
    own = next((d for low, high, d in merged if _holds(case, act, low, high)), None)
    base = own or merged[-1][2]
    found = tuple(
        Regime(low, high, decision is own, decision, part(base.disputes, decision.disputes))
        for low, high, decision in merged
    )
    return Regimes(case, run, act, found, any(t.date for t in case.things))


def _differs(partings: tuple[Parting, ...]) -> bool:
    """Return whether anything comes out differently; of a cause that applies in neither nothing does."""
    return any(
        p.issues or p.remedies or any(c.left.applies or c.right.applies for c in p.causes) for p in partings
    )


def _stretches(case: Case, rules: RuleBase, act: str) -> list[tuple[date | None, date | None]]:
    """Return the stretches of dates of the act that some rule could tell apart, whatever the others are."""
    program = compile_program(slice_for(rules, frozenset(c.remedy for c in case.claims), frozenset()))
    undated = replace(
        case,
        acts=tuple(replace(a, date=None) for a in case.acts if a.id == act),
        things=tuple(replace(t, date=None) for t in case.things),
        hearing=None,
    )
    return [completion.acts[act] for completion in date_cells(undated, program)]


def _holds(case: Case, act: str, low: date | None, high: date | None) -> bool:
    """Return whether the act lies in a stretch whatever its date is; one of unknown date lies in none."""
    at = next(a.date for a in case.acts if a.id == act)
    if at is None or (at.earliest is None and at.latest is None):
        return False
    begun = low is None or (at.earliest is not None and low <= at.earliest)
    return begun and (high is None or (at.latest is not None and at.latest <= high))


def _moved(case: Case, act: str, low: date | None, high: date | None) -> Case:
    """Return the case with the act, and the things dated along with it, moved into a stretch."""
    at = next(a.date for a in case.acts if a.id == act)
    if _holds(case, act, low, high):
        return case
    day = high if low is None else low
    if day is None:
        return case
    base = (at.latest or at.earliest) if at else None
    shift = day - base if base else timedelta()
    return replace(
        case,
        acts=tuple(replace(a, date=Interval(day, day)) if a.id == act else a for a in case.acts),
        things=tuple(_shifted(t, shift) for t in case.things),
    )


def _shifted(thing: Thing, shift: timedelta) -> Thing:
    if thing.date is None:
        return thing
    low, high = thing.date.earliest, thing.date.latest
    moved = Interval(low + shift if low else None, high + shift if high else None, thing.date.because)
    return replace(thing, date=moved)
