"""Conditions in short, for examples computed by hand: a word is a variable unless it is built in."""

from __future__ import annotations

from datetime import date

from engine.rulebase.model import (
    AllOf,
    AnyOf,
    AtLeast,
    BuiltIn,
    CauseIs,
    Chosen,
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
    Var,
)
from engine.source import Span

HERE = Span("small.rules", 1, 1, 1, 1)


def term(it):
    """Return a term: a built-in word, a day, or else a variable."""
    if isinstance(it, date):
        return Day(it)
    return BuiltIn(it) if it in ("plaintiff", "defendant", "act", "hearing") else Var(it)


def terms(args):
    return tuple(term(it) for it in args)


def params(text):
    """Return the parameters written as ``h: holder, f: field``."""
    pairs = [it.split(":") for it in text.split(",") if it.strip()]
    return tuple(Param(name.strip(), sort.strip()) for name, sort in pairs)


def shown(fact, *args):
    return Shown(fact, terms(args), HERE)


def disproved(fact, *args):
    return Negated(fact, terms(args), HERE)


def concept_holds(concept, *args):
    return Holds(concept, terms(args), HERE)


def not_shown(item):
    return NotShown(item, HERE)


def every(var, guard, body):
    return Every(params(var)[0], guard, body, HERE)


def some(var, body):
    return Some(params(var)[0], body, HERE)


def at_least(count, *items):
    return AtLeast(count, items, HERE)


def both(*items):
    return AllOf(items, HERE)


def either(*items):
    return AnyOf(items, HERE)


def same(left, right, same=True):
    return Same(term(left), term(right), same, HERE)


def dated(left, word, right):
    return Dated(term(left), word, term(right), HERE)


def chosen(option, choice, chosen=True):
    return Chosen(option, choice, chosen, HERE)


def found(issue, value, *args, against=None):
    return FindingIs(issue, terms(args), value, term(against) if against else None, HERE)


def cause_is(cause, value, against=None):
    return CauseIs(cause, value, term(against) if against else None, HERE)
