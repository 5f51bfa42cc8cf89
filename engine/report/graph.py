"""The justification as a graph: claims, causes, issues, rounds, reasons and facts, in both languages.

A fact that several reasons rest on is one node. ``why`` prints parts of this graph, JSON carries it whole.
"""

from __future__ import annotations

from engine.justification import (
    ArgumentView,
    CauseView,
    Decision,
    DisputeView,
    GateView,
    IssueView,
    Reason,
    RemedyView,
    TrackStep,
)
from engine.justification.rests import shaping
from engine.report.facts import is_mute, is_silent, parts, state_word
from engine.report.naming import Naming, window_of
from engine.report.nodes import Graph, Node, instance_text
from engine.report.outcomes import Outcomes
from engine.report.phrases import say
from engine.report.proof import Prover
from engine.report.reasons import reason_line
from engine.rulebase.model import Cites, RuleBase, Twin
from engine.source import Span

LANGUAGES = ("zh", "en")


def graph_of(decision: Decision, rules: RuleBase, *, everything: bool = False) -> Graph:
    """Return the justification of a decision; ``everything``: issues nothing turned on as well."""
    graph = Graph(rules)
    silent = is_silent(decision.case)
    for number, view in enumerate(decision.disputes, 1):
        _Builder(graph, decision, view, f"d{number}", silent).build(everything)
    for node in list(graph.nodes.values()):
        known = tuple(id for id in dict.fromkeys(node.children) if id in graph.nodes)
        if known != node.children:
            graph.nodes[node.id] = _with_children(node, known)
    return graph


class _Builder:
    """Puts one dispute into the graph."""

    def __init__(
        self, graph: Graph, decision: Decision, view: DisputeView, prefix: str, silent: bool
    ) -> None:
        self.graph = graph
        self.view = view
        self.prefix = prefix
        self.silent = silent
        window = window_of(decision.case, view.dispute.act)
        self.naming = {code: Naming(graph.rules, decision.case, code, window) for code in LANGUAGES}
        self.prover = {code: Prover(self.naming[code], prefix) for code in LANGUAGES}
        self.outcomes = {code: Outcomes(self.naming[code], view, silent) for code in LANGUAGES}

    def build(self, everything: bool) -> None:
        """Put the issues in, then what rests on them."""
        for issue in self.view.issues:
            if issue.in_play or everything:
                self._issue(issue)
        causes = [self._cause(cause) for cause in self.view.causes]
        claims = [self._claim(remedy) for remedy in self.view.remedies]
        self.graph.roots += claims + causes

    def _put(
        self,
        kind: str,
        key: str,
        holds: bool | None,
        about: str,
        text: Twin,
        span: Span | None,
        cites: Cites = (),
        facts: tuple[Reason, ...] = (),
        children: tuple[str, ...] = (),
        decisive: tuple[str, ...] = (),
    ) -> str:
        id = f"{self.prefix}.{kind}.{key}"
        rule = str(span) if span is not None else ""
        self.graph.nodes.setdefault(
            id, Node(id, kind, holds, about, text, rule, cites, facts, children, decisive)
        )
        return id

    def _has(self, kind: str, key: str) -> tuple[str, ...]:
        id = f"{self.prefix}.{kind}.{key}"
        return (id,) if id in self.graph.nodes else ()

    # -------------------------------------------------------------- claims and causes

    def _claim(self, remedy: RemedyView) -> str:
        text = Twin(*(self.outcomes[code].remedy(remedy).text for code in ("en", "zh")))
        children = [id for name, _ in remedy.causes for id in self._has("cause", name)]
        children += [id for r in remedy.requirements for id in self._has("issue", r.issue)]
        own = () if remedy.condition is None else (remedy.condition,)
        asked = self._reasons(own, f"claim/{remedy.claim}")
        children += [*asked, *self._shaping(remedy)]
        wanted = [
            id for name, made in remedy.causes if made == remedy.granted for id in self._has("cause", name)
        ]
        applying = [c.name for c in self.view.causes if c.applies]
        wanted = [id for id in wanted if id.rsplit(".", 1)[1] in applying] or wanted
        wanted += [
            id
            for r in remedy.requirements
            if r.satisfied == remedy.granted
            for id in self._has("issue", r.issue)
        ]
        wanted += asked if all(reason.holds == remedy.granted for reason in own) else ()
        granted = None if self.silent else remedy.granted
        return self._put(
            "claim",
            remedy.claim,
            granted,
            remedy.remedy,
            text,
            remedy.span,
            remedy.cites,
            children=tuple(children),
            decisive=tuple(wanted),
        )

    def _shaping(self, remedy: RemedyView) -> list[str]:
        """Return what shapes a claim that is granted: issues in play for its sake alone among it."""
        names = shaping([self.graph.rules.remedies[remedy.remedy]]) if remedy.granted else frozenset()
        views = [view for view in self.view.issues if view.name in names]
        return [id for v in views for id in self._has("issue", instance_text(v.name, v.args))]

    def _cause(self, cause: CauseView) -> str:
        text = Twin(*(self.outcomes[code].cause(cause).text for code in ("en", "zh")))
        gates = [self._gate(cause, gate, i) for i, gate in enumerate(cause.gates)]
        issues = [id for r in cause.requirements for id in self._has("issue", r.issue)]
        wanted: list[str] = issues
        if cause.in_force is False:
            wanted = []
        elif cause.applies is False:
            wanted = [id for id, gate in zip(gates, cause.gates, strict=True) if gate.met is False]
        elif cause.made_out is False:
            wanted = [id for g in cause.grounds for id in self._has("issue", g)]
        holds = None if self.silent else cause.made_out
        return self._put(
            "cause",
            cause.name,
            holds,
            cause.name,
            text,
            cause.span,
            cause.cites,
            children=tuple(gates + issues),
            decisive=tuple(wanted),
        )

    def _gate(self, cause: CauseView, gate: GateView, number: int) -> str:
        text = Twin(*(self.outcomes[code].gate(gate) for code in ("en", "zh")))
        children = self._has("issue", gate.issue) if gate.issue is not None else ()
        if not children and gate.reason is not None:
            children = tuple(self._reasons((gate.reason,), f"gate/{cause.name}/{number}"))
        span = gate.reason.span if gate.reason is not None else cause.span
        met = None if self.silent else gate.met
        return self._put(
            "gate",
            f"{cause.name}/{number}",
            met,
            gate.issue or cause.name,
            text,
            span,
            gate.cites,
            children=children,
        )

    # -------------------------------------------------------------- issues

    def _issue(self, issue: IssueView) -> str:
        key = instance_text(issue.name, issue.args)
        children = [self._round(key, issue, step) for step in issue.track]
        children += [self._argument(view) for view in issue.failed]
        for limb in issue.limbs:
            inner = next((i for i in self.view.issues if (i.name, i.args) == (limb.issue, limb.args)), None)
            if inner is not None:
                children.append(self._issue(inner))
        if self.silent:
            text = Twin(*(self.prover[code].burden_text(issue) for code in ("en", "zh")))
            return self._put(
                "issue", key, None, key, text, issue.span, issue.element_cites, children=tuple(children)
            )
        children.append(self._consequence(key, issue))
        text = Twin(*(self.prover[code].finding_text(issue) for code in ("en", "zh")))
        holds = {"proved": True, "disproved": False, "unclear": False, None: None}[issue.finding]
        cites = issue.element_cites + issue.standard_cites
        return self._put("issue", key, holds, key, text, issue.span, cites, children=tuple(children))

    def _consequence(self, key: str, issue: IssueView) -> str:
        text = Twin(*(self.prover[code].consequence(issue) for code in ("en", "zh")))
        cites = self.prover["zh"].losing_cites(issue)
        holds = None if issue.won_by is None else issue.won_by == issue.burden
        return self._put("burden", key, holds, key, text, issue.span, cites)

    def _round(self, key: str, issue: IssueView, step: TrackStep) -> str:
        text = Twin(*(self.prover[code].step_text(issue, step) for code in ("en", "zh")))
        children = tuple(self._argument(a) for a in step.arguments)
        stands = any(a.live for a in step.arguments)
        return self._put("round", f"{key}/{step.round}", stands, key, text, issue.span, children=children)

    def _argument(self, view: ArgumentView) -> str:
        key = instance_text(view.name, view.args)
        if found := self._has("argument", key):
            return found[0]
        told: dict[str, str] = {}
        for code in LANGUAGES:
            shown = self.prover[code].arguments((view,))[0]
            colon = "：" if code == "zh" else ": "
            told[code] = (
                f"{shown.name}（{shown.standing}）" if code == "zh" else f"{shown.name} ({shown.standing})"
            )
            told[code] += colon + shown.says if shown.says else ""
        children = self._reasons((view.reason,), key)
        if view.shakes is not None:
            children += self._reasons((view.shakes,), f"{key}/shakes")
        children += [f"{self.prefix}.argument.{instance_text(*answer)}" for answer in view.answered_by]
        id = self._put(
            "argument", key, view.live, key, Twin(told["en"], told["zh"]), view.span, view.cites, children=()
        )
        self.graph.nodes[id] = _with_children(self.graph.nodes[id], tuple(children))
        return id

    # -------------------------------------------------------------- conditions

    def _reasons(self, reasons: tuple[Reason, ...], key: str) -> list[str]:
        told = [part for reason in reasons for part in parts(reason)]
        return [self._reason(part, f"{key}/{i}") for i, part in enumerate(told)]

    def _reason(self, reason: Reason, key: str) -> str:
        about = instance_text(reason.name, reason.args) if reason.name else ""
        mute = is_mute(reason)
        text = Twin(*(_line(self.naming[code], reason, mute) for code in ("en", "zh")))
        # What fails for lack of any evidence at all is told in one line: its parts would only repeat it.
        inner = () if mute and reason.kind != "negated" else reason.children
        children = tuple(dict.fromkeys(self._reasons(inner, key)))
        if reason.cell is not None:
            polarity = "" if reason.kind == "shown" else "!"
            mark = f"{polarity}{about}@{reason.standard}{'' if reason.holds else '-'}"
            span = self.graph.rules.facts[reason.name].span
            return self._put("fact", mark, reason.holds, about, text, span, (), (reason,), children)
        kind = "concept" if reason.kind == "holds" else reason.kind
        return self._put(kind, key, reason.holds, about, text, reason.span, children=children)


def _line(naming: Naming, reason: Reason, mute: bool) -> str:
    line = reason_line(naming, reason)
    if reason.cell is None:
        return say("why.silent", naming.language, what=line.text) if mute else line.text
    state = state_word(naming, reason.cell)
    return f"{line.text}（{state}）" if naming.language == "zh" else f"{line.text} ({state})"


def _with_children(node: Node, children: tuple[str, ...]) -> Node:
    return Node(
        node.id, node.kind, node.holds, node.about, node.text, node.rule, node.cites, node.facts, children
    )
