"""Writing files: whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from engine.diagnostics import Diagnostic
from engine.source import whole_file


def write_text(path: Path, text: str) -> Diagnostic | None:
    """Write a text through a neighbour file, so that a broken write never leaves half a file."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".tmp-", suffix=path.suffix)
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(name, 0o644)
        os.replace(name, path)
    except OSError as error:
        reasons = {"path": str(path), "reason": error.strerror or ""}
        return Diagnostic("not-writable", whole_file(str(path)), reasons)
    return None
