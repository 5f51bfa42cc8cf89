"""Flips: the smallest changes of the record, within what one side can move, that would turn the outcome.

Every set is minimal: no smaller set turns the outcome, nor one with a weaker change in it. Sets are found
by size, all of a size before the next; each is then put to the ordinary engine and the referee.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence

from engine.analysis.alike import Alike, Exchange, exchanged
from engine.analysis.flipped import Asked, Bench, Flip, Flips, Target
from engine.analysis.levers import Lever, Movers, levers_of
from engine.analysis.minimal import LARGEST, Cut, Found, Lay, least_set, minimal_sets
from engine.analysis.moving import Moving
from engine.analysis.paying import paying_of
from engine.analysis.supposed import Change, RaisedChange, changed_case, closed_case
from engine.analysis.targets import run_asking, targets_of, turn_of, turned_in
from engine.analysis.turning import Turning
from engine.justification.model import Decision
from engine.program.compile import compile_program
from engine.program.slice import slice_for
from engine.program.specialise import specialise
from engine.record import record, replace
from engine.rulebase.model import RuleBase, Side

MOST_SETS = 20_000
SECONDS = 60.0

Tell = Callable[[int, int], None]


def _unwatched(size: int, found: int) -> None:
    """Tell nobody."""


@record
class Search:
    """What is looked for, and how long.

    ``tell`` is told the size of set it is at, 0 while sets found are decided, and how many there are so far.
    """

    side: Side
    asked: Asked = Asked()
    movers: Movers = "own"
    seconds: float = SECONDS
    most: int = MOST_SETS
    tell: Tell = _unwatched


def flips(decision: Decision, rules: RuleBase, bench: Bench, search: Search) -> Flips:
    """Return the sets of changes by which a side would turn what went against it, the fewest first.

    ``decision`` must be decided. What is still open in it counts as not shown: the record as it stands.
    Raises what ``bench`` raises, disagreement of its two derivations above all.
    """
    return _Finder(decision, rules, bench, search).result()


class _Finder:
    def __init__(self, decision: Decision, rules: RuleBase, bench: Bench, search: Search) -> None:
        self.rules, self.bench, self.search = rules, bench, search
        self.side, self.asked = search.side, search.asked
        self.deadline = time.monotonic() + search.seconds
        self.run = run_asking(decision.run, self.asked)
        self.case = closed_case(decision.case)
        self.closed = self.case is not decision.case
        fresh = self.closed or self.run is not decision.run
        self.decision = bench.decide(self.case, self.run) if fresh else decision
        self.choices = dict(decision.choices)
        self.targets = targets_of(self.decision, self.side, self.asked)
        self.movable: list[Lever] = []
        self.levers: list[Lever] = []
        self.alike = Alike(self.case, (), ())
        self.moving: Moving | None = None
        self.unconfirmed: list[Lay] = []
        self.changes: dict[tuple[int, int], Change | RaisedChange] = {}

    def result(self) -> Flips:
        if not self.targets:
            return self._flips((), LARGEST, "")
        turning, exact = self._turning()
        self.movable = levers_of(self.case, self.rules, turning.program, self.side, self.search.movers)
        self.levers, text = turning.narrowed(self.movable)
        # Half of the time is kept for having the sets decided.
        self.alike = Alike(self.case, turning.program.reads, self.levers)
        search, images = self.search, self.alike.images
        found = minimal_sets(text, self.levers, self._left() / 2, search.most, search.tell, images)
        seconds = 2 * self.search.seconds + self._left()  # words on sets found are due even when time is up
        self.moving = Moving(
            self.case, turning.rules, turning.program, self.choices, text, len(self.levers), seconds
        )
        sets, unchecked = self._checked(found.lays)
        if not found.lays and not found.cut and exact:
            least, proved = least_set(text, self.levers, self._left())
            smallest = None if least is None else next(self._decided([least]))
            self.unconfirmed += [least] if least is not None and smallest is None else []
            return self._flips(
                sets, LARGEST, "", smallest, proved and (least is None or smallest is not None)
            )
        complete, cut = self._reach(found, exact)
        return self._flips(sets, complete, cut, unchecked=unchecked)

    def _reach(self, found: Found, exact: bool) -> tuple[int, Cut]:
        """Return up to which size the sets are all there. A set that failed hid those that contain it."""
        # Where deductions are left out, a refusal they would bring about was never looked for.
        if not exact and self.side == "defendant":
            return 0, "sums"
        if self.unconfirmed:
            return min(found.complete, min(map(len, self.unconfirmed)) - 1), "sums"
        return found.complete, found.cut

    def _flips(
        self,
        sets: tuple[Flip, ...],
        complete: int,
        cut: Cut,
        smallest: Flip | None = None,
        proved: bool = False,
        unchecked: int = 0,
    ) -> Flips:
        return Flips(
            side=self.side,
            movers=self.search.movers,
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
            unconfirmed=len(self.unconfirmed),
            closed=self.closed,
            alike=self.alike.classes,
        )

    def _turning(self) -> tuple[Turning, bool]:
        """Return the question, and whether the solver reckons with all that the engine does."""
        remedies = frozenset(c.remedy for c in self.case.claims) or frozenset(self.rules.remedies)
        issues = frozenset({self.asked.name} if self.asked.kind == "issue" else ())
        rules = specialise(slice_for(self.rules, remedies, issues), self.choices)
        program = compile_program(rules)
        turns = tuple(turn_of(target, self.case, program, self.side) for target in self.targets)
        paying = paying_of(self.case, rules, program)
        return Turning(self.case, rules, program, self.choices, turns, paying.lines), paying.exact

    def _left(self) -> float:
        return max(0.0, self.deadline - time.monotonic())

    # -------------------------------------------------------------- having them decided

    def _checked(self, found: Sequence[Lay]) -> tuple[tuple[Flip, ...], int]:
        """Return the sets as far as there was time to have them decided, and how many are left.

        Of sets that exchanges make of each other the first is decided for all.
        """
        ordered = sorted(found, key=self._order)
        every = self._alike(ordered)
        flips: dict[Lay, Flip] = {}
        decided = self._decided(list(every))
        tried = 0
        for images in every.values():
            if tried and time.monotonic() > self.deadline:
                break
            self.search.tell(0, tried)
            flip, tried = next(decided), tried + len(images)
            if flip is None:
                self.unconfirmed += images
            else:
                flips |= {image: self._exchanged(flip, image, by) for image, by in images.items()}
        return tuple(flips[lay] for lay in ordered if lay in flips), len(ordered) - tried

    def _alike(self, ordered: Sequence[Lay]) -> dict[Lay, dict[Lay, Exchange]]:
        """Return the first of every sets alike, with all of them."""
        left, every = dict.fromkeys(ordered), dict[Lay, dict[Lay, Exchange]]()
        for lay in ordered:
            if lay in left:
                every[lay] = {image: by for image, by in self.alike.images(lay).items() if image in left}
                for image in every[lay]:
                    del left[image]
        return every

    def _exchanged(self, flip: Flip, lay: Lay, by: Exchange) -> Flip:
        """Return what a set is with things exchanged, its changes in the order of the levers."""
        changes = tuple(self._change(i, k) for i, k in lay)
        moves = {
            _moved(c, by): tuple((n, exchanged(a, by)) for n, a in m)
            for c, m in zip(flip.changes, flip.moves, strict=True)
        }
        targets = [replace(t, args=exchanged(t.args, by)) for t in flip.targets]
        turned = tuple(t for t in self.targets if t in targets)
        told = tuple(moves[_moved(c, {})] for c in changes)
        return Flip(changes, told, turned, exchanged=changes != flip.changes)

    def _change(self, lever: int, way: int) -> Change | RaisedChange:
        """Return a change, one and the same for all sets it is in."""
        if (lever, way) not in self.changes:
            self.changes[lever, way] = self.levers[lever].change(way)
        return self.changes[lever, way]

    def _order(self, lay: Lay) -> tuple[int, int, int, Lay]:
        """Fewest first, then without the court, then what the record mentions, then as the rules declare."""
        levers = [self.levers[i] for i, _ in lay]
        return (len(lay), sum(v.court for v in levers), sum(v.entry is None for v in levers), lay)

    def _decided(self, lays: Sequence[Lay]) -> Iterator[Flip | None]:
        """Yield each set with what it turns by both derivations; None if that is nothing after all."""
        issues = frozenset({self.asked.name} if self.asked.kind == "issue" else ())
        changes = [tuple(self._change(i, k) for i, k in lay) for lay in lays]
        cases = [changed_case(self.case, made) for made in changes]
        # The case itself goes first: with what is changed in it the others are decided by what they change.
        standings = self.bench.standings([self.case, *cases], self.run, issues)
        next(standings)
        for lay, made, standing in zip(lays, changes, standings, strict=True):
            turned = turned_in(standing, self.targets, self.side)
            if not turned:
                yield None
                continue
            assert self.moving is not None
            yield Flip(made, self.moving.moves(lay), turned)


def _moved(change: Change | RaisedChange, by: Exchange) -> tuple[str, ...]:
    """Return what a change is about, things exchanged."""
    if isinstance(change, Change):
        return (change.fact, *exchanged(change.args, by))
    return (change.argument, change.by, *exchanged(change.args, by))


__all__ = ["LARGEST", "Asked", "Bench", "Flip", "Flips", "Search", "Target", "flips"]
