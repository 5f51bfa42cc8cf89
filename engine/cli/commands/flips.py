"""``flips``: the smallest changes of the record that would turn the outcome, for each side."""

from __future__ import annotations

import time
from argparse import Namespace

from engine.analysis.flips import Asked, flips
from engine.cli import status
from engine.cli.desk import Desk, answered, opened, put
from engine.cli.limits import bounded
from engine.cli.shared import say
from engine.diagnostics import Diagnostic
from engine.diagnostics.suggest import closest
from engine.pipeline import Judge
from engine.report.analyses.flips import flips_object, flips_text
from engine.report.facts import is_silent
from engine.rulebase.model import RuleBase, Side
from engine.source import whole_file


def run(_: str, args: Namespace) -> int:
    """Print what would turn the outcome; an undetermined case has none to turn."""
    desk = opened(args)
    if desk is None:
        return status.WRONG_USE
    asked, problem = _asked(args, desk.rules)
    if problem is not None:
        say([problem], args.lang)
        return status.WRONG_USE
    return answered(args, desk.case, lambda: bounded(lambda: _work(args, desk, asked)))


def _work(args: Namespace, desk: Desk, asked: Asked) -> int:
    # What failed where nothing turned on it is not asked here, and every set is decided again.
    judge = Judge(desk.rules, cached=True)
    decision = judge.decide(desk.case, desk.run)
    undecided = decision.status == "undetermined" or is_silent(desk.case)
    sides: tuple[Side, ...] = (args.side,) if args.side else ("plaintiff", "defendant")
    results = []
    until = time.monotonic() + args.seconds
    for left, side in zip(range(len(sides), 0, -1), sides, strict=True):
        if undecided:
            break
        seconds = (until - time.monotonic()) / left
        results.append(flips(decision, desk.rules, judge.decide, side, asked, seconds))
    put(
        args,
        lambda: flips_text(results, decision, desk.rules, args.lang),
        lambda: flips_object(results, decision, desk.rules),
    )
    if undecided:
        return status.UNDETERMINED
    unfinished = any(r.cut == "time" or r.unchecked for r in results)
    return status.FINDINGS if unfinished else status.DONE


def _asked(args: Namespace, rules: RuleBase) -> tuple[Asked, Diagnostic | None]:
    """Return what is to be turned; a name that is declared nowhere is a slip."""
    if args.remedy:
        kind, typed, twins = "remedy", args.remedy, [r.name for r in rules.remedies.values()]
    elif args.issue:
        kind, typed, twins = "issue", args.issue, [i.name for i in rules.issues.values()]
    else:
        return Asked(), None
    found = next((t.en for t in twins if typed in (t.en, t.zh)), None)
    if found is not None:
        return Asked("remedy" if kind == "remedy" else "issue", found), None
    words = [w for t in twins for w in (t.zh, t.en)]
    near = closest(typed, words)
    known = f"{near}?" if near else ", ".join(sorted(t.zh for t in twins)[:12])
    return Asked(), Diagnostic(f"unknown-{kind}", whole_file(f"--{kind}"), {"typed": typed, "known": known})
