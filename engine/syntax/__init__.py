"""Syntax: rule text in its two surfaces and the tree of what was written.

Enters: SourceFile. Leaves: Document and diagnostics; formatted text. The only room that imports lark.
Never here: what a name refers to.
"""

from engine.syntax.formatter import format_text
from engine.syntax.nodes import Document
from engine.syntax.parser import parse_text
from engine.syntax.printer import print_document
from engine.syntax.swallowed import split_swallowed

__all__ = ["Document", "format_text", "parse_text", "print_document", "split_swallowed"]
