"""A declared name nobody uses: a slip elsewhere, or words without effect."""

from __future__ import annotations

from collections.abc import Iterator

from engine.diagnostics.model import Diagnostic
from engine.rulebase.complaints import KIND_WORDS, called
from engine.rulebase.model import Cites, Every, Param, RuleBase, Some, Twin
from engine.rulebase.names import BUILT_IN_TWINS
from engine.rulebase.walk import (
    all_cites,
    all_conditions,
    cause_variants,
    everything_in,
    issue_variants,
    references,
)
from engine.source import Span


def unused_name(rules: RuleBase) -> list[Diagnostic]:
    """Return a warning for each fact, concept, issue, option, sort and law that nothing refers to."""
    used = {pair for condition in all_conditions(rules) for pair in references(condition)}
    used |= {("issue", name) for name in _issues_asked_for(rules)}
    used |= {("sort", name) for name in _sorts_asked_for(rules)} | {("sort", name) for name in BUILT_IN_TWINS}
    # A sort with a source of its own says what the law makes of such things, whoever speaks of them.
    used |= {("sort", sort.name.en) for sort in rules.sorts.values() if sort.cites}
    used |= {("law", cite.law) for cite in _flat(all_cites(rules))}
    return [
        Diagnostic(
            "unused-name",
            span,
            called(name) | {"kind_zh": KIND_WORDS[kind][0], "kind_en": KIND_WORDS[kind][1]},
        )
        for kind, name, span in _declared(rules)
        if (kind, name.en) not in used
    ]


def _flat(several: Iterator[Cites]) -> Cites:
    return tuple(cite for cites in several for cite in cites)


def _declared(rules: RuleBase) -> list[tuple[str, Twin, Span]]:
    return [
        *(("law", law.name, law.span) for law in rules.laws.values()),
        *(("option", option.name, option.span) for option in rules.options.values()),
        *(("sort", sort.name, sort.span) for sort in rules.sorts.values()),
        *(("fact", fact.name, fact.span) for fact in rules.facts.values()),
        *(("concept", concept.name, concept.span) for concept in rules.concepts.values()),
        *(("issue", issue.name, issue.span) for issue in rules.issues.values()),
    ]


def _issues_asked_for(rules: RuleBase) -> Iterator[str]:
    for issue in rules.issues.values():
        for variant in issue_variants(issue):
            if variant.limbs is not None:
                yield from (limb.issue for limb in variant.limbs.items)
    for cause in rules.causes.values():
        for one in cause_variants(cause):
            for named in (one.requires, one.unless):
                yield from named.issues if named is not None else ()
    for remedy in rules.remedies.values():
        yield from (*remedy.requires.issues, *remedy.unless.issues)


def _sorts_asked_for(rules: RuleBase) -> Iterator[str]:
    for fact in rules.facts.values():
        yield from fact.sorts
    for sort in rules.sorts.values():
        if sort.parent is not None:
            yield sort.parent
    yield from (param.sort for param in _params(rules))


def _params(rules: RuleBase) -> Iterator[Param]:
    for concept in rules.concepts.values():
        yield from concept.params
    for issue in rules.issues.values():
        yield from issue.params
    for argument in rules.arguments.values():
        yield from argument.params
    for condition in all_conditions(rules):
        yield from (one.var for one in everything_in(condition) if isinstance(one, (Every, Some)))
    for explain in rules.explains.values():
        yield from (explain.by, explain.over)
    for remedy in rules.remedies.values():
        if remedy.amount is not None:
            yield from (one.var for one in (remedy.amount.plus, *remedy.amount.minus))
        yield from (mode.partners for mode in remedy.modes if mode.partners is not None)
