"""The text that asks which patterns tell mutants of one part from the rules: rules, copies, difference."""

from __future__ import annotations

import re
from collections.abc import Iterable

from engine.program.mixture import Group, Situation, arity_of, compared, copies_of, telling_of
from engine.program.mutants import Pool
from engine.record import record

_SET = re.compile(r"mut_s\d+\(\d+\)\.")


@record
class Apart:
    """The rules that matter to the first things told about mutants of a group, and their copies.

    ``read``: the rules as they were written, for what they read of a case. ``copies`` leave open which
    mutant rules (``mut(i)``) and hold ``apart`` where it comes out otherwise. ``goals``: what is told,
    with arities.
    """

    read: tuple[str, ...]
    lines: tuple[str, ...]
    copies: tuple[str, ...]
    goals: tuple[tuple[str, int], ...]

    def shown(self) -> str:
        """Return the directives that show what is told under the rules and how the mutant differs."""
        lines = [f"#show {n}/{a}. #show {n}_new/{a + 1}. #show {n}_gone/{a + 1}." for n, a in self.goals]
        return "\n".join([*lines, "#show mut/1.", "#show."]) + "\n"


def apart_text(pool: Pool, group: Group, numbers: Iterable[int]) -> Apart:
    """Return the question for some mutants of a group.

    Told are the findings, causes and claims nearest to the change: what hangs on them differs only if they
    do.
    """
    wanted = tuple(n for n in numbers if n in group.numbers)
    telling = telling_of(pool)
    heads = pool.program.flow.heads
    mine = {i for n in wanted for i in pool.mutants[n].adds}
    start = {heads[i] for n in wanted for i in (*pool.mutants[n].lacks, *pool.mutants[n].adds)}
    affected, goals = _near(pool, start, mine, telling)
    places = tuple(i for name in sorted(affected) for i in pool.by_head.get(name, ()) if i < pool.base)
    local = Group(group.owner, wanted, tuple(sorted(places)), frozenset(affected), (), ())
    at = Situation(pool, frozenset(range(len(pool.program.lines))), {})
    written = copies_of(at, local, "mut")
    # Which mutant rules is left open here, so that a line only some have holds where one of them rules.
    copies = [f"{one[:-1]} :- mut({one.partition('(')[2]}" if _SET.fullmatch(one) else one for one in written]
    copies = [line for line in copies if not line.startswith("mut(")]
    copies.append(f"1 {{ {'; '.join(f'mut({n})' for n in wanted)} }} 1.")
    signed = sorted(
        {(heads[i], arity_of(pool.program.lines[i])) for i in (*places, *mine) if heads[i] in goals}
    )
    for name, arity in signed:
        copies += compared(name, arity, "mut")[0]
        xs = "".join(f",X{i}" for i in range(arity))
        copies += [f"apart :- {name}_{way}(Mu{xs})." for way in ("new", "gone")]
    base = _bearing(pool, {*goals, *(p for i in (*places, *mine) for p in pool.bodies[i])})
    lines = tuple(pool.program.lines[i] for i in base)
    read = tuple(pool.program.lines[i] for i in sorted({*base, *mine}))
    return Apart(read, lines, (*copies, ":- not apart."), tuple(signed))


def _near(
    pool: Pool, start: set[str], mine: set[int], telling: frozenset[str]
) -> tuple[set[str], frozenset[str]]:
    """Return what can change up to the first things told, and these."""
    heads = pool.program.flow.heads
    found, queue = set(start), sorted(start)
    while queue:
        name = queue.pop()
        if name in telling:
            continue
        for i in pool.users.get(name, ()):
            if (i < pool.base or i in mine) and heads[i] not in found:
                found.add(heads[i])
                queue.append(heads[i])
    return found, frozenset(found & telling)


def _bearing(pool: Pool, goals: set[str]) -> list[int]:
    seen, queue, kept = set(goals), sorted(goals), set[int]()
    while queue:
        for i in pool.by_head.get(queue.pop(), ()):
            if i < pool.base and i not in kept:
                kept.add(i)
                fresh = pool.bodies[i] - seen
                seen |= fresh
                queue += fresh
    return sorted(kept)
