"""Inference: which facts an adverse inference may rest on, which issues a fact feeds, who bears them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from engine.case.model import Run
from engine.rulebase.model import Argument, Cite, Cites, Condition, Issue, RuleBase, Side
from engine.rulebase.walk import conditions_of_argument, references


def burden_on(issue: Issue, run: Run, rules: RuleBase) -> Side:
    """Return the side that bears an issue under the choices of a run."""
    choices = {name: option.default for name, option in rules.options.items()}
    if run.reading in rules.readings:
        choices |= dict(rules.readings[run.reading].choices)
    choices |= dict(run.choices)
    found = issue.base.burden
    for variant in issue.variants:
        if variant.burden and all((choices[g.option] == g.choice) == g.chosen for g in variant.guards):
            found = variant.burden
    assert found is not None, "the base of an issue names its bearer"
    return found.on


def issues_fed(rules: RuleBase, fact: str) -> frozenset[str]:
    """Return the issues some argument about which reads a fact, be it through concepts."""
    return frozenset(
        one.issue for one in rules.arguments.values() if fact in _facts_in(conditions_of_argument(one), rules)
    )


def inference_facts(rules: RuleBase, sources: Cites) -> dict[str, tuple[Side, frozenset[str]]]:
    """Return the facts by which a court draws an inference under these sources.

    Each comes with the side the inference is drawn against and the issues it feeds. What the parties
    did with the evidence is procedural and not among them.
    """
    found: dict[str, tuple[Side, frozenset[str]]] = {}
    for one in rules.arguments.values():
        if not any(_among(cite, sources) for cite in one.cites):
            continue
        against: Side = "defendant" if one.side == "plaintiff" else "plaintiff"
        for kind, fact in _references(one):
            if kind == "fact" and rules.facts[fact].moved_by == "court" and not rules.facts[fact].procedural:
                fed = found[fact][1] if fact in found else frozenset()
                found[fact] = against, fed | {one.issue}
    return found


def _references(argument: Argument) -> Iterator[tuple[str, str]]:
    for condition in conditions_of_argument(argument):
        yield from references(condition)


def _among(cite: Cite, sources: Cites) -> bool:
    """Return whether a source is one of these, or part of one that is named as a whole."""
    return any(
        cite.law == one.law
        and cite.article is not None
        and one.article is not None
        and cite.article.number == one.article.number
        and one.article.paragraph in (0, cite.article.paragraph)
        for one in sources
    )


def _facts_in(conditions: Iterable[Condition], rules: RuleBase) -> set[str]:
    """Return the facts conditions read, those of the concepts among them included."""
    facts: set[str] = set()
    seen: set[str] = set()
    waiting = list(conditions)
    while waiting:
        for kind, name in references(waiting.pop()):
            if kind == "fact":
                facts.add(name)
            elif kind == "concept" and name not in seen:
                seen.add(name)
                waiting += rules.concepts[name].bodies
    return facts
