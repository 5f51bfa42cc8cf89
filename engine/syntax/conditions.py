"""Building conditions: the same few forms wherever a rule says when something holds."""

from __future__ import annotations

from engine.source import Span
from engine.syntax.branches import Branch
from engine.syntax.nodes import (
    All,
    Any,
    AtLeast,
    Atom,
    Bare,
    Condition,
    Dated,
    Every,
    Is,
    Marked,
    Some,
    Term,
)
from engine.syntax.parts import name_of, param_of
from engine.syntax.tokens import Token, date_of

_FORMS = frozenset({"any_of", "all_of", "every", "some", "at_least", "bare", "marked", "same", "dated"})


def conditions_in(branch: Branch) -> tuple[Condition, ...]:
    """Return the conditions that stand directly in this branch, in the order written."""
    return tuple(condition_of(kid) for kid in branch.branches if kid.rule in _FORMS)


def condition_of(branch: Branch) -> Condition:
    """Return a condition as a node; the depth of a branch is bounded before it is parsed."""
    span = branch.span
    match branch.rule:
        case "any_of":
            return Any(conditions_in(branch), span)
        case "all_of":
            return All(conditions_in(branch), span)
        case "every":
            guard, body = conditions_in(branch)
            return Every(param_of(branch.all("param")[0]), guard, body, span)
        case "some":
            return Some(param_of(branch.all("param")[0]), conditions_in(branch)[0], span)
        case "at_least":
            return AtLeast(int(branch.tokens[1].text), conditions_in(branch), span)
        case "bare":
            return Bare(_atom(branch), span)
        case "marked":
            return _marked(branch)
        case _:
            return _comparison(branch)


def _comparison(branch: Branch) -> Condition:
    left, right = (term_of(kid) for kid in branch.all("term"))
    word = branch.tokens[0]
    if branch.rule == "same":
        return Is(left, right, word.type == "IS", branch.span)
    return Dated(left, word.type.lower(), right, branch.span)


def _marked(branch: Branch) -> Condition:
    mark = branch.tokens[0]
    side = branch.keyword("PLAINTIFF", "DEFENDANT")
    against = branch.first("term")
    return Marked(
        _atom(branch),
        mark.type.lower(),
        side.type.lower() if side else None,
        term_of(against) if against else None,
        branch.span,
    )


def _atom(branch: Branch) -> Atom:
    atom = branch.all("atom")[0]
    return Atom(name_of(atom.names()[0]), args_in(atom), atom.span)


def args_in(branch: Branch) -> tuple[Term, ...] | None:
    """Return the arguments in parentheses that stand directly in this branch, or None."""
    args = branch.first("args")
    return tuple(term_of(kid) for kid in args.branches) if args else None


def term_of(branch: Branch) -> Term:
    """Return a term as a node."""
    token: Token = branch.tokens[0]
    span: Span = branch.span
    match token.type:
        case "NAME":
            return Term(name_of(token), None, None, span)
        case "DATE":
            return Term(None, None, date_of(token.text), span)
        case kind:
            return Term(None, kind.lower(), None, span)
