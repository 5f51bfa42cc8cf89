"""How much of what decided is evaluation: told for all cases together."""

from __future__ import annotations

import json

import pytest

from engine.cli.main import main
from engine.shipped import cases_root

HANGZHOU = str(cases_root() / "decided" / "hangzhou.yaml")


def out(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    main(list(argv))
    return capsys.readouterr().out


def test_a_check_adds_up_what_each_decision_tells(capsys: pytest.CaptureFixture[str]) -> None:
    told = [
        json.loads(line)["texture"]
        for line in out(capsys, "judge", HANGZHOU, "--format", "json").split("\n")
        if line
    ]
    whole = json.loads(out(capsys, "check", HANGZHOU, "--format", "json"))
    expected = {key: sum(t[key] for t in told) for key in ("premises", "evaluative")}

    assert len(told) > 1
    assert {key: whole[key] for key in expected} == expected
    assert 0 < whole["evaluative"] < whole["premises"]


@pytest.mark.parametrize(("language", "words"), [("zh", "决定结果的事实共"), ("en", "premises that decided")])
def test_the_summary_says_it_in_words(language: str, words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert words in out(capsys, "check", HANGZHOU, "--lang", language)
