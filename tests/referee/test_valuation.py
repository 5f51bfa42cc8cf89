"""What a state of a cell is worth."""

from __future__ import annotations

import pytest

from engine.case.model import FactEntry
from engine.referee import NO_EVIDENCE, Valuation, valuation_of
from tests.referee.written import HERE

NOBODY: frozenset[str] = frozenset()


def entry(state, degree=2, by=None, rebutted=False, because=None, asserted=()):
    return FactEntry(
        "seen", (), state, degree, by, None, rebutted, because, asserted, (), (), None, None, (), "", HERE
    )


@pytest.mark.parametrize(
    ("listed", "worth"),
    [
        (entry("proved", 1), Valuation(1, 0, NOBODY, True, None)),
        (entry("proved", 3), Valuation(3, 0, NOBODY, True, None)),
        (entry("disproved", 2), Valuation(0, 2, NOBODY, True, None)),
        (entry("undisputed"), Valuation(3, 0, NOBODY, True, None)),
        (entry("exempt"), Valuation(3, 0, NOBODY, True, None)),
        (entry("exempt", rebutted=True), Valuation(0, 0, NOBODY, True, None)),
        (entry("admitted", by="d"), Valuation(0, 0, frozenset({"d"}), True, None)),
        # What one asserts and the other admits is common ground between the two.
        (entry("admitted", by="d", asserted=("p",)), Valuation(0, 0, frozenset({"d", "p"}), True, None)),
        (entry("proved", asserted=("p",)), Valuation(2, 0, NOBODY, True, None)),
        (entry("unclear"), Valuation(0, 0, NOBODY, True, None)),
        (entry("unclear", because="shaken"), Valuation(0, 0, NOBODY, True, "shaken")),
        (entry("no_evidence"), NO_EVIDENCE),
        (entry("open"), NO_EVIDENCE),
    ],
    ids=lambda it: f"{it.state}-{it.degree}" if isinstance(it, FactEntry) else "worth",
)
def test_a_state_is_worth_its_degree_and_what_it_leaves_open(listed, worth):
    assert worth == valuation_of(listed)
