"""The rules beside their mutants in one text that has a single answer: what each mutant makes of a case.

Two steps keep the text small. First every mutant is asked only what becomes of its own declaration, all else
being as the rules have it. Then each different result is followed through the rest of the rules, once for
all the mutants that bring it about. Mutants are told apart by a further argument; only rules that can come
out otherwise are written again, the rest is shared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from engine.program.flow import predicate_of
from engine.program.inputs import Inputs
from engine.program.mutants import Owner, Pool
from engine.record import record

# What a decision tells: findings with their reasons, winners, causes, grounds, what becomes of claims.
TELLING = re.compile(r"(?:f[pn]|bc|wp|ap|mo|gr|t[mpojnrsk])\d+(?:_\d+)?")
_NAME = re.compile(
    r"(?<![A-Za-z0-9_])([a-z][a-z0-9_]*)\(|(?<![A-Za-z0-9_(])([a-z]+[0-9]+_[0-9]+)(?=[,.; ]|$)"
)

Atoms = frozenset[str]


@record
class Effect:
    """What became otherwise: the atoms that came and those that went."""

    came: Atoms
    gone: Atoms


@record
class Portion:
    """The part of a pool that bears on some goals in a case."""

    pool: Pool
    given: tuple[str, ...]
    goals: re.Pattern[str]
    fed: frozenset[int]
    kept: frozenset[int]
    mutants: tuple[int, ...]


def given_lines(inputs: Inputs) -> list[str]:
    """Return what a closed case gives."""
    return [*inputs.frame, *(f"{atom}." for atom in dict.fromkeys(inputs.given))]


def portion(pool: Pool, given: Sequence[str], goals: re.Pattern[str]) -> Portion:
    """Return the lines a case feeds that bear on the goals, and the mutants that differ in one of them."""
    fed = frozenset(pool.program.flow.fed({predicate_of(line) for line in given}))
    queue = [name for name in pool.by_head if goals.fullmatch(name)]
    seen, kept = set(queue), set[int]()
    while queue:
        for i in pool.by_head.get(queue.pop(), ()):
            if i in fed and i not in kept:
                kept.add(i)
                fresh = pool.bodies[i] - seen
                seen |= fresh
                queue += fresh
    mutants = tuple(
        n
        for n, lines in enumerate(pool.mutants)
        if any(i in kept for i in lines.lacks) or any(i in kept for i in lines.adds)
    )
    return Portion(pool, tuple(given), goals, fed, frozenset(kept), mutants)


def base_text(part: Portion) -> str:
    """Return the rules as written with what is given; shows what bears on the goals at the end."""
    shown = sorted({(name, _arity(line)) for name, line in _heads(part) if part.goals.fullmatch(name)})
    return _shared(part) + "".join(f"#show {name}/{arity}.\n" for name, arity in shown) + "#show.\n"


def _heads(part: Portion) -> Iterable[tuple[str, str]]:
    program = part.pool.program
    return ((program.flow.heads[i], program.lines[i]) for i in sorted(part.kept) if i < part.pool.base)


def _shared(part: Portion) -> str:
    lines = part.pool.program.lines
    return "\n".join([*(lines[i] for i in sorted(part.kept) if i < part.pool.base), *part.given]) + "\n"


# ---------------------------------------------------------------------------- what becomes of a declaration


def local_text(part: Portion) -> str:
    """Return the text that tells what every mutant makes of its own declaration.

    Shows ``p_new(i,…)`` and ``p_gone(i,…)`` for the atoms of predicate ``p`` that came or went in mutant i.
    """
    groups: dict[Owner, list[int]] = {}
    for n in part.mutants:
        groups.setdefault(part.pool.mutants[n].group, []).append(n)
    lines: list[str] = []
    shown: dict[str, None] = {}
    for k, numbers in enumerate(groups.values()):
        made, told = _group(part, f"q{k}", numbers)
        lines += made
        shown |= dict.fromkeys(told)
    return _shared(part) + "\n".join([*lines, *shown, "#show."]) + "\n"


def _group(part: Portion, tag: str, numbers: list[int]) -> tuple[list[str], list[str]]:
    pool = part.pool
    owner = pool.mutants[numbers[0]].owner
    heads = pool.program.flow.heads
    mine = {i for i in pool.owned[owner] if i in part.kept}
    absent: dict[int, list[int]] = {}
    only: dict[int, list[int]] = {}
    for n in numbers:
        for i in pool.mutants[n].lacks:
            if i in part.kept:
                absent.setdefault(i, []).append(n)
        for i in pool.mutants[n].adds:
            if i in part.kept:
                only.setdefault(i, []).append(n)
    affected = _downstream(pool, {heads[i] for i in (*absent, *only)}, mine | set(only))
    lines = [f"{tag}({n})." for n in numbers]
    copier = _Copier(affected, tag)
    for i in sorted(mine):
        if heads[i] in affected:
            lines.append(copier.copy(pool.program.lines[i], f"{tag}(Mu)", absent.get(i, ())))
    lines += [copier.copy(pool.program.lines[i], "", has) for i, has in sorted(only.items())]
    lines += copier.sets()
    signed = {(heads[i], _arity(pool.program.lines[i])) for i in (*mine, *only) if heads[i] in affected}
    told: list[str] = []
    for name, arity in sorted(signed):
        if part.goals.fullmatch(name) or any(i in part.kept and i not in mine for i in pool.users.get(name, ())):
            made, shown = _compared(name, arity, tag)
            lines += made
            told += shown
    return lines, told


def _downstream(pool: Pool, start: set[str], lines: set[int] | frozenset[int]) -> set[str]:
    """Return the predicates that can change, among these lines, when some do."""
    found, queue = set(start), sorted(start)
    while queue:
        for i in pool.users.get(queue.pop(), ()):
            if i in lines and pool.program.flow.heads[i] not in found:
                found.add(pool.program.flow.heads[i])
                queue.append(pool.program.flow.heads[i])
    return found


def _compared(name: str, arity: int, tag: str) -> tuple[list[str], list[str]]:
    xs = ",".join(f"X{i}" for i in range(arity))
    plain, copy = (f"{name}({xs})", f"{name}_{tag}(Mu,{xs})") if xs else (name, f"{name}_{tag}(Mu)")
    args = f"Mu,{xs}" if xs else "Mu"
    lines = [
        f"{name}_new({args}) :- {copy}, not {plain}.",
        f"{name}_gone({args}) :- {tag}(Mu), {plain}, not {copy}.",
    ]
    return lines, [f"#show {name}_new/{arity + 1}.", f"#show {name}_gone/{arity + 1}."]


class _Copier:
    """Writes rules again with a further argument for the mutant; predicates not affected stay shared."""

    def __init__(self, affected: set[str], tag: str) -> None:
        self.affected = affected
        self.tag = tag
        self._sets: dict[tuple[int, ...], str] = {}

    def copy(self, line: str, bound: str, numbers: Sequence[int]) -> str:
        """Return the rule for all mutants ``bound`` gives but for these; with no ``bound`` for these alone."""
        body = [bound] if bound else []
        if numbers:
            here = self._sets.setdefault(tuple(numbers), f"{self.tag}_s{len(self._sets)}")
            body.append(f"not {here}(Mu)" if bound else f"{here}(Mu)")
        head, _, rest = _NAME.sub(self._renamed, line).partition(" :- ")
        if not rest:
            return f"{head[:-1]} :- {', '.join(body)}."
        return f"{head} :- {', '.join(body)}, {rest}"

    def sets(self) -> list[str]:
        """Return which mutants belong to the sets named so far."""
        return [f"{name}({n})." for numbers, name in self._sets.items() for n in numbers]

    def _renamed(self, found: re.Match[str]) -> str:
        called, plain = found.group(1), found.group(2)
        name = called or plain
        if name not in self.affected:
            return found.group()
        return f"{name}_{self.tag}(Mu," if called else f"{name}_{self.tag}(Mu)"


def effects(atoms: Iterable[str]) -> dict[int, Effect]:
    """Return what each mutant changes, from the atoms shown for one of these texts."""
    came: dict[int, set[str]] = {}
    gone: dict[int, set[str]] = {}
    for atom in atoms:
        name, _, inner = atom[:-1].partition("(")
        number, _, args = inner.partition(",")
        where, plain = (came, name[:-4]) if name.endswith("_new") else (gone, name[:-5])
        where.setdefault(int(number), set()).add(f"{plain}({args})" if args else plain)
    numbers = sorted(came.keys() | gone.keys())
    return {n: Effect(frozenset(came.get(n, ())), frozenset(gone.get(n, ()))) for n in numbers}


# ---------------------------------------------------------------------------- what becomes of everything else


def wide_text(part: Portion, changes: Sequence[tuple[Owner, Effect]]) -> str:
    """Return the text that follows changes of declarations through the rest of the rules to the goals.

    Shows ``p_new(k,…)`` and ``p_gone(k,…)`` for the goals, k being the place of the change in the list.
    """
    by_owner: dict[Owner, list[int]] = {}
    for k, (owner, _) in enumerate(changes):
        by_owner.setdefault(owner, []).append(k)
    lines: list[str] = []
    shown: dict[str, None] = {}
    for number, (owner, places) in enumerate(by_owner.items()):
        made, told = _spread(part, f"q{number}", owner, [(k, changes[k][1]) for k in places])
        lines += made
        shown |= dict.fromkeys(told)
    return _shared(part) + "\n".join([*lines, *shown, "#show."]) + "\n"


def _spread(
    part: Portion, tag: str, owner: Owner, effects: list[tuple[int, Effect]]
) -> tuple[list[str], list[str]]:
    pool, heads = part.pool, part.pool.program.flow.heads
    mine = set(pool.owned[owner])
    others = frozenset(i for i in part.kept if i < pool.base and i not in mine)
    changed = {predicate_of(atom) for _, e in effects for atom in (*e.came, *e.gone)}
    affected = _downstream(pool, changed, others)
    copier = _Copier(affected, tag)
    lines = [f"{tag}({k})." for k, _ in effects]
    signed: dict[str, int] = {}
    for k, effect in effects:
        for atoms, suffix in ((effect.came, tag), (effect.gone, f"{tag}_out")):
            for atom in sorted(atoms):
                name, _, args = atom.partition("(")
                signed[name] = args.count(",") + 1 if args else 0
                lines.append(f"{name}_{suffix}({k},{args}." if args else f"{name}_{suffix}({k}).")
    for name, arity in sorted(signed.items()):
        xs = "".join(f",X{i}" for i in range(arity))
        plain = f"{name}({xs[1:]})" if xs else name
        lines.append(f"{name}_{tag}(Mu{xs}) :- {tag}(Mu), {plain}, not {name}_{tag}_out(Mu{xs}).")
    for i in sorted(others):
        if heads[i] in affected:
            lines.append(copier.copy(pool.program.lines[i], f"{tag}(Mu)", ()))
            signed[heads[i]] = _arity(pool.program.lines[i])
    told: list[str] = []
    for name, arity in sorted(signed.items()):
        if part.goals.fullmatch(name):
            made, shown = _compared(name, arity, tag)
            lines += made
            told += shown
    return lines, told


def _arity(line: str) -> int:
    inner = line.partition(" :- ")[0].partition("(")[2]
    return inner.count(",") + 1 if inner else 0
