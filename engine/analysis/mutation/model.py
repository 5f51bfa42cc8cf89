"""The nouns of mutation: one change to one declaration, and the rule base that has it."""

from __future__ import annotations

from typing import Literal

from engine.record import record, replace
from engine.rulebase import model as rb
from engine.source import Span

Kind = Literal["fact", "concept", "issue", "argument", "cause", "remedy"]
Declared = rb.FactDecl | rb.Concept | rb.Issue | rb.Argument | rb.Cause | rb.Remedy

# What can be done to a rule; the report has a sentence for each.
Operator = Literal[
    "drop_rule",
    "drop_premise",
    "drop_alternative",
    "drop_negation",
    "negate",
    "deny",
    "affirm",
    "not_found",
    "all_any",
    "count",
    "every_some",
    "identity",
    "date_word",
    "day",
    "choice",
    "guard",
    "drop_guard",
    "drop_variant",
    "finding",
    "burden",
    "standard",
    "counter",
    "limbs",
    "drop_limb",
    "side",
    "drop_shakes",
    "drop_raised",
    "drop_date",
    "drop_gate",
    "drop_required",
    "drop_defence",
    "if_unless",
    "drop_cause",
    "drop_part",
    "drop_transitive",
]
# Those that take a rule, or a part of one, away: what they show decided was decided by that rule.
DROPS: frozenset[str] = frozenset(
    {"drop_rule", "drop_alternative", "drop_limb", "drop_gate", "drop_required", "drop_defence", "drop_part"}
    | {"drop_cause", "drop_variant", "choice"}
)


@record
class Change:
    """What is done where: an operator, the place in the text, and the new value where one is put in."""

    operator: Operator
    path: str
    span: Span
    to: str = ""


@record
class Mutant:
    """A rule base that differs in one declaration (or in the sides of a chain of answers).

    ``writes`` names the declaration whose program lines differ, ``swapped`` the declarations put in place.
    """

    kind: Kind
    name: str
    change: Change
    writes: tuple[Kind, str]
    swapped: tuple[Declared, ...]

    @property
    def id(self) -> str:
        """The same for the same change to the same rules, whatever else is mutated."""
        to = f"={self.change.to}" if self.change.to else ""
        return f"{self.kind}:{self.name}{self.change.path}:{self.change.operator}{to}"

    def applied(self, rules: rb.RuleBase) -> rb.RuleBase:
        """Return the whole rule base with the change; its digest is no longer that of the rules."""
        facts, concepts, issues = dict(rules.facts), dict(rules.concepts), dict(rules.issues)
        arguments, causes, remedies = dict(rules.arguments), dict(rules.causes), dict(rules.remedies)
        for declared in self.swapped:
            name = declared.name.en
            match declared:
                case rb.FactDecl():
                    facts[name] = declared
                case rb.Concept():
                    concepts[name] = declared
                case rb.Issue():
                    issues[name] = declared
                case rb.Argument():
                    arguments[name] = declared
                case rb.Cause():
                    causes[name] = declared
                case rb.Remedy():
                    remedies[name] = declared
        return replace(
            rules,
            digest=f"{rules.digest}+{self.id}",
            facts=facts,
            concepts=concepts,
            issues=issues,
            arguments=arguments,
            causes=causes,
            remedies=remedies,
        )
