"""Every way to get a cause or a remedy wrong in one point."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from engine.analysis.mutation.conditions import ConditionMutator, never, shifted
from engine.analysis.mutation.model import Change
from engine.record import replace
from engine.rulebase import model as rb
from engine.source import Span

_T = TypeVar("_T")


def _without(items: tuple[_T, ...], i: int) -> tuple[_T, ...]:
    return (*items[:i], *items[i + 1 :])


def _put(items: tuple[_T, ...], i: int, item: _T) -> tuple[_T, ...]:
    return (*items[:i], item, *items[i + 1 :])


class OutcomeMutator:
    """Yields the mutants of causes and remedies."""

    def __init__(self, conditions: ConditionMutator) -> None:
        self.conditions = conditions

    # -------------------------------------------------------------- causes

    def cause(self, cause: rb.Cause) -> Iterator[tuple[Change, rb.Cause]]:
        """Yield the mutants of a cause: dates, gates, what it requires, what options make of it."""
        # A cause that is not there at all: one that never applies.
        closed = (*(cause.base.gates or ()), rb.Gate(never(cause.span), cause.cites))
        shut = tuple(v if v.gates is None else replace(v, gates=closed) for v in cause.variants)
        yield (
            Change("drop_rule", "", cause.span),
            replace(cause, base=replace(cause.base, gates=closed), variants=shut),
        )
        for change, made in self._cause_variant(cause.base, "/base"):
            yield change, replace(cause, base=made)
        for i, variant in enumerate(cause.variants):
            path = f"/under{i}"
            yield (
                Change("drop_variant", path, variant.span),
                replace(cause, variants=_without(cause.variants, i)),
            )
            for change, made in self._cause_variant(variant, path):
                yield change, replace(cause, variants=_put(cause.variants, i, made))
            for j, guard in enumerate(variant.guards):
                at = f"{path}/guard{j}"
                lone = replace(variant, guards=_without(variant.guards, j))
                yield (
                    Change("drop_guard", at, guard.span),
                    replace(cause, variants=_put(cause.variants, i, lone)),
                )
                for other, to in self.conditions.guards(guard):
                    turned = replace(variant, guards=_put(variant.guards, j, other))
                    yield (
                        Change("guard", at, guard.span, to),
                        replace(cause, variants=_put(cause.variants, i, turned)),
                    )

    def _cause_variant(self, variant: rb.CauseVariant, path: str) -> Iterator[tuple[Change, rb.CauseVariant]]:
        span = variant.span
        if variant.start is not None:
            yield Change("drop_date", f"{path}/from", span), replace(variant, start=None)
            for day in shifted(variant.start):
                yield Change("day", f"{path}/from", span, day.isoformat()), replace(variant, start=day)
        if variant.end is not None:
            yield Change("drop_date", f"{path}/until", span), replace(variant, end=None)
            for day in shifted(variant.end):
                yield Change("day", f"{path}/until", span, day.isoformat()), replace(variant, end=day)
        gates = variant.gates or ()
        for i, gate in enumerate(gates):
            at = f"{path}/gate{i}"
            yield Change("drop_gate", at, gate.condition.span), replace(variant, gates=_without(gates, i))
            for change, made in self.conditions.within(gate.condition, at):
                altered = replace(gate, condition=made)
                yield change, replace(variant, gates=_put(gates, i, altered))
        yield from self._lists(variant, path)

    @staticmethod
    def _lists(variant: rb.CauseVariant, path: str) -> Iterator[tuple[Change, rb.CauseVariant]]:
        empty = rb.NamedList((), ())
        required, defences = variant.requires, variant.unless
        for i, issue in enumerate(required.issues if required else ()):
            assert required is not None
            rest = replace(required, issues=_without(required.issues, i))
            yield Change("drop_required", path, variant.span, issue), replace(variant, requires=rest)
            more = replace(defences or empty, issues=(*(defences or empty).issues, issue))
            yield (
                Change("if_unless", path, variant.span, issue),
                replace(variant, requires=rest, unless=more),
            )
        for i, issue in enumerate(defences.issues if defences else ()):
            assert defences is not None
            rest = replace(defences, issues=_without(defences.issues, i))
            yield Change("drop_defence", path, variant.span, issue), replace(variant, unless=rest)
            more = replace(required or empty, issues=(*(required or empty).issues, issue))
            yield (
                Change("if_unless", path, variant.span, issue),
                replace(variant, requires=more, unless=rest),
            )

    # -------------------------------------------------------------- remedies

    def remedy(self, remedy: rb.Remedy) -> Iterator[tuple[Change, rb.Remedy]]:
        """Yield the mutants of a remedy: whether it is granted, and what shapes it."""
        span = remedy.span
        yield Change("drop_rule", "", span), replace(remedy, when=never(span))
        for i, cause in enumerate(remedy.causes):
            yield (
                Change("drop_cause", "", span, cause),
                replace(remedy, causes=_without(remedy.causes, i)),
            )
        required, defences = remedy.requires, remedy.unless
        for i, issue in enumerate(required.issues):
            rest = replace(required, issues=_without(required.issues, i))
            yield Change("drop_required", "", span, issue), replace(remedy, requires=rest)
            more = replace(defences, issues=(*defences.issues, issue))
            yield Change("if_unless", "", span, issue), replace(remedy, requires=rest, unless=more)
        for i, issue in enumerate(defences.issues):
            rest = replace(defences, issues=_without(defences.issues, i))
            yield Change("drop_defence", "", span, issue), replace(remedy, unless=rest)
            more = replace(required, issues=(*required.issues, issue))
            yield Change("if_unless", "", span, issue), replace(remedy, requires=more, unless=rest)
        if remedy.when is not None:
            for change, made in self.conditions.whole(remedy.when, "/when"):
                yield change, replace(remedy, when=made)
        yield from self._shapes(remedy)

    def _shapes(self, remedy: rb.Remedy) -> Iterator[tuple[Change, rb.Remedy]]:
        """Yield the mutants of amounts, ceilings, parts, modes, manners.

        One that is dropped stays in its place and never holds, so that the others keep theirs.
        """
        span = remedy.span
        if remedy.amount is not None:
            for change, amount in self._amount(remedy.amount, span):
                yield change, replace(remedy, amount=amount)
        for change, i, when in self._tests([g.condition for g in remedy.reduced], span, "/reduced"):
            made = replace(remedy.reduced[i], condition=when)
            yield change, replace(remedy, reduced=_put(remedy.reduced, i, made))
        for change, i, when in self._tests([p.when for p in remedy.partly], span, "/partly"):
            part = replace(remedy.partly[i], when=when)
            yield change, replace(remedy, partly=_put(remedy.partly, i, part))
        for change, i, when in self._tests([m.when for m in remedy.modes], span, "/mode"):
            mode = replace(remedy.modes[i], when=when)
            yield change, replace(remedy, modes=_put(remedy.modes, i, mode))
        for change, i, when in self._tests([m.when for m in remedy.manners], span, "/manner"):
            manner = replace(remedy.manners[i], when=when)
            yield change, replace(remedy, manners=_put(remedy.manners, i, manner))
        for change, i, when in self._tests([c.when for c in remedy.ceilings], span, "/ceiling"):
            ceiling = replace(remedy.ceilings[i], when=when)
            yield change, replace(remedy, ceilings=_put(remedy.ceilings, i, ceiling))

    def _tests(
        self, conditions: Sequence[rb.Condition | None], span: Span, path: str
    ) -> Iterator[tuple[Change, int, rb.Condition]]:
        for i, condition in enumerate(conditions):
            at = span if condition is None else condition.span
            yield Change("drop_part", f"{path}{i}", at), i, never(at)
            if condition is not None:
                for change, made in self.conditions.whole(condition, f"{path}{i}"):
                    yield change, i, made

    def _amount(self, amount: rb.Amount, span: Span) -> Iterator[tuple[Change, rb.Amount]]:
        for change, made in self.conditions.within(amount.plus.where, "/sum0"):
            yield change, replace(amount, plus=replace(amount.plus, where=made))
        wheres: list[rb.Condition | None] = [part.where for part in amount.minus]
        for change, i, made in self._tests(wheres, span, "/less"):
            less = replace(amount.minus[i], where=made)
            yield change, replace(amount, minus=_put(amount.minus, i, less))
