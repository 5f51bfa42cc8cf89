"""Targets: what went against a side, the atom by which each is turned, and whether it has turned."""

from __future__ import annotations

from collections.abc import Sequence

from engine.analysis.flipped import Asked, Standing, Target
from engine.analysis.paying import paying_atom
from engine.analysis.turning import Turn
from engine.case.model import Case, Expect, Run
from engine.justification.model import Decision
from engine.program.model import Program
from engine.record import replace
from engine.rulebase.model import Side


def targets_of(decision: Decision, side: Side, asked: Asked) -> tuple[Target, ...]:
    """Return what went against a side."""
    found = []
    for view in decision.disputes:
        if asked.kind == "issue":
            issues = [i for i in view.issues if i.name == asked.name and i.won_by != side]
            found += [Target("issue", i.name, i.args, view.dispute) for i in issues]
            continue
        for remedy in view.remedies:
            against = remedy.granted is not (side == "plaintiff")
            if against and asked.name in ("", remedy.remedy):
                found.append(Target("claim", remedy.claim, (), view.dispute))
    return tuple(found)


def turned_in(standing: Standing, targets: Sequence[Target], side: Side) -> tuple[Target, ...]:
    """Return the targets that went for the side, however the dates lie."""

    def won(target: Target) -> bool:
        if target.kind == "claim":
            return standing.granted.get((target.dispute, target.name)) is (side == "plaintiff")
        return standing.won_by.get((target.dispute, target.name, target.args)) == side

    return tuple(target for target in targets if won(target))


def turn_of(target: Target, case: Case, program: Program, side: Side) -> Turn:
    """Return the atom by which a target is turned."""
    at = case.dispute_list.index(target.dispute)
    if target.kind == "claim":
        claim = next(n for n, c in enumerate(case.claims) if c.id == target.name)
        return Turn(paying_atom(claim, at), side == "plaintiff")
    slots = {thing.id: i for i, thing in enumerate(case.all_things())}
    args = ",".join(str(x) for x in (*(slots[a] for a in target.args), at))
    return Turn(f"w{side[0]}{program.number('issue', target.name)}({args})", True)


def run_asking(run: Run, asked: Asked) -> Run:
    """Return the run with the issue asked about among what is looked at, so that it is found at all."""
    if asked.kind != "issue" or any(e.issue == asked.name for e in run.expects):
        return run
    wanted = Expect(asked.name, None, None, None, (), None, None, None, (), "none", (), run.span)
    return replace(run, expects=(*run.expects, wanted))
