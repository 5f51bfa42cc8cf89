"""Checks: what is wrong with a rule base as a whole, one file for each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from engine.diagnostics import Diagnostic, severity_of
from engine.rulebase.checks.circular_rules import circular_rules
from engine.rulebase.checks.commentary_alone import commentary_alone
from engine.rulebase.checks.conclusion_as_fact import conclusion_as_fact
from engine.rulebase.checks.duplicate_rule import duplicate_rule
from engine.rulebase.checks.every_without_some import every_without_some
from engine.rulebase.checks.issue_without_reasons import issue_without_reasons
from engine.rulebase.checks.limbs_and_arguments import limbs_and_arguments
from engine.rulebase.checks.lone_choice import lone_choice
from engine.rulebase.checks.paragraph_or_item import paragraph_or_item
from engine.rulebase.checks.reading_like_default import reading_like_default
from engine.rulebase.checks.uncited_rule import uncited_rule
from engine.rulebase.checks.unused_name import unused_name
from engine.rulebase.checks.unused_variable import unused_variable
from engine.rulebase.model import RuleBase
from engine.rulebase.resolve import UNKNOWN, resolve
from engine.syntax import Document

Check = Callable[[RuleBase], list[Diagnostic]]

CHECKS: tuple[Check, ...] = (
    circular_rules,
    uncited_rule,
    commentary_alone,
    paragraph_or_item,
    limbs_and_arguments,
    lone_choice,
    every_without_some,
    duplicate_rule,
    unused_variable,
)
# These conclude from what is not there, so they say nothing while a broken declaration is missing.
ABSENCE_CHECKS: tuple[Check, ...] = (
    conclusion_as_fact,
    issue_without_reasons,
    reading_like_default,
    unused_name,
)


def run_checks(rules: RuleBase, *, whole: bool = True) -> list[Diagnostic]:
    """Return the findings of all checks; ``whole`` is false when declarations were lost to errors."""
    checks = CHECKS + ABSENCE_CHECKS if whole else CHECKS
    return [finding for check in checks for finding in check(rules)]


def check_documents(
    documents: Sequence[Document], digest: str, *, whole: bool
) -> tuple[RuleBase, list[Diagnostic]]:
    """Return the rule base of the documents and all that is wrong with it.

    ``whole`` is false when something could not be read: then a name may well be declared in what is
    missing, and nobody is told that it is unknown.
    """
    rules, found = resolve(documents, digest)
    if not whole:
        found = [finding for finding in found if finding.code not in UNKNOWN]
    settled = whole and not any(severity_of(finding.code) == "error" for finding in found)
    return rules, found + run_checks(rules, whole=settled)
