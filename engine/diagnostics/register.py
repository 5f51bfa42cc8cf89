"""Register: every code with its wording, put together from the tables of the rooms."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Final

from engine.diagnostics.model import Message, Severity

TABLES: Final[tuple[str, ...]] = (
    "syntax",
    "rulebase",
    "rulebase_checks",
    "case_text",
    "case",
    "case_evidence",
    "run",
)


@cache
def register() -> dict[str, Message]:
    """Return all messages by code, in the order of the tables; a code stands in one table only."""
    merged: dict[str, Message] = {}
    for name in TABLES:
        table: dict[str, Message] = import_module(f"engine.diagnostics.messages.{name}").MESSAGES
        twice = sorted(merged.keys() & table.keys())
        assert not twice, f"codes in more than one table: {twice}"
        merged |= table
    return merged


def message_of(code: str) -> Message:
    """Return the wording of a code; raises KeyError for a code that is in no table (our fault)."""
    return register()[code]


def severity_of(code: str) -> Severity:
    """Return whether the code is an error (nothing is decided) or a warning."""
    return message_of(code).severity
