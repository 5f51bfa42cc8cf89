"""``ask`` and ``readings`` as they are typed: exit statuses, answers, what is wrong with them."""

from __future__ import annotations

import json

import pytest

from engine.cli import status
from engine.cli.main import main
from engine.shipped import cases_root

OPEN = str(cases_root() / "teaching" / "open-fact.yaml")


def test_several_results_are_undetermined(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", OPEN, "--format", "json"]) == status.UNDETERMINED
    assert json.loads(capsys.readouterr().out)["next"]["fact"] == "entrusted(warehouse, b)"


@pytest.mark.parametrize("answer", ["entrusted(warehouse, b)=disproved", "受托于(warehouse, b)=未举证"])
def test_an_answer_settles_it_in_either_language(answer: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", OPEN, "--format", "json", "--answer", answer]) == status.DONE

    told = json.loads(capsys.readouterr().out)
    assert told["status"] == "decided"
    assert [d["result"] for d in told["outcomes"][0]["dispositions"]] == ["refused"]


def test_an_answer_about_nothing_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", OPEN, "--answer", "entrusted(nobody, b)=proved"]) == status.WRONG_USE
    assert "nobody" in capsys.readouterr().err


def test_a_time_that_does_not_suffice_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", OPEN, "--seconds", "0.000001"]) == status.FINDINGS
    assert "out-of-time" in capsys.readouterr().err


def test_points_that_cannot_matter_and_those_that_can_are_all_points(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["readings", OPEN, "--format", "json"]) == status.DONE

    told = json.loads(capsys.readouterr().out)
    matter = {m["option"] for m in told["matter"]}
    assert "source_exclusivity" in matter
    assert matter.isdisjoint(told["cannot_matter"])
