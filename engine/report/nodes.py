"""The nodes of a justification, and how instances and sources are written in it."""

from __future__ import annotations

from engine.citation import print_article
from engine.justification import Reason
from engine.record import field, mutable_record, record
from engine.rulebase.model import Cites, RuleBase, Twin


@record
class Node:
    """One step of the justification. ``holds`` is None where open facts leave it undecided.

    ``decisive`` are those of the children that made a claim or cause come out as it did.
    """

    id: str
    kind: str
    holds: bool | None
    about: str
    text: Twin
    rule: str
    cites: Cites = ()
    facts: tuple[Reason, ...] = ()
    children: tuple[str, ...] = ()
    decisive: tuple[str, ...] = ()


@mutable_record
class Graph:
    """All nodes by id, children before parents; ``roots`` are the claims, then the causes."""

    rules: RuleBase
    nodes: dict[str, Node] = field(default_factory=dict)
    roots: list[str] = field(default_factory=list)

    def below(self, roots: list[str]) -> list[Node]:
        """Return the nodes reachable from these, in the order of the graph."""
        wanted: set[str] = set()
        waiting = list(roots)
        while waiting:
            id = waiting.pop()
            if id not in wanted:
                wanted.add(id)
                waiting += self.nodes[id].children
        return [node for node in self.nodes.values() if node.id in wanted]


def instance_text(name: str, args: tuple[str, ...]) -> str:
    """Return an instance as case files write it: ``seen(anna, house)``."""
    return f"{name}({', '.join(args)})" if args else name


def cite_object(rules: RuleBase, cites: Cites) -> list[dict[str, object]]:
    """Return sources as the JSON object has them."""
    found: list[dict[str, object]] = []
    for cite in cites:
        law = rules.laws.get(cite.law)
        title = {"zh": law.title.zh, "en": law.title.en} if law else {"zh": cite.law, "en": cite.law}
        article = print_article(cite.article, "en") if cite.article is not None else None
        one: dict[str, object] = {
            "law": cite.law,
            "article": article,
            "lines": list(cite.lines),
            "title": title,
        }
        one["class"] = law.klass if law else None
        if one not in found:
            found.append(one)
    return found
