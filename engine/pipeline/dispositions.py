"""Dispositions: what was made of every claim, in a form that can be compared."""

from __future__ import annotations

from engine.justification import DisputeView

Disposition = tuple[tuple[str, ...], ...]


def closed_disposition(views: tuple[DisputeView, ...]) -> Disposition:
    """Return what was made of every claim in every dispute; of every cause where nothing is claimed."""
    if not any(v.remedies for v in views):
        return tuple((*_names(v), c.name, stand(c.made_out)) for v in views for c in v.causes)
    return tuple(
        (*_names(v), r.claim, r.result, *map(str, (r.amount, r.scope, r.mode, r.jointly_with, r.manner)))
        for v in views
        for r in v.remedies
    )


def stand(made_out: bool | None) -> str:
    """Return how the disposition puts whether a cause is made out."""
    return "made_out" if made_out else "not_made_out"


def _names(view: DisputeView) -> tuple[str, str, str]:
    return (view.dispute.plaintiff, view.dispute.defendant, view.dispute.act)
