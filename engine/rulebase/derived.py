"""Declarations of what is derived from the record: concepts, issues, arguments."""

from __future__ import annotations

from typing import Literal, cast

from engine.rulebase import model
from engine.rulebase.conditions import resolve_condition
from engine.rulebase.declarations import resolve_sentences
from engine.rulebase.names import as_written, identity
from engine.rulebase.terms import Place
from engine.rulebase.vocabulary import Vocabulary
from engine.syntax import nodes

_Role = Literal["for", "against", "answers"]


def resolve_concept(written: nodes.Concept, vocabulary: Vocabulary) -> model.Concept | None:
    """Return a concept; None when a part of it was complained about."""
    name = identity(written.name)
    place, params = Place(vocabulary, "record", {}).with_params(written.params)
    if not written.bodies:
        vocabulary.complaints.add("missing-when", written.name.span, name=as_written(written.name))
    bodies = [resolve_condition(body, place) for body in written.bodies]
    sentences = resolve_sentences(written.sentences, len(written.params), vocabulary)
    cites = vocabulary.cites(written.sources)
    kept = tuple(body for body in bodies if body is not None)
    if params is None or len(kept) != len(bodies):
        return None
    return model.Concept(name, params, kept, sentences, cites, written.span)


def resolve_issue(written: nodes.Issue, vocabulary: Vocabulary) -> model.Issue | None:
    """Return an issue; None when a part of it was complained about."""
    name = identity(written.name)
    place, params = Place(vocabulary, "record", {}).with_params(written.params)
    base = _variant(written.base, place)
    variants = [_variant(variant, place) for variant in written.variants]
    if written.base.burden is None:
        vocabulary.complaints.add("missing-burden", written.name.span, name=as_written(written.name))
    if written.base.standard is None:
        vocabulary.complaints.add("missing-standard", written.name.span, name=as_written(written.name))
    sentences = resolve_sentences(written.sentences, len(written.params), vocabulary)
    element = vocabulary.cites(written.element)
    kept = tuple(variant for variant in variants if variant is not None)
    if params is None or base is None or len(kept) != len(variants):
        return None
    if base.burden is None or base.standard is None:
        return None
    side = cast(model.Side, written.favours)
    return model.Issue(name, params, side, element, sentences, base, kept, written.span)


def _variant(written: nodes.IssueVariant, place: Place) -> model.IssueVariant | None:
    vocabulary = place.vocabulary
    guards = vocabulary.guards(written.guards)
    limbs = None if written.limbs is None else _limbs(written.limbs, place)
    burden = None
    if (b := written.burden) is not None:
        burden = model.BurdenRule(cast(model.Side, b.side), vocabulary.cites(b.sources), b.span)
    standard, counter = _standard(written.standard, vocabulary), _standard(written.counter, vocabulary)
    if guards is None or (written.limbs is not None and limbs is None):
        return None
    return model.IssueVariant(guards, burden, standard, counter, limbs, written.span)


def _standard(written: nodes.Standard | None, vocabulary: Vocabulary) -> model.StandardRule | None:
    if written is None:
        return None
    level = cast(model.Standard, model.STANDARDS.index(written.degree))
    return model.StandardRule(level, vocabulary.cites(written.sources), written.span)


def _limbs(written: nodes.Limbs, place: Place) -> model.Limbs | None:
    items = [_limb(limb, place) for limb in written.items]
    cites = place.vocabulary.cites(written.sources)
    kept = tuple(limb for limb in items if limb is not None)
    return model.Limbs(written.every, kept, cites, written.span) if len(kept) == len(items) else None


def _limb(written: nodes.Limb, place: Place) -> model.Limb | None:
    inner, var = place, None
    if written.param is not None:
        inner, var = place.with_param(written.param)
    guard = None if written.guard is None else resolve_condition(written.guard, inner)
    issue = place.vocabulary.one(written.issue, "issue")
    args: tuple[model.Term, ...] | None = None
    if issue is not None:
        wanted = place.vocabulary.signatures[issue]
        args = inner.arguments(written.issue, wanted, written.args, written.span)
    if issue is None or args is None:
        return None
    if (written.param is not None and var is None) or (written.guard is not None and guard is None):
        return None
    return model.Limb(issue, args, var, guard, written.span)


def resolve_argument(written: nodes.Argument, vocabulary: Vocabulary) -> model.Argument | None:
    """Return an argument whose side, depth and issue are still to be derived; None after a complaint."""
    name = identity(written.name)
    place, params = Place(vocabulary, "record", {}).with_params(written.params)
    target = vocabulary.one(written.target, "argument" if written.role == "answers" else "issue")
    args: tuple[model.Term, ...] | None = None
    if target is not None:
        wanted = vocabulary.signatures[target]
        args = place.arguments(written.target, wanted, written.target_args, written.target.span)
    if written.when is None:
        vocabulary.complaints.add("missing-when", written.name.span, name=as_written(written.name))
    when = None if written.when is None else resolve_condition(written.when, place)
    shakes = None if written.shakes is None else resolve_condition(written.shakes, place)
    sentences = resolve_sentences(written.sentences, len(written.params), vocabulary)
    cites = vocabulary.cites(written.sources)
    if written.shakes is not None and written.role != "answers":
        vocabulary.complaints.add("shakes-without-answer", written.shakes.span, name=as_written(written.name))
    if params is None or target is None or args is None or when is None:
        return None
    if written.shakes is not None and shakes is None:
        return None
    return model.Argument(
        name=name,
        params=params,
        role=cast(_Role, written.role),
        target=target,
        target_args=args,
        when=when,
        shakes=shakes,
        raised=written.raised,
        issue="",
        side="plaintiff",
        depth=0,
        sentences=sentences,
        cites=cites,
        span=written.span,
    )
