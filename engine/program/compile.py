"""From a rule base to a program. What a case does not concern can be left out before."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from engine.program.claims import ClaimWriter
from engine.program.conditions import ConditionWriter
from engine.program.flow import flow_of
from engine.program.issues import IssueWriter
from engine.program.model import Program, Reads
from engine.record import replace
from engine.rulebase import model as rb

_ATOM = re.compile(r"(?<![A-Za-z0-9_])([a-z][a-z0-9_]*)\(([^()]*)\)")
_PLAIN = re.compile(r"(?:^|[:,] |not )([a-z]+[0-9]+_[0-9]+)(?=[,.; ]|$)")
_KINDS = (
    ("sort", "sorts"),
    ("fact", "facts"),
    ("concept", "concepts"),
    ("issue", "issues"),
    ("argument", "arguments"),
    ("cause", "causes"),
    ("remedy", "remedies"),
    ("option", "options"),
    ("explain", "explains"),
)


def compile_program(rules: rb.RuleBase) -> Program:
    """Return the program of a checked rule base: every derived rule, no facts of any case."""
    ids = {kind: {name: i for i, name in enumerate(getattr(rules, where))} for kind, where in _KINDS}
    writer = ConditionWriter(rules, ids)
    issues = IssueWriter(writer)
    for issue in rules.issues.values():
        issues.write(issue)
    claims = ClaimWriter(writer, issues.last_wins)
    for cause in rules.causes.values():
        claims.cause(cause)
    for remedy in rules.remedies.values():
        claims.remedy(remedy)
    for explain in rules.explains.values():
        claims.explain(explain)
    lines = tuple(dict.fromkeys(writer.lines))
    signatures = _signatures("\n".join(lines))
    missing = sorted(set(signatures) - _always_derivable(lines))
    defined = "".join(f"#defined {name}/{arity}.\n" for name, arity in missing)
    return Program(
        lines=lines,
        defined=defined,
        flow=flow_of(lines),
        ids=ids,
        choices=writer.choices,
        days=tuple(writer.days),
        nodes=writer.nodes,
        reads=_reads(writer),
        contexts=issues.contexts,
        limb_contexts=issues.limbs.contexts,
        rounds=issues.rounds,
        spread=tuple(writer.spread.items()),
        signatures=signatures,
        day_tests=frozenset(writer.day_tests),
        fact_sorts={fact: rules.facts[fact].sorts for _, fact, _ in sorted(writer.reads)},
        raised=tuple(
            (ids["argument"][a.name.en], tuple(p.sort for p in a.params))
            for a in rules.arguments.values()
            if a.raised
        ),
    )


def _reads(writer: ConditionWriter) -> dict[str, Reads]:
    def levels(kind: str, fact: str) -> tuple[int, ...]:
        return tuple(sorted(n for k, f, n in writer.reads if (k, f) == (kind, fact)))

    return {
        fact: Reads(levels("v", fact), levels("w", fact), bool(levels("m", fact)))
        for fact in dict.fromkeys(f for _, f, _ in sorted(writer.reads))
    }


def _signatures(text: str) -> tuple[tuple[str, int], ...]:
    found = {(name, args.count(",") + 1) for name, args in _ATOM.findall(text)}
    found |= {(name, 0) for name in _PLAIN.findall(text)}
    return tuple(sorted(found))


def _always_derivable(lines: Iterable[str]) -> set[tuple[str, int]]:
    """Return the predicates that some head could derive for any arguments.

    All others need a ``#defined``, or the solver remarks on them where a case has nothing to give.
    """
    found: set[tuple[str, int]] = set()
    for line in lines:
        head = _ATOM.match(line)
        if head is not None:
            args = head.group(2).split(",")
            if all(arg[0].isupper() for arg in args):
                found.add((head.group(1), len(args)))
    return found


def slice_for(rules: rb.RuleBase, remedies: frozenset[str], issues: frozenset[str]) -> rb.RuleBase:
    """Return the rules that can concern these remedies and issues; the digest stays that of the whole.

    Options, laws, sorts and readings are kept, as are facts: they cost nothing before they are read.
    """
    keep = _Reach(rules)
    for remedy in remedies:
        keep.visit(rules.remedies[remedy])
    for issue in issues:
        keep.visit(rules.issues[issue])
    for explain in rules.explains.values():
        keep.visit(explain)
    return replace(
        rules,
        concepts={n: c for n, c in rules.concepts.items() if n in keep.names},
        issues={n: i for n, i in rules.issues.items() if n in keep.names},
        arguments={n: a for n, a in rules.arguments.items() if n in keep.names},
        causes={n: c for n, c in rules.causes.items() if n in keep.names},
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
        "reduced",
        "partly",
        "modes",
        "manners",
    ),
    rb.Amount: ("plus", "minus"),
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
