"""The boundary cases as a collection: every chapter of doctrine tried, each case short and anonymous."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from engine.shipped import cases_root

FOLDER = cases_root() / "hypothetical" / "boundary"
FILES = sorted(FOLDER.glob("*.yaml"))
CHAPTERS = ("time", "proof", "scope", "fault", "harm", "causation", "actors", "remedies")
# The first note of a boundary case: 门类 / chapter · 过错 / fault · 《……法》第……条
MARKER = re.compile(r"门类 / chapter · \S+ / (?P<chapter>[a-z]+) · (?P<citation>《.+条.*)")


@cache
def read(path: Path) -> dict[str, Any]:
    found = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert isinstance(found, dict)
    return found


def chapter_of(path: Path) -> str:
    marked = MARKER.fullmatch(read(path)["notes"][0])
    return marked["chapter"] if marked else "no chapter"


def test_each_chapter_of_doctrine_has_at_least_two_boundary_cases() -> None:
    counted = Counter(chapter_of(path) for path in FILES)

    assert {chapter: counted[chapter] for chapter in CHAPTERS if counted[chapter] < 2} == {}
    assert set(counted) == set(CHAPTERS)


def test_there_are_at_least_forty_boundary_cases() -> None:
    assert len(FILES) >= 40


def test_at_least_a_third_names_a_reading_or_choices() -> None:
    named = [path for path in FILES if read(path).keys() & {"runs", "choices", "reading"}]

    assert 3 * len(named) >= len(FILES)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_boundary_case_is_a_short_hypothetical_with_its_reason_in_both_languages(path: Path) -> None:
    case = read(path)
    _, chinese, english = case["notes"]

    assert case["id"] == f"boundary-{path.stem}"
    assert case["status"] == "hypothetical"
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 45
    assert re.search("[\u4e00-\u9fff]", chinese)
    assert not re.search("[\u4e00-\u9fff]", english)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_parties_of_a_boundary_case_stand_for_nobody(path: Path) -> None:
    """甲、乙、丙、丁, as in a textbook, with at most the trade a party plies."""
    names = [party["name"] for party in read(path)["parties"].values()]

    assert [name for name in names if name[0] not in "甲乙丙丁"] == []
