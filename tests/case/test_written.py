"""A case written out reads back to the same case, in either language."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any, Literal

import pytest

from engine.case import load_case, read_case
from engine.case.model import Case, Run
from engine.case.written import case_text
from engine.rulebase import RuleBase, load_rules
from engine.shipped import cases_root
from engine.source import SourceFile
from tests.generators.cases import random_case
from tests.generators.rules import random_rules
from tests.generators.vocabulary import HERE

LANGUAGES: tuple[Literal["zh", "en"], ...] = ("zh", "en")


def _placeless(noun: Any) -> Any:
    """Return a noun with every span the same, and without what depends on how the file is laid out."""
    if isinstance(noun, tuple):
        return tuple(map(_placeless, noun))
    names = getattr(type(noun), "__match_args__", ())
    if not names or type(noun).__module__ == "datetime":
        return noun
    values = {name: _placeless(getattr(noun, name)) for name in names}
    values |= {"span": HERE} if "span" in values else {}
    values |= {"digest": ""} if "digest" in values else {}
    if "things" in values:
        values["things"] = tuple(sorted(values["things"], key=lambda one: str(one.sort)))
    return type(noun)(**values)


def _again(case: Case, rules: RuleBase, language: Literal["zh", "en"]) -> Case:
    text = case_text(case, rules, language)
    read, found = read_case(SourceFile("written.yaml", text), rules)

    assert read is not None, (found, text)
    return read


def _writable(case: Case, rules: RuleBase) -> Case:
    """Return a random case without what no file can say: two admissions of one cell, others' rights."""
    roles = {party.id: party.role for party in case.parties}
    facts = {(f.fact, f.args): f for f in case.facts}
    return replace(
        case,
        facts=tuple(facts.values()),
        raised=tuple(r for r in case.raised if roles[r.by] == rules.arguments[r.argument].side),
        runs=(Run("default", (), (), "", HERE),),
        dispute_list=tuple(sorted(case.dispute_list)),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_random_case_reads_back_to_itself(language: Literal["zh", "en"]) -> None:
    for seed in range(60):
        rng = Random(seed)
        rules = random_rules(rng)
        case = _writable(random_case(rng, rules)[0], rules)
        case = replace(case, status="hypothetical")
        read = _again(case, rules, language)

        assert _placeless(read) == _placeless(case), f"seed {seed}\n{case_text(case, rules, language)}"


@pytest.fixture(scope="module")
def shipped() -> RuleBase:
    rules, found = load_rules()
    assert rules is not None, found
    return rules


def _shipped() -> list[Path]:
    return sorted(cases_root().rglob("*.yaml"))


@pytest.mark.parametrize("path", _shipped(), ids=lambda path: path.stem)
def test_every_reference_case_reads_back_to_itself_in_both_languages(path: Path, shipped: RuleBase) -> None:
    case, found = load_case(path, shipped)
    assert case is not None, found

    assert [_placeless(_again(case, shipped, language)) for language in LANGUAGES] == [_placeless(case)] * 2


def test_a_written_case_written_again_is_the_same_text() -> None:
    rng = Random(7)
    rules = random_rules(rng)
    case = _writable(random_case(rng, rules)[0], rules)
    text = case_text(case, rules, "zh")

    assert case_text(_again(case, rules, "zh"), rules, "zh") == text
