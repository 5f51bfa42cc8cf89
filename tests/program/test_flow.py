"""What a case can feed: rules that stay, rules that fall away, and what must not be mistaken for a need."""

from __future__ import annotations

import pytest

from engine.program.flow import flow_of
from engine.program.predicates import predicate_of

RULES = (
    "a(X) :- given(X).",
    "b(X) :- a(X), other(X).",
    "c(X) :- a(X), not b(X).",
    "d(X) :- given(X), 1 <= #count { 0 : other(X); 1 : a(X) }.",
    "e(p) :- f(B), B != p, given(X).",
    "f(d).",
    "t(X,Z) :- t(X,Y), t(Y,Z).",
)


def fed(*given: str) -> list[str]:
    flow = flow_of(RULES)
    return [predicate_of(RULES[i]) for i in flow.fed(given)]


def test_a_rule_falls_away_when_something_it_needs_cannot_be_true() -> None:
    expected = ["a", "c", "d", "e", "f"]

    assert expected == fed("given")


def test_a_rule_comes_back_with_what_it_needs() -> None:
    expected = ["a", "b", "c", "d", "e", "f"]

    assert expected == fed("given", "other")


def test_a_rule_that_only_feeds_itself_never_fires() -> None:
    expected = ["f"]

    assert expected == fed()


def test_what_is_counted_or_negated_or_compared_is_no_need() -> None:
    needs = dict(zip("abcdeft", flow_of(RULES).needs, strict=True))

    assert needs == {"a": 1, "b": 2, "c": 1, "d": 1, "e": 2, "f": 0, "t": 1}


def test_the_predicate_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="not an atom"):
        predicate_of("(1)")
