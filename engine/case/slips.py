"""Slips: what was wrong in a case file, collected while the whole of it is read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from engine.case.atoms import Word
from engine.case.keys import WORDS, Key, folded, words_of
from engine.case.nodes import Listing, Node, Table, Text
from engine.case.values import Slip
from engine.case.yaml_errors import NARROW, full_width_sign
from engine.diagnostics.model import Diagnostic, Related
from engine.diagnostics.suggest import closest
from engine.source import Span

_WANTED: Final = {
    "text": ("一段文字", "a text"),
    "name": ("一个名称", "a name"),
    "list": ("一个列表（每项另起一行，以「- 」开头）", "a list (each item on its own line after `- `)"),
    "table": ("若干行「键: 值」", "lines of the form `key: value`"),
}
_FOUND: Final = {
    Text: ("一段文字", "a text"),
    Listing: ("一个列表", "a list"),
    Table: ("「键: 值」", "`key: value`"),
}
_SHOWN_RELATED: Final = 3
_MOST_GUESSES: Final = 40


class Slips:
    """The diagnostics of one file as they are found, and the wording of their parameters."""

    __slots__ = ("found",)

    def __init__(self) -> None:
        self.found: list[Diagnostic] = []

    @property
    def count(self) -> int:
        """How many there are so far."""
        return len(self.found)

    def add(self, one: Diagnostic) -> None:
        """Take in a finished diagnostic."""
        self.found.append(one)

    def _near(self, word: str, known: Iterable[str]) -> str | None:
        # In a file with this many slips the cause is another one, and each guess costs time.
        return closest(word, known) if self.count < _MOST_GUESSES else None

    def at(
        self, code: str, span: Span, *, instead: str = "", related: Iterable[Related] = (), **params: str
    ) -> None:
        """Report a code at a place."""
        self.found.append(Diagnostic(code, span, params, instead, tuple(related)))

    def slip(self, code: str, span: Span, typed: str, why: Slip) -> None:
        """Report a value that could not be read, and why."""
        params = {"typed": typed, "reason_zh": why.zh, "reason_en": why.en}
        self.found.append(Diagnostic(code, span, params, why.instead))

    def unknown(self, code: str, places: Sequence[Text | Word], known: list[str], meant: str = "") -> None:
        """Report a name that is declared nowhere, once, at the first of its places."""
        first, *others = places
        related = [Related(one.span, "同样写在这里", "also written here") for one in others[:_SHOWN_RELATED]]
        instead = meant or self._near(first.value, known) or ""
        self.at(code, first.span, instead=instead, related=related, typed=first.value, known=listed(known))

    def wrong_shape(self, node: Node, wanted: str) -> None:
        """Report a node of another kind than is wanted; full-width signs first, for they are the cause."""
        if isinstance(node, Text):
            if "：" in node.value and wanted == "table":
                self.full_width_colon(node)
                return
            for place, sign in enumerate(node.value):
                if sign in "【［｛":
                    self.add(full_width_sign(sign, node.part(place, place + 1)))
                    return
        if isinstance(node, Table) and wanted == "text":
            self.at("colon-in-text", _head(node))
            return
        found = next(words for kind, words in _FOUND.items() if isinstance(node, kind))
        zh, en = _WANTED[wanted]
        span = node.span if isinstance(node, Text) else _head(node)
        self.at("wrong-shape", span, wanted_zh=zh, wanted_en=en, found_zh=found[0], found_en=found[1])

    def full_width_colon(self, text: Text) -> None:
        """Report a full-width colon that stands where ``: `` is meant."""
        place = text.value.index("：")
        word = text.value[:place].strip()
        self.at("full-width-colon", text.part(place, place + 1), instead=": ", word=word)

    def structure_in_name(self, text: Text, place: int, *, listing: bool) -> None:
        """Report a comma or bracket inside a name, with the list that was probably meant."""
        sign = text.value[place]
        span = text.part(place, place + 1)
        if sign in NARROW:
            self.add(full_width_sign(sign, span))
            return
        parts = [part.strip() for part in text.value.split(",")]
        instead = f"[{', '.join(parts)}]" if listing and sign == "," and all(parts) else ""
        self.at("not-a-name", span, instead=instead, typed=text.value, sign=sign)

    def duplicate_key(self, key: Text, first: Span) -> None:
        """Report a key that stands twice in one table, perhaps in two languages."""
        related = (Related(first, "首次写在这里", "first written here"),)
        self.at("duplicate-key", key.span, related=related, key=key.value)

    def unknown_key(self, word: Text, absent: list[Key], keys: list[Key]) -> Key | None:
        """Report a key its level does not have; return the absent key that was probably meant."""
        if "：" in word.value:
            place = word.value.index("：")
            self.full_width_colon(word)
            typed = word.value[:place].strip()
            return next((key for key in keys if typed in (key.id, key.shown, key.zh)), None)
        spellings = {spelt: key for key in absent for spelt in (key.shown, key.zh)}
        near = self._near(word.value, spellings)
        chinese = not word.value.isascii()
        known = listed([key.zh if chinese else key.shown for key in keys])
        self.at("unknown-key", word.span, instead=near or "", typed=word.value, known=known)
        return spellings[near] if near else None

    def missing_key(self, key: Key, span: Span, *, chinese: bool) -> None:
        """Report that a table lacks a key, with the line to add."""
        example = WORDS[key.of][0] if key.kind == "word" else ("…", "…")
        zh, en = f"{key.zh}: {example[1]}", f"{key.shown}: {example[0]}"
        word = key.zh if chinese else key.shown
        self.at("missing-key", span, key=word, line_zh=zh if chinese else en, line_en=en)

    def blank_value(self, word: Text) -> None:
        """Report that nothing stands after a key that must have a value."""
        self.at("blank-value", word.span, key=word.value)

    def read_word(self, text: Text, key: Key) -> str | None:
        """Return the value of the value table of a key that a text names; report an unknown one."""
        word = words_of(key.of).get(folded(text.value))
        if word is None:
            self._unknown_word(text, key)
        return word

    def _unknown_word(self, text: Text, key: Key) -> None:
        rows = WORDS[key.of]
        spellings = [word for row in rows for word in row]
        known = listed([row[0] if text.value.isascii() else row[1] for row in rows])
        near = self._near(text.value, spellings) or ""
        self.at("unknown-value", text.span, instead=near, typed=text.value, key=key.shown, known=known)


def _head(node: Listing | Table) -> Span:
    """Return the first word of a node, so that a caret stands under it and not under all of it."""
    match node:
        case Table(entries=((first, _), *_)):
            return first.span
        case Listing(items=(Text() as first, *_)):
            return first.span
        case _:
            return Span(
                node.span.file, node.span.line, node.span.column, node.span.line, node.span.column + 1
            )


def listed(names: list[str], at_most: int = 12) -> str:
    """Return names for a message: the first few, and … if there are more."""
    return ", ".join(names[:at_most]) + ("…" if len(names) > at_most else "") if names else "—"
