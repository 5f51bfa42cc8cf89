"""``judge``: decide cases and say why."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from engine.cli import status
from engine.cli.shared import chosen, load, say
from engine.pipeline import Judge, find_cases, judge_file
from engine.report import render_json, render_text


def run(_: str, args: Namespace) -> int:
    """Decide every case; the status is the gravest of all."""
    rules = load(args)
    if rules is None:
        return status.WRONG_USE
    picked = chosen(args, rules)
    if picked is None:
        return status.WRONG_USE
    bench = Judge(rules, cached=True)
    worst = status.DONE
    for i, path in enumerate(find_cases(map(Path, args.cases))):
        result = judge_file(bench, path, *picked)
        say(result.diagnostics, args.lang)
        if result.failed:
            worst = max(worst, status.OUR_FAULT if result.faulty else status.WRONG_USE, key=_gravity)
        for j, decision in enumerate(result.decisions):
            if decision.status == "undetermined":
                worst = max(worst, status.UNDETERMINED, key=_gravity)
            if args.format == "json":
                import json

                print(json.dumps(render_json(decision, rules), ensure_ascii=False))
            else:
                print(("\n" if i or j else "") + render_text(decision, rules, args.lang), end="")
    return worst


def _gravity(code: int) -> int:
    """Order the statuses: our fault is worst, then bad input, then an undetermined case."""
    return (status.DONE, status.FINDINGS, status.UNDETERMINED, status.WRONG_USE, status.OUR_FAULT).index(code)
