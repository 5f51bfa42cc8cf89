"""An issue with limbs and arguments at once: two answers to one question."""

from __future__ import annotations

from engine.diagnostics.model import Diagnostic, Related
from engine.rulebase.complaints import called
from engine.rulebase.model import RuleBase
from engine.rulebase.walk import issue_variants


def limbs_and_arguments(rules: RuleBase) -> list[Diagnostic]:
    """Return a diagnostic for each clause of limbs in an issue that arguments speak to as well."""
    return [
        Diagnostic(
            "limbs-and-arguments",
            variant.limbs.span,
            called(issue.name) | called(arguments[0].name, "argument"),
            related=(
                Related(
                    arguments[0].span,
                    f"「{arguments[0].name.zh}」是对该要件的证明理由",
                    f"`{arguments[0].name.en}` is an argument on this issue",
                ),
            ),
        )
        for issue in rules.issues.values()
        if (arguments := rules.arguments_on(issue.name.en))
        for variant in issue_variants(issue)
        if variant.limbs is not None
    ]
