"""Limits of analysis commands: what grows past the memory there is ends with words, not with a crash.

Grounding cannot be interrupted; the address space of the process is the one bound that holds there.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from engine.answer import EngineError, TooLargeError
from engine.answer.limits import GROUND_LIMIT

# A question over all levers of a large case takes some hundred MB; what needs more would not end in time.
ANALYSIS_BYTES = 3 * 1024**3

T = TypeVar("T")


def bounded(work: Callable[[], T]) -> T:
    """Do the work within bounded memory; raises TooLargeError where that does not suffice."""
    _bound()
    try:
        return work()
    except MemoryError:
        raise TooLargeError(GROUND_LIMIT) from None
    except EngineError as error:
        # The solver tells want of memory in its own words.
        if "bad_alloc" in str(error) or "memory" in str(error):
            raise TooLargeError(GROUND_LIMIT) from None
        raise


def _bound() -> None:
    try:
        import resource
    except ImportError:  # not on Windows
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    if soft == resource.RLIM_INFINITY or soft > ANALYSIS_BYTES:
        resource.setrlimit(resource.RLIMIT_AS, (ANALYSIS_BYTES, hard))
