"""What evidence there was on an issue: the marks on the facts that arguments read, whatever else holds."""

from __future__ import annotations

from engine.program.conditions import ConditionWriter, Scope, atom
from engine.program.model import letter
from engine.rulebase import model as rb
from engine.rulebase.walk import parts


class MarkWriter:
    """Writes marks: why a fact is unclear, and that there was evidence on it at all."""

    def __init__(self, writer: ConditionWriter) -> None:
        self.w = writer
        self.rules = writer.rules
        self.marked: set[str] = set()

    def write(self, condition: rb.Condition, bearer: rb.Side, scope: Scope, head: str) -> None:
        """Write ``head`` for every mark on a fact the condition reads, whatever else holds."""
        if isinstance(condition, (rb.Every, rb.Some)):
            scope = scope.with_params((condition.var,))
        match condition:
            case rb.Shown(fact=fact, args=terms) | rb.Negated(fact=fact, args=terms):
                decl = self.rules.facts[fact]
                if decl.moved_by in (bearer, "either", "court"):
                    self.w.reads.add(("m", fact, 0))
                    cell = atom(f"m{self.w.ids['fact'][fact]}", *self.w.terms(terms, scope), "M")
                    self.w.rule(head, [cell], scope, scope.sorts)
            case rb.Holds(concept=concept, args=terms):
                name = self.concept(concept, bearer)
                self.w.rule(head, [atom(name, *self.w.terms(terms, scope), "M", "D")], scope, scope.sorts)
            case _:
                for child in parts(condition):
                    self.write(child, bearer, scope, head)

    def concept(self, concept: str, bearer: rb.Side) -> str:
        """Return the predicate of the marks on the facts a concept reads, for a bearer."""
        number = self.w.ids["concept"][concept]
        name = f"mc{number}_{letter(bearer)}"
        if name not in self.marked:
            self.marked.add(name)
            decl = self.rules.concepts[concept]
            scope = Scope().with_params(decl.params)
            head = atom(name, *(scope.asp(p.name) for p in decl.params), "M", "D")
            for body in decl.bodies:
                self.write(body, bearer, scope, head)
        return name
