"""Supposing: facts and rights typed on a command line, read as a case file would read them.

``held(courier, phone)=unclear``, attributes behind it as in the file:
``held(courier, phone)=proved, degree: rather_likely`` or ``持有(courier, phone)=自认，自认人：platform``.
``raised:limitation=platform`` supposes that the party raised a right.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from engine.case.atoms import read_atom
from engine.case.keys import COURT, folded, keys_of
from engine.case.model import Case, FactEntry, Raised
from engine.case.nodes import Node, Table, Text
from engine.case.record import Record, read_facts
from engine.case.shape import Block, _block
from engine.case.slips import Slips
from engine.case.vocabulary import Names, World
from engine.diagnostics import Diagnostic
from engine.rulebase.model import RuleBase
from engine.source import Span

# The first sign of equality is what parts a fact from its state: no name has one.
_EQUALS: Final = re.compile(r"[=＝]")
_RAISED: Final = re.compile(r"\s*(?:raised|主张)\s*[:：]\s*")
_PART: Final = re.compile(r"[,，;；]")
_COLON: Final = re.compile(r"[:：]")


def read_supposed(
    texts: Sequence[str], option: str, case: Case, rules: RuleBase
) -> tuple[tuple[FactEntry, ...], tuple[Raised, ...], list[Diagnostic]]:
    """Return the entries and the rights that some texts suppose, and everything that is wrong with them.

    ``option`` names where they were typed (``--set``); a place in the n-th text is on line n.
    """
    slips = Slips()
    names = Names(rules, slips)
    things = {one.id: one for one in case.all_things()}
    world = World({p.id: p for p in case.parties}, {a.id: a for a in case.acts}, things, True)
    lines = [Text(text, Span(option, n, 1, n, 1 + len(text)), True, 0) for n, text in enumerate(texts, 1)]
    blocks, rights = [], []
    for line in lines:
        lead = _RAISED.match(line.value)
        found = _EQUALS.search(line.value)
        if found is None:
            slips.at("supposed-without-state", line.span, text=line.value)
        elif lead is not None:
            rights.append((_part(line, lead.end(), found.start()), _part(line, found.end(), len(line.value))))
        else:
            block = _block(_table(line, found.start(), found.end()), "fact", slips)
            if block is not None:
                blocks.append(block)
    top = Block("case", case.span, blocks={"facts": tuple(blocks)})
    # What is only supposed needs no place in a document.
    entries = read_facts(top, Record(names, slips, world, "hypothetical", {}, frozenset()))
    raised = [r for name, by in rights if (r := _right(name, by, names, world, rules)) is not None]
    names.report_unknown()
    return entries, tuple(raised), sorted(slips.found, key=lambda one: (one.span, one.code))


def _table(line: Text, end: int, start: int) -> Table:
    """Return a fact with its state and attributes as the table a case file would have for it."""
    entries: list[tuple[Text, Node]] = [(_key("fact", line), _part(line, 0, end))]
    for n, (low, high) in enumerate(_pieces(line.value, start)):
        colon = _COLON.search(line.value, low, high)
        if n == 0:
            entries.append((_key("state", line), _part(line, low, high)))
        elif colon is None or folded(line.value[low : colon.start()]) not in keys_of("fact"):
            entries.append((_part(line, low, colon.start() if colon else high), _part(line, high, high)))
        else:
            entries.append((_part(line, low, colon.start()), _part(line, colon.end(), high)))
    return Table(tuple(entries), line.span)


def _pieces(text: str, start: int) -> list[tuple[int, int]]:
    cuts = [m.start() for m in _PART.finditer(text, start)]
    return list(zip([start, *(c + 1 for c in cuts)], [*cuts, len(text)], strict=True))


def _key(id: str, line: Text) -> Text:
    return Text(id, line.span, True, None)


def _part(line: Text, low: int, high: int) -> Text:
    """Return a part of a line without the blanks around it, at its place."""
    while low < high and line.value[low].isspace():
        low += 1
    while high > low and line.value[high - 1].isspace():
        high -= 1
    return Text(line.value[low:high], line.part(low, high), True, 0)


def _right(name: Text, by: Text, names: Names, world: World, rules: RuleBase) -> Raised | None:
    atom = read_atom(name)
    if isinstance(atom, tuple):
        names.slips.slip("unreadable-fact", atom[0], name.value, atom[1])
        return None
    rights = {n: a for n, a in rules.arguments.items() if a.raised}
    argument = names.declared("unknown-argument", rights, atom.name)
    if argument is None or folded(by.value) in COURT:
        return None
    sorts = [p.sort for p in argument.params]
    fits = names.fits(atom, sorts, world, atom.name.value)
    party = names.party(world, by, argument.side)
    if not fits or party is None:
        return None
    args = tuple(options[0].value for options in atom.args)
    return Raised(argument.name.en, args, party.id, (), name.span)
