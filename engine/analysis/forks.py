"""Which disputed points are decided differently, and where a step reads them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from engine.analysis.changes import Aspect
from engine.analysis.steps import Step
from engine.record import record
from engine.rulebase.model import Chosen, Condition, Holds, IssueVariant, RuleBase
from engine.rulebase.walk import (
    conditions_of_argument,
    conditions_of_cause,
    conditions_of_remedy,
    everything_in,
)
from engine.source import Span


@record
class Fork:
    """A disputed point with the choice made on either side; ``span``: where the step asks for it."""

    option: str
    left: str
    right: str
    span: Span


def forks_at(
    step: Step, rules: RuleBase, left: Mapping[str, str], right: Mapping[str, str]
) -> tuple[Fork, ...]:
    """Return the disputed points on which the choices differ and which the rule of the step asks about.

    Through concepts as well; each point once, with the first place that asks for it. Empty where the
    step differs for another reason: other facts, another date.
    """
    found: dict[str, Fork] = {}
    every = list(_chosen(_conditions(step, rules), rules))
    # A place that asks for a choice somebody made says more than one that asks for a third.
    for asked in sorted(every, key=lambda a: a.choice not in (left.get(a.option), right.get(a.option))):
        one, two = left.get(asked.option, ""), right.get(asked.option, "")
        if one != two:
            found.setdefault(asked.option, Fork(asked.option, one, two, asked.span))
    return tuple(found.values())


def _conditions(step: Step, rules: RuleBase) -> Iterator[Condition]:
    """Yield what the declaration of a step tests; of a finding what its reasons do."""
    match step.kind:
        case "argument":
            yield from conditions_of_argument(rules.arguments[step.name])
        case "issue":
            for variant in rules.issues[step.name].variants:
                if _sets(variant, step.aspect):
                    yield from variant.guards
            if step.aspect in ("finding", "winner"):
                for argument in rules.arguments.values():
                    if argument.issue == step.name:
                        yield from conditions_of_argument(argument)
        case "gate" | "cause":
            yield from conditions_of_cause(rules.causes[step.name])
        case "remedy":
            yield from conditions_of_remedy(rules.remedies[step.name])


def _sets(variant: IssueVariant, aspect: Aspect) -> bool:
    """Return whether an ``under`` clause sets what differs; a finding may hang on anything it sets."""
    match aspect:
        case "burden":
            return variant.burden is not None
        case "standard":
            return variant.standard is not None
        case "limbs":
            return variant.limbs is not None
        case _:
            return True


def _chosen(conditions: Iterable[Condition], rules: RuleBase) -> Iterator[Chosen]:
    """Yield the questions about choices in conditions and in the concepts they rest on."""
    waiting, seen = list(conditions), set[str]()
    while waiting:
        for inner in everything_in(waiting.pop(0)):
            if isinstance(inner, Chosen):
                yield inner
            if isinstance(inner, Holds) and inner.concept not in seen:
                seen.add(inner.concept)
                waiting += rules.concepts[inner.concept].bodies
