"""Sameness: whether two conditions say the same, apart from their places and the names of variables."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import assert_never

from engine.rulebase.model import (
    AllOf,
    AnyOf,
    AtLeast,
    CauseIs,
    Chosen,
    Condition,
    Dated,
    Every,
    FindingIs,
    Holds,
    Negated,
    NotShown,
    RemedyIs,
    Same,
    Shown,
    Some,
    Term,
    Var,
)

Shape = Hashable


def shape_of_terms(terms: tuple[Term, ...], names: Mapping[str, str]) -> Shape:
    """Return terms with the variables renamed as ``names`` says."""
    return tuple(Var(names.get(t.name, t.name)) if isinstance(t, Var) else t for t in terms)


def shape(condition: Condition, names: Mapping[str, str]) -> Shape:
    """Return what a condition says without its places; ``names`` renames its variables.

    The order of ``and``, ``or`` and ``at least`` counts for nothing. Variables it binds are numbered.
    """
    match condition:
        case Shown(name, args) | Negated(name, args) | Holds(name, args):
            return (type(condition).__name__, name, shape_of_terms(args, names))
        case NotShown(item):
            return ("NotShown", shape(item, names))
        case Every(var, guard, body):
            inner = {**names, var.name: f"#{len(names)}"}
            return ("Every", var.sort, shape(guard, inner), shape(body, inner))
        case Some(var, body):
            return ("Some", var.sort, shape(body, {**names, var.name: f"#{len(names)}"}))
        case AtLeast(count, items):
            # Not a set: the same item twice counts twice.
            return ("AtLeast", count, tuple(sorted(repr(shape(item, names)) for item in items)))
        case AllOf(items) | AnyOf(items):
            return (type(condition).__name__, frozenset(shape(item, names) for item in items))
        case Same(left, right, same):
            return (
                "Same",
                same,
                frozenset((shape_of_terms((left,), names), shape_of_terms((right,), names))),
            )
        case Dated(left, word, right):
            return ("Dated", word, shape_of_terms((left, right), names))
        case Chosen(option, choice, chosen):
            return ("Chosen", option, choice, chosen)
        case FindingIs(issue, args, value, defendant):
            other = None if defendant is None else shape_of_terms((defendant,), names)
            return ("FindingIs", issue, shape_of_terms(args, names), value, other)
        case CauseIs(cause, value, defendant):
            other = None if defendant is None else shape_of_terms((defendant,), names)
            return ("CauseIs", cause, value, other)
        case RemedyIs(remedy, value):
            return ("RemedyIs", remedy, value)
        case _:
            assert_never(condition)
