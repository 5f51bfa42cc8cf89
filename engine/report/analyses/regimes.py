"""Regimes in words: what becomes of the same facts under the law of every other time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from engine.analysis.parting import Parting
from engine.analysis.regimes import Regime, Regimes
from engine.analysis.steps import Step
from engine.justification import CauseView, DisputeView
from engine.report.analyses.page import Page, receipt_object
from engine.report.compose import basis_of, notices
from engine.report.facts import is_silent
from engine.report.naming import Naming
from engine.report.nodes import instance_text
from engine.report.parting import ASKED, step_text, value_text
from engine.report.words import bracketed, word
from engine.rulebase.model import RuleBase, Twin

SCHEMA: Final = "juzheng/regimes/1"

PHRASES: Final[dict[str, Twin]] = {
    "title": Twin(
        "The same facts under the law of other times: {act}", "同样的事实，行为发生于其他时期：{act}"
    ),
    "own": Twin("the date of the case", "本案行为时"),
    "always": Twin("at any time", "任何时间"),
    "from": Twin("from {day}", "{day}起"),
    "until": Twin("until {day}", "{day}以前（含当日）"),
    "between": Twin("from {first} until {last}", "{first}至{last}"),
    "force": Twin("Grounds of liability that apply", "适用的请求权基础"),
    "none": Twin("none", "无"),
    "fails": Twin("fails on: {issues}", "不成立，缺：{issues}"),
    "gates": Twin("in force, not applicable: {causes}", "已施行而不适用：{causes}"),
    "claims": Twin("Claims", "诉讼请求"),
    "asks": Twin("What the law asks", "法律的要求"),
    "bearer": Twin("{issue}: burden on {side}", "{issue}：由{side}承担举证证明责任"),
    "parts": Twin("Parts from the law of the case at", "与本案所适用法律分歧之处"),
    "parts_last": Twin("Parts from the law of the last stretch at", "与末一时期的法律分歧之处"),
    "undated": Twin(
        "The file does not say in which of these stretches the act lies; each is laid beside the last.",
        "案件文件所载行为日期不足以确定属于哪一时期，各时期均与末一时期比较。",
    ),
    "decisive": Twin("The result turns on", "结果之不同系于"),
    "same": Twin("Nothing comes out differently at any time.", "行为发生于任何时期，推演均无不同。"),
    "limits": Twin(
        "Only the date of the act is moved; dates of things keep their distance from it, the hearing stays "
        "where it is. Stretches in which nothing comes out differently are told as one.",
        "仅改变行为发生的日期；各事物的日期与行为的间隔不变，开庭日期不变。推演无不同的相邻时期合并列出。",
    ),
    "silent": Twin(
        "No court has judged this matter: only what the law of each time asks is told.",
        "本例未经裁判：仅列各时期法律的要求，不就事实和处理结果作出判断。",
    ),
    "made_out": Twin("made out", "成立"),
    "open": Twin("undetermined", "未定"),
}


def regimes_text(found: Regimes, rules: RuleBase, language: str) -> str:
    """Return the comparison of times as text."""
    return _Writer(found, rules, language).written()


class _Writer(Page):
    def __init__(self, found: Regimes, rules: RuleBase, language: str) -> None:
        super().__init__(Naming(rules, found.case, language), PHRASES)
        self.found = found
        self.silent = is_silent(found.case)
        self.dated = any(regime.own for regime in found.regimes)

    def written(self) -> str:
        self.head("title", act=self.naming.thing(self.found.act))
        if self.silent:
            self.put(self.say("silent"), "  ")
        if not self.dated and len(self.found.regimes) > 1:
            self.put(self.say("undated"), "  ")
        for regime in self.found.regimes:
            self._regime(regime)
        if len(self.found.regimes) == 1:
            self.put(self.say("same"), "  ")
        self.blank()
        self.put(self.say("limits"), "  ")
        self.feet(notices(self.found.regimes[-1].decision, self.language))
        return self.text()

    def _regime(self, regime: Regime) -> None:
        own = bracketed(self.clause("own"), self.language) if regime.own else ""
        self.title(self._stretch(regime.start, regime.end) + own)
        for view in regime.decision.disputes:
            if len(regime.decision.disputes) > 1:
                self.put(self.naming.dispute(view.dispute), "  ")
            self._causes(view)
            self._asks(view)
            if not self.silent:
                for remedy in view.remedies:
                    name = self.naming.declared(remedy.remedy)
                    mark = {True: "√", False: "×", None: "？"}[remedy.granted]
                    self.put(
                        name + self._colon() + word(f"result.{remedy.result}", self.language), f"  {mark} "
                    )
        if not regime.own:
            told = (line for parting in regime.partings for line in self._parting(parting))
            for line in dict.fromkeys(told):
                self.put(line, "  ≠ ")

    def _causes(self, view: DisputeView) -> None:
        applied = [c for c in view.causes if c.applies]
        names = self.naming.listed(self._cause(c) for c in applied)
        self.put(self.say("force") + self._colon() + (names or self.clause("none")), "  ")

    def _cause(self, cause: CauseView) -> str:
        name = self.naming.declared(cause.name)
        if self.silent:
            return name
        if cause.made_out is None:
            return name + bracketed(self.clause("open"), self.language)
        if cause.made_out:
            return name + bracketed(self.clause("made_out"), self.language)
        issues = self.naming.listed(self.naming.declared(g) for g in cause.grounds)
        return name + bracketed(self.clause("fails", issues=issues), self.language)

    def _asks(self, view: DisputeView) -> None:
        issues = {i.name: i for i in view.issues if not i.args}
        named = [r.issue for c in view.causes if c.applies for r in c.requirements]
        sides: dict[str, list[str]] = {}
        for name in dict.fromkeys(named):
            if name in issues:
                sides.setdefault(issues[name].burden, []).append(self.naming.declared(name))
        for side, names in sides.items():
            told = self.clause("bearer", issue=self.naming.listed(names), side=self.naming.side(side))
            self.put(told, "    ")

    def _parting(self, parting: Parting) -> Iterator[str]:
        first = "parts" if self.dated else "parts_last"
        for key, step in ((first, parting.step), ("decisive", parting.decisive)):
            if step is None or (key == "decisive" and (step == parting.step or self.silent)):
                continue
            told = step_text(self.naming, step)
            if not self.silent or step.aspect in ASKED:
                values = [value_text(self.naming, step, v) for v in (step.left, step.right)]
                told += self._colon() + " → ".join(values)
            yield f"{self.say(key)}{self._colon()}{told} [{step.span}]"

    def _stretch(self, first: date | None, last: date | None) -> str:
        if first is None and last is None:
            return self.say("always")
        if first is None:
            return self.say("until", day=self.naming.day(last))
        if last is None:
            return self.say("from", day=self.naming.day(first))
        return self.say("between", first=self.naming.day(first), last=self.naming.day(last))

    def _colon(self) -> str:
        return word("colon", self.language)


def regimes_object(found: Regimes, rules: RuleBase) -> dict[str, object]:
    """Return the comparison of times as the object of its published schema."""
    own = next((r for r in found.regimes if r.own), found.regimes[-1]).decision
    return {
        "schema": SCHEMA,
        "case": found.case.id,
        "basis": basis_of(own),
        "notice": {"zh": "".join(notices(own, "zh")), "en": " ".join(notices(own, "en"))},
        "receipt": receipt_object(own.receipt),
        "act": found.act,
        "things_moved": found.moved,
        "regimes": [_regime_object(r, is_silent(found.case)) for r in found.regimes],
    }


def _regime_object(regime: Regime, silent: bool) -> dict[str, object]:
    return {
        "from": regime.start.isoformat() if regime.start else None,
        "until": regime.end.isoformat() if regime.end else None,
        "own": regime.own,
        "disputes": [_dispute_object(view, silent) for view in regime.decision.disputes],
        "partings": [] if regime.own else [_parting_object(p, silent) for p in regime.partings],
    }


def _dispute_object(view: DisputeView, silent: bool) -> dict[str, object]:
    causes = [
        {
            "id": c.name,
            "made_out": None if silent else c.made_out,
            "grounds": [] if silent else list(c.grounds),
        }
        for c in view.causes
        if c.applies
    ]
    remedies = [{"claim": r.claim, "result": "not_reached" if silent else r.result} for r in view.remedies]
    d = view.dispute
    return {
        "plaintiff": d.plaintiff,
        "defendant": d.defendant,
        "act": d.act,
        "causes": causes,
        "remedies": remedies,
    }


def _parting_object(parting: Parting, silent: bool) -> dict[str, object]:
    return {
        "step": _step_object(parting.step, silent),
        "decisive": None if silent else _step_object(parting.decisive, silent),
    }


def _step_object(step: Step | None, silent: bool) -> dict[str, object] | None:
    if step is None:
        return None
    shown = not silent or step.aspect in ASKED
    return {
        "kind": step.kind,
        "about": instance_text(step.name, step.args),
        "aspect": step.aspect,
        "own": step.left if shown else None,
        "there": step.right if shown else None,
        "rule": str(step.span),
    }
