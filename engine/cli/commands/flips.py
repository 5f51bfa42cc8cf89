"""``flips``: the smallest changes of the record that would turn the outcome, for each side."""

from __future__ import annotations

import time
from argparse import Namespace
from functools import partial

from engine.analysis.flips import Asked, Flips, Search, flips
from engine.analysis.levers import Movers
from engine.cli import status
from engine.cli.desk import Desk, answered, opened, put
from engine.cli.limits import bounded
from engine.cli.progress import Progress
from engine.cli.shared import say
from engine.diagnostics import Diagnostic
from engine.diagnostics.suggest import closest
from engine.justification import Decision
from engine.pipeline import Judge
from engine.pipeline.standing import Trial
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
    trial = Trial(Judge(desk.rules, cached=True))
    decision = trial.decide(desk.case, desk.run)
    undecided = decision.status == "undetermined" or is_silent(desk.case)
    results = [] if undecided else _results(args, desk, trial, decision, asked)
    put(
        args,
        lambda: flips_text(results, decision, desk.rules, args.lang),
        lambda: flips_object(results, decision, desk.rules),
    )
    if undecided:
        return status.UNDETERMINED
    if not any(r.cut == "time" or r.unchecked for r in results):
        return status.DONE
    at, parts = whole_file(desk.case.span.file), {"case": desk.case.id, "seconds": f"{args.seconds:g}"}
    say([Diagnostic("search-cut-short", at, parts)], args.lang)
    return status.FINDINGS


def _results(args: Namespace, desk: Desk, trial: Trial, decision: Decision, asked: Asked) -> list[Flips]:
    """Look for what would turn the outcome for each side; what one leaves of the time is the next one's."""
    own: Side | None = None if args.side == "court" else args.side
    sides: tuple[Side, ...] = (own,) if own else ("plaintiff", "defendant")
    movers: Movers = "court" if args.side == "court" else "both" if args.with_court else "own"
    until = time.monotonic() + args.seconds
    results = []
    with Progress("扭转 / flips", 1) as line:
        for left, side in zip(range(len(sides), 0, -1), sides, strict=True):
            seconds = (until - time.monotonic()) / left
            tell = partial(_tell, line)
            search = Search(side, asked, movers, seconds, tell=tell)
            results.append(flips(decision, desk.rules, trial, search))
    return results


def _tell(line: Progress, size: int, found: int) -> None:
    at = f"{size}项 / of {size}: {found}" if size else f"核对 / deciding: {found}"
    line.step(0, at)


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
