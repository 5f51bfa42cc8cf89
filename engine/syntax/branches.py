"""What the parser hands to the builder: a plain tree of rules and tokens, nothing of the parser's own."""

from __future__ import annotations

from engine.record import record
from engine.source import Span
from engine.syntax.tokens import Token


@record
class Branch:
    """A rule of the grammar with what it was made of; an option not taken leaves no trace."""

    rule: str
    kids: tuple[Branch | Token, ...]
    span: Span

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Return the tokens that stand directly in this branch."""
        return tuple([kid for kid in self.kids if isinstance(kid, Token)])

    @property
    def branches(self) -> tuple[Branch, ...]:
        """Return the branches directly below this one."""
        return tuple([kid for kid in self.kids if isinstance(kid, Branch)])

    def all(self, *rules: str) -> tuple[Branch, ...]:
        """Return the branches directly below that belong to one of the rules."""
        return tuple([kid for kid in self.kids if isinstance(kid, Branch) and kid.rule in rules])

    def first(self, *rules: str) -> Branch | None:
        """Return the first branch directly below of one of the rules, or None."""
        return next(iter(self.all(*rules)), None)

    def names(self) -> tuple[Token, ...]:
        """Return the NAME tokens that stand directly in this branch."""
        return tuple([token for token in self.tokens if token.type == "NAME"])

    def keyword(self, *types: str) -> Token | None:
        """Return the first token directly in this branch of one of the types, or None."""
        return next((token for token in self.tokens if token.type in types), None)
