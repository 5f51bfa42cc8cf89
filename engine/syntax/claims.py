"""Building causes and remedies, whose clauses may each have a source of their own.

A ``source`` belongs to the clause right before it where that clause can carry one, and to the
declaration otherwise; likewise ``when``, ``cap`` and ``recourse`` behind a ``mode``. A declaration
that has no source of its own yet takes the one that closes it: that is where people write it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from engine.record import replace
from engine.syntax.branches import Branch
from engine.syntax.conditions import conditions_in
from engine.syntax.nodes import (
    Amount,
    Cause,
    CauseVariant,
    Ceiling,
    Condition,
    Manner,
    Mode,
    NameList,
    Part,
    Remedy,
    Sourced,
    Sum,
)
from engine.syntax.parts import (
    Site,
    day_of,
    guards_in,
    name_of,
    param_of,
    sentences_in,
    sources_in,
    sources_of,
    text_in,
    twin_in,
)

_OWNERS = frozenset({"applies", "requires", "unless", "amount", "ceiling", "reduced", "partly", "mode"})
# What may stand behind a clause and then belongs to it.
_TAKEN = {
    "mode": frozenset({"when", "cap", "recourse"}),
    "manner": frozenset({"when"}),
    "ceiling": frozenset({"when"}),
}


def _gathered(branch: Branch, *, closing_source_is_own: bool) -> Branch:
    """Return the branch with each loose clause put below the clause it belongs to."""
    base = [kid for kid in branch.branches if kid.rule != "cause_variant"]
    closing: list[Branch] = []
    if closing_source_is_own and base and base[-1].rule == "sources":
        closing.append(base.pop())  # of several in a row the others belong to the clause before them
    kids = _owned(base)
    if any(kid.rule == "sources" for kid in kids):
        kids = _owned((*base, *closing))
    else:
        kids.extend(closing)
    return replace(branch, kids=(*branch.tokens, *kids, *branch.all("cause_variant")))


def _owned(branches: Iterable[Branch]) -> list[Branch]:
    kids: list[Branch] = []
    for kid in branches:
        owner = kids[-1] if kids else None
        if owner and (
            (kid.rule == "sources" and owner.rule in _OWNERS) or kid.rule in _TAKEN.get(owner.rule, ())
        ):
            kids[-1] = replace(owner, kids=(*owner.kids, kid), span=owner.span.to(kid.span))
        else:
            kids.append(kid)
    return kids


def cause(site: Site, branch: Branch) -> Cause:
    """Return the node of a cause."""
    whole = _gathered(branch, closing_source_is_own=True)
    return Cause(
        twin_in(site, whole),
        sentences_in(site, whole),
        _cause_variant(site, whole),
        tuple(_cause_variant(site, _alone(site, kid)) for kid in whole.all("cause_variant")),
        sources_in(site, whole),
        branch.span,
    )


def _alone(site: Site, branch: Branch) -> Branch:
    """Return an ``under`` clause gathered; a source there that belongs to nothing is a finding."""
    whole = _gathered(branch, closing_source_is_own=False)
    for loose in whole.all("sources"):
        site.find("source-without-clause", loose.span)
    return whole


def _cause_variant(site: Site, whole: Branch) -> CauseVariant:
    return CauseVariant(
        guards_in(whole),
        site.build_once(whole.all("from_date"), day_of),
        site.build_once(whole.all("until_date"), day_of),
        site.build_once(whole.all("applies"), lambda kid: _sourced(site, kid)),
        site.build_once(whole.all("requires"), lambda kid: _name_list(site, kid)),
        site.build_once(whole.all("unless"), lambda kid: _name_list(site, kid)),
        whole.span,
    )


def _name_list(site: Site, branch: Branch) -> NameList:
    return NameList(tuple(map(name_of, branch.names())), sources_in(site, branch), branch.span)


def _sourced(site: Site, branch: Branch) -> Sourced:
    return Sourced(conditions_in(branch)[0], sources_in(site, branch), branch.span)


def remedy(site: Site, branch: Branch) -> Remedy:
    """Return the node of a remedy."""
    whole = _gathered(branch, closing_source_is_own=True)
    founded = site.once(whole.all("founded"))
    for loose in whole.all("cap", "recourse"):
        site.find("mode-missing", loose.span, word=loose.tokens[0].text)
    return Remedy(
        twin_in(site, whole),
        sentences_in(site, whole),
        tuple(map(name_of, founded.names())) if founded else (),
        site.build_once(whole.all("requires"), lambda kid: _name_list(site, kid)),
        site.build_once(whole.all("unless"), lambda kid: _name_list(site, kid)),
        _when(site, whole),
        site.build_once(whole.all("amount"), lambda kid: _amount(site, kid)),
        tuple(_ceiling(site, kid) for kid in whole.all("ceiling")),
        tuple(_sourced(site, kid) for kid in whole.all("reduced")),
        tuple(_part(site, kid) for kid in whole.all("partly")),
        tuple(_mode(site, kid) for kid in whole.all("mode")),
        tuple(Manner(text_in(site, kid), _when(site, kid), kid.span) for kid in whole.all("manner")),
        sources_in(site, whole),
        branch.span,
    )


def _when(site: Site, branch: Branch) -> Condition | None:
    return site.build_once(branch.all("when"), lambda kid: conditions_in(kid)[0])


def _amount(site: Site, branch: Branch) -> Amount:
    plus, *minus = _sums(branch)
    return Amount(plus, tuple(minus), sources_in(site, branch), branch.span)


def _sums(branch: Branch) -> Iterator[Sum]:
    for kid in branch.all("sum"):
        yield Sum(param_of(kid.all("param")[0]), conditions_in(kid)[0], kid.span)


def _ceiling(site: Site, branch: Branch) -> Ceiling:
    written = next(token.text for token in branch.tokens if token.type != "AT_MOST")
    return Ceiling(Decimal(written), _when(site, branch), sources_in(site, branch), branch.span)


def _part(site: Site, branch: Branch) -> Part:
    condition = conditions_in(branch)[0]
    return Part(condition, text_in(site, branch), sources_in(site, branch), branch.span)


def _mode(site: Site, branch: Branch) -> Mode:
    kind = next(token for token in branch.tokens if token.type not in ("MODE", "WITH"))
    param = branch.first("param")
    return Mode(
        kind.type.lower(),
        param_of(param) if param else None,
        _when(site, branch),
        site.build_once(branch.all("cap"), lambda kid: text_in(site, kid)),
        site.build_once(branch.all("recourse"), lambda kid: text_in(site, kid)),
        sources_of(site, branch.all("sources")),
        branch.span,
    )
