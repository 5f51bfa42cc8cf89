"""Removable: rules in which every premise, alternative and argument can be taken out by one switch.

The switch is an option no rule file can declare: a choice for each part. A premise taken out counts as
met, an alternative or argument taken out as not there.
"""

from __future__ import annotations

from typing import Literal, assert_never

from engine.record import record, replace
from engine.rulebase.model import (
    AllOf,
    AnyOf,
    Argument,
    AtLeast,
    Cause,
    CauseIs,
    CauseVariant,
    Choice,
    Chosen,
    Concept,
    Condition,
    Dated,
    Every,
    FindingIs,
    Gate,
    Holds,
    Negated,
    NotShown,
    Option,
    Remedy,
    RemedyIs,
    RuleBase,
    Same,
    Shown,
    Some,
    Twin,
)
from engine.source import Span, whole_file

# INVARIANT (no collision): "~" can stand in no name of a rule file.
SWITCH = "~removed"
Kind = Literal["premise", "alternative", "argument", "answer", "concept", "gate", "requirement", "defeat"]


@record
class Part:
    """One part of the rules that the switch can take out: what it is, whose, and where it stands."""

    kind: Kind
    owner: str
    span: Span


class _Taker:
    """Rewrites one declaration after another; parts are numbered as they are met."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self.owner = ""

    def _gone(self, kind: Kind, span: Span, gone: bool) -> Chosen:
        """Return the condition that the part is taken out (or that it is not)."""
        self.parts.append(Part(kind, self.owner, span))
        return Chosen(SWITCH, str(len(self.parts) - 1), gone, span)

    def met(self, condition: Condition, kind: Kind = "premise") -> Condition:
        """Return the condition, and each of its conjuncts, as one that can be taken for met."""
        if isinstance(condition, AllOf):
            return replace(condition, items=tuple(self.met(item, kind) for item in condition.items))
        gone = self._gone(kind, condition.span, True)
        return AnyOf((self.inside(condition), gone), condition.span)

    def there(self, condition: Condition, kind: Kind) -> Condition:
        """Return a condition that fails where the part is taken out."""
        kept = self._gone(kind, condition.span, False)
        return AllOf((condition, kept), condition.span)

    def inside(self, condition: Condition) -> Condition:
        """Return a condition whose own parts can be taken out."""
        match condition:
            case AnyOf(items=items):
                each = tuple(self.there(self._within(item), "alternative") for item in items)
                return replace(condition, items=each)
            case Some(body=body):
                return replace(condition, body=self._within(body))
            case Every(guard=guard, body=body):
                return replace(condition, guard=self._within(guard), body=self._within(body))
            case AllOf():
                return self._within(condition)
            case Shown() | Negated() | Holds() | NotShown() | Same() | Dated() | Chosen():
                return condition
            case FindingIs() | CauseIs() | RemedyIs() | AtLeast():
                return condition
            case _:
                assert_never(condition)

    def _within(self, condition: Condition) -> Condition:
        """Return a conjunction with its conjuncts made removable; of anything else what is inside it."""
        if isinstance(condition, AllOf):
            return self.met(condition)
        return self.inside(condition)

    # -------------------------------------------------------------- declarations

    def concept(self, concept: Concept) -> Concept:
        self.owner = concept.name.en
        bodies = [self._within(body) for body in concept.bodies]
        if len(bodies) > 1:
            bodies = [self.there(body, "concept") for body in bodies]
        return replace(concept, bodies=tuple(bodies))

    def argument(self, argument: Argument) -> Argument:
        self.owner = argument.name.en
        when = self.met(argument.when)
        shakes = None if argument.shakes is None else self.met(argument.shakes)
        kind: Kind = "answer" if argument.role == "answers" else "argument"
        kept = self._gone(kind, argument.span, False)
        return replace(argument, when=AllOf((when, kept), when.span), shakes=shakes)

    def cause(self, cause: Cause) -> Cause:
        self.owner = cause.name.en
        base = self._gated(cause.base)
        variants: list[CauseVariant] = [*self._lists(cause.base)]
        for variant in cause.variants:
            variants += [self._gated(variant), *self._lists(variant)]
        return replace(cause, base=base, variants=tuple(variants))

    def _gated(self, variant: CauseVariant) -> CauseVariant:
        if variant.gates is None:
            return variant
        gates = tuple(Gate(self.met(gate.condition, "gate"), gate.cites) for gate in variant.gates)
        return replace(variant, gates=gates)

    def _lists(self, variant: CauseVariant) -> list[CauseVariant]:
        """Return a variant for each listed issue, without it; each stands right behind what it changes."""
        found = []
        empty = replace(variant, start=None, end=None, gates=None, requires=None, unless=None)
        for listed in variant.requires.issues if variant.requires else ():
            gone = self._gone("requirement", variant.span, True)
            rest = tuple(one for one in variant.requires.issues if one != listed) if variant.requires else ()
            shorter = replace(variant.requires, issues=rest) if variant.requires else None
            found.append(replace(empty, guards=(*variant.guards, gone), requires=shorter))
        for listed in variant.unless.issues if variant.unless else ():
            gone = self._gone("defeat", variant.span, True)
            rest = tuple(one for one in variant.unless.issues if one != listed) if variant.unless else ()
            shorter = replace(variant.unless, issues=rest) if variant.unless else None
            found.append(replace(empty, guards=(*variant.guards, gone), unless=shorter))
        return found

    def remedy(self, remedy: Remedy) -> Remedy:
        self.owner = remedy.name.en
        return remedy if remedy.when is None else replace(remedy, when=self.met(remedy.when))


def removable(rules: RuleBase) -> tuple[RuleBase, tuple[Part, ...]]:
    """Return the rules with the switch in them, and the parts it can take out, in order."""
    taker = _Taker()
    concepts = {name: taker.concept(one) for name, one in rules.concepts.items()}
    arguments = {name: taker.argument(one) for name, one in rules.arguments.items()}
    causes = {name: taker.cause(one) for name, one in rules.causes.items()}
    remedies = {name: taker.remedy(one) for name, one in rules.remedies.items()}
    here = whole_file("-")
    names = [Twin(str(number), str(number)) for number in range(len(taker.parts))]
    choices = tuple(Choice(name, name, (), here) for name in (Twin("~", "~"), *names))
    switch = Option(Twin(SWITCH, SWITCH), None, choices, "~", here)
    made = replace(
        rules,
        options={**rules.options, SWITCH: switch},
        concepts=concepts,
        arguments=arguments,
        causes=causes,
        remedies=remedies,
    )
    return made, tuple(taker.parts)
