"""The ledger: the hearing replayed step by step, and after each who would lose if the record closed now."""

from __future__ import annotations

from collections.abc import Callable

from engine.case.model import Case, Dispute, FactEntry, Run
from engine.justification.model import ArgumentView, Decision, DisputeView, Instance, IssueView
from engine.record import record, replace
from engine.rulebase.model import Side

Decide = Callable[[Case, Run], Decision]


@record
class Need:
    """What the side that would lose the case now lacks on one issue it would have to win.

    ``unanswered``: arguments of the other side that stand and call for an answer; ``defeated``: its own
    that were answered; ``missing``: its own that do not hold, with what they lack; ``limbs``: of an issue
    that sums up others, those that fail.
    """

    issue: IssueView
    unanswered: tuple[ArgumentView, ...]
    defeated: tuple[ArgumentView, ...]
    missing: tuple[ArgumentView, ...]
    limbs: tuple[IssueView, ...]


@record
class Turn:
    """An issue that came out differently after a step: who would have lost it, and who would now."""

    issue: Instance
    before: IssueView
    after: IssueView


@record
class Standing:
    """One dispute after a step, as a record closed now would leave it.

    ``loser``: who would lose; nobody to speak of while no cause applies. ``needs``: on which issues it
    would have to gain ground: any one of them for a defendant, each of them for a plaintiff.
    ``untried``: defences on which nothing has been brought; ``gates``: what keeps a cause from applying.
    """

    view: DisputeView
    turns: tuple[Turn, ...]
    loser: Side
    needs: tuple[Need, ...]
    untried: tuple[IssueView, ...]
    gates: tuple[str, ...]


@record
class Entry:
    """One step of the hearing: what entered with it and how the disputes stand after it.

    ``step`` None: what stood before the first step.
    """

    step: int | None
    facts: tuple[FactEntry, ...]
    standings: tuple[Standing, ...]


@record
class Ledger:
    """The replay of a case; ``stepless``: the file numbers no steps, so there is one entry only."""

    case: Case
    run: Run
    entries: tuple[Entry, ...]
    last: Decision
    stepless: bool


def ledger(case: Case, run: Run, decide: Decide) -> Ledger:
    """Return the hearing replayed: each fact enters with the state it has in the end, at its own step.

    What has not entered yet counts as not shown, as it would in a record closed at that moment.
    """
    steps: list[int | None] = [None, *sorted({f.step for f in case.facts if f.step is not None})]
    entries: list[Entry] = []
    before: dict[Dispute, DisputeView] = {}
    for step in steps:
        decision = decide(_closed(case, step), run)
        entered = tuple(f for f in case.facts if f.step == step)
        standings = tuple(_standing(view, before.get(view.dispute)) for view in decision.disputes)
        entries.append(Entry(step, entered, standings))
        before = {view.dispute: view for view in decision.disputes}
    return Ledger(case, run, tuple(entries), decision, len(steps) == 1)


def _closed(case: Case, step: int | None) -> Case:
    """Return the case as if the record closed after a step."""

    def entered(fact: FactEntry) -> bool:
        return fact.step is None or (step is not None and fact.step <= step)

    kept = (f for f in case.facts if entered(f) and f.state != "open")
    return replace(case, facts=tuple(kept), unlisted="no_evidence")


def _standing(view: DisputeView, before: DisputeView | None) -> Standing:
    known = {(i.name, i.args): i for i in before.issues} if before else {}
    turns = tuple(
        Turn((i.name, i.args), known[i.name, i.args], i)
        for i in view.issues
        if i.in_play and (i.name, i.args) in known and _told(known[i.name, i.args]) != _told(i)
    )
    loser: Side = "defendant" if _won(view) else "plaintiff"
    issues = {i.name: i for i in view.issues if not i.args}
    contested = [issues[name] for name in _contested(view, loser) if name in issues]
    tried = [i for i in contested if i.because != "no_evidence" or loser == "plaintiff" or i.limbs]
    gates = {g.issue for c in view.causes if c.in_force and not c.applies for g in c.gates if not g.met}
    return Standing(
        view=view,
        turns=turns,
        loser=loser,
        needs=tuple(_need(i, loser, view) for i in tried),
        untried=tuple(i for i in contested if i not in tried),
        gates=tuple(sorted(g for g in gates if g)) if not any(c.applies for c in view.causes) else (),
    )


def _told(issue: IssueView) -> tuple[object, ...]:
    return (issue.finding, issue.because, issue.won_by)


def _won(view: DisputeView) -> bool:
    """Return whether the plaintiff would get anything: a claim, or a cause where nothing is claimed."""
    if view.remedies:
        return any(r.granted for r in view.remedies)
    return any(c.made_out for c in view.causes)


def _contested(view: DisputeView, loser: Side) -> list[str]:
    """Return the issues on which the loser would have to gain ground, each once, in order."""
    applied = [c for c in view.causes if c.applies]
    if loser == "plaintiff":
        return list(dict.fromkeys(issue for c in applied for issue in c.grounds))
    made_out = [c for c in applied if c.made_out]
    return list(dict.fromkeys(r.issue for c in made_out for r in c.requirements))


def _need(issue: IssueView, loser: Side, view: DisputeView) -> Need:
    arguments = [a for step in issue.track for a in step.arguments]
    limbs = {(limb.issue, limb.args) for limb in issue.limbs}
    wanted = "proved" if issue.favours == loser else "disproved"
    return Need(
        issue=issue,
        unanswered=tuple(a for a in arguments if a.side != loser and a.live),
        defeated=tuple(a for a in arguments if a.side == loser and a.holds and not a.live),
        missing=issue.failed if issue.burden == loser else (),
        limbs=tuple(i for i in view.issues if (i.name, i.args) in limbs and i.finding != wanted),
    )
