"""Pages: one page of explanation for each code."""

from __future__ import annotations

from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).resolve().parent / "pages"


def page(code: str) -> str | None:
    """Return the page of a code (Markdown, Chinese and English); None when there is no such code."""
    # Compared with the names that exist, so that no code can lead out of the folder.
    return (FOLDER / f"{code}.md").read_text(encoding="utf-8") if code in page_codes() else None


def page_codes() -> tuple[str, ...]:
    """Return the codes that have a page, sorted."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.md")))
