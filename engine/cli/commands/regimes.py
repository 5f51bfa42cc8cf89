"""``regimes``: the same facts under the law in force at other dates."""

from __future__ import annotations

from argparse import Namespace

from engine.analysis.regimes import Regimes, regimes
from engine.case.model import Case, Run
from engine.cli import status
from engine.cli.desk import Desk, answered, opened, put
from engine.cli.progress import Progress
from engine.justification import Decision
from engine.report.analyses.regimes import regimes_object, regimes_text


def run(_: str, args: Namespace) -> int:
    """Print, for every act of a case, what becomes of it at any other time."""
    desk = opened(args)
    if desk is None:
        return status.WRONG_USE

    def work() -> int:
        with Progress("正在推演各时期 / deciding each time", 1) as progress:

            def decide(case: Case, run: Run) -> Decision:
                progress.step(
                    0, next((str(a.date.latest) for a in case.acts if a.date and a.date.latest), "")
                )
                return desk.judge.decide(case, run)

            acts = [act.id for act in desk.case.acts]
            found = [regimes(desk.case, desk.run, desk.rules, decide, act) for act in acts]
        for one in found:
            _tell(args, desk, one)
        return status.DONE

    return answered(args, desk.case, work)


def _tell(args: Namespace, desk: Desk, found: Regimes) -> None:
    put(args, lambda: regimes_text(found, desk.rules, args.lang), lambda: regimes_object(found, desk.rules))
