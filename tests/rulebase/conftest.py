"""A small whole law to begin with, and ways to read rule text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from engine.rulebase.model import RuleBase
from tests.rulebase.small import LAW


@pytest.fixture(autouse=True)
def _no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the user's own cache out of the tests."""
    monkeypatch.setenv("JUZHENG_CACHE", "off")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a folder with one rule file that is right in every respect."""
    folder = tmp_path / "rules"
    folder.mkdir()
    (folder / "law.rules").write_text(LAW, encoding="utf-8")
    return folder


@pytest.fixture
def whole() -> Callable[[str], RuleBase]:
    """Return a reader of rule text that must be without error."""
    from tests.rulebase.small import read

    def reader(text: str) -> RuleBase:
        rules, codes = read(text)
        assert codes == [], codes
        return rules

    return reader
