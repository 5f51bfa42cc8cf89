"""Nearest cases in words: what agrees, what differs, and which of the differences the results rest on."""

from __future__ import annotations

from typing import Final

from engine.analysis.nearest import Difference, Nearest, Neighbour
from engine.diagnostics.wording import visible
from engine.justification import Decision
from engine.report.analyses.page import Page, receipt_object
from engine.report.compose import basis_of, notices
from engine.report.facts import is_silent
from engine.report.findings import finding_word
from engine.report.naming import Naming
from engine.report.words import bracketed, word
from engine.rulebase.model import RuleBase, Twin

SCHEMA: Final = "juzheng/nearest/1"
_SHOWN: Final = 12

PHRASES: Final[dict[str, Twin]] = {
    "title": Twin("The reference cases whose reasoning differs least", "推理路径最接近的参考案件"),
    "among": Twin("Cases compared: {count}.", "共与{count}件案件比较。"),
    "counts": Twin(
        "{shared} points agree, {differ} differ; liability {liable}.",
        "{shared}处相同，{differ}处不同；该案责任{liable}。",
    ),
    "liable": Twin("is established there", "成立"),
    "not_liable": Twin("is not established there", "不成立"),
    "same": Twin("the same as here", "与本案推演相同"),
    "other": Twin("unlike here", "与本案推演不同"),
    "decides": Twin("Differences the results rest on", "关系结果的不同"),
    "rest": Twin("Further differences", "其他不同"),
    "identical": Twin("Nothing in the reasoning differs.", "推理路径并无不同。"),
    "more": Twin("… and {count} more", "……另有{count}处"),
    "here_there": Twin("here {here}; there {there}", "本案{here}；该案{there}"),
    "nothing": Twin("nothing of the kind", "无此项"),
    "live": Twin("stands", "成立"),
    "defeated": Twin("answered", "被反驳"),
    "made_out": Twin("made out", "成立"),
    "not_made_out": Twin("not made out", "不成立"),
    "advisory": Twin(
        "Points are counted, not weighed; a near case is a place to look, no authority for a result.",
        "以上仅计数，不作权衡；相近案件供查阅，不是得出结论的依据。",
    ),
    "silent": Twin(
        "No court has judged this matter, so it cannot be compared with decided ones.",
        "本例未经裁判，不与已有认定的案件比较。",
    ),
    "undetermined": Twin(
        "The case is undetermined: open facts leave its reasoning open (juzheng ask).",
        "本案结果未定：尚有事实未认定，无从比较（可用 juzheng ask）。",
    ),
}


def comparable(decision: Decision) -> bool:
    """Return whether a case has findings that may be laid beside others."""
    return decision.status == "decided" and not is_silent(decision.case)


def nearest_text(decision: Decision, found: tuple[Nearest, ...], rules: RuleBase, language: str) -> str:
    """Return the neighbours of every dispute as text."""
    return _Writer(decision, rules, language).written(found)


class _Writer(Page):
    def __init__(self, decision: Decision, rules: RuleBase, language: str) -> None:
        super().__init__(Naming(rules, decision.case, language), PHRASES)
        self.decision = decision

    def written(self, found: tuple[Nearest, ...]) -> str:
        self.head("title")
        if not comparable(self.decision):
            self.put(self.say("silent" if is_silent(self.decision.case) else "undetermined"), "  ")
        for one in found if comparable(self.decision) else ():
            if len(found) > 1:
                self.put(self.naming.dispute(one.dispute), "  ")
            self.put(self.say("among", count=str(one.among)), "  ")
            for neighbour in one.neighbours:
                self._neighbour(neighbour)
        self.blank()
        self.put(self.say("advisory"), "  ")
        self.feet(notices(self.decision, self.language))
        return self.text()

    def _neighbour(self, one: Neighbour) -> None:
        case = one.case
        self.title(f"{visible(case.title.in_language(self.language) or case.id)} [{case.span.file}]")
        liable = self.clause("liable" if one.liable else "not_liable")
        agrees = bracketed(self.clause("same" if one.same_outcome else "other"), self.language)
        counts = {"shared": str(one.shared), "differ": str(len(one.differences))}
        self.put(self.say("counts", **counts, liable=liable + agrees), "  ")
        if not one.differences:
            self.put(self.say("identical"), "  ")
        for key, decides in (("decides", True), ("rest", False)):
            listed = [d for d in one.differences if d.decides is decides]
            if listed:
                self.put(self.say(key) + word("colon", self.language).rstrip(), "  ")
            for difference in listed[:_SHOWN]:
                self.put(self._difference(difference), "    ≠ ")
            if len(listed) > _SHOWN:
                self.put(self.say("more", count=str(len(listed) - _SHOWN)), "    ")

    def _difference(self, one: Difference) -> str:
        values = (self._value(one, one.here), self._value(one, one.there))
        told = self.clause("here_there", here=values[0], there=values[1])
        return self.naming.declared(one.name) + word("colon", self.language) + told

    def _value(self, one: Difference, value: str) -> str:
        if not value:
            return self.clause("nothing")
        if one.what != "issue":
            return self.clause(value)
        parts = (part.partition(".") for part in value.split(", "))
        return self.naming.listed(finding_word(self.naming, f, because or None) for f, _, because in parts)


def nearest_object(decision: Decision, found: tuple[Nearest, ...]) -> dict[str, object]:
    """Return the neighbours as the object of their published schema."""
    return {
        "schema": SCHEMA,
        "case": decision.case.id,
        "basis": basis_of(decision),
        "notice": {"zh": "".join(notices(decision, "zh")), "en": " ".join(notices(decision, "en"))},
        "receipt": receipt_object(decision.receipt),
        "advisory": True,
        "comparable": comparable(decision),
        "disputes": [
            {
                "plaintiff": one.dispute.plaintiff,
                "defendant": one.dispute.defendant,
                "act": one.dispute.act,
                "among": one.among,
                "nearest": [_neighbour_object(n) for n in one.neighbours],
            }
            for one in found
            if comparable(decision)
        ],
    }


def _neighbour_object(one: Neighbour) -> dict[str, object]:
    return {
        "case": one.case.id,
        "file": one.case.span.file,
        "reading": one.reading,
        "agreeing": one.shared,
        "liable": one.liable,
        "same_outcome": one.same_outcome,
        "differences": [
            {"what": d.what, "name": d.name, "here": d.here, "there": d.there, "decides": d.decides}
            for d in one.differences
        ],
    }
