"""Ask: what is still open, which of it can decide the case, and what to ask next.

Exact: every class of an open point is a question to the solver over all completions at once.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from itertools import islice
from typing import Literal

from engine.analysis.feeding import Walk, walk_of
from engine.analysis.open_points import Decide, Laid, completed, laid_by, open_points, plain_run
from engine.analysis.outcomes import Outcome, checked_by, told_by
from engine.answer.grounded import Atoms
from engine.answer.limits import SECONDS, UnfinishedError
from engine.answer.query import Query
from engine.case.model import Case, Run
from engine.program import compile_program, slice_for, specialise
from engine.program.copies import differing, one_apart
from engine.program.inputs import Cell
from engine.program.points import Point, Way, World, world_of
from engine.program.telling import dispositions_told, finding_predicates, shown, signatures_of, telling_lines
from engine.record import mutable_record, record
from engine.rulebase.model import RuleBase

MOST_OUTCOMES = 2_000
Standing = Literal["alone", "jointly", "irrelevant", "unsettled"]


@record
class Answer:
    """One answer to a question; ``settles``: the number of the one outcome it leaves, if it is one."""

    way: Way
    settles: int | None


@record
class Question:
    """An open point. ``issues``: those that read it, in the order of the walk; none for the dates.

    ``alone``: some answer to it leaves a single outcome. ``jointly``: it can matter, but no answer to it
    settles the case. ``irrelevant``: there is no completion in which changing it changes the outcome.
    ``unsettled``: not known, as the time was up.
    """

    point: Point
    standing: Standing
    issues: tuple[str, ...]
    answers: tuple[Answer, ...]


@record
class Next:
    """The next question; ``leaves``: for each of its answers the outcomes that remain, by number.

    ``turns``: the issues found otherwise in some completion where it alone turns the outcome.
    """

    question: Question
    leaves: tuple[tuple[int, ...], ...]
    turns: tuple[str, ...]


@record
class Asked:
    """What a case leaves open. ``finished``: nothing was cut short by the time limit.

    ``questions`` stand in the order in which to ask them; ``unread`` are open cells no rule in point reads.
    """

    case: Case
    run: Run
    choices: tuple[tuple[str, str], ...]
    outcomes: tuple[Outcome, ...]
    questions: tuple[Question, ...]
    next: Next | None
    unread: tuple[Cell, ...]
    finished: bool

    @property
    def stable(self) -> bool:
        """Whether the outcome is the same whatever the open points turn out to be."""
        return self.finished and len(self.outcomes) == 1


def ask(
    case: Case,
    run: Run,
    rules: RuleBase,
    choices: Mapping[str, str],
    decide: Decide,
    seconds: float = SECONDS,
) -> Asked:
    """Return what is open in a case under one reading, and what to ask next.

    What the time did not suffice for is marked; raises UnfinishedError when not even one outcome was found.
    """
    return _Asking(case, run, rules, dict(choices), decide, time.monotonic() + seconds, seconds).asked()


@mutable_record
class _Asking:
    case: Case
    run: Run
    rules: RuleBase
    choices: dict[str, str]
    decide: Decide
    deadline: float
    seconds: float
    finished: bool = True

    def asked(self) -> Asked:
        remedies = frozenset(c.remedy for c in self.case.claims) or frozenset(self.rules.remedies)
        sliced = specialise(slice_for(self.rules, remedies, frozenset()), self.choices)
        program = compile_program(sliced)
        points, completion = open_points(self.case, sliced, program, self.choices)
        world = world_of(self.case, sliced, program, self.choices, points, completion)
        found = self._outcomes(world)
        questions: list[Question] = []
        following: Next | None = None
        walk = walk_of(sliced, self.choices)
        if len(found) == 1:
            questions = [Question(p, "irrelevant", walk.reading(p), _answers(p, {})) for p in points]
        elif self.finished:
            questions, following = _Classes(self, world, walk, found).told()
        else:
            questions = [Question(p, "unsettled", walk.reading(p), _answers(p, {})) for p in points]
        return Asked(
            case=self.case,
            run=self.run,
            choices=tuple(self.choices.items()),
            outcomes=tuple(self._outcome(world, atoms, laid) for atoms, laid in found),
            questions=tuple(questions),
            next=following,
            unread=_unread(self.case, points),
            finished=self.finished,
        )

    def left(self) -> float:
        """Return the seconds left; UnfinishedError when there are none."""
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise UnfinishedError(self.seconds)
        return left

    def _outcomes(self, world: World) -> list[tuple[Atoms, Laid]]:
        """Return every outcome with one way in which the points lie to give it, in a fixed order."""
        telling = dispositions_told(world.program, self.case)
        lines = "\n".join(telling.lines)
        text = f"{world.text()}{lines}\n{shown(telling.signatures)}#show al/2.\n"
        found: dict[Atoms, Laid] = {}
        try:
            answers = Query(text, self.left()).each(telling.names)
            for atoms in islice(answers, MOST_OUTCOMES + 1):
                found[frozenset(a for a in atoms if not a.startswith("al("))] = laid_by(atoms)
        except UnfinishedError:
            self.finished = False
            if not found:
                raise
        self.finished = self.finished and len(found) <= MOST_OUTCOMES
        return sorted(found.items(), key=lambda item: sorted(item[0]))

    def _outcome(self, world: World, atoms: Atoms, laid: Laid) -> Outcome:
        rows = told_by(self.case, world.program, atoms)
        if time.monotonic() > self.deadline:
            self.finished = False
            return Outcome(rows, False)
        return checked_by(self.decide(completed(self.case, world.points, laid), plain_run(self.run)), rows)


def _unread(case: Case, points: list[Point]) -> tuple[Cell, ...]:
    read = {p.cell for p in points}
    return tuple((f.fact, f.args) for f in case.facts if f.state == "open" and (f.fact, f.args) not in read)


def _answers(point: Point, settling: Mapping[int, int]) -> tuple[Answer, ...]:
    return tuple(Answer(way, settling.get(k)) for k, way in enumerate(point.ways))


# ---------------------------------------------------------------------------- classes


class _Classes:
    """Classes the points of a case with several outcomes."""

    def __init__(self, asking: _Asking, world: World, walk: Walk, outcomes: list[tuple[Atoms, Laid]]) -> None:
        self.asking = asking
        self.world = world
        self.walk = walk
        self.outcomes = outcomes
        self.telling = dispositions_told(world.program, asking.case)
        # For each way of each point the outcomes it was seen to leave.
        self.seen: dict[str, set[int]] = {}

    def told(self) -> tuple[list[Question], Next | None]:
        """Return the questions in order, and what can be said of the first."""
        points = self.world.points
        mattering: dict[int, dict[int, int]] = {}
        settled: set[int] = set()
        following: Next | None = None
        known = False
        try:
            twin = self._twin()
            mattering = {i: {} for i in _numbers(twin.brave())}
            known = True
            tally = self._tally()
            for i in mattering:
                mattering[i] = self._settling(tally, i)
                settled.add(i)
            ordered = self._ordered(mattering)
            if ordered:
                following = self._next(ordered[0], mattering[ordered[0]], tally, twin)
        except UnfinishedError:
            self.asking.finished = False
        questions = []
        for i in [*self._ordered(mattering), *(i for i in range(len(points)) if i not in mattering)]:
            standing: Standing = "irrelevant" if known and i not in mattering else "unsettled"
            if i in settled:
                standing = "alone" if mattering[i] else "jointly"
            answers = _answers(points[i], mattering.get(i, {}))
            questions.append(Question(points[i], standing, self.walk.reading(points[i]), answers))
        return questions, following

    def _ordered(self, mattering: Mapping[int, Mapping[int, int]]) -> list[int]:
        """Return the points that can matter in the order in which to ask about them."""
        points = self.world.points
        return sorted(mattering, key=lambda i: (-len(mattering[i]), self.walk.place(points[i]), i))

    def _twin(self) -> Query:
        """Return the case beside itself, one point otherwise: ``chg(point)``, ``fch(issue)``."""
        world, program = self.world, self.world.program
        ways = [len(point.ways) for point in world.points]
        lines = [world.text(), *world.second(), *one_apart(ways, range(len(ways)))]
        lines += [*self.telling.lines, *self.telling.twin(), *differing(self.telling.signatures)]
        for name, arity in signatures_of(program, finding_predicates(program, program.ids["issue"])):
            xs = ",".join(f"X{i}" for i in range(arity))
            for one, two in ((name, f"{name}_2"), (f"{name}_2", name)):
                lines.append(f"fch({name[2:]}) :- {one}({xs}), not {two}({xs}).")
        return Query("\n".join([*lines, "#show chg/1. #show fch/1. #show."]), self.asking.left())

    def _tally(self) -> Query:
        """Return the case with its outcomes numbered; what is known of them is noted as seen."""
        numbers = [atoms for atoms, _ in self.outcomes]
        lines = "\n".join([*self.telling.lines, *telling_lines(numbers)])
        text = f"{self.world.text()}{lines}\n#show al/2. #show out/1. #show.\n"
        for n, (_, laid) in enumerate(self.outcomes):
            for i, k in laid.items():
                self.seen.setdefault(f"al({i},{k})", set()).add(n)
        return Query(text, self.asking.left())

    def _note(self, atoms: Atoms) -> None:
        outcome = next(int(a[4:-1]) for a in atoms if a.startswith("out("))
        for atom in atoms:
            if atom.startswith("al("):
                self.seen.setdefault(atom, set()).add(outcome)

    def _settling(self, tally: Query, i: int) -> dict[int, int]:
        """Return the ways of a point that leave a single outcome, each with its number."""
        found = {}
        for k in range(len(self.world.points[i].ways)):
            lie = f"al({i},{k})"
            if not self.seen.get(lie):
                self._note(_some(tally.one(lie)))
            if len(self.seen[lie]) > 1:
                continue
            (only,) = self.seen[lie]
            other = tally.one(lie, f"no({only})")
            if other is None:
                found[k] = only
            else:
                self._note(other)
        return found

    def _next(self, i: int, settling: Mapping[int, int], tally: Query, twin: Query) -> Next:
        point = self.world.points[i]
        leaves = []
        for k in range(len(point.ways)):
            lie, left = f"al({i},{k})", set(self.seen[f"al({i},{k})"])
            if k not in settling:
                every = range(len(self.outcomes))
                left |= {n for n in every if n not in left and tally.one(lie, f"out({n})") is not None}
            leaves.append(tuple(sorted(left)))
        ids = {str(number): name for name, number in self.world.program.ids["issue"].items()}
        turned = {ids[a[4:-1]] for a in twin.brave(f"chg({i})") if a.startswith("fch(")}
        standing: Standing = "alone" if settling else "jointly"
        question = Question(point, standing, self.walk.reading(point), _answers(point, settling))
        return Next(question, tuple(leaves), tuple(n for n in self.walk.order if n in turned))


def _numbers(atoms: Atoms) -> list[int]:
    return sorted(int(a[4:-1]) for a in atoms if a.startswith("chg("))


def _some(atoms: Atoms | None) -> Atoms:
    if atoms is None:
        raise ValueError("a way in which no point can lie")
    return atoms
