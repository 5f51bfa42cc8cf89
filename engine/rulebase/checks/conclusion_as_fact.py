"""A conclusion dressed as a fact: the only premise of the only argument of whoever bears the burden."""

from __future__ import annotations

from engine.diagnostics.model import Diagnostic, Related
from engine.rulebase.complaints import called
from engine.rulebase.conditions import conjuncts
from engine.rulebase.model import (
    Argument,
    BuiltIn,
    Chosen,
    Condition,
    Dated,
    Holds,
    Issue,
    Negated,
    RuleBase,
    Same,
    Shown,
)
from engine.rulebase.walk import variables_in


def conclusion_as_fact(rules: RuleBase) -> list[Diagnostic]:
    """Return a diagnostic for each issue whose bearer has to prove one plain fact and nothing else.

    Such a fact is the issue once more: every case written for it passes and every new case fails. A
    fact somebody must judge and own is declared ``evaluative``. An argument that can be answered does
    not rest on its fact alone. Law may ask for just one fact where that is about particulars (this
    loss, that item) or what a party is; the fact then cites that law. The first are only asked about.
    """
    found: list[Diagnostic] = []
    for issue in rules.issues.values():
        argument = _only_argument(issue, rules)
        premise = None if argument is None else _sole_premise(argument.when, rules)
        if argument is None or premise is None:
            continue
        fact = rules.facts[premise.fact]
        particular = not variables_in(argument.when).isdisjoint(param.name for param in argument.params)
        stated_by_law = bool(fact.cites) and (particular or _is_status(premise))
        if fact.evaluative or stated_by_law or rules.answers_to(argument.name.en):
            continue
        declared = Related(fact.span, f"「{fact.name.zh}」在此声明", f"`{fact.name.en}` is declared here")
        found.append(
            Diagnostic(
                "sole-premise" if particular else "conclusion-as-fact",
                argument.when.span,
                called(fact.name, "fact") | called(issue.name, "issue") | called(argument.name, "argument"),
                related=(declared,),
            )
        )
    return found


def _is_status(premise: Shown | Negated) -> bool:
    """Return whether a fact says what somebody is, apart from what happened: no act is named in it."""
    return bool(premise.args) and BuiltIn("act") not in premise.args


def _only_argument(issue: Issue, rules: RuleBase) -> Argument | None:
    """Return the one argument by which the bearer can carry an issue; None where there are more or none."""
    bearer = None if issue.base.burden is None else issue.base.burden.on
    own = [one for one in rules.arguments_on(issue.name.en) if one.side == bearer]
    return own[0] if len(own) == 1 else None


def _sole_premise(condition: Condition, rules: RuleBase) -> Shown | Negated | None:
    """Return the fact a condition comes down to, seen through concepts with one body; None if it is more.

    Readings, identities and dates are nothing anybody proves, so they do not count beside it.
    """
    premises = [part for part in conjuncts(condition) if not isinstance(part, (Chosen, Same, Dated))]
    match premises:
        case [(Shown() | Negated()) as premise]:
            return premise
        case [Holds(concept)] if concept in rules.concepts and len(rules.concepts[concept].bodies) == 1:
            return _sole_premise(rules.concepts[concept].bodies[0], rules)
        case _:
            return None
