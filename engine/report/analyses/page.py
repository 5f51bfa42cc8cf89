"""A page of text for a terminal: headings, lines that wrap behind their prefix, notices at the foot."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib import resources

from engine.case.model import Case
from engine.diagnostics.wording import visible
from engine.diagnostics.wording import width as cells
from engine.justification import Receipt
from engine.report.layout import indented, numbered
from engine.report.naming import Naming
from engine.report.phrases import sentence
from engine.rulebase.model import RuleBase, Twin
from engine.source import whole_file

WIDTH = 96


class Page:
    """Lines from top to bottom; ``phrases`` is the table of sentences of the one analysis."""

    def __init__(self, naming: Naming, phrases: Mapping[str, Twin], width: int = WIDTH) -> None:
        self.naming = naming
        self.language = naming.language
        self.phrases = phrases
        self.width = max(48, width)
        self.lines: list[str] = []
        self._number = 0

    def say(self, key: str, **params: str) -> str:
        """Return a sentence of the table with its blanks filled; English begins with a capital."""
        return sentence(self.clause(key, **params), self.language)

    def clause(self, key: str, **params: str) -> str:
        """Return the same as part of a longer sentence."""
        return self.phrases[key].in_language(self.language).format_map(params)

    def head(self, key: str, **params: str) -> None:
        """Write the title of the case, underlined, and what is asked about it."""
        case = self.naming.case
        self.put(visible(case.title.in_language(self.language) or case.id))
        self.lines.append("=" * min(self.width, max(cells(line) for line in self.lines)))
        self.put(self.say(key, **params), "  ")

    def title(self, text: str) -> None:
        """Write a numbered heading."""
        self.blank()
        self._number += 1
        self.put(numbered(self._number, self.language) + text)
        self.lines.append("-" * min(self.width, cells(self.lines[-1])))

    def put(self, text: str, first: str = "") -> None:
        """Write a text behind a prefix, wrapped; further lines stand below its beginning."""
        self.lines += indented(text, first, " " * cells(first), self.width).split("\n")

    def blank(self) -> None:
        """Write an empty line."""
        if self.lines and self.lines[-1]:
            self.lines.append("")

    def feet(self, notices: Iterable[str]) -> None:
        """Write what must stand beside every result."""
        self.blank()
        for notice in notices:
            self.put(notice, "▲ ")

    def text(self) -> str:
        """Return the page, with a final line break."""
        return "\n".join(line.rstrip() for line in self.lines) + "\n"


def naming_alone(rules: RuleBase, language: str) -> Naming:
    """Return the names of the rules where no case is at hand."""
    at = whole_file("-")
    nobody = Case(
        id="",
        title=Twin("", ""),
        court="",
        docket="",
        stage="",
        status="hypothetical",
        unlisted="no_evidence",
        hearing=None,
        parties=(),
        acts=(),
        things=(),
        facts=(),
        exhibits=(),
        claims=(),
        raised=(),
        runs=(),
        notes=(),
        sources={},
        digest="",
        span=at,
    )
    return Naming(rules, nobody, language)


def receipt_object(receipt: Receipt) -> dict[str, object]:
    """Return what was decided by what, as every object of an analysis carries it."""
    return {
        "rules": receipt.rules,
        "case": receipt.case,
        "engine": receipt.engine,
        "reading": receipt.reading,
        "choices": dict(receipt.choices),
        "law_date": receipt.law_date,
        "refereed": receipt.refereed,
    }


def schema_of(name: str) -> str:
    """Return the text of the published JSON Schema of an analysis."""
    return resources.files("engine.report.analyses").joinpath(f"{name}.schema.json").read_text("utf-8")
