"""Case: what each side showed in one case, typed and checked against the vocabulary.

Enters: the text of a case file, RuleBase. Leaves: Case and diagnostics. Never here: deciding.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.case.load import load_case, read_case
from engine.case.model import Case

if TYPE_CHECKING:
    from engine.diagnostics import Diagnostic
    from engine.diagnostics.wording import Language
    from engine.rulebase.model import RuleBase

__all__ = ["Case", "lint_case", "load_case", "new_case_text", "read_case"]


# Neither of these is on the way of a decision; each is imported when it is first asked for.


def lint_case(case: Case, rules: RuleBase) -> list[Diagnostic]:
    """Return warnings about a case that loads without error, sorted by place."""
    from engine.case import lint

    return lint.lint_case(case, rules)


def new_case_text(rules: RuleBase, language: Language, id: str) -> str:
    """Return a commented case file that loads without error and claims and asserts nothing yet."""
    from engine.case import template

    return template.new_case_text(rules, language, id)
