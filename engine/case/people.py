"""People: who and what a case is about: parties, acts and things, each with one id."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, Literal

from engine.case.atoms import same_name
from engine.case.model import Act, Interval, Party, Thing
from engine.case.nodes import Text
from engine.case.shape import Block, Things
from engine.case.slips import Slips
from engine.case.values import Slip, read_amount
from engine.case.vocabulary import Names, World, is_reserved
from engine.diagnostics.model import Related
from engine.rulebase.model import Side, Twin
from engine.source import Span

_LOSES_A_NAME: Final = frozenset({"reserved-name", "own-section"})


def read_world(case: Block, names: Names, slips: Slips) -> World:
    """Return the parties, acts and things of a case; parties and acts are things as well."""
    before = slips.count
    taken: dict[str, Span] = {}
    parties = _parties(case.named.get("parties", ()), taken, slips)
    acts = _acts(case.named.get("acts", ()), taken, slips)
    things = {id: Thing(id, "party", one.name, None, None, one.span) for id, one in parties.items()}
    things |= {id: Thing(id, "act", one.name, one.date, None, one.span) for id, one in acts.items()}
    for typed, listed in case.things.values():
        sort = names.declared("unknown-sort", names.rules.sorts, typed)
        if sort is not None and sort.name.en in ("party", "act"):
            slips.at("own-section", typed.span, sort_zh=sort.name.zh, sort_en=sort.name.en)
            continue
        # A thing of an unknown sort still exists: its name is not unknown wherever it is used.
        things |= _things(listed, sort.name.en if sort else "", taken, slips)
    _both_sides(case, parties, acts, slips)
    lost = any(one.code in _LOSES_A_NAME for one in slips.found[before:])
    whole = not lost and not case.flawed & {"parties", "acts", "things"}
    return World(parties, acts, things, complete=whole)


def _both_sides(case: Block, parties: dict[str, Party], acts: dict[str, Act], slips: Slips) -> None:
    roles: tuple[tuple[Side, str], ...] = (("plaintiff", "原告"), ("defendant", "被告"))
    for role, zh in roles:
        if "parties" not in case.flawed and all(one.role != role for one in parties.values()):
            slips.at("side-missing", case.place("parties"), role_zh=zh, role_en=role)
    if "acts" not in case.flawed and not acts:
        slips.at("act-missing", case.place("acts"))


def _parties(listed: Things, taken: dict[str, Span], slips: Slips) -> dict[str, Party]:
    found: dict[str, Party] = {}
    for word, block in listed:
        id = _own_id(word, taken, slips)
        role: Literal["plaintiff", "defendant"] = (
            "plaintiff" if block.words.get("role") == "plaintiff" else "defendant"
        )
        if id is not None and "role" in block.words:
            found[id] = Party(id, role, _name(block, id), word.span)
    return found


def _acts(listed: Things, taken: dict[str, Span], slips: Slips) -> dict[str, Act]:
    found: dict[str, Act] = {}
    for word, block in listed:
        id = _own_id(word, taken, slips)
        if id is not None:
            found[id] = Act(id, _name(block, id), block.dates.get("date"), word.span)
    return found


def _things(listed: Things, sort: str, taken: dict[str, Span], slips: Slips) -> dict[str, Thing]:
    found: dict[str, Thing] = {}
    for word, block in listed:
        id = _own_id(word, taken, slips)
        if id is not None:
            date: Interval | None = block.dates.get("date")
            found[id] = Thing(id, sort, _name(block, id), date, read_sum(block, slips), word.span)
    return found


def read_sum(block: Block, slips: Slips) -> Decimal | None:
    """Return the amount a block holds; None where there is none, or (with a report) none that can be read."""
    text = block.text("amount")
    if text is None:
        return None
    amount = read_amount(text.value)
    if isinstance(amount, Slip):
        slips.slip("unreadable-amount", text.span, text.value, amount)
        return None
    return amount


def _name(block: Block, id: str) -> Twin:
    return block.twins.get("name", Twin(id, id))


def _own_id(word: Text, taken: dict[str, Span], slips: Slips) -> str | None:
    """Return the id; None, with a report, where it is reserved or names something else already."""
    id = same_name(word.value)
    if is_reserved(id):
        slips.at("reserved-name", word.span, name=id)
        return None
    if id in taken:
        related = (Related(taken[id], "首次写在这里", "first written here"),)
        slips.at("name-taken", word.span, related=related, name=id)
        return None
    taken[id] = word.span
    return id
