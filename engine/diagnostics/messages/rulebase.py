"""The wording of what can be wrong in a rule base taken as a whole."""

from __future__ import annotations

from typing import Final

from engine.diagnostics.model import Message

MESSAGES: Final[dict[str, Message]] = {}
