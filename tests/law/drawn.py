"""Cases drawn at random over the shipped vocabulary: liable but for what is strewn over it."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from random import Random

from engine.case import read_case
from engine.case.model import Authority, Case, FactEntry, State
from engine.rulebase import RuleBase
from engine.source import SourceFile, whole_file
from tests.law.test_invariants import LIABLE, TEXT

Cell = tuple[str, tuple[str, ...]]
STATES: tuple[State, ...] = ("proved", "disproved", "unclear", "no_evidence")
NOWHERE = whole_file("drawn.yaml")


def frame(rules: RuleBase) -> Case:
    """Return a case of one dispute in which every remedy there is has been claimed, without facts."""
    claims = "".join(f"  c{i}: {{remedy: {name}}}\n" for i, name in enumerate(rules.remedies))
    case, found = read_case(SourceFile("drawn.yaml", TEXT + claims), rules)
    assert case is not None, found
    return case


def cells_of(case: Case, rules: RuleBase) -> list[Cell]:
    """Return every fact of the vocabulary about every fitting row of things."""
    things = [(thing.id, thing.sort) for thing in case.all_things()]
    return [
        (fact.name.en, row)
        for fact in rules.facts.values()
        for row in product(*([t for t, of in things if rules.is_sort(of, sort)] for sort in fact.sorts))
    ]


def entry(cell: Cell, state: State, authority: Authority | None = None) -> FactEntry:
    """Return one entry of a case file."""
    because = "insufficient" if state == "unclear" else None
    return FactEntry(
        fact=cell[0], args=cell[1], state=state, degree=2, by=None, ground=None, rebutted=False,
        because=because, asserted_by=(), contested_by=(), at=(), step=None, authority=authority,
        evidence=(), note="", span=NOWHERE,
    )  # fmt: skip


def drawn(case: Case, rules: RuleBase, luck: Random) -> Case:
    """Return the case with facts on which the processor is liable and others strewn over them."""
    found: dict[Cell, State] = {
        cell: luck.choice(STATES) for cell in cells_of(case, rules) if luck.random() < 0.06
    }
    found |= {cell: "proved" for cell in sorted(LIABLE) if luck.random() < 0.9}
    return replace(case, facts=tuple(entry(cell, state) for cell, state in sorted(found.items())))
