"""What an analysis of one case starts from: rules, case, run, and the bench that decides."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from engine.answer import EngineError, TooLargeError, UnfinishedError
from engine.answer.limits import GROUND_LIMIT
from engine.case import load_case
from engine.case.model import Case, Run
from engine.cli import status
from engine.cli.shared import chosen, load, say
from engine.diagnostics import Diagnostic
from engine.pipeline import Judge
from engine.pipeline.decide import DisagreementError
from engine.pipeline.walk import runs_of
from engine.record import record
from engine.rulebase import RuleBase
from engine.source import whole_file


@record
class Desk:
    """One case under one reading, ready to be asked about."""

    rules: RuleBase
    case: Case
    run: Run
    judge: Judge


def opened(args: Namespace) -> Desk | None:
    """Return the case named in ``args`` under the reading chosen, else its first run; None: said why."""
    rules = load(args)
    if rules is None:
        return None
    picked = chosen(args, rules)
    if picked is None:
        return None
    case, found = load_case(Path(args.case), rules)
    say(found, args.lang)
    if case is None:
        return None
    return Desk(rules, case, runs_of(case, *picked)[0], Judge(rules, thorough=True, cached=True))


def answered(args: Namespace, case: Case, work: Callable[[], int]) -> int:
    """Do the work and return its status; what the engine cannot do in time or space is said, not raised."""
    at = whole_file(case.span.file)
    try:
        return work()
    except UnfinishedError as error:
        say([Diagnostic("out-of-time", at, {"case": case.id, "seconds": f"{error.seconds:g}"})], args.lang)
    except TooLargeError as error:
        parts = {"case": case.id, "size": str(error.size), "limit": str(GROUND_LIMIT)}
        say([Diagnostic("too-large-to-decide", at, parts)], args.lang)
    except DisagreementError as error:
        raise EngineError(f"{case.id}: {'; '.join(error.lines)}") from error
    return status.FINDINGS


def put(args: Namespace, text: Callable[[], str], whole: Callable[[], dict[str, object]]) -> None:
    """Print a result as text or as JSON, whichever was asked for."""
    print(json.dumps(whole(), ensure_ascii=False) if args.format == "json" else text().rstrip("\n"))
