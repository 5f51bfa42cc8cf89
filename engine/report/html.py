"""The report as one self-contained page: inline style and pictures, nothing fetched, made to be printed."""

from __future__ import annotations

from collections.abc import Sequence

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from engine.justification import Decision
from engine.report.compose import compose
from engine.report.document import IssueText, LeakText, ReportText
from engine.report.layout import numbered
from engine.report.leak_svg import leak_svg
from engine.report.phrases import clause, say
from engine.report.track_svg import track_svg
from engine.report.words import bracketed, word
from engine.rulebase.model import RuleBase


def page(decisions: Sequence[Decision], rules: RuleBase, language: str) -> str:
    """Return the page about several decisions, in their order."""
    reports = [compose(decision, rules, language, f"c{n}") for n, decision in enumerate(decisions, 1)]
    return _environment(language).get_template("report.html.j2").render(reports=reports, language=language)


def _environment(language: str) -> Environment:
    # Names of cases and things come from files of strangers: everything is escaped unless made here.
    environment = Environment(
        loader=PackageLoader("engine.report", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

    def say_word(key: str) -> str:
        return word(key, language)

    def phrase(key: str) -> str:
        return say(key, language)

    def part_of_phrase(key: str) -> str:
        return clause(key, language)

    def brackets(text: str) -> str:
        return bracketed(text, language) if text else ""

    def track(issue: IssueText) -> Markup:
        return Markup(track_svg(issue, language))

    def leak(grid: LeakText) -> Markup:
        return Markup(leak_svg(grid, language))

    def number(place: int) -> str:
        return numbered(place, language)

    environment.globals.update(w=say_word, b=brackets, track=track, leak=leak, number=number, tone=tone)
    environment.globals.update(heading=_heading, p=phrase, c=part_of_phrase)
    return environment


def tone(sign: str) -> str:
    """Return the class that colours a sign; the sign itself always stands beside it."""
    return {"√": "yes", "×": "no", "？": "doubt"}.get(sign, "plain")


def _heading(reports: Sequence[ReportText], language: str) -> str:
    """Return the title of the page: of one case its own, of several the name of the report."""
    titles = list(dict.fromkeys(report.title for report in reports))
    return titles[0] if len(titles) == 1 else word("report", language)
