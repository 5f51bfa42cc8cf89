"""One table of keys for each level: nothing in it has two meanings, and the models say the same."""

from __future__ import annotations

import json
from random import Random

import pytest
import yaml
from pydantic import ValidationError

from engine.case.form import FORMS, CaseForm
from engine.case.keys import LEVELS, WORDS, folded
from engine.case.schema import SCHEMA_FILE, json_schema, schema_text
from engine.case.shape import read_shape
from engine.case.slips import Slips
from engine.case.yaml_events import read_yaml
from engine.source import SourceFile


@pytest.mark.parametrize("level", LEVELS)
def test_no_word_means_two_keys_of_one_level(level):
    words = [folded(word) for key in LEVELS[level] for word in {key.id, key.zh, *key.also}]

    assert sorted(set(words)) == sorted(words)


@pytest.mark.parametrize("table", WORDS)
def test_no_word_means_two_values_of_one_table(table):
    words = [folded(word) for row in WORDS[table] for word in row]

    assert sorted(set(words)) == sorted(words)


@pytest.mark.parametrize("level", LEVELS)
def test_the_models_have_exactly_the_keys_of_the_tables(level):
    fields = {field.alias or name: field for name, field in FORMS[level].model_fields.items()}

    assert list(fields) == [key.id for key in LEVELS[level]]
    assert {name for name, field in fields.items() if field.is_required()} == {
        key.id for key in LEVELS[level] if key.required
    }


def test_the_published_schema_is_the_one_the_models_give():
    assert SCHEMA_FILE.read_text(encoding="utf-8") == schema_text()


def test_the_schema_describes_the_keys_of_both_languages():
    fact = json_schema()["$defs"]["FactForm"]

    assert {"asserted by", "asserted_by", "主张方", "认定", "state"} <= set(fact["properties"])
    assert fact["additionalProperties"] is False
    assert {"anyOf": [{"required": ["state"]}, {"required": ["认定"]}, {"required": ["认定情况"]}]} in fact[
        "allOf"
    ]
    assert "真伪不明" in fact["properties"]["认定"]["enum"]
    assert json.loads(schema_text()) == json_schema()


WHOLE = {
    "id": "sample",
    "title": {"zh": "甲诉乙", "en": "A v. B"},
    "court": "某法院",
    "status": "decided",
    "hearing": {"from": "2022-01-01", "because": "x"},
    "parties": {"a": {"role": "plaintiff", "name": "甲 / A"}, "b": {"role": "defendant"}},
    "acts": {"leak": {"date": "unknown", "name": {"zh": "泄露", "en": "leak"}}},
    "things": {
        "field": {"phone": "手机号 / phone", "mail": {"amount": "5", "date": "2022-01"}},
        "holder": ["c", {"id": "d", "name": "丁"}],
        "loss": "card",
    },
    "facts": [
        {
            "fact": "held(a, [b, c])",
            "state": "proved",
            "asserted_by": ["a"],
            "at": "1",
            "degree": "rather_likely",
        },
        {"fact": "x", "state": "exempt", "ground": "award", "rebutted": "no", "evidence": "E1", "step": "2"},
    ],
    "evidence": {
        "E1": {"name": "日志", "offered_by": "b", "at": ["1", "2"], "limits": ["doubtful", "unchecked_copy"]},
        "E2": "账单 / bill",
        "E3": {"kind": "electronic", "limits": "doubtful", "legality": "accepted", "purpose": "甲 / a"},
    },
    "claims": {"sorry": {"remedy": "apology", "by": ["a"], "amount": "1,000", "text": "x"}},
    "raised": [{"argument": "r(c)", "by": "b"}],
    "runs": [{"reading": "r", "choices": {"o": "c"}, "expect": [{"issue": "i", "finding": "unclear"}]}],
    "expect": [{"claim": "sorry", "result": "partly", "won_by": "plaintiff", "live": "yes"}],
    "notes": ["a", "b：c"],
    "sources": {"001": "seeds/x.md"},
}
JUNK = (
    "",
    "a, b",
    "【a】",
    "a：b",
    "proved",
    "yes",
    "2022-02-30",
    "2022-01-01",
    "unknown",
    "甲 / b / c",
    "x\ny",
    "5",
)


def changed(rng, node):
    """Return a copy of a tree with one place of it changed."""
    if isinstance(node, dict) and node and rng.random() < 0.85:
        key = rng.choice(list(node))
        match rng.randrange(6):
            case 0:
                return {name: value for name, value in node.items() if name != key}
            case 1:
                return node | {rng.choice(("name", "by", "id", "at", "strange", "because")): junk(rng)}
            case _:
                return node | {key: changed(rng, node[key])}
    if isinstance(node, list) and node and rng.random() < 0.85:
        place = rng.randrange(len(node))
        return [changed(rng, item) if number == place else item for number, item in enumerate(node)]
    return junk(rng)


def junk(rng):
    """Return a value that fits in few places."""
    text = rng.choice(JUNK)
    return rng.choice((text, text, [text], {text or "k": text}, [{"id": text}], [], {}))


def door_lets_through(tree):
    """Return whether the lean door finds nothing wrong with a tree written as YAML."""
    written = yaml.dump(
        tree, Dumper=yaml.CSafeDumper, default_style='"', allow_unicode=True, sort_keys=False, width=10_000
    )
    slips = Slips()
    root, found = read_yaml(SourceFile("x.yaml", written))
    assert root is not None
    assert found == []
    read_shape(root, slips)
    return not slips.found


def models_let_through(tree):
    """Return whether the pydantic models accept a tree."""
    try:
        CaseForm.model_validate(tree)
    except ValidationError:
        return False
    return True


def test_the_lean_door_lets_through_what_the_models_let_through():
    """The models state the shape for programs; the command line must neither be laxer nor stricter."""
    assert door_lets_through(WHOLE)
    assert models_let_through(WHOLE)
    verdicts = []
    for seed in range(700):
        tree = changed(Random(seed), WHOLE)
        verdicts.append(models_let_through(tree))

        assert (seed, door_lets_through(tree), tree) == (seed, verdicts[-1], tree)
    assert 70 < sum(verdicts) < 630
