"""Compilers that are wrong in one point each; random pairs must tell every one of them from the referee."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from engine.program import inputs, issues
from engine.program.conditions import ConditionWriter, Scope
from engine.program.flow import flow_of
from engine.program.issues import IssueWriter
from engine.program.model import Context, other
from engine.rulebase import model as rb

Patch = Callable[[pytest.MonkeyPatch], None]

_LITERALS = ConditionWriter.literals
_RULE = ConditionWriter.rule
_FACT = ConditionWriter.fact
_LAST_WINS = IssueWriter.last_wins
_LIVE_AT = IssueWriter._live_at
_HOLDING = IssueWriter._holding
_PAIRS = issues.pairs
_ENTRY = inputs.entry_atoms


def _swap(context: Callable[[Context], Context]) -> Patch:
    return lambda patch: patch.setattr(Context, "swapped", context)


def _condition(change: Callable[[Any], Any]) -> Patch:
    """Return a compiler that writes another condition than it was given."""

    def literals(self: Any, condition: Any, *rest: Any) -> Any:
        return _LITERALS(self, change(condition), *rest)

    return lambda patch: patch.setattr(ConditionWriter, "literals", literals)


def _if(kind: type, change: Callable[[Any], Any]) -> Patch:
    return _condition(lambda c: change(c) if isinstance(c, kind) else c)


def _rules(change: Callable[[str, list[str]], list[str] | None]) -> Patch:
    """Return a compiler whose rules have other bodies; None leaves the rule out."""

    def rule(self: Any, head: str, body: Any, scope: Scope, bound: Any = ()) -> None:
        changed = change(head, list(body))
        if changed is not None:
            _RULE(self, head, changed, scope, bound)

    return lambda patch: patch.setattr(ConditionWriter, "rule", rule)


def _lines(change: Callable[[str], str | None]) -> Patch:
    """Return a compiler that edits the finished text of a program line by line."""
    from engine.program import compile as compiling

    original = compiling.compile_program

    def compile_program(rules: rb.RuleBase) -> Any:
        program = original(rules)
        lines = tuple(new for line in program.lines if (new := change(line)) is not None)
        return replace(program, lines=lines, flow=flow_of(lines))

    return lambda patch: patch.setattr(compiling, "compile_program", compile_program)


def _entries(change: Callable[[Any], Any]) -> Patch:
    def entry_atoms(entry: Any, fact: int, slots: Any) -> list[str]:
        return _ENTRY(change(entry), fact, slots)

    return lambda patch: patch.setattr(inputs, "entry_atoms", entry_atoms)


def _without(head: str, part: str) -> Patch:
    """Leave a literal out of every rule whose head starts so."""
    return _rules(lambda h, body: [b for b in body if not b.startswith(part)] if h.startswith(head) else body)


def _no_last_wins(self: Any, name: str, cases: Any) -> None:
    _LAST_WINS(self, name, cases[:1])


def _first_answer_only(self: Any, argument: Any, about: Any, *rest: Any) -> None:
    answers = [a for a in about if a.role == "answers" and a.target == argument.name.en]
    kept = [a for a in about if a not in answers[1:]]
    _LIVE_AT(self, argument, kept, *rest)


def _ignore_raised(self: Any, argument: Any, issue: Any) -> None:
    _HOLDING(self, replace(argument, raised=False), issue)


def _ignore_shakes(self: Any, argument: Any, issue: Any) -> None:
    _HOLDING(self, replace(argument, shakes=None), issue)


def _not_transitive(self: Any, fact: str, context: Context) -> str:
    decl = self.rules.facts[fact]
    self.rules.facts[fact] = replace(decl, transitive=False)
    try:
        return _FACT(self, fact, context)
    finally:
        self.rules.facts[fact] = decl


def _always_own(issue: Any, side: Any) -> Any:
    found = _PAIRS(issue, side)
    return tuple(Context(c.own, c.own, c.side) for c in found)


MUTANTS: dict[str, Patch] = {
    "own and other are not swapped": _swap(lambda c: Context(c.own, c.other, other(c.side))),
    "the side is not swapped": _swap(lambda c: Context(c.other, c.own, c.side)),
    "nothing is swapped": _swap(lambda c: c),
    "not shown is read as shown": _if(rb.NotShown, lambda c: c.item),
    "all of becomes any of": _if(rb.AllOf, lambda c: rb.AnyOf(c.items, c.span)),
    "any of becomes all of": _if(rb.AnyOf, lambda c: rb.AllOf(c.items, c.span)),
    "the last conjunct is dropped": _if(
        rb.AllOf, lambda c: replace(c, items=c.items[:-1]) if len(c.items) > 1 else c
    ),
    "at least one fewer": _if(rb.AtLeast, lambda c: replace(c, count=max(1, c.count - 1))),
    "at least one more": _if(rb.AtLeast, lambda c: replace(c, count=c.count + 1)),
    "every becomes some": _if(
        rb.Every, lambda c: rb.Some(c.var, rb.AllOf((c.guard, c.body), c.span), c.span)
    ),
    "some becomes every": _if(rb.Some, lambda c: rb.Every(c.var, rb.AllOf((), c.span), c.body, c.span)),
    "the opposite is read as the fact": _if(rb.Negated, lambda c: rb.Shown(c.fact, c.args, c.span)),
    "the fact is read as its opposite": _if(rb.Shown, lambda c: rb.Negated(c.fact, c.args, c.span)),
    "is not is read as is": _if(rb.Same, lambda c: replace(c, same=True)),
    "before is read as not after": _if(
        rb.Dated, lambda c: replace(c, word="not_after") if c.word == "before" else c
    ),
    "dates are compared the wrong way round": _if(rb.Dated, lambda c: replace(c, left=c.right, right=c.left)),
    "options in conditions are ignored": _if(rb.Chosen, lambda c: rb.AllOf((), c.span)),
    "not proved is read as disproved": _if(
        rb.FindingIs, lambda c: replace(c, value="disproved") if c.value == "not_proved" else c
    ),
    "unclear is read as disproved": _if(
        rb.FindingIs, lambda c: replace(c, value="disproved") if c.value == "unclear" else c
    ),
    "who won is mixed up": _if(
        rb.FindingIs,
        lambda c: replace(
            c, value={"plaintiff": "defendant", "defendant": "plaintiff"}.get(c.value, c.value)
        ),
    ),
    "the sibling dispute is not looked at": _if(rb.FindingIs, lambda c: replace(c, defendant=None)),
    "the sibling cause is not looked at": _if(rb.CauseIs, lambda c: replace(c, defendant=None)),
    "applicable is read as made out": _if(
        rb.CauseIs, lambda c: replace(c, value="made_out") if c.value == "applicable" else c
    ),
    "claimed is read as not claimed": _if(
        rb.RemedyIs, lambda c: replace(c, value="not_claimed") if c.value == "claimed" else c
    ),
    "what is claimed in one dispute is claimed in all": _lines(
        lambda line: re.sub(r"(?<![a-z0-9])(cl[0-9]+)\(D\)", r"\1(_)", line)
    ),
    "an every without things fails": _lines(
        lambda line: (
            None if ":- dsp(D,Pl,Df,Ac), not n" in line and line.split("(")[0][1:].isdigit() else line
        )
    ),
    "chains of a transitive fact are not followed": lambda p: p.setattr(
        ConditionWriter, "fact", _not_transitive
    ),
    "admissions are ignored": _entries(lambda e: replace(e, state="unclear") if e.state == "admitted" else e),
    "admissions bind everybody": _entries(
        lambda e: replace(e, state="undisputed") if e.state == "admitted" else e
    ),
    "what is proved counts at every standard": _entries(
        lambda e: replace(e, degree=3) if e.state == "proved" else e
    ),
    "what is disproved counts at every standard": _entries(
        lambda e: replace(e, degree=3) if e.state == "disproved" else e
    ),
    "unclear counts as disproved": _entries(
        lambda e: replace(e, state="disproved") if e.state == "unclear" else e
    ),
    "unclear counts as no evidence": _entries(
        lambda e: replace(e, state="no_evidence") if e.state == "unclear" else e
    ),
    "no evidence counts as unclear": _entries(
        lambda e: replace(e, state="unclear") if e.state == "no_evidence" else e
    ),
    "a rebutted exemption still counts": _entries(lambda e: replace(e, rebutted=False)),
    "why a fact is unclear is forgotten": _entries(lambda e: replace(e, because=None)),
    "variants of issues and causes are ignored": lambda p: p.setattr(IssueWriter, "last_wins", _no_last_wins),
    "a second answer is ignored": lambda p: p.setattr(IssueWriter, "_live_at", _first_answer_only),
    "what must be raised counts unraised": lambda p: p.setattr(IssueWriter, "_holding", _ignore_raised),
    "every answer shakes": lambda p: p.setattr(IssueWriter, "_holding", _ignore_shakes),
    "the other side reads at the bearer's standard": lambda p: p.setattr(issues, "pairs", _always_own),
    "conflicting arguments prove": _rules(
        lambda h, body: [b for b in body if not b.startswith("not co")] if h.startswith("fp") else body
    ),
    "conflicting arguments disprove": _rules(
        lambda h, body: [b for b in body if not b.startswith("not pr")] if h.startswith("fn") else body
    ),
    "answers are written but never hit": _rules(
        lambda h, body: None if h.startswith("x") and h[1].isdigit() else body
    ),
    "an answer hits every instance": _lines(
        lambda line: (
            line.replace(",V0", ",_").replace("(V0,D)", "(_,D)")
            if line.startswith("l") and line[1].isdigit() and ", not x" in line.replace(":- ", ", ", 1)
            else line
        )
    ),
    "the bearer who is not favoured wins when it is unclear": _rules(
        lambda h, body: (
            [b.replace("not fp", "fn").replace("not fn", "fp") for b in body]
            if h[:2] in ("wp", "wd")
            else body
        )
    ),
    "one proved limb is enough": _without("lp", "not ls"),
    "limbs that are disproved are overlooked": _rules(lambda h, body: None if h.startswith("lsn") else body),
    "the guard of limbs is ignored": _rules(
        lambda h, body: [b for b in body if b[:2] in ("rd", "bn")] if h.startswith("lr") else body
    ),
    "reasons of limbs are not mixed": _rules(
        lambda h, body: None if h.startswith("lbc") and ",1,D)" in h.replace("(1,D)", "(,1,D)") else body
    ),
    "being shaken is not told from too little": _rules(lambda h, body: None if h.startswith("oh") else body),
    "marks on facts are forgotten": _rules(lambda h, body: None if h.startswith("mk") else body),
    "marks inside concepts are forgotten": _rules(lambda h, body: None if h.startswith("mc") else body),
    "gates are ignored": _rules(lambda h, body: None if h.startswith("gx") else body),
    "the start of a law is ignored": _lines(
        lambda line: line.split(" :- ")[0] + " :- dsp(D,Pl,Df,Ac)." if line.startswith("csm") else line
    ),
    "the end of a law is ignored": _lines(
        lambda line: line.split(" :- ")[0] + " :- dsp(D,Pl,Df,Ac)." if line.startswith("cem") else line
    ),
    "required issues are not required": _rules(
        lambda h, body: None if h.startswith("gr") and any(b.startswith("not wp") for b in body) else body
    ),
    "defences do not defeat": _rules(
        lambda h, body: None if h.startswith("gr") and any(b.startswith("wd") for b in body) else body
    ),
    "a remedy needs no cause": _without("rm", "rc"),
    "a remedy needs none of its issues": _without("rm", "wp"),
    "a remedy is not defeated": _without("rm", "not wd"),
    "ceilings are left out": _rules(lambda h, body: None if h.startswith("rk") else body),
    "a ceiling needs no condition": _rules(lambda h, body: [] if h.startswith("rk") else body),
}
