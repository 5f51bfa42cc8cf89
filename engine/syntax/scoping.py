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

_QUANTIFIERS: Final = frozenset({"some", "every"})


def check_scopes(site: Site, branch: Branch, bound: frozenset[str] = frozenset()) -> None:
    """Note each variable that stands behind, not below, the quantifier that binds it."""
    bound |= {name.text for param in _params(branch) for name in param.names()[:1]}
    if branch.rule in ("all_of", "any_of"):
        _check_row(site, branch, bound)
    for kid in branch.branches:
        check_scopes(site, kid, bound)


def _params(branch: Branch) -> Iterator[Branch]:
    """Yield the variables a branch binds for all that stands in it."""
    yield from branch.all("param")
    for params in branch.all("params"):
        yield from params.all("param")


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
    bound |= {name.text for param in _params(branch) for name in param.names()[:1]}
    if branch.rule == "term":
        yield from (name for name in branch.names() if name.text not in bound)
    for kid in branch.branches:
        yield from _free(kid, bound)
