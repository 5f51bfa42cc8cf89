"""What a user's mistake looks like as a value."""

from __future__ import annotations

from typing import Literal

from engine.record import field, record
from engine.source import Span

Severity = Literal["error", "warning"]


@record
class Message:
    """The wording of one code in both languages; ``{name}`` stands for a parameter.

    ``help`` names the action to take, with the text to type where there is one.
    """

    zh: str
    en: str
    help_zh: str = ""
    help_en: str = ""
    severity: Severity = "error"


@record
class Related:
    """A second place that explains the first, with its own short note in both languages."""

    span: Span
    zh: str
    en: str


@record
class Diagnostic:
    """One finding about what a user wrote: a code of the register, its place, its parameters.

    ``suggestion`` is the exact text to type instead, when there is one.
    """

    code: str
    span: Span
    params: dict[str, str] = field(default_factory=dict)
    suggestion: str = ""
    related: tuple[Related, ...] = ()
