"""What if: a case decided as it stands and as it would stand under some suppositions."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from engine.analysis.parting import Parting, part
from engine.analysis.supposed import state_now, with_entries
from engine.case.model import Case, FactEntry, Raised, Run
from engine.justification.model import Decision
from engine.program.points import Turned
from engine.record import record

Decide = Callable[[Case, Run], Decision]


@record
class Supposition:
    """One fact supposed: how it stands in the file and how it is supposed to stand."""

    now: Turned
    entry: FactEntry


@record
class WhatIf:
    """Both decisions, with where they part. Neither the file nor the case read from it is altered."""

    suppositions: tuple[Supposition, ...]
    raised: tuple[Raised, ...]
    before: Decision
    after: Decision
    partings: tuple[Parting, ...]

    @property
    def same_outcome(self) -> bool:
        """Whether every claim is disposed of alike, and the same is still possible."""
        return (
            self.before.status == self.after.status
            and frozenset(self.before.outcomes) == frozenset(self.after.outcomes)
            and not any(p.remedies for p in self.partings)
        )


def whatif(
    case: Case, run: Run, entries: Sequence[FactEntry], raised: Sequence[Raised], decide: Decide
) -> WhatIf:
    """Return the case decided with and without these suppositions."""
    listed = {(e.fact, e.args): e for e in case.facts}
    silent = Turned("open" if case.unlisted == "open" else "no_evidence")
    supposed = []
    for entry in entries:
        known = listed.get((entry.fact, entry.args))
        supposed.append(Supposition(state_now(known) if known else silent, entry))
    before = decide(case, run)
    after = decide(with_entries(case, entries, raised), run)
    partings = part(before.disputes, after.disputes)
    return WhatIf(tuple(supposed), tuple(raised), before, after, partings)
