"""``judge``: decide cases and say why; under two readings, where they part."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from engine.cli import status
from engine.cli.progress import Progress
from engine.cli.shared import chosen_each, load, say
from engine.pipeline import CaseResult, Judge, find_cases, judge_file
from engine.report import render_json, render_text
from engine.rulebase import RuleBase


def run(_: str, args: Namespace) -> int:
    """Decide every case; the status is the gravest of all."""
    rules = load(args)
    if rules is None:
        return status.WRONG_USE
    names = [name for text in args.reading or () for name in text.replace("，", ",").split(",")]
    picked = chosen_each(names, args, rules)
    if picked is None:
        return status.WRONG_USE
    readings, choices = picked
    bench = Judge(rules, cached=True)
    paths = find_cases(map(Path, args.cases))
    worst, told = status.DONE, 0
    with Progress("正在推演 / deciding", len(paths)) as progress:
        for i, path in enumerate(paths):
            progress.step(i, path.name)
            results = [judge_file(bench, path, reading, choices) for reading in readings or (None,)]
            progress.clear()
            for result in results:
                if result.failed or result is results[0]:
                    say(result.diagnostics, args.lang)
                worst = max(worst, _status(result), key=_gravity)
                if result.failed:
                    break
            else:
                for text in _texts(results, rules, args):
                    print(("\n" if told and args.format == "text" else "") + text, end="", flush=True)
                    told += 1
    return worst


def _status(result: CaseResult) -> int:
    if result.failed:
        return status.OUR_FAULT if result.faulty else status.WRONG_USE
    undetermined = any(d.status == "undetermined" for d in result.decisions)
    return status.UNDETERMINED if undetermined else status.DONE


def _texts(results: list[CaseResult], rules: RuleBase, args: Namespace) -> list[str]:
    """Return what is printed about one case: every decision, or every further reading beside the first."""
    if len(results) > 1:
        return _compared(results, rules, args)
    decisions = results[0].decisions
    if args.format == "json":
        import json

        return [json.dumps(render_json(d, rules), ensure_ascii=False) + "\n" for d in decisions]
    return [render_text(d, rules, args.lang) for d in decisions]


def _compared(results: list[CaseResult], rules: RuleBase, args: Namespace) -> list[str]:
    first, *others = (result.decisions[0] for result in results)
    if args.format == "json":
        import json

        from engine.report import render_parting_json

        return [json.dumps(render_parting_json(first, d, rules), ensure_ascii=False) + "\n" for d in others]
    from engine.report import render_parting

    return [render_parting(first, d, rules, args.lang) for d in others]


def _gravity(code: int) -> int:
    """Order the statuses: our fault is worst, then bad input, then an undetermined case."""
    return (status.DONE, status.FINDINGS, status.UNDETERMINED, status.WRONG_USE, status.OUR_FAULT).index(code)
