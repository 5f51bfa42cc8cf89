"""Open texture: which of the facts a decision rests on are evaluations, made and owned by somebody.

Necessary, reasonable, serious: the rules declare such facts ``evaluative``. Nothing here weighs one; it
is only told who made it and what turned on it.

The *deciding issues* of a dispute are, for each cause that applies, its grounds where it fails and all
it requires or is defeated by where it is made out; where no cause applies, the issues its unmet gates
ask about; and what a refused claim lacks of its own. Parts of such an issue are deciding as well.

The *premises that decide* are the cells of the case, each once, on which those issues turned:
what holds in an argument that holds (whether it stands or was answered, and so of the answers
themselves), and, where the side that bears the issue lost it, what the file records and its failed
arguments failed on. Mere silence is no premise: nobody decided it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from engine.case.model import FactEntry
from engine.justification.model import (
    CauseView,
    CellView,
    Decision,
    DisputeView,
    Instance,
    IssueView,
    Reason,
)
from engine.justification.rests import rested_on
from engine.record import record
from engine.rulebase.model import Condition, RuleBase
from engine.rulebase.walk import conditions_of_argument, references


@record
class Judgement:
    """One evaluation the case file records. ``issues``: those in play that it feeds, as the rules name them.

    ``decides``: it is among the premises that decide.
    """

    entry: FactEntry
    issues: tuple[str, ...]
    decides: bool


@record
class Texture:
    """The evaluations of a case, and how many of the premises that decide are evaluations."""

    judgements: tuple[Judgement, ...]
    premises: int
    evaluative: int


def texture_of(decision: Decision, rules: RuleBase) -> Texture:
    """Return the evaluations a decision reads, and their share among the premises that decide.

    Of a decision that goes by where dates lie, all of its branches are looked at together.
    """
    views = [view for _, branch in decision.branches for view in branch]
    premises = frozenset(cell for view in views for cell in _premises(view))
    recorded = [entry for entry in decision.case.facts if rules.facts[entry.fact].evaluative]
    playing = dict.fromkeys(issue.name for view in views for issue in view.issues if issue.in_play)
    fed = _fed(rules, playing, frozenset(entry.fact for entry in recorded))
    judgements = (
        Judgement(entry, tuple(fed.get(entry.fact, ())), (entry.fact, entry.args) in premises)
        for entry in recorded
    )
    return Texture(
        judgements=tuple(j for j in judgements if j.issues or j.decides),
        premises=len(premises),
        evaluative=sum(rules.facts[fact].evaluative for fact, _ in premises),
    )


def _fed(rules: RuleBase, playing: Iterable[str], wanted: frozenset[str]) -> dict[str, list[str]]:
    """Return for each of some facts which of the issues in play have an argument that reads it."""
    known: dict[str, frozenset[str]] = {}

    def facts_in(conditions: Iterable[Condition]) -> frozenset[str]:
        found: set[str] = set()
        for kind, name in (pair for condition in conditions for pair in references(condition)):
            if kind == "fact" and name in wanted:
                found.add(name)
            elif kind == "concept":
                if name not in known:
                    known[name] = facts_in(rules.concepts[name].bodies)
                found |= known[name]
        return frozenset(found)

    about: dict[str, set[str]] = {issue: set() for issue in playing}
    for argument in rules.arguments.values() if wanted else ():
        if argument.issue in about:
            about[argument.issue] |= facts_in(conditions_of_argument(argument))
    fed: dict[str, list[str]] = {}
    for issue, facts in about.items():
        for fact in facts:
            fed.setdefault(fact, []).append(issue)
    return fed


# ---------------------------------------------------------------------------- premises


def _premises(view: DisputeView) -> Iterator[Instance]:
    issues: dict[str, list[IssueView]] = {}
    for issue in view.issues:
        issues.setdefault(issue.name, []).append(issue)
    waiting = [issue for name in dict.fromkeys(_deciding(view)) for issue in issues.get(name, ())]
    seen: set[Instance] = set()
    while waiting:
        issue = waiting.pop()
        if (issue.name, issue.args) in seen:
            continue
        seen.add((issue.name, issue.args))
        wanted = {(limb.issue, limb.args) for limb in issue.limbs} | set(rested_on(issue))
        waiting += [i for name, _ in wanted for i in issues.get(name, ()) if (i.name, i.args) in wanted]
        yield from _of_issue(issue)


def _deciding(view: DisputeView) -> Iterator[str]:
    """Yield the issues on which the causes and the claims of a dispute came out as they did."""
    applying = [cause for cause in view.causes if cause.in_force is not False and cause.applies]
    for cause in applying:
        yield from _of_cause(cause)
    for cause in () if applying else view.causes:
        if cause.in_force is not False:
            yield from (gate.issue for gate in cause.gates if gate.issue is not None and gate.met is False)
    for remedy in view.remedies:
        yield from (r.issue for r in remedy.requirements if remedy.granted or r.satisfied is False)


def _of_cause(cause: CauseView) -> Iterable[str]:
    return cause.grounds if cause.made_out is False else [r.issue for r in cause.requirements]


def _of_issue(issue: IssueView) -> Iterator[Instance]:
    lost = issue.won_by is not None and issue.won_by != issue.burden
    held = (argument for step in issue.track for argument in step.arguments if argument.holds)
    for argument in (*held, *(issue.failed if lost else ())):
        for reason in (argument.reason, argument.shakes):
            for cell in () if reason is None else _turning(reason):
                if cell.entry is not None and cell.state != "no_evidence":
                    yield cell.fact, cell.args


def _turning(reason: Reason) -> Iterator[CellView]:
    """Yield the cells by which a condition holds, or on which it fails."""
    if reason.cell is not None and not reason.children:
        yield reason.cell
    for child in reason.children:
        # What is asked not to be shown holds where it fails; of all else the parts go with the whole.
        if child.holds == reason.holds or reason.kind == "not_shown":
            yield from _turning(child)
