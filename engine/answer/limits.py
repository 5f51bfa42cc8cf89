"""Limits of a query, and the errors that are ours or the machine's (never the user's)."""

from __future__ import annotations

# A ground program of this size takes some seconds and a few hundred MB.
GROUND_LIMIT = 3_000_000
# Above this, a kept and re-used ground program costs more than a fresh one (measured in tests/bench).
WARM_LIMIT = 60_000
# A kept ground program is some 15 MB.
SHAPES_KEPT = 8
SECONDS = 60.0


class EngineError(Exception):
    """Something inside the engine is wrong; the message names the noun it was holding."""


class TooLargeError(Exception):
    """The case would need more ground rules than the limit; ``size`` says about how many."""

    def __init__(self, size: int) -> None:
        super().__init__(size)
        self.size = size


class UnfinishedError(Exception):
    """A query did not finish within ``seconds``."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds
