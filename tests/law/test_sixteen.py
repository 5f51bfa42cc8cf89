"""The sixteen things that hold of every case: each is held by something that is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from engine.analysis.prove.laws import LAWS
from engine.shipped import rules_root
from tests.law.taught import shipped_rules

TESTS = Path(__file__).parent.parent
ROW = re.compile(r"\| (\d+) \|(?P<what>[^|]+)\|(?P<rules>[^|]*)\|(?P<language>[^|]*)\|(?P<tests>[^|]*)\|")
QUOTED = re.compile(r"`([^`]+)`")


def rows() -> dict[int, dict[str, list[str]]]:
    text = (rules_root() / "properties" / "README.md").read_text(encoding="utf-8")
    found = {int(row[1]): row.groupdict() for row in ROW.finditer(text)}
    return {n: {kind: QUOTED.findall(cell) for kind, cell in row.items()} for n, row in found.items()}


def test_all_sixteen_are_there_and_each_is_held_by_something() -> None:
    held = {n: bool(row["rules"] or row["language"] or row["tests"]) for n, row in rows().items()}

    assert held == dict.fromkeys(range(1, 17), True)


def test_every_property_and_law_named_is_declared() -> None:
    named = [name for row in rows().values() for name in row["rules"]]
    laws = {name for row in rows().values() for name in row["language"]}

    assert set(named) <= set(shipped_rules().properties)
    assert len(named) == len(set(named))
    assert laws == set(LAWS)


@pytest.mark.checkout
def test_every_test_named_is_written() -> None:
    written = {
        name
        for path in TESTS.rglob("test_*.py")
        for name in re.findall(r"^def (test_\w+)", path.read_text(encoding="utf-8"), re.M)
    }
    named = {name for row in rows().values() for name in row["tests"]}

    assert named - written == set()
