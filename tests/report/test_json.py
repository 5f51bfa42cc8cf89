"""The decision as an object: true to the published schema, its justification a graph without a circle."""

from __future__ import annotations

import json
from graphlib import TopologicalSorter
from typing import Any

import pytest

from engine.justification import Decision
from engine.report import render_json
from engine.report.json import decision_schema
from engine.rulebase.model import RuleBase
from tests.report.sample import CASES
from tests.report.schema_check import complaints

Decisions = dict[str, Decision]
ALL = [*CASES, "presumed"]


def written(decisions: Decisions, rules: RuleBase, id: str) -> Any:
    return json.loads(json.dumps(render_json(decisions[id], rules), ensure_ascii=False))


def issue(whole: Any, id: str) -> Any:
    return next(i for i in whole["disputes"][0]["issues"] if i["id"] == id)


@pytest.mark.parametrize("id", ALL)
def test_the_object_is_what_the_schema_says(decisions: Decisions, rules: RuleBase, id: str) -> None:
    schema = json.loads(decision_schema())

    assert complaints(written(decisions, rules, id), schema, schema) == []


def test_the_checker_of_schemas_sees_what_is_wrong() -> None:
    schema = {
        "type": "object",
        "required": ["a"],
        "properties": {"a": {"enum": [1, 2]}},
        "additionalProperties": False,
    }

    assert complaints({"a": 1}, schema, schema) == []
    assert len([*complaints({"a": 3}, schema, schema), *complaints({"b": 1}, schema, schema)]) == 3


@pytest.mark.parametrize("id", ALL)
def test_the_justification_has_no_circle_and_no_loose_end(
    decisions: Decisions, rules: RuleBase, id: str
) -> None:
    graph = written(decisions, rules, id)["justification"]
    children = {node["id"]: node["children"] for node in graph["nodes"]}
    order = list(TopologicalSorter(children).static_order())

    assert set(children) == set(order)
    assert len(children) == len(graph["nodes"])
    assert set(graph["roots"]) <= set(children)


def test_a_fact_that_several_reasons_rest_on_is_one_node(decisions: Decisions, rules: RuleBase) -> None:
    nodes = written(decisions, rules, "shaken")["justification"]["nodes"]
    phones = [n for n in nodes if n["kind"] == "fact" and n["about"] == "shown_by_caller(phone, leak)"]

    assert len(phones) == 1
    assert [fact["at"] for fact in phones[0]["facts"]] == [["001:33"]]
    assert phones[0]["text"] == {
        "zh": "来电人显示电话（已认定）",
        "en": "the caller showed the phone number (found)",
    }


def test_a_finding_is_kept_apart_from_who_wins(decisions: Decisions, rules: RuleBase) -> None:
    link = issue(written(decisions, rules, "shaken"), "link")

    assert (link["finding"], link["because"], link["won_by"]) == ("unclear", "shaken", "defendant")
    assert (link["live"], link["defeated"]) == (["other_holder(courier)"], ["kept_there"])
    assert [step["moved"] for step in link["rounds"]] == [True, True]
    assert {key: link["burden_cites"][0][key] for key in ("law", "article")} == {
        "law": "PI",
        "article": "91:1",
    }


def test_every_ground_is_listed(decisions: Decisions, rules: RuleBase) -> None:
    causes = written(decisions, rules, "shaken")["disputes"][0]["causes"]

    assert next(c["grounds"] for c in causes if c["id"] == "dl_69") == ["link", "blameless"]


def test_a_range_left_to_the_court_keeps_its_bounds(decisions: Decisions, rules: RuleBase) -> None:
    remedies = written(decisions, rules, "hasty")["disputes"][0]["remedies"]
    amount = next(r["amount"] for r in remedies if r["claim"] == "pay")

    assert (amount["min"], amount["min_exclusive"], amount["max_exclusive"]) == ("0", True, True)
    assert float(amount["max"]) == 5000


def test_a_reported_matter_carries_no_finding(decisions: Decisions, rules: RuleBase) -> None:
    whole = written(decisions, rules, "reported")
    disputes = whole["disputes"] + [d for branch in whole["branches"] for d in branch["disputes"]]

    assert {(None, None, None)} == {
        (i["finding"], i["because"], i["won_by"]) for dispute in disputes for i in dispute["issues"]
    }
    assert {"not_reached"} == {r["result"] for dispute in disputes for r in dispute["remedies"]}
    assert whole["basis"] == "not_adjudicated"


def test_outcomes_stand_only_beside_an_undetermined_result(decisions: Decisions, rules: RuleBase) -> None:
    carrying = {id for id in ALL if "outcomes" in written(decisions, rules, id)}

    assert {"reported", "undated"} == carrying
