"""The small law and its decisions, made once for all tests of reports."""

from __future__ import annotations

import pytest

from engine.justification import Decision
from engine.rulebase.model import RuleBase
from tests.report.sample import CASES, decided, small_rules


@pytest.fixture(scope="session")
def rules() -> RuleBase:
    return small_rules()


@pytest.fixture(scope="session")
def decisions(rules: RuleBase) -> dict[str, Decision]:
    found = {id: decided(rules, id) for id in CASES}
    found["presumed"] = decided(rules, "direct", ("proof", "presumed"))
    return found
