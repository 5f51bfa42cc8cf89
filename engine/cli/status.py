"""Exit statuses. Other programs rely on them."""

from __future__ import annotations

DONE = 0
FINDINGS = 1
WRONG_USE = 2
OUR_FAULT = 3
UNDETERMINED = 4
