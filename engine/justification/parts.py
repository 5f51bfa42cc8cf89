"""What an issue or cause is under a reading, before anything is found: the frame of its view."""

from __future__ import annotations

from collections.abc import Mapping

from engine.case.model import Case, Claim, Dispute
from engine.justification.model import CauseView, GateView, IssueView, Requirement
from engine.program.specialise import guarded
from engine.rulebase import model as rb


def claims_in(case: Case, dispute: Dispute) -> list[Claim]:
    """Return the claims made in a dispute."""
    return [
        c
        for c in case.claims
        if dispute.plaintiff in c.by and dispute.defendant in c.against and dispute.act in c.acts
    ]


def limbs_of(issue: rb.Issue, choices: Mapping[str, str]) -> tuple[int, rb.Limbs] | None:
    """Return the limbs in force with the place of their variant (0 is the base); None: arguments."""
    variants = (issue.base, *issue.variants)
    return next(
        (
            (i, v.limbs)
            for i, v in reversed(list(enumerate(variants)))
            if v.limbs and guarded(v.guards, choices)
        ),
        None,
    )


def standards_of(
    issue: rb.Issue, choices: Mapping[str, str]
) -> tuple[rb.BurdenRule, rb.StandardRule, rb.StandardRule]:
    """Return burden, standard of the bearer, standard of the other side, as the reading has them."""
    variants = [v for v in (issue.base, *issue.variants) if guarded(v.guards, choices)]
    burden = next(v.burden for v in reversed(variants) if v.burden)
    standard = next(v.standard for v in reversed(variants) if v.standard)
    counter = next((v.counter for v in reversed(variants) if v.counter), standard)
    return burden, standard, counter


def issue_parts(
    issue: rb.Issue, args: tuple[str, ...], choices: Mapping[str, str], in_play: bool
) -> IssueView:
    """Return the view of an issue without finding, track and limbs."""
    burden, standard, _ = standards_of(issue, choices)
    limbs = limbs_of(issue, choices)
    return IssueView(
        name=issue.name.en,
        args=args,
        favours=issue.favours,
        burden=burden.on,
        burden_cites=burden.cites,
        standard=standard.level,
        standard_cites=standard.cites,
        element_cites=issue.element,
        finding=None,
        because=None,
        won_by=None,
        in_play=in_play,
        limbs=(),
        limbs_every=limbs[1].every if limbs else True,
        limbs_cites=limbs[1].cites if limbs else (),
        track=(),
        failed=(),
        span=issue.span,
    )


def _variants(cause: rb.Cause, choices: Mapping[str, str]) -> list[rb.CauseVariant]:
    return [v for v in (cause.base, *cause.variants) if guarded(v.guards, choices)]


def gate_place(cause: rb.Cause, choices: Mapping[str, str]) -> int:
    """Return the place of the variant whose gates are in force (0 is the base)."""
    places = [
        i
        for i, v in enumerate((cause.base, *cause.variants))
        if v.gates is not None and guarded(v.guards, choices)
    ]
    return places[-1] if places else 0


def cause_parts(cause: rb.Cause, choices: Mapping[str, str]) -> CauseView:
    """Return the view of a cause before anything is found."""
    variants = _variants(cause, choices)
    gates = (cause.base, *cause.variants)[gate_place(cause, choices)].gates or ()
    required = next((v.requires for v in reversed(variants) if v.requires), None)
    unless = next((v.unless for v in reversed(variants) if v.unless), None)
    return CauseView(
        name=cause.name.en,
        in_force=None,
        applies=None,
        gates=tuple(
            GateView(
                g.condition.issue if isinstance(g.condition, rb.FindingIs) else None,
                None,
                None,
                None,
                g.cites,
            )
            for g in gates
        ),
        requirements=tuple(
            Requirement(issue, defence, None, named.cites)
            for defence, named in ((False, required), (True, unless))
            if named
            for issue in named.issues
        ),
        made_out=None,
        grounds=(),
        start=next((v.start for v in reversed(variants) if v.start), None),
        end=next((v.end for v in reversed(variants) if v.end), None),
        cites=cause.cites,
        span=cause.span,
    )
