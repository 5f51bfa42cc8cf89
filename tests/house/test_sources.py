"""Every fact leads to a line of a sheet; invented cases name nobody."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from engine.case import load_case
from engine.rulebase import RuleBase, load_rules
from engine.shipped import cases_root

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
REAL = sorted((cases_root() / "decided").glob("*.yaml")) + sorted((cases_root() / "reported").glob("*.yaml"))
INVENTED = sorted((cases_root() / "hypothetical").rglob("*.yaml")) + sorted(
    (cases_root() / "teaching").rglob("*.yaml")
)
NAMES = re.compile(
    r"suning|jumei|苏宁|聚美|京东|(?<![a-z])jd(?![a-z])|taobao|淘宝|宁波|南京|ningbo|nanjing", re.IGNORECASE
)


@pytest.fixture(scope="module")
def rules() -> RuleBase:
    loaded, _ = load_rules()
    assert loaded is not None
    return loaded


def lines_of(sheet: str) -> set[int]:
    """Return the document lines a fact sheet speaks of: numbers and ranges in its tables."""
    found: set[int] = set()
    for row in (SEEDS / sheet).read_text(encoding="utf-8").splitlines():
        if not row.startswith("|"):
            continue
        for first, last in re.findall(r"(?<![\d.])(\d{1,2})(?:[-–—](\d{1,2}))?(?![\d.])", row):
            found |= set(range(int(first), int(last or first) + 1))
    return found


@pytest.mark.parametrize("path", REAL, ids=lambda p: p.stem)
def test_every_place_of_a_real_case_is_a_line_of_its_sheet(path: Path, rules: RuleBase) -> None:
    case, _ = load_case(path, rules)
    assert case is not None
    places = {at for entry in (*case.facts, *case.claims, *case.exhibits) for at in entry.at}
    places |= {at for run in case.runs for expect in run.expects for at in expect.at}

    assert places
    for place in places:
        document, _, line = place.partition(":")
        sheet = case.sources[document].removeprefix("seeds/")
        numbers = [int(n) for n in line.split("-")]
        assert set(numbers) <= lines_of(sheet), place


@pytest.mark.parametrize("path", REAL, ids=lambda p: p.stem)
def test_every_fact_of_a_real_case_has_a_place(path: Path, rules: RuleBase) -> None:
    case, _ = load_case(path, rules)
    assert case is not None

    assert [f"{f.span}: {f.fact}" for f in case.facts if not f.at] == []


@pytest.mark.parametrize("path", INVENTED, ids=lambda p: p.stem)
def test_invented_cases_name_nobody(path: Path) -> None:
    """In the name of the file, its id and its text."""
    assert not NAMES.search(path.stem)
    assert NAMES.findall(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("sheet", sorted(SEEDS.glob("*.md")), ids=lambda p: p.stem)
def test_a_sheet_names_its_document_by_digest(sheet: Path) -> None:
    text = sheet.read_text(encoding="utf-8")

    assert sheet.stem == "README" or re.search(r"\b[0-9a-f]{64}\b", text)
