"""Prove: all questions about one rule base, in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ParamSpec, TypeVar

from engine.analysis.prove.dead import never_firing
from engine.analysis.prove.field import Bound
from engine.analysis.prove.model import Proof
from engine.analysis.prove.monotone import directions
from engine.analysis.prove.needless import never_mattering
from engine.analysis.prove.properties import Tell, asked_of, prove_properties
from engine.answer.limits import UnfinishedError
from engine.rulebase.model import RuleBase


def prove(
    rules: RuleBase,
    names: Sequence[str] = (),
    bound: Bound | None = None,
    seconds: float = 60.0,
    tell: Tell = lambda _: None,
) -> Proof:
    """Return what holds of every fact pattern within the bound, and what in the rules is idle.

    With ``names`` only these properties are asked about. ``tell`` hears what is being asked. Raises
    ProversDisagreeError where nothing may be said at all.
    """
    bound = bound or Bound()
    asked = asked_of(rules)
    verdicts = prove_properties(asked, names or [*asked.checks, *asked.laws], bound, seconds, tell)
    unfinished: list[str] = []
    if names:
        return Proof(tuple(verdicts))

    idle = _tried(never_firing, unfinished, "dead", asked, bound, seconds)
    tell("needless")
    needless = _tried(never_mattering, unfinished, "needless", rules, bound, seconds, tell)
    turned = _tried(directions, unfinished, "monotone", asked, bound, seconds, tell)
    return Proof(tuple(verdicts), idle, needless, turned, tuple(unfinished))


P = ParamSpec("P")
T = TypeVar("T")


def _tried(
    work: Callable[P, tuple[T, ...]], unfinished: list[str], what: str, *args: P.args, **named: P.kwargs
) -> tuple[T, ...]:
    """Return what the work returns; nothing, and a note of it, where its time runs out."""
    try:
        return work(*args, **named)
    except UnfinishedError:
        unfinished.append(what)
        return ()
