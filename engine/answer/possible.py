"""What an open case still allows."""

from __future__ import annotations

from engine.program.inputs import Cell, Turn
from engine.record import record


@record
class Possible:
    """What an open case still allows.

    ``sure`` and ``possible`` hold the watched atoms true in every and in some completion;
    ``outcomes`` the different sets of watched ``telling`` atoms, each with one completion that
    gives it.
    """

    sure: frozenset[str]
    possible: frozenset[str]
    outcomes: tuple[tuple[frozenset[str], dict[Cell, Turn]], ...]
