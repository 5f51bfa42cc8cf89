"""From rule text to its tree. The only file that knows lark, and it asks for it only where it must.

Every declaration is parsed by itself, so that each broken one gives one finding and none hides another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from engine.diagnostics import Diagnostic
from engine.syntax.branches import Branch
from engine.syntax.building import build
from engine.syntax.friendly import Stop, explain
from engine.syntax.keywords import Language
from engine.syntax.lexing import MAX_FINDINGS, lex, too_large
from engine.syntax.nodes import Declaration, Document
from engine.syntax.parts import Site
from engine.syntax.scoping import QUANTIFIERS, check_scopes
from engine.syntax.tables import grammar_text, saved_tables
from engine.syntax.tokens import DECLARATIONS, Lexed, Token

if TYPE_CHECKING:
    from lark import Lark, Tree
    from lark import Token as Leaf

MAX_DEPTH: Final = 32
_OPENING: Final = frozenset({"_LPAR", "EVERY", "EACH", "SOME"})


def parse_text(name: str, text: str) -> tuple[Document, list[Diagnostic]]:
    """Return the tree of ``text`` and all findings about it; broken declarations are left out.

    ``name`` is what the file is called in spans. No text makes this raise.
    """
    if large := too_large(name, text):
        return Document(name, "zh", ()), [large]
    lexed = lex(name, text)
    findings = list(lexed.diagnostics)
    declarations: list[Declaration] = []
    for tokens in _split(lexed):
        if len(findings) >= MAX_FINDINGS:
            break
        if tokens[0].type not in DECLARATIONS:
            findings.append(explain(Stop(tokens, 0, tuple(sorted(DECLARATIONS))), lexed.language))
            continue
        outcome = _parse(tokens, lexed.language)
        if isinstance(outcome, Diagnostic):
            # A keyword of the other language has been said already at its place.
            if all(outcome.span != finding.span for finding in lexed.diagnostics):
                findings.append(outcome)
            continue
        site = Site(lexed.language)
        declarations.append(build(site, outcome))
        if any(token.type in QUANTIFIERS for token in tokens):
            check_scopes(site, outcome)
        findings.extend(site.findings)
    findings.sort(key=lambda finding: (finding.span.line, finding.span.column))
    return Document(name, lexed.language, tuple(declarations)), findings


def _split(lexed: Lexed) -> Iterator[tuple[Token, ...]]:
    """Yield the tokens of each declaration, without those in which a sign is already at fault."""
    tokens = lexed.tokens
    starts = [0, *(at for at, token in enumerate(tokens) if at and token.type in DECLARATIONS), len(tokens)]
    for first, last in pairwise(starts):
        if first == last:
            continue
        begin = tokens[first].start if first else 0
        end = tokens[last].start if last < len(tokens) else len(lexed.text) + 1
        if not any(begin <= at < end for at in lexed.broken):
            yield tokens[first:last]


def _parse(tokens: tuple[Token, ...], language: Language) -> Branch | Diagnostic:
    """Return the branch of one declaration, or the one thing that is wrong with it."""
    if deep := _too_deep(tokens):
        return Diagnostic("nested-too-deep", deep.span, {"limit": str(MAX_DEPTH)})
    tables = saved_tables()
    branch = tables.parse(tokens) if tables else None
    return branch or _parse_by_lark(tokens, language)


def _parse_by_lark(tokens: tuple[Token, ...], language: Language) -> Branch | Diagnostic:
    """Do the same from the grammar itself: where the saved tables are of no use, or to say what is wrong."""
    from lark import Token as Leaf
    from lark.exceptions import UnexpectedToken

    leaves = [Leaf(token.type, token.text, at, at, at, at, at, at + 1) for at, token in enumerate(tokens)]
    try:
        tree = lark_parser().parse(leaves)
    except UnexpectedToken as stop:
        at = len(tokens) if stop.token.type == "$END" else int(stop.token.start_pos or 0)
        accepted = stop.accepts or stop.expected
        return explain(Stop(tokens, at, tuple(sorted(accepted))), language)
    return _branch(tree, tokens)


def _too_deep(tokens: Sequence[Token]) -> Token | None:
    """Return the token with which conditions nest deeper than allowed, or None.

    Parentheses nest; so does a quantifier in the body or in the guard of another. ``g`` is the guard
    of a quantifier, ``b`` its body: a body is one condition, so a connective or a comma closes it.
    """
    if sum([token.type in _OPENING for token in tokens]) <= MAX_DEPTH:
        return None
    open_: list[str] = []
    for token in tokens:
        match token.type:
            case "_LPAR":
                open_.append("(")
            case "EVERY" | "EACH":
                open_.append("g")
            case "SOME":
                open_.append("b")
            case "HAS":
                while open_ and open_[-1] == "b":
                    open_.pop()
                if open_ and open_[-1] == "g":
                    open_[-1] = "b"
            case "_RPAR":
                while open_ and open_.pop() != "(":
                    pass
            case "AND" | "OR" | "_COMMA":
                while open_ and open_[-1] == "b":
                    open_.pop()
            case _:
                continue
        if len(open_) > MAX_DEPTH:
            return token
    return None


@cache
def lark_parser(strict: bool = False) -> Lark:
    """Return the parser of one declaration, built from the grammar.

    ``strict``: no conflict is settled silently. It takes half a second where lark finds its helper for
    it, and the tables are only saved, and tested, of a grammar that passed.
    """
    from lark import Lark
    from lark.lexer import Lexer

    class Handed(Lexer):
        """Takes the tokens it is handed."""

        def __init__(self, conf: object) -> None: ...

        def lex(self, leaves: Iterable[Leaf]) -> Iterator[Leaf]:  # type: ignore[override]
            yield from leaves

    return Lark(
        grammar_text(),
        parser="lalr",
        lexer=Handed,
        strict=strict,
        propagate_positions=True,
        maybe_placeholders=False,
    )


def strict_table() -> Any:
    """Return the parse table of lark; raises lark's own error where the grammar leaves a conflict."""
    return lark_parser(strict=True).parser.parser._parse_table


def _branch(tree: Tree[Leaf], tokens: Sequence[Token]) -> Branch:
    """Return lark's tree as ours: its positions are the numbers of our tokens."""
    kids = tuple(
        tokens[kid.start_pos or 0] if isinstance(kid, str) else _branch(kid, tokens) for kid in tree.children
    )
    span = tokens[tree.meta.start_pos].span.to(tokens[tree.meta.end_pos - 1].span)
    return Branch(str(tree.data), kids, span)
