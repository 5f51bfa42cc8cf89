"""Nodes: a case file as texts, lists and tables, each with its place and nothing interpreted."""

from __future__ import annotations

from engine.record import record
from engine.source import Span


@record
class Text:
    """One value as it was written, ``0105`` and ``no`` included; nothing becomes a number or a truth.

    ``plain``: written without quotes. ``indent``: how many signs stand between the start of the
    span and the first sign of ``value``; None where the value is not in the file sign by sign.
    """

    value: str
    span: Span
    plain: bool
    indent: int | None

    def part(self, start: int, end: int) -> Span:
        """Return the place of ``value[start:end]``; of the whole text where that is not known."""
        if self.indent is None:
            return self.span
        at = self.span
        first = at.column + self.indent
        return Span(at.file, at.line, first + start, at.line, first + end)

    @property
    def blank(self) -> bool:
        """Whether nothing was written at all."""
        return self.plain and self.value == ""


@record
class Listing:
    """A list, in brackets or with a dash before each item."""

    items: tuple[Node, ...]
    span: Span


@record
class Table:
    """Keys with their values, in the order written; no key stands twice."""

    entries: tuple[tuple[Text, Node], ...]
    span: Span


Node = Text | Listing | Table
