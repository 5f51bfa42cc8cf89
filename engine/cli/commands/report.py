"""``report``: one self-contained page to look at and print."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from engine.cli import status
from engine.cli.files import write_text
from engine.cli.shared import chosen, load, say
from engine.pipeline import Judge, judge_file
from engine.report import render_html


def run(_: str, args: Namespace) -> int:
    """Write the report; nothing is written when the case cannot be decided."""
    rules = load(args)
    if rules is None:
        return status.WRONG_USE
    picked = chosen(args, rules)
    if picked is None:
        return status.WRONG_USE
    result = judge_file(Judge(rules, cached=True), Path(args.case), *picked)
    say(result.diagnostics, args.lang)
    if result.failed:
        return status.OUR_FAULT if result.faulty else status.WRONG_USE
    target = Path(args.output)
    problem = write_text(target, render_html(result.decisions, rules, args.lang))
    if problem is not None:
        say([problem], args.lang)
        return status.WRONG_USE
    print(f"已写入 / written: {target}")
    undetermined = any(d.status == "undetermined" for d in result.decisions)
    return status.UNDETERMINED if undetermined else status.DONE
