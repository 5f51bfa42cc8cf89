"""Two versions of the rules in one text: what they share once, what they derive differently side by side.

Both are compiled with the same names. Predicates that some differing rule can reach are written twice, the
newer under a second name; everything else, and everything given, is the same for both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from engine.program.model import Program
from engine.program.reach import predicates_in
from engine.record import record

_NAME = re.compile(
    r"(?<![A-Za-z0-9_])([a-z][a-z0-9_]*)(?=\()|(?<![A-Za-z0-9_(])([a-z]+[0-9]+_[0-9]+)(?=[,.; ]|$)"
)
_OPTION = re.compile(r"(?<![A-Za-z0-9_])o\(([0-9]+),")
_SECOND = "_new"


@record
class Versions:
    """The rules of both versions, those that differ doubled; ``affected`` are the predicates with two names.

    ``fixed`` holds what must be asked along with every question: the choices of the older reading.
    """

    lines: tuple[str, ...]
    affected: frozenset[str]
    arities: dict[str, int]
    fixed: tuple[str, ...]

    def differing(self, goal: str, predicates: Iterable[str], where: Iterable[str] = ()) -> list[str]:
        """Return rules by which ``goal(D)`` holds where the versions part in one of these predicates.

        ``where`` are literals that must hold as well.
        """
        also = (*self.fixed, *where)
        lines = []
        for name in predicates:
            if name not in self.affected:
                continue
            xs = [f"X{i}" for i in range(self.arities[name] - 1)]
            at = f"({','.join([*xs, 'D'])})"
            for one, two in ((name, f"{name}{_SECOND}"), (f"{name}{_SECOND}", name)):
                body = [f"{one}{at}", f"not {two}{at}", *also]
                lines.append(f"{goal}(D) :- {', '.join(body)}.")
        return lines


def versions_of(
    old: Program, new: Program, old_choices: Mapping[str, str], new_choices: Mapping[str, str]
) -> Versions:
    """Return two programs as one; the choices are those the readings fix (none: every reading at once)."""
    before, after = dict.fromkeys(old.lines), dict.fromkeys(new.lines)
    apart = {
        old.ids["option"][o]
        for o, choice in old_choices.items()
        if o in new_choices and new_choices[o] != choice
    }
    every = [*before, *(line for line in after if line not in before)]
    changed = [line for line in every if (line in before) != (line in after) or _asks(line, apart)]
    affected = _downstream(every, {_head(line) for line in changed})
    renamed = affected | {"o"} if apart else affected
    lines = [line for line in before if line in after or _head(line) in affected]
    lines += [_second(line, renamed) for line in after if _head(line) in affected]
    numbers = new.ids["option"], new.choices
    lines += [f"o{_SECOND}({numbers[0][o]},{numbers[1][o][c]})." for o, c in new_choices.items() if apart]
    fixed = tuple(f"o({old.ids['option'][o]},{old.choices[o][c]})" for o, c in old_choices.items())
    arities = dict((*old.signatures, *new.signatures))
    return Versions(tuple(lines), frozenset(affected), arities, fixed)


def _asks(line: str, options: set[int]) -> bool:
    return any(int(number) in options for number in _OPTION.findall(line))


def _head(line: str) -> str:
    found = _NAME.match(line)
    if found is None:
        raise ValueError(f"not a rule: {line}")
    return found.group(1) or found.group(2)


def _downstream(lines: Iterable[str], start: set[str]) -> set[str]:
    """Return the predicates whose truth can change when that of some does."""
    users: dict[str, set[str]] = {}
    for line in lines:
        for name in predicates_in(line.partition(" :- ")[2]):
            users.setdefault(name, set()).add(_head(line))
    found, queue = set(start), list(start)
    while queue:
        fresh = users.get(queue.pop(), set()) - found
        found |= fresh
        queue += fresh
    return found


def _second(line: str, names: set[str]) -> str:
    def rename(at: re.Match[str]) -> str:
        name = at.group(1) or at.group(2)
        return f"{name}{_SECOND}" if name in names else name

    return _NAME.sub(rename, line)
