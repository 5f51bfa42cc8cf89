"""``regimes``: the same facts under the law in force at other dates."""

from __future__ import annotations

from argparse import Namespace

from engine.analysis.regimes import Regimes, regimes
from engine.cli import status
from engine.cli.desk import Desk, answered, opened, put
from engine.report.analyses.regimes import regimes_object, regimes_text


def run(_: str, args: Namespace) -> int:
    """Print, for every act of a case, what becomes of it at any other time."""
    desk = opened(args)
    if desk is None:
        return status.WRONG_USE

    def work() -> int:
        for act in desk.case.acts:
            _tell(args, desk, regimes(desk.case, desk.run, desk.rules, desk.judge.decide, act.id))
        return status.DONE

    return answered(args, desk.case, work)


def _tell(args: Namespace, desk: Desk, found: Regimes) -> None:
    put(args, lambda: regimes_text(found, desk.rules, args.lang), lambda: regimes_object(found, desk.rules))
