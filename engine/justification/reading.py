"""Reads the reasons of a condition off the answer: the same tree, with the truth of every node."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import assert_never

from engine.answer import Answer
from engine.case.model import Dispute
from engine.justification.index import CaseIndex, Lack, lack_of
from engine.justification.model import CellView, Reason
from engine.program.lookup import lookup
from engine.program.model import Context, node_key
from engine.rulebase import model as rb

Env = Mapping[str, str]


class Reader:
    """Reads conditions in one dispute of one answer."""

    def __init__(self, index: CaseIndex, answer: Answer, number: int) -> None:
        self.index = index
        self.answer = answer
        self.number = number
        self.dispute: Dispute = index.case.dispute_list[number]
        self._named = {
            "plaintiff": self.dispute.plaintiff,
            "defendant": self.dispute.defendant,
            "act": self.dispute.act,
            "hearing": "hearing",
        }
        self._concepts: dict[tuple[str, tuple[str, ...], Context], Reason] = {}

    # -------------------------------------------------------------- terms

    def thing(self, term: rb.Term, env: Env) -> str:
        """Return the id of the thing a term names here (a date as ISO text)."""
        match term:
            case rb.Var(name=name):
                return env[name]
            case rb.BuiltIn(name=name):
                return self._named[name]
            case rb.Day(day=day):
                return day.isoformat()
            case _:
                assert_never(term)

    def things(self, terms: tuple[rb.Term, ...], env: Env) -> tuple[str, ...]:
        """Return the ids several terms name here."""
        return tuple([self.thing(t, env) for t in terms])

    def _slot(self, term: rb.Term, env: Env) -> int | str:
        match term:
            case rb.Day(day=day):
                return f"y{self.index.program.days.index(day)}"
            case rb.BuiltIn(name="hearing"):
                return "h"
            case _:
                return self.index.slots[self.thing(term, env)]

    def slots(self, ids: tuple[str, ...]) -> tuple[int, ...]:
        """Return the numbers of things in the program."""
        slots = self.index.slots
        return tuple([slots[id] for id in ids])

    # -------------------------------------------------------------- truth

    def truth(self, condition: rb.Condition, context: Context, env: Env, owner: str, path: str) -> bool:
        """Return whether a condition holds, as the answer has it."""
        match condition:
            case rb.AllOf(items=items):
                return all(self.truth(c, context, env, owner, f"{path}/{i}") for i, c in enumerate(items))
            case rb.NotShown(item=item):
                return not self.truth(item, context.swapped(), env, owner, f"{path}/0")
            case rb.Every() | rb.Some() | rb.AtLeast() | rb.AnyOf():
                node = self.index.program.nodes[node_key(owner, path, context)]
                args = self.slots(tuple(env[v] for v in node.variables))
                return self.answer.true(node.predicate, *args, self.number)
            case rb.Same(left=left, right=right, same=same):
                return (self.thing(left, env) == self.thing(right, env)) == same
            case rb.Dated(left=left, word=word, right=right):
                a, b = self._slot(left, env), self._slot(right, env)
                if word in ("after", "not_after"):
                    a, b = b, a
                return self.answer.true("bf" if word in ("before", "after") else "nb", a, b)
            case rb.Chosen(option=option, choice=choice, chosen=chosen):
                return (self.index.choices[option] == choice) == chosen
            case _:
                return self._about(condition, context, env)

    def _about(
        self,
        condition: rb.Shown | rb.Negated | rb.Holds | rb.FindingIs | rb.CauseIs | rb.RemedyIs,
        context: Context,
        env: Env,
    ) -> bool:
        at = self.index.lookup(condition, context)
        terms = () if isinstance(condition, (rb.CauseIs, rb.RemedyIs)) else condition.args
        args = self.slots(self.things(terms, env))
        tail: int | None = self.number if at.level is None else at.level
        if isinstance(condition, (rb.FindingIs, rb.CauseIs)) and condition.defendant is not None:
            tail = self._sibling(self.thing(condition.defendant, env))
        if tail is None:
            return False
        return self.answer.true(at.predicate, *args, tail) == at.wanted

    def _sibling(self, defendant: str) -> int | None:
        wanted = Dispute(self.dispute.plaintiff, defendant, self.dispute.act)
        disputes = self.index.case.dispute_list
        return disputes.index(wanted) if wanted in disputes else None

    # -------------------------------------------------------------- reasons

    def reason(self, condition: rb.Condition, context: Context, env: Env, owner: str, path: str) -> Reason:
        """Return why a condition holds or fails."""
        if isinstance(condition, rb.AllOf):
            parts = tuple(
                [self.reason(c, context, env, owner, f"{path}/{i}") for i, c in enumerate(condition.items)]
            )
            return self._plain("all_of", all(p.holds for p in parts), condition, children=parts)
        if isinstance(condition, rb.NotShown):
            inner = self.reason(condition.item, context.swapped(), env, owner, f"{path}/0")
            return self._plain("not_shown", not inner.holds, condition, children=(inner,))
        holds = self.truth(condition, context, env, owner, path)
        match condition:
            case rb.Shown(fact=fact, args=args) | rb.Negated(fact=fact, args=args):
                return self._fact_reason(condition, fact, self.things(args, env), context, holds)
            case rb.Holds(concept=concept, args=args):
                return self._concept_reason(concept, self.things(args, env), context, holds, condition)
            case rb.AnyOf(items=items) | rb.AtLeast(items=items):
                parts = tuple(self.reason(c, context, env, owner, f"{path}/{i}") for i, c in enumerate(items))
                kind = "any_of" if isinstance(condition, rb.AnyOf) else "at_least"
                count = str(condition.count) if isinstance(condition, rb.AtLeast) else ""
                return self._plain(kind, holds, condition, value=count, children=parts)
            case rb.Every() | rb.Some():
                return self._quantified(condition, context, env, owner, path, holds)
            case rb.Same(left=left, right=right, same=same):
                pair = (self.thing(left, env), self.thing(right, env))
                return self._plain("same", holds, condition, args=pair, value="is" if same else "is_not")
            case rb.Dated(left=left, word=word, right=right):
                pair = (self.thing(left, env), self.thing(right, env))
                return self._plain("dated", holds, condition, args=pair, value=word)
            case rb.Chosen(option=option, choice=choice, chosen=chosen):
                made = choice if chosen else f"not {choice}"
                return self._plain("chosen", holds, condition, name=option, value=made)
            case rb.FindingIs(issue=issue, args=args, value=value, defendant=sibling):
                about = self.things(args, env)
                if sibling is not None:
                    about = (*about, self.thing(sibling, env))
                return self._plain("finding_is", holds, condition, name=issue, args=about, value=value)
            case rb.CauseIs(cause=cause, value=value, defendant=sibling):
                about = () if sibling is None else (self.thing(sibling, env),)
                return self._plain("cause_is", holds, condition, name=cause, args=about, value=value)
            case rb.RemedyIs(remedy=remedy, value=value):
                return self._plain("remedy_is", holds, condition, name=remedy, value=value)
            case _:
                assert_never(condition)

    def _plain(
        self,
        kind: str,
        holds: bool,
        condition: rb.Condition,
        *,
        name: str = "",
        args: tuple[str, ...] = (),
        value: str = "",
        children: tuple[Reason, ...] = (),
    ) -> Reason:
        return Reason(kind, holds, name, args, value, None, "", None, children, condition, condition.span)

    def _quantified(
        self,
        condition: rb.Every | rb.Some,
        context: Context,
        env: Env,
        owner: str,
        path: str,
        holds: bool,
    ) -> Reason:
        """Show what decides: of an ``every`` what it picks or its failures, of a ``some`` its witness."""
        var = condition.var
        parts: list[Reason] = []
        every = isinstance(condition, rb.Every)
        for thing in self.index.things[var.sort]:
            inner = {**env, var.name: thing}
            if isinstance(condition, rb.Every) and not self.truth(
                condition.guard, context.swapped(), inner, owner, f"{path}/0"
            ):
                continue
            below = f"{path}/1" if every else f"{path}/0"
            true = self.truth(condition.body, context, inner, owner, below)
            if every and not holds and true:
                continue
            if not every and holds and not true:
                continue
            body = self.reason(condition.body, context, inner, owner, below)
            parts.append(
                Reason("thing", true, var.sort, (thing,), "", None, "", None, (body,), None, body.span)
            )
            if not every and holds:
                break
        kind = "every" if every else "some"
        return self._plain(kind, holds, condition, name=var.sort, children=tuple(parts))

    def _concept_reason(
        self,
        concept: str,
        args: tuple[str, ...],
        context: Context,
        holds: bool,
        condition: rb.Holds,
    ) -> Reason:
        key = (concept, args, context)
        if key not in self._concepts:
            decl = self.index.rules.concepts[concept]
            env = dict(zip((p.name for p in decl.params), args, strict=True))
            owner = f"concept:{concept}"
            bodies: list[Reason] = []
            for i, body in enumerate(decl.bodies):
                true = self.truth(body, context, env, owner, f"/{i}")
                if holds and not true:
                    continue
                bodies.append(self.reason(body, context, env, owner, f"/{i}"))
                if holds:
                    break
            self._concepts[key] = Reason(
                "holds", holds, concept, args, "", None, "", None, tuple(bodies), condition, decl.span
            )
        return self._concepts[key]

    # -------------------------------------------------------------- facts

    def cell(self, fact: str, args: tuple[str, ...]) -> CellView:
        """Return a cell as the case has it."""
        entry = self.index.entries.get((fact, args))
        state = entry.state if entry else self.index.case.unlisted
        return CellView(fact, args, state, entry)

    def _fact_reason(
        self,
        condition: rb.Shown | rb.Negated,
        fact: str,
        args: tuple[str, ...],
        context: Context,
        holds: bool,
    ) -> Reason:
        cell = self.cell(fact, args)
        positive = isinstance(condition, rb.Shown)
        standard: rb.Standard = 3 if context.own == 3 else 2 if context.own == 2 else 1
        lack: Lack = "" if holds else lack_of(cell, positive, standard)
        chain: tuple[Reason, ...] = ()
        decl = self.index.rules.facts[fact]
        if holds and positive and decl.transitive and cell.state in ("no_evidence", "open", "unclear"):
            chain = self._chain(fact, args, context, condition)
        kind = "shown" if positive else "negated"
        return Reason(kind, holds, fact, args, "", standard, lack, cell, chain, condition, condition.span)

    def _chain(
        self, fact: str, args: tuple[str, ...], context: Context, condition: rb.Shown | rb.Negated
    ) -> tuple[Reason, ...]:
        """Return the links of a shortest chain by which a transitive fact holds."""
        at = lookup(self.index.program.ids, rb.Shown(fact, (), condition.span), context)
        links: dict[str, list[str]] = {}
        for (name, pair), entry in self.index.entries.items():
            if name == fact and entry.state not in ("no_evidence", "open", "unclear", "disproved"):
                slots = self.slots(pair)
                if self.answer.true(at.predicate, *slots, self.number):
                    links.setdefault(pair[0], []).append(pair[1])
        paths: list[list[str]] = [[args[0]]]
        seen = {args[0]}
        while paths:
            path = paths.pop(0)
            if path[-1] == args[1] and len(path) > 1:
                return tuple(
                    self._fact_reason(condition, fact, pair, context, True) for pair in pairwise(path)
                )
            for following in links.get(path[-1], ()):
                if following not in seen or following == args[1]:
                    seen.add(following)
                    paths.append([*path, following])
        return ()
