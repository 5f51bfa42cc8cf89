"""Vocabulary: the names a case uses, found among those the rules declare and the case itself lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol, TypeVar

from engine.case.atoms import Atom, Word, same_name
from engine.case.keys import RESERVED
from engine.case.model import Act, Party, Thing
from engine.case.nodes import Text
from engine.case.slips import Slips
from engine.diagnostics.model import Related
from engine.record import mutable_record, record
from engine.rulebase.model import RuleBase, Side, Twin


class Declared(Protocol):
    """Whatever the rules declare under a name in two languages."""

    @property
    def name(self) -> Twin:
        """Return the name."""


D = TypeVar("D", bound=Declared)


@mutable_record
class World:
    """The things of one case by id. ``complete`` is false where some could not be read."""

    parties: dict[str, Party]
    acts: dict[str, Act]
    things: dict[str, Thing]
    complete: bool

    def side(self, role: Side) -> list[str]:
        """Return the ids of the parties of a side, in the order of the file."""
        return [party.id for party in self.parties.values() if party.role == role]


@record
class _Unknown:
    places: list[Text | Word]
    known: list[str]
    meant: str


class Names:
    """Finds names, and remembers the unknown ones so that each is reported once."""

    def __init__(self, rules: RuleBase, slips: Slips) -> None:
        self.rules = rules
        self.slips = slips
        self._unknown: dict[tuple[str, str], _Unknown] = {}

    def declared(self, kind: str, table: Mapping[str, D], word: Text | Word) -> D | None:
        """Return the declaration a word of either language names; note an unknown one under ``kind``."""
        wanted = same_name(word.value)
        if wanted in table:
            return table[wanted]
        found = next((one for one in table.values() if one.name.zh == wanted), None)
        if found is None:
            known = [name for one in table.values() for name in (one.name.zh, one.name.en)]
            self.unknown(kind, word, known)
        return found

    def unknown(self, code: str, word: Text | Word, known: Iterable[str], meant: str = "") -> None:
        """Note a name that is declared nowhere, with the names there are and the one surely meant."""
        key = code, same_name(word.value)
        self._unknown.setdefault(key, _Unknown([], list(known), meant)).places.append(word)

    def report_unknown(self) -> None:
        """Report every unknown name once, at its first place, with the next ones beside it."""
        for (code, _), one in self._unknown.items():
            self.slips.unknown(code, one.places, one.known, one.meant)
        self._unknown.clear()

    def thing(self, world: World, word: Text | Word) -> Thing | None:
        """Return the thing of the case with this id; an unknown one is noted."""
        found = world.things.get(same_name(word.value))
        if found is None and world.complete:
            self.unknown("unknown-thing", word, world.things, self._meant(world, word))
        return found

    def _meant(self, world: World, word: Text | Word) -> str:
        """Return the one id that is called so, or has that role; empty if there is not exactly one."""
        match RESERVED.get(word.value):
            case "plaintiff" | "defendant" as role:
                ids = world.side(role)
            case "act":
                ids = list(world.acts)
            case _:
                ids = [one.id for one in world.things.values() if word.value in (one.name.zh, one.name.en)]
        return ids[0] if len(ids) == 1 else ""

    def party(self, world: World, word: Text | Word, side: Side | None = None) -> Party | None:
        """Return the party with this id, of one side where that is asked."""
        found = world.parties.get(same_name(word.value))
        if found is None:
            if world.complete:
                known = world.side(side) if side else list(world.parties)
                self.unknown("unknown-party", word, known)
            return None
        if side is not None and found.role != side:
            zh, en = ("原告", "plaintiff") if side == "plaintiff" else ("被告", "defendant")
            self.slips.at("wrong-role", word.span, party=found.id, wanted_zh=zh, wanted_en=en)
            return None
        return found

    def parties(self, world: World, words: Sequence[Text], side: Side | None = None) -> tuple[str, ...]:
        """Return the ids of several parties, each once; what is wrong with the others is reported."""
        found = (self.party(world, word, side) for word in words)
        return tuple(dict.fromkeys(one.id for one in found if one is not None))

    def act(self, world: World, word: Text | Word) -> Act | None:
        """Return the act with this id; an unknown one is noted."""
        found = world.acts.get(same_name(word.value))
        if found is None and world.complete:
            self.unknown("unknown-act", word, list(world.acts))
        return found

    def fits(self, atom: Atom, sorts: Sequence[str], world: World, called: str) -> bool:
        """Return whether an atom has the right number of arguments, each of the right sort; else report."""
        if len(atom.args) != len(sorts):
            wanted = [self._sort(sort) for sort in sorts]
            self.slips.at(
                "wrong-number",
                atom.span,
                name=called,
                wanted=str(len(sorts)),
                found=str(len(atom.args)),
                shape_zh=_called(called, [one.zh for one in wanted]),
                shape_en=_called(called, [one.en for one in wanted]),
            )
            return False
        good = True
        for options, sort in zip(atom.args, sorts, strict=True):
            for word in options:
                thing = self.thing(world, word)
                good = good and thing is not None
                if thing is not None and not self._below(thing.sort, sort):
                    self._wrong_sort(word, thing, sort, called)
                    good = False
        return good

    def _below(self, sort: str, wanted: str) -> bool:
        # The built-in sorts need not be declared, and the rules may have no place for them.
        # A thing of a sort nobody knows was reported where it is listed; it fits everywhere.
        return sort in ("", wanted) or (sort in self.rules.sorts and self.rules.is_sort(sort, wanted))

    def _sort(self, sort: str) -> Twin:
        return self.rules.sorts[sort].name if sort in self.rules.sorts else Twin(sort, sort)

    def _wrong_sort(self, word: Word, thing: Thing, wanted: str, called: str) -> None:
        own, asked = self._sort(thing.sort), self._sort(wanted)
        self.slips.at(
            "wrong-sort",
            word.span,
            related=[Related(thing.span, "列在这里", "listed here")],
            thing=thing.id,
            name=called,
            sort_zh=own.zh,
            sort_en=own.en,
            wanted_zh=asked.zh,
            wanted_en=asked.en,
        )


def _called(name: str, sorts: list[str]) -> str:
    return f"{name}({', '.join(sorts)})" if sorts else name


def is_reserved(word: str) -> bool:
    """Return whether rules use this name for the parties, the act or the hearing of any dispute."""
    return word.casefold() in RESERVED
