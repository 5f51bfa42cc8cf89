"""Two decisions side by side as an object: schema ``juzheng/parting/1``, published beside this file."""

from __future__ import annotations

from importlib import resources
from typing import Any

from engine.analysis import Parting, RemedyChange, Step, forks_at, part
from engine.analysis.changes import aspects_of
from engine.justification import CauseView, Decision, IssueView, RemedyView
from engine.report.compose import notices
from engine.report.facts import is_silent
from engine.report.json import decision_object
from engine.report.naming import Naming
from engine.report.nodes import cite_object
from engine.report.parting import ASKED, outcome_same, step_text
from engine.rulebase.model import RuleBase

SCHEMA = "juzheng/parting/1"
Json = dict[str, Any]


def parting_schema() -> str:
    """Return the text of the published JSON Schema."""
    return resources.files("engine.report").joinpath("parting.schema.json").read_text("utf-8")


def parting_object(left: Decision, right: Decision, rules: RuleBase) -> dict[str, object]:
    """Return two decisions of one case with where they part, as the schema describes it."""
    partings = part(left.disputes, right.disputes)
    others = dict(right.choices)
    return {
        "schema": SCHEMA,
        "case": left.case.id,
        "title": {"zh": left.case.title.zh, "en": left.case.title.en},
        "notice": {"zh": "".join(notices(left, "zh")), "en": " ".join(notices(left, "en"))},
        "readings": [left.run.reading, right.run.reading],
        "choices": [
            {"option": option, "left": choice, "right": others[option]}
            for option, choice in left.choices
            if others.get(option, choice) != choice
        ],
        "same_outcome": None if is_silent(left.case) else outcome_same(left, right, partings),
        "disputes": [_dispute(p, left, right, rules) for p in partings],
        "decisions": [decision_object(d, rules) for d in (left, right)],
    }


def _dispute(parting: Parting, left: Decision, right: Decision, rules: RuleBase) -> Json:
    silent = is_silent(left.case)
    return {
        "plaintiff": parting.dispute.plaintiff,
        "defendant": parting.dispute.defendant,
        "act": parting.dispute.act,
        "step": _step(parting.step, left, right, rules),
        "decisive": None if silent else _step(parting.decisive, left, right, rules),
        "issues": []
        if silent
        else [
            {"id": c.left.name, "args": list(c.left.args), "left": _issue(c.left), "right": _issue(c.right)}
            for c in parting.issues
        ],
        "causes": []
        if silent
        else [{"id": c.left.name, "left": _cause(c.left), "right": _cause(c.right)} for c in parting.causes],
        "remedies": [] if silent else [_remedy(c) for c in parting.remedies],
    }


def _step(step: Step | None, left: Decision, right: Decision, rules: RuleBase) -> Json | None:
    if step is None:
        return None
    shown = step.aspect in ASKED or not is_silent(left.case)
    words = {code: step_text(Naming(rules, left.case, code), step) for code in ("zh", "en")}
    return {
        "kind": step.kind,
        "id": step.name,
        "args": list(step.args),
        "issue": step.issue[0] if step.issue else None,
        "claim": step.claim or None,
        "aspect": step.aspect,
        "left": step.left if shown else None,
        "right": step.right if shown else None,
        "text": words,
        "rule": str(step.span),
        "cites": cite_object(rules, step.cites),
        "options": [
            {"option": f.option, "left": f.left, "right": f.right, "rule": str(f.span)}
            for f in forks_at(step, rules, dict(left.choices), dict(right.choices))
        ],
    }


def _issue(view: IssueView) -> Json:
    return {"burden": view.burden, "finding": view.finding, "because": view.because, "won_by": view.won_by}


def _cause(view: CauseView) -> Json:
    return {
        "in_force": view.in_force,
        "applies": view.applies,
        "made_out": view.made_out,
        "grounds": list(view.grounds),
    }


def _remedy(change: RemedyChange) -> Json:
    known = change.left or change.right
    return {
        "claim": known.claim if known else None,
        "left": _came_to(change.left),
        "right": _came_to(change.right),
    }


def _came_to(view: RemedyView | None) -> Json | None:
    return None if view is None else {aspect: text for aspect, text, _ in aspects_of(view)}
