"""Building declarations: one function for each kind of declaration."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from engine.syntax import claims
from engine.syntax.branches import Branch
from engine.syntax.conditions import args_in, conditions_in
from engine.syntax.nodes import (
    Argument,
    Burden,
    Choice,
    Concept,
    Declaration,
    Explain,
    Fact,
    Issue,
    IssueVariant,
    Law,
    Limb,
    Limbs,
    Option,
    Property,
    Reading,
    Sort,
    Standard,
)
from engine.syntax.parts import (
    Site,
    day_of,
    guards_in,
    name_of,
    param_of,
    params_in,
    sentences_in,
    sources_in,
    text_in,
    twin_in,
    words_in,
)


def build(site: Site, branch: Branch) -> Declaration:
    """Return the node of one declaration; what is wrong with its parts is noted at ``site``."""
    return _BUILDERS[branch.rule](site, branch)


def _law(site: Site, branch: Branch) -> Law:
    klass = site.once(branch.all("klass"))
    return Law(
        twin_in(site, branch),
        text_in(site, branch),
        klass.tokens[1].type.lower() if klass else None,
        site.build_once(branch.all("from_date"), day_of),
        site.build_once(branch.all("until_date"), day_of),
        branch.rule == "document",
        branch.span,
    )


def _option(site: Site, branch: Branch) -> Option:
    choices = tuple(_choice(site, kid) for kid in branch.all("choice"))
    return Option(twin_in(site, branch), words_in(site, branch), choices, branch.span)


def _choice(site: Site, branch: Branch) -> Choice:
    default = site.once(branch.all("default"))
    sources = sources_in(site, branch)
    return Choice(twin_in(site, branch), text_in(site, branch), default is not None, sources, branch.span)


def _reading(site: Site, branch: Branch) -> Reading:
    guards, sources = guards_in(branch), sources_in(site, branch)
    return Reading(twin_in(site, branch), text_in(site, branch), guards, sources, branch.span)


def _sort(site: Site, branch: Branch) -> Sort:
    return Sort(
        twin_in(site, branch),
        site.build_once(branch.all("parent"), lambda kid: name_of(kid.names()[0])),
        sentences_in(site, branch),
        sources_in(site, branch),
        branch.span,
    )


def _fact(site: Site, branch: Branch) -> Fact:
    sorts = branch.first("sorts")
    flags = [kid.tokens[0].type.lower() for kid in branch.all("flag")]
    for flag in sorted(set(flags)):
        site.once(kid for kid in branch.all("flag") if kid.tokens[0].type.lower() == flag)
    return Fact(
        twin_in(site, branch),
        tuple(map(name_of, sorts.names())) if sorts else (),
        sentences_in(site, branch),
        site.build_once(branch.all("moved_by"), lambda kid: kid.tokens[1].type.lower()),
        tuple(flags),
        sources_in(site, branch),
        branch.span,
    )


def _concept(site: Site, branch: Branch) -> Concept:
    return Concept(
        twin_in(site, branch),
        params_in(branch),
        tuple(conditions_in(kid)[0] for kid in branch.all("when")),
        sentences_in(site, branch),
        sources_in(site, branch),
        branch.span,
    )


def _issue(site: Site, branch: Branch) -> Issue:
    element = site.once(branch.all("element"))
    favoured = branch.keyword("PLAINTIFF", "DEFENDANT")
    return Issue(
        twin_in(site, branch),
        params_in(branch),
        favoured.type.lower() if favoured else "",
        sources_in(site, element) if element else (),
        sentences_in(site, branch),
        _issue_variant(site, branch),
        tuple(_issue_variant(site, kid) for kid in branch.all("issue_variant")),
        branch.span,
    )


def _issue_variant(site: Site, branch: Branch) -> IssueVariant:
    def burden(kid: Branch) -> Burden:
        return Burden(kid.tokens[1].type.lower(), sources_in(site, kid), kid.span)

    def standard(kid: Branch) -> Standard:
        return Standard(kid.tokens[1].type.lower(), sources_in(site, kid), kid.span)

    return IssueVariant(
        guards_in(branch),
        site.build_once(branch.all("burden"), burden),
        site.build_once(branch.all("standard"), standard),
        site.build_once(branch.all("counter"), standard),
        site.build_once(branch.all("limbs"), lambda kid: _limbs(site, kid)),
        branch.span,
    )


def _limbs(site: Site, branch: Branch) -> Limbs:
    items = tuple(_limb(kid) for kid in branch.all("limb_one", "limb_each"))
    return Limbs(branch.tokens[0].type == "ALL_OF", items, sources_in(site, branch), branch.span)


def _limb(branch: Branch) -> Limb:
    param = branch.first("param")
    guard = conditions_in(branch)
    return Limb(
        name_of(branch.names()[0]),
        args_in(branch) or (),
        param_of(param) if param else None,
        guard[0] if guard else None,
        branch.span,
    )


def _argument(site: Site, branch: Branch) -> Argument:
    role = branch.keyword("FOR", "AGAINST", "ANSWERS")
    return Argument(
        twin_in(site, branch),
        params_in(branch),
        role.type.lower() if role else "",
        name_of(branch.names()[0]),
        args_in(branch) or (),
        site.build_once(branch.all("when"), lambda kid: conditions_in(kid)[0]),
        site.build_once(branch.all("shakes"), lambda kid: conditions_in(kid)[0]),
        site.once(branch.all("raised")) is not None,
        sentences_in(site, branch),
        sources_in(site, branch),
        branch.span,
    )


def _property(site: Site, branch: Branch) -> Property:
    kind = branch.keyword("NEVER", "ALWAYS")
    claim, *when = conditions_in(branch)
    return Property(
        twin_in(site, branch),
        words_in(site, branch),
        kind.type.lower() if kind else "",
        claim,
        when[0] if when else None,
        sources_in(site, branch),
        branch.span,
    )


def _explain(site: Site, branch: Branch) -> Explain:
    by, over = (param_of(kid) for kid in branch.all("param"))
    guard, body = conditions_in(branch)
    return Explain(twin_in(site, branch), words_in(site, branch), by, over, guard, body, branch.span)


_BUILDERS: Final[dict[str, Callable[[Site, Branch], Declaration]]] = {
    "law": _law,
    "document": _law,
    "option": _option,
    "reading": _reading,
    "sort": _sort,
    "fact": _fact,
    "concept": _concept,
    "issue": _issue,
    "argument": _argument,
    "cause": claims.cause,
    "remedy": claims.remedy,
    "property": _property,
    "explain": _explain,
}
