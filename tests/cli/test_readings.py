"""Two readings on one command line: decided under both, and told where they part."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from engine.cli.main import main
from engine.shipped import cases_root

BEIJING = str(cases_root() / "decided" / "beijing.yaml")
BOTH = ("--reading", "beijing_appeal", "--reading", "beijing_first_instance")


def out(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str, str]:
    status = main(list(argv))
    captured = capsys.readouterr()
    return status, captured.out, captured.err


@pytest.mark.checkout
def test_two_readings_part_at_a_rule_with_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    status, text, _ = out(capsys, "judge", BEIJING, *BOTH)

    assert status == 0
    assert "两种立场下结果不同。" in text
    assert "此处分歧点：其他来源的要求（见于rules/interpretations/cpli-105.rules:" in text


def test_a_comma_does_as_well_and_chinese_names_too(capsys: pytest.CaptureFixture[str]) -> None:
    twice = out(capsys, "judge", BEIJING, *BOTH)

    assert out(capsys, "judge", BEIJING, "--reading", "北京二审立场，北京一审立场") == twice
    assert out(capsys, "judge", BEIJING, "--reading", "beijing_appeal,beijing_first_instance") == twice


def test_the_object_holds_both_decisions(capsys: pytest.CaptureFixture[str]) -> None:
    _, text, _ = out(capsys, "judge", BEIJING, *BOTH, "--format", "json")
    (whole,) = [json.loads(line) for line in text.splitlines()]

    assert whole["schema"] == "juzheng/parting/1"
    assert whole["readings"] == ["beijing_appeal", "beijing_first_instance"]
    assert whole["same_outcome"] is False
    assert [d["reading"]["name"] for d in whole["decisions"]] == whole["readings"]


def test_three_readings_are_each_laid_beside_the_first(capsys: pytest.CaptureFixture[str]) -> None:
    _, text, _ = out(capsys, "judge", BEIJING, *BOTH, "--reading", "hangzhou", "--format", "json")

    assert [json.loads(line)["readings"] for line in text.splitlines()] == [
        ["beijing_appeal", "beijing_first_instance"],
        ["beijing_appeal", "hangzhou"],
    ]


def test_one_unknown_reading_of_two_decides_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    status, text, err = out(capsys, "judge", BEIJING, "--reading", "beijing_appeal,nobodys")

    assert status == 2
    assert text == ""
    assert "nobodys" in err


def test_one_reading_loads_nothing_of_the_analyses() -> None:
    """What compares decisions must not slow the one decision of a process that starts for it."""
    code = (
        "import sys; from engine.cli.main import main; "
        f"main(['judge', {BEIJING!r}, '--reading', 'beijing_appeal']); "
        "print([m for m in sys.modules if m.startswith('engine.analysis')], file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert ran.stderr.strip() == "[]"
