"""Points: what a question leaves to the solver, each with the ways it may lie.

A cell, an option, the dates, a right raised or not: each is a point, each of its ways gives some input atoms.
All analyses ask about points; what the rules derive from them is the program's affair.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from engine.case.model import Because, Case, State
from engine.program.copies import FRAME, copied
from engine.program.inputs import Cell, Completion, cell_atoms, date_order, inputs_of, things_by_sort
from engine.program.model import Program
from engine.program.predicates import predicate_of
from engine.record import record, replace
from engine.rulebase.model import RuleBase, Standard

Kind = Literal["fact", "option", "dates", "raised", "claimed"]


@record
class Turned:
    """How a cell turns out. ``by``: who admits it; ``because``: why it is unclear."""

    state: State
    degree: Standard = 2
    because: Because | None = None
    by: str | None = None


@record
class Way:
    """One way a point may lie, and the input atoms it gives.

    ``value`` is a Turned for a fact, the choice for an option, a Completion for the dates, the party that
    raises a right or claims a remedy ("" for nobody).
    """

    value: Turned | Completion | str
    atoms: tuple[str, ...]


@record
class Point:
    """Something that may lie in several ways; where it lies somehow in a case, that is the first way."""

    kind: Kind
    name: str
    args: tuple[str, ...]
    ways: tuple[Way, ...]

    @property
    def cell(self) -> Cell:
        """The cell of a fact."""
        return (self.name, self.args)


@record
class World:
    """A program, what is given to it for good, and what may vary: the text of a question."""

    program: Program
    given: tuple[str, ...]
    points: tuple[Point, ...]
    slots: dict[str, int]

    def text(self) -> str:
        """Return the rules these inputs can feed, the inputs, and the free choice of every point."""
        inputs = [*self.given, *choice_lines(self.points)]
        heads = (line for line in inputs if not line.startswith("1 {"))
        return self.program.fed({predicate_of(line) for line in heads}) + "\n".join(inputs) + "\n"

    def second(self) -> list[str]:
        """Return a copy of the rules and inputs in which the points lie as ``al_2(point,way)`` says."""
        lines = [line for line in self.text().splitlines() if not line.startswith(("1 {", "#defined"))]
        return [copied(line, FRAME) for line in lines if not FRAME.fullmatch(predicate_of(line))]

    def laid(self, atoms: Iterable[str]) -> dict[Point, Way]:
        """Return how the points lie in an answer, from its ``al`` atoms."""
        pairs = [atom[3:-1].split(",") for atom in atoms if atom.startswith("al(")]
        return {self.points[int(i)]: self.points[int(i)].ways[int(k)] for i, k in pairs}


def choice_lines(points: Sequence[Point]) -> list[str]:
    """Return the lines by which every point lies in exactly one of its ways: ``al(point,way)``."""
    lines = []
    for i, point in enumerate(points):
        lines.append(f"1 {{ al({i},0..{len(point.ways) - 1}) }} 1.")
        lines += [f"{atom} :- al({i},{k})." for k, way in enumerate(point.ways) for atom in way.atoms]
    return lines


def world_of(
    case: Case,
    rules: RuleBase,
    program: Program,
    choices: Mapping[str, str],
    points: Sequence[Point],
    completion: Completion | None,
) -> World:
    """Return a case with some points let loose: what the case says about them is not given.

    ``choices`` are those of the options that are no points; ``completion`` is None where the dates are one.
    What the case leaves open and is no point counts as not shown.
    """
    loose = {p.cell for p in points if p.kind == "fact"}
    raising = {p.cell for p in points if p.kind == "raised"}
    kept = replace(
        case,
        facts=tuple(f for f in case.facts if (f.fact, f.args) not in loose),
        raised=tuple(r for r in case.raised if (r.argument, r.args) not in raising),
    )
    inputs = inputs_of(kept, rules, program, choices, completion)
    given = dict.fromkeys((*inputs.frame, *(f"{atom}." for atom in inputs.given)))
    return World(program, tuple(given), tuple(points), inputs.slots)


# ---------------------------------------------------------------------------- making points


def turned_atoms(program: Program, slots: Mapping[str, int], cell: Cell, turned: Turned) -> tuple[str, ...]:
    """Return the input atoms of a cell that turned out so, its marks of evidence included."""
    fact, args = program.ids["fact"][cell[0]], [slots[a] for a in cell[1]]
    lead = "".join(f"{a}," for a in args)
    mark = f"m{fact}({lead}v)"
    match turned.state:
        case "proved" | "disproved":
            return (mark, *cell_atoms(fact, args, (turned.state, turned.degree)))
        case "undisputed" | "exempt":
            return (mark, *cell_atoms(fact, args, ("proved", 3)))
        case "admitted" if turned.by is not None:
            return (mark, f"a{fact}({lead}{slots[turned.by]})")
        case "unclear" if turned.because in ("shaken", "conflicting"):
            return (mark, f"m{fact}({lead}{turned.because[0]})")
        case "unclear":
            return (mark,)
        case _:
            return ()


def fact_point(program: Program, slots: Mapping[str, int], cell: Cell, turns: Iterable[Turned]) -> Point:
    """Return a cell as a point that may turn out in these ways, in this order."""
    ways = tuple(Way(turned, turned_atoms(program, slots, cell, turned)) for turned in turns)
    return Point("fact", cell[0], cell[1], ways)


def option_points(rules: RuleBase, program: Program, choices: Mapping[str, str]) -> list[Point]:
    """Return the options as points, the choice made in ``choices`` first."""
    points = []
    for name, made in choices.items():
        number = program.ids["option"][name]
        every = [made, *(c.name.en for c in rules.options[name].choices if c.name.en != made)]
        ways = tuple(Way(choice, (f"o({number},{program.choices[name][choice]})",)) for choice in every)
        points.append(Point("option", name, (), ways))
    return points


def dates_point(case: Case, program: Program, lies: Sequence[Completion]) -> Point:
    """Return the dates of a case as a point that may lie in these ways."""
    ways = (Way(lie, tuple(order[:-1] for order in date_order(case, program, lie))) for lie in lies)
    return Point("dates", "", (), tuple(ways))


def raised_points(case: Case, rules: RuleBase, program: Program, slots: Mapping[str, int]) -> list[Point]:
    """Return every right a party of the case may raise or not, as it stands in the case first."""
    raised = {(r.argument, r.args, r.by) for r in case.raised}
    things = things_by_sort(case, rules)
    points = []
    for number, sorts in program.raised:
        name = next(n for n, i in program.ids["argument"].items() if i == number)
        side = rules.arguments[name].side
        for args in _products([things[s] for s in sorts]):
            for party in dict.fromkeys(getattr(d, side) for d in case.dispute_list):
                at = [i for i, d in enumerate(case.dispute_list) if getattr(d, side) == party]
                lead = "".join(f"{slots[a]}," for a in args)
                ways = (Way(party, tuple(f"ra{number}({lead}{i})" for i in at)), Way("", ()))
                now = (name, args, party) in raised
                points.append(Point("raised", name, args, ways if now else ways[::-1]))
    return points


def claimed_points(case: Case, program: Program, remedies: Iterable[str]) -> list[Point]:
    """Return for each of these remedies and every dispute whether it is claimed; first that it is not."""
    points = []
    for name in remedies:
        number = program.number("remedy", name)
        for i, d in enumerate(case.dispute_list):
            ways = (Way("", ()), Way(d.plaintiff, (f"cl{number}({i})",)))
            points.append(Point("claimed", name, (d.plaintiff, d.defendant, d.act), ways))
    return points


def _products(ranges: Sequence[Sequence[str]]) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = [()]
    for things in ranges:
        found = [(*start, thing) for start in found for thing in things]
    return found


def cells_of(case: Case, rules: RuleBase, program: Program) -> list[Cell]:
    """Return every cell of the case the program could read, in order of its facts and things."""
    things = things_by_sort(case, rules)
    return [
        (fact, args)
        for fact in program.reads
        for args in _products([things[s] for s in rules.facts[fact].sorts])
    ]
