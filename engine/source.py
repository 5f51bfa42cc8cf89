"""Source: texts as they lie on disk, and places in them.

Every noun further up carries a :class:`Span`, so that a line of a report can name
``rules/pipl/art-069.rules:12`` and a message can draw a caret below the guilty word.
"""

from __future__ import annotations

import hashlib
import os
from functools import lru_cache
from pathlib import Path

from engine.record import ordered_record, record


@ordered_record
class Span:
    """A stretch of text: lines and columns count from 1, in code points; the end is exclusive."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"

    def to(self, other: Span) -> Span:
        """Return the span from the start of this one to the end of ``other``."""
        return Span(self.file, self.line, self.column, other.end_line, other.end_column)


def whole_file(file: str) -> Span:
    """Return the span that stands for a file as such: its very first character."""
    return Span(file, 1, 1, 1, 1)


@record
class SourceFile:
    """One text with the name it is shown under (relative, with forward slashes)."""

    name: str
    text: str

    def line(self, number: int) -> str:
        """Return line ``number`` (from 1) without its line break; empty when there is none."""
        lines = self.text.split("\n")
        return lines[number - 1].rstrip("\r") if 1 <= number <= len(lines) else ""


def digest_of(*texts: str) -> str:
    """Return the SHA-256 (hex) of several texts; their borders count, so texts cannot run together."""
    running = hashlib.sha256()
    for text in texts:
        raw = text.encode("utf-8", "surrogatepass")
        running.update(str(len(raw)).encode("ascii") + b":" + raw)
    return running.hexdigest()


def shown_name(path: Path) -> str:
    """Return how a path is shown: relative to the working directory where it lies below it."""
    try:
        here, real = _real_folder(os.getcwd()), os.path.realpath(path)
    except ValueError:  # no possible name
        return path.as_posix()
    if not os.path.join(real, "").startswith(here):
        return path.as_posix()
    return real[len(here) :].replace(os.sep, "/") or "."


@lru_cache(maxsize=1)
def _real_folder(folder: str) -> str:
    """Return a folder without links, up to the sign behind which its files are named."""
    return os.path.join(os.path.realpath(folder), "")
