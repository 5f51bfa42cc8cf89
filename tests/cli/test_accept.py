"""``flips accept``: a changed outcome is taken into the case file, and nothing else in it is touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.cli.main import main
from engine.shipped import cases_root

HANGZHOU = cases_root() / "decided" / "hangzhou.yaml"
RIGHT = "finding: unclear, because: shaken, won by: defendant, authority: judgment"


def wrong_case(folder: Path, instead: str) -> Path:
    """Write the Hangzhou case with its expectation on causation replaced."""
    path = folder / "case.yaml"
    path.write_text(HANGZHOU.read_text("utf-8").replace(RIGHT, instead), "utf-8")
    return path


def accept(path: Path) -> int:
    return main(["flips", "accept", str(path), "--reason", "law amended", "--author", "Scholar"])


def test_what_is_missed_is_rewritten_with_reason_and_author_and_then_comes_out_right(tmp_path: Path) -> None:
    path = wrong_case(tmp_path, "finding: proved, won by: plaintiff, authority: judgment")
    before = path.read_text("utf-8").splitlines()

    assert accept(path) == 0

    after = path.read_text("utf-8").splitlines()
    remarks = [line for line in after if "law amended" in line]
    changed = [line for line in after if line not in before and line not in remarks]
    assert len(remarks) == 2
    assert all("Scholar" in line and line.lstrip().startswith("# ") for line in remarks)
    assert all("finding: unclear, won by: defendant" in line for line in changed)
    assert len(after) == len(before) + len(remarks)
    assert main(["check", str(path)]) == 0


def test_a_finding_that_was_the_courts_is_so_no_longer_once_it_is_rewritten(tmp_path: Path) -> None:
    path = wrong_case(tmp_path, "finding: proved, won by: plaintiff, authority: judgment")
    accept(path)

    rewritten = [line for line in path.read_text("utf-8").splitlines() if "{issue: causation" in line]
    assert all("authority: none" in line for line in rewritten)
    assert all(
        "authority: judgment" in line for line in path.read_text("utf-8").splitlines() if "# 20" in line
    )


def test_a_reason_there_is_none_of_any_more_is_dropped_and_not_left_empty(tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    right, wrong = "{issue: damage, finding: proved, won by: plaintiff", "{issue: damage, finding: unclear"
    text = HANGZHOU.read_text("utf-8").replace(right, f"{wrong}, because: shaken, won by: defendant")
    path.write_text(text, "utf-8")

    assert accept(path) == 0
    lines = [line for line in path.read_text("utf-8").splitlines() if "{issue: damage" in line]
    assert all(f"{right}, authority: none" in line for line in lines)


def test_a_case_as_expected_is_left_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "case.yaml"
    path.write_bytes(HANGZHOU.read_bytes())

    assert accept(path) == 0
    assert path.read_bytes() == HANGZHOU.read_bytes()
    assert "nothing to rewrite" in capsys.readouterr().out


def test_without_a_reason_nothing_is_accepted(tmp_path: Path) -> None:
    path = wrong_case(tmp_path, "finding: proved, won by: plaintiff, authority: judgment")
    before = path.read_bytes()

    assert main(["flips", "accept", str(path)]) == 2
    assert path.read_bytes() == before


def test_words_are_rewritten_in_the_language_they_stood_in(tmp_path: Path) -> None:
    path = wrong_case(tmp_path, "认定: 已认定, 归于: 原告, authority: judgment")
    if main(["check", str(path)]) == 2:
        pytest.fail("the case with Chinese words must load")

    assert accept(path) == 0
    lines = [line for line in path.read_text("utf-8").splitlines() if "{issue: causation" in line]
    assert all("归于: 被告" in line and "unclear" not in line for line in lines)
