"""Two versions of the rules in one text: what they share once, what they derive differently side by side.

Both are compiled with the same names. Predicates that some differing rule can reach are written twice, the
newer under a second name; everything else, and everything given, is the same for both.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from engine.program.model import Program
from engine.program.predicates import options_in, predicate_of, predicates_in, renamed
from engine.record import record

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
    changed = [line for line in every if (line in before) != (line in after) or options_in(line) & apart]
    affected = _downstream(every, {predicate_of(line) for line in changed})
    doubled = affected | {"o"} if apart else affected

    def second(name: str) -> str:
        return f"{name}{_SECOND}" if name in doubled else name

    lines = [line for line in before if line in after or predicate_of(line) in affected]
    lines += [renamed(line, second) for line in after if predicate_of(line) in affected]
    numbers = new.ids["option"], new.choices
    lines += [f"o{_SECOND}({numbers[0][o]},{numbers[1][o][c]})." for o, c in new_choices.items() if apart]
    fixed = tuple(f"o({old.ids['option'][o]},{old.choices[o][c]})" for o, c in old_choices.items())
    arities = dict((*old.signatures, *new.signatures))
    return Versions(tuple(lines), frozenset(affected), arities, fixed)


def _downstream(lines: Iterable[str], start: set[str]) -> set[str]:
    """Return the predicates whose truth can change when that of some does."""
    users: dict[str, set[str]] = {}
    for line in lines:
        for name in predicates_in(line.partition(" :- ")[2]):
            users.setdefault(name, set()).add(predicate_of(line))
    found, queue = set(start), list(start)
    while queue:
        fresh = users.get(queue.pop(), set()) - found
        found |= fresh
        queue += fresh
    return found
