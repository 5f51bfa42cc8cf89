"""Printing causes and remedies, in an order in which every source stays with what it belongs to.

The source that closes such a declaration is its own if it has no other (see ``claims``). So where
it has none, a clause without a source goes last; where it has one and the last clause has too, its
own stands first.
"""

from __future__ import annotations

from collections.abc import Iterable

from engine.record import record
from engine.syntax.nodes import (
    Amount,
    Cause,
    CauseVariant,
    Ceiling,
    Manner,
    Mode,
    NameList,
    Part,
    Remedy,
    Sourced,
    Sources,
    Sum,
)
from engine.syntax.pen import Pen


@record
class _Clauses:
    """The lines of one kind of clause, whose order means something, and what the last one cites."""

    kind: str
    lines: tuple[str, ...]
    closing: Sources = ()


def print_cause(pen: Pen, cause: Cause) -> list[str]:
    """Return the lines of a cause."""
    said = _Clauses("says", tuple(pen.sentences(cause.sentences)))
    base = _laid_out(pen, [said, *_cause_clauses(pen, cause.base)], cause.sources)
    lines = [f"{pen.word('CAUSE')} {pen.twin(cause.name)}", *(f"  {line}" for line in base)]
    for variant in cause.variants:
        lines.append(f"  {pen.under(variant.guards)}")
        lines += [f"    {line}" for clauses in _cause_clauses(pen, variant) for line in clauses.lines]
    return lines


def _cause_clauses(pen: Pen, variant: CauseVariant) -> list[_Clauses]:
    days = [
        f"{pen.word(word)} {pen.day(day)}"
        for word, day in (("FROM", variant.start), ("UNTIL", variant.end))
        if day is not None
    ]
    applies = () if variant.applies is None else (variant.applies,)
    return [
        _Clauses("dates", tuple(days)),
        _conditions(pen, "APPLIES_WHEN", applies),
        _names(pen, "REQUIRES", variant.requires),
        _names(pen, "UNLESS", variant.unless),
    ]


def _names(pen: Pen, word: str, names: NameList | None) -> _Clauses:
    if names is None:
        return _Clauses(word, ())
    line = f"{pen.word(word)} {pen.names(names.names)}{pen.sources(names.sources)}"
    return _Clauses(word, (line,), names.sources)


def _conditions(pen: Pen, word: str, conditions: tuple[Sourced, ...]) -> _Clauses:
    lines = tuple(
        f"{pen.word(word)} {pen.condition(each.condition)}{pen.sources(each.sources)}" for each in conditions
    )
    return _Clauses(word, lines, conditions[-1].sources if conditions else ())


def print_remedy(pen: Pen, remedy: Remedy) -> list[str]:
    """Return the lines of a remedy."""
    founded = f"{pen.word('FOUNDED_ON')} {pen.names(remedy.causes)}"
    when = () if remedy.when is None else (f"{pen.word('WHEN')} {pen.condition(remedy.when)}",)
    clauses = [
        _Clauses("says", tuple(pen.sentences(remedy.sentences))),
        _Clauses("founded", (founded,) if remedy.causes else ()),
        _names(pen, "REQUIRES", remedy.requires),
        _names(pen, "UNLESS", remedy.unless),
        _Clauses("when", when),
        _amount(pen, remedy.amount),
        _ceilings(pen, remedy.ceilings),
        _conditions(pen, "REDUCED_WHEN", remedy.reduced),
        _parts(pen, remedy.partly),
        _modes(pen, remedy.modes),
        _Clauses("manner", tuple(_manner(pen, each) for each in remedy.manners)),
    ]
    lines = _laid_out(pen, clauses, remedy.sources)
    return [f"{pen.word('REMEDY')} {pen.twin(remedy.name)}", *(f"  {line}" for line in lines)]


def _amount(pen: Pen, amount: Amount | None) -> _Clauses:
    if amount is None:
        return _Clauses("amount", ())
    sums = f" {pen.word('LESS')} ".join(_sum(pen, each) for each in (amount.plus, *amount.minus))
    return _Clauses("amount", (f"{pen.word('AMOUNT')} {sums}{pen.sources(amount.sources)}",), amount.sources)


def _sum(pen: Pen, each: Sum) -> str:
    return f"{pen.word('SUM')} {pen.param(each.param)} {pen.word('WHERE')} {pen.condition(each.where)}"


def _ceilings(pen: Pen, ceilings: tuple[Ceiling, ...]) -> _Clauses:
    lines = tuple(
        f"{pen.word('AT_MOST')} {each.amount}"
        + (f" {pen.word('WHEN')} {pen.condition(each.when)}" if each.when else "")
        + pen.sources(each.sources)
        for each in ceilings
    )
    return _Clauses("ceiling", lines, ceilings[-1].sources if ceilings else ())


def _parts(pen: Pen, parts: tuple[Part, ...]) -> _Clauses:
    lines = tuple(
        f"{pen.word('PARTLY_WHEN')} {pen.condition(each.when)} {pen.word('SCOPE')} {pen.words(each.scope)}"
        f"{pen.sources(each.sources)}"
        for each in parts
    )
    return _Clauses("partly", lines, parts[-1].sources if parts else ())


def _modes(pen: Pen, modes: tuple[Mode, ...]) -> _Clauses:
    lines = tuple(_mode(pen, each) for each in modes)
    return _Clauses("mode", lines, modes[-1].sources if modes else ())


def _mode(pen: Pen, mode: Mode) -> str:
    partners = f" {pen.word('WITH')} {pen.param(mode.partners)}" if mode.partners else ""
    when = f" {pen.word('WHEN')} {pen.condition(mode.when)}" if mode.when else ""
    cap = f" {pen.word('CAP')} {pen.words(mode.cap)}" if mode.cap else ""
    recourse = f" {pen.word('RECOURSE')} {pen.words(mode.recourse)}" if mode.recourse else ""
    head = f"{pen.word('MODE')} {pen.word(mode.kind)}{partners}"
    return head + when + cap + recourse + pen.sources(mode.sources)


def _manner(pen: Pen, manner: Manner) -> str:
    when = f" {pen.word('WHEN')} {pen.condition(manner.when)}" if manner.when else ""
    return f"{pen.word('MANNER')} {pen.words(manner.text)}{when}"


def _laid_out(pen: Pen, clauses: Iterable[_Clauses], own: Sources) -> list[str]:
    """Return the lines of all clauses and of the declaration's own source."""
    written = [each for each in clauses if each.lines]
    if not own and written and written[-1].closing:
        written = _with_open_end(written)
    lines = [line for each in written for line in each.lines]
    if not own:
        return lines
    source = pen.sources(own).strip()
    return [source, *lines] if written and written[-1].closing else [*lines, source]


def _with_open_end(written: list[_Clauses]) -> list[_Clauses]:
    """Return the clauses with one that cites nothing at the end, if there is one.

    ``when`` is the last choice: behind a ceiling, a mode or a manner it would belong to that.
    """
    open_ = [each for each in written if not each.closing]
    last = next((each for each in open_ if each.kind != "when"), open_[0] if open_ else None)
    if last is None:
        return written
    rest = [each for each in written if each is not last]
    if last.kind == "when":
        rest.sort(key=lambda each: each.kind not in ("ceiling", "mode", "manner"))
    return [*rest, last]
