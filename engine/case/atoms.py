"""Atoms: a name with its arguments as a case file writes it; a list in brackets stands for each."""

from __future__ import annotations

import unicodedata
from itertools import product
from math import prod
from typing import Final

from engine.case.nodes import Text
from engine.case.values import Slip
from engine.record import record
from engine.source import Span

# Full-width structure is as clear as ASCII inside an atom, where nothing but structure can stand.
_ALSO: Final = str.maketrans("【】［］、，（）", "[][],,()")
_SIGNS: Final = frozenset("(),[]")


@record
class Word:
    """One name inside an atom, with its place."""

    value: str
    span: Span


@record
class Atom:
    """A name with, for each argument, the names it stands for."""

    name: Word
    args: tuple[tuple[Word, ...], ...]
    span: Span

    @property
    def size(self) -> int:
        """How many single atoms it stands for."""
        return prod(len(options) for options in self.args)

    def each(self) -> product[tuple[Word, ...]]:
        """Return the arguments of every single atom, the last argument varying fastest."""
        return product(*self.args)


def same_name(text: str) -> str:
    """Return a name as it is compared: composed signs, no blanks around it."""
    text = text.strip()
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def read_atom(text: Text) -> Atom | tuple[Span, Slip]:
    """Return what ``name(one, [two, three])`` says; else the place and reason why it is unreadable."""
    return _Reader(text).atom()


class _Unreadable(Exception):  # noqa: N818 - never leaves this module; it is no error of ours
    """Ends the reading of one atom."""

    def __init__(self, place: int, zh: str, en: str) -> None:
        super().__init__(en)
        self.place = place
        self.slip = Slip(zh, en)


class _Reader:
    def __init__(self, text: Text) -> None:
        self.text = text
        self.typed = text.value.translate(_ALSO)
        self.at = 0

    def atom(self) -> Atom | tuple[Span, Slip]:
        try:
            name = self._word()
            args: list[tuple[Word, ...]] = []
            if self._sign() == "(":
                args = self._arguments()
            if self._sign():
                raise _Unreadable(self.at, "此处之后有多余的文字", "there is more after its end")
        except _Unreadable as why:
            return self.text.part(why.place, min(why.place + 1, len(self.typed))), why.slip
        return Atom(name, tuple(args), self.text.span)

    def _sign(self) -> str:
        """Return the next sign that is not blank, without taking it; empty at the end."""
        while self.at < len(self.typed) and self.typed[self.at].isspace():
            self.at += 1
        return self.typed[self.at] if self.at < len(self.typed) else ""

    def _arguments(self) -> list[tuple[Word, ...]]:
        args: list[tuple[Word, ...]] = []
        start = self.at
        while True:
            self.at += 1
            args.append(self._listed() if self._sign() == "[" else (self._word(),))
            if self._sign() != ",":
                break
        if self._sign() != ")":
            raise _Unreadable(start, "这个左括号没有配对的右括号", "this bracket is not closed")
        self.at += 1
        return args

    def _listed(self) -> tuple[Word, ...]:
        words: list[Word] = []
        start = self.at
        while True:
            self.at += 1
            words.append(self._word())
            if self._sign() != ",":
                break
        if self._sign() != "]":
            raise _Unreadable(start, "这个左方括号没有配对的右方括号", "this bracket is not closed")
        self.at += 1
        return tuple(words)

    def _word(self) -> Word:
        self._sign()
        start = self.at
        while self.at < len(self.typed) and self.typed[self.at] not in _SIGNS:
            self.at += 1
        value = same_name(self.text.value[start : self.at])
        if not value:
            raise _Unreadable(start, "此处缺少一个名称", "a name is missing here")
        return Word(value, self.text.part(start, start + len(self.text.value[start : self.at].rstrip())))
