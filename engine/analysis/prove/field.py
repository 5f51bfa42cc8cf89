"""The field: every fact pattern and every reading within a bound, as text for the solver, and the way back.

One plaintiff, two defendants, one act; of every sort the rules in question speak of as many things as the
bound says, parties among them where they belong to it. Every cell in every state these rules can tell
apart, every option, every right raised or not, every claim the rules ask about made or not, every order of
dates.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import product

from engine.case.model import Act, Case, Dispute, Party, Run, Thing
from engine.program.inputs import inputs_of, things_by_sort
from engine.program.model import Program
from engine.program.points import (
    Point,
    Turned,
    Way,
    choice_lines,
    claimed_points,
    raised_points,
    turned_atoms,
)
from engine.program.touched import ANY_SORT, Touched
from engine.record import record
from engine.rulebase.model import RuleBase, Side, Standard, Twin
from engine.source import whole_file

NOWHERE = whole_file("-")
_STEMS = "甲乙丙丁戊己庚辛壬癸"
# Days between two days the rules name: so many can be told apart, and are.
BETWEEN = 3
_LEVELS: tuple[Standard, ...] = (2, 1, 3)


@record
class Bound:
    """How large the field is: defendants (each its own dispute with the one plaintiff) and things."""

    things: int = 3
    defendants: int = 2


@record
class Field:
    """All patterns within a bound, for some rules.

    ``lines`` leave everything open, ``case`` is the frame without any state, ``days`` the positions that
    dates may take, ``undated`` what may have no date or an uncertain one. ``costs`` gives each departure
    from the empty pattern a price of one.
    """

    bound: Bound
    lines: tuple[str, ...]
    case: Case
    points: tuple[Point, ...]
    options: tuple[str, ...]
    days: tuple[date, ...]
    dated: tuple[str, ...]
    slots: dict[str, int]

    @property
    def cells(self) -> int:
        """How many facts about things of the case are left open."""
        return sum(point.kind == "fact" for point in self.points)

    def costs(self, choices: Iterable[str]) -> str:
        """Return the directive that asks for the fewest departures; ``choices`` are the usual ``o`` atoms."""
        usual = [f"1@2,o,{i} : not {atom}" for i, atom in enumerate(choices)]
        parts = ["1@2,al,I : al(I,K), K > 0", "1@2,dt,I : dt(I)", "1@2,iv,I : lo(I,P), hi(I,Q), P != Q"]
        # Of two as small, the one in which a court found what the other has admitted is the plainer.
        parts += [
            f"1@1,ad,{i} : al({i},{k})"
            for i, point in enumerate(self.points)
            for k, way in enumerate(point.ways)
            if isinstance(way.value, Turned) and way.value.state == "admitted"
        ]
        return f"#minimize {{ {'; '.join((*parts, *usual))} }}.\n"

    def size(self, atoms: Iterable[str], choices: Iterable[str]) -> int:
        """Return how many departures a pattern has; ``choices`` are the usual ``o`` atoms."""
        true = set(atoms)
        moved = sum(atom.startswith("al(") and not atom.endswith(",0)") for atom in true)
        ends: dict[str, dict[str, str]] = {"lo": {}, "hi": {}}
        for atom in true:
            if atom[:2] in ends:
                at, _, place = atom[3:-1].partition(",")
                ends[atom[:2]][at] = place
        loose = {str(self.slots[id]) for id in self.dated} | {"h"}
        dates = sum(1 + (day != ends["hi"][at]) for at, day in ends["lo"].items() if at in loose)
        return moved + dates + sum(atom not in true for atom in choices)


def field_of(rules: RuleBase, program: Program, touched: Touched, bound: Bound) -> Field:
    """Return the field over which rules that read ``touched`` are asked about."""
    sorts = {name for name, number in program.ids["sort"].items() if number in touched.sorts}
    facts = {name: number for name, number in program.ids["fact"].items() if number in touched.facts}
    sorts |= {sort for fact in facts for sort in rules.facts[fact].sorts}
    arguments = [name for name, number in program.ids["argument"].items() if number in touched.raised]
    sorts |= {p.sort for name in arguments for p in rules.arguments[name].params}
    case = _frame(rules, sorts, bound)
    inputs = inputs_of(case, rules, program, {}, None)
    points = [
        _cell_point(program, inputs.slots, (fact, args), number, touched, case)
        for fact, number in facts.items()
        for args in product(*(things_by_sort(case, rules)[s] for s in rules.facts[fact].sorts))
    ]
    rights = raised_points(case, rules, program, inputs.slots)
    points += [point for point in rights if point.name in arguments]
    asked = [name for name, number in program.ids["remedy"].items() if number in touched.claimed]
    points += claimed_points(case, program, asked)
    options = tuple(name for name, number in program.ids["option"].items() if number in touched.options)
    days, dates, dated = _dates(case, rules, program, touched, inputs.slots)
    frame = [line for line in inputs.frame if not line.startswith(("bf(", "nb("))]
    lines = [*dict.fromkeys(frame), *choice_lines(points), *_option_lines(program, options), *dates]
    return Field(bound, tuple(lines), case, tuple(points), options, days, dated, inputs.slots)


def _option_lines(program: Program, options: Iterable[str]) -> list[str]:
    numbered = ((program.ids["option"][name], program.choices[name]) for name in options)
    return [f"1 {{ o({number},0..{len(choices) - 1}) }} 1." for number, choices in numbered]


# ---------------------------------------------------------------------------- who and what there is


def _twin(name: str) -> Twin:
    return Twin(name, name)


def _frame(rules: RuleBase, sorts: set[str], bound: Bound) -> Case:
    """Return the parties, the act and the things, with no fact yet."""
    sides: list[Side] = ["plaintiff"]
    sides += ["defendant"] * bound.defendants
    parties = tuple(Party(_STEMS[i], side, _twin(_STEMS[i]), NOWHERE) for i, side in enumerate(sides))
    act = Act("某行为", _twin("某行为"), None, NOWHERE)
    things = _things(rules, sorts, bound, len(parties))
    return Case(
        id="pattern",
        title=_twin("pattern"),
        court="",
        docket="",
        stage="",
        status="hypothetical",
        unlisted="no_evidence",
        hearing=None,
        parties=parties,
        acts=(act,),
        things=things,
        facts=(),
        exhibits=(),
        claims=(),
        raised=(),
        runs=(Run("default", (), (), "", NOWHERE),),
        notes=(),
        sources={},
        digest="",
        span=NOWHERE,
        dispute_list=tuple(
            Dispute(parties[0].id, one.id, act.id) for one in parties if one.role == "defendant"
        ),
    )


def _things(rules: RuleBase, sorts: set[str], bound: Bound, parties: int) -> tuple[Thing, ...]:
    """Return things enough of every sort, the deepest sorts first; one at least of its own for each."""
    wanted = sorted(
        (sort for sort in sorts if sort in rules.sorts and sort not in ("party", "act")),
        key=lambda sort: -_depth(rules, sort),
    )
    found: list[Thing] = []
    for sort in wanted:
        have = sum(rules.is_sort(thing.sort, sort) for thing in found)
        have += parties if "party" in rules.sorts and rules.is_sort("party", sort) else 0
        for number in range(max(1, bound.things - have)):
            id = f"{rules.sorts[sort].name.zh}{_STEMS[number]}"
            found.append(Thing(id, sort, _twin(id), None, None, NOWHERE))
    return tuple(found)


def _depth(rules: RuleBase, sort: str) -> int:
    parent = rules.sorts[sort].parent
    return 0 if parent is None else 1 + _depth(rules, parent)


# ---------------------------------------------------------------------------- states of cells


def _cell_point(
    program: Program,
    slots: dict[str, int],
    cell: tuple[str, tuple[str, ...]],
    number: int,
    touched: Touched,
    case: Case,
) -> Point:
    """Return a cell with one way for each state these rules tell apart, no evidence first."""
    turns = [Turned("no_evidence"), Turned("unclear", because="insufficient")]
    turns += [Turned("proved", level) for level in _LEVELS]
    turns += [Turned("disproved", level) for level in _LEVELS]
    roles = touched.admitted.get(number, ())
    turns += [Turned("admitted", by=p.id) for p in case.parties if p.role in roles]
    turns += [Turned("unclear", because="shaken"), Turned("unclear", because="conflicting")]
    ways: dict[frozenset[str], Way] = {}
    for turn in turns:
        atoms = tuple(
            atom for atom in turned_atoms(program, slots, cell, turn) if _is_read(atom, number, touched)
        )
        ways.setdefault(frozenset(atoms), Way(turn, atoms))
    return Point("fact", cell[0], cell[1], tuple(ways.values()))


def _is_read(atom: str, number: int, touched: Touched) -> bool:
    level = atom.rstrip(")").replace("(", ",").rpartition(",")[2]
    match atom[0]:
        case "v":
            return int(level) in touched.found.get(number, ())
        case "w":
            return int(level) in touched.denied.get(number, ())
        case "m":
            return number in touched.marks
        case _:
            return True


# ---------------------------------------------------------------------------- dates


def _dates(
    case: Case, rules: RuleBase, program: Program, touched: Touched, slots: dict[str, int]
) -> tuple[tuple[date, ...], list[str], tuple[str, ...]]:
    """Return the days in question, the lines that put dates on them, and what may also have no date."""
    named = {program.days[number]: number for number in touched.days}
    days = _positions(sorted(named))
    place = {day: i for i, day in enumerate(days)}
    lines = [f"{end}(y{number},{place[day]})." for day, number in named.items() for end in ("lo", "hi")]
    act = str(slots[case.acts[0].id])
    last = len(days) - 1
    lines += [f"1 {{ lo({act},0..{last}) }} 1.", f"hi({act},P) :- lo({act},P)."]
    numbers = {program.ids["sort"][sort]: sort for sort in rules.sorts}
    sorts = {numbers[n] for n in touched.dated if n != ANY_SORT}
    loose = [
        thing.id
        for thing in case.things
        if ANY_SORT in touched.dated or any(rules.is_sort(thing.sort, sort) for sort in sorts)
    ]
    terms = [str(slots[id]) for id in loose] + (["h"] if touched.hearing else [])
    for at in terms:
        lines += [
            f"{{ dt({at}) }}.",
            *(f"1 {{ {end}({at},0..{last}) }} 1 :- dt({at})." for end in ("lo", "hi")),
        ]
        lines.append(f":- lo({at},P), hi({at},Q), Q < P.")
    lines.append("bf(I,J) :- hi(I,P), lo(J,Q), P < Q.")
    lines.append("nb(I,J) :- lo(I,P), hi(J,Q), P >= Q.")
    return days, lines, tuple(loose)


def _positions(named: Sequence[date]) -> tuple[date, ...]:
    """Return the named days with some more before, between and after them."""
    if not named:
        return tuple(date(2022, 1, day) for day in range(1, BETWEEN + 1))
    found = [named[0] - timedelta(days=30 * n) for n in range(BETWEEN, 0, -1)]
    for day, after in zip(named, [*named[1:], named[-1] + timedelta(days=120)], strict=True):
        gap = (after - day).days
        inside = {day + timedelta(days=gap * n // (BETWEEN + 1)) for n in range(1, BETWEEN + 1)}
        found += [day, *sorted(one for one in inside if day < one < after)]
    return tuple(found)
