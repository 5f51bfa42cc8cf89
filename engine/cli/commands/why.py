"""``why`` and ``why-not``: one finding, traced to its rules, facts and lines; or what it lacks."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from pathlib import Path

from engine.cli import status
from engine.cli.shared import chosen, load, say
from engine.pipeline import Judge, judge_file
from engine.report import why, why_not


def run(name: str, args: Namespace) -> int:
    """Explain one thing in each run of a case; status 2 when the decision knows nothing by that name."""
    rules = load(args)
    if rules is None:
        return status.WRONG_USE
    picked = chosen(args, rules)
    if picked is None:
        return status.WRONG_USE
    result = judge_file(Judge(rules, thorough=True, cached=True), Path(args.case), *picked)
    say(result.diagnostics, args.lang)
    if result.failed:
        return status.OUR_FAULT if result.faulty else status.WRONG_USE
    ask = why if name == "why" else why_not
    for decision in result.decisions:
        text, found = ask(decision, rules, args.name, args.lang)
        if not found:
            print(text, end="", file=sys.stderr)
            return status.WRONG_USE
        if args.format == "json":
            print(json.dumps(found, ensure_ascii=False))
        else:
            print(text, end="")
    undetermined = any(d.status == "undetermined" for d in result.decisions)
    return status.UNDETERMINED if undetermined else status.DONE
