"""Places: from the offset of a sign to its line and column."""

from __future__ import annotations

import re
from bisect import bisect_right

from engine.source import Span


class Places:
    """Turns offsets into spans."""

    def __init__(self, file: str, text: str) -> None:
        self._file = file
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]
        self._next = [*self._starts[1:], len(text) + 1]
        self._seek(0)

    def span(self, start: int, end: int) -> Span:
        """Return the span between two offsets."""
        # Most often it is the line that was asked for last, and the span ends in it.
        if not self._begin <= start < self._end:
            self._seek(start)
        line, column = self._line, start - self._begin + 1
        if end >= self._end:
            self._seek(end)
        return Span(self._file, line, column, self._line, end - self._begin + 1)

    def _seek(self, offset: int) -> None:
        self._line = line = bisect_right(self._starts, offset)
        self._begin, self._end = self._starts[line - 1], self._next[line - 1]
