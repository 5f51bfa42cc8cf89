"""Conditions as ASP bodies. Every composite condition leaves an atom of its own to be explained by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import assert_never

from engine.program.lookup import lookup
from engine.program.model import Context, Node, letter, node_key
from engine.program.names import Names
from engine.record import field, mutable_record
from engine.rulebase import model as rb
from engine.rulebase.walk import parts, terms_of

DISPUTE = "dsp(D,Pl,Df,Ac)"
_BUILT_IN = {"plaintiff": "Pl", "defendant": "Df", "act": "Ac", "hearing": "h"}


@mutable_record
class Scope:
    """The variables in sight, in order of binding, with their sorts."""

    sorts: dict[str, str] = field(default_factory=dict)

    def with_params(self, params: Iterable[rb.Param]) -> Scope:
        """Return a scope that also binds these."""
        return Scope(self.sorts | {p.name: p.sort for p in params})

    def asp(self, name: str) -> str:
        """Return the ASP variable of a rule variable: its place in the order of binding."""
        return f"V{list(self.sorts).index(name)}"


def free_variables(condition: rb.Condition) -> frozenset[str]:
    """Return the names of the variables a condition does not bind itself."""
    found = {t.name for t in terms_of(condition) if isinstance(t, rb.Var)}
    for part in parts(condition):
        found |= free_variables(part)
    if isinstance(condition, (rb.Every, rb.Some)):
        found.discard(condition.var.name)
    return frozenset(found)


def atom(predicate: str, *args: str) -> str:
    """Return an ASP atom."""
    return f"{predicate}({','.join(args)})" if args else predicate


def _dispute(head: str, body: Sequence[str]) -> tuple[str, ...]:
    """Return the literal that binds the dispute; none where a derived atom binds it and no party is named.

    Derived atoms have their dispute last, so they are only true of disputes.
    """
    named = any(variable in literal for literal in (head, *body) for variable in ("Pl", "Df", "Ac"))
    bound = any(literal.endswith(("(D)", ",D)")) and literal[:4] != "not " for literal in body)
    return () if bound and not named else (DISPUTE,)


def negate(literal: str) -> str:
    """Return the default negation of a single literal."""
    return literal[4:] if literal.startswith("not ") else f"not {literal}"


class ConditionWriter:
    """Writes conditions; what they need (facts and concepts at a context) is written on demand."""

    def __init__(self, rules: rb.RuleBase, names: Names) -> None:
        self.rules = rules
        self.names = names
        self.ids = names.ids
        self.lines: list[str] = []
        self.nodes: dict[str, Node] = {}
        # ("v" found | "w" denied | "m" marks, fact, standard): what a case has to give.
        self.reads: set[tuple[str, str, int]] = set()
        # The remedies some rule asks about as claimed.
        self.claimed: set[str] = set()
        self.day_tests: set[tuple[str, int]] = set()
        self.spread: Counter[tuple[int, ...]] = Counter()
        # Facts and concepts at a context that are there already.
        self.written: set[str] = set()

    # -------------------------------------------------------------- small parts

    def rule(self, head: str, body: Sequence[str], scope: Scope, bound: Iterable[str] = ()) -> None:
        """Write one rule; the variables in ``bound`` are tied to their sorts."""
        tied = [v for v in scope.sorts if v in set(bound)]
        numbers = tuple(self.ids["sort"][scope.sorts[v]] for v in tied)
        self.spread[numbers] += 1
        ties = [f"s{number}({scope.asp(v)})" for number, v in zip(numbers, tied, strict=True)]
        self.lines.append(f"{head} :- {', '.join([*_dispute(head, body), *ties, *body])}.")

    def term(self, term: rb.Term, scope: Scope) -> str:
        """Return a term as ASP."""
        match term:
            case rb.Var(name=name):
                return scope.asp(name)
            case rb.BuiltIn(name=name):
                return _BUILT_IN[name]
            case rb.Day(day=day):
                return f"y{self.day(day)}"
            case _:
                assert_never(term)

    def day(self, day: date) -> int:
        """Return the number of a date literal."""
        return self.names.day(day)

    def terms(self, terms: Iterable[rb.Term], scope: Scope) -> list[str]:
        """Return several terms as ASP."""
        return [self.term(t, scope) for t in terms]

    def comparison(self, word: str, left: str, right: str) -> str:
        """Return a comparison of dates; the way it tests a date literal is remembered."""
        for side, term in (("y,.", left), (".,y", right)):
            if term.startswith("y"):
                self.day_tests.add((f"{word}({side})", int(term[1:])))
        return atom(word, left, right)

    def chosen(self, guard: rb.Chosen) -> str:
        """Return the literal of an option guard."""
        number = self.ids["option"][guard.option]
        literal = f"o({number},{self.names.choices[guard.option][guard.choice]})"
        return literal if guard.chosen else f"not {literal}"

    # -------------------------------------------------------------- conditions

    def literals(
        self, condition: rb.Condition, context: Context, scope: Scope, owner: str, path: str
    ) -> list[str]:
        """Return the body literals under which the condition holds."""
        match condition:
            case rb.AllOf(items=items):
                return [
                    literal
                    for i, item in enumerate(items)
                    for literal in self.literals(item, context, scope, owner, f"{path}/{i}")
                ]
            case rb.Every() | rb.Some() | rb.AtLeast() | rb.AnyOf():
                return [self._composite(condition, context, scope, owner, path)]
            case rb.NotShown(item=item):
                inner = self.literals(item, context.swapped(), scope, owner, f"{path}/0")
                return [negate(inner[0])]
            case (
                rb.FindingIs(defendant=rb.Var() | rb.BuiltIn() as sibling)
                | rb.CauseIs(defendant=rb.Var() | rb.BuiltIn() as sibling)
            ):
                there = f"E{self.names.node(node_key(owner, path, context))}"
                tie = f"sib(D,{self.term(sibling, scope)},{there})"
                return [tie, self._simple(condition, context, scope, there)]
            case _:
                return [self._simple(condition, context, scope, "D")]

    def _simple(self, condition: rb.Condition, context: Context, scope: Scope, dispute: str) -> str:
        match condition:
            case rb.Shown(fact=fact, args=args):
                self.fact(fact, context)
                return self._about(condition, args, context, scope, dispute)
            case rb.Negated(fact=fact, args=args):
                self.reads.add(("w", fact, context.own))
                return self._about(condition, args, context, scope, dispute)
            case rb.Holds(concept=concept, args=args):
                self.concept(concept, context)
                return self._about(condition, args, context, scope, dispute)
            case rb.FindingIs(args=args):
                return self._about(condition, args, context, scope, dispute)
            case rb.RemedyIs(remedy=remedy, value=value):
                if value in ("claimed", "not_claimed"):
                    self.claimed.add(remedy)
                return self._about(condition, (), context, scope, dispute)
            case rb.CauseIs():
                return self._about(condition, (), context, scope, dispute)
            case rb.Same(left=left, right=right, same=same):
                sign = "=" if same else "!="
                return f"{self.term(left, scope)} {sign} {self.term(right, scope)}"
            case rb.Dated(left=left, word=word, right=right):
                a, b = self.term(left, scope), self.term(right, scope)
                if word in ("after", "not_after"):
                    a, b = b, a
                return self.comparison("bf" if word in ("before", "after") else "nb", a, b)
            case rb.Chosen():
                return self.chosen(condition)
            case rb.AllOf() | rb.AnyOf() | rb.AtLeast() | rb.Every() | rb.Some() | rb.NotShown():
                raise AssertionError("composite conditions are written by literals()")
            case _:
                assert_never(condition)

    def _about(
        self,
        condition: rb.Shown | rb.Negated | rb.Holds | rb.FindingIs | rb.CauseIs | rb.RemedyIs,
        args: Iterable[rb.Term],
        context: Context,
        scope: Scope,
        dispute: str,
    ) -> str:
        at = lookup(self.ids, condition, context)
        tail = [dispute] if at.level is None else [str(at.level)]
        literal = atom(at.predicate, *self.terms(args, scope), *tail)
        return literal if at.wanted else f"not {literal}"

    def single(self, condition: rb.Condition, context: Context, scope: Scope, owner: str, path: str) -> str:
        """Return one literal for the condition, so that it can be negated or counted."""
        literals = self.literals(condition, context, scope, owner, path)
        if len(literals) == 1:
            return literals[0]
        # A conjunction is no node that is looked up, but it needs a name where it is negated or counted.
        name = f"n{self.names.node(node_key(owner, f'{path}&', context))}"
        free = sorted(free_variables(condition), key=list(scope.sorts).index)
        head = atom(name, *(scope.asp(v) for v in free), "D")
        self.rule(head, literals, scope, free)
        return head

    def _composite(
        self,
        condition: rb.Every | rb.Some | rb.AtLeast | rb.AnyOf,
        context: Context,
        scope: Scope,
        owner: str,
        path: str,
    ) -> str:
        key = node_key(owner, path, context)
        name = f"n{self.names.node(key)}"
        free = tuple(v for v in scope.sorts if v in free_variables(condition))
        head = atom(name, *(scope.asp(v) for v in free), "D")
        self.nodes[key] = Node(name, free)
        match condition:
            case rb.Every(var=var, guard=guard, body=body):
                inner = scope.with_params((var,))
                picked = self.literals(guard, context.swapped(), inner, owner, f"{path}/0")
                kept = self.single(body, context, inner, owner, f"{path}/1")
                failing = atom(f"{name}x", *(scope.asp(v) for v in free), "D")
                self.rule(failing, [*picked, negate(kept)], inner, (*free, var.name))
                self.rule(head, [f"not {failing}"], scope, free)
            case rb.Some(var=var, body=body):
                inner = scope.with_params((var,))
                self.rule(
                    head,
                    self.literals(body, context, inner, owner, f"{path}/0"),
                    inner,
                    (*free, var.name),
                )
            case rb.AtLeast(count=count, items=items):
                counted = [
                    f"{i} : {self.single(item, context, scope, owner, f'{path}/{i}')}"
                    for i, item in enumerate(items)
                ]
                self.rule(head, [f"{count} <= #count {{ {'; '.join(counted)} }}"], scope, free)
            case rb.AnyOf(items=items):
                for i, item in enumerate(items):
                    self.rule(head, self.literals(item, context, scope, owner, f"{path}/{i}"), scope, free)
            case _:
                assert_never(condition)
        return head

    # -------------------------------------------------------------- facts and concepts

    def fact(self, fact: str, context: Context) -> str:
        """Return the predicate of a fact found at the context's own standard, for its side."""
        number = self.ids["fact"][fact]
        name = f"p{number}_{context.own}{letter(context.side)}"
        if name in self.written:
            return name
        self.written.add(name)
        self.reads.add(("v", fact, context.own))
        decl = self.rules.facts[fact]
        xs = [f"X{i}" for i in range(len(decl.sorts))]
        head = atom(name, *xs, "D")
        self.lines.append(f"{head} :- {DISPUTE}, {atom(f'v{number}', *xs, str(context.own))}.")
        opponent = "Df" if context.side == "plaintiff" else "Pl"
        self.lines.append(f"{head} :- {DISPUTE}, {atom(f'a{number}', *xs, opponent)}.")
        if decl.transitive:
            self.lines.append(f"{name}(X,Z,D) :- {DISPUTE}, {name}(X,Y,D), {name}(Y,Z,D).")
        return name

    def concept(self, concept: str, context: Context) -> str:
        """Return the predicate of a concept at a context; each of its bodies leaves its own atom."""
        number = self.ids["concept"][concept]
        name = f"c{number}_{context.tag}"
        if name in self.written:
            return name
        self.written.add(name)
        decl = self.rules.concepts[concept]
        scope = Scope().with_params(decl.params)
        xs = [scope.asp(p.name) for p in decl.params]
        for i, body in enumerate(decl.bodies):
            label = atom(f"{name}_{i}", *xs, "D")
            literals = self.literals(body, context, scope, f"concept:{concept}", f"/{i}")
            self.rule(label, literals, scope, scope.sorts)
            self.lines.append(f"{atom(name, *xs, 'D')} :- {label}.")
        return name
