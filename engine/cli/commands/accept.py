"""``flips accept``: a changed outcome taken into the case file, with a reason and a name."""

from __future__ import annotations

import os
import subprocess
from argparse import Namespace
from datetime import date
from pathlib import Path

from engine.case.accepted import Rewrite, accepted_text
from engine.case.load import read_case
from engine.case.model import Case
from engine.cli import status
from engine.cli.files import write_text
from engine.cli.shared import load, say
from engine.diagnostics import Diagnostic
from engine.diagnostics.reading import CASE_LIMIT_BYTES, read_source
from engine.pipeline import Judge
from engine.pipeline.expectations import Miss, misses
from engine.rulebase import RuleBase
from engine.source import SourceFile


def run(_: str, args: Namespace) -> int:
    """Rewrite what a case expects and does not get; the file is only written once it then comes out right."""
    rules = load(args)
    if rules is None:
        return status.WRONG_USE
    path = Path(args.case)
    source, found = read_source(path, CASE_LIMIT_BYTES)
    case, more = read_case(source, rules) if source is not None else (None, [])
    if source is None or case is None:
        say([*found, *more], args.lang)
        return status.WRONG_USE
    missed = _missed(case, rules)
    if not missed:
        print("各项预期均已符合，无须改写 / everything comes out as expected; nothing to rewrite")
        return status.DONE
    rewrites = _rewrites(missed, case, args)
    if rewrites is None:
        return status.WRONG_USE
    remark = f"{date.today().isoformat()} {_author(args)}: {args.reason}"
    text = accepted_text(source, rewrites, remark)
    return _settle(args, path, SourceFile(source.name, text), rules, missed)


def _missed(case: Case, rules: RuleBase) -> list[Miss]:
    judge = Judge(rules)
    return [miss for run in case.runs for miss in misses(judge.decide(case, run), rules)]


def _rewrites(missed: list[Miss], case: Case, args: Namespace) -> list[Rewrite] | None:
    """Return what is to be rewritten; None where one entry would have to expect two things (said)."""
    found: dict[tuple[object, str], Rewrite] = {}
    problems = []
    for miss in missed:
        rewrite = Rewrite(miss.expect.span, miss.key, miss.found)
        known = found.setdefault((miss.expect.span, miss.key), rewrite)
        if known.value != rewrite.value or not miss.key:
            problems.append(
                Diagnostic("accept-by-hand", miss.expect.span, {"case": case.id, "key": miss.key})
            )
    say(problems, args.lang)
    return None if problems else list(found.values())


def _settle(args: Namespace, path: Path, source: SourceFile, rules: RuleBase, missed: list[Miss]) -> int:
    """Write the new text, unless it would not come out as it says."""
    case, found = read_case(source, rules)
    if case is None or _missed(case, rules):
        say(found, args.lang)
        at = missed[0].expect.span
        say([Diagnostic("accept-by-hand", at, {"case": path.stem, "key": missed[0].key})], args.lang)
        return status.WRONG_USE
    problem = write_text(path, source.text)
    if problem is not None:
        say([problem], args.lang)
        return status.WRONG_USE
    for miss in missed:
        print(f"{miss.expect.span}: {miss.key}: {miss.wanted} → {miss.found} [{miss.rule or '-'}]")
    print(f"已改写 / rewritten: {path}")
    return status.DONE


def _author(args: Namespace) -> str:
    if args.author:
        return str(args.author)
    try:
        done = subprocess.run(["git", "config", "user.name"], capture_output=True, text=True, timeout=10)
        name = done.stdout.strip()
    except (OSError, subprocess.SubprocessError):
        name = ""
    return name or os.environ.get("USER", "") or "?"
