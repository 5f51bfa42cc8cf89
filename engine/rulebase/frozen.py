"""Frozen: a rule base as bytes and back; only the nouns of this engine, dates and sums can come out."""

from __future__ import annotations

import io
import pickle
from typing import Any

_OTHERS = frozenset({("datetime", "date"), ("decimal", "Decimal")})


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if not module.startswith("engine.") and (module, name) not in _OTHERS:
            raise pickle.UnpicklingError(f"{module}.{name}")
        return super().find_class(module, name)


def frozen(value: object) -> bytes:
    """Return a value made of records, tuples, dicts, dates and sums as bytes."""
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


def thawed(payload: bytes) -> object | None:
    """Return the value of bytes whose signature was verified; None if they do not fit this engine."""
    try:
        return _Unpickler(io.BytesIO(payload)).load()  # type: ignore[no-any-return]
    except Exception:
        # Signed by us but written by another state of the code: whatever it raises, it is rebuilt.
        return None
