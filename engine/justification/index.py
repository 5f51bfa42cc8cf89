"""What is looked up again and again in one case, and what a fact that is not found lacks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, assert_never

from engine.case.model import Case
from engine.justification.model import CellView
from engine.program.inputs import Inputs
from engine.program.lookup import Declared, Lookup, lookup
from engine.program.model import Context, Program
from engine.rulebase import model as rb

Lack = Literal["", "missing", "open", "unclear", "contradicted", "below_standard", "not_binding"]


class Outline:
    """Who argues what about what: made once for many cases under the same rules."""

    def __init__(self, rules: rb.RuleBase) -> None:
        self.about: dict[str, list[rb.Argument]] = {issue: [] for issue in rules.issues}
        self.answers: dict[str, list[rb.Argument]] = {name: [] for name in rules.arguments}
        for argument in rules.arguments.values():
            self.about[argument.issue].append(argument)
            if argument.role == "answers":
                self.answers[argument.target].append(argument)
        # By identity: a condition stands at one place of the rules, which outlive every case.
        self.lookups: dict[tuple[int, Context], Lookup] = {}


class CaseIndex:
    """What is looked up again and again in one case under one program.

    ``thorough``: what did not stand up is accounted for everywhere, not only where a party lost by it.
    """

    def __init__(
        self,
        case: Case,
        rules: rb.RuleBase,
        program: Program,
        choices: Mapping[str, str],
        inputs: Inputs,
        outline: Outline,
        thorough: bool = False,
    ) -> None:
        self.case = case
        self.rules = rules
        self.program = program
        self.choices = choices
        self.inputs = inputs
        self.outline = outline
        self.thorough = thorough
        self.slots: Mapping[str, int] = inputs.slots
        self.things: Mapping[str, tuple[str, ...]] = inputs.things
        self.entries = {(f.fact, f.args): f for f in case.facts}
        self.ids = list(self.slots)

    def lookup(self, condition: Declared, context: Context) -> Lookup:
        """Return where the truth of a condition about something declared is found."""
        key = (id(condition), context)
        known = self.outline.lookups.get(key)
        if known is None:
            known = self.outline.lookups[key] = lookup(self.program.ids, condition, context)
        return known


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
