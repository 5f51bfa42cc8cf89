"""From a rule base to a program."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from engine.program.claims import ClaimWriter
from engine.program.conditions import ConditionWriter
from engine.program.flow import LINES_KEPT, flow_of
from engine.program.issues import IssueWriter
from engine.program.model import Program, Reads
from engine.program.names import Names
from engine.rulebase import model as rb

_ATOM = re.compile(r"(?<![A-Za-z0-9_])([a-z][a-z0-9_]*)\(([^()]*)\)")
_PLAIN = re.compile(r"(?:^|[:,] |not )([a-z]+[0-9]+_[0-9]+)(?=[,.; ]|$)")


class RuleWriter:
    """Writes the declarations of a rule base, all of them or one alone."""

    def __init__(self, rules: rb.RuleBase, names: Names) -> None:
        names.declare(rules)
        self.rules = rules
        self.names = names
        self.conditions = ConditionWriter(rules, names)
        self.issues = IssueWriter(self.conditions)
        self.claims = ClaimWriter(self.conditions, self.issues.last_wins)

    def all(self) -> None:
        """Write every issue, cause, remedy and explanation, and what facts and concepts they read."""
        for issue in self.rules.issues.values():
            self.issues.write(issue)
        for cause in self.rules.causes.values():
            self.claims.cause(cause)
        for remedy in self.rules.remedies.values():
            self.claims.remedy(remedy)
        for explain in self.rules.explains.values():
            self.claims.explain(explain)

    def lines(self) -> tuple[str, ...]:
        """Return what was written so far, each rule once."""
        return tuple(dict.fromkeys(self.conditions.lines))

    def program(self) -> Program:
        """Return what was written as a program."""
        writer, rules, ids = self.conditions, self.rules, self.names.ids
        lines = self.lines()
        signatures = tuple(sorted(set().union(*map(_signatures, lines))))
        missing = sorted(set(signatures) - _always_derivable(lines))
        return Program(
            lines=lines,
            defined="".join(f"#defined {name}/{arity}.\n" for name, arity in missing),
            flow=flow_of(lines),
            ids=ids,
            choices=self.names.choices,
            days=tuple(self.names.days),
            nodes=writer.nodes,
            reads=reads_of(writer.reads),
            contexts=self.issues.contexts,
            limb_contexts=self.issues.limbs.contexts,
            rounds=self.issues.rounds,
            spread=tuple(writer.spread.items()),
            signatures=signatures,
            day_tests=frozenset(writer.day_tests),
            fact_sorts={fact: rules.facts[fact].sorts for _, fact, _ in sorted(writer.reads)},
            raised=tuple(
                (ids["argument"][a.name.en], tuple(p.sort for p in a.params))
                for a in rules.arguments.values()
                if a.raised
            ),
            claimed=frozenset(writer.claimed),
        )


def compile_program(rules: rb.RuleBase, names: Names | None = None) -> Program:
    """Return the program of a checked rule base: every derived rule, no facts of any case.

    With the ``names`` of another program the two can be laid side by side.
    """
    writer = RuleWriter(rules, Names() if names is None else names)
    writer.all()
    return writer.program()


def reads_of(reads: Iterable[tuple[str, str, int]]) -> dict[str, Reads]:
    """Return for each fact how it is read."""
    found: dict[str, dict[str, list[int]]] = {}
    for kind, fact, level in sorted(reads):
        found.setdefault(fact, {"v": [], "w": [], "m": []})[kind].append(level)
    return {fact: Reads(tuple(at["v"]), tuple(at["w"]), bool(at["m"])) for fact, at in found.items()}


# Under another reading, or for other claims, most lines come again.
@lru_cache(maxsize=LINES_KEPT)
def _signatures(line: str) -> frozenset[tuple[str, int]]:
    found = {(name, args.count(",") + 1) for name, args in _ATOM.findall(line)}
    return frozenset(found.union((name, 0) for name in _PLAIN.findall(line)))


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
