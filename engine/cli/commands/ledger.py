"""``ledger``: the hearing replayed step by step."""

from __future__ import annotations

from argparse import Namespace

from engine.analysis.ledger import ledger
from engine.cli import status
from engine.cli.desk import answered, opened, put
from engine.report.analyses.ledger import found_unjudged, ledger_object, ledger_text


def run(_: str, args: Namespace) -> int:
    """Print the replay of a case; a matter nobody has judged is undetermined."""
    desk = opened(args)
    if desk is None:
        return status.WRONG_USE

    def work() -> int:
        found = ledger(desk.case, desk.run, desk.judge.decide)
        put(args, lambda: ledger_text(found, desk.rules, args.lang), lambda: ledger_object(found, desk.rules))
        settled = found.last.status == "decided" and not found_unjudged(found)
        return status.DONE if settled else status.UNDETERMINED

    return answered(args, desk.case, work)
