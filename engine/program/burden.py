"""Who may bear an issue, and at which pairs of standards it may be read, over all its variants."""

from __future__ import annotations

from itertools import product

from engine.program.model import Context
from engine.rulebase import model as rb


def bearers(issue: rb.Issue) -> list[rb.Side]:
    """Return the sides that bear the issue in its base or in some variant."""
    variants = (issue.base, *issue.variants)
    return list(dict.fromkeys(v.burden.on for v in variants if v.burden))


def pairs(issue: rb.Issue, side: rb.Side) -> tuple[Context, ...]:
    """Return every context in which arguments of this side on the issue may be read."""
    variants = (issue.base, *issue.variants)
    standards = sorted({v.standard.level for v in variants if v.standard})
    counters = {v.counter.level for v in variants if v.counter}
    if not issue.base.counter:
        counters |= set(standards)
    found: list[Context] = []
    for bearer, s, c in product(bearers(issue), standards, sorted(counters)):
        if c not in {v.counter.level for v in variants if v.counter} and c != s:
            continue
        context = Context(s, c, side) if bearer == side else Context(c, s, side)
        if context not in found:
            found.append(context)
    return tuple(found)
