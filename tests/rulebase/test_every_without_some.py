"""``every`` has a ``some`` beside it, unless it denies."""

from __future__ import annotations

import pytest

from tests.rulebase.reporting import reported, told_where_marked

EVERY = "every t: thing where near(t, t) has found(t)"
SOME = "some t: thing with near(t, t)"


@pytest.mark.parametrize(
    "text",
    [
        f"concept c / 丙项 when ▸{EVERY}",
        f"concept c / 丙项 when warned and ▸{EVERY}",
        f"concept c / 丙项 when {SOME} or ▸{EVERY}",
        f"concept c / 丙项 when some p: place with p is p and ▸{EVERY}",
        f"concept c / 丙项 when ({SOME} or warned) and ▸{EVERY}",
    ],
)
def test_an_every_that_nothing_fills_is_told(text):
    assert told_where_marked("every-without-some", text)


@pytest.mark.parametrize(
    "text",
    [
        f"concept c / 丙项 when {SOME} and {EVERY}",
        f"concept c / 丙项 when {SOME} and (warned or {EVERY})",
        f"concept c / 丙项 when filled and {EVERY}\nconcept filled / 已满 when {SOME}",
        "concept c / 丙项 when every t: thing where near(t, t) has (found(t) not shown)",
        "concept c / 丙项 (u: thing) when every t: thing where near(t, u) has (t is u or found(t))",
    ],
)
def test_an_every_beside_its_some_or_that_denies_passes(text):
    assert reported(text) == []
