"""``ask``: what is still open, which of it decides, and what to ask next."""

from __future__ import annotations

from argparse import Namespace

from engine.analysis.ask import ask
from engine.analysis.supposed import with_entries
from engine.case.supposing import read_supposed
from engine.cli import status
from engine.cli.desk import answered, opened, put
from engine.cli.progress import Progress
from engine.cli.shared import say
from engine.diagnostics import Diagnostic
from engine.pipeline import choices_of
from engine.report.analyses.ask import ask_object, ask_text
from engine.source import whole_file


def run(_: str, args: Namespace) -> int:
    """Print what is open once the answers given are supposed; undetermined while several results remain."""
    desk = opened(args)
    if desk is None:
        return status.WRONG_USE
    entries, raised, wrong = read_supposed(args.answers, "--answer", desk.case, desk.rules)
    if say(wrong, args.lang):
        return status.WRONG_USE
    case = with_entries(desk.case, entries, raised) if entries or raised else desk.case

    def work() -> int:
        choices = choices_of(desk.rules, desk.run)
        with Progress("正在推演 / asking", 1):
            found = ask(case, desk.run, desk.rules, choices, desk.judge.decide, args.seconds)
        put(
            args,
            lambda: ask_text(found, desk.rules, args.lang, entries),
            lambda: ask_object(found, desk.rules, entries),
        )
        if not found.finished:
            parts = {"case": case.id, "seconds": f"{args.seconds:g}"}
            say([Diagnostic("out-of-time", whole_file(case.span.file), parts)], args.lang)
            return status.FINDINGS
        return status.DONE if found.stable else status.UNDETERMINED

    return answered(args, case, work)
