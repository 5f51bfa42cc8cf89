"""Flips in words: what each side would have had to show, the least first."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from engine.analysis.flips import LARGEST, Flip, Flips, Target
from engine.justification import Decision
from engine.report.analyses.grouping import Group, grouped
from engine.report.analyses.page import Page, receipt_object
from engine.report.analyses.supposing import args_text, change_object, change_text
from engine.report.compose import basis_of, notices
from engine.report.facts import is_silent
from engine.report.naming import Naming
from engine.report.nodes import instance_text
from engine.report.words import bracketed, word
from engine.rulebase.model import RuleBase, Twin

SCHEMA: Final = "juzheng/flips/1"
# A clerk reads some pages; a program has all of them.
_GROUPS_SHOWN: Final = 8
_THINGS_SHOWN: Final = 12

PHRASES: Final[dict[str, Twin]] = {
    "title": Twin("The smallest changes that would turn the outcome", "哪些事实改变即可扭转结果"),
    "side": Twin("What {side} can move", "{side}可以改变的事实"),
    "nothing": Twin(
        "Nothing went against {side}; there is nothing to turn.", "没有不利于{side}的结果，无须扭转。"
    ),
    "turn": Twin("To be turned: {targets}", "欲扭转的结果：{targets}"),
    "claim.plaintiff": Twin("{name} (refused, to be granted)", "{name}（不予支持 → 予以支持）"),
    "claim.defendant": Twin("{name} (granted, to be refused)", "{name}（予以支持 → 不予支持）"),
    "issue": Twin("{name} (to be won)", "{name}（改归该方）"),
    "size": Twin("{n} change(s)", "改变{n}项"),
    "if": Twin("if {side} could {change}", "若{side}能够{change}"),
    "and": Twin("and {change}", "并且{change}"),
    "likewise": Twin("likewise with (any one): {things}", "下列任一项亦同：{things}"),
    "more_things": Twin("and {n} more", "等，另有{n}项"),
    "moves": Twin("against the ground: {grounds}", "针对：{grounds}"),
    "then": Twin("the outcome would be: {targets}", "则结果为：{targets}"),
    "granted": Twin("{name} granted", "{name}予以支持"),
    "refused": Twin("{name} refused", "{name}不予支持"),
    "won": Twin("{name} won", "{name}归于该方"),
    "more": Twin(
        "{n} more groups; `--format json` lists every set.", "另有{n}组；用 --format json 可列出全部。"
    ),
    "complete": Twin(
        "All minimal sets of up to {n} changes are listed: taking away any change, or replacing it by a "
        "weaker one, leaves the outcome as it is.",
        "{n}项以内的最小改变已全部列出：去掉其中任一项，或者代之以较弱的改变，结果即不改变。",
    ),
    "found": Twin(
        "Of up to {n} changes there are {found} minimal sets in all.", "{n}项以内的最小改变共{found}组。"
    ),
    "none": Twin("No set of up to {n} changes turns it.", "{n}项以内的改变均不能扭转结果。"),
    "never": Twin(
        "No change of the facts and rights open to {side} turns it, however many.",
        "{side}可以改变的事实和权利，无论改变多少项，均不能扭转结果。",
    ),
    "smallest.proved": Twin(
        "The smallest set has {n} changes; it is proved that none is smaller.",
        "最小的一组须改变{n}项，已证明没有更小的。",
    ),
    "smallest.unproved": Twin(
        "The smallest set found has {n} changes; it is not proved that none is smaller.",
        "已找到的最小一组须改变{n}项，尚未证明没有更小的。",
    ),
    "unfinished": Twin(
        "Time ran out before it was known whether any set turns it.",
        "时限已到，尚不知是否有改变可以扭转结果。",
    ),
    "cut.time": Twin(
        "Time ran out: complete up to {n} change(s); of {next} changes, {found} found so far.",
        "时限已到：{n}项以内的已经列全；{next}项的目前找到{found}组，可能还有。",
    ),
    "cut.many": Twin(
        "So many that the search stopped: complete up to {n} change(s); of {next} changes, {found} found "
        "so far.",
        "组数过多，已停止查找：{n}项以内的已经列全；{next}项的目前找到{found}组，尚有更多。",
    ),
    "unchecked": Twin(
        "{n} more were found, but not decided again in time; they are not listed.",
        "另找到{n}组，因时限未及重新推演核对，不予列出。",
    ),
    "closed": Twin(
        "What is not determined yet counts here as not shown: the record as it stands now.",
        "尚未认定的事实在此按未举证处理，即以目前的记录为准。",
    ),
    "limits": Twin(
        "Only facts the rules let {side} move, of {movable} cells and rights {helpful} can help. Admissions "
        "in court stand. Each set listed was decided again by both derivations. A change is what the court "
        "would have to find, not what a party could in truth show.",
        "仅限规则载明{side}可以举证或者反证的事实与可以主张的权利，共{movable}项，其中{helpful}项可能有助于"
        "扭转；诉讼中的自认不在其列。所列各组均经两套推演重新核对。所谓改变，是指法院须作何认定，"
        "不表示当事人确能如此举证。",
    ),
    "undetermined": Twin(
        "The case is not decided: which changes turn an outcome can be asked once there is one. Still open:",
        "本案尚不能得出结果，须先有结果，方可问何种改变能够扭转。尚未认定的事实：",
    ),
    "dates": Twin("The date of the act leaves more than one result.", "行为日期不明，结果不止一种。"),
    "unjudged": Twin(
        "No court has judged this matter; there is no outcome to turn.", "本例未经裁判，没有可供扭转的结果。"
    ),
}


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
        self.title(self.say("side", side=side))
        if not result.targets:
            self.put(self.say("nothing", side=side), "  ")
            return
        targets = self.naming.listed(self._target(t, result.side) for t in result.targets)
        self.put(self.say("turn", targets=targets), "  ")
        for size, sets in groupby(result.sets, key=lambda flip: len(flip.changes)):
            self._size(result, size, list(sets))
        self._bounds(result, side)

    def _size(self, result: Flips, size: int, sets: list[Flip]) -> None:
        self.blank()
        self.put(self.say("size", n=str(size)) + bracketed(str(len(sets)), self.language), "  ")
        groups = grouped(sets)
        for number, group in enumerate(groups[:_GROUPS_SHOWN], 1):
            self._group(result, group, number)
        if len(groups) > _GROUPS_SHOWN:
            self.put(self.say("more", n=str(len(groups) - _GROUPS_SHOWN)), "    ")

    def _group(self, result: Flips, group: Group, number: int) -> None:
        flip = group.first
        for at, change in enumerate(flip.changes):
            text = change_text(self.naming, change)
            side = self.naming.side(result.side)
            said = self.say("if", side=side, change=text) if at == 0 else self.clause("and", change=text)
            self.put(said, f"  {number:>2}) " if at == 0 else "      ")
            if at == group.place and group.others:
                self.put(self._likewise(group, change.args), "        ")
            if flip.moves[at]:
                grounds = self.naming.listed(self.naming.instance(*issue) for issue in flip.moves[at])
                self.put(self.clause("moves", grounds=grounds), "        ")
        targets = self.naming.listed(self._turned(t, result.side) for t in flip.targets)
        self.put(self.clause("then", targets=targets), "      → ")

    def _likewise(self, group: Group, first: tuple[str, ...]) -> str:
        named = list(dict.fromkeys(args_text(self.naming, args, first) for args in group.others))
        told = self.naming.listed(named[:_THINGS_SHOWN])
        if len(named) > _THINGS_SHOWN:
            told += word("separator", self.language) + self.clause(
                "more_things", n=str(len(named) - _THINGS_SHOWN)
            )
        return self.clause("likewise", things=told)

    def _bounds(self, result: Flips, side: str) -> None:
        self.blank()
        if result.smallest is not None:
            key = "smallest.proved" if result.proved else "smallest.unproved"
            self.put(self.say("none", n=str(LARGEST)), "  ")
            self.put(self.say(key, n=str(len(result.smallest.changes))), "  ")
            self._group(result, Group((result.smallest,), 0), 1)
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
            self.put(self.say("never" if result.proved else "unfinished", side=side), "  ")
        if result.unchecked:
            self.put(self.say("unchecked", n=str(result.unchecked)), "  ")
        if result.closed:
            self.put(self.say("closed"), "  ")
        counts = {"movable": str(result.movable), "helpful": str(result.helpful)}
        self.put(self.say("limits", side=side, **counts), "  ")

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
    namings = {code: Naming(rules, decision.case, code) for code in ("zh", "en")}
    return {
        "side": result.side,
        "targets": [_target_object(t) for t in result.targets],
        "complete_up_to": result.complete,
        "cut": result.cut or None,
        "sets": [_flip_object(flip, namings) for flip in result.sets],
        "smallest": None if result.smallest is None else _flip_object(result.smallest, namings),
        "smallest_proved": result.proved,
        "movable": result.movable,
        "helpful": result.helpful,
        "unchecked": result.unchecked,
        "open_as_not_shown": result.closed,
    }


def _flip_object(flip: Flip, namings: dict[str, Naming]) -> dict[str, object]:
    changes = [
        {
            **change_object(change),
            "text": {code: change_text(naming, change) for code, naming in namings.items()},
            "against": [instance_text(*issue) for issue in moves],
        }
        for change, moves in zip(flip.changes, flip.moves, strict=True)
    ]
    return {"changes": changes, "turns": [_target_object(t) for t in flip.targets]}


def _target_object(target: Target) -> dict[str, object]:
    return {
        "kind": target.kind,
        "id": target.name,
        "args": list(target.args),
        "plaintiff": target.dispute.plaintiff,
        "defendant": target.dispute.defendant,
        "act": target.dispute.act,
    }
