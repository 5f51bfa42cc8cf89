"""``nearest``: the reference cases that differ least from a case, and which differences decide."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from engine.analysis.nearest import nearest
from engine.case import load_case
from engine.case.model import Case
from engine.cli import status
from engine.cli.desk import Desk, answered, opened, put
from engine.cli.progress import Progress
from engine.justification import Decision
from engine.pipeline import Judge, find_cases
from engine.record import replace
from engine.report.analyses.nearest import comparable, nearest_object, nearest_text
from engine.report.facts import is_silent
from engine.shipped import cases_root


def run(_: str, args: Namespace) -> int:
    """Print the neighbours of a case among the reference cases that are decided under the same reading."""
    desk = opened(args)
    if desk is None:
        return status.WRONG_USE

    def work() -> int:
        decision = desk.judge.decide(_settled(desk.case), desk.run)
        others = _others(args, desk) if comparable(decision) else iter(())
        found = nearest(decision, others, max(1, args.most))
        put(
            args,
            lambda: nearest_text(decision, found, desk.rules, args.lang),
            lambda: nearest_object(decision, found),
        )
        return status.DONE if comparable(decision) else status.UNDETERMINED

    return answered(args, desk.case, work)


def _settled(case: Case) -> Case:
    """Return a matter nobody has judged without what is open: none of it is shown or worked out."""
    if not is_silent(case):
        return case
    return replace(case, facts=tuple(f for f in case.facts if f.state != "open"), unlisted="no_evidence")


def _others(args: Namespace, desk: Desk) -> Iterator[Decision]:
    """Yield the decisions of the reference cases; of what nobody has judged there is nothing to compare."""
    paths = find_cases([Path(p) for p in args.cases] or [cases_root()])
    judge = Judge(desk.rules)
    with Progress("正在比较 / comparing", len(paths)) as progress:
        for i, path in enumerate(paths):
            progress.step(i, path.name)
            case, _ = load_case(path, desk.rules)
            if case is None or case.unlisted == "open" or any(f.state == "open" for f in case.facts):
                continue
            decision = judge.decide(case, case.runs[0])
            if comparable(decision):
                yield decision
