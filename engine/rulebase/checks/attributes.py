"""What of a rule must rest on a source, and on which sources it rests."""

from __future__ import annotations

from collections.abc import Iterator

from engine.record import record
from engine.rulebase.model import Cause, Cites, Issue, IssueVariant, NamedList, Remedy, RuleBase, Twin
from engine.rulebase.walk import cites_of_remedy, issue_variants
from engine.source import Span


@record
class Attribute:
    """One thing that needs a source: whose it is, what it is called, its place and its citations."""

    name: Twin
    zh: str
    en: str
    span: Span
    cites: Cites


def attributes(rules: RuleBase) -> Iterator[Attribute]:
    """Yield everything that decides a case and so needs a source; facts and concepts decide nothing."""
    for issue in rules.issues.values():
        yield from _of_issue(issue)
    for argument in rules.arguments.values():
        yield Attribute(argument.name, "证明理由", "argument", argument.span, argument.cites)
    for cause in rules.causes.values():
        yield Attribute(cause.name, "请求权基础", "cause", cause.span, _of_cause(cause))
    for remedy in rules.remedies.values():
        yield Attribute(remedy.name, "责任方式", "remedy", remedy.span, _of_remedy(remedy))
        # A number of its own is never the sense of some other clause's source.
        for one in remedy.ceilings:
            yield Attribute(remedy.name, "数额上限", "ceiling", one.span, one.cites)
    for item in rules.properties.values():
        yield Attribute(item.name, "性质", "property", item.span, item.cites)


def departures(rules: RuleBase) -> Iterator[Attribute]:
    """Yield the choices that depart from the default of their option."""
    for option in rules.options.values():
        for choice in option.choices:
            if choice.name.en != option.default:
                yield Attribute(choice.name, "非默认立场", "choice", choice.span, choice.cites)


def _of_issue(issue: Issue) -> Iterator[Attribute]:
    name = issue.name
    yield Attribute(name, "要件", "element", issue.span, issue.element)
    for variant in issue_variants(issue):
        yield from _of_variant(name, variant)


def _of_variant(name: Twin, variant: IssueVariant) -> Iterator[Attribute]:
    if (burden := variant.burden) is not None:
        yield Attribute(name, "举证责任", "burden", burden.span, burden.cites)
    if (standard := variant.standard) is not None:
        yield Attribute(name, "证明标准", "standard", standard.span, standard.cites)
    if (counter := variant.counter) is not None:
        yield Attribute(name, "反证标准", "counter standard", counter.span, counter.cites)
    if (limbs := variant.limbs) is not None:
        yield Attribute(name, "构成", "limbs", limbs.span, limbs.cites)


def _listed(*lists: NamedList | None) -> Cites:
    return tuple(cite for named in lists if named is not None for cite in named.cites)


def _of_cause(cause: Cause) -> Cites:
    # A source right behind a clause belongs to the clause, and speaks for the cause all the same.
    gates = tuple(cite for gate in cause.base.gates or () for cite in gate.cites)
    return cause.cites + gates + _listed(cause.base.requires, cause.base.unless)


def _of_remedy(remedy: Remedy) -> Cites:
    return tuple(cite for cites in cites_of_remedy(remedy) for cite in cites)
