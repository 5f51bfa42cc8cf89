"""Syntax: rule text in its two surfaces and the tree of what was written.

Enters: SourceFile. Leaves: Document and diagnostics; formatted text. The only room that imports lark.
Never here: what a name refers to.
"""

from engine.syntax.nodes import Document
from engine.syntax.parser import parse_text
from engine.syntax.swallowed import split_swallowed

__all__ = ["Document", "parse_text", "split_swallowed"]
