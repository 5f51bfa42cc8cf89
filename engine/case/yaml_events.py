"""YAML events: the only door for PyYAML. Every scalar stays the text that was typed, with its place.

Nothing is ever resolved, merged or repeated: ``0105`` is not 69, ``no`` is not false, and an alias
is refused instead of followed, so that no file can grow beyond its own length.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

import yaml

from engine.case.nodes import Listing, Node, Table, Text
from engine.case.yaml_errors import explain_syntax
from engine.diagnostics.model import Diagnostic, Related
from engine.diagnostics.reading import describe_character, forbidden_characters, is_forbidden
from engine.source import SourceFile, Span, whole_file

DEEPEST: Final = 32
MOST_NODES: Final = 50_000
# The C parser gives the same marks about eight times faster; wheels without it are rare.
_LOADER: Final = yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader
# How libyaml says that its own bound, far beyond ours, is passed.
_TOO_DEEP: Final = "nesting depth"
# TRAP: a line such as `状态：已认定` below an unquoted text is read as more of that text.
_FOLDED_KEY: Final = r"\s*(?:-\s+)?([^\s：:，。；、“”]{1,20})\s*："


def read_yaml(source: SourceFile) -> tuple[Node | None, list[Diagnostic]]:
    """Return the single document of a YAML text, and what is wrong with it.

    The tree is None where a mistake leaves it open what was meant; a key written twice keeps its
    first value, so that the rest of the file is checked all the same.
    """
    if problems := forbidden_characters(source):
        return None, problems
    builder = _Builder(source)
    try:
        builder.take_all(source.text)
    except yaml.YAMLError as problem:
        mark = problem.problem_mark if isinstance(problem, yaml.MarkedYAMLError) else None
        start = problem.context_mark if isinstance(problem, yaml.MarkedYAMLError) else None
        words = (problem.problem or "") if isinstance(problem, yaml.MarkedYAMLError) else ""
        if mark and _TOO_DEEP in words:
            return None, _too_deep(source, mark.index)
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        begun = (start.line + 1, start.column + 1) if start else None
        builder.problems += explain_syntax(source, words, (line, column), begun)
        return None, builder.problems
    return (None if builder.unclear else builder.root), builder.problems


def _too_deep(source: SourceFile, stopped: int) -> list[Diagnostic]:
    """Return where a text first goes too deep, of which the reader would read no more than so many signs.

    TRAP: libyaml looks ahead to its own bound, so that not one event tells how deep the text already is.
    """
    builder = _Builder(source)
    builder.take_all(source.text[:stopped])
    return builder.problems


class _Open:
    """A list or table that is still being read."""

    __slots__ = ("children", "start", "table")

    def __init__(self, table: bool, start: Span) -> None:
        self.table = table
        self.start = start
        self.children: list[Node] = []


class _Builder:
    """Builds the tree event by event, without recursion, so that depth cannot exhaust the stack."""

    def __init__(self, source: SourceFile) -> None:
        self.name = source.name
        self.lines = source.text.split("\n")
        self.problems: list[Diagnostic] = []
        self.root: Node | None = None
        self.unclear = False
        self._open: list[_Open] = []
        self._nodes = 0
        self._documents = 0

    def take_all(self, text: str) -> None:
        """Take in the events of a text, as far as it can be read; raises what the reader of YAML raises."""
        for event in yaml.parse(text, Loader=_LOADER):
            if not self.take(event):
                return

    def take(self, event: yaml.Event) -> bool:
        """Take one event in; return False where reading must stop."""
        match event:
            case yaml.DocumentStartEvent():
                return self._document(event)
            case yaml.AliasEvent():
                self._refuse("yaml-reference", event, unclear=True)
                self._add(Text("", self._span(event), True, None))
            case yaml.ScalarEvent():
                return self._counted(event) and self._scalar(event)
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                if not self._counted(event):
                    return False
                self._open.append(_Open(isinstance(event, yaml.MappingStartEvent), self._span(event)))
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                self._close(event)
        return True

    def _document(self, event: yaml.DocumentStartEvent) -> bool:
        self._documents += 1
        if self._documents > 1:
            self._refuse("second-document", event)
            return False
        if event.tags:
            self._refuse("yaml-tag", event)
        return True

    def _counted(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> bool:
        self._nodes += 1
        if self._nodes > MOST_NODES or len(self._open) >= DEEPEST:
            code = "too-deep" if len(self._open) >= DEEPEST else "too-many-entries"
            limit = DEEPEST if code == "too-deep" else MOST_NODES
            self.problems.append(Diagnostic(code, self._span(event), {"limit": str(limit)}))
            self.unclear = True
            return False
        if event.anchor is not None:
            self._refuse("yaml-reference", event)
        if event.tag is not None:
            self._refuse("yaml-tag", event)
        return True

    def _scalar(self, event: yaml.ScalarEvent) -> bool:
        span = self._span(event)
        text = Text(event.value, span, not event.style, self._indent(event, span))
        if is_forbidden(event.value):
            sign = next(sign for sign in event.value if is_forbidden(sign))
            self.problems.append(Diagnostic("forbidden-character", span, describe_character(sign)))
            self.unclear = True
        if text.plain and span.line != span.end_line:
            self._look_for_folded_keys(span)
        self._add(text)
        return True

    def _indent(self, event: yaml.ScalarEvent, span: Span) -> int | None:
        if span.line != span.end_line:
            return None
        written = self.lines[span.line - 1][span.column - 1 : span.end_column - 1]
        indent = 1 if event.style in ("'", '"') else 0
        return indent if written[indent : len(written) - indent] == event.value else None

    def _look_for_folded_keys(self, span: Span) -> None:
        for number in range(span.line + 1, span.end_line + 1):
            line = self.lines[number - 1]
            if found := re.match(_FOLDED_KEY, line):
                colon = Span(self.name, number, found.end(), number, found.end() + 1)
                self.problems.append(Diagnostic("full-width-colon", colon, {"word": found[1]}, ": "))
                self.unclear = True

    def _add(self, node: Node) -> None:
        if self._open:
            self._open[-1].children.append(node)
        else:
            self.root = node

    def _close(self, event: yaml.Event) -> None:
        done = self._open.pop()
        children = done.children
        span = done.start.to(children[-1].span) if children else done.start.to(self._span(event))
        if not done.table:
            self._add(Listing(tuple(children), span))
            return
        entries: dict[str, tuple[Text, Node]] = {}
        for key, value in zip(children[::2], children[1::2], strict=True):
            if not isinstance(key, Text):
                self.problems.append(Diagnostic("key-not-a-word", key.span))
            elif key.plain and key.value == "<<":
                self.problems.append(Diagnostic("yaml-reference", key.span, {"what": "<<"}))
            elif (first := entries.setdefault(_same(key.value), (key, value)))[0] is not key:
                self.problems.append(_duplicate(key, first[0]))
        self._add(Table(tuple(entries.values()), span))

    def _refuse(self, code: str, event: yaml.Event, *, unclear: bool = False) -> None:
        span = self._span(event)
        what = self.lines[span.line - 1][span.column - 1 :].split(" ")[0] if self.lines else ""
        self.problems.append(Diagnostic(code, span, {"what": what}))
        self.unclear = self.unclear or unclear

    def _span(self, event: yaml.Event) -> Span:
        start, end = event.start_mark, event.end_mark
        if start is None or end is None:
            return whole_file(self.name)
        return Span(self.name, start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _same(key: str) -> str:
    # Two spellings of é look alike; a key must not be hidden behind its own double.
    return key if key.isascii() else unicodedata.normalize("NFC", key)


def _duplicate(key: Text, first: Text) -> Diagnostic:
    related = (Related(first.span, "首次写在这里", "first written here"),)
    return Diagnostic("duplicate-key", key.span, {"key": key.value}, related=related)
