"""What if, in words: the outcome beside the original, the first step that differs, and what follows."""

from __future__ import annotations

from typing import Final

from engine.analysis.changes import CauseChange, IssueChange, RemedyChange
from engine.analysis.parting import Parting
from engine.analysis.steps import Step
from engine.analysis.whatif import Supposition, WhatIf
from engine.case.model import FactEntry
from engine.justification import CauseView, CellView, IssueView, RemedyView
from engine.program.points import Turned
from engine.record import replace
from engine.report.analyses.page import Page, receipt_object
from engine.report.analyses.supposing import state_object
from engine.report.compose import basis_of, notices
from engine.report.facts import is_silent, state_word
from engine.report.findings import finding_word
from engine.report.naming import Naming, window_of
from engine.report.nodes import instance_text
from engine.report.parting import ASKED, step_text, value_text
from engine.report.words import bracketed, word
from engine.rulebase.model import RuleBase, Twin

SCHEMA: Final = "juzheng/whatif/1"
PHRASES: Final[dict[str, Twin]] = {
    "title": Twin("What if", "假设推演"),
    "banner": Twin("Hypothetical, not written to the file.", "假设推演，未写入案件。"),
    "supposed": Twin("Supposed", "所作假设"),
    "from_to": Twin("{before} → {after}", "{before} → {after}"),
    "raised": Twin("{by} raises “{what}”", "{by}提出“{what}”"),
    "unchanged": Twin("as the file has it already", "与案件所载相同"),
    "result": Twin("The result", "结果"),
    "same": Twin("The result stays the same.", "结果不变。"),
    "differ": Twin("The result changes.", "结果改变。"),
    "possible": Twin("What is still possible changes.", "仍可能的处理结果改变。"),
    "first": Twin("Where the reasoning parts first", "推演自何处起不同"),
    "decisive": Twin("The result turns on another step:", "结果之不同系于另一步："),
    "none": Twin("Nowhere: no step of the reasoning changes.", "没有不同：推演的各步均不改变。"),
    "findings": Twin("Findings that change", "认定之变化"),
    "causes": Twin("Grounds of liability that change", "请求权基础之变化"),
    "silent": Twin(
        "No court has judged this matter: only what is asked of the sides is compared, nothing is said about "
        "facts or results.",
        "本例未经裁判：仅比较对双方的要求，不就事实和处理结果作出判断。",
    ),
    "not_claimed": Twin("not claimed", "无此请求"),
}


def whatif_text(found: WhatIf, rules: RuleBase, language: str) -> str:
    """Return the comparison as text."""
    return _Writer(found, rules, language).written()


class _Writer(Page):
    def __init__(self, found: WhatIf, rules: RuleBase, language: str) -> None:
        super().__init__(Naming(rules, found.before.case, language), PHRASES)
        self.found = found
        self.silent = is_silent(found.before.case)

    def written(self) -> str:
        self.head("title")
        self.put(self.say("banner"), "▲ ")
        self.title(self.say("supposed"))
        for supposition in self.found.suppositions:
            self._supposed(supposition)
        for right in self.found.raised:
            what = self.naming.instance(right.argument, right.args)
            self.put(self.clause("raised", by=self.naming.thing(right.by), what=what), "  ● ")
        self._results()
        self._first()
        if not self.silent:
            self._changed()
        self.feet((self.say("banner"), *notices(self.found.before, self.language)))
        return self.text()

    def _supposed(self, supposition: Supposition) -> None:
        entry = supposition.entry
        before = self._state(entry, supposition.now)
        told = self.clause("from_to", before=before, after=self._state(entry, None))
        if before == self._state(entry, None):
            told = f"{before}{bracketed(self.clause('unchanged'), self.language)}"
        self.put(f"{self.naming.says(entry.fact, entry.args)}{self._colon()}{told}", "  ● ")

    def _state(self, entry: FactEntry, now: Turned | None) -> str:
        """Return a state in words, with its degree where that is not the usual one."""
        turned = now or Turned(entry.state, entry.degree, entry.because, entry.by)
        listed = _entry_as(entry, turned)
        told = state_word(self.naming, CellView(entry.fact, entry.args, turned.state, listed))
        if turned.state in ("proved", "disproved") and turned.degree != 2:
            told += bracketed(word(f"standard.{turned.degree}", self.language), self.language)
        return told

    def _results(self) -> None:
        self.title(self.say("result"))
        if self.silent:
            self.put(self.say("silent"), "  ")
            return
        found = self.found
        turned = any(p.remedies for p in found.partings)
        self.put(self.say("same" if found.same_outcome else "differ" if turned else "possible"), "  ")
        for parting in found.partings:
            self._about(parting)
            view = next(v for v in found.before.disputes if v.dispute == parting.dispute)
            changes = {(c.left or c.right): c for c in parting.remedies}
            told = {r.claim for c in parting.remedies for r in (c.left, c.right) if r is not None}
            for remedy in view.remedies:
                if remedy.claim not in told:
                    name = self.naming.declared(remedy.remedy)
                    self.put(f"{name}{self._colon()}{self._result(remedy)}", "  ● ")
            for change in changes.values():
                self._remedy(change)

    def _remedy(self, change: RemedyChange) -> None:
        one = change.left or change.right
        assert one is not None
        self._row(self.naming.declared(one.remedy), self._result(change.left), self._result(change.right))

    def _result(self, remedy: RemedyView | None) -> str:
        if remedy is None:
            return self.clause("not_claimed")
        told = word(f"result.{remedy.result}", self.language)
        sums = "" if remedy.amount is None else f"{remedy.amount.minimum or ''}–{remedy.amount.maximum}"
        scope = remedy.scope.in_language(self.language) if remedy.scope else ""
        more = (sums.lstrip("–"), scope)
        shown = word("separator", self.language).join(m for m in more if m)
        return told + (bracketed(shown, self.language) if shown and remedy.granted else "")

    def _first(self) -> None:
        self.title(self.say("first"))
        steps = [p for p in self.found.partings if p.step is not None]
        if not steps:
            self.put(self.say("none"), "  ")
        for parting in steps:
            self._about(parting)
            assert parting.step is not None
            self._step(parting.step)
            if parting.decisive is not None and parting.decisive != parting.step and not self.silent:
                self.put(self.say("decisive"), "  ")
                self._step(parting.decisive)

    def _step(self, step: Step) -> None:
        naming = self.naming.within(window_of(self.found.before.case, step.dispute.act))
        what = step_text(naming, step)
        if not self.silent or step.aspect in ASKED:
            pair = (value_text(naming, step, value) for value in (step.left, step.right))
            what += self._colon() + " → ".join(pair)
        self.put(f"{what} [{step.span}]", "  → ")
        if step.cites:
            self.put(naming.short_cites(naming.current(step.cites)), "    ")

    def _changed(self) -> None:
        issues = [(p, c) for p in self.found.partings for c in p.issues]
        causes = [(p, c) for p in self.found.partings for c in p.causes if self._moved(c)]
        if issues:
            self.title(self.say("findings"))
        for parting, change in issues:
            self._issue(parting, change)
        if causes:
            self.title(self.say("causes"))
        for parting, turned in causes:
            name = self._within(parting) + self.naming.declared(turned.left.name)
            self._row(name, self._cause(turned.left), self._cause(turned.right))

    def _issue(self, parting: Parting, change: IssueChange) -> None:
        name = self._within(parting) + self.naming.instance(change.left.name, change.left.args)
        self._row(name, self._finding(change.left, change), self._finding(change.right, change))

    def _finding(self, issue: IssueView, change: IssueChange) -> str:
        told = finding_word(self.naming, issue.finding, issue.because)
        if change.left.won_by != change.right.won_by and issue.won_by is not None:
            told += bracketed("→ " + self.naming.side(issue.won_by), self.language)
        return told

    def _moved(self, change: CauseChange) -> bool:
        return self._cause(change.left) != self._cause(change.right)

    def _cause(self, cause: CauseView) -> str:
        if cause.in_force is False:
            return word("cause.not_in_force", self.language)
        if cause.applies is False:
            return word("cause.not_applicable", self.language)
        made = {True: "cause.made_out", False: "cause.not_made_out", None: "cause.open"}[cause.made_out]
        grounds = self.naming.listed(self.naming.declared(g) for g in cause.grounds)
        return word(made, self.language) + (bracketed(grounds, self.language) if grounds else "")

    def _row(self, name: str, before: str, after: str) -> None:
        self.put(f"{name}{self._colon()}{self.clause('from_to', before=before, after=after)}", "  ≠ ")

    def _within(self, parting: Parting) -> str:
        several = len(self.found.partings) > 1
        return self.naming.dispute(parting.dispute) + self._colon() if several else ""

    def _about(self, parting: Parting) -> None:
        if len(self.found.partings) > 1:
            self.put(self.naming.dispute(parting.dispute), "  ")

    def _colon(self) -> str:
        return word("colon", self.language)


def _entry_as(entry: FactEntry, turned: Turned) -> FactEntry:
    return replace(
        entry, state=turned.state, degree=turned.degree, because=turned.because, by=turned.by, rebutted=False
    )


# ---------------------------------------------------------------------------- for programs


def whatif_object(found: WhatIf, rules: RuleBase) -> dict[str, object]:
    """Return the comparison as the object of its published schema."""
    before = found.before
    silent = is_silent(before.case)
    banner = PHRASES["banner"]
    return {
        "schema": SCHEMA,
        "case": before.case.id,
        "basis": basis_of(before),
        "hypothetical": {"zh": banner.zh, "en": banner.en},
        "notice": {"zh": "".join(notices(before, "zh")), "en": " ".join(notices(before, "en"))},
        "receipt": receipt_object(before.receipt),
        "supposed_receipt": receipt_object(found.after.receipt),
        "supposed": [
            {
                "fact": instance_text(s.entry.fact, s.entry.args),
                "from": state_object(s.now),
                "to": state_object(Turned(s.entry.state, s.entry.degree, s.entry.because, s.entry.by)),
            }
            for s in found.suppositions
        ],
        "raised": [{"argument": instance_text(r.argument, r.args), "by": r.by} for r in found.raised],
        "status": {"before": before.status, "after": found.after.status},
        "same_outcome": None if silent else found.same_outcome,
        "disputes": [_dispute_object(p, rules, found, silent) for p in found.partings],
    }


def _dispute_object(parting: Parting, rules: RuleBase, found: WhatIf, silent: bool) -> dict[str, object]:
    dispute = parting.dispute
    shown = () if silent else parting.issues
    return {
        "plaintiff": dispute.plaintiff,
        "defendant": dispute.defendant,
        "act": dispute.act,
        "first_step": _step_object(parting.step, rules, found, silent),
        "decisive_step": None if silent else _step_object(parting.decisive, rules, found, silent),
        "issues": [
            {
                "id": instance_text(c.left.name, c.left.args),
                "before": _issue_object(c.left),
                "after": _issue_object(c.right),
            }
            for c in shown
        ],
        "causes": [
            {"id": c.left.name, "before": _cause_object(c.left), "after": _cause_object(c.right)}
            for c in (() if silent else parting.causes)
        ],
        "remedies": [
            {
                "claim": next(r.claim for r in (c.left, c.right) if r is not None),
                "before": None if c.left is None else c.left.result,
                "after": None if c.right is None else c.right.result,
            }
            for c in (() if silent else parting.remedies)
        ],
    }


def _step_object(step: Step | None, rules: RuleBase, found: WhatIf, silent: bool) -> dict[str, object] | None:
    if step is None:
        return None
    shown = not silent or step.aspect in ASKED
    texts = {code: step_text(Naming(rules, found.before.case, code), step) for code in ("zh", "en")}
    return {
        "kind": step.kind,
        "id": instance_text(step.name, step.args),
        "aspect": step.aspect,
        "before": step.left if shown else None,
        "after": step.right if shown else None,
        "rule": str(step.span),
        "text": texts,
    }


def _issue_object(issue: IssueView) -> dict[str, object]:
    return {"finding": issue.finding, "because": issue.because, "won_by": issue.won_by}


def _cause_object(cause: CauseView) -> dict[str, object]:
    return {"applies": cause.applies, "made_out": cause.made_out, "grounds": list(cause.grounds)}
