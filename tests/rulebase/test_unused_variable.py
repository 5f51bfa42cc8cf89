"""Every variable is used."""

from __future__ import annotations

import pytest

from tests.rulebase.reporting import reported, told_where_marked


@pytest.mark.parametrize(
    "text",
    [
        "▸argument more / 另一理由 (t: thing) for debt when fair source A1 2",
        "▸concept c / 丙项 (t: thing, u: thing) when found(t)",
        "concept c / 丙项 when ▸some t: thing with fair",
        "concept c / 丙项 (t: thing) when found(t) and ▸some u: thing with found(t)",
        "▸remedy repair / 修理 amount sum t: thing where debt proved source A1 2",
    ],
)
def test_a_variable_nothing_is_said_about_is_told(text):
    assert told_where_marked("unused-variable", text)


@pytest.mark.parametrize(
    "text",
    [
        "argument more / 另一理由 (t: thing) for item(t) when fair and prompt source A1 2",
        "concept c / 丙项 (t: thing) when some u: thing with near(t, u)",
        "remedy repair / 修理 amount sum t: thing where item(t) proved source A1 2",
        "remedy repair / 修理 mode joint with p: party source A1 2",
    ],
)
def test_a_variable_in_use_passes(text):
    assert reported(text) == []
