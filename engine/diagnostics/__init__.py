"""Diagnostics: what a user's mistake looks like, and how it is said in Chinese and English.

Enters: codes, places, parameters. Leaves: Diagnostic values and their renderings.
Never here: exceptions for mistakes of a user; words of clingo, lark or pydantic.
"""

from engine.diagnostics.model import Diagnostic, Message, Related, Severity

__all__ = ["Diagnostic", "Message", "Related", "Severity"]
