"""Two rules that say the same: one of them was meant to say something else."""

from __future__ import annotations

from engine.diagnostics.model import Diagnostic, Related
from engine.rulebase.complaints import called
from engine.rulebase.model import Argument, Concept, Condition, RuleBase, Twin
from engine.rulebase.sameness import Shape, shape, shape_of_terms
from engine.source import Span


def duplicate_rule(rules: RuleBase) -> list[Diagnostic]:
    """Return a warning for each argument or alternative of a concept that repeats an earlier one."""
    seen: dict[Shape, tuple[Twin, Span]] = {}
    found: list[Diagnostic] = []
    for key, name, span in [*_arguments(rules), *_bodies(rules)]:
        if key not in seen:
            seen[key] = (name, span)
            continue
        first, place = seen[key]
        there = Related(place, f"「{first.zh}」已作同样规定", f"`{first.en}` says so already")
        found.append(
            Diagnostic("duplicate-rule", span, called(name) | called(first, "other"), related=(there,))
        )
    return found


def _arguments(rules: RuleBase) -> list[tuple[Shape, Twin, Span]]:
    return [(_shape_of(one), one.name, one.span) for one in rules.arguments.values()]


def _shape_of(argument: Argument) -> Shape:
    names = {param.name: f"_{at}" for at, param in enumerate(argument.params)}
    return (
        argument.role,
        argument.target,
        tuple(param.sort for param in argument.params),
        shape_of_terms(argument.target_args, names),
        shape(argument.when, names),
        None if argument.shakes is None else shape(argument.shakes, names),
    )


def _bodies(rules: RuleBase) -> list[tuple[Shape, Twin, Span]]:
    return [
        ((concept.name.en, shape(body, {})), concept.name, body.span)
        for concept in rules.concepts.values()
        for body in _alternatives(concept)
    ]


def _alternatives(concept: Concept) -> tuple[Condition, ...]:
    return concept.bodies if len(concept.bodies) > 1 else ()
