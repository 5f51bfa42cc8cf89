"""An issue nothing speaks to: it could never be anything but unclear."""

from __future__ import annotations

from engine.diagnostics.model import Diagnostic
from engine.rulebase.complaints import called
from engine.rulebase.model import RuleBase
from engine.rulebase.walk import issue_variants


def issue_without_reasons(rules: RuleBase) -> list[Diagnostic]:
    """Return a warning for each issue that has neither arguments nor limbs."""
    return [
        Diagnostic("issue-without-reasons", issue.span, called(issue.name))
        for issue in rules.issues.values()
        if all(variant.limbs is None for variant in issue_variants(issue))
        and not rules.arguments_on(issue.name.en)
    ]
