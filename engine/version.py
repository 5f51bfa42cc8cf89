"""The engine's version, as receipts and the rule cache name it."""

from __future__ import annotations

VERSION = "0.1.0"
