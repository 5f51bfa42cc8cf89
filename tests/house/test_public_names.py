"""The names other programs may rely on."""

from __future__ import annotations

from importlib.metadata import version

import engine
from engine.shipped import cases_root
from engine.version import VERSION


def test_the_public_names_are_these_and_no_others() -> None:
    assert engine.__all__ == ["judge", "load_case", "load_rules"]


def test_a_case_can_be_judged_from_python() -> None:
    rules, findings = engine.load_rules()
    assert rules is not None
    case, problems = engine.load_case(cases_root() / "teaching" / "presumed-fault.yaml", rules)
    assert case is not None, (findings, problems)

    (decision,) = engine.judge(case, rules)

    assert decision.status == "decided"
    assert [r.granted for r in decision.disputes[0].remedies] == [True]


def test_the_version_is_the_same_everywhere() -> None:
    assert version("juzheng") == VERSION
