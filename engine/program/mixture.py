"""What each mutant makes of a case, told by texts that have a single answer.

Two steps keep them small. First every mutant is asked only what becomes of its own declaration, all else
being as the rules have it. Then each different result is followed through the rest of the rules, once for
all the mutants that bring it about. Mutants are told apart by a further argument; only rules that can come
out otherwise are written again: what holds under the rules as written is given.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from engine.program.inputs import Inputs
from engine.program.mutants import TELLING, Owner, Pool
from engine.program.predicates import options_in, predicate_of, rewritten
from engine.record import record, replace

Atoms = frozenset[str]


@record
class Effect:
    """What became otherwise: the atoms that came and those that went."""

    came: Atoms
    gone: Atoms


@record
class Group:
    """Mutants of one part of a declaration.

    ``places``: the lines of the rules that can come out otherwise, ``told``: the predicates by which others
    learn of it (with their arities), ``needs``: all predicates the answer hangs on, ``options``: how the
    atoms of the choices begin that are read.
    """

    owner: Owner
    numbers: tuple[int, ...]
    places: tuple[int, ...]
    affected: frozenset[str]
    told: tuple[tuple[str, int], ...]
    needs: tuple[str, ...]
    options: tuple[str, ...] = ()

    def among(self, asked: frozenset[int]) -> Group:
        """Return the group with those of its mutants alone that are asked about."""
        return replace(self, numbers=tuple(n for n in self.numbers if n in asked))


@record
class Situation:
    """A case under the rules as written: what holds, by predicate, and which lines it feeds."""

    pool: Pool
    fed: frozenset[int]
    atoms: dict[str, tuple[str, ...]]

    def holding(self, names: Iterable[str]) -> list[str]:
        """Return the facts of these predicates."""
        return [f"{atom}." for name in names for atom in self.atoms.get(name, ())]

    def bearing_on(self, goals: Iterable[str]) -> frozenset[str]:
        """Return the predicates on which the goals hang, along lines of the rules that this case feeds."""
        pool = self.pool
        seen = set(goals)
        queue = sorted(seen)
        while queue:
            for i in pool.by_head.get(queue.pop(), ()):
                if i < pool.base and i in self.fed:
                    fresh = pool.bodies[i] - seen
                    seen |= fresh
                    queue += fresh
        return frozenset(seen)

    def signature(self, group: Group) -> tuple[tuple[str, ...], ...]:
        """Return all that decides what the mutants of a group come to: the same for many cases."""
        chosen = tuple([atom for atom in self.atoms.get("o", ()) if atom.startswith(group.options)])
        return (chosen, *[self.atoms.get(name, ()) for name in group.needs if name != "o"])


def given_lines(inputs: Inputs) -> list[str]:
    """Return what a closed case gives."""
    return [*inputs.frame, *(f"{atom}." for atom in dict.fromkeys(inputs.given))]


def base_text(pool: Pool, given: Sequence[str]) -> str:
    """Return the rules as written with what is given; everything is shown."""
    fed = pool.program.flow.fed({predicate_of(line) for line in given})
    return "\n".join([*(pool.program.lines[i] for i in fed if i < pool.base), *given]) + "\n"


def situation(pool: Pool, given: Sequence[str], true: Iterable[str]) -> Situation:
    """Return what holds in a case, given everything its base text shows."""
    by_name: dict[str, list[str]] = {}
    for atom in sorted(true):
        by_name.setdefault(predicate_of(atom), []).append(atom)
    fed = frozenset(pool.program.flow.fed({predicate_of(line) for line in given}))
    return Situation(pool, fed, {name: tuple(atoms) for name, atoms in by_name.items()})


def telling_of(pool: Pool) -> frozenset[str]:
    """Return the predicates of everything a decision tells."""
    return frozenset(name for name in pool.by_head if TELLING.fullmatch(name))


# ---------------------------------------------------------------------------- what becomes of a declaration


def groups_of(pool: Pool, goals: frozenset[str]) -> tuple[Group, ...]:
    """Return the mutants by the part they alter; ``goals`` are told whoever uses them."""
    by_group: dict[Owner, list[int]] = {}
    for n, lines in enumerate(pool.mutants):
        by_group.setdefault(lines.group, []).append(n)
    return tuple(_group(pool, numbers, goals) for numbers in by_group.values())


def _group(pool: Pool, numbers: list[int], goals: frozenset[str]) -> Group:
    heads, owner = pool.program.flow.heads, pool.mutants[numbers[0]].owner
    mine = frozenset(pool.owned[owner])
    only = {i for n in numbers for i in pool.mutants[n].adds}
    absent = {i for n in numbers for i in pool.mutants[n].lacks}
    affected = downstream(pool, {heads[i] for i in (*only, *absent)}, mine | only)
    places = tuple(i for i in sorted(mine) if heads[i] in affected)
    signed = {(heads[i], arity_of(pool.program.lines[i])) for i in (*places, *only)}
    told = tuple(
        (name, arity)
        for name, arity in sorted(signed)
        if name in goals or any(i < pool.base and i not in mine for i in pool.users.get(name, ()))
    )
    needs = set(affected).union(*(pool.bodies[i] for i in (*places, *only)))
    options = {n for i in (*places, *only) for n in options_in(pool.program.lines[i])}
    return Group(
        owner,
        tuple(numbers),
        places,
        frozenset(affected),
        told,
        tuple(sorted(needs)),
        tuple(f"o({n}," for n in sorted(options)),
    )


def downstream(pool: Pool, start: Iterable[str], lines: frozenset[int] | set[int]) -> set[str]:
    """Return the predicates that can change, among these lines, when some do."""
    heads = pool.program.flow.heads
    found, queue = set(start), sorted(start)
    while queue:
        for i in pool.users.get(queue.pop(), ()):
            if i in lines and heads[i] not in found:
                found.add(heads[i])
                queue.append(heads[i])
    return found


def local_text(at: Situation, groups: Sequence[Group]) -> str:
    """Return the text that tells what the mutants of these groups make of their own declarations.

    Shows ``p_new(i,…)`` and ``p_gone(i,…)`` for the atoms of predicate ``p`` that came or went in mutant i.
    """
    needs = sorted({name for group in groups for name in group.needs})
    lines, shown = at.holding(needs), dict[str, None]()
    for k, group in enumerate(groups):
        lines += copies_of(at, group, f"q{k}")
        for name, arity in group.told:
            made, told = compared(name, arity, f"q{k}")
            lines += made
            shown |= dict.fromkeys(told)
    return "\n".join([*lines, *shown, "#show."]) + "\n"


def copies_of(at: Situation, group: Group, tag: str) -> list[str]:
    """Return the rules of a group once more, with a further argument for the mutant."""
    pool = at.pool
    absent: dict[int, list[int]] = {}
    only: dict[int, list[int]] = {}
    for n in group.numbers:
        for i in pool.mutants[n].lacks:
            absent.setdefault(i, []).append(n)
        for i in pool.mutants[n].adds:
            only.setdefault(i, []).append(n)
    copier = Copier(group.affected, tag)
    written = pool.program.lines
    lines = [f"{tag}({n})." for n in group.numbers]
    lines += [copier.copy(written[i], f"{tag}(Mu)", absent.get(i, ())) for i in group.places if i in at.fed]
    lines += [copier.copy(written[i], "", has) for i, has in sorted(only.items()) if i in at.fed]
    return [*lines, *copier.sets()]


def compared(name: str, arity: int, tag: str) -> tuple[list[str], list[str]]:
    """Return the rules by which a predicate came or went in a copy, and the directives that show it."""
    xs = ",".join(f"X{i}" for i in range(arity))
    plain, copy = (f"{name}({xs})", f"{name}_{tag}(Mu,{xs})") if xs else (name, f"{name}_{tag}(Mu)")
    args = f"Mu,{xs}" if xs else "Mu"
    lines = [
        f"{name}_new({args}) :- {copy}, not {plain}.",
        f"{name}_gone({args}) :- {tag}(Mu), {plain}, not {copy}.",
    ]
    return lines, [f"#show {name}_new/{arity + 1}.", f"#show {name}_gone/{arity + 1}."]


class Copier:
    """Writes rules again with a further argument for the mutant; predicates not affected stay shared."""

    def __init__(self, affected: frozenset[str], tag: str) -> None:
        self.affected = affected
        self.tag = tag
        self._sets: dict[tuple[int, ...], str] = {}

    def copy(self, line: str, bound: str, numbers: Sequence[int]) -> str:
        """Return the rule for all mutants ``bound`` gives but for these; without it for these alone."""
        body = [bound] if bound else []
        if numbers:
            here = self._sets.setdefault(tuple(numbers), f"{self.tag}_s{len(self._sets)}")
            body.append(f"not {here}(Mu)" if bound else f"{here}(Mu)")
        head, _, rest = rewritten(line, self._written).partition(" :- ")
        if not rest:
            return f"{head[:-1]} :- {', '.join(body)}."
        return f"{head} :- {', '.join(body)}, {rest}"

    def sets(self) -> list[str]:
        """Return which mutants belong to the sets named so far."""
        return [f"{name}({n})." for numbers, name in self._sets.items() for n in numbers]

    def _written(self, name: str, called: bool) -> str:
        if name not in self.affected:
            return name + ("(" if called else "")
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


def arity_of(line: str) -> int:
    """Return how many arguments the head of a rule has."""
    inner = line.partition(" :- ")[0].partition("(")[2]
    return inner.count(",") + 1 if inner else 0
