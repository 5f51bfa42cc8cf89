"""Aligned: what shapes a remedy told by what it is, not by its place in a list.

A program numbers the parts, modes, manners and ceilings of a remedy in the order of the rules. Of two
versions the same number may mean different things, and the same thing stand under two numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from engine.program.versions import Versions
from engine.record import replace
from engine.rulebase.model import Remedy, RuleBase

_SECOND = "_new"


def aligned(
    together: Versions, old: RuleBase, new: RuleBase, numbers: dict[str, int]
) -> tuple[Versions, frozenset[str]]:
    """Return the versions with rules that tell such things by what they are, and what these replace.

    Only where the lists of a remedy differ; ``numbers`` are those of the remedies.
    """
    lines: list[str] = []
    arities: dict[str, int] = {}
    replaced: set[str] = set()
    for name in (n for n in old.remedies if n in new.remedies):
        before, after = _tables(old.remedies[name]), _tables(new.remedies[name])
        for letter in before:
            if before[letter] == after[letter]:
                continue
            keys = list(dict.fromkeys([*before[letter], *after[letter]]))
            stem = f"{letter}{numbers[name]}"
            for table, end in ((before, ""), (after, _SECOND)):
                for i, key in enumerate(table[letter]):
                    told = f"t{stem}_{i}"
                    replaced.add(told)
                    if told not in together.arities:
                        continue
                    source = f"{told}{end}" if told in together.affected else told
                    args = "(X,D)" if letter == "j" else "(D)"
                    lines.append(f"z{stem}_{keys.index(key)}{end}{args} :- {source}{args}.")
            arities |= {f"z{stem}_{k}": 1 + (letter == "j") for k in range(len(keys))}
    found = replace(
        together,
        lines=(*together.lines, *dict.fromkeys(lines)),
        affected=together.affected | frozenset(arities),
        arities={**together.arities, **arities},
    )
    return found, frozenset(replaced)


def _tables(remedy: Remedy) -> dict[str, tuple[object, ...]]:
    modes = tuple((mode.kind, mode.cap, mode.recourse) for mode in remedy.modes)
    return {
        "p": tuple(part.scope for part in remedy.partly),
        "o": modes,
        "j": modes,
        "n": tuple(manner.text for manner in remedy.manners),
        "k": tuple(ceiling.amount for ceiling in remedy.ceilings),
    }


def incomparable(old: RuleBase, new: RuleBase) -> Iterator[str]:
    """Yield what both versions have and take for different things, so that the newer one's word is taken.

    Facts about other things, sorts below another sort, rights over other things, options with other choices.
    """
    for name in _both(old.sorts, new.sorts):
        if old.sorts[name].parent != new.sorts[name].parent:
            yield name
    for name in _both(old.facts, new.facts):
        if old.facts[name].sorts != new.facts[name].sorts:
            yield name
    for name in _both(old.options, new.options):
        if {c.name.en for c in old.options[name].choices} != {c.name.en for c in new.options[name].choices}:
            yield name
    for name in _both(old.arguments, new.arguments):
        before, after = old.arguments[name], new.arguments[name]
        sorts = [tuple(p.sort for p in one.params) for one in (before, after)]
        if before.raised and after.raised and (sorts[0] != sorts[1] or before.side != after.side):
            yield name


def changed_defaults(old: RuleBase, new: RuleBase) -> tuple[str, ...]:
    """Return the options for which a case would get another choice without its file saying so."""
    found = {
        n for n, one in old.options.items() if n in new.options and one.default != new.options[n].default
    }
    for name in (n for n in old.readings if n in new.readings):
        before, after = dict(old.readings[name].choices), dict(new.readings[name].choices)
        found |= {option for option, _ in before.items() ^ after.items()}
    return tuple(n for n in new.options if n in found)


def _both(old: Iterable[str], new: Iterable[str]) -> list[str]:
    known = set(new)
    return [name for name in old if name in known]
