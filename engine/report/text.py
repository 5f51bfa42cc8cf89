"""The report as text for a terminal: conclusion first, then issue by issue, every sign in GBK."""

from __future__ import annotations

from collections.abc import Iterable

from engine.diagnostics.wording import width as cells
from engine.justification import Decision
from engine.report.compose import compose
from engine.report.document import (
    ArgumentText,
    CauseText,
    DisputeText,
    IssueText,
    LeakText,
    OpenText,
    ReportText,
    StepText,
    TextureText,
    exhibits_apart,
)
from engine.report.exhibits import ExhibitText
from engine.report.facts import FactLine
from engine.report.layout import indented, numbered
from engine.report.phrases import clause, say
from engine.report.words import bracketed, word
from engine.rulebase.model import RuleBase

_UNDERLINE = {1: "=", 2: "-"}


def report_text(decision: Decision, rules: RuleBase, language: str, width: int) -> str:
    """Return the report of a decision as lines of at most ``width`` cells."""
    return _Writer(compose(decision, rules, language), width).text()


class _Writer:
    """Writes one report; ``lines`` grows from top to bottom."""

    def __init__(self, report: ReportText, width: int) -> None:
        self.report = report
        self.language = report.language
        self.width = max(48, width)
        self.lines: list[str] = []

    def text(self) -> str:
        report = self.report
        self._head()
        self._conclusion()
        number = 1
        if report.branches:
            number += 1
            self._title(self._numbered(number, self._word("regimes")))
            self.put(report.parting, "  ")
            for branch in report.branches:
                self.blank()
                self.put(branch.when, "  → ")
                for dispute in branch.disputes:
                    self._dispute_body(dispute)
        else:
            for dispute in report.disputes:
                number += 1
                self._title(self._numbered(number, dispute.title))
                self._dispute_body(dispute)
        if report.texture.judgements or report.texture.share:
            number += 1
            self._title(self._numbered(number, self._word("texture")))
            self._texture(report.texture)
        if report.open:
            number += 1
            self._title(self._numbered(number, self._word("open")))
            self._open(report.open)
        if apart := exhibits_apart(report):
            number += 1
            self._title(self._numbered(number, self._word("exhibits_apart")))
            self._exhibits(apart, "  ")
        number += 1
        self._title(self._numbered(number, self._word("receipt")))
        self._rows((*report.receipt, *report.sources))
        self.blank()
        for notice in report.notices:
            self.put(notice, "▲ ")
        return "\n".join(line.rstrip() for line in self.lines) + "\n"

    # -------------------------------------------------------------- parts

    def _head(self) -> None:
        report = self.report
        self.put(report.title, "")
        self.lines.append("=" * min(self.width, max(cells(line) for line in self.lines)))
        self._rows(report.header)
        if report.departures:
            self.put(self._word("departures") + self._word("colon").rstrip(), "  ")
            for departure in report.departures:
                self.put(departure, "    ● ")
        else:
            self.put(self._word("departures") + self._word("colon") + self._word("no_departures"), "  ")
        self.blank()
        self.put(report.notices[0], "▲ ")

    def _conclusion(self) -> None:
        report = self.report
        self._title(self._numbered(1, self._word("conclusion")))
        if report.undetermined:
            self.put(report.undetermined, "  ")
        for dispute in report.disputes:
            if len(report.disputes) > 1 or not report.decided:
                self.put(dispute.title, "  ")
            for remedy in dispute.remedies:
                self.put(remedy.name + self._word("colon") + remedy.result, f"  {remedy.sign} ")
                for detail in remedy.details:
                    self.put(detail, "       ")
            for cause in dispute.causes if report.decided else ():
                if cause.applies:
                    self.put(cause.text, "  → ")

    def _dispute_body(self, dispute: DisputeText) -> None:
        full = [issue for issue in dispute.issues if not issue.brief]
        for n, issue in enumerate(full, 1):
            self._issue(issue, n)
        brief = [issue for issue in dispute.issues if issue.brief]
        if brief:
            self._section("unargued")
            for issue in brief:
                bearer = self._pair("burden", issue.burden_side, issue.burden_short)
                told = issue.name + self._word("colon") + issue.finding + bracketed(bearer, self.language)
                self.put(f"{told} [{issue.place}]", f"  {issue.sign} ")
        if dispute.causes:
            self._section("causes")
            for cause in dispute.causes:
                self._cause(cause)
        if dispute.remedies:
            self._section("remedies")
            for remedy in dispute.remedies:
                self.put(f"{remedy.text} [{remedy.place}]", f"  {remedy.sign} ")
                for detail in remedy.details:
                    self.put(detail, "    ")
        for leak in dispute.leaks:
            self._leak(leak)

    def _issue(self, issue: IssueText, number: int) -> None:
        self.blank()
        margin = "     "
        self.put(f"{issue.name}{self._word('colon')}{issue.finding}", f"{issue.sign} {number}. ")
        told = "" if issue.says == issue.name else f"{issue.says} "
        self.put(f"{told}[{issue.place}]", margin)
        self.put(self._pair("burden", issue.burden_side, issue.burden_short), margin)
        self.put(self._pair("standard", issue.standard, issue.standard_short), margin)
        if issue.element:
            self.put(self._pair("element", issue.element, ""), margin)
        if issue.from_start:
            self.put(issue.burden, margin)
        if issue.limbs:
            told = bracketed(issue.limbs_cites, self.language) if issue.limbs_cites else ""
            self.put(issue.limbs_text + told, margin)
            for limb in issue.limbs:
                self.put(limb.name + self._word("colon") + limb.finding, f"       {limb.sign} ")
        for n, step in enumerate(issue.steps, 1):
            self._step(step, n)
        if issue.failed:
            self.put(self._word("failed") + self._word("colon").rstrip(), margin)
            for argument in issue.failed:
                self._argument(argument, "       ")
        self.put(issue.finding_text, f"{margin}= ")
        self.put(issue.consequence, f"{margin}→ ")

    def _pair(self, label: str, value: str, cites: str) -> str:
        told = bracketed(cites, self.language) if cites else ""
        return self._word(label) + self._word("colon") + value + told

    def _step(self, step: StepText, number: int) -> None:
        mark = "→" if step.moved else "●"
        side = bracketed(self._word(f"lane.{step.side}"), self.language)
        self.put(step.heading + side + self._word("colon") + step.text, f"     {mark} {number}) ")
        for argument in step.arguments:
            self._argument(argument, "        ")
        if step.exhibits:
            self.put(self._word("exhibits") + self._word("colon").rstrip(), "        ")
            self._exhibits(step.exhibits, "          ")

    def _argument(self, argument: ArgumentText, margin: str) -> None:
        told = argument.name + bracketed(argument.standing, self.language)
        if argument.says:
            told += self._word("colon") + argument.says
        self.put(told, f"{margin}{argument.sign} ")
        self.put(f"{argument.short_cites} [{argument.place}]".strip(), f"{margin}  ")
        self._facts(argument.facts, f"{margin}  ")

    def _cause(self, cause: CauseText) -> None:
        told = bracketed(cause.short_cites, self.language) if cause.short_cites else ""
        self.put(f"{cause.text}{told} [{cause.place}]", f"  {cause.sign} ")
        if len(cause.grounds) > 1:
            for ground in cause.grounds:
                self.put(ground.text + bracketed(ground.authority, self.language), "      ● ")
        if cause.derived:
            self.put(cause.derived, "      ")
        for duty in cause.duties:
            told = bracketed(duty.cites, self.language) if duty.cites else ""
            self.put(duty.text + told, "      ● ")

    def _leak(self, leak: LeakText) -> None:
        self._section("leaks", leak.title)
        self.put(leak.text, "  ")
        if leak.caution:
            self.put(leak.caution, "  ")
        for row in leak.rows:
            named: dict[str, list[str]] = {}
            for column, cell in zip(leak.columns, row.cells, strict=True):
                if cell.kind != "none" and column.kind == "asked":
                    named.setdefault(f"{cell.mark} {cell.word}", []).append(column.name)
            verdict = bracketed(row.verdict, self.language) if row.verdict else ""
            self.put(row.name + verdict, "  ● ")
            for kind, names in named.items():
                self.put(kind + self._word("colon") + self._word("separator").join(names), "      ")
        self.put(f"[{leak.place}]", "    ")

    def _texture(self, texture: TextureText) -> None:
        if texture.judgements:
            self.put(say("texture.lead", self.language), "  ")
        for one in texture.judgements:
            self._facts((one.fact,), "  ")
            self.put(one.who, "      ")
            if one.why:
                self.put(one.why, "      ")
            turns = bracketed(clause("texture.decides", self.language), self.language) if one.decides else ""
            if one.feeds or turns:
                self.put(one.feeds + turns, "      ")
        if texture.share:
            self.put(texture.share, "  = ")
            self.put(texture.definition, "    ")

    def _open(self, facts: tuple[OpenText, ...]) -> None:
        self.put(say("open.lead", self.language), "  ")
        for fact in facts:
            self.put(f"{fact.text} {fact.source}".rstrip(), "  ？ ")
            for mark, things in fact.lists:
                self.put(things, f"       {mark} ")

    # -------------------------------------------------------------- lines

    def _facts(self, facts: Iterable[FactLine], margin: str) -> None:
        for fact in facts:
            told = fact.text + (bracketed(fact.state, self.language) if fact.state else "")
            behind = bracketed(fact.evidence, self.language) if fact.evidence else ""
            self.put(f"{told} {fact.source}".rstrip() + behind, f"{margin}{fact.sign} ")

    def _exhibits(self, exhibits: Iterable[ExhibitText], margin: str) -> None:
        for one in exhibits:
            self.put(f"{one.told} {one.source}".rstrip(), f"{margin}● ")

    def _rows(self, rows: Iterable[tuple[str, str]]) -> None:
        listed = list(rows)
        room = max((cells(label) for label, _ in listed), default=0)
        for label, value in listed:
            self.put(value, f"  {label}{' ' * (room - cells(label))}  ")

    def _section(self, key: str, more: str = "") -> None:
        self.blank()
        self.put(self._word(key) + (self._word("colon") + more if more else ""), "  ")
        self.blank()

    def _title(self, text: str) -> None:
        self.blank()
        self.put(text, "")
        self.lines.append("-" * min(self.width, cells(self.lines[-1])))

    def _numbered(self, number: int, text: str) -> str:
        return numbered(number, self.language) + text

    def put(self, text: str, first: str) -> None:
        """Write a text behind a prefix, wrapped; further lines stand below its beginning."""
        self.lines += indented(text, first, " " * cells(first), self.width).split("\n")

    def blank(self) -> None:
        """Write an empty line."""
        if self.lines and self.lines[-1]:
            self.lines.append("")

    def _word(self, key: str) -> str:
        return word(key, self.language)
