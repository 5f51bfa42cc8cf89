"""A variable nobody uses: usually another one was meant where it is missing."""

from __future__ import annotations

from collections.abc import Iterator

from engine.diagnostics.model import Diagnostic
from engine.rulebase.model import (
    Argument,
    Concept,
    Every,
    Explain,
    Issue,
    Param,
    Remedy,
    RuleBase,
    Some,
    Term,
    Var,
)
from engine.rulebase.walk import all_conditions, everything_in, issue_variants, variables_in
from engine.source import Span


def unused_variable(rules: RuleBase) -> list[Diagnostic]:
    """Return a warning for each variable that is bound and never used; an issue need not use its own."""
    bound = [
        *(pair for condition in all_conditions(rules) for pair in _quantified(everything_in(condition))),
        *(pair for concept in rules.concepts.values() for pair in _of_concept(concept)),
        *(pair for issue in rules.issues.values() for pair in _of_issue(issue)),
        *(pair for argument in rules.arguments.values() for pair in _of_argument(argument)),
        *(pair for remedy in rules.remedies.values() for pair in _of_remedy(remedy)),
        *(pair for explain in rules.explains.values() for pair in _of_explain(explain)),
    ]
    return [Diagnostic("unused-variable", span, {"name": param.name}) for param, span in bound]


def _quantified(conditions: Iterator[object]) -> Iterator[tuple[Param, Span]]:
    for one in conditions:
        match one:
            case Every(var, guard, body, span) if var.name not in variables_in(guard, body):
                yield var, span
            case Some(var, body, span) if var.name not in variables_in(body):
                yield var, span


def _names(terms: tuple[Term, ...]) -> set[str]:
    return {term.name for term in terms if isinstance(term, Var)}


def _of_concept(concept: Concept) -> Iterator[tuple[Param, Span]]:
    used = variables_in(*concept.bodies)
    yield from ((param, concept.span) for param in concept.params if param.name not in used)


def _of_issue(issue: Issue) -> Iterator[tuple[Param, Span]]:
    for variant in issue_variants(issue):
        for limb in variant.limbs.items if variant.limbs is not None else ():
            if limb.var is not None and limb.var.name not in _names(limb.args) | variables_in(limb.guard):
                yield limb.var, limb.span


def _of_argument(argument: Argument) -> Iterator[tuple[Param, Span]]:
    used = variables_in(argument.when, argument.shakes) | _names(argument.target_args)
    yield from ((param, argument.span) for param in argument.params if param.name not in used)


def _of_remedy(remedy: Remedy) -> Iterator[tuple[Param, Span]]:
    sums = () if remedy.amount is None else (remedy.amount.plus, *remedy.amount.minus)
    for one in sums:
        if one.var.name not in variables_in(one.where):
            yield one.var, remedy.span
    for mode in remedy.modes:
        # Without a condition every such party answers jointly, and the variable only says so.
        partners, when = mode.partners, mode.when
        if partners is not None and when is not None and partners.name not in variables_in(when):
            yield partners, remedy.span


def _of_explain(explain: Explain) -> Iterator[tuple[Param, Span]]:
    used = variables_in(explain.body)
    yield from ((param, explain.span) for param in (explain.by, explain.over) if param.name not in used)
