"""Flips: the smallest changes of the record, within what one side can move, that would turn the outcome.

Every set is minimal: no smaller set turns the outcome, nor one with a weaker change in it. Sets are found
by size, all of a size before the next; each is then put to the ordinary engine and the referee.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Literal

from engine.analysis.flipped import Asked, Flip, Flips, Target
from engine.analysis.levers import Lever, levers_of
from engine.analysis.moving import Moving
from engine.analysis.parting import part
from engine.analysis.supposed import changed_case, closed_case
from engine.analysis.turning import Turn, Turning
from engine.answer.limits import EngineError, UnfinishedError
from engine.answer.query import Query
from engine.case.model import Case, Expect, Run
from engine.justification.model import Decision
from engine.program.compile import compile_program
from engine.program.model import Program
from engine.program.slice import slice_for
from engine.program.specialise import specialise
from engine.record import replace
from engine.rulebase.model import RuleBase, Side

LARGEST = 4
MOST_SETS = 500
SECONDS = 60.0

Decide = Callable[[Case, Run], Decision]
Lay = tuple[tuple[int, int], ...]  # (lever, way) of every change, in order


def flips(
    decision: Decision,
    rules: RuleBase,
    decide: Decide,
    side: Side,
    asked: Asked = Asked(),  # noqa: B008 - it never changes
    seconds: float = SECONDS,
    most: int = MOST_SETS,
) -> Flips:
    """Return the sets of changes by which a side would turn what went against it, the fewest first.

    ``decision`` must be decided. What is still open in it counts as not shown: the record as it stands.
    Raises what ``decide`` raises, and EngineError where the engines do not confirm a set.
    """
    search = _Search(decision, rules, decide, side, asked, time.monotonic() + seconds)
    return search.result(most)


class _Search:
    def __init__(
        self,
        decision: Decision,
        rules: RuleBase,
        decide: Decide,
        side: Side,
        asked: Asked,
        deadline: float,
    ) -> None:
        self.rules, self.side, self.asked, self.deadline = rules, side, asked, deadline
        self.decide = decide
        self.run = _run_asking(decision.run, asked)
        self.case = closed_case(decision.case)
        fresh = self.case is not decision.case or self.run is not decision.run
        self.decision = decide(self.case, self.run) if fresh else decision
        self.closed = self.case is not decision.case
        self.choices = dict(decision.choices)
        self.targets = _targets(self.decision, side, asked)
        self.movable: list[Lever] = []
        self.levers: list[Lever] = []
        self.moving: Moving | None = None

    def result(self, most: int) -> Flips:
        if not self.targets:
            return self._flips((), LARGEST, "", None, False, 0)
        turning = self._turning()
        self.movable = levers_of(self.case, self.rules, turning.program, self.side)
        self.levers, text = turning.narrowed(self.movable)
        self.moving = Moving(self.case, turning.program, text, len(self.levers), 2 * SECONDS + self._left())
        found, complete, cut = self._enumerate(text, most)
        sets, unchecked = self._checked(found)
        smallest, proved = None, False
        if not found and not cut:
            smallest, proved = self._least(text)
        return self._flips(sets, complete, cut, smallest, proved, unchecked)

    def _flips(
        self,
        sets: tuple[Flip, ...],
        complete: int,
        cut: Literal["", "time", "many"],
        smallest: Flip | None,
        proved: bool,
        unchecked: int,
    ) -> Flips:
        return Flips(
            side=self.side,
            decision=self.decision,
            targets=self.targets,
            sets=sets,
            complete=complete,
            cut=cut,
            smallest=smallest,
            proved=proved,
            movable=len(self.movable),
            helpful=len(self.levers),
            unchecked=unchecked,
            closed=self.closed,
        )

    def _turning(self) -> Turning:
        remedies = frozenset(c.remedy for c in self.case.claims) or frozenset(self.rules.remedies)
        issues = frozenset({self.asked.name} if self.asked.kind == "issue" else ())
        rules = specialise(slice_for(self.rules, remedies, issues), self.choices)
        program = compile_program(rules)
        turns = tuple(_turn(target, self.case, program, self.side) for target in self.targets)
        return Turning(self.case, rules, program, self.choices, turns, _paying(self.case, rules, program))

    # -------------------------------------------------------------- finding sets

    def _enumerate(self, text: str, most: int) -> tuple[list[Lay], int, Literal["", "time", "many"]]:
        """Return the minimal sets by size, up to which size they are all, and what ended the search."""
        every: list[Lay] = []
        # Half of the time is kept for having the sets decided.
        query = self._query(f"{text}{_asking(self.levers)}", self._left() / 2)
        if query.one("sz(0)") is not None:
            raise EngineError("flips: the outcome is turned with nothing changed")
        for size in range(1, LARGEST + 1):
            found: list[Lay] = []
            cut: Literal["", "time", "many"] = ""
            try:
                while (atoms := query.one(f"sz({size})")) is not None:
                    lay = _lay(atoms)
                    found.append(lay)
                    query.forbid(f"ge({i},{k})" for i, k in lay)
                    if len(found) >= most:
                        cut = "many"
                        break
            except UnfinishedError:
                cut = "time"
            every += self._weakest(found)
            if cut:
                return every, size - 1, cut
        return every, LARGEST, ""

    def _left(self) -> float:
        return max(0.0, self.deadline - time.monotonic())

    @staticmethod
    def _query(text: str, seconds: float) -> Query:
        return Query(text, max(seconds, 0.01))

    def _weakest(self, found: list[Lay]) -> list[Lay]:
        """Return the sets of one size that no other undercuts: the same levers, moved less far."""
        alike: dict[tuple[int, ...], list[Lay]] = {}
        for lay in found:
            alike.setdefault(tuple(i for i, _ in lay), []).append(lay)
        return [
            lay
            for same in alike.values()
            for lay in same
            if not any(other != lay and self._undercuts(other, lay) for other in same)
        ]

    def _undercuts(self, one: Lay, other: Lay) -> bool:
        pairs = zip(one, other, strict=True)
        rungs = ((self.levers[i].rungs[k], self.levers[i].rungs[m]) for (i, k), (_, m) in pairs)
        return all(a[0] == b[0] and a[1] <= b[1] for a, b in rungs)

    def _least(self, text: str) -> tuple[Flip | None, bool]:
        """Return the smallest set of any size, and whether none is smaller."""
        minimised = f"{text}{_asking(self.levers)}#minimize {{ 1,I : chg(I) }}.\n"
        try:
            best = self._query(minimised, self._left()).least()
        except UnfinishedError:
            return None, False
        if best is None:
            return None, True
        return self._decided(_lay(best.atoms)), best.proved

    # -------------------------------------------------------------- having them decided

    def _checked(self, found: Sequence[Lay]) -> tuple[tuple[Flip, ...], int]:
        """Return the sets as far as there was time to have them decided, and how many are left."""
        ordered = sorted(found, key=self._order)
        sets: list[Flip] = []
        for lay in ordered:
            if sets and time.monotonic() > self.deadline:
                break
            sets.append(self._decided(lay))
        return tuple(sets), len(ordered) - len(sets)

    def _order(self, lay: Lay) -> tuple[int, int, Lay]:
        silent = sum(1 for i, _ in lay if self.levers[i].entry is None)
        return (len(lay), silent, lay)

    def _decided(self, lay: Lay) -> Flip:
        """Return a set with the decision it leads to; the engine and the referee must confirm it."""
        changes = tuple(self.levers[i].change(k) for i, k in lay)
        other = self.decide(changed_case(self.case, changes), self.run)
        left = {(t.kind, t.name, t.args, t.dispute) for t in _targets(other, self.side, self.asked)}
        turned = tuple(t for t in self.targets if (t.kind, t.name, t.args, t.dispute) not in left)
        if not turned or other.status != "decided":
            told = ", ".join(f"{c!r}" for c in changes)
            raise EngineError(f"flips: {self.case.id}: the decision does not turn: {told}")
        partings = part(self.decision.disputes, other.disputes)
        assert self.moving is not None
        return Flip(changes, self.moving.moves(lay, partings), turned, partings)


# ---------------------------------------------------------------------------- targets


def _targets(decision: Decision, side: Side, asked: Asked) -> tuple[Target, ...]:
    """Return what went against a side."""
    found = []
    for view in decision.disputes:
        if asked.kind == "issue":
            issues = [i for i in view.issues if i.name == asked.name and i.won_by != side]
            found += [Target("issue", i.name, i.args, view.dispute) for i in issues]
            continue
        for remedy in view.remedies:
            against = remedy.granted is not (side == "plaintiff")
            if against and asked.name in ("", remedy.remedy):
                found.append(Target("claim", remedy.claim, (), view.dispute))
    return tuple(found)


def _turn(target: Target, case: Case, program: Program, side: Side) -> Turn:
    """Return the atom by which a target is turned."""
    at = case.dispute_list.index(target.dispute)
    if target.kind == "claim":
        remedy = next(c.remedy for c in case.claims if c.id == target.name)
        return Turn(f"pay{program.number('remedy', remedy)}({at})", side == "plaintiff")
    slots = {thing.id: i for i, thing in enumerate(case.all_things())}
    args = ",".join(str(x) for x in (*(slots[a] for a in target.args), at))
    return Turn(f"w{side[0]}{program.number('issue', target.name)}({args})", True)


def _paying(case: Case, rules: RuleBase, program: Program) -> tuple[str, ...]:
    """Return rules by which a claim comes to something: granted, and for a sum, something counted.

    What is deducted from a sum is worked out with the decision and not here.
    """
    slots = {thing.id: i for i, thing in enumerate(case.all_things())}
    worth = [slots[thing.id] for thing in case.all_things() if thing.amount]
    lines = []
    for name, remedy in rules.remedies.items():
        n = program.number("remedy", name)
        if remedy.amount is None:
            lines.append(f"pay{n}(D) :- tm{n}(D).")
        else:
            lines += [f"pay{n}(D) :- tm{n}(D), ts{n}_0({x},D)." for x in worth]
    return tuple(lines)


def _run_asking(run: Run, asked: Asked) -> Run:
    """Return the run with the issue asked about among what is looked at, so that it is found at all."""
    if asked.kind != "issue" or any(e.issue == asked.name for e in run.expects):
        return run
    wanted = Expect(asked.name, None, None, None, (), None, None, None, (), "none", (), run.span)
    return replace(run, expects=(*run.expects, wanted))


def _asking(levers: Sequence[Lever]) -> str:
    """Return what the question adds: the goal must be met; how many changes; what each amounts to."""
    lines = [":- not goal.", "chg(I) :- al(I,K), K > 0.", "mv(I,K) :- al(I,K), K > 0."]
    for i, lever in enumerate(levers):
        for k, (way, far) in enumerate(lever.rungs):
            if k:
                also = [m for m, (w, f) in enumerate(lever.rungs) if m and w == way and f >= far]
                lines += [f"ge({i},{k}) :- al({i},{m})." for m in also]
    lines += [f"sz({n}) :- {n} #count {{ I : chg(I) }} {n}." for n in range(LARGEST + 1)]
    return "\n".join([*lines, "#show mv/2.\n#show.\n"])


def _lay(atoms: frozenset[str]) -> Lay:
    """Return the changes of an answer."""
    pairs = (atom[3:-1].split(",") for atom in atoms)
    return tuple(sorted((int(i), int(k)) for i, k in pairs))


__all__ = ["LARGEST", "Asked", "Decide", "Flip", "Flips", "Target", "flips"]
