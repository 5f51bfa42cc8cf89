"""A conclusion dressed as a fact: the only premise of an issue's only argument."""

from __future__ import annotations

from engine.diagnostics.model import Diagnostic, Related
from engine.rulebase.conditions import conjuncts
from engine.rulebase.model import Condition, Holds, Negated, RuleBase, Shown
from engine.rulebase.walk import variables_in


def conclusion_as_fact(rules: RuleBase) -> list[Diagnostic]:
    """Return a diagnostic for each issue whose only argument asks for one plain fact and nothing else.

    Such a fact is the issue once more: every case written for it passes and every new case fails. A
    fact somebody must judge and own is declared ``evaluative``.
    """
    found: list[Diagnostic] = []
    for issue in rules.issues.values():
        arguments = rules.arguments_on(issue.name.en)
        if len(arguments) != 1:
            continue
        fact = _sole_premise(arguments[0].when, {param.name for param in arguments[0].params}, rules)
        if fact is None or rules.facts[fact].evaluative:
            continue
        declared = Related(
            rules.facts[fact].span, f"「{rules.facts[fact].name.zh}」在此声明", f"`{fact}` is declared here"
        )
        params = {"fact": fact, "issue": issue.name.en, "argument": arguments[0].name.en}
        found.append(Diagnostic("conclusion-as-fact", arguments[0].when.span, params, related=(declared,)))
    return found


def _sole_premise(condition: Condition, own: set[str], rules: RuleBase) -> str | None:
    """Return the fact a condition comes down to, seen through concepts with one body; None if it is more.

    An argument that stands once for each thing looks at particulars: its ``own`` variables say of which.
    """
    match conjuncts(condition):
        case (Shown(fact) | Negated(fact),) if own.isdisjoint(variables_in(condition)):
            return fact
        case (Holds(concept),) if concept in rules.concepts and len(rules.concepts[concept].bodies) == 1:
            return _sole_premise(rules.concepts[concept].bodies[0], own, rules)
        case _:
            return None
