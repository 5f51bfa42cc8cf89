"""Flow: which rules of a program can come to anything for what a case gives.

A case of a dozen facts feeds perhaps a third of the rules; the rest would be read, parsed and grounded
to nothing, and that is most of the time a single decision takes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from engine.program.predicates import predicate_of
from engine.record import record

# What is known of lines is kept for so many, some two programs.
LINES_KEPT = 8192

_COUNTED = r"\{[^{}]*\}"
# A literal that is an atom, perhaps negated; the literals of a body are parted by a comma and a blank.
_LITERAL = r"(?:^|, )(not )?([a-z][a-z0-9_]*)(?=[(,.])"


@record
class Flow:
    """For every rule its head and how many predicates it needs; for every predicate the rules it feeds.

    Rules are numbered as the lines of the program.
    """

    heads: tuple[str, ...]
    needs: tuple[int, ...]
    feeds: dict[str, tuple[int, ...]]

    def fed(self, given: Iterable[str]) -> list[int]:
        """Return the rules that can fire, in order, when only atoms of these predicates are given.

        A rule left out has a positive literal that nothing can make true. INVARIANT (fed): the rules
        that stay have, with the given atoms, the same answer set as all of them.
        """
        missing = list(self.needs)
        known = dict.fromkeys(given)
        known.update((self.heads[i], None) for i, count in enumerate(missing) if not count)
        queue = list(known)
        while queue:
            for i in self.feeds.get(queue.pop(), ()):
                missing[i] -= 1
                if not missing[i] and self.heads[i] not in known:
                    known[self.heads[i]] = None
                    queue.append(self.heads[i])
        return [i for i, count in enumerate(missing) if not count]


def flow_of(lines: Iterable[str]) -> Flow:
    """Return the flow of a program given rule by rule."""
    heads: list[str] = []
    needs: list[int] = []
    feeds: dict[str, list[int]] = {}
    for i, line in enumerate(lines):
        head, wanted = _flow_in(line)
        heads.append(head)
        needs.append(len(wanted))
        for name in wanted:
            feeds.setdefault(name, []).append(i)
    return Flow(tuple(heads), tuple(needs), {name: tuple(rules) for name, rules in feeds.items()})


# Under another reading, or for other claims, most lines come again.
@lru_cache(maxsize=LINES_KEPT)
def _flow_in(line: str) -> tuple[str, frozenset[str]]:
    """Return the predicate a rule derives and those it needs."""
    head, _, body = line.partition(" :- ")
    # What is counted need not be there for the count to hold.
    counted = re.sub(_COUNTED, "", body) if "{" in body else body
    return predicate_of(head), frozenset(name for no, name in re.findall(_LITERAL, counted) if not no)
