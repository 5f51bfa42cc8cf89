"""``readings``: which disputed points can matter for a case, and what comes out under them."""

from __future__ import annotations

from argparse import Namespace

from engine.analysis.readings import readings
from engine.cli import status
from engine.cli.desk import answered, opened, put
from engine.cli.progress import Progress
from engine.cli.shared import say
from engine.diagnostics import Diagnostic
from engine.pipeline import choices_of
from engine.report.analyses.readings import readings_object, readings_text
from engine.report.facts import is_silent
from engine.source import whole_file


def run(_: str, args: Namespace) -> int:
    """Print which points can matter; a matter nobody has judged gets no table of results."""
    desk = opened(args)
    if desk is None:
        return status.WRONG_USE

    def work() -> int:
        choices = choices_of(desk.rules, desk.run)
        silent = is_silent(desk.case)
        with Progress("正在推演 / asking", 1):
            found = readings(
                desk.case,
                desk.run,
                desk.rules,
                choices,
                desk.judge.decide,
                args.seconds,
                findings=args.findings,
                table=not silent,
            )
        put(
            args,
            lambda: readings_text(found, desk.rules, args.lang, args.findings),
            lambda: readings_object(found, desk.rules, args.findings),
        )
        if not found.finished:
            parts = {"case": desk.case.id, "seconds": f"{args.seconds:g}"}
            say([Diagnostic("out-of-time", whole_file(desk.case.span.file), parts)], args.lang)
            return status.FINDINGS
        return status.DONE

    return answered(args, desk.case, work)
