"""Declarations of the vocabulary: laws, options, readings, sorts, facts, and how things are worded."""

from __future__ import annotations

import re
from datetime import date
from typing import cast

from engine.rulebase import model
from engine.rulebase.names import BUILT_IN_SPAN, BUILT_IN_TWINS, as_written, identity
from engine.rulebase.vocabulary import Vocabulary
from engine.source import Span
from engine.syntax import nodes

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}|[{}]")


def resolve_law(written: nodes.Law, vocabulary: Vocabulary) -> model.Law:
    """Return a law or document; a law without a class is a statute, a document must say its class."""
    check_dates(written.start, written.end, written.span, vocabulary)
    if written.klass is None and written.document:
        vocabulary.complaints.add("missing-class", written.name.span, name=as_written(written.name))
    return model.Law(
        name=identity(written.name),
        title=vocabulary.words(written.title),
        klass=cast(model.SourceClass, written.klass or "statute"),
        start=written.start,
        end=written.end,
        document=written.document,
        span=written.span,
    )


def check_dates(start: date | None, end: date | None, span: Span, vocabulary: Vocabulary) -> None:
    """Complain about a time in force that ends before it begins."""
    if start is not None and end is not None and end < start:
        vocabulary.complaints.add("dates-reversed", span, start=start.isoformat(), end=end.isoformat())


def resolve_option(written: nodes.Option, vocabulary: Vocabulary) -> model.Option:
    """Return an option with its choices; of several defaults the first stands in."""
    defaults = [choice for choice in written.choices if choice.default]
    if len(defaults) != 1:
        vocabulary.complaints.add(
            "one-default", written.name.span, name=as_written(written.name), count=str(len(defaults))
        )
    choices = tuple(
        model.Choice(
            identity(choice.name),
            vocabulary.words(choice.text),
            vocabulary.cites(choice.sources),
            choice.span,
        )
        for choice in written.choices
    )
    return model.Option(
        name=identity(written.name),
        question=vocabulary.words_or_none(written.question),
        choices=choices,
        default=identity((defaults or list(written.choices))[0].name).en,
        span=written.span,
    )


def resolve_reading(written: nodes.Reading, vocabulary: Vocabulary) -> model.Reading:
    """Return a reading; a choice it gets wrong or makes twice is complained about and left out."""
    choices: dict[str, str] = {}
    for guard in written.guards:
        chosen = vocabulary.chosen(guard.option, guard.choice, True, guard.span)
        if chosen is None:
            continue
        if chosen.option in choices:
            vocabulary.complaints.add("option-twice", guard.span, option=guard.option.text)
        choices.setdefault(chosen.option, chosen.choice)
    return model.Reading(
        name=identity(written.name),
        title=vocabulary.words(written.title),
        choices=tuple(choices.items()),
        cites=vocabulary.cites(written.sources),
        span=written.span,
    )


def built_in_sorts() -> dict[str, model.Sort]:
    """Return the sorts every rule base has without declaring them."""
    return {en: model.Sort(twin, None, None, BUILT_IN_SPAN) for en, twin in BUILT_IN_TWINS.items()}


def resolve_sort(written: nodes.Sort, vocabulary: Vocabulary) -> model.Sort:
    """Return a sort with its parent."""
    twin = identity(written.name)
    return model.Sort(
        name=BUILT_IN_TWINS.get(twin.en, twin),
        parent=vocabulary.parents.get(twin.en),
        says=resolve_sentences(written.sentences, 1, vocabulary).says,
        span=written.span,
        cites=vocabulary.cites(written.sources),
    )


def resolve_fact(written: nodes.Fact, vocabulary: Vocabulary) -> model.FactDecl:
    """Return a fact; one that does not say who can move it can be moved by either party."""
    name = identity(written.name)
    sorts = vocabulary.signatures[name.en]
    if "transitive" in written.flags and (len(sorts) != 2 or sorts[0] != sorts[1]):
        vocabulary.complaints.add("transitive-shape", written.name.span, name=as_written(written.name))
    return model.FactDecl(
        name=name,
        sorts=sorts,
        sentences=resolve_sentences(written.sentences, len(sorts), vocabulary),
        moved_by=cast(model.Mover, written.moved_by or "either"),
        evaluative="evaluative" in written.flags,
        transitive="transitive" in written.flags,
        procedural="procedural" in written.flags,
        cites=vocabulary.cites(written.sources),
        span=written.span,
    )


def resolve_sentences(
    written: tuple[nodes.Sentence, ...], arity: int, vocabulary: Vocabulary
) -> model.Sentences:
    """Return the sentences of a declaration; ``{1}`` to ``{arity}`` stand for its arguments."""
    found: dict[str, model.Twin] = {}
    for sentence in written:
        twin = vocabulary.words(sentence.words)
        found.setdefault(sentence.kind, twin)
        _check_placeholders(twin, arity, sentence.words.span, vocabulary)
    return model.Sentences(found.get("says"), found.get("denied"), found.get("unclear"))


def _check_placeholders(twin: model.Twin, arity: int, span: Span, vocabulary: Vocabulary) -> None:
    used = {match[0]: match[1] or "" for match in _PLACEHOLDER.finditer(f"{twin.en}\n{twin.zh}")}
    for placeholder, number in used.items():
        if not (number.isascii() and number.isdecimal() and 1 <= int(number[:4]) <= arity):
            vocabulary.complaints.add(
                "placeholder-out-of-range", span, placeholder=placeholder, arity=str(arity)
            )
