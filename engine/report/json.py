"""The decision as an object for programs: schema ``juzheng/decision/1``, published beside this file."""

from __future__ import annotations

from datetime import date
from importlib import resources
from typing import Any

from engine.justification import (
    CauseView,
    Decision,
    DisputeView,
    IssueView,
    LeakView,
    Money,
    Reason,
    RemedyView,
)
from engine.justification.model import Instance
from engine.report.compose import basis_of, notices
from engine.report.exhibits import exhibit_objects
from engine.report.facts import is_silent
from engine.report.graph import graph_of
from engine.report.naming import Naming, window_of
from engine.report.nodes import Graph, cite_object, instance_text
from engine.report.outcomes import Outcomes
from engine.report.texture import texture_object
from engine.rulebase.model import STANDARDS, RuleBase, Twin

SCHEMA = "juzheng/decision/1"
Json = dict[str, Any]


def decision_schema() -> str:
    """Return the text of the published JSON Schema."""
    return resources.files("engine.report").joinpath("decision.schema.json").read_text("utf-8")


def decision_object(decision: Decision, rules: RuleBase) -> dict[str, object]:
    """Return a decision as the object the schema describes."""
    return _Writer(decision, rules).object()


def graph_object(graph: Graph, roots: list[str]) -> Json:
    """Return the part of a justification below some nodes."""
    nodes = [
        {
            "id": node.id,
            "kind": node.kind,
            "holds": node.holds,
            "about": node.about,
            "text": _twin(node.text),
            "rule": node.rule,
            "cites": cite_object(graph.rules, node.cites),
            "facts": [_fact(reason) for reason in node.facts],
            "children": list(node.children),
        }
        for node in graph.below(roots)
    ]
    return {"roots": list(roots), "nodes": nodes}


def _fact(reason: Reason) -> Json:
    cell = reason.cell
    if cell is None:
        raise ValueError(f"a reason about the fact {reason.name} without its cell")
    entry = cell.entry
    return {
        "fact": cell.fact,
        "args": list(cell.args),
        "state": cell.state,
        "because": entry.because if entry else None,
        "standard": STANDARDS[reason.standard] if reason.standard is not None else None,
        "lack": reason.lack or None,
        "at": list(entry.at) if entry else [],
        "asserted_by": list(entry.asserted_by) if entry else [],
        "authority": entry.authority if entry else None,
    } | ({"evidence": list(entry.evidence)} if entry and entry.evidence else {})


def _twin(twin: Twin) -> Json:
    return {"zh": twin.zh, "en": twin.en}


def _twin_or_none(twin: Twin | None) -> Json | None:
    return None if twin is None else _twin(twin)


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _money(money: Money | None) -> str | Json | None:
    if money is None:
        return None
    if money.minimum is None:
        return str(money.maximum)
    return {
        "min": str(money.minimum),
        "max": str(money.maximum),
        "min_exclusive": money.min_exclusive,
        "max_exclusive": money.max_exclusive,
    }


def _instances(instances: tuple[Instance, ...]) -> list[str]:
    return [instance_text(name, args) for name, args in instances]


class _Writer:
    def __init__(self, decision: Decision, rules: RuleBase) -> None:
        self.decision = decision
        self.rules = rules
        self.silent = is_silent(decision.case)

    def object(self) -> Json:
        decision, case = self.decision, self.decision.case
        graph = graph_of(decision, self.rules)
        whole: Json = {
            "schema": SCHEMA,
            "case": case.id,
            "title": _twin(case.title),
            "status": decision.status,
            "basis": basis_of(decision),
            "notice": {"zh": "".join(notices(decision, "zh")), "en": " ".join(notices(decision, "en"))},
            "receipt": self._receipt(),
            "reading": {
                "name": decision.run.reading,
                "choices": dict(decision.choices),
                "departures": dict(decision.departures),
            },
            "disputes": [self._dispute(view) for view in decision.disputes],
        }
        if len(decision.branches) > 1:
            whole["branches"] = [
                {
                    "acts": [{"act": act, "from": _day(a), "until": _day(b)} for act, a, b in when],
                    "disputes": [self._dispute(view) for view in views],
                }
                for when, views in decision.branches
            ]
        if decision.status == "undetermined":
            whole["outcomes"] = self._outcomes()
        if case.exhibits:
            whole["exhibits"] = exhibit_objects(case)
        whole["open"] = _instances(decision.open)
        whole["texture"] = texture_object(decision, self.rules)
        whole["justification"] = graph_object(graph, graph.roots)
        return whole

    def _receipt(self) -> Json:
        receipt = self.decision.receipt
        return {
            "rules": receipt.rules,
            "case": receipt.case,
            "engine": receipt.engine,
            "reading": receipt.reading,
            "choices": dict(receipt.choices),
            "law_date": receipt.law_date,
            "refereed": receipt.refereed,
        }

    def _outcomes(self) -> list[Json]:
        """Return the dispositions still possible in the order of their text: neither counted nor ranked."""
        found: list[Json] = [
            {
                "dispositions": [
                    {
                        "plaintiff": dispute.plaintiff,
                        "defendant": dispute.defendant,
                        "act": dispute.act,
                        "claim": claim,
                        "result": result,
                    }
                    for dispute, claim, result in outcome.dispositions
                ],
                "acts": [{"act": act, "from": _day(a), "until": _day(b)} for act, a, b in outcome.acts],
            }
            for outcome in self.decision.outcomes
        ]
        return sorted(found, key=str)

    # -------------------------------------------------------------- disputes

    def _dispute(self, view: DisputeView) -> Json:
        at = view.dispute
        window = window_of(self.decision.case, at.act)
        naming = {code: Naming(self.rules, self.decision.case, code, window) for code in ("zh", "en")}
        outcomes = {code: Outcomes(naming[code], view, self.silent) for code in ("zh", "en")}
        return {
            "plaintiff": at.plaintiff,
            "defendant": at.defendant,
            "act": at.act,
            "causes": [self._cause(cause, outcomes) for cause in view.causes],
            "issues": [self._issue(issue) for issue in view.issues],
            "remedies": [self._remedy(remedy, outcomes) for remedy in view.remedies],
            "leaks": [self._leak(leak) for leak in view.leaks],
        }

    def _cause(self, cause: CauseView, outcomes: dict[str, Outcomes]) -> Json:
        return {
            "id": cause.name,
            "in_force": cause.in_force,
            "applies": cause.applies,
            "from": _day(cause.start),
            "until": _day(cause.end),
            "gates": [
                {
                    "issue": gate.issue,
                    "finding": gate.finding,
                    "met": gate.met,
                    "text": {code: outcomes[code].gate(gate) for code in ("zh", "en")},
                    "cites": cite_object(self.rules, gate.cites),
                }
                for gate in cause.gates
            ],
            "requires": [
                {"issue": r.issue, "defence": r.defence, "satisfied": r.satisfied} for r in cause.requirements
            ],
            "made_out": None if self.silent else cause.made_out,
            "grounds": [] if self.silent else list(cause.grounds),
            "ground_authority": {g: outcomes["zh"].authority(g) for g in cause.grounds if not self.silent},
            "cites": cite_object(self.rules, cause.cites),
            "rule": str(cause.span),
        }

    def _issue(self, issue: IssueView) -> Json:
        cited = issue.element_cites + issue.burden_cites + issue.standard_cites
        return {
            "id": issue.name,
            "args": list(issue.args),
            "favours": issue.favours,
            "burden": issue.burden,
            "standard": STANDARDS[issue.standard],
            "finding": None if self.silent else issue.finding,
            "because": None if self.silent else issue.because,
            "won_by": None if self.silent else issue.won_by,
            "live": _instances(issue.live),
            "defeated": _instances(issue.defeated),
            "in_play": issue.in_play,
            "limbs": _instances(tuple((limb.issue, limb.args) for limb in issue.limbs)),
            "rounds": [
                {
                    "round": step.round,
                    "side": step.side,
                    "arguments": _instances(tuple((a.name, a.args) for a in step.arguments)),
                    "bearer_wins": step.bearer_wins,
                    "tactical": step.tactical,
                    "moved": step.moved,
                }
                for step in issue.track
            ],
            "cites": cite_object(self.rules, cited),
            "burden_cites": cite_object(self.rules, issue.burden_cites),
            "rule": str(issue.span),
        }

    def _remedy(self, view: RemedyView, outcomes: dict[str, Outcomes]) -> Json:
        because: list[Json] = [
            {"kind": "cause", "id": name, "met": made_out} for name, made_out in view.causes
        ]
        because += [
            {"kind": "defence" if r.defence else "issue", "id": r.issue, "met": r.satisfied}
            for r in view.requirements
        ]
        if view.condition is not None:
            because.append({"kind": "condition", "id": str(view.condition.span), "met": view.condition.holds})
        return {
            "claim": view.claim,
            "remedy": view.remedy,
            "granted": None if self.silent else view.granted,
            "result": "not_reached" if self.silent else view.result,
            "amount": _money(view.amount),
            "counted": list(view.amount.counted) if view.amount else [],
            "deducted": list(view.amount.deducted) if view.amount else [],
            "scope": _twin_or_none(view.scope),
            "mode": view.mode,
            "cap": _twin_or_none(view.cap),
            "ceiling": str(view.ceiling.amount) if view.ceiling else None,
            "recourse": _twin_or_none(view.recourse),
            "jointly_with": list(view.jointly_with),
            "manner": [_twin(m) for m in view.manner],
            "because": because,
            "text": {code: outcomes[code].remedy(view).text for code in ("zh", "en")},
            "cites": cite_object(self.rules, view.cites),
            "rule": str(view.span),
        }

    @staticmethod
    def _leak(leak: LeakView) -> Json:
        return {
            "id": leak.name,
            "over": list(leak.over),
            "rows": {candidate: list(items) for candidate, items in leak.rows},
            "single": list(leak.single),
            "sets": [list(group) for group in leak.sets],
        }
