"""Readings: which disputed points can matter for a case, and what comes out under which choices of those.

Exact: every option is a point of one question to the solver, which never walks through combinations.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from typing import Literal

from engine.analysis.choice_table import ChoiceTable, Found
from engine.analysis.cubes import Cube, Row, TooManyRowsError, inside, points_in, rows_of, values_in
from engine.analysis.entering import Bench, Entry, dated_first, own_entries, witness_entry
from engine.analysis.open_points import Decide, completed, open_points
from engine.analysis.outcomes import FindingRow, Outcome, checked_by, findings_by, told_by
from engine.answer.grounded import Atoms
from engine.answer.limits import SECONDS, UnfinishedError
from engine.answer.query import Query
from engine.case.model import Case, Run
from engine.program import compile_program, slice_for
from engine.program.copies import differing, one_apart
from engine.program.model import Program
from engine.program.points import Point, World, option_points, world_of
from engine.program.telling import Telling, dispositions_told, findings_told
from engine.record import mutable_record, record
from engine.rulebase.model import RuleBase

MOST_ROWS = 400
Cut = Literal["", "time", "rows", "unasked"]


@record
class Mattering:
    """A disputed point that can matter, with the choice of the case's reading and where it enters."""

    option: str
    chosen: str
    entries: tuple[Entry, ...]


@record
class TableRow:
    """What comes out under some choices of the points that matter; a point that is not named: any choice.

    ``results``: the outcomes possible, by number, one unless the case is open. ``readings``: the named
    readings that fall into the row, the default reading by that name. ``own``: the case's reading does.
    """

    choices: tuple[tuple[str, tuple[str, ...]], ...]
    results: tuple[int, ...]
    readings: tuple[str, ...]
    own: bool
    checked: bool


@record
class Readings:
    """Which disputed points can matter for a case; ``rows`` is the table, ``cut`` why there is none.

    ``outcomes`` are told by number in the rows; when findings are asked for, ``findings`` beside them.
    ``finished``: nothing was cut short by the time limit; else points may be missing.
    """

    case: Case
    run: Run
    choices: tuple[tuple[str, str], ...]
    matter: tuple[Mattering, ...]
    rest: tuple[str, ...]
    outcomes: tuple[Outcome, ...]
    findings: tuple[tuple[FindingRow, ...], ...]
    rows: tuple[TableRow, ...]
    cut: Cut
    open: bool
    finished: bool


def readings(
    case: Case,
    run: Run,
    rules: RuleBase,
    choices: Mapping[str, str],
    decide: Decide,
    seconds: float = SECONDS,
    findings: bool = False,
    table: bool = True,
) -> Readings:
    """Return which disputed points can matter for a case, and the table of what comes out under them.

    ``findings``: asked of the findings on issues in play, not of the claims. Raises UnfinishedError when not
    even the first question was answered in time.
    """
    bench, deadline = Bench(run, dict(choices), decide), time.monotonic() + seconds
    return _Asking(case, run, rules, dict(choices), bench, deadline, seconds, findings).asked(table)


@mutable_record
class _Asking:
    case: Case
    run: Run
    rules: RuleBase
    choices: dict[str, str]
    bench: Bench
    deadline: float
    seconds: float
    findings: bool
    finished: bool = True

    def asked(self, table: bool) -> Readings:
        issues = self._issues() if self.findings else frozenset[str]()
        remedies = frozenset(c.remedy for c in self.case.claims) or frozenset(self.rules.remedies)
        sliced = slice_for(self.rules, remedies, issues)
        program = compile_program(sliced)
        options = option_points(self.rules, program, self.choices)
        points, completion = open_points(self.case, sliced, program, self.choices)
        asked = dispositions_told(program, self.case)
        telling = findings_told(program, issues) if self.findings else asked
        world = world_of(self.case, sliced, program, {}, [*options, *points], completion)
        pairs = self._pairs(world, telling, len(options))
        matter = [options[i] for i in pairs]
        found: Found | None = None
        rows: tuple[Row, ...] = ()
        cut: Cut = "unasked"
        if table and self.finished:
            fixed = {o: c for o, c in self.choices.items() if all(o != p.name for p in matter)}
            small = world_of(self.case, sliced, program, fixed, [*matter, *points], completion)
            found, rows, cut = self._table(small, telling, len(matter))
        told, checked = self._told(program, points, matter, found, rows, issues)
        entries = tuple(
            Mattering(p.name, self.choices[p.name], self._entries(p, at, world, len(options), pairs[i], rows))
            for at, (i, p) in enumerate(zip(pairs, matter, strict=True))
        )
        return Readings(
            case=self.case,
            run=self.run,
            choices=tuple(self.choices.items()),
            matter=entries,
            rest=tuple(o.name for i, o in enumerate(options) if i not in pairs),
            outcomes=tuple(told),
            findings=tuple(findings_by(self.case, program, issues, a) for a in found.results)
            if found and self.findings
            else (),
            rows=tuple(self._row(matter, row, good) for row, good in zip(rows, checked, strict=True)),
            cut=cut,
            open=any(p.kind == "fact" for p in points),
            finished=self.finished,
        )

    def left(self) -> float:
        """Return the seconds left; UnfinishedError when there are none."""
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise UnfinishedError(self.seconds)
        return left

    def _issues(self) -> frozenset[str]:
        """Return the issues in play under the case's own reading."""
        views = self.bench.decision(self.case, {}).disputes
        return frozenset(i.name for view in views for i in view.issues if i.in_play)

    def _pairs(self, world: World, telling: Telling, options: int) -> dict[int, Atoms]:
        """Return the options that can matter, each with two ways of choosing that show it.

        Options alone are changed; whatever is open lies the same in both.
        """
        ways = [len(point.ways) for point in world.points]
        lines = [world.text(), *world.second(), *one_apart(ways, range(options))]
        lines += [*telling.lines, *telling.twin(), *differing(telling.signatures)]
        text = "\n".join([*lines, "#show chg/1. #show al/2. #show al_2/2. #show."])
        found: dict[int, Atoms] = {}
        try:
            for atoms in Query(text, self.left()).each(["chg"]):
                number = next(int(a[4:-1]) for a in atoms if a.startswith("chg("))
                found[number] = atoms
        except UnfinishedError:
            self.finished = False
            if not found:
                raise
        return dict(sorted(found.items()))

    def _table(
        self, world: World, telling: Telling, options: int
    ) -> tuple[Found | None, tuple[Row, ...], Cut]:
        try:
            found = ChoiceTable(world, telling, options, MOST_ROWS, self.left()).found()
            sizes = [len(p.ways) for p in world.points[:options]]
            cubes: dict[int, list[Cube]] = {n: [c for c, _ in one] for n, one in enumerate(found.cubes)}
            return found, rows_of(sizes, cubes, MOST_ROWS), ""
        except UnfinishedError:
            self.finished = False
            return None, (), "time"
        except TooManyRowsError:
            return None, (), "rows"

    # ------------------------------------------------------------------ rows

    def _row(self, matter: Sequence[Point], row: Row, checked: bool) -> TableRow:
        named = {"default": {n: o.default for n, o in self.rules.options.items()}}
        for name, reading in self.rules.readings.items():
            named[name] = named["default"] | dict(reading.choices)
        falls = [name for name, made in named.items() if inside(_values(matter, made), row.cube)]
        choices = [
            (p.name, tuple(str(p.ways[k].value) for k in values_in(mask)))
            for p, mask in zip(matter, row.cube, strict=True)
            if mask.bit_count() < len(p.ways)
        ]
        own = inside([0] * len(matter), row.cube)
        return TableRow(tuple(choices), tuple(sorted(row.results)), tuple(falls), own, checked)

    def _told(
        self,
        program: Program,
        points: Sequence[Point],
        matter: Sequence[Point],
        found: Found | None,
        rows: Sequence[Row],
        issues: frozenset[str],
    ) -> tuple[list[Outcome], list[bool]]:
        """Return the outcomes in words and, row by row, whether an ordinary decision came to the same."""
        if found is None:
            return [], []
        told = [Outcome(told_by(self.case, program, atoms), False) for atoms in found.results]
        checked = []
        for row, at in zip(rows, points_in(rows), strict=True):
            made = {p.name: str(p.ways[k].value) for p, k in zip(matter, at, strict=True)}
            good = True
            for n in sorted(row.results):
                if time.monotonic() > self.deadline:
                    self.finished = good = False
                    break
                laid = next(laid for cube, laid in found.cubes[n] if inside(at, cube))
                closed = completed(self.case, points, laid) if points else self.case
                decision = self.bench.decision(closed, made)
                asked = findings_by(self.case, program, issues, found.results[n]) if issues else None
                told[n] = checked_by(decision, told[n].rows, asked)
            checked.append(good)
        return told, checked

    # ------------------------------------------------------------------ entries

    def _entries(
        self, point: Point, at: int, world: World, options: int, pair: Atoms, rows: Sequence[Row]
    ) -> tuple[Entry, ...]:
        """Return where a disputed point enters, for each choice that the table tells from the one made."""
        told = [k for k in range(1, len(point.ways)) if not rows or _told_apart(rows, at, k)]
        others = [str(point.ways[k].value) for k in told]
        rest = world.points[options:]
        try:
            self.left()
            found: tuple[Entry, ...] = ()
            if all(p.kind == "dates" for p in rest):
                found = own_entries(self.bench, dated_first(self.case, rest), point.name, others)
            if any(p.step for entry in found for p in entry.partings):
                return found
            return (witness_entry(self.bench, self.case, world, options, point.name, pair),)
        except UnfinishedError:
            self.finished = False
            return ()


def _told_apart(rows: Sequence[Row], at: int, k: int) -> bool:
    """Return whether in some row a choice is treated otherwise than the first one."""
    return any((row.cube[at] & 1) != (row.cube[at] >> k & 1) for row in rows)


def _values(matter: Sequence[Point], made: Mapping[str, str]) -> list[int]:
    """Return for each of the points the number of the way in which it is chosen."""
    return [next(k for k, way in enumerate(p.ways) if way.value == made[p.name]) for p in matter]


__all__ = ["Entry", "Mattering", "Readings", "TableRow", "readings"]
