"""The line that says work goes on: for a person who has waited, and for nobody else."""

from __future__ import annotations

import io
import sys
import time

import pytest

from engine.cli import progress
from engine.cli.progress import Progress


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def _watched(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, patience: float, work: float) -> str:
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "PATIENCE_SECONDS", patience)
    monkeypatch.setattr(progress, "REPAINT_SECONDS", 0.01)
    with Progress("推演 / deciding", 4) as line:
        line.step(1, "a.yaml")
        time.sleep(work)
    return stream.getvalue()


def test_whoever_waits_is_told_how_far_it_has_got(monkeypatch: pytest.MonkeyPatch) -> None:
    told = _watched(monkeypatch, Terminal(), 0.01, 0.3)

    assert "推演 / deciding 1/4" in told
    assert "a.yaml" in told


def test_the_line_is_taken_away_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _watched(monkeypatch, Terminal(), 0.01, 0.3).endswith("\r\x1b[K")


def test_what_is_quick_goes_without_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _watched(monkeypatch, Terminal(), 30.0, 0.0) == ""


def test_where_nobody_watches_nothing_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _watched(monkeypatch, io.StringIO(), 0.01, 0.1) == ""


def test_nothing_of_it_reaches_what_other_programs_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _watched(monkeypatch, Terminal(), 0.01, 0.1)

    assert capsys.readouterr().out == ""
