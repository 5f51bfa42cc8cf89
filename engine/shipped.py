"""Shipped: where the rules and reference cases lie, in a wheel or in a checkout."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def _root(name: str) -> Path:
    packaged = _HERE / "shipped_data" / name
    return packaged if packaged.is_dir() else _HERE.parent / name


def rules_root() -> Path:
    """Return the folder of the rules that came with this engine."""
    return _root("rules")


def cases_root() -> Path:
    """Return the folder of the reference cases that came with this engine."""
    return _root("cases")
