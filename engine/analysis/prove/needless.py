"""Premises, alternatives and answers that never matter: taken out, they change no finding anywhere.

The program beside a copy in which exactly one part is taken out; whatever part some pattern tells apart
matters. Finding by finding, so that each question stays small.
"""

from __future__ import annotations

from engine.analysis.prove.field import Bound, field_of
from engine.analysis.prove.model import Idle
from engine.analysis.prove.properties import Tell
from engine.answer.query import Query
from engine.program.compile import compile_program
from engine.program.copies import INPUTS, copied, differing
from engine.program.model import Program
from engine.program.predicates import predicates_in
from engine.program.reach import Reach, reach_of
from engine.program.touched import touched_by
from engine.record import record, replace
from engine.rulebase.model import RuleBase
from engine.rulebase.removable import SWITCH, Part, removable


@record
class _Switched:
    """The rules with a switch, compiled: ``gone(k)`` takes out the part ``k``."""

    rules: RuleBase
    program: Program
    reach: Reach


def _switched(rules: RuleBase) -> tuple[_Switched, tuple[Part, ...]]:
    made, parts = removable(rules)
    program = compile_program(made)
    number = program.ids["option"][SWITCH]
    # The first choice takes nothing out; the others follow in the order of the parts.
    lines = tuple(line.replace(f"o({number},", "gone(") for line in program.lines)
    plain = replace(rules, properties={})
    return _Switched(plain, program, reach_of(lines)), parts


def never_mattering(rules: RuleBase, bound: Bound, seconds: float, tell: Tell) -> tuple[Idle, ...]:
    """Return the parts of the rules that no pattern shows to matter. Raises UnfinishedError."""
    switched, parts = _switched(rules)
    mattering: set[int] = set()
    # Most parts matter already where there is one thing of each sort; only the others need larger frames.
    for frame in dict.fromkeys((Bound(1, 1), Bound(min(2, bound.things), bound.defendants), bound)):
        for goals, lines, near in _goals(rules, switched):
            tell(f"{goals[0]} {frame.things}")
            asked = sorted(near - mattering)
            if asked:
                mattering |= _matter(switched, goals, lines, asked, frame, seconds)
    idle = (part for k, part in enumerate(parts) if k not in mattering)
    return tuple(Idle(part.kind, part.owner, "", part.span) for part in idle)


def _gone(line: str) -> set[int]:
    return {int(text.partition(")")[0]) - 1 for text in line.split("gone(")[1:]}


def _goals(
    rules: RuleBase, switched: _Switched
) -> list[tuple[tuple[str, ...], tuple[str, ...], frozenset[int]]]:
    """Return, for every issue, cause and remedy, what tells its outcome, its rules, and its own parts."""
    ids = switched.program.ids
    found = [tuple(f"{pole}{ids['issue'][name]}" for pole in ("fp", "fn", "fu")) for name in rules.issues]
    found += [(f"mo{ids['cause'][name]}", f"ap{ids['cause'][name]}") for name in rules.causes]
    found += [(f"rm{ids['remedy'][name]}",) for name in rules.remedies]
    return [
        (
            goals,
            switched.reach.of(goals),
            frozenset(k for line in _near(switched.reach, goals) for k in _gone(line)),
        )
        for goals in found
    ]


def _near(reach: Reach, goals: tuple[str, ...]) -> tuple[str, ...]:
    """Return the rules of a goal itself: what lies behind another finding is asked about there."""
    outcomes = tuple(
        i
        for i, line in enumerate(reach.lines)
        if _is_outcome(line) and not predicates_in(line.partition(" :- ")[0]) & set(goals)
    )
    barred = set(outcomes)
    kept = Reach(
        reach.lines,
        {name: tuple(i for i in at if i not in barred) for name, at in reach.heads.items()},
        reach.bodies,
    )
    return kept.of(goals)


def _is_outcome(line: str) -> bool:
    head = line.partition("(")[0]
    return head[:2] in ("fp", "fn", "fu", "mo", "ap", "wp", "wd") and head[2:].isdigit()


def _matter(
    switched: _Switched,
    goals: tuple[str, ...],
    lines: tuple[str, ...],
    asked: list[int],
    bound: Bound,
    seconds: float,
) -> set[int]:
    """Return which of these parts some pattern shows to matter to the goals in the first dispute."""
    field = field_of(switched.rules, switched.program, touched_by(lines), bound)
    arities = dict(switched.program.signatures)
    told = [
        f"told({i}{''.join(f',X{j}' for j in range(arities[g] - 1))}) :- {g}({_args(arities[g])}0)."
        for i, g in enumerate(goals)
        if g in arities
    ]
    first = [*lines, *told]
    second = [copied(line, INPUTS) for line in first]
    widths = sorted({arities[g] for g in goals if g in arities})
    question = [
        f"1 {{ gone_2({'; '.join(f'{k + 1}' for k in asked)}) }} 1.",
        *differing(("told", width) for width in widths),
        *(f"#show part({k}) : gone_2({k + 1})." for k in asked),
        "#show.",
    ]
    text = "\n".join((*first, *second, *field.lines, *question)) + "\n"
    shown = Query(text, seconds).brave()
    return {int(atom[5:-1]) for atom in shown}


def _args(arity: int) -> str:
    return "".join(f"X{j}," for j in range(arity - 1))
