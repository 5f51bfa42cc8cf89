"""Frozen: a rule base as bytes and back; only the nouns of this engine and dates can come out."""

from __future__ import annotations

import io
import pickle
from dataclasses import fields, is_dataclass
from typing import Any

_OTHERS = frozenset({("datetime", "date")})


class _Pickler(pickle.Pickler):
    def reducer_override(self, value: Any) -> Any:
        # A frozen slotted dataclass is restored field by field in Python; building it anew is faster.
        if is_dataclass(value) and not isinstance(value, type):
            return type(value), tuple(getattr(value, field.name) for field in fields(value))
        return NotImplemented


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if not module.startswith("engine.") and (module, name) not in _OTHERS:
            raise pickle.UnpicklingError(f"{module}.{name}")
        return super().find_class(module, name)


def frozen(value: object) -> bytes:
    """Return a value made of dataclasses, tuples, dicts and dates as bytes."""
    stream = io.BytesIO()
    _Pickler(stream, pickle.HIGHEST_PROTOCOL).dump(value)
    return stream.getvalue()


def thawed(payload: bytes) -> object | None:
    """Return the value of bytes whose signature was verified; None if they do not fit this engine."""
    try:
        return _Unpickler(io.BytesIO(payload)).load()  # type: ignore[no-any-return]
    except Exception:
        # Signed by us but written by another state of the code: whatever it raises, it is rebuilt.
        return None
