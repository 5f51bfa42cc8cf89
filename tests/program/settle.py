"""Turns a generated case with what closes it into a case whose every cell is settled."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from engine.case.model import Case, FactEntry
from engine.referee import Closed, Valuation
from engine.rulebase.model import Standard
from engine.source import whole_file


def settled(case: Case, closed: Closed) -> Case:
    """Return the case with the state of every open cell as ``closed`` has it."""
    facts = tuple(f for f in case.facts if f.state != "open")
    listed = {(f.fact, f.args) for f in facts}
    turned = tuple(_entry(cell, valuation) for cell, valuation in closed.cells.items() if cell not in listed)
    return replace(case, facts=facts + turned, unlisted="no_evidence")


def _entry(cell: tuple[str, tuple[str, ...]], valuation: Valuation) -> FactEntry:
    degree = cast(Standard, valuation.positive or valuation.negative or 2)
    assert not valuation.admitted_by
    entry = FactEntry(
        fact=cell[0],
        args=cell[1],
        state="unclear",
        degree=degree,
        by=None,
        ground=None,
        rebutted=False,
        because=None,
        asserted_by=(),
        contested_by=(),
        at=(),
        step=None,
        authority=None,
        evidence=(),
        note="",
        span=whole_file("generated"),
    )
    if valuation.positive:
        return replace(entry, state="proved")
    if valuation.negative:
        return replace(entry, state="disproved")
    return replace(entry, state="unclear" if valuation.evidence else "no_evidence")
