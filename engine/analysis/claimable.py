"""Claimable: which claims lead a decision to a cause or an issue, and which causes none leads to."""

from __future__ import annotations

from collections.abc import Iterable

from engine.analysis.apart import Kind
from engine.program import slice_for
from engine.rulebase.model import RuleBase


def claimed_for(old: RuleBase, new: RuleBase, kind: Kind, name: str) -> list[str]:
    """Return remedies to be claimed, so that a decision gets as far as the thing in question in both."""
    if kind == "remedy":
        return [name]
    shared = [remedy for remedy in old.remedies if remedy in new.remedies]
    leading = [[r for r in shared if _reaches(rules, [r], kind, name)] for rules in (old, new)]
    both = [remedy for remedy in leading[0] if remedy in leading[1]]
    founded = [remedy for remedy in both if name in new.remedies[remedy].causes]
    return founded[:1] or both[:1] or [*leading[0][:1], *leading[1][:1]] or shared[:1]


def _reaches(rules: RuleBase, remedies: Iterable[str], kind: Kind, name: str) -> bool:
    """Return whether any of these claims can turn on a cause or issue."""
    sliced = slice_for(rules, frozenset(remedies), frozenset())
    return name in (sliced.causes if kind == "cause" else sliced.issues)


def idle_causes(old: RuleBase, new: RuleBase) -> list[str]:
    """Return the causes both versions have and no claim can rest on in one of them: no case shows them."""
    shared = [remedy for remedy in old.remedies if remedy in new.remedies]
    return [
        cause
        for cause in old.causes
        if cause in new.causes and not all(_reaches(rules, shared, "cause", cause) for rules in (old, new))
    ]
