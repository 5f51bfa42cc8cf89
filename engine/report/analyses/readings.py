"""Which disputed points matter, in words: the points with their authorities, where they enter, the table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from engine.analysis.entering import Entry
from engine.analysis.forks import forks_at
from engine.analysis.outcomes import FindingRow
from engine.analysis.readings import MOST_ROWS, Mattering, Readings, TableRow
from engine.analysis.steps import Step
from engine.report.analyses.head import head_object, notices_of
from engine.report.analyses.page import Page
from engine.report.analyses.phrases_readings import READINGS
from engine.report.analyses.results import each_once, outcome_lines, outcome_object
from engine.report.facts import is_silent
from engine.report.naming import Naming, window_of
from engine.report.nodes import cite_object, instance_text
from engine.report.parting import ASKED, step_text, value_text
from engine.report.phrases import sentence
from engine.report.words import bracketed, word
from engine.rulebase.model import Choice, RuleBase

SCHEMA: Final = "juzheng/readings/1"
_ROWS_SHOWN: Final = 40


def readings_text(found: Readings, rules: RuleBase, language: str, findings: bool = False) -> str:
    """Return which disputed points can matter, as text; ``findings``: for the findings, not the claims."""
    return _Writer(found, rules, language, findings).written()


class _Writer(Page):
    def __init__(self, found: Readings, rules: RuleBase, language: str, findings: bool) -> None:
        super().__init__(Naming(rules, found.case, language), READINGS)
        self.found = found
        self.rules = rules
        self.about = ".findings" if findings else ""
        self.silent = is_silent(found.case)
        # A finding that is the same in every row tells nothing.
        shared = set(found.findings[0]) if found.findings else set()
        self.common = shared.intersection(*map(set, found.findings))
        self.varying = {
            (f.dispute, f.issue, f.args) for row in found.findings for f in row if f not in self.common
        }

    def written(self) -> str:
        self.head(f"title{self.about}")
        self.put(self.say("own", reading=self._reading(self.found.run.reading)), "  ")
        if not self.found.finished:
            self.put(self.say("unfinished"), "  ")
        if self.silent:
            self.put(self.say("silent"), "  ")
        self._matter()
        if self.found.matter and not self.silent:
            self._table()
        if self.found.rest:
            names = self.naming.listed(self.naming.declared(option) for option in self.found.rest)
            self.title(self.say(f"rest{self.about}"))
            self.put(names, "  ")
        self.feet(notices_of(self.found.case, self.language))
        return self.text()

    def _reading(self, name: str) -> str:
        reading = self.rules.readings.get(name)
        return self.naming.label(reading.name) if reading else word("default_reading", self.language)

    # -------------------------------------------------------------- points

    def _matter(self) -> None:
        self.title(self.say("matter"))
        if not self.found.matter:
            self.put(self.say("none"), "  ")
            return
        self.put(self.say("matter.open" if self.found.open else "matter.lead"), "  ")
        for point in self.found.matter:
            self._point(point)

    def _point(self, point: Mattering) -> None:
        option = self.rules.options[point.option]
        question = option.question.in_language(self.language) if option.question else ""
        self.blank()
        self.put(
            self.naming.declared(point.option) + (bracketed(question, self.language) if question else ""),
            "  ◆ ",
        )
        for choice in option.choices:
            taken = bracketed(self.clause("chosen"), self.language) if choice.name.en == point.chosen else ""
            cites = self.naming.short_cites(choice.cites)
            told = f" [{cites}]" if cites else ""
            self.put(self._text(choice) + taken + told, "      ● ")
        for entry in point.entries:
            self._entry(point, entry)

    def _entry(self, point: Mattering, entry: Entry) -> None:
        key = "enters" if entry.own else "enters.open" if self.found.open else "enters.elsewhere"
        chosen = [self._choice(point.option, made) for made in (dict(entry.left)[point.option], entry.choice)]
        lead = self.say(key, left=chosen[0], choice=chosen[1]) + word("colon", self.language)
        steps = each_once([self._step(p.step) for p in entry.partings if p.step is not None])
        for told in steps or [self.clause("enters.nowhere")]:
            self.put(lead + told, "      → ")

    def _step(self, step: Step) -> str:
        naming = self.naming.within(window_of(self.found.case, step.dispute.act))
        told = step_text(naming, step)
        if not self.silent or step.aspect in ASKED:
            values = [value_text(naming, step, value) for value in (step.left, step.right)]
            told += bracketed(" → ".join(values), self.language)
        return f"{told} [{step.span}]"

    def _text(self, choice: Choice) -> str:
        return choice.text.in_language(self.language)

    def _choice(self, option: str, name: str) -> str:
        return next((self._text(c) for c in self.rules.options[option].choices if c.name.en == name), name)

    # -------------------------------------------------------------- the table

    def _table(self) -> None:
        self.title(self.say(f"table{self.about}"))
        if self.found.cut in ("rows", "time"):
            self.put(self.say(f"cut.{self.found.cut}", limit=str(MOST_ROWS)), "  ")
            return
        self.put(self.say("table.lead"), "  ")
        before: tuple[int, ...] = ()
        for row in self.found.rows[:_ROWS_SHOWN]:
            if row.results != before:
                self._results(row.results)
                before = row.results
            self._row(row)
        if len(self.found.rows) > _ROWS_SHOWN:
            self.put(self.say("cut.shown", shown=str(_ROWS_SHOWN)), "  ")

    def _results(self, results: Sequence[int]) -> None:
        self.blank()
        told: dict[tuple[str, ...], None] = {}
        for n in results:
            told.setdefault(
                self._findings(n) if self.about else outcome_lines(self.naming, self.found.outcomes[n])
            )
        several = bracketed(self.clause("possible"), self.language) if len(told) > 1 else ""
        for at, lines in enumerate(told):
            for n, line in enumerate(lines or (self.clause("same_findings"),)):
                more = several if n == 0 and at == 0 else ""
                self.put(line + more, "  ■ " if n == 0 else "    ")

    def _findings(self, n: int) -> tuple[str, ...]:
        told = {(f.dispute, f.issue, f.args): f.finding for f in self.found.findings[n]}
        lines = []
        for key in sorted(self.varying):
            dispute, issue, args = key
            several = len(self.found.case.dispute_list) > 1
            lead = self.naming.dispute(dispute) + word("comma", self.language) if several else ""
            found = word(f"finding.{told.get(key, 'unclear')}", self.language)
            lines.append(lead + self.naming.instance(issue, args) + word("colon", self.language) + found)
        return tuple(lines)

    def _row(self, row: TableRow) -> None:
        parts = [
            self.clause(
                "choice",
                option=self.naming.declared(option),
                choices=self.clause("or").join(
                    self.clause("quoted", choice=self._choice(option, c)) for c in choices
                ),
            )
            for option, choices in row.choices
        ]
        told = word("and_then", self.language).join(parts) or self.clause("always")
        self.put(told, "    ● ")
        names = [self.clause("falls.own")] if row.own else []
        names += [self._reading(name) for name in row.readings if name != self.found.run.reading]
        if names:
            self.put(self.say("falls") + word("colon", self.language) + self.naming.listed(names), "      ")
        if not row.checked:
            self.put(self.say("table.unchecked"), "      ")


# ---------------------------------------------------------------------------- for programs


def readings_object(found: Readings, rules: RuleBase, findings: bool = False) -> dict[str, object]:
    """Return which disputed points can matter as the object of its published schema."""
    silent = is_silent(found.case)
    refereed = not silent and all(row.checked for row in found.rows)
    return {
        "schema": SCHEMA,
        **head_object(found.case, rules, found.run.reading, found.choices, refereed),
        "about": "findings" if findings else "claims",
        "finished": found.finished,
        "open": found.open,
        "matter": [_point(point, found, rules, silent) for point in found.matter],
        "cannot_matter": list(found.rest),
        "cut": found.cut or None,
        "outcomes": [outcome_object(one, silent) for one in found.outcomes],
        "findings": [[_finding(f) for f in row] for row in found.findings],
        "rows": [
            {
                "choices": {option: list(choices) for option, choices in row.choices},
                "outcomes": list(row.results),
                "readings": list(row.readings),
                "own": row.own,
                "checked": row.checked,
            }
            for row in found.rows
        ],
    }


def _point(point: Mattering, found: Readings, rules: RuleBase, silent: bool) -> dict[str, object]:
    return {
        "option": point.option,
        "chosen": point.chosen,
        "choices": [
            {
                "choice": c.name.en,
                "text": {"zh": c.text.zh, "en": c.text.en},
                "cites": cite_object(rules, c.cites),
            }
            for c in rules.options[point.option].choices
        ],
        "enters": [
            {
                "choice": entry.choice,
                "own": entry.own,
                "left": dict(entry.left),
                "right": dict(entry.right),
                "steps": [
                    _step(p.step, entry, found, rules, silent) for p in entry.partings if p.step is not None
                ],
            }
            for entry in point.entries
        ],
    }


def _step(step: Step, entry: Entry, found: Readings, rules: RuleBase, silent: bool) -> dict[str, object]:
    shown = step.aspect in ASKED or not silent
    return {
        "kind": step.kind,
        "id": instance_text(step.name, step.args),
        "issue": step.issue[0] if step.issue else None,
        "aspect": step.aspect,
        "left": step.left if shown else None,
        "right": step.right if shown else None,
        "text": {
            code: sentence(step_text(Naming(rules, found.case, code), step), code) for code in ("zh", "en")
        },
        "rule": str(step.span),
        "asks": [f.option for f in forks_at(step, rules, dict(entry.left), dict(entry.right))],
    }


def _finding(row: FindingRow) -> dict[str, object]:
    at = row.dispute
    return {
        "plaintiff": at.plaintiff,
        "defendant": at.defendant,
        "act": at.act,
        "issue": instance_text(row.issue, row.args),
        "finding": row.finding,
    }
