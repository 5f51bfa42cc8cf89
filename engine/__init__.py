"""Juzheng 举证: a reference engine for reasoning about the burden of proof."""
