"""Flips in words: what each side would have had to show, the least first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Final

from engine.analysis.flips import LARGEST, Flip, Flips, Target
from engine.analysis.supposed import Change, RaisedChange
from engine.case.model import Case
from engine.justification import Decision
from engine.report.analyses.grouping import Group, grouped
from engine.report.analyses.page import Page, receipt_object
from engine.report.analyses.phrases_flips import PHRASES
from engine.report.analyses.supposing import args_text, change_object, change_text
from engine.report.compose import basis_of, notices
from engine.report.facts import is_silent
from engine.report.naming import Naming
from engine.report.nodes import instance_text
from engine.report.words import bracketed, word
from engine.rulebase.model import RuleBase

SCHEMA: Final = "juzheng/flips/1"
# A clerk reads some pages, of the fewest changes above all; a program has all of them.
_GROUPS_SHOWN: Final = 8
_GROUPS_FURTHER: Final = 3
_THINGS_SHOWN: Final = 12


def flips_text(results: Sequence[Flips], decision: Decision, rules: RuleBase, language: str) -> str:
    """Return what would turn the outcome for each side asked about, as text."""
    return _Writer(decision, rules, language).written(results)


class _Writer(Page):
    def __init__(self, decision: Decision, rules: RuleBase, language: str) -> None:
        super().__init__(Naming(rules, decision.case, language), PHRASES)
        self.decision = decision

    def written(self, results: Sequence[Flips]) -> str:
        self.head("title")
        if is_silent(self.decision.case):
            self.put(self.say("unjudged"), "  ")
        elif self.decision.status == "undetermined":
            self._undetermined()
        for result in results:
            self._side(result)
        self.feet(notices(self.decision, self.language))
        return self.text()

    def _undetermined(self) -> None:
        if not self.decision.open:
            self.put(self.say("dates"), "  ")
            return
        self.put(self.say("undetermined"), "  ")
        for fact, args in self.decision.open:
            self.put(self.naming.says(fact, args), "    ● ")

    def _side(self, result: Flips) -> None:
        side = self.naming.side(result.side)
        self.title(self.say(f"side.{result.movers}", side=side))
        if not result.targets:
            self.put(self.say("nothing", side=side), "  ")
            return
        targets = self.naming.listed(self._target(t, result.side) for t in result.targets)
        self.put(self.say("turn", targets=targets), "  ")
        by_size = {n: list(sets) for n, sets in groupby(result.sets, key=lambda flip: len(flip.changes))}
        if by_size:
            told = [self.clause("sizes", n=str(n), sets=str(len(sets))) for n, sets in by_size.items()]
            least = str(min(by_size))
            self.put(self.say("least", n=least, sizes=self.naming.listed(told)), "  ")
        for size, sets in by_size.items():
            self._size(result, size, sets, _GROUPS_SHOWN if size == min(by_size) else _GROUPS_FURTHER)
        self._bounds(result, side)

    def _size(self, result: Flips, size: int, sets: list[Flip], most: int) -> None:
        self.blank()
        self.put(self.say("size", n=str(size), sets=str(len(sets))), "  ")
        groups = grouped(sets)
        for number, group in enumerate(groups[:most], 1):
            self._group(result, group, number)
        if rest := groups[most:]:
            found = sum(len(group.flips) for group in rest)
            self.put(self.say("more", n=str(len(rest)), sets=str(found)), "    ")

    def _group(self, result: Flips, group: Group, number: int) -> None:
        flip = group.first
        for at, change in enumerate(flip.changes):
            self.put(self._change(result, flip, at), f"  {number:>2}) " if at == 0 else "      ")
            for nth, (place, others) in enumerate(group.varying):
                if place == at:
                    self.put(self._likewise(others, change.args, nth > 0), "        ")
            if flip.moves[at]:
                grounds = self.naming.listed(self.naming.instance(*issue) for issue in flip.moves[at])
                self.put(self.clause("moves", grounds=grounds), "        ")
        targets = self.naming.listed(self._turned(t, result.side) for t in flip.targets)
        marked = bracketed(self.clause("court"), self.language) if flip.court else ""
        self.put(self.clause("then", targets=targets) + marked, "      → ")

    def _change(self, result: Flips, flip: Flip, at: int) -> str:
        """Return one change as a clause; who would make it is named where that is not said already."""
        change = flip.changes[at]
        text = change_text(self.naming, change)
        side = self.naming.side(result.side)
        if at == 0:
            return self.say("if.court" if _by_court(change) else "if", side=side, change=text)
        if _by_court(change):
            return self.clause("and.court", change=text)
        return self.clause("and.side" if _by_court(flip.changes[at - 1]) else "and", side=side, change=text)

    def _likewise(self, others: Sequence[tuple[str, ...]], first: tuple[str, ...], each: bool) -> str:
        named = list(dict.fromkeys(args_text(self.naming, args, first) for args in others))
        told = self.naming.listed(named[:_THINGS_SHOWN])
        if len(named) > _THINGS_SHOWN:
            told += word("separator", self.language) + self.clause(
                "more_things", n=str(len(named) - _THINGS_SHOWN)
            )
        return self.clause("likewise.each" if each else "likewise", things=told)

    def _bounds(self, result: Flips, side: str) -> None:
        self.blank()
        whose = self.clause(f"whose.{result.movers}", side=side)
        if result.smallest is not None:
            key = "smallest.proved" if result.proved else "smallest.unproved"
            self.put(self.say("none", n=str(LARGEST)), "  ")
            self.put(self.say(key, n=str(len(result.smallest.changes))), "  ")
            self._group(result, Group((result.smallest,), ()), 1)
        elif result.cut:
            found = sum(1 for flip in result.sets if len(flip.changes) > result.complete)
            parts = {"n": str(result.complete), "next": str(result.complete + 1), "found": str(found)}
            self.put(self.say(f"cut.{result.cut}", **parts), "  ")
        elif result.unchecked:
            self.put(self.say("found", n=str(LARGEST), found=str(len(result.sets) + result.unchecked)), "  ")
        elif result.sets:
            self.put(self.say("complete", n=str(LARGEST)), "  ")
        else:
            self.put(self.say("none", n=str(LARGEST)), "  ")
            self.put(self.say("never" if result.proved else "unfinished", whose=whose), "  ")
        if result.unchecked:
            self.put(self.say("unchecked", n=str(result.unchecked)), "  ")
        if result.closed:
            self.put(self.say("closed"), "  ")
        counts = {"movable": str(result.movable), "helpful": str(result.helpful)}
        self.put(self.say("limits", whose=whose, **counts), "  ")
        if any(flip.exchanged for flip in result.sets):
            named = [self.clause("alike.things", things=self.naming.things(c)) for c in result.alike]
            self.put(self.say("alike", things=self.naming.listed(named)), "  ")
        if result.movers == "own":
            self.put(self.say("hint"), "  ")

    def _target(self, target: Target, side: str) -> str:
        key = "issue" if target.kind == "issue" else f"claim.{side}"
        return self.clause(key, name=self._named(target))

    def _turned(self, target: Target, side: str) -> str:
        if target.kind == "issue":
            return self.clause("won", name=self._named(target))
        return self.clause("granted" if side == "plaintiff" else "refused", name=self._named(target))

    def _named(self, target: Target) -> str:
        if target.kind == "issue":
            name = self.naming.instance(target.name, target.args)
        else:
            claim = next(c for c in self.decision.case.claims if c.id == target.name)
            name = self.naming.declared(claim.remedy)
        several = len(self.decision.case.dispute_list) > 1
        return name + (bracketed(self.naming.dispute(target.dispute), self.language) if several else "")


def _by_court(change: Change | RaisedChange) -> bool:
    return isinstance(change, Change) and change.court


# ---------------------------------------------------------------------------- for programs


def flips_object(results: Sequence[Flips], decision: Decision, rules: RuleBase) -> dict[str, object]:
    """Return the same with every set, as the published schema describes it."""
    return {
        "schema": SCHEMA,
        "case": decision.case.id,
        "basis": basis_of(decision),
        "status": decision.status,
        "notice": {"zh": "".join(notices(decision, "zh")), "en": " ".join(notices(decision, "en"))},
        "receipt": receipt_object(decision.receipt),
        "open": [instance_text(*cell) for cell in decision.open],
        "sides": [_side_object(result, decision, rules) for result in results],
    }


def _side_object(result: Flips, decision: Decision, rules: RuleBase) -> dict[str, object]:
    told = _told(rules, decision.case)
    return {
        "side": result.side,
        "movers": result.movers,
        "targets": [_target_object(t) for t in result.targets],
        "complete_up_to": result.complete,
        "cut": result.cut or None,
        "sets": [_flip_object(flip, told) for flip in result.sets],
        "smallest": None if result.smallest is None else _flip_object(result.smallest, told),
        "smallest_proved": result.proved,
        "movable": result.movable,
        "helpful": result.helpful,
        "unchecked": result.unchecked,
        "unconfirmed": result.unconfirmed,
        "open_as_not_shown": result.closed,
        "alike": [list(things) for things in result.alike],
    }


_Told = Callable[[Change | RaisedChange], dict[str, object]]


def _told(rules: RuleBase, case: Case) -> _Told:
    """Return what makes an object of a change; thousands of sets share some hundred changes."""
    namings = {code: Naming(rules, case, code) for code in ("zh", "en")}
    known: dict[int, tuple[Change | RaisedChange, dict[str, object]]] = {}

    def told(change: Change | RaisedChange) -> dict[str, object]:
        if id(change) not in known:
            text = {code: change_text(naming, change) for code, naming in namings.items()}
            known[id(change)] = (change, {**change_object(change), "text": text})
        return known[id(change)][1]

    return told


def _flip_object(flip: Flip, told: _Told) -> dict[str, object]:
    changes = [
        {**told(change), "against": [instance_text(*issue) for issue in moves]}
        for change, moves in zip(flip.changes, flip.moves, strict=True)
    ]
    turns = [_target_object(t) for t in flip.targets]
    return {"changes": changes, "turns": turns, "needs_court": flip.court, "exchanged": flip.exchanged}


def _target_object(target: Target) -> dict[str, object]:
    return {
        "kind": target.kind,
        "id": target.name,
        "args": list(target.args),
        "plaintiff": target.dispute.plaintiff,
        "defendant": target.dispute.defendant,
        "act": target.dispute.act,
    }
