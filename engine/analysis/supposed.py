"""Supposed: a case as it would be if some facts were otherwise. The case itself is never altered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from engine.case.model import Case, FactEntry, Raised
from engine.program.inputs import Cell
from engine.program.points import Turned
from engine.record import record, replace
from engine.source import Span, digest_of


@record
class Change:
    """A cell that is supposed to stand otherwise. ``entry``: what the file says of it, if anything.

    ``court``: neither side can bring it about; it is for the court to evaluate.
    """

    fact: str
    args: tuple[str, ...]
    now: Turned
    then: Turned
    entry: FactEntry | None = None
    court: bool = False

    @property
    def cell(self) -> Cell:
        """The cell that changes."""
        return (self.fact, self.args)


@record
class RaisedChange:
    """A right supposed to be raised by a party."""

    argument: str
    args: tuple[str, ...]
    by: str


def state_now(entry: FactEntry | None) -> Turned:
    """Return how a cell stands: without an entry, no evidence; a rebutted exemption is unclear."""
    if entry is None:
        return Turned("no_evidence")
    if entry.state == "exempt" and entry.rebutted:
        return Turned("unclear")
    return Turned(entry.state, entry.degree, entry.because, entry.by)


def supposed_entry(cell: Cell, turned: Turned, span: Span) -> FactEntry:
    """Return the entry by which a cell stands so; what is unclear is shaken unless told otherwise."""
    because = (turned.because or "shaken") if turned.state == "unclear" else None
    return FactEntry(
        fact=cell[0],
        args=cell[1],
        state=turned.state,
        degree=turned.degree,
        by=turned.by,
        ground=None,
        rebutted=False,
        because=because,
        asserted_by=(),
        contested_by=(),
        at=(),
        step=None,
        authority=None,
        evidence=(),
        note="",
        span=span,
    )


def with_entries(case: Case, entries: Iterable[FactEntry], raised: Iterable[Raised] = ()) -> Case:
    """Return the case with these entries in place of what it says of their cells, and rights raised.

    The digest is another one: no receipt may pass a supposed case off as the file.
    """
    fresh = {(e.fact, e.args): e for e in entries}
    told: dict[Cell, FactEntry] = {}
    kept = []
    for entry in case.facts:
        cell = (entry.fact, entry.args)
        if cell not in fresh:
            kept.append(entry)
        elif cell not in told:
            told[cell] = fresh[cell]
            kept.append(fresh[cell])
    kept += [e for cell, e in fresh.items() if cell not in told]
    rights = (*case.raised, *(r for r in raised if (r.argument, r.args, r.by) not in _raised(case)))
    facts = [(e.fact, e.args, e.state, e.degree, e.because, e.by, e.ground, e.rebutted) for e in kept]
    digest = digest_of(
        "supposed", case.digest, repr(facts), repr([(r.argument, r.args, r.by) for r in rights])
    )
    return replace(case, facts=tuple(kept), raised=rights, digest=digest)


def with_turns(case: Case, turns: Mapping[Cell, Turned]) -> Case:
    """Return the case with these cells as they are said to turn out."""
    return with_entries(case, [supposed_entry(cell, turned, case.span) for cell, turned in turns.items()])


def changed_case(case: Case, changes: Iterable[Change | RaisedChange]) -> Case:
    """Return the case in which all of these changes have come about."""
    listed = list(changes)
    entries = [supposed_entry(c.cell, c.then, case.span) for c in listed if isinstance(c, Change)]
    rights = [Raised(c.argument, c.args, c.by, (), case.span) for c in listed if isinstance(c, RaisedChange)]
    return with_entries(case, entries, rights)


def closed_case(case: Case) -> Case:
    """Return the case with the record closed: what nobody has determined counts as not shown."""
    if case.unlisted == "no_evidence" and all(e.state != "open" for e in case.facts):
        return case
    facts = tuple(e for e in case.facts if e.state != "open")
    return replace(case, facts=facts, unlisted="no_evidence", digest=digest_of("closed", case.digest))


def _raised(case: Case) -> set[tuple[str, tuple[str, ...], str]]:
    return {(r.argument, r.args, r.by) for r in case.raised}
