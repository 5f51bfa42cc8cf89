"""Diagnostics: what a user's mistake looks like, and how it is said in Chinese and English.

Enters: codes, places, parameters; files to be read. Leaves: Diagnostic values and their renderings,
texts in a known encoding. Never here: exceptions for mistakes of a user; words of clingo, lark or pydantic.
"""

from engine.diagnostics.model import Diagnostic, Message, Related, Severity
from engine.diagnostics.register import message_of, severity_of

__all__ = ["Diagnostic", "Message", "Related", "Severity", "message_of", "severity_of"]
