"""The wording of what can be wrong in the text of a rule file."""

from __future__ import annotations

from typing import Final

from engine.diagnostics.model import Message

MESSAGES: Final[dict[str, Message]] = {}
