"""What never comes to anything: rules that no pattern makes fire. One question for all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.analysis.prove.field import Bound
from engine.analysis.prove.model import Idle
from engine.analysis.prove.properties import Asked
from engine.analysis.prove.world import World
from engine.program.predicates import predicates_in
from engine.program.reach import reach_of
from engine.record import replace
from engine.rulebase.model import RuleBase
from engine.source import Span

# What is sought: the kind of part, its owner, which of several it is, its place, the predicates of which
# one must come true.
Part = tuple[str, str, str, Span, tuple[str, ...]]


def never_firing(asked: Asked, bound: Bound, seconds: float) -> tuple[Idle, ...]:
    """Return the parts of the rules that no pattern makes fire, in order. Raises UnfinishedError."""
    parts = list(_parts(asked))
    lines = []
    arities = dict(asked.program.signatures)
    for i, (_, _, _, _, predicates) in enumerate(parts):
        for predicate in predicates:
            if predicate in arities:
                blanks = "_," * (arities[predicate] - 1)
                lines.append(f"uf{i}(D) :- {predicate}({blanks}D).")
    extended = replace(asked, reach=reach_of((*asked.reach.lines, *lines)))
    goals = sorted({name for line in lines for name in predicates_in(line.partition(" :- ")[0])})
    world = World(extended.rules, extended.program, extended.reach, goals, bound, seconds)
    fired = world.all_of("".join(f"#show uf({i}) : uf{i}(0).\n" for i in _firing(lines)) + "#show.\n")
    return tuple(
        Idle(kind, owner, which, span)
        for i, (kind, owner, which, span, _) in enumerate(parts)
        if f"uf({i})" not in fired
    )


def _firing(lines: list[str]) -> list[int]:
    return sorted({int(line[2 : line.index("(")]) for line in lines})


def _parts(asked: Asked) -> Iterator[Part]:
    """Yield everything that can be said to fire, with what shows that it did."""
    rules, ids = asked.rules, asked.program.ids
    for argument in rules.arguments.values():
        n = ids["argument"][argument.name.en]
        yield "argument", argument.name.en, "", argument.span, (f"h{n}",)
    names = [name for name, _ in asked.program.signatures]
    for concept in rules.concepts.values():
        n = ids["concept"][concept.name.en]
        for i, _ in enumerate(concept.bodies):
            wanted = re.compile(rf"c{n}_[0-9]+[pd]_{i}")
            labels = tuple(name for name in names if wanted.fullmatch(name))
            yield "concept", concept.name.en, str(i + 1), concept.span, labels
    yield from _of_claims(rules, ids)


def _of_claims(rules: RuleBase, ids: dict[str, dict[str, int]]) -> Iterator[Part]:
    for cause in rules.causes.values():
        n = ids["cause"][cause.name.en]
        yield "cause", cause.name.en, "", cause.span, (f"mo{n}",)
        for i, variant in enumerate((cause.base, *cause.variants)):
            for j, _ in enumerate(variant.gates or ()):
                yield "gate", cause.name.en, f"{i}.{j + 1}", variant.span, (f"gm{n}_{i}_{j}",)
    for remedy in rules.remedies.values():
        n = ids["remedy"][remedy.name.en]
        yield "remedy", remedy.name.en, "", remedy.span, (f"rm{n}",)
        for kind, letter, count in (
            ("part", "tp", len(remedy.partly)),
            ("mode", "to", len(remedy.modes)),
            ("manner", "tn", len(remedy.manners)),
            ("ceiling", "tk", len(remedy.ceilings)),
            ("reduction", "rr", len(remedy.reduced)),
        ):
            for i in range(count):
                yield kind, remedy.name.en, str(i + 1), remedy.span, (f"{letter}{n}_{i}",)
