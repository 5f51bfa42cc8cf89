"""Every way to get a condition wrong in one point."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Literal, assert_never

from engine.analysis.mutation.model import Change, Operator
from engine.record import replace
from engine.rulebase import model as rb
from engine.source import Span

Mutated = Iterator[tuple[Change, rb.Condition]]
Value = Literal["proved", "disproved", "unclear", "not_proved", "plaintiff", "defendant"]
CauseValue = Literal["applicable", "not_applicable", "made_out", "not_made_out"]
Word = Literal["before", "not_before", "after", "not_after"]

# The findings one may be mistaken for: above all unclear for disproved, and the other way round.
MISTAKEN: dict[Value, tuple[Value, ...]] = {
    "proved": ("not_proved", "disproved"),
    "disproved": ("not_proved", "proved"),
    "unclear": ("proved", "disproved"),
    "not_proved": ("proved", "disproved"),
    "plaintiff": ("defendant",),
    "defendant": ("plaintiff",),
}
_OPPOSITE: dict[CauseValue, CauseValue] = {
    "applicable": "not_applicable",
    "not_applicable": "applicable",
    "made_out": "not_made_out",
    "not_made_out": "made_out",
}
_OTHER_WORD: dict[Word, Word] = {
    "before": "not_before",
    "not_before": "before",
    "after": "not_after",
    "not_after": "after",
}


def always(span: Span) -> rb.Condition:
    """Return the condition that holds whatever is shown."""
    return rb.AllOf((), span)


def never(span: Span) -> rb.Condition:
    """Return the condition that nothing meets."""
    return rb.AnyOf((), span)


def span_of(condition: rb.Condition) -> Span:
    """Return where a condition stands."""
    return condition.span


def shifted(day: date) -> tuple[date, ...]:
    """Return a day moved by a day and by a year, back and forth."""
    return (
        day - timedelta(days=1),
        day + timedelta(days=1),
        _moved(day, -1),
        _moved(day, 1),
    )


def _moved(day: date, years: int) -> date:
    leap = day.month == 2 and day.day == 29
    return day.replace(year=day.year + years, day=28 if leap else day.day)


class ConditionMutator:
    """Yields the mutants of conditions; needs the choices of every option."""

    def __init__(self, options: Mapping[str, rb.Option]) -> None:
        self.options = options

    def whole(self, condition: rb.Condition, path: str) -> Mutated:
        """Yield the mutants of a condition that stands by itself; the first has it dropped."""
        if not isinstance(condition, rb.AllOf):
            yield Change("drop_premise", path, condition.span), always(condition.span)
        yield from self.within(condition, path)

    def within(self, condition: rb.Condition, path: str) -> Mutated:
        """Yield the mutants of a condition that leave something of it."""

        def put(operator: Operator, made: rb.Condition, to: str = "") -> tuple[Change, rb.Condition]:
            return Change(operator, path, condition.span, to), made

        match condition:
            case rb.Shown(fact, args, span):
                yield put("negate", rb.NotShown(condition, span))
                yield put("deny", rb.Negated(fact, args, span))
            case rb.Negated(fact, args, span):
                yield put("affirm", rb.Shown(fact, args, span))
                yield put("not_found", rb.NotShown(rb.Shown(fact, args, span), span))
            case rb.Holds(span=span):
                yield put("negate", rb.NotShown(condition, span))
            case rb.NotShown(item, span):
                yield put("drop_negation", item)
                if isinstance(item, rb.Shown):
                    yield put("deny", rb.Negated(item.fact, item.args, span))
            case rb.Same(same=same):
                yield put("identity", replace(condition, same=not same))
            case rb.Dated():
                yield from self._dated(condition, path)
            case rb.Chosen():
                for guard, to in self.guards(condition):
                    yield put("choice", guard, to)
            case rb.FindingIs(value=value):
                for other in MISTAKEN[value]:
                    yield put("finding", replace(condition, value=other), other)
            case rb.CauseIs(value=stands):
                yield put("finding", replace(condition, value=_OPPOSITE[stands]), _OPPOSITE[stands])
            case rb.RemedyIs(value="claimed"):
                yield put("finding", replace(condition, value="not_claimed"), "not_claimed")
            case rb.RemedyIs(value="not_claimed"):
                yield put("finding", replace(condition, value="claimed"), "claimed")
            case rb.RemedyIs():
                return
            case rb.Every() | rb.Some():
                yield from self._ranged(condition, path)
            case rb.AllOf() | rb.AnyOf() | rb.AtLeast():
                yield from self._listed(condition, path)
            case _:
                assert_never(condition)

    def guards(self, guard: rb.Chosen) -> Iterator[tuple[rb.Chosen, str]]:
        """Yield a guard turned round, and with every other choice in its place."""
        yield replace(guard, chosen=not guard.chosen), "is_not" if guard.chosen else "is"
        for choice in self.options[guard.option].choices:
            # Of two choices, “is the other” says what “is not this one” says.
            if choice.name.en != guard.choice and len(self.options[guard.option].choices) > 2:
                yield replace(guard, choice=choice.name.en), choice.name.en

    def _dated(self, condition: rb.Dated, path: str) -> Mutated:
        other = _OTHER_WORD[condition.word]
        yield Change("date_word", path, condition.span, other), replace(condition, word=other)
        for end, term in (("left", condition.left), ("right", condition.right)):
            if isinstance(term, rb.Day):
                for day in shifted(term.day):
                    change = Change("day", path, condition.span, day.isoformat())
                    moved = rb.Day(day)
                    yield (
                        change,
                        replace(condition, left=moved) if end == "left" else replace(condition, right=moved),
                    )

    def _ranged(self, condition: rb.Every | rb.Some, path: str) -> Mutated:
        if isinstance(condition, rb.Some):
            for change, body in self.within(condition.body, f"{path}/0"):
                yield change, replace(condition, body=body)
            return
        both = rb.AllOf((condition.guard, condition.body), condition.span)
        yield (
            Change("every_some", path, condition.span),
            rb.Some(condition.var, both, condition.span),
        )
        for change, guard in self.whole(condition.guard, f"{path}/0"):
            yield change, replace(condition, guard=guard)
        for change, body in self.within(condition.body, f"{path}/1"):
            yield change, replace(condition, body=body)

    def _listed(self, condition: rb.AllOf | rb.AnyOf | rb.AtLeast, path: str) -> Mutated:
        items = condition.items
        yield from self._turned(condition, path)
        for i, item in enumerate(items):
            rest = (*items[:i], *items[i + 1 :])
            dropped: Operator = "drop_premise" if isinstance(condition, rb.AllOf) else "drop_alternative"
            if rest:
                yield Change(dropped, f"{path}/{i}", item.span), replace(condition, items=rest)
            for change, made in self.within(item, f"{path}/{i}"):
                yield change, replace(condition, items=(*items[:i], made, *items[i + 1 :]))

    @staticmethod
    def _turned(condition: rb.AllOf | rb.AnyOf | rb.AtLeast, path: str) -> Mutated:
        """Yield what asks for more or for less of the same items."""
        items, span = condition.items, condition.span
        match condition:
            case rb.AllOf() if len(items) > 1:
                yield Change("all_any", path, span, "any"), rb.AnyOf(items, span)
            case rb.AnyOf() if len(items) > 1:
                yield Change("all_any", path, span, "all"), rb.AllOf(items, span)
            case rb.AtLeast(count=count):
                for n in (count - 1, count + 1):
                    if 1 <= n <= len(items):
                        yield Change("count", path, span, str(n)), rb.AtLeast(n, items, span)
            case _:
                return
