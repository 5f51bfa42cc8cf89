"""Declarations of what follows from findings: causes, remedies, properties, explanations."""

from __future__ import annotations

from datetime import date
from typing import Literal, cast

from engine.rulebase import model
from engine.rulebase.complaints import called, listed
from engine.rulebase.conditions import conjuncts, resolve_condition
from engine.rulebase.declarations import check_dates, resolve_sentences
from engine.rulebase.names import identity
from engine.rulebase.terms import Place
from engine.rulebase.vocabulary import Vocabulary
from engine.syntax import nodes

_ModeKind = Literal["sole", "joint", "shares", "supplementary", "corresponding"]
_NOTHING = model.NamedList((), ())


def resolve_cause(written: nodes.Cause, vocabulary: Vocabulary) -> model.Cause | None:
    """Return a cause; None when a part of it was complained about."""
    base = _cause_variant(written.base, None, None, vocabulary)
    variants = [
        _cause_variant(variant, written.base.start, written.base.end, vocabulary)
        for variant in written.variants
    ]
    sentences = resolve_sentences(written.sentences, 0, vocabulary)
    cites = vocabulary.cites(written.sources)
    kept = tuple(variant for variant in variants if variant is not None)
    if base is None or len(kept) != len(variants):
        return None
    whole = model.CauseVariant(
        guards=base.guards,
        start=base.start,
        end=base.end,
        gates=base.gates or (),
        requires=base.requires or _NOTHING,
        unless=base.unless or _NOTHING,
        span=base.span,
    )
    return model.Cause(identity(written.name), sentences, whole, kept, cites, written.span)


def _cause_variant(
    written: nodes.CauseVariant, start: date | None, end: date | None, vocabulary: Vocabulary
) -> model.CauseVariant | None:
    guards = vocabulary.guards(written.guards)
    if written.start is not None or written.end is not None:
        check_dates(written.start or start, written.end or end, written.span, vocabulary)
    gates = None if written.applies is None else _gates(written.applies, vocabulary)
    requires, unless = _issues(written.requires, vocabulary), _issues(written.unless, vocabulary)
    if guards is None or (written.applies is not None and gates is None):
        return None
    if (written.requires is not None and requires is None) or (written.unless is not None and unless is None):
        return None
    return model.CauseVariant(guards, written.start, written.end, gates, requires, unless, written.span)


def _gates(written: nodes.Sourced, vocabulary: Vocabulary) -> tuple[model.Gate, ...] | None:
    condition = resolve_condition(written.condition, Place(vocabulary, "outcome", {}))
    cites = vocabulary.cites(written.sources)
    return None if condition is None else tuple(model.Gate(part, cites) for part in conjuncts(condition))


def _issues(written: nodes.NameList | None, vocabulary: Vocabulary) -> model.NamedList | None:
    if written is None:
        return None
    found = [vocabulary.one(name, "issue") for name in written.names]
    cites = vocabulary.cites(written.sources)
    for name, issue in zip(written.names, found, strict=True):
        if issue is not None and vocabulary.signatures[issue]:
            sorts = listed(map(vocabulary.sort_twin, vocabulary.signatures[issue]), "sorts")
            vocabulary.complaints.add("issue-with-parameters", name.span, name=name.text, names=sorts)
    kept = tuple(issue for issue in found if issue is not None)
    return model.NamedList(kept, cites) if len(kept) == len(found) else None


def resolve_remedy(written: nodes.Remedy, vocabulary: Vocabulary) -> model.Remedy | None:
    """Return a remedy; None when a part of it was complained about."""
    before = len(vocabulary.complaints.found)
    place = Place(vocabulary, "remedy", {})
    causes = [vocabulary.one(name, "cause") for name in written.causes]
    remedy = model.Remedy(
        name=identity(written.name),
        sentences=resolve_sentences(written.sentences, 0, vocabulary),
        causes=tuple(cause for cause in causes if cause is not None),
        requires=_issues(written.requires, vocabulary) or _NOTHING,
        unless=_issues(written.unless, vocabulary) or _NOTHING,
        when=None if written.when is None else resolve_condition(written.when, place),
        amount=None if written.amount is None else _amount(written.amount, place),
        ceilings=tuple(it for one in written.ceilings if (it := _ceiling(one, place)) is not None),
        reduced=tuple(
            gate for sourced in written.reduced if (gate := _whole_gate(sourced, place)) is not None
        ),
        partly=tuple(part for one in written.partly if (part := _part(one, place)) is not None),
        modes=tuple(mode for one in written.modes if (mode := _mode(one, place)) is not None),
        manners=tuple(manner for one in written.manners if (manner := _manner(one, place)) is not None),
        cites=vocabulary.cites(written.sources),
        span=written.span,
    )
    # A part that was complained about is missing above; such a remedy must not look whole to the checks.
    return remedy if len(vocabulary.complaints.found) == before else None


def _whole_gate(written: nodes.Sourced, place: Place) -> model.Gate | None:
    condition = resolve_condition(written.condition, place)
    cites = place.vocabulary.cites(written.sources)
    return None if condition is None else model.Gate(condition, cites)


def _amount(written: nodes.Amount, place: Place) -> model.Amount | None:
    plus = _sum(written.plus, place)
    minus = [_sum(one, place) for one in written.minus]
    cites = place.vocabulary.cites(written.sources)
    kept = tuple(one for one in minus if one is not None)
    return None if plus is None or len(kept) != len(minus) else model.Amount(plus, kept, cites)


def _ceiling(written: nodes.Ceiling, place: Place) -> model.Ceiling | None:
    if written.amount <= 0 or written.amount != round(written.amount, 2):
        place.vocabulary.complaints.add("ceiling-not-payable", written.span, amount=str(written.amount))
    when = None if written.when is None else resolve_condition(written.when, place)
    return model.Ceiling(written.amount, when, place.vocabulary.cites(written.sources), written.span)


def _sum(written: nodes.Sum, place: Place) -> model.Sum | None:
    inner, var = place.with_param(written.param)
    where = resolve_condition(written.where, inner)
    return None if var is None or where is None else model.Sum(var, where)


def _part(written: nodes.Part, place: Place) -> model.Part | None:
    when = resolve_condition(written.when, place)
    scope, cites = place.vocabulary.words(written.scope), place.vocabulary.cites(written.sources)
    return None if when is None else model.Part(when, scope, cites)


def _mode(written: nodes.Mode, place: Place) -> model.Mode | None:
    vocabulary = place.vocabulary
    inner, partners = place, None
    if written.partners is not None:
        inner, partners = place.with_param(written.partners)
        if partners is not None and not vocabulary.fits(partners.sort, "party"):
            span = written.partners.sort.span
            sorts = called(vocabulary.sort_twin(partners.sort), "sort")
            sorts |= called(vocabulary.sort_twin("party"), "wanted")
            vocabulary.complaints.add("sort-mismatch", span, name=partners.name, names=sorts)
    when = None if written.when is None else resolve_condition(written.when, inner)
    return model.Mode(
        kind=cast(_ModeKind, written.kind),
        partners=partners,
        when=when,
        cap=vocabulary.words_or_none(written.cap),
        recourse=vocabulary.words_or_none(written.recourse),
        cites=vocabulary.cites(written.sources),
    )


def _manner(written: nodes.Manner, place: Place) -> model.Manner | None:
    when = None if written.when is None else resolve_condition(written.when, place)
    return model.Manner(place.vocabulary.words(written.text), when)


def resolve_property(written: nodes.Property, vocabulary: Vocabulary) -> model.Property | None:
    """Return a property; None when a part of it was complained about."""
    place = Place(vocabulary, "property", {})
    title = vocabulary.words_or_none(written.title)
    claim = resolve_condition(written.claim, place)
    when = None if written.when is None else resolve_condition(written.when, place)
    cites = vocabulary.cites(written.sources)
    if claim is None or (written.when is not None and when is None):
        return None
    return model.Property(
        name=identity(written.name),
        title=title,
        kind="never" if written.kind == "never" else "always",
        claim=claim,
        when=when,
        cites=cites,
        span=written.span,
    )


def resolve_explain(written: nodes.Explain, vocabulary: Vocabulary) -> model.Explain | None:
    """Return an explanation; its guard sees only what is to be covered, its body both variables."""
    title = vocabulary.words_or_none(written.title)
    empty = Place(vocabulary, "record", {})
    with_by, by = empty.with_param(written.by)
    with_both, over = with_by.with_param(written.over)
    only_over = Place(
        vocabulary, "record", {k: v for k, v in with_both.scope.items() if k == written.over.name.text}
    )
    guard = resolve_condition(written.guard, only_over)
    body = resolve_condition(written.body, with_both)
    if by is None or over is None or guard is None or body is None:
        return None
    return model.Explain(identity(written.name), title, by, over, guard, body, written.span)
