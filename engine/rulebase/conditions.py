"""Conditions: from what was written to what it tests, each literal by the kind of what it names."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from engine.rulebase import model
from engine.rulebase.complaints import called
from engine.rulebase.names import Entry
from engine.rulebase.terms import Place
from engine.syntax import nodes
from engine.syntax.keywords import WORD_OF, language_of

_TESTABLE = frozenset({"fact", "concept", "issue", "cause", "remedy"})
# What may stand behind each kind, for the help of the messages; the first is the plain claim.
_MARKS_OF: dict[str, tuple[str, ...]] = {
    "fact": ("DISPROVED", "NOT_SHOWN"),
    "concept": ("NOT_SHOWN",),
    "issue": ("PROVED", "DISPROVED", "UNCLEAR", "NOT_PROVED", "WON_BY"),
    "cause": ("MADE_OUT", "NOT_MADE_OUT", "APPLICABLE", "NOT_APPLICABLE"),
    "remedy": ("GRANTED", "NOT_GRANTED", "CLAIMED", "NOT_CLAIMED"),
}


def resolve_condition(written: nodes.Condition, place: Place) -> model.Condition | None:
    """Return what a condition tests; None when something in it was complained about."""
    match written:
        case nodes.Bare():
            return _bare(written, place)
        case nodes.Marked():
            return _marked(written, place)
        case nodes.Is():
            return _is(written, place)
        case nodes.Dated():
            return _dated(written, place)
        case nodes.Every(param, guard, body, span):
            inner, var = place.with_param(param)
            ranged, bound = resolve_condition(guard, inner), resolve_condition(body, inner)
            if var is None or ranged is None or bound is None:
                return None
            return model.Every(var, ranged, bound, span)
        case nodes.Some(param, body, span):
            inner, var = place.with_param(param)
            found = resolve_condition(body, inner)
            return None if var is None or found is None else model.Some(var, found, span)
        case nodes.AtLeast(count, items, span):
            if not 1 <= count <= len(items):
                place.vocabulary.complaints.add(
                    "impossible-count", span, count=str(count), items=str(len(items))
                )
            return _several(items, place, lambda kept: model.AtLeast(count, kept, span))
        case nodes.All(items, span):
            return _several(items, place, lambda kept: model.AllOf(kept, span))
        case nodes.Any(items, span):
            return _several(items, place, lambda kept: model.AnyOf(kept, span))
        case _:
            assert_never(written)


def conjuncts(condition: model.Condition) -> tuple[model.Condition, ...]:
    """Return the members of a conjunction, flat; anything else stands alone."""
    if isinstance(condition, model.AllOf):
        return tuple(part for item in condition.items for part in conjuncts(item))
    return (condition,)


def _several(
    items: tuple[nodes.Condition, ...],
    place: Place,
    build: Callable[[tuple[model.Condition, ...]], model.Condition],
) -> model.Condition | None:
    # All are resolved before one failure counts, so that every mistake is told at once.
    found = [resolve_condition(item, place) for item in items]
    kept = tuple(item for item in found if item is not None)
    return build(kept) if len(kept) == len(found) else None


def _named(atom: nodes.Atom, place: Place, mark: str = "") -> tuple[Entry, tuple[model.Term, ...]] | None:
    entry = place.vocabulary.look_up(atom.name, _TESTABLE, "condition")
    if entry is None:
        for term in atom.args or ():
            place.term(term)
        return None
    wanted = place.vocabulary.signatures.get(entry.twin.en, ())
    args = place.arguments(atom.name, wanted, atom.args or (), atom.span)
    if args is None or not _may_stand(entry, atom, place, mark):
        return None
    return entry, args


def _may_stand(entry: Entry, atom: nodes.Atom, place: Place, mark: str) -> bool:
    if entry.kind in ("fact", "concept") and place.ground != "record":
        place.vocabulary.complaints.add("fact-outside-issue", atom.span, name=atom.name.text, kind=entry.kind)
        return False
    if entry.kind != "remedy" or place.ground == "property":
        return True
    asks_what_is_claimed = mark in ("claimed", "not_claimed")
    if place.ground == "remedy" and mark not in ("granted", "not_granted"):
        return True
    code = "claim-outside-remedy" if asks_what_is_claimed else "remedy-outside-property"
    place.vocabulary.complaints.add(code, atom.span, name=atom.name.text)
    return False


def _marks(kind: str, place: Place) -> tuple[str, ...]:
    """Return what may stand behind a name of this kind here."""
    asked_in_remedies = kind == "remedy" and place.ground == "remedy"
    return ("CLAIMED", "NOT_CLAIMED") if asked_in_remedies else _MARKS_OF[kind]


def _bare(written: nodes.Bare, place: Place) -> model.Condition | None:
    named = _named(written.atom, place)
    if named is None:
        return None
    entry, args = named
    match entry.kind:
        case "fact":
            return model.Shown(entry.twin.en, args, written.span)
        case "concept":
            return model.Holds(entry.twin.en, args, written.span)
    name = written.atom.name.text
    word = WORD_OF[_marks(entry.kind, place)[0], language_of(name)]
    place.vocabulary.complaints.add(
        "bare-outcome",
        written.span,
        name=name,
        example=f"{name} {word}",
        kind=entry.kind,
    )
    return None


def _marked(written: nodes.Marked, place: Place) -> model.Condition | None:
    named = _named(written.atom, place, written.mark)
    against: model.Term | None = None
    if written.against is not None:
        against = place.thing(written.against, "party")
    if named is None or (written.against is not None and against is None):
        return None
    entry, args = named
    found = _with_mark(entry, args, written, against)
    if found is None:
        place.vocabulary.complaints.add(
            "suffix-does-not-fit",
            written.span,
            name=written.atom.name.text,
            allowed_zh="、".join(WORD_OF[mark, "zh"] for mark in _marks(entry.kind, place)),
            allowed_en=", ".join(WORD_OF[mark, "en"] for mark in _marks(entry.kind, place)),
            kind=entry.kind,
        )
    return found


def _with_mark(
    entry: Entry, args: tuple[model.Term, ...], written: nodes.Marked, against: model.Term | None
) -> model.Condition | None:
    name, span = entry.twin.en, written.span
    match entry.kind, written.mark:
        case "fact", "disproved" if against is None:
            return model.Negated(name, args, span)
        case "fact", "not_shown" if against is None:
            return model.NotShown(model.Shown(name, args, written.atom.span), span)
        case "concept", "not_shown" if against is None:
            return model.NotShown(model.Holds(name, args, written.atom.span), span)
        case "issue", ("proved" | "disproved" | "unclear" | "not_proved") as value:
            return model.FindingIs(name, args, value, against, span)
        case "issue", "won_by" if written.side in ("plaintiff", "defendant"):
            side: model.Side = "plaintiff" if written.side == "plaintiff" else "defendant"
            return model.FindingIs(name, args, side, against, span)
        case "cause", ("applicable" | "not_applicable" | "made_out" | "not_made_out") as value:
            return model.CauseIs(name, value, against, span)
        case "remedy", ("granted" | "not_granted" | "claimed" | "not_claimed") as value if against is None:
            return model.RemedyIs(name, value, span)
    return None


def _is(written: nodes.Is, place: Place) -> model.Condition | None:
    left, right = written.left.name, written.right.name
    if left is not None and left.text not in place.scope:
        entry = place.vocabulary.names.get(left.text)
        if entry is not None and entry.kind == "option":
            return _chosen(left, right, written, place)
    one, other = place.term(written.left), place.term(written.right)
    if one is None or other is None:
        return None
    sorts = place.sort_of(one), place.sort_of(other)
    vocabulary = place.vocabulary
    for sort, term in zip(sorts, (written.left, written.right), strict=True):
        if sort is None:
            vocabulary.complaints.add("date-as-thing", term.span)
    if sorts[0] is None or sorts[1] is None:
        return None
    if not (vocabulary.fits(sorts[0], sorts[1]) or vocabulary.fits(sorts[1], sorts[0])):
        twins = called(vocabulary.sort_twin(sorts[0]), "left")
        twins |= called(vocabulary.sort_twin(sorts[1]), "right")
        vocabulary.complaints.add("unrelated-sorts", written.span, names=twins)
        return None
    return model.Same(one, other, written.positive, written.span)


def _chosen(
    option: nodes.Name, choice: nodes.Name | None, written: nodes.Is, place: Place
) -> model.Condition | None:
    if choice is None:
        place.vocabulary.complaints.add(
            "no-such-choice",
            written.right.span,
            name="…",
            option=option.text,
            names={"choices_zh": "", "choices_en": ""},
        )
        return None
    return place.vocabulary.chosen(option, choice, written.positive, written.span)


def _dated(written: nodes.Dated, place: Place) -> model.Condition | None:
    one, other = _date(written.left, place), _date(written.right, place)
    if one is None or other is None:
        return None
    match written.word:
        case "before" | "not_before" | "after" | "not_after" as word:
            return model.Dated(one, word, other, written.span)
    raise AssertionError(written.word)


def _date(written: nodes.Term, place: Place) -> model.Term | None:
    term = place.term(written)
    if isinstance(term, model.BuiltIn) and term.name in ("plaintiff", "defendant"):
        place.vocabulary.complaints.add("no-date", written.span, name=term.name)
        return None
    return term
