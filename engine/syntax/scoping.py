"""A variable used behind the quantifier that binds it: the parentheses after ``with`` were forgotten.

``some x: sort with a(x) and b(x)`` reads as ``(some x: sort with a(x)) and b(x)``. Whether a name
is declared is no question of syntax; that the word was bound one step before is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from engine.syntax.branches import Branch
from engine.syntax.parts import Site
from engine.syntax.tokens import Token

# The keywords that bind a variable in a condition; without one there is nothing to check.
QUANTIFIERS: Final = frozenset({"SOME", "EVERY"})
_QUANTIFIERS: Final = frozenset({"some", "every"})


def check_scopes(site: Site, branch: Branch, bound: frozenset[str] = frozenset()) -> None:
    """Note each variable that stands behind, not below, the quantifier that binds it."""
    branches = branch.branches
    if branches:
        bound = _bound(branches, bound)
    if branch.rule in ("all_of", "any_of"):
        _check_row(site, branch, bound)
    for kid in branches:
        check_scopes(site, kid, bound)


def _bound(branches: tuple[Branch, ...], bound: frozenset[str]) -> frozenset[str]:
    """Return what is bound so far and what these branches bind for all that stands beside them."""
    for kid in branches:
        if kid.rule == "param":
            bound |= {name.text for name in kid.names()[:1]}
        elif kid.rule == "params":
            bound = _bound(kid.branches, bound)
    return bound


def _check_row(site: Site, row: Branch, bound: frozenset[str]) -> None:
    lost: dict[str, Branch] = {}
    for kid in row.branches:
        for name in _free(kid, bound):
            if quantifier := lost.get(name.text):
                word = quantifier.tokens[0].text
                site.find("parentheses-needed", name.span, variable=name.text, word=word)
                del lost[name.text]
        if kid.rule in _QUANTIFIERS:
            lost[kid.all("param")[0].names()[0].text] = kid


def _free(branch: Branch, bound: frozenset[str]) -> Iterator[Token]:
    """Yield the names used as terms in a condition that nothing inside it binds."""
    branches = branch.branches
    bound = _bound(branches, bound)
    if branch.rule == "term":
        yield from (name for name in branch.names() if name.text not in bound)
    for kid in branches:
        yield from _free(kid, bound)
