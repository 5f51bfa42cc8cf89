"""The saved tables: those of the grammar, and a tree like lark's for every declaration."""

from __future__ import annotations

from importlib.resources import files

import pytest
from lark.exceptions import GrammarError

from engine.shipped import rules_root
from engine.syntax import parser, tables
from engine.syntax.branches import Branch
from engine.syntax.lexing import lex
from engine.syntax.tables import SAVED, saved_tables, tables_text

AGAIN = "the grammar has changed: python -m engine.syntax.tables"


def test_the_saved_tables_are_those_of_the_grammar_as_it_stands():
    saved = files("engine.syntax").joinpath(SAVED).read_text(encoding="utf-8")

    assert saved == tables_text(parser.strict_table()), AGAIN


def test_a_grammar_with_a_conflict_is_refused_when_tables_are_made(monkeypatch):
    """A twin of ``_money``: after AT_MOST an INT could be either."""
    grammar = tables.grammar_text()
    unclear = grammar.replace("\nceiling: AT_MOST _money", "\nceiling: AT_MOST (_money | _sum)\n_sum: INT")
    assert unclear != grammar
    monkeypatch.setattr(parser, "grammar_text", lambda: unclear)
    parser.lark_parser.cache_clear()

    with pytest.raises(GrammarError):
        parser.strict_table()

    parser.lark_parser.cache_clear()


def test_every_shipped_declaration_has_the_tree_that_lark_gives_it():
    ready = saved_tables()
    assert ready is not None, AGAIN
    for path in sorted(rules_root().rglob("*.rules")):
        lexed = lex(path.name, path.read_text(encoding="utf-8"))
        for tokens in parser._split(lexed):
            by_lark = parser._parse_by_lark(tokens, lexed.language)

            assert isinstance(by_lark, Branch)
            assert ready.parse(tokens) == by_lark, f"{path}:{tokens[0].span.line}"


def test_tables_of_another_grammar_are_not_used(monkeypatch):
    grammar = tables.grammar_text()
    monkeypatch.setattr(tables, "grammar_text", lambda: grammar + "// another\n")
    saved_tables.cache_clear()

    found = saved_tables()

    saved_tables.cache_clear()
    assert found is None


def test_tokens_that_are_no_declaration_have_no_tree():
    ready = saved_tables()
    assert ready is not None, AGAIN
    tokens = lex("t.rules", "sort item/物 sort").tokens

    assert ready.parse(tokens) is None
    assert ready.parse(tokens[:3]) is None
    assert ready.parse(tokens[:4]) is not None
