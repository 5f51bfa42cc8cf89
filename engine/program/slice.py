"""What a case does not concern is left out of the rules before they are compiled."""

from __future__ import annotations

from typing import Any

from engine.record import replace
from engine.rulebase import model as rb


def slice_for(rules: rb.RuleBase, remedies: frozenset[str], issues: frozenset[str]) -> rb.RuleBase:
    """Return the rules that can concern these remedies and issues; the digest stays that of the whole.

    Options, laws, sorts and readings are kept, as are facts: they cost nothing before they are read.
    """
    return cut(rules, remedies, reached(rules, remedies, issues))


def reached(rules: rb.RuleBase, remedies: frozenset[str], issues: frozenset[str]) -> frozenset[str]:
    """Return the names of what can concern these remedies and issues."""
    keep = _Reach(rules)
    for remedy in remedies:
        keep.visit(rules.remedies[remedy])
    for issue in issues:
        keep.visit(rules.issues[issue])
    for explain in rules.explains.values():
        keep.visit(explain)
    return frozenset(keep.names)


def cut(rules: rb.RuleBase, remedies: frozenset[str], names: frozenset[str]) -> rb.RuleBase:
    """Return the rules with these remedies and, of what others rest on, these names."""
    return replace(
        rules,
        concepts={n: c for n, c in rules.concepts.items() if n in names},
        issues={n: i for n, i in rules.issues.items() if n in names},
        arguments={n: a for n, a in rules.arguments.items() if n in names},
        causes={n: c for n, c in rules.causes.items() if n in names},
        remedies={n: r for n, r in rules.remedies.items() if n in remedies},
        properties={},
    )


class _Reach:
    """Which concepts, issues, arguments and causes can be reached from a declaration."""

    def __init__(self, rules: rb.RuleBase) -> None:
        self.names: set[str] = set()
        self._known: dict[str, Any] = {**rules.concepts, **rules.issues, **rules.causes}
        self._about: dict[str, list[rb.Argument]] = {}
        for argument in rules.arguments.values():
            self._about.setdefault(argument.issue, []).append(argument)

    def visit(self, start: object) -> None:
        """Add everything the declaration mentions, directly or through others."""
        stack: list[object] = [start]
        while stack:
            at = stack.pop()
            if isinstance(at, rb.Issue):
                stack.extend(self._about.get(at.name.en, ()))
            if isinstance(at, rb.Argument):
                self.names.add(at.name.en)
            for name in _mentions(at):
                if name in self._known and name not in self.names:
                    self.names.add(name)
                    stack.append(self._known[name])
            if isinstance(at, rb.Issue):
                self.names.add(at.name.en)


def _mentions(at: object) -> set[str]:
    """Return the names of concepts, issues and causes that stand anywhere inside a declaration."""
    found: set[str] = set()
    stack: list[object] = [at]
    while stack:
        part = stack.pop()
        if isinstance(part, tuple):
            stack.extend(part)
            continue
        match part:
            case rb.Holds(concept=name) | rb.FindingIs(issue=name) | rb.Limb(issue=name):
                found.add(name)
            case rb.CauseIs(cause=name):
                found.add(name)
            case rb.NamedList(issues=names):
                found.update(names)
            case rb.Remedy(causes=names):
                found.update(names)
            case _:
                pass
        stack.extend(getattr(part, slot) for slot in _NESTED.get(type(part), ()))
    return found


_NESTED: dict[type, tuple[str, ...]] = {
    rb.Concept: ("bodies",),
    rb.Issue: ("base", "variants"),
    rb.IssueVariant: ("limbs",),
    rb.Limbs: ("items",),
    rb.Limb: ("guard",),
    rb.Argument: ("when", "shakes"),
    rb.Cause: ("base", "variants"),
    rb.CauseVariant: ("gates", "requires", "unless"),
    rb.Gate: ("condition",),
    rb.Remedy: (
        "requires",
        "unless",
        "when",
        "amount",
        "ceilings",
        "reduced",
        "partly",
        "modes",
        "manners",
    ),
    rb.Amount: ("plus", "minus"),
    rb.Ceiling: ("when",),
    rb.Sum: ("where",),
    rb.Part: ("when",),
    rb.Mode: ("when",),
    rb.Manner: ("when",),
    rb.Explain: ("guard", "body"),
    rb.NotShown: ("item",),
    rb.Every: ("guard", "body"),
    rb.Some: ("body",),
    rb.AtLeast: ("items",),
    rb.AllOf: ("items",),
    rb.AnyOf: ("items",),
}
