"""Every way to get a declaration wrong in one point: facts, concepts, arguments, issues."""

from __future__ import annotations

from collections.abc import Iterator

from engine.analysis.mutation.conditions import ConditionMutator, never
from engine.analysis.mutation.model import Change, Mutant
from engine.analysis.mutation.outcomes import OutcomeMutator
from engine.record import replace
from engine.rulebase import model as rb
from engine.source import Span

_OTHER: dict[rb.Side, rb.Side] = {"plaintiff": "defendant", "defendant": "plaintiff"}


def mutants_of(rules: rb.RuleBase) -> Iterator[Mutant]:
    """Yield every mutant of a rule base, declaration by declaration, in the order of the rules."""
    conditions = ConditionMutator(rules.options)
    outcomes = OutcomeMutator(conditions)
    for fact in rules.facts.values():
        if fact.transitive:
            change = Change("drop_transitive", "", fact.span)
            made = replace(fact, transitive=False)
            yield Mutant("fact", fact.name.en, change, ("fact", fact.name.en), (made,))
    for concept in rules.concepts.values():
        for change, mutated in _concept(concept, conditions):
            name = concept.name.en
            yield Mutant("concept", name, change, ("concept", name), (mutated,))
    issues = _IssueMutator(conditions)
    for issue in rules.issues.values():
        for change, found in issues.mutants(issue):
            yield Mutant("issue", issue.name.en, change, ("issue", issue.name.en), (found,))
        for argument in rules.arguments.values():
            if argument.issue == issue.name.en:
                yield from _arguments(argument, rules, conditions)
    for cause in rules.causes.values():
        for change, sued in outcomes.cause(cause):
            yield Mutant("cause", cause.name.en, change, ("cause", cause.name.en), (sued,))
    for remedy in rules.remedies.values():
        for change, granted in outcomes.remedy(remedy):
            yield Mutant("remedy", remedy.name.en, change, ("remedy", remedy.name.en), (granted,))


# ---------------------------------------------------------------------------- concepts, arguments


def _concept(concept: rb.Concept, conditions: ConditionMutator) -> Iterator[tuple[Change, rb.Concept]]:
    for i, body in enumerate(concept.bodies):
        before, after = concept.bodies[:i], concept.bodies[i + 1 :]
        yield Change("drop_rule", f"/{i}", body.span), replace(concept, bodies=(*before, *after))
        for change, made in conditions.whole(body, f"/{i}"):
            yield change, replace(concept, bodies=(*before, made, *after))


def _arguments(argument: rb.Argument, rules: rb.RuleBase, conditions: ConditionMutator) -> Iterator[Mutant]:
    about = ("issue", argument.issue)

    def mutant(change: Change, *made: rb.Argument) -> Mutant:
        return Mutant("argument", argument.name.en, change, ("issue", about[1]), made)

    dropped = replace(argument, when=never(argument.span))
    yield mutant(Change("drop_rule", "", argument.span), dropped)
    for change, made in conditions.whole(argument.when, "/when"):
        yield mutant(change, replace(argument, when=made))
    if argument.shakes is not None:
        span = argument.shakes.span
        yield mutant(Change("drop_shakes", "/shakes", span), replace(argument, shakes=None))
        for change, made in conditions.within(argument.shakes, "/shakes"):
            yield mutant(change, replace(argument, shakes=made))
    if argument.raised:
        yield mutant(Change("drop_raised", "", argument.span), replace(argument, raised=False))
    turned = _turned(argument, rules)
    # A right is raised by the party it belongs to: on the other side it would be another right.
    if argument.role != "answers" and not any(one.raised for one in turned):
        yield mutant(Change("side", "", argument.span), *turned)


def _turned(argument: rb.Argument, rules: rb.RuleBase) -> tuple[rb.Argument, ...]:
    """Return an argument on the other side, and with it whatever answers it, down to the last answer."""
    role: dict[str, str] = {"for": "against", "against": "for"}
    turned = [
        replace(argument, role="against" if role[argument.role] == "against" else "for")
        if argument.role != "answers"
        else argument
    ]
    queue = [argument.name.en]
    while queue:
        at = queue.pop()
        for answer in rules.answers_to(at):
            turned.append(answer)
            queue.append(answer.name.en)
    return tuple(replace(one, side=_OTHER[one.side]) for one in turned)


# ---------------------------------------------------------------------------- issues


class _IssueMutator:
    def __init__(self, conditions: ConditionMutator) -> None:
        self.conditions = conditions

    def mutants(self, issue: rb.Issue) -> Iterator[tuple[Change, rb.Issue]]:
        """Yield the mutants of an issue: burden, standards, limbs, and what options make of them."""
        for change, made in self._variant(issue.base, "/base"):
            yield change, replace(issue, base=made)
        for i, variant in enumerate(issue.variants):
            before, after, path = issue.variants[:i], issue.variants[i + 1 :], f"/under{i}"
            yield Change("drop_variant", path, variant.span), replace(issue, variants=(*before, *after))
            for change, made in self._variant(variant, path):
                yield change, replace(issue, variants=(*before, made, *after))
            for change, guards in guard_mutants(variant.guards, path, self.conditions):
                yield change, replace(issue, variants=(*before, replace(variant, guards=guards), *after))

    def _variant(self, variant: rb.IssueVariant, path: str) -> Iterator[tuple[Change, rb.IssueVariant]]:
        burden = variant.burden
        if burden is not None:
            turned = replace(burden, on=_OTHER[burden.on])
            yield Change("burden", path, burden.span, turned.on), replace(variant, burden=turned)
        if variant.standard is not None:
            for rule in _levels(variant.standard):
                change = Change("standard", path, variant.standard.span, str(rule.level))
                yield change, replace(variant, standard=rule)
        if variant.counter is not None:
            for rule in _levels(variant.counter):
                change = Change("counter", path, variant.counter.span, str(rule.level))
                yield change, replace(variant, counter=rule)
        if variant.limbs is not None:
            for change, limbs in self._limbs(variant.limbs, variant.span, path):
                yield change, replace(variant, limbs=limbs)

    def _limbs(self, limbs: rb.Limbs, span: Span, path: str) -> Iterator[tuple[Change, rb.Limbs]]:
        items = limbs.items
        if len(items) > 1 or items[0].var is not None:
            at = items[0].span
            yield (
                Change("limbs", path, at, "any" if limbs.every else "all"),
                replace(limbs, every=not limbs.every),
            )
        for i, limb in enumerate(items):
            before, after, place = items[:i], items[i + 1 :], f"{path}/limb{i}"
            if len(items) > 1:
                yield Change("drop_limb", place, limb.span), replace(limbs, items=(*before, *after))
            if limb.guard is not None:
                for change, guard in self.conditions.whole(limb.guard, place):
                    made = replace(limb, guard=guard)
                    yield change, replace(limbs, items=(*before, made, *after))


def _levels(rule: rb.StandardRule) -> Iterator[rb.StandardRule]:
    levels: tuple[rb.Standard, ...] = (1, 2, 3)
    return (replace(rule, level=level) for level in levels if abs(level - rule.level) == 1)


def guard_mutants(
    guards: tuple[rb.Chosen, ...], path: str, conditions: ConditionMutator
) -> Iterator[tuple[Change, tuple[rb.Chosen, ...]]]:
    """Yield the guards of a variant with one dropped, or asking for another choice."""
    for i, guard in enumerate(guards):
        before, after = guards[:i], guards[i + 1 :]
        yield Change("drop_guard", f"{path}/guard{i}", guard.span), (*before, *after)
        for made, to in conditions.guards(guard):
            yield Change("guard", f"{path}/guard{i}", guard.span, to), (*before, made, *after)
