"""Proofs in words: what holds, what does not and where, in both languages; the object follows its schema."""

from __future__ import annotations

import json

import pytest

from engine.analysis.prove import Bound, Proof, prove
from engine.report.analyses.page import schema_of
from engine.report.analyses.prove import KINDS, LAWS, PHRASES, prove_object, prove_text
from engine.rulebase.model import RuleBase
from engine.rulebase.resolve import resolve
from engine.syntax.parser import parse_text
from tests.report.sample import RULES
from tests.report.schema_check import complaints

MORE = """
property blameless_never_liable / 无责不担责 "no blame, no liability" / "无责的，不承担责任"
  never dl_69 made out when blameless proved source DL 69(1)
property care_excuses / 注意即免责 never dl_69 made out when care proved source DL 69(1)
property both_ways / 正反并存 never care proved when care disproved source DL 69(1)
argument idle_reason / 无用之理由 for harm when hurt(plaintiff) and proof is inference and proof is presumed
  source DL 69(1)
"""


@pytest.fixture(scope="module")
def rules() -> RuleBase:
    document, wrong = parse_text("small.rules", RULES + MORE)
    made, found = resolve((document,), "small")

    assert not [*wrong, *found]
    return made


@pytest.fixture(scope="module")
def proof(rules: RuleBase) -> Proof:
    return prove(rules, (), Bound(1, 1), 30)


def test_the_text_says_of_each_property_what_became_of_it(rules: RuleBase, proof: Proof) -> None:
    text = prove_text(proof, rules, "en", {"care_excuses": "w/care_excuses.yaml"})

    assert "✔ blameless_never_liable: holds\n      no blame, no liability" in text
    assert "✘ care_excuses: refuted" in text
    assert "(none is smaller): w/care_excuses.yaml" in text
    assert "▲ both_ways: holds, but it cannot fail: it holds of any rules whatever" in text


def test_the_text_lists_the_rule_that_never_fires_with_its_place(rules: RuleBase, proof: Proof) -> None:
    text = prove_text(proof, rules, "zh", {})

    assert "从不生效的规则（1）" in text
    assert "▲ 无用之理由 · 证明理由 (small.rules:" in text


def test_the_text_states_the_bound_in_both_languages(rules: RuleBase, proof: Proof) -> None:
    english, chinese = (prove_text(proof, rules, language, {}) for language in ("en", "zh"))

    assert "one plaintiff, defendants: 1" in english
    assert "一名原告，1 名被告" in chinese


def test_the_object_follows_its_schema(rules: RuleBase, proof: Proof) -> None:
    told = json.loads(json.dumps(prove_object(proof, rules, {"care_excuses": "w.yaml"})))
    schema = json.loads(schema_of("prove"))

    assert complaints(told, schema, schema) == []


def test_the_object_names_the_witness_of_what_is_refuted_and_only_of_that(
    rules: RuleBase, proof: Proof
) -> None:
    told = prove_object(proof, rules, {"care_excuses": "w.yaml"})
    listed = {p["id"]: p["witness"] and p["witness"]["file"] for p in told["properties"]}  # type: ignore

    assert {name for name, file in listed.items() if file} == {"care_excuses"}


def test_no_sentence_of_a_proof_has_one_language_only() -> None:
    every = [*PHRASES.values(), *LAWS.values(), *KINDS.values()]

    assert [twin for twin in every if not twin.en.isascii() or twin.zh.isascii()] == []
