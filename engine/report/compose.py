"""Compose: a decision becomes a report in one language, as plain values that every rendering shows."""

from __future__ import annotations

from datetime import date

from engine.diagnostics.wording import visible
from engine.justification import Decision, DisputeView, IssueView, Receipt, RemedyView
from engine.record import replace
from engine.report.document import BranchText, DisputeText, RemedyText, ReportText
from engine.report.exhibits import exhibits_of
from engine.report.facts import is_silent
from engine.report.leaks import Grid
from engine.report.naming import Naming, Window, window_of
from engine.report.once import counted_elsewhere
from engine.report.open import open_facts
from engine.report.outcomes import Outcomes
from engine.report.phrases import clause, say
from engine.report.proof import Prover
from engine.report.reasons import chosen_text
from engine.report.texture import texture_text
from engine.report.words import bracketed, word
from engine.rulebase.model import RuleBase


def compose(decision: Decision, rules: RuleBase, language: str, anchor: str = "c1") -> ReportText:
    """Return the report of a decision in ``zh`` or ``en``; ``anchor`` keeps several apart on a page."""
    return _Composer(decision, Naming(rules, decision.case, language), anchor).report()


def basis_of(decision: Decision) -> str:
    """Return the basis as the JSON object names it."""
    return "judgment" if decision.case.status == "decided" else decision.case.status


def notices(decision: Decision, language: str) -> tuple[str, ...]:
    """Return what must stand beside every result: what kind of case this is, and what it is for."""
    return (say(f"notice.{decision.case.status}", language), say("notice.assistive", language))


Branch = tuple[tuple[tuple[str, date | None, date | None], ...], tuple[DisputeView, ...]]


class _Composer:
    def __init__(self, decision: Decision, naming: Naming, anchor: str) -> None:
        self.decision = decision
        self.case = decision.case
        self.naming = naming
        self.language = naming.language
        self.anchor = anchor
        self.decided = decision.status == "decided"
        self.silent = is_silent(decision.case)

    def report(self) -> ReportText:
        decision, language = self.decision, self.language
        several = len(decision.branches) > 1 and bool(self._first_part())
        return ReportText(
            language=language,
            anchor=self.anchor,
            title=visible(self.case.title.in_language(language) or self.case.id),
            header=tuple(self._header()),
            notices=notices(decision, language),
            decided=self.decided and not self.silent,
            status=word(f"status.{decision.status}", language),
            undetermined=self._undetermined(),
            departures=tuple(chosen_text(self.naming, o, c) for o, c in decision.departures),
            open=open_facts(decision, self.naming),
            texture=texture_text(decision, self.naming),
            parting=self._parting() if several else "",
            branches=tuple(self._branches()) if several else (),
            disputes=tuple(
                self._dispute(view, self.anchor, i, window_of(self.case, view.dispute.act))
                for i, view in enumerate(decision.disputes, 1)
            ),
            outcomes=tuple(self._outcomes()) if not self.silent else (),
            exhibits=exhibits_of(self.naming, self.silent),
            receipt=tuple(receipt_rows(decision.receipt, language)),
            sources=tuple((visible(key), visible(name)) for key, name in self.case.sources.items()),
        )

    def _header(self) -> list[tuple[str, str]]:
        case, language = self.case, self.language
        rows = [
            (word("case", language), case.id),
            (word("court_label", language), case.court),
            (word("docket", language), case.docket),
            (word("stage", language), case.stage),
            (word("basis", language), word(f"basis.{case.status}", language)),
            (word("reading", language), self._reading()),
        ]
        return [(label, visible(value)) for label, value in rows if value]

    def _reading(self) -> str:
        reading = self.naming.rules.readings.get(self.decision.run.reading)
        if reading is None:
            return word("default_reading", self.language)
        name = self.naming.label(reading.name)
        return name + bracketed(reading.title.in_language(self.language), self.language)

    def _undetermined(self) -> str:
        if self.decided:
            return say("unjudged", self.language) if self.silent else ""
        return say("undetermined" if self.decision.open else "undetermined.dates", self.language)

    # -------------------------------------------------------------- disputes

    def _dispute(self, view: DisputeView, prefix: str, number: int, window: Window) -> DisputeText:
        anchor = f"{prefix}-d{number}"
        naming = self.naming.within(window)
        prover = Prover(naming, anchor, _weighty(view))
        outcomes = Outcomes(naming, view, self.silent)
        shown = [i for i in view.issues if i.in_play]
        causes = [c for c in view.causes if c.in_force is not False or self.decided]
        at = view.dispute
        return DisputeText(
            anchor=anchor,
            title=self.naming.dispute(at),
            plaintiff=self.naming.thing(at.plaintiff),
            defendant=self.naming.thing(at.defendant),
            act=self.naming.thing(at.act),
            issues=() if self.silent else tuple(prover.issue(i) for i in shown),
            causes=tuple(outcomes.cause(c) for c in causes),
            remedies=()
            if self.silent and "-b" in prefix
            else tuple(self._remedy(outcomes, view, r) for r in view.remedies),
            leaks=tuple(Grid(self.naming, view, leak, anchor).text() for leak in view.leaks if leak.over),
        )

    def _remedy(self, outcomes: Outcomes, view: DisputeView, remedy: RemedyView) -> RemedyText:
        text = outcomes.remedy(remedy)
        twice = counted_elsewhere(view, remedy, self.decision.disputes)
        if not twice or not text.details:
            return text
        once = say("remedy.once", self.language, things=self.naming.things(twice))
        return replace(text, details=(*text.details, once))

    def _branches(self) -> list[BranchText]:
        found: list[BranchText] = []
        for n, (when, views) in enumerate(self._merged(), 1):
            told = self.naming.listed(self.naming.stretch(*one) for one in when)
            prefix, days = f"{self.anchor}-b{n}", {act: (first, last) for act, first, last in when}
            disputes = (
                self._dispute(v, prefix, i, days.get(v.dispute.act) or window_of(self.case, v.dispute.act))
                for i, v in enumerate(views, 1)
            )
            found.append(BranchText(told, tuple(disputes)))
        return found

    def _merged(self) -> list[Branch]:
        """Return the branches; neighbours in time between which nothing changes are told as one."""
        kept: list[Branch] = []
        for when, views in self.decision.branches:
            if kept and len(when) == 1:
                (act, first, _), before = kept[-1][0][0], kept[-1][1]
                if not any(self._parts(pair) for pair in zip(before, views, strict=True)):
                    kept[-1] = (((act, first, when[0][2]),), views)
                    continue
            kept.append((when, views))
        return kept

    def _outcomes(self) -> list[tuple[str, ...]]:
        rows: list[tuple[str, ...]] = []
        for outcome in self.decision.outcomes:
            lines = [self.naming.stretch(*act) for act in outcome.acts]
            for dispute, claim, result in outcome.dispositions:
                told = word(f"result.{result}", self.language)
                lines.append(
                    self.naming.dispute(dispute)
                    + word("colon", self.language)
                    + f"{self._claim(claim)} {told}"
                )
            rows.append(tuple(lines))
        return rows

    def _claim(self, id: str) -> str:
        claim = next((c for c in self.case.claims if c.id == id), None)
        return self.naming.declared(claim.remedy) if claim else id

    # -------------------------------------------------------------- where branches part

    def _parting(self) -> str:
        language = self.language
        views = [disputes for _, disputes in self.decision.branches]
        step = self._first_part()
        lead = say("dates.unknown", language)
        gap = "" if language == "zh" else " "
        if not step:
            return lead + gap + say("dates.same", language)
        same = self.decided and not self.silent and self._same_results(views)
        key = "dates.part" if self.silent or not self.decided or same else "dates.differ"
        text = lead + gap + say(key, language, step=step)
        return text + gap + say("dates.same", language) if same else text

    def _first_part(self) -> str:
        """Return the first point at which the branches differ; empty where they never do."""
        views = [disputes for _, disputes in self.decision.branches]
        return next((s for together in zip(*views, strict=True) for s in self._parts(together)), "")

    @staticmethod
    def _same_results(views: list[tuple[DisputeView, ...]]) -> bool:
        results = [[(r.claim, r.result) for view in disputes for r in view.remedies] for disputes in views]
        return all(r == results[0] for r in results)

    def _parts(self, together: tuple[DisputeView, ...]) -> list[str]:
        """Return the first point, in the order of the reasoning, at which branches of a dispute differ."""
        language, first = self.language, together[0]
        if any(self._applying(v) != self._applying(first) for v in together):
            names = [n for v in together for n in self._applying(v)]
            listed = self.naming.listed(self.naming.declared(n) for n in dict.fromkeys(names))
            return [clause("dates.step_cause", language) + (bracketed(listed, language) if listed else "")]
        for views in zip(*(v.issues for v in together), strict=False):
            if step := self._issue_parts(views):
                return [step]
        return []

    @staticmethod
    def _applying(view: DisputeView) -> list[str]:
        return [c.name for c in view.causes if c.in_force and c.applies is not False]

    def _issue_parts(self, views: tuple[IssueView, ...]) -> str:
        first = views[0]
        name = self.naming.instance(first.name, first.args)
        if any(v.burden != first.burden for v in views):
            return clause("dates.step_burden", self.language, issue=name)
        if not self.silent and any(v.finding != first.finding for v in views):
            return clause("dates.step_finding", self.language, issue=name)
        return ""


def _weighty(view: DisputeView) -> frozenset[str]:
    """Return the issues a result of the dispute turns on, for whomever they came out."""
    required = {r.issue for cause in view.causes if cause.applies is not False for r in cause.requirements}
    unmet = {r.issue for remedy in view.remedies for r in remedy.requirements if not r.satisfied}
    return frozenset(required | unmet)


def receipt_rows(receipt: Receipt, language: str) -> list[tuple[str, str]]:
    """Return by what the case was decided, line by line."""
    agreed = "receipt.agrees" if receipt.refereed else "receipt.not_run"
    return [
        (word("receipt.rules", language), receipt.rules),
        (word("receipt.case", language), receipt.case),
        (word("receipt.engine", language), receipt.engine),
        (word("receipt.law_date", language), receipt.law_date),
        (word("receipt.refereed", language), word(agreed, language)),
    ]
