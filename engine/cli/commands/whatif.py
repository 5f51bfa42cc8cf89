"""``whatif``: the case decided with some facts supposed otherwise, beside the original."""

from __future__ import annotations

from argparse import Namespace

from engine.analysis.whatif import whatif
from engine.case.supposing import read_supposed
from engine.cli import status
from engine.cli.desk import answered, opened, put
from engine.cli.limits import bounded
from engine.cli.shared import say
from engine.report.analyses.whatif import whatif_object, whatif_text


def run(_: str, args: Namespace) -> int:
    """Print both decisions side by side; nothing is written anywhere."""
    desk = opened(args)
    if desk is None:
        return status.WRONG_USE
    entries, raised, problems = read_supposed(args.sets, "--set", desk.case, desk.rules)
    if say(problems, args.lang):
        return status.WRONG_USE

    def work() -> int:
        found = whatif(desk.case, desk.run, entries, raised, desk.judge.decide)
        put(args, lambda: whatif_text(found, desk.rules, args.lang), lambda: whatif_object(found, desk.rules))
        return status.UNDETERMINED if found.after.status == "undetermined" else status.DONE

    return answered(args, desk.case, lambda: bounded(work))
