"""Juzheng 举证: a reference engine for reasoning about the burden of proof.

The public names are ``load_rules``, ``load_case`` and ``judge``; what they return is documented where
they stand. They are imported when first asked for, since a command needs but a few rooms.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.case import load_case
    from engine.pipeline import judge
    from engine.rulebase import load_rules

__all__ = ["judge", "load_case", "load_rules"]

_DOORS = {"judge": "engine.pipeline", "load_case": "engine.case", "load_rules": "engine.rulebase"}


def __getattr__(name: str) -> object:
    if name not in _DOORS:
        raise AttributeError(f"module 'engine' has no attribute {name!r}")
    return getattr(import_module(_DOORS[name]), name)
