"""The tables of words and sentences: complete in both languages, true to the allocation of the burden."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

from engine import report
from engine.case.model import Because, Ground, State
from engine.report.phrases import PHRASES, say
from engine.report.words import WORDS
from tests.report.never import NEVER

TABLES = {**PHRASES, **WORDS}


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("key", TABLES)
def test_every_entry_is_worded_in_both_languages_with_the_same_blanks(key: str) -> None:
    twin = TABLES[key]

    assert twin.en.strip()
    assert twin.zh.strip()
    assert blanks(twin.en) == blanks(twin.zh)


@pytest.mark.parametrize("key", TABLES)
def test_the_chinese_wording_is_chinese_and_the_english_is_english(key: str) -> None:
    bare = re.sub(r"\{\w+\}", "", TABLES[key].zh)

    assert not re.search(r"[A-Za-z]", bare)
    assert not re.search(r"[\u3000-\uffef]", TABLES[key].en)


def test_each_way_of_not_being_established_has_a_wording_of_its_own() -> None:
    reasons = get_args(Because)
    told = {
        say(f"finding.{r}", "zh", burdened="甲", other="乙", issue="某项", clause="某项", standard="高")
        for r in reasons
    }

    assert len(reasons) == len(told)


@pytest.mark.parametrize("prefix", ["finding", "loses", "fact.unclear", "state.unclear", "finding.unclear"])
def test_true_or_false_unknown_is_kept_for_shaken_and_conflicting(prefix: str) -> None:
    table = WORDS if prefix in ("state.unclear", "finding.unclear") else PHRASES
    said = {because: "真伪不明" in table[f"{prefix}.{because}"].zh for because in get_args(Because)}

    assert said == {"no_evidence": False, "insufficient": False, "shaken": True, "conflicting": True}


def test_every_entry_is_used() -> None:
    code = "".join(
        p.read_text("utf-8") for p in Path(report.__file__).parent.rglob("*") if p.suffix in (".py", ".j2")
    )
    tables = re.sub(r'^    "[^"]+": Twin', "", code, flags=re.MULTILINE)
    quoted = set(re.findall(r"[\"']([a-z_.]+)[\"']", tables))
    opened = tuple(re.findall(r"[\"']([a-z_]+(?:\.[a-z_]+)*\.)(?:\{|[\"'] ~)", tables))

    # The words for a compound condition are looked up by its kind and its truth.
    spoken = ("true", "false")

    assert [
        k for k in TABLES if not (k in quoted or k.startswith(opened) or k.rsplit(".", 1)[-1] in spoken)
    ] == []


def test_every_state_and_ground_of_a_case_file_has_a_word() -> None:
    missing = [s for s in get_args(State) if f"state.{s}" not in WORDS]
    missing += [g for g in get_args(Ground) if f"ground.{g}" not in PHRASES]

    assert missing == []


def test_losing_for_want_of_proof_says_that_nothing_was_found_to_the_contrary() -> None:
    for because in get_args(Because):
        assert "不等于认定" in PHRASES[f"loses.{because}"].zh
        assert "no finding" in PHRASES[f"loses.{because}"].en


def test_the_crossing_says_that_the_burden_of_persuasion_has_not_moved() -> None:
    assert "结果意义上的举证证明责任仍在{burdened}，并未转移" in PHRASES["step.crossing"].zh
    assert "has not moved" in PHRASES["step.crossing"].en


@pytest.mark.parametrize("pattern", NEVER)
def test_no_sentence_of_the_table_is_one_that_must_never_be_said(pattern: str) -> None:
    assert [key for key, twin in TABLES.items() if re.search(pattern, twin.zh)] == []
