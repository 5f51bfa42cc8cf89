"""Record: what the court made of each fact, one entry for each cell."""

from __future__ import annotations

from typing import Final, cast

from engine.case.atoms import Atom, read_atom, same_name
from engine.case.keys import WORDS
from engine.case.model import Authority, Because, Exhibit, FactEntry, Ground, Setting, State, Status
from engine.case.places import read_places
from engine.case.shape import Block
from engine.case.slips import Slips
from engine.case.values import Slip, read_count
from engine.case.vocabulary import Names, World
from engine.diagnostics.model import Related
from engine.record import field, mutable_record
from engine.rulebase.model import STANDARDS, FactDecl, Standard

MOST_CELLS: Final = 20_000
# Which states an attribute makes sense with; elsewhere it would be silently without effect.
_BELONGS: Final[dict[str, tuple[State, ...]]] = {
    "degree": ("proved", "disproved"),
    "by": ("admitted",),
    "made_in": ("admitted",),
    "ground": ("exempt",),
    "rebutted": ("exempt",),
    "inferred_against": ("proved", "disproved"),
    "because": ("unclear",),
}
_NEEDED: Final[dict[State, str]] = {"admitted": "by", "exempt": "ground"}
# INVARIANT (commentary raises no state): what was said outside the court leaves a fact where it was.
_LEFT_BY_COMMENTARY: Final = frozenset({"no_evidence", "open"})

Cell = tuple[str, tuple[str, ...]]


@mutable_record
class Record:
    """What is known so far about the facts of a case."""

    names: Names
    slips: Slips
    world: World
    status: Status
    exhibits: dict[str, Exhibit]
    sources: frozenset[str]
    exhibits_complete: bool = True
    entries: dict[Cell, FactEntry] = field(default_factory=dict)


def read_facts(case: Block, record: Record) -> tuple[FactEntry, ...]:
    """Return one entry for each cell, lists spelled out; every mistake is reported."""
    for block in case.blocks.get("facts", ()):
        typed = block.text("fact")
        if typed is None:
            continue
        atom = read_atom(typed)
        if isinstance(atom, tuple):
            record.slips.slip("unreadable-fact", atom[0], typed.value, atom[1])
            continue
        fact = record.names.declared("unknown-fact", record.names.rules.facts, atom.name)
        if fact is None:
            continue
        fits = record.names.fits(atom, fact.sorts, record.world, atom.name.value)
        state = _state(block, record)
        if not fits or state is None:
            continue
        if len(record.entries) + atom.size > MOST_CELLS:
            record.slips.at("too-many-cells", typed.span, limit=str(MOST_CELLS))
            return ()
        _enter(block, fact, atom, state, record)
    return tuple(record.entries.values())


def _state(block: Block, record: Record) -> State | None:
    """Return the state of an entry whose attributes go with it; None, with reports, otherwise."""
    slips = record.slips
    if "state" not in block.words:
        return None
    state = cast(State, block.words["state"])
    before = slips.count
    for key, states in _BELONGS.items():
        if key in block.keys and state not in states:
            slips.at(
                "attribute-without-state",
                block.keys[key],
                key=key,
                state_zh=_chinese(state),
                state_en=state,
                states_zh="、".join(_chinese(one) for one in states),
                states_en=", ".join(states),
            )
    needed = _NEEDED.get(state)
    if needed is not None and needed not in block.keys:
        slips.at(f"{state}-without-{needed}", block.place("state"))
    if block.words.get("authority") == "commentary" and state not in _LEFT_BY_COMMENTARY:
        slips.at("commentary-raises-state", block.place("state"), state_zh=_chinese(state), state_en=state)
    if record.status != "hypothetical" and "at" not in block.keys:
        slips.at("missing-citation", block.span)
    return None if slips.count > before or block.flawed else state


def _chinese(state: str) -> str:
    return next(row[1] for row in WORDS["state"] if row[0] == state)


def _enter(block: Block, fact: FactDecl, atom: Atom, state: State, record: Record) -> None:
    names, world, slips = record.names, record.world, record.slips
    by, against = block.text("by"), block.text("inferred_against")
    admitted = names.party(world, by) if by is not None else None
    holder = names.party(world, against) if against is not None else None
    step = _step(block, slips)
    asserted = names.parties(world, block.texts.get("asserted_by", ()))
    contested = names.parties(world, block.texts.get("contested_by", ()))
    places = read_places(block, record.sources, names)
    evidence = _evidence(block, record)
    note = block.text("note")
    degree = STANDARDS.index(block.words.get("degree", STANDARDS[2]))
    twice: list[str] = []
    for words in atom.each():
        args = tuple(word.value for word in words)
        entry = FactEntry(
            fact=fact.name.en,
            args=args,
            state=state,
            degree=cast(Standard, degree),
            by=admitted.id if admitted else None,
            ground=cast("Ground | None", block.words.get("ground")),
            rebutted=block.words.get("rebutted") == "yes",
            because=cast("Because | None", block.words.get("because")),
            asserted_by=asserted,
            contested_by=contested,
            at=places,
            step=step,
            authority=cast("Authority | None", block.words.get("authority")),
            evidence=evidence,
            note=note.value if note else "",
            span=atom.span,
            made_in=cast("Setting | None", block.words.get("made_in")),
            inferred_against=holder.id if holder else None,
        )
        first = record.entries.setdefault((entry.fact, args), entry)
        if first is not entry:
            _second(first, entry, twice, slips)


def _second(first: FactEntry, entry: FactEntry, twice: list[str], slips: Slips) -> None:
    """Report a second entry for a cell: once for each earlier entry it meets, with both places."""
    same = _assessed(first) == _assessed(entry)
    code = "repeated-fact" if same else "contradictory-facts"
    if (mark := f"{code} {first.span}") in twice:
        return
    twice.append(mark)
    related = (Related(first.span, "首次写在这里", "first written here"),)
    cell = f"{entry.fact}({', '.join(entry.args)})" if entry.args else entry.fact
    slips.at(
        code,
        entry.span,
        related=related,
        cell=cell,
        line=str(first.span.line),
        first_zh=_chinese(first.state),
        first_en=first.state,
        second_zh=_chinese(entry.state),
        second_en=entry.state,
    )


def _assessed(entry: FactEntry) -> tuple[object, ...]:
    return entry.state, entry.degree, entry.by, entry.ground, entry.rebutted, entry.because


def _step(block: Block, slips: Slips) -> int | None:
    text = block.text("step")
    if text is None:
        return None
    step = read_count(text.value)
    if isinstance(step, Slip):
        slips.slip("unreadable-step", text.span, text.value, step)
        return None
    return step


def _evidence(block: Block, record: Record) -> tuple[str, ...]:
    found = []
    for word in block.texts.get("evidence", ()):
        if (id := same_name(word.value)) in record.exhibits:
            found.append(id)
        elif record.exhibits_complete:
            record.names.unknown("unknown-evidence", word, record.exhibits)
    return tuple(found)
