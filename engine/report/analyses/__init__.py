"""Analyses in words: one file each, text and object side by side, Chinese and English.

Enters: what ``engine.analysis`` found, RuleBase. Leaves: text, an object for programs. Never here:
deciding, asking the solver, any predicate of the law.
"""
