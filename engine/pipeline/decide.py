"""One case under one reading, from the rules to the decision, with the referee behind it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from engine.answer import EngineError, UnfinishedError
from engine.case.model import Case, Dispute, Run
from engine.justification import (
    CaseIndex,
    Decision,
    DisputeView,
    Outcome,
    Receipt,
    view_disputes,
)
from engine.pipeline.compare import differences
from engine.pipeline.compiled import Compiled, Workshop
from engine.pipeline.dispositions import closed_disposition
from engine.pipeline.refereed import referee_verdict
from engine.program import (
    Completion,
    Inputs,
    date_cells,
    days_asked,
    inputs_of,
)
from engine.program.inputs import Cell, date_order
from engine.program.predicates import predicate_of
from engine.record import field, mutable_record, record, replace
from engine.rulebase.model import RuleBase
from engine.version import VERSION

if TYPE_CHECKING:
    from engine.answer.opencase import OpenCase

# The list of open cells that decide is worth so long a wait; the decision itself does not hang on it.
DECIDING_SECONDS = 20.0

Branch = tuple[tuple[str, date | None, date | None], ...]


class DisagreementError(EngineError):
    """The solver's decision and the referee's differ: nothing is decided. ``lines`` say where."""

    def __init__(self, case: str, lines: list[str]) -> None:
        super().__init__(f"decision of {case}: {'; '.join(lines[:5])}")
        self.lines = lines


@mutable_record
class Judge:
    """Decides cases under one rule base; what was compiled for one case serves the next.

    ``thorough``: for questions about what failed, also where nothing turned on it. ``cached``: what the
    first few cases need compiled is kept for the next process; only for rules as their files have them,
    since their digest is all that names it.
    """

    rules: RuleBase
    thorough: bool = False
    cached: bool = False
    _kept: Workshop = field(default_factory=Workshop)

    def decide(self, case: Case, run: Run) -> Decision:
        """Return the decision of a case under one of its runs.

        Raises DisagreementError, and what engine.answer raises for limits.
        """
        choices = choices_of(self.rules, run)
        compiled = self.compiled(case, run, choices)
        ways = ways_of(compiled, case, choices)
        decided = _open_branches if ways[0][1].open else _closed_branches
        branches = decided(self, compiled, case, choices, ways)
        return _decision(self.rules, case, run, choices, branches)

    def compiled(self, case: Case, run: Run, choices: dict[str, str]) -> Compiled:
        """Compile only what the claims and expectations of a case can reach, under the one reading."""
        remedies = frozenset(c.remedy for c in case.claims) or frozenset(self.rules.remedies)
        issues = frozenset(e.issue for e in run.expects if e.issue)
        return self._kept.of(self.rules, (remedies, issues, tuple(choices.items())), self.cached)


def choices_of(rules: RuleBase, run: Run) -> dict[str, str]:
    """Return the choice made for every option: by default, by the reading, by the run itself."""
    chosen = {name: option.default for name, option in rules.options.items()}
    if run.reading in rules.readings:
        chosen |= dict(rules.readings[run.reading].choices)
    return chosen | dict(run.choices)


@record
class _Branch:
    """What came out for one way the uncertain dates may lie."""

    completion: Completion
    views: tuple[DisputeView, ...]
    outcomes: frozenset[tuple[tuple[str, ...], ...]]
    deciding: tuple[Cell, ...]
    exact: bool = True


_Way = tuple[Completion, Inputs]


# How dates may lie, each with what is then said of their order, for all cases that feed the same predicates.
Lies = dict[frozenset[str], list[tuple[Completion, tuple[str, ...]]]]


def ways_of(
    compiled: Compiled, case: Case, choices: Mapping[str, str], known: Lies | None = None
) -> list[_Way]:
    """Return the ways the dates of a case may lie, each with what the case then gives to the program.

    A date that no rule the case can feed asks about splits nothing. ``known`` is kept between cases that
    have the same things, dates and disputes.
    """
    known = {} if known is None else known
    undated = inputs_of(case, compiled.rules, compiled.program, choices, None)
    fed = frozenset(map(predicate_of, undated.given)) | ({"open"} if undated.open else set())
    if fed not in known:
        asked = None if undated.open else days_asked(compiled.program, undated)
        lies = date_cells(case, compiled.program, asked)
        known[fed] = [(lie, tuple(date_order(case, compiled.program, lie))) for lie in lies]
    return [(lie, replace(undated, frame=(*undated.frame, *order))) for lie, order in known[fed]]


def _index(
    judge: Judge, compiled: Compiled, case: Case, choices: Mapping[str, str], inputs: Inputs
) -> CaseIndex:
    return CaseIndex(
        case, compiled.rules, compiled.program, choices, inputs, compiled.outline, judge.thorough
    )


def _closed_branches(
    judge: Judge, compiled: Compiled, case: Case, choices: Mapping[str, str], ways: list[_Way]
) -> list[_Branch]:
    branches = []
    # The referee gets the rules as written, so that slicing and specialising are checked as well.
    asked = frozenset(compiled.rules.issues) | frozenset(compiled.rules.causes)
    answers = compiled.solver.answers([inputs for _, inputs in ways])
    for (completion, inputs), answer in zip(ways, answers, strict=True):
        views = view_disputes(_index(judge, compiled, case, choices, inputs), answer)
        verdict = referee_verdict(judge.rules, case, choices, completion, {}, asked)
        if lines := differences(views, verdict, judge.rules):
            raise DisagreementError(case.id, lines)
        branches.append(_Branch(completion, views, frozenset({closed_disposition(views)}), ()))
    return branches


def _open_branches(
    judge: Judge, compiled: Compiled, case: Case, choices: Mapping[str, str], ways: list[_Way]
) -> list[_Branch]:
    # Imported here: most cases are closed and need nothing of it.
    from engine.answer.opencase import OpenCase
    from engine.justification.open import view_open
    from engine.pipeline.openly import open_differences, open_disposition, watched_predicates
    from engine.program.telling import dispositions_told

    program = compiled.program
    every = [inputs for _, inputs in ways]
    opened = OpenCase(program, every, dispositions_told(program, case), watched_predicates(program))
    branches = []
    for number, (completion, inputs) in enumerate(ways):
        possible = opened.possible(number)
        for atoms, turned in possible.outcomes:
            verdict = referee_verdict(judge.rules, case, choices, completion, turned, frozenset())
            if lines := open_differences(case, program, atoms, verdict):
                raise DisagreementError(case.id, lines)
        outcomes = frozenset(open_disposition(case, program, o) for o, _ in possible.outcomes)
        views = view_open(_index(judge, compiled, case, choices, inputs), possible)
        branches.append(_Branch(completion, views, outcomes, ()))
    return _with_deciding(opened, every[0], branches)


def _with_deciding(opened: OpenCase, inputs: Inputs, branches: list[_Branch]) -> list[_Branch]:
    """Add to each branch the further open cells that can alone decide; all of them when time runs out."""
    known: frozenset[Cell] = frozenset()
    told = []
    for number, branch in enumerate(branches):
        cells, exact = branch.deciding, True
        # With one outcome no cell can decide anything; the question costs a program twice as large.
        if len(branch.outcomes) > 1:
            try:
                cells = opened.deciding(number, known, DECIDING_SECONDS)
            except UnfinishedError:
                cells, exact = tuple(cell for cell, _ in inputs.open), False
        known |= frozenset(cells)
        told.append(replace(branch, deciding=cells, exact=exact))
    return told


# ---------------------------------------------------------------------------- the whole decision


def _decision(
    rules: RuleBase,
    case: Case,
    run: Run,
    choices: Mapping[str, str],
    branches: list[_Branch],
) -> Decision:
    every = frozenset(o for b in branches for o in b.outcomes)
    departures = tuple((o, c) for o, c in choices.items() if c != rules.options[o].default)
    cells = dict.fromkeys(cell for b in branches for cell in b.deciding)
    told = tuple((_acts(b.completion), b.views) for b in branches)
    return Decision(
        case=case,
        run=run,
        status="decided" if len(every) == 1 else "undetermined",
        choices=tuple(choices.items()),
        departures=departures,
        disputes=_views(branches),
        branches=told,
        outcomes=_outcomes(case, branches) if len(every) > 1 else (),
        open=tuple(cells),
        open_exact=all(b.exact for b in branches),
        receipt=Receipt(
            rules=rules.digest,
            case=case.digest,
            engine=VERSION,
            reading=run.reading,
            choices=departures,
            law_date=_law_date(case),
            refereed=True,
        ),
    )


def _views(branches: list[_Branch]) -> tuple[DisputeView, ...]:
    """Return what is the same wherever the dates lie."""
    if len(branches) == 1:
        return branches[0].views
    from engine.justification.open import common

    return common([branch.views for branch in branches])


def _acts(completion: Completion) -> Branch:
    return tuple((id, low, high) for id, (low, high) in completion.acts.items())


def _outcomes(case: Case, branches: list[_Branch]) -> tuple[Outcome, ...]:
    """Return every disposition once for each stretch of branches it can come out in, in a fixed order.

    One that is possible wherever the dates lie names no dates.
    """
    disputes = {(d.plaintiff, d.defendant, d.act): d for d in case.dispute_list}
    runs: dict[tuple[tuple[Dispute, str, str], ...], list[list[int]]] = {}
    for number, branch in enumerate(branches):
        for outcome in sorted(branch.outcomes):
            told = tuple((disputes[(row[0], row[1], row[2])], row[3], row[4]) for row in outcome)
            known = runs.setdefault(told, [])
            if known and known[-1][-1] >= number - 1 and len(case.acts) == 1:
                known[-1][-1] = number
            elif not known or known[-1] != [number, number]:
                known.append([number, number])
    whole = [0, len(branches) - 1]
    return tuple(
        Outcome(told, () if run == whole else _stretch(branches[run[0]], branches[run[1]]))
        for told, stretches in runs.items()
        for run in stretches
    )


def _stretch(first: _Branch, last: _Branch) -> Branch:
    """Return the dates from one branch to another."""
    ends = last.completion.acts
    return tuple((id, low, ends[id][1]) for id, (low, _) in first.completion.acts.items())


def _law_date(case: Case) -> str:
    """Return the dates whose law was applied: of the acts, or what is known of them."""
    parts = []
    for act in case.acts:
        if act.date is None:
            parts.append(f"{act.id}: ?")
            continue
        low, high = act.date.earliest, act.date.latest
        parts.append(f"{act.id}: {low or ''}" if low == high else f"{act.id}: {low or ''}/{high or ''}")
    return ", ".join(parts)
