"""Predicates in generated text: which stand in it, and the same text under other names.

All that looks into generated text looks through here. TRAP: where options alone decide, an atom has no
arguments (``cs1_1``); a reader that only sees names before a bracket takes two different rules for one.
"""

from __future__ import annotations

import re
from collections.abc import Callable

# Before its arguments, or bare where it has none; a copy of it has a suffix (cs1_1_2, cs1_1_new).
# Compiled when first needed: a single decision only asks for the head of a rule and for days.
_NAMED = (
    r"(?<![A-Za-z0-9_])([a-z][a-z0-9_]*)\("
    r"|(?<![A-Za-z0-9_(])([a-z]+[0-9]+_[0-9]+(?:_[a-z0-9]+)*)(?=[,.; ]|$)"
)
_FIRST = re.compile(r"[a-z][a-z0-9_]*")
_DAY = re.compile(r"(?<![A-Za-z0-9_])y([0-9]+)(?![A-Za-z0-9_(])")
_OPTION = r"(?<![A-Za-z0-9_])o\(([0-9]+),"


def predicate_of(rule: str) -> str:
    """Return the predicate of an atom as it is written, or of the head of a rule."""
    found = _FIRST.match(rule)
    if found is None:
        raise ValueError(f"not an atom: {rule}")
    return found.group()


def predicates_in(text: str) -> set[str]:
    """Return the predicates that occur in generated text."""
    return {called or bare for called, bare in re.findall(_NAMED, text)}


def rewritten(text: str, write: Callable[[str, bool], str]) -> str:
    """Return a text in which ``write(name, called)`` stands for every ``name(``, or bare ``name``."""
    return re.sub(_NAMED, lambda found: write(found.group(1) or found.group(2), bool(found.group(1))), text)


def renamed(text: str, name_of: Callable[[str], str]) -> str:
    """Return a text with every predicate under another name."""
    return rewritten(text, lambda name, called: name_of(name) + ("(" if called else ""))


def days_in(text: str) -> frozenset[int]:
    """Return the date literals that occur in generated text, by number."""
    return frozenset(map(int, _DAY.findall(text)))


def options_in(text: str) -> frozenset[int]:
    """Return the options whose choice a text asks for, by number."""
    return frozenset(map(int, re.findall(_OPTION, text)))
