"""Levers: what one side may move in a case, each with the ways it may be moved, the weakest first."""

from __future__ import annotations

from typing import Literal, assert_never

from engine.analysis.supposed import Change, RaisedChange, state_now
from engine.case.model import Case, FactEntry, State
from engine.program.inputs import Cell
from engine.program.model import Program, Reads
from engine.program.points import Point, Turned, cells_of, fact_point, raised_points
from engine.record import record, replace
from engine.rulebase.model import RuleBase, Side, Standard


@record
class Lever:
    """A point of which the first way is how the case stands.

    ``rungs`` has for each way the direction it moves in and how far it goes: of two ways in the same
    direction the nearer is the weaker change.
    """

    point: Point
    rungs: tuple[tuple[int, int], ...]
    entry: FactEntry | None = None
    court: bool = False

    def only(self, ways: frozenset[int]) -> Lever:
        """Return the lever with the first way and these others."""
        kept = [0, *sorted(ways - {0})]
        point = Point(
            self.point.kind, self.point.name, self.point.args, tuple(self.point.ways[k] for k in kept)
        )
        return Lever(point, tuple(self.rungs[k] for k in kept), self.entry, self.court)

    def change(self, way: int) -> Change | RaisedChange:
        """Return the change that one of the ways is."""
        value = self.point.ways[way].value
        if isinstance(value, str):
            return RaisedChange(self.point.name, self.point.args, value)
        now = self.point.ways[0].value
        assert isinstance(value, Turned)
        assert isinstance(now, Turned)
        return Change(self.point.name, self.point.args, now, value, self.entry, self.court)


Movers = Literal["own", "court", "both"]


def levers_of(
    case: Case, rules: RuleBase, program: Program, side: Side, movers: Movers = "own"
) -> list[Lever]:
    """Return the facts a side may move, in the order of their declaration, and the rights it may raise.

    Facts moved by that side or by either; with ``court`` those the court alone evaluates, with ``both`` all
    of these. What was admitted in court stands and is no lever.
    """
    who = {"own": (side, "either"), "court": ("court",), "both": (side, "either", "court")}[movers]
    slots = {thing.id: i for i, thing in enumerate(case.all_things())}
    listed: dict[Cell, FactEntry] = {}
    for entry in case.facts:
        listed.setdefault((entry.fact, entry.args), entry)
    found = []
    for cell in cells_of(case, rules, program):
        moved_by = rules.facts[cell[0]].moved_by
        lever = _lever(program, slots, cell, listed.get(cell)) if moved_by in who else None
        if lever is not None:
            found.append(replace(lever, court=moved_by == "court"))
    parties = {p.id for p in case.parties if p.role == side and movers != "court"}
    rights = raised_points(case, rules, program, slots)
    unraised = [p for p in rights if p.ways[0].value == "" and p.ways[1].value in parties]
    found += [Lever(point, ((0, 0), (1, 1))) for point in unraised]
    declared = {name: i for i, name in enumerate((*rules.facts, *rules.arguments))}
    return sorted(found, key=lambda v: (declared[v.point.name], [slots[a] for a in v.point.args]))


def _lever(program: Program, slots: dict[str, int], cell: Cell, entry: FactEntry | None) -> Lever | None:
    now = state_now(entry)
    at = _height(now.state, now.degree)
    if at is None:
        return None
    # What was never contested can be contested; it is not for anybody to make it a little less certain.
    firm = now.state in ("undisputed", "exempt")
    reads = program.reads[cell[0]]
    heights = [h for h in _heights(reads, at) if not (firm and h > 0)]
    ways = [now, *(_turned(h) for h in heights)]
    rungs = ((0, 0), *((1 if h > at else -1, abs(h - at)) for h in heights))
    return Lever(fact_point(program, slots, cell, ways), rungs, entry) if heights else None


def _height(state: State, degree: Standard) -> int | None:
    """Return a state as a height: found above, denied below nothing at all; None: it cannot be moved."""
    match state:
        case "proved":
            return int(degree)
        case "disproved":
            return -int(degree)
        case "undisputed" | "exempt":
            return 3
        case "unclear" | "no_evidence":
            return 0
        case "admitted" | "open":
            return None
        case _:
            assert_never(state)


def _heights(reads: Reads, at: int) -> list[int]:
    """Return the other heights the rules can tell apart, the nearest first."""
    told = {0, *reads.found, *(-level for level in reads.denied)} - {at}
    return sorted(told, key=lambda height: (abs(height - at), height))


def _turned(height: int) -> Turned:
    if height == 0:
        return Turned("unclear", because="shaken")
    state: Literal["proved", "disproved"] = "proved" if height > 0 else "disproved"
    degree: dict[int, Standard] = {1: 1, 2: 2, 3: 3}
    return Turned(state, degree[abs(height)])
