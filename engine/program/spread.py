"""What a change in one declaration makes of everything else: the second step of what mutants come to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from engine.program.mixture import Copier, Effect, Situation, arity_of, compared, downstream
from engine.program.mutants import Owner, Pool
from engine.program.predicates import predicate_of

Change = tuple[Owner, Effect]


def reaching(pool: Pool, changes: Iterable[Change], goals: frozenset[str]) -> list[Change]:
    """Return the changes that can come through to the goals at all."""
    known: dict[tuple[Owner, frozenset[str]], bool] = {}
    found: list[Change] = []
    for owner, effect in changes:
        key = (owner, frozenset(predicate_of(atom) for atom in (*effect.came, *effect.gone)))
        if key not in known:
            known[key] = bool(downstream(pool, key[1], _others(pool, owner)) & goals)
        if known[key]:
            found.append((owner, effect))
    return found


def _others(pool: Pool, owner: Owner) -> frozenset[int]:
    return frozenset(range(pool.base)) - frozenset(pool.owned[owner])


def wide_text(at: Situation, changes: Sequence[Change], goals: frozenset[str]) -> str:
    """Return the text that follows changes of declarations through the rest of the rules to the goals.

    Shows ``p_new(k,…)`` and ``p_gone(k,…)`` for the goals, k being the place of the change in the list.
    """
    by_owner: dict[Owner, list[int]] = {}
    for k, (owner, _) in enumerate(changes):
        by_owner.setdefault(owner, []).append(k)
    lines: list[str] = []
    needs: set[str] = set()
    shown: dict[str, None] = {}
    for number, (owner, places) in enumerate(by_owner.items()):
        spread = _Spread(at, f"q{number}", owner, goals)
        lines += spread.lines([(k, changes[k][1]) for k in places])
        needs |= spread.needs
        shown |= dict.fromkeys(spread.shown)
    return "\n".join([*at.holding(sorted(needs)), *lines, *shown, "#show."]) + "\n"


class _Spread:
    """Writes what becomes of the rules when one declaration comes out otherwise."""

    def __init__(self, at: Situation, tag: str, owner: Owner, goals: frozenset[str]) -> None:
        self.at, self.tag, self.goals = at, tag, goals
        self.others = _others(at.pool, owner)
        self.needs: set[str] = set()
        self.shown: list[str] = []

    def lines(self, effects: list[tuple[int, Effect]]) -> list[str]:
        """Return the lines; what they need to be given is noted."""
        pool, tag = self.at.pool, self.tag
        changed = {predicate_of(atom) for _, e in effects for atom in (*e.came, *e.gone)}
        affected = self._towards_goals(downstream(pool, changed, self.others))
        signed: dict[str, int] = {}
        lines = [f"{tag}({k})." for k, _ in effects]
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
        copier = Copier(frozenset(affected | changed), tag)
        for name in sorted(affected):
            for i in pool.by_head.get(name, ()):
                if i in self.others and i in self.at.fed:
                    lines.append(copier.copy(pool.program.lines[i], f"{tag}(Mu)", ()))
                    signed[name] = arity_of(pool.program.lines[i])
                    self.needs |= pool.bodies[i]
        self.needs |= signed.keys()
        for name, arity in sorted(signed.items()):
            if name in self.goals:
                made, shown = compared(name, arity, tag)
                lines += made
                self.shown += shown
        return lines

    def _towards_goals(self, affected: set[str]) -> set[str]:
        """Return those of the predicates on which a goal hangs."""
        pool = self.at.pool
        found = affected & self.goals
        queue = sorted(found)
        while queue:
            for i in pool.by_head.get(queue.pop(), ()):
                if i in self.others:
                    fresh = (pool.bodies[i] & affected) - found
                    found |= fresh
                    queue += sorted(fresh)
        return found
