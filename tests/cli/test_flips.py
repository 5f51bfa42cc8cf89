"""``flips`` as it is typed: exit statuses, languages, what is wrong with names, what time cuts short."""

from __future__ import annotations

import json

import pytest

from engine.cli import status
from engine.cli.main import main
from engine.shipped import cases_root

HANGZHOU = str(cases_root() / "decided" / "hangzhou.yaml")
BEIJING = str(cases_root() / "decided" / "beijing.yaml")
OPEN = str(cases_root() / "teaching" / "open-fact.yaml")


@pytest.mark.parametrize("name", ["没有过错", "no_fault"])
def test_an_issue_is_named_in_either_language(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    argv = ["flips", HANGZHOU, "--for", "plaintiff", "--issue", name, "--format", "json"]

    assert main(argv) == status.DONE

    (side,) = json.loads(capsys.readouterr().out)["sides"]
    assert (side["movers"], side["complete_up_to"], side["cut"]) == ("own", 4, None)
    assert not any(one["needs_court"] for one in side["sets"])


def test_what_only_the_court_can_evaluate_is_asked_for_and_marked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["flips", BEIJING, "--for", "court", "--format", "json"]) == status.DONE

    sides = json.loads(capsys.readouterr().out)["sides"]
    single = {one["changes"][0]["name"] for s in sides for one in s["sets"] if len(one["changes"]) == 1}
    assert [s["movers"] for s in sides] == ["court", "court"]
    assert "care_evaluated" in single
    assert all(one["needs_court"] for s in sides for one in s["sets"])


def test_both_together_have_what_either_has_alone(capsys: pytest.CaptureFixture[str]) -> None:
    found = []
    for more in ([], ["--with-court"]):
        argv = ["flips", HANGZHOU, "--for", "plaintiff", "--issue", "no_fault", "--format", "json", *more]

        assert main(argv) == status.DONE

        (side,) = json.loads(capsys.readouterr().out)["sides"]
        found.append({tuple(c["set"] for c in one["changes"]) for one in side["sets"]})
    assert found[0] < found[1]


def test_the_mark_is_there_in_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    main(["flips", BEIJING, "--for", "court"])

    assert "（须由法院评价）" in capsys.readouterr().out

    main(["flips", BEIJING, "--for", "court", "--lang", "en"])

    assert "(needs an evaluation by the court)" in capsys.readouterr().out


def test_a_case_that_is_open_has_nothing_to_turn_yet(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["flips", OPEN]) == status.UNDETERMINED
    assert "尚未认定的事实" in capsys.readouterr().out


@pytest.mark.parametrize("option", ["--remedy", "--issue"])
def test_a_name_nobody_declared_is_wrong_use(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["flips", HANGZHOU, option, "没有这个"]) == status.WRONG_USE
    assert f"unknown-{option[2:]}" in capsys.readouterr().err


def test_a_side_nobody_knows_is_wrong_use() -> None:
    assert main(["flips", HANGZHOU, "--for", "judge"]) == status.WRONG_USE


def test_a_time_that_does_not_suffice_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["flips", HANGZHOU, "--for", "plaintiff", "--seconds", "0.01"]) == status.FINDINGS

    told = capsys.readouterr()
    assert "search-cut-short" in told.err
    assert "时限已到" in told.out
