"""What is looked up again and again in one case, and what a fact that is not found lacks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, assert_never

from engine.case.model import Case, FactEntry
from engine.justification.model import CellView
from engine.program.inputs import things_by_sort
from engine.program.model import Program
from engine.rulebase import model as rb

Lack = Literal["", "missing", "open", "unclear", "contradicted", "below_standard", "not_binding"]


@dataclass(slots=True)
class CaseIndex:
    """What is looked up again and again in one case under one program."""

    case: Case
    rules: rb.RuleBase
    program: Program
    choices: Mapping[str, str]
    slots: Mapping[str, int]
    things: dict[str, tuple[str, ...]] = field(init=False)
    entries: dict[tuple[str, tuple[str, ...]], FactEntry] = field(init=False)
    ids: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self.things = things_by_sort(self.case, self.rules)
        self.entries = {(f.fact, f.args): f for f in self.case.facts}
        self.ids = [t.id for t in self.case.all_things()]


def lack_of(cell: CellView, positive: bool, standard: int) -> Lack:
    """Return what keeps a fact (or its opposite) from being found."""
    match cell.state:
        case "no_evidence":
            return "missing"
        case "open":
            return "open"
        case "unclear" | "exempt":
            return "unclear"
        case "admitted":
            return "not_binding" if positive else "contradicted"
        case "undisputed":
            return "contradicted"
        case "proved" | "disproved":
            same = (cell.state == "proved") == positive
            return "below_standard" if same and standard > 1 else "contradicted"
        case _:
            assert_never(cell.state)
