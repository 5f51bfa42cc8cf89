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
        self._line = 1

    def span(self, start: int, end: int) -> Span:
        """Return the span between two offsets."""
        first = self._of(start)
        last = self._of(end)
        column, end_column = start - self._starts[first - 1] + 1, end - self._starts[last - 1] + 1
        return Span(self._file, first, column, last, end_column)

    def _of(self, offset: int) -> int:
        # Most often it is the line that was asked for last.
        line = self._line
        if not self._starts[line - 1] <= offset < self._next[line - 1]:
            line = self._line = bisect_right(self._starts, offset)
        return line
