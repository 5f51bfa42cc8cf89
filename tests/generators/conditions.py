"""Random conditions over the words declared so far; every variable is bound, every term fits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from engine.rulebase.model import (
    AllOf,
    AnyOf,
    AtLeast,
    BuiltIn,
    CauseIs,
    Condition,
    Dated,
    Day,
    Every,
    FindingIs,
    Holds,
    Negated,
    NotShown,
    Param,
    Same,
    Shown,
    Some,
    Term,
    Var,
)
from tests.generators.vocabulary import DAYS, HERE, Words

Scope = tuple[Param, ...]
# What may stand in a condition: facts only (concepts), facts and findings (arguments), or no facts.
Kind = Literal["facts", "all", "gate"]


@dataclass(frozen=True, slots=True)
class Conditions:
    """Grows conditions of one kind."""

    words: Words
    kind: Kind

    def condition(self, scope: Scope, depth: int = 2) -> Condition:
        """Return a condition in which the variables of the scope may occur."""
        rng = self.words.rng
        draw = rng.random()
        if depth > 0 and draw < 0.40:
            items = tuple(self.condition(scope, depth - 1) for _ in range(rng.choice((2, 2, 3))))
            if draw < 0.16:
                return AllOf(items, HERE)
            return AnyOf(items, HERE) if draw < 0.30 else AtLeast(rng.randint(1, len(items)), items, HERE)
        if depth > 0 and draw < (0.55 if self.kind != "gate" else 0.48):
            return self.quantified(self.words.fresh(rng.choice(self.sorts())), scope, depth - 1)
        return self.atom(scope)

    def sorts(self) -> list[str]:
        """Return the sorts worth ranging over here."""
        return ["party"] if self.kind == "gate" else ["holder", "agent", "field", "field", "party"]

    def quantified(self, var: Param, scope: Scope, depth: int) -> Condition:
        """Return ``some`` or ``every`` over a variable."""
        inner = (*scope, var)
        if self.words.chance(0.5):
            return Some(var, self.about(var, inner, depth), HERE)
        return Every(var, self.about(var, inner, depth - 1), self.about(var, inner, depth), HERE)

    def about(self, var: Param, scope: Scope, depth: int) -> Condition:
        """Return a condition that, if the dice allow, really mentions the variable."""
        for _ in range(6):
            condition = self.condition(scope, max(depth, 0))
            if repr(var.name) in repr(condition):
                return condition
        return condition

    def atom(self, scope: Scope) -> Condition:
        """Return a single literal, with ``some`` or ``every`` around it for what is not bound yet."""
        makers: dict[Kind, list[tuple[int, Callable[[Scope], Condition]]]] = {
            "facts": [(8, self.fact), (2, self.concept), (1, self.same), (1, self.dated), (1, self.option)],
            "all": [
                (9, self.fact),
                (4, self.concept),
                (1, self.same),
                (1, self.dated),
                (1, self.option),
                (2, self.finding),
                (1, self.cause),
            ],
            "gate": [(6, self.finding), (2, self.cause), (1, self.option), (1, self.dated), (1, self.same)],
        }
        weights, functions = zip(*makers[self.kind], strict=True)
        return self.words.rng.choices(functions, weights)[0](scope)

    def bound(self, free: Scope, scope: Scope, literal: Condition) -> Condition:
        """Return the literal with quantifiers around it that bind its free variables."""
        for var in reversed(free):
            if self.words.chance(0.7):
                literal = Some(var, literal, HERE)
            else:
                literal = Every(var, self.atom((*scope, var)), literal, HERE)
        return literal

    def fact(self, scope: Scope) -> Condition:
        """Return a fact as found, as disproved, or as not shown."""
        facts = list(self.words.facts.values())
        fact = self.words.rng.choices(facts, [3 if it.transitive else 1 for it in facts])[0]
        args, free = self.words.filled(fact.sorts, scope)
        draw = self.words.rng.random()
        shown = Shown(fact.name.en, args, HERE)
        negated = Negated(fact.name.en, args, HERE)
        literal = shown if draw < 0.6 else NotShown(shown, HERE) if draw < 0.8 else negated
        return self.bound(free, scope, literal)

    def concept(self, scope: Scope) -> Condition:
        """Return a concept as holding or as not shown."""
        if not self.words.concepts:
            return self.fact(scope)
        concept = self.words.rng.choice(list(self.words.concepts.values()))
        args, free = self.words.filled(tuple(it.sort for it in concept.params), scope)
        holds = Holds(concept.name.en, args, HERE)
        return self.bound(free, scope, NotShown(holds, HERE) if self.words.chance(0.4) else holds)

    def same(self, scope: Scope) -> Condition:
        """Return a comparison of two things."""
        left = self.words.rng.choice(scope) if scope else None
        others = self.words.known(left.sort, tuple(it for it in scope if it != left)) if left else []
        if left is None or not others:
            return self.option(scope)
        right = self.words.rng.choice(others)
        return Same(Var(left.name), right, self.words.chance(0.4), HERE)

    def dated(self, scope: Scope) -> Condition:
        """Return a comparison of dates."""
        rng = self.words.rng
        days: list[Term] = [Day(rng.choice(DAYS)), Day(rng.choice(DAYS)), BuiltIn("hearing")]
        terms: list[Term] = [BuiltIn("act"), *(Var(it.name) for it in scope)]
        word = rng.choice(("before", "not_before", "after", "not_after"))
        left = rng.choice(terms)
        right = rng.choice([*days, *(it for it in terms if it != left)])
        return Dated(left, word, right, HERE) if self.words.chance(0.8) else Dated(right, word, left, HERE)

    def option(self, scope: Scope) -> Condition:
        """Return a choice of the reading."""
        return self.words.guard()

    def against(self, scope: Scope) -> tuple[Term | None, Scope]:
        """Return the defendant a finding is asked about, and the variable it needs, if any."""
        if self.words.chance(0.7):
            return None, ()
        terms, free = self.words.filled(("party",), scope, invent=0.5)
        return terms[0], free

    def finding(self, scope: Scope) -> Condition:
        """Return a finding on an issue declared before, here or as against another defendant."""
        if not self.words.issues:
            return self.option(scope) if self.kind == "gate" else self.fact(scope)
        issue = self.words.rng.choice(list(self.words.issues.values()))
        args, free = self.words.filled(tuple(it.sort for it in issue.params), scope)
        defendant, more = self.against((*scope, *free))
        value = self.words.rng.choice(
            ("proved", "disproved", "unclear", "not_proved", "plaintiff", "defendant")
        )
        literal = FindingIs(issue.name.en, args, value, defendant, HERE)
        return self.bound((*free, *more), scope, literal)

    def cause(self, scope: Scope) -> Condition:
        """Return a question to a cause declared before, here or as against another defendant."""
        if not self.words.causes:
            return self.finding(scope)
        cause = self.words.rng.choice(list(self.words.causes))
        defendant, free = self.against(scope)
        value = self.words.rng.choice(("applicable", "not_applicable", "made_out", "not_made_out"))
        return self.bound(free, scope, CauseIs(cause, value, defendant, HERE))
