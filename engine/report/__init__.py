"""Report: a decision in words, for people and for programs, in Chinese and English.

Enters: Decision, RuleBase. Leaves: text, an HTML page, a JSON object. Never here: deciding, and any
predicate of the law; what the law says is worded in the rule base.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.justification import Decision
    from engine.rulebase.model import RuleBase

# Everything behind these doors is imported when it is first asked for: the doors are on the way of
# every command, and most commands print nothing of this.

__all__ = [
    "render_html",
    "render_json",
    "render_parting",
    "render_parting_json",
    "render_text",
    "why",
    "why_not",
]


def render_text(decision: Decision, rules: RuleBase, language: str = "zh", width: int = 96) -> str:
    """Return the report as text for a terminal of ``width`` cells, with a final line break."""
    from engine.report.text import report_text

    return report_text(decision, rules, language, width)


def render_json(decision: Decision, rules: RuleBase) -> dict[str, object]:
    """Return the decision as the object of the published schema, ready for ``json.dumps``."""
    from engine.report.json import decision_object

    return decision_object(decision, rules)


def render_html(decisions: Sequence[Decision], rules: RuleBase, language: str = "zh") -> str:
    """Return one self-contained page about one or more decisions."""
    from engine.report.html import page

    return page(decisions, rules, language)


def render_parting(
    left: Decision, right: Decision, rules: RuleBase, language: str = "zh", width: int = 96
) -> str:
    """Return two decisions of one case side by side, as text: where they part, and what differs."""
    from engine.report.parting import parting_text

    return parting_text(left, right, rules, language, width)


def render_parting_json(left: Decision, right: Decision, rules: RuleBase) -> dict[str, object]:
    """Return two decisions of one case side by side, as the object of its published schema."""
    from engine.report.parting_json import parting_object

    return parting_object(left, right, rules)


def why(
    decision: Decision, rules: RuleBase, name: str, language: str = "zh"
) -> tuple[str, dict[str, object]]:
    """Return why an issue, cause, claim or argument came out as it did: as text and as an object.

    The text says so when nothing goes by that name; the object is then empty.
    """
    from engine.report.why import explain

    return explain(decision, rules, name, language, negative=False)


def why_not(
    decision: Decision, rules: RuleBase, name: str, language: str = "zh"
) -> tuple[str, dict[str, object]]:
    """Return what would have established a name and what of it is missing, answered or contradicted."""
    from engine.report.why import explain

    return explain(decision, rules, name, language, negative=True)
