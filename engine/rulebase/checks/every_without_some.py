"""``every`` over what may be nothing: an empty range satisfies it, which is hardly ever meant."""

from __future__ import annotations

from collections.abc import Iterator

from engine.diagnostics.model import Diagnostic
from engine.rulebase.complaints import called
from engine.rulebase.model import AllOf, AnyOf, Condition, Every, Holds, NotShown, RuleBase, Same, Some
from engine.rulebase.walk import all_conditions, parts

_Sorts = frozenset[str]


def every_without_some(rules: RuleBase) -> list[Diagnostic]:
    """Return a warning for each ``every`` beside which no ``some`` over the same sort stands.

    Beside it is what the same conjunction asserts, in its own words or through a concept. An ``every``
    that denies (nothing is shown of any, all are among those named) is meant to hold where there is
    nothing to deny, and is left alone.
    """
    return [
        Diagnostic(
            "every-without-some",
            one.span,
            {"name": one.var.name} | called(rules.sorts[one.var.sort].name, "sort"),
        )
        for condition in all_conditions(rules)
        for one in _bare(condition, frozenset(), rules)
    ]


def _bare(condition: Condition, asserted: _Sorts, rules: RuleBase) -> Iterator[Every]:
    if isinstance(condition, AllOf):
        asserted |= _asserted(condition, frozenset(), rules)
    if isinstance(condition, Every) and not (_denies(condition.body) or condition.var.sort in asserted):
        yield condition
    for part in parts(condition):
        yield from _bare(part, asserted, rules)


def _denies(body: Condition) -> bool:
    match body:
        case NotShown() | Same():
            return True
        case AnyOf(items):
            return any(isinstance(item, Same) for item in items)
        case _:
            return False


def _asserted(condition: Condition, within: _Sorts, rules: RuleBase) -> _Sorts:
    """Return the sorts of which a condition says that there is a thing; ``within``: concepts on the way."""
    match condition:
        case Some(var, body):
            return _asserted(body, within, rules) | {var.sort}
        case AllOf(items):
            return frozenset().union(*(_asserted(item, within, rules) for item in items))
        case AnyOf(items):
            return _common(items, within, rules)
        case Holds(concept) if concept in rules.concepts and concept not in within:
            return _common(rules.concepts[concept].bodies, within | {concept}, rules)
        case _:
            return frozenset()


def _common(items: tuple[Condition, ...], within: _Sorts, rules: RuleBase) -> _Sorts:
    several = [_asserted(item, within, rules) for item in items]
    return several[0].intersection(*several[1:]) if several else frozenset()
