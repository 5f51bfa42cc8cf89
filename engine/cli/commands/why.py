"""``why`` and ``why-not``: one finding, traced to its rules, facts and lines; or what it lacks."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from pathlib import Path

from engine.cli import status
from engine.cli.shared import chosen, load, say
from engine.pipeline import Judge, judge
from engine.report import why_not_object, why_not_text, why_object, why_text


def run(name: str, args: Namespace) -> int:
    """Explain one thing in each run of a case; status 2 when the decision knows nothing by that name."""
    rules = load(args)
    if rules is None:
        return status.WRONG_USE
    picked = chosen(args, rules)
    if picked is None:
        return status.WRONG_USE
    result = judge(Judge(rules), Path(args.case), *picked)
    say(result.diagnostics, args.lang)
    if result.failed:
        return status.OUR_FAULT if result.faulty else status.WRONG_USE
    positive = name == "why"
    for decision in result.decisions:
        if args.format == "json":
            thing = (why_object if positive else why_not_object)(decision, rules, args.name)
            if thing is None:
                return _unknown(args.name)
            print(json.dumps(thing, ensure_ascii=False))
            continue
        text = (why_text if positive else why_not_text)(decision, rules, args.name, args.lang)
        if text is None:
            return _unknown(args.name)
        print(text, end="")
    return status.DONE


def _unknown(name: str) -> int:
    print(
        f"裁断中没有名为「{name}」的要件、请求权基础、诉讼请求或证明理由 / "
        f"the decision has no issue, cause, claim or argument named `{name}`",
        file=sys.stderr,
    )
    return status.WRONG_USE
