"""What a case adds to the program: its things as numbers, its disputes, the states of its cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from itertools import product

from engine.case.model import Case, FactEntry
from engine.program.model import Program
from engine.program.predicates import days_in, predicate_of
from engine.record import record
from engine.rulebase.model import RuleBase

_OF_HEARING = re.compile(r"(?:bf|nb)\((?:h,y[0-9]+|y[0-9]+,h)\)")

Cell = tuple[str, tuple[str, ...]]
Bounds = tuple[date | None, date | None]

# An open cell may turn out found, denied, or neither; the last is what counts for the outcome.
Turn = tuple[str, int]  # ("proved" | "disproved" | "neither", degree)


@record
class Completion:
    """One way in which everything uncertain about dates may lie: the bounds of each act's date."""

    acts: dict[str, Bounds]


@record
class Inputs:
    """The facts of one case for one program, in its own numbers.

    ``frame`` belongs to the shape of the case (things, disputes, claims, options, order of dates), ``given``
    to its states. ``open`` lists the cells nobody has decided, each with the ways it may turn out.
    """

    slots: dict[str, int]
    things: dict[str, tuple[str, ...]]
    sort_sizes: dict[int, int]
    disputes: int
    frame: tuple[str, ...]
    given: tuple[str, ...]
    open: tuple[tuple[Cell, tuple[Turn, ...]], ...]

    def ground_size(self, program: Program) -> int:
        """Return about how many ground rules the program has for this case, at the most."""
        total = 0
        for sorts, count in program.spread:
            size = self.disputes
            for sort in sorts:
                size *= self.sort_sizes.get(sort, 0)
            total += size * count
        return total


def things_by_sort(case: Case, rules: RuleBase) -> dict[str, tuple[str, ...]]:
    """Return the ids of the things of every sort, those of the sorts below it included."""
    return {
        sort: tuple(t.id for t in case.all_things() if rules.is_sort(t.sort, sort)) for sort in rules.sorts
    }


def _bounds(case: Case, completion: Completion) -> dict[str, Bounds]:
    known: dict[str, Bounds] = {
        t.id: (t.date.earliest, t.date.latest) if t.date else (None, None) for t in case.all_things()
    }
    return known | completion.acts


def _surely_before(a: Bounds, b: Bounds) -> bool:
    return a[1] is not None and b[0] is not None and a[1] < b[0]


def _surely_not_before(a: Bounds, b: Bounds) -> bool:
    return a[0] is not None and b[1] is not None and a[0] >= b[1]


def date_order(case: Case, program: Program, at: Completion) -> list[str]:
    """Return how the dates of the case lie to each other, and to date literals where a rule asks."""
    return _order(case, program, _slots(case), at)


def _order(case: Case, program: Program, slots: Mapping[str, int], at: Completion) -> list[str]:
    places: list[tuple[str, Bounds]] = [(f"y{i}", (day, day)) for i, day in enumerate(program.days)]
    places += [(str(slots[id]), bounds) for id, bounds in _bounds(case, at).items() if any(bounds)]
    if case.hearing is not None:
        places.append(("h", (case.hearing.earliest, case.hearing.latest)))
    return [
        f"{word}({left},{right})."
        for word, surely in (("bf", _surely_before), ("nb", _surely_not_before))
        for left, a in _asked(f"{word}(y,.)", places, program)
        for right, b in _asked(f"{word}(.,y)", places, program)
        if surely(a, b)
    ]


def _asked(way: str, places: list[tuple[str, Bounds]], program: Program) -> list[tuple[str, Bounds]]:
    """Return what a rule may compare so: dates no rule tells apart must not split a case in two."""
    return [
        (name, bounds)
        for name, bounds in places
        if name[0] != "y" or (way, int(name[1:])) in program.day_tests
    ]


def days_asked(program: Program, inputs: Inputs) -> frozenset[int]:
    """Return the date literals, by number, that some rule these inputs can feed asks of an act or thing.

    What is asked of the hearing is left out: its date is the same however the others lie.
    """
    given = {predicate_of(atom) for atom in (*inputs.frame, *inputs.given)} | {"bf", "nb"}
    lines = (program.lines[i] for i in program.flow.fed(given))
    return frozenset(d for line in lines if "y" in line for d in days_in(_OF_HEARING.sub("", line)))


def date_cells(case: Case, program: Program, asked: frozenset[int] | None = None) -> list[Completion]:
    """Return every way the uncertain dates of acts may lie that the rules could tell apart.

    With ``asked`` only these date literals count: those that some rule the case can feed asks about.
    """
    marks = set(program.days)
    for thing in case.all_things():
        if thing.sort != "act" and thing.date is not None:
            marks |= {d for d in (thing.date.earliest, thing.date.latest) if d}
    if case.hearing is not None:
        marks |= {d for d in (case.hearing.earliest, case.hearing.latest) if d}
    cuts = sorted(marks | {d + timedelta(days=1) for d in marks})
    slots = _slots(case)
    ways: list[list[tuple[str, Bounds]]] = []
    for act in case.acts:
        low, high = (act.date.earliest, act.date.latest) if act.date else (None, None)
        inside = [d for d in cuts if (low is None or d > low) and (high is None or d <= high)]
        starts, ends = [low, *inside], [*(d - timedelta(days=1) for d in inside), high]
        ways.append([(act.id, bounds) for bounds in zip(starts, ends, strict=True)])
    found: dict[tuple[str, ...], Completion] = {}
    for way in product(*ways):
        completion = Completion(dict(way))
        order = tuple(
            o
            for o in _order(case, program, slots, completion)
            if not _of_itself(o) and (asked is None or asked >= days_in(o))
        )
        if order in found:
            completion = _joined(found[order], completion)
        found[order] = completion
    return list(found.values())


def _of_itself(order: str) -> bool:
    """Whether a date is compared with itself: that a day is one day long must not split a case."""
    left, right = order[3:-2].split(",")
    return left == right


def _joined(first: Completion, second: Completion) -> Completion:
    """Return one completion for two that no rule tells apart: from the first to the second."""
    return Completion({id: (first.acts[id][0], second.acts[id][1]) for id in first.acts})


def _slots(case: Case) -> dict[str, int]:
    return {thing.id: i for i, thing in enumerate(case.all_things())}


def open_cells(case: Case, rules: RuleBase, program: Program) -> list[Cell]:
    """Return the cells that the rules read and nobody has decided yet, in order."""
    listed = {(f.fact, f.args): f.state for f in case.facts}
    cells: list[Cell] = [
        cell for cell, state in listed.items() if state == "open" and cell[0] in program.reads
    ]
    if case.unlisted == "open":
        things = things_by_sort(case, rules)
        for fact in program.reads:
            every = product(*(things[s] for s in rules.facts[fact].sorts))
            cells += [(fact, args) for args in every if (fact, args) not in listed]
    return cells


def _turns(fact: str, program: Program) -> tuple[Turn, ...]:
    reads = program.reads[fact]
    return (
        *(("proved", level) for level in reads.found),
        *(("disproved", level) for level in reads.denied),
        ("neither", 0),
    )


def cell_atoms(fact: int, args: Iterable[int], turn: Turn) -> list[str]:
    """Return the input atoms of a cell that turned out so (no marks of evidence)."""
    xs = ",".join(map(str, args))
    lead = f"{xs}," if xs else ""
    letter = {"proved": "v", "disproved": "w"}.get(turn[0])
    if letter is None:
        return []
    return [f"{letter}{fact}({lead}{level})" for level in range(1, turn[1] + 1)]


def entry_atoms(entry: FactEntry, fact: int, slots: Mapping[str, int]) -> list[str]:
    """Return the input atoms of one listed cell."""
    xs = ",".join(str(slots[a]) for a in entry.args)
    lead = f"{xs}," if xs else ""
    state = entry.state
    if state == "exempt":
        state = "unclear" if entry.rebutted else "undisputed"
    if state in ("no_evidence", "open"):
        return []
    atoms = [f"m{fact}({lead}v)"]
    match state:
        case "proved":
            atoms += [f"v{fact}({lead}{level})" for level in range(1, entry.degree + 1)]
        case "disproved":
            atoms += [f"w{fact}({lead}{level})" for level in range(1, entry.degree + 1)]
        case "undisputed":
            atoms += [f"v{fact}({lead}{level})" for level in range(1, 4)]
        case "admitted":
            atoms += [f"a{fact}({lead}{slots[party]})" for party in entry.binds if party in slots]
        case "unclear" if entry.because in ("shaken", "conflicting"):
            atoms.append(f"m{fact}({lead}{entry.because[0]})")
        case _:
            pass
    return atoms


def inputs_of(
    case: Case,
    rules: RuleBase,
    program: Program,
    choices: Mapping[str, str],
    completion: Completion | None,
) -> Inputs:
    """Return what the case adds to the program under these choices, dates lying as in ``completion``.

    Without one nothing is said of how dates lie.
    """
    slots = _slots(case)
    things = things_by_sort(case, rules)
    frame = [f"s{program.ids['sort'][s]}({slots[id]})." for s, ids in things.items() for id in ids]
    frame += _disputes(case, slots)
    frame += _claimed(case, program)
    frame += [f"o({program.ids['option'][o]},{program.choices[o][c]})." for o, c in choices.items()]
    frame += _order(case, program, slots, completion) if completion else []
    given: list[str] = []
    for entry in case.facts:
        if entry.fact in program.reads:
            given += entry_atoms(entry, program.ids["fact"][entry.fact], slots)
    given += _raised(case, rules, program, slots)
    cells = open_cells(case, rules, program)
    return Inputs(
        slots=slots,
        things=things,
        sort_sizes={program.ids["sort"][s]: len(ids) for s, ids in things.items()},
        disputes=len(case.dispute_list),
        frame=tuple(frame),
        given=tuple(given),
        open=tuple((cell, _turns(cell[0], program)) for cell in cells),
    )


def _disputes(case: Case, slots: Mapping[str, int]) -> list[str]:
    lines = []
    for i, d in enumerate(case.dispute_list):
        lines.append(f"dsp({i},{slots[d.plaintiff]},{slots[d.defendant]},{slots[d.act]}).")
        for j, e in enumerate(case.dispute_list):
            if (d.plaintiff, d.act) == (e.plaintiff, e.act):
                lines.append(f"sib({i},{slots[e.defendant]},{j}).")
    return lines


def _claimed(case: Case, program: Program) -> list[str]:
    """Return which of the remedies the rules ask about are claimed in which disputes, by whatever claim."""
    found = {
        f"cl{program.number('remedy', claim.remedy)}({i})."
        for claim in case.claims
        if claim.remedy in program.claimed
        for i, d in enumerate(case.dispute_list)
        if d.plaintiff in claim.by and d.defendant in claim.against and d.act in claim.acts
    }
    return sorted(found)


def _raised(case: Case, rules: RuleBase, program: Program, slots: Mapping[str, int]) -> list[str]:
    """A right counts in the disputes of the party that raised it, and only on that party's side."""
    atoms = []
    for raised in case.raised:
        argument = rules.arguments.get(raised.argument)
        if argument is None or raised.argument not in program.ids["argument"]:
            continue
        for i, dispute in enumerate(case.dispute_list):
            party = dispute.plaintiff if argument.side == "plaintiff" else dispute.defendant
            if party == raised.by:
                args = ",".join([*(str(slots[a]) for a in raised.args), str(i)])
                atoms.append(f"ra{program.ids['argument'][raised.argument]}({args})")
    return atoms
