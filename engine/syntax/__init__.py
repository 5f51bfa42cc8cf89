"""Syntax: rule text in its two surfaces and the tree of what was written.

Enters: SourceFile. Leaves: Document and diagnostics; formatted text. The only room that imports lark.
Never here: what a name refers to.
"""
