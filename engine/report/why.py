"""Why, and why not: the chain behind a name, with the rule and the source of every link."""

from __future__ import annotations

from engine.case.model import Case
from engine.diagnostics.suggest import closest
from engine.diagnostics.wording import width as cells
from engine.justification import Decision
from engine.report.facts import DOUBT, FAILS, HOLDS
from engine.report.graph import graph_of
from engine.report.json import graph_object
from engine.report.layout import indented
from engine.report.naming import Naming
from engine.report.nodes import Graph, Node
from engine.report.phrases import say
from engine.report.titles import cause_title
from engine.rulebase.model import RuleBase

SCHEMA = "juzheng/why/1"
_DEEPEST = 24
# What a name may stand for, in the order in which it is looked up.
_KINDS = ("claim", "cause", "issue", "argument")


def explain(
    decision: Decision, rules: RuleBase, name: str, language: str, *, negative: bool, width: int = 96
) -> tuple[str, dict[str, object]]:
    """Return the chain behind a name as text and as an object; ``negative``: what it lacks instead."""
    graph = graph_of(decision, rules, everything=True)
    roots = _nodes_named(graph, decision.case, rules, name)
    if not roots:
        return _unknown(graph, decision.case, rules, name, language), {}
    printer = _Printer(graph, Naming(rules, decision.case, language), width)
    blocks = [printer.block(node, negative) for node in roots]
    if len(decision.disputes) > 1:
        titles = [printer.dispute_of(decision, node) for node in roots]
        blocks = [f"{title}\n{block}" for title, block in zip(titles, blocks, strict=True)]
    whole: dict[str, object] = {
        "schema": SCHEMA,
        "case": decision.case.id,
        "name": name,
        "question": "why_not" if negative else "why",
        **graph_object(graph, [node.id for node in roots]),
    }
    return "\n\n".join(blocks) + "\n", whole


def _names(node: Node, case: Case, rules: RuleBase) -> set[str]:
    """Return everything a node may be called: by its id, in Chinese, with or without things."""
    bare, bracket, rest = node.about.partition("(")
    if node.kind == "claim":
        claim = next((c for c in case.claims if c.id == node.id.rsplit(".", 1)[1]), None)
        told = {claim.id, claim.text, claim.remedy} if claim else set()
        return (told | {rules.remedies[node.about].name.zh}) - {""}
    tables = (rules.causes, rules.issues, rules.arguments)
    twin = next((table[bare].name for table in tables if bare in table), None)
    zh = twin.zh if twin else bare
    titles = {cause_title(rules.causes[bare], rules.laws)} if bare in rules.causes else set()
    return {bare, zh, node.about, zh + bracket + rest} | titles


def _folded(name: str) -> str:
    return name.replace("（", "(").replace("）", ")").replace("，", ",").replace(" ", "").casefold()


def _nodes_named(graph: Graph, case: Case, rules: RuleBase, name: str) -> list[Node]:
    wanted = _folded(name)
    for kind in _KINDS:
        found = [
            node
            for node in graph.nodes.values()
            if node.kind == kind and wanted in {_folded(n) for n in _names(node, case, rules)}
        ]
        if found:
            return found
    return []


def _unknown(graph: Graph, case: Case, rules: RuleBase, name: str, language: str) -> str:
    known = {n for node in graph.nodes.values() if node.kind in _KINDS for n in _names(node, case, rules)}
    close = closest(name, sorted(known))
    told = say("why.unknown", language, name=name)
    if close:
        told += ("" if language == "zh" else " ") + say("why.meant", language, name=close)
    return told + "\n"


class _Printer:
    """Prints parts of a graph as an indented tree; a link told once is not told again."""

    def __init__(self, graph: Graph, naming: Naming, width: int) -> None:
        self.graph = graph
        self.language = naming.language
        self.naming = naming
        self.width = width
        self.told: set[str] = set()
        self.lines: list[str] = []

    def block(self, root: Node, negative: bool) -> str:
        """Return the tree below one node."""
        self.told, self.lines = set(), []
        if negative and root.holds:
            self._put(root, 0)
            self.lines.append("  " + say("why.stands", self.language))
        else:
            self._tree(root, 0, negative)
        return "\n".join(self.lines)

    def dispute_of(self, decision: Decision, node: Node) -> str:
        """Return the heading of the dispute a node belongs to."""
        number = int(node.id.split(".", 1)[0].removeprefix("d"))
        return self.naming.dispute(decision.disputes[number - 1].dispute)

    def _tree(self, node: Node, depth: int, negative: bool) -> None:
        again = node.id in self.told and node.children
        self._put(node, depth, again=bool(again))
        if again or depth > _DEEPEST:
            return
        self.told.add(node.id)
        for child in self._followed(node, negative):
            # What answers an argument is told for what it shows, not for what it lacks.
            turned = negative and not child.holds
            self._tree(child, depth + 1, turned)

    def _followed(self, node: Node, negative: bool) -> list[Node]:
        if node.kind in ("claim", "cause"):
            return [self.graph.nodes[id] for id in node.decisive]
        children = [self.graph.nodes[id] for id in node.children]
        if node.kind == "issue" and (node.holds or not negative):
            # What was found is not explained by attempts that failed.
            return [c for c in children if c.kind != "argument"]
        if node.kind == "issue":
            return [c for c in children if not (c.kind == "issue" and c.holds)]
        if node.kind == "argument" and negative:
            answers = [c for c in children if c.kind == "argument"]
            return [c for c in children if c.kind != "argument" and not c.holds] or answers
        return children

    def _put(self, node: Node, depth: int, again: bool = False) -> None:
        sign = {True: HOLDS, False: FAILS, None: DOUBT}[node.holds]
        if node.kind == "fact" and node.facts[0].lack not in ("", "contradicted"):
            sign = DOUBT
        sign = {"round": "●", "burden": "→"}.get(node.kind, sign)
        text = node.text.in_language(self.language)
        sources = ", ".join(
            dict.fromkeys(p for f in node.facts if f.cell and f.cell.entry for p in f.cell.entry.at)
        )
        places = [f"[{part}]" for part in (sources, self.naming.short_cites(node.cites), node.rule) if part]
        told = [text, *places, say("why.above", self.language)] if again else [text, *places]
        first = "  " * depth + sign + " "
        self.lines += indented(" ".join(told), first, " " * cells(first), self.width).split("\n")
