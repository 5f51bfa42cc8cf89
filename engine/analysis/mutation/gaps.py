"""Gaps: what can happen to an issue and happens in no reference case."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from engine.analysis.mutation.noticed import Task
from engine.analysis.prove.field import Bound, Field, field_of
from engine.analysis.prove.witness import case_of
from engine.answer import UnfinishedError
from engine.answer.query import Query
from engine.case.model import Case
from engine.program import Program, compile_program, date_cells, inputs_of
from engine.program.inputs import Inputs
from engine.program.lookup import REASONS
from engine.program.mixture import given_lines
from engine.program.reach import reach_of
from engine.program.regions import Mark, Marks, marks_of
from engine.program.touched import touched_by
from engine.record import record
from engine.rulebase.model import Issue, RuleBase

_SHOWN = "#show al/2.\n#show lo/2.\n#show hi/2.\n#show o/2.\n#show.\n"


@record
class Gap:
    """A region no reference case visits, with the smallest case that does; ``least``: proved smallest."""

    marks: tuple[Mark, ...]
    case: Case | None
    least: bool


@record
class IssueGaps:
    """One issue: so many regions are visited, so many further ones are possible.

    ``exact``: there are no more than those; without it there are at least so many.
    """

    issue: str
    visited: int
    gaps: tuple[Gap, ...]
    exact: bool
    finished: bool


@record
class Gaps:
    """Every issue asked about, within the bound of the field."""

    issues: tuple[IssueGaps, ...]
    bound: Bound
    cases: int
    limit: int


def gaps(
    rules: RuleBase,
    tasks: Sequence[Task],
    issues: Iterable[str],
    *,
    bound: Bound,
    limit: int,
    seconds: float,
    tell: Callable[[str, int, int], None] = lambda *_: None,
) -> Gaps:
    """Return the regions no run of the reference cases visits, up to ``limit`` in all.

    ``seconds`` is the time for each issue.
    """
    program = compile_program(rules)
    wanted = tuple(issues) or tuple(rules.issues)
    seen = visited(rules, program, tasks, wanted)
    found: list[IssueGaps] = []
    left = limit
    for done, name in enumerate(wanted):
        tell("gaps", done, len(wanted))
        one = _Issue(rules, program, rules.issues[name], bound, seconds).gaps(seen[name], left)
        left -= len(one.gaps)
        found.append(one)
    return Gaps(tuple(found), bound, len({t.case.id for t in tasks}), limit)


def visited(
    rules: RuleBase, program: Program, tasks: Sequence[Task], issues: Sequence[str]
) -> dict[str, set[frozenset[int]]]:
    """Return the regions of each issue that the closed runs visit, in any of their disputes."""
    found: dict[str, set[frozenset[int]]] = {name: set() for name in issues}
    reach = reach_of(program.lines)
    for task in tasks:
        if task.open:
            continue
        for completion in date_cells(task.case, program):
            inputs = inputs_of(task.case, rules, program, dict(task.choices), completion)
            for name, region in _regions(rules, program, reach.lines, inputs, issues):
                found[name].add(region)
    return found


def _regions(
    rules: RuleBase, program: Program, lines: Sequence[str], inputs: Inputs, issues: Sequence[str]
) -> Iterable[tuple[str, frozenset[int]]]:
    given = given_lines(inputs)
    fed = program.fed({line.partition("(")[0] for line in given})
    for dispute in range(inputs.disputes):
        every: list[str] = []
        marks = {}
        for k, name in enumerate(issues):
            marks[name] = marks_of(rules.issues[name], rules, program, REASONS, dispute)
            every += [line.replace("z(", f"z({k},", 1) for line in marks[name].lines]
        text = fed + "\n".join([*given, *every, "#show z/2.", "#show."]) + "\n"
        shown = Query(text).one() or frozenset()
        for k, name in enumerate(issues):
            places = [atom[2:-1].split(",") for atom in shown]
            yield name, frozenset(int(place) for issue, place in places if int(issue) == k)


class _Issue:
    """One issue over the field of all patterns."""

    def __init__(self, rules: RuleBase, program: Program, issue: Issue, bound: Bound, seconds: float) -> None:
        self.rules, self.program, self.issue = rules, program, issue
        self.seconds = seconds
        self.marks: Marks = marks_of(issue, rules, program, REASONS)
        lines = reach_of(program.lines).of(self.marks.goals)
        self.field: Field = field_of(rules, program, touched_by(lines), bound)
        self.text = "\n".join((*lines, *self.marks.lines, *self.field.lines)) + "\n"

    def gaps(self, seen: set[frozenset[int]], limit: int) -> IssueGaps:
        """Return up to ``limit`` regions that are not among those seen."""
        found: list[frozenset[int]] = []
        exact = finished = True
        barred = "\n".join(self.marks.barred(region) for region in sorted(seen, key=sorted))
        try:
            query = Query(f"{self.text}{barred}\n#show z/1.\n#show.\n", self.seconds)
            for atoms in query.each(["z"]):
                if len(found) == limit:
                    exact = False
                    break
                found.append(self.marks.of(atoms))
        except UnfinishedError:
            exact = finished = False
        told = tuple(self._gap(region) for region in sorted(found, key=lambda r: (len(r), sorted(r))))
        return IssueGaps(self.issue.name.en, len(seen), told, exact, finished)

    def _gap(self, region: frozenset[int]) -> Gap:
        marks = tuple(self.marks.listed[i] for i in sorted(region))
        program = self.program
        usual = [
            f"o({program.ids['option'][name]},{program.choices[name][self.rules.options[name].default]})"
            for name in self.field.options
        ]
        text = f"{self.text}{self.marks.only(region)}\n{self.field.costs(usual)}{_SHOWN}"
        try:
            best = Query(text, self.seconds).least()
        except UnfinishedError:
            best = None
        if best is None:
            return Gap(marks, None, False)
        name = f"gap-{self.issue.name.en.replace('_', '-')}-{'-'.join(map(str, sorted(region)))}"
        case = case_of(self.field, best.atoms, self.rules, program, name, [])
        return Gap(marks, case, best.proved)
