"""Accepted: a case file with some of its expectations rewritten, everything else left as it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from engine.case.keys import LEVELS, WORDS, folded, keys_of
from engine.case.nodes import Listing, Node, Table, Text
from engine.case.yaml_events import read_yaml
from engine.diagnostics.reading import plain_breaks
from engine.record import record
from engine.source import SourceFile, Span

_LISTS: Final = ("grounds",)
_NOTHING: Final = "-"


@record
class Rewrite:
    """One attribute of the expectation that begins at ``span``: the value now expected, ``-`` for none."""

    span: Span
    key: str
    value: str


def accepted_text(source: SourceFile, rewrites: Iterable[Rewrite], remark: str) -> str:
    """Return the text with new values expected and a comment above each expectation that changed.

    An expectation that was a court's own finding is one no longer: its authority becomes ``none``.
    ``remark`` says when, by whom and why; line breaks in it become blanks.
    """
    text = plain_breaks(source.text)
    root, _ = read_yaml(SourceFile(source.name, text))
    wanted: dict[Span, dict[str, str]] = {}
    for rewrite in rewrites:
        wanted.setdefault(rewrite.span, {})[rewrite.key] = rewrite.value
    page = _Page(text)
    for table in _tables(root):
        at = table.entries[0][0].span if table.entries else table.span
        if at in wanted:
            page.rewrite(table, wanted[at], " ".join(remark.split()))
    return page.text()


def _tables(node: Node | None) -> list[Table]:
    waiting, found = [node] if node is not None else [], []
    while waiting:
        at = waiting.pop()
        if isinstance(at, Table):
            found.append(at)
            waiting += [value for _, value in at.entries]
        elif isinstance(at, Listing):
            waiting += at.items
    return found


class _Page:
    """A text with replacements noted against their places, made all at once."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line) + 1)
        self._text = text
        self._edits: list[tuple[int, int, str]] = []

    def rewrite(self, table: Table, values: dict[str, str], remark: str) -> None:
        """Note the new values of one expectation and the remark above it."""
        told: list[str] = []
        entries = {keys_of("expect")[folded(key.value)].id: (key, value) for key, value in table.entries}
        for name, new in values.items():
            key, value = entries[name]
            told.append(f"{key.value}: {self._at(value)} → {new}")
            if new == _NOTHING:
                self._drop(table, key, value)
            else:
                self._replace(value, _typed(name, new, self._at(value)))
        authority = entries.get("authority")
        if authority is not None and folded(self._at(authority[1])) not in _spellings("authority", "none"):
            told.append(f"{authority[0].value}: {self._at(authority[1])}")
            self._replace(authority[1], _typed("authority", "none", self._at(authority[1])))
        line = table.span.line
        first = self._lines[line - 1]
        indent = first[: len(first) - len(first.lstrip())]
        start = self._starts[line - 1]
        self._edits.append((start, start, f"{indent}# {remark} ({'; '.join(told)})\n"))

    def _at(self, node: Node) -> str:
        return node.value if isinstance(node, Text) else self._text[slice(*self._place(node.span))].strip()

    def _place(self, span: Span) -> tuple[int, int]:
        return (
            self._starts[span.line - 1] + span.column - 1,
            self._starts[span.end_line - 1] + span.end_column - 1,
        )

    def _replace(self, node: Node, value: str) -> None:
        start, end = self._place(node.span)
        self._edits.append((start, end, value))

    def _drop(self, table: Table, key: Text, value: Node) -> None:
        """Take an entry out: with the comma beside it in brackets, else with its whole line."""
        start, end = self._place(key.span)[0], self._place(value.span)[1]
        if self._text[self._place(table.span)[0]] != "{":
            start = self._starts[key.span.line - 1]
            self._edits.append((start, self._starts[value.span.end_line], ""))
            return
        before = self._text[:start].rstrip()
        if before.endswith(","):
            start = len(before) - 1
        else:
            rest = self._text[end:]
            end += len(rest) - len(rest.lstrip(" ,"))
        self._edits.append((start, end, ""))

    def text(self) -> str:
        """Return the text with every edit made, from the last to the first."""
        text = self._text
        for start, end, new in sorted(self._edits, reverse=True):
            text = text[:start] + new + text[end:]
        return text


def _spellings(table: str, id: str) -> set[str]:
    row = next(row for row in WORDS[table] if row[0] == id)
    return {folded(word) for word in row}


def _typed(key: str, value: str, before: str) -> str:
    """Return a value as it is typed, in the language in which the old one stood."""
    if key in _LISTS:
        return f"[{value}]" if value != _NOTHING else "[]"
    declared = next(one for one in LEVELS["expect"] if one.id == key)
    row = next((row for row in WORDS.get(declared.of or "", ()) if row[0] == value), None)
    if row is None:
        return value if all(sign not in value for sign in ",[]()#:") else f'"{value}"'
    return row[1] if not before.isascii() else value
