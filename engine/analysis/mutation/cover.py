"""Cover: a few of the missing cases that together notice every mutant a pattern tells apart."""

from __future__ import annotations

from collections.abc import Mapping

from engine.analysis.mutation.equal import Verdict
from engine.analysis.mutation.noticed import Bench, Misses, Task, noticed_by
from engine.case.model import Case
from engine.record import record


@record
class Missing:
    """A case that is missing, and the mutants it would notice."""

    case: Case
    notices: tuple[int, ...]


def cover(bench: Bench, verdicts: Mapping[int, Verdict], misses: Misses) -> tuple[Missing, ...]:
    """Return cases, each the least for some mutant, that notice all mutants with a verdict of ``differs``.

    First come, first served: few cases, not provably the fewest.
    """
    left = {n for n, verdict in verdicts.items() if verdict.case is not None}
    found: list[Missing] = []
    for n in sorted(left):
        case = verdicts[n].case
        if n not in left or case is None:
            continue
        choices = {name: option.default for name, option in bench.rules.options.items()}
        choices |= dict(case.runs[0].choices)
        seen = noticed_by(bench, Task(case, case.runs[0], tuple(choices.items())), left, misses)
        left -= {n, *seen.noticed}
        found.append(Missing(case, tuple(sorted({n, *seen.noticed}))))
    return tuple(found)
