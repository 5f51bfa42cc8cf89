"""Completion: a ground program as propositional clauses, put to a solver of another kind.

The second opinion behind every proof. An atom is true if and only if one of its rules supports it (Clark);
for atoms that support each other in a ring that is not enough, so a ring is unrolled step by step.
INVARIANT (one door): nothing else imports the propositional solver.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from threading import Timer

from pysat.solvers import Solver

from engine.answer.ground import Ground
from engine.answer.limits import EngineError

# Among the solvers at hand it can be stopped; the others run to the end whatever the clock says.
_SOLVER = "glucose4"


class SecondProver:
    """A ground program as clauses, to be asked again and again."""

    def __init__(self, ground: Ground) -> None:
        clauses = _Clauses(ground)
        clauses.write()
        self._names = ground.names
        self._solver = Solver(name=_SOLVER, bootstrap_with=clauses.clauses)

    def satisfiable(self, goals: Iterable[str], seconds: float) -> bool | None:
        """Return whether an answer makes these named atoms true; None if time ran out.

        An atom without a name is one that nothing derives.
        """
        goals = tuple(goals)
        if any(goal not in self._names for goal in goals):
            return False
        wanted = [self._names[goal] for goal in goals]
        timer = Timer(seconds, self._solver.interrupt)
        timer.start()
        try:
            found = self._solver.solve_limited(assumptions=[n for n in wanted if n], expect_interrupt=True)
        finally:
            timer.cancel()
            self._solver.clear_interrupt()
        return None if found is None else bool(found)

    def atoms(self) -> frozenset[str]:
        """Return the named atoms of the answer found last."""
        true = {n for n in self._solver.get_model() or () if n > 0}
        return frozenset(name for name, n in self._names.items() if n == 0 or n in true)


class _Clauses:
    """Writes the completion of a ground program, clause by clause."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.clauses: list[list[int]] = []
        literals = (abs(n) for _, heads, body in ground.rules for n in (*heads, *body))
        summed = (abs(n) for _, heads, _, body in ground.sums for n in (*heads, *(m for m, _ in body)))
        self._last = max((*literals, *summed, *ground.names.values(), 0))
        # For every atom the bodies that support it: each a literal that says whether it holds.
        self._support: dict[int, list[int]] = {}
        self._bodies: dict[tuple[int, ...], int] = {}
        self._true = self._fresh()
        self.clauses.append([self._true])

    def _fresh(self) -> int:
        self._last += 1
        return self._last

    def write(self) -> None:
        """Write every rule, then what no atom may be without: support."""
        inside = _rings(self.ground)
        ringed: dict[int, list[tuple[int, ...]]] = {}
        for choice, heads, body in self.ground.rules:
            for head in heads or (0,):
                if head in inside and any(inside.get(n) == inside[head] for n in body):
                    _plain(choice)
                    ringed.setdefault(head, []).append(body)
                else:
                    self._supported(head, self._all(body), choice)
        for choice, heads, bound, summed in self.ground.sums:
            held = self._reached(bound, summed)
            for head in heads or (0,):
                _plain(head in inside and any(inside.get(n) == inside[head] for n, _ in summed))
                self._supported(head, held, choice)
        self._unroll(inside, ringed)
        atoms = {h for _, hs, _ in self.ground.rules for h in hs} | {
            h for _, hs, _, _ in self.ground.sums for h in hs
        }
        used = {abs(n) for _, _, body in self.ground.rules for n in body}
        used |= {abs(n) for _, _, _, summed in self.ground.sums for n, _ in summed}
        named = {n for n in self.ground.names.values() if n}
        for atom in sorted(atoms | used | named):
            if atom not in inside:
                self.clauses.append([-atom, *self._support.get(atom, ())])

    def _supported(self, head: int, held: int, choice: bool) -> None:
        if not head:
            self.clauses.append([-held])
            return
        self._support.setdefault(head, []).append(held)
        if not choice:
            self.clauses.append([-held, head])

    def _all(self, body: Sequence[int]) -> int:
        """Return a literal that is true exactly where all of a body are."""
        body = tuple(sorted(set(body)))
        if len(body) == 1:
            return body[0]
        if not body:
            return self._true
        known = self._bodies.get(body)
        if known is None:
            known = self._bodies[body] = self._fresh()
            self.clauses += [[-known, n] for n in body]
            self.clauses.append([known, *(-n for n in body)])
        return known

    def _any(self, parts: Sequence[int]) -> int:
        """Return a literal that is true exactly where one of these is."""
        return -self._all([-n for n in parts])

    def _reached(self, bound: int, body: Iterable[tuple[int, int]]) -> int:
        """Return a literal that is true exactly where the weights of true literals reach a bound.

        A counter in both directions: the encodings sold ready-made bound a sum from one side only.
        """
        row = [self._true, *(-self._true for _ in range(bound))]
        for literal, weight in body:
            row = [
                row[k] if k == 0 else self._any([row[k], self._all([literal, row[max(0, k - weight)]])])
                for k in range(bound + 1)
            ]
        return row[bound] if bound > 0 else self._true

    def _unroll(self, inside: dict[int, int], ringed: dict[int, list[tuple[int, ...]]]) -> None:
        """Write the atoms of each ring as what is reached in so many steps as it has atoms.

        Counted from what supports them from outside: so none can support itself.
        """
        rings: dict[int, list[int]] = {}
        for atom, ring in inside.items():
            rings.setdefault(ring, []).append(atom)
        for ring, atoms in rings.items():
            outside = {atom: self._any(self._support.get(atom, [])) for atom in atoms}
            now = dict(outside)
            for _ in atoms[1:]:
                now = {
                    atom: self._any(
                        [
                            outside[atom],
                            *(
                                self._all([now[n] if inside.get(n) == ring else n for n in body])
                                for body in ringed.get(atom, ())
                            ),
                        ]
                    )
                    for atom in atoms
                }
            for atom in atoms:
                self.clauses += [[-atom, now[atom]], [atom, -now[atom]]]


def _plain(odd: bool) -> None:
    """Stop where a ring has a free choice or a count in it: it would need more than steps to unroll."""
    if odd:
        raise EngineError("completion: a ring of atoms through a choice or a count")


def _rings(ground: Ground) -> dict[int, int]:
    """Return the ring, by number, of every atom that supports itself through others or directly (Tarjan)."""
    below: dict[int, list[int]] = {}
    for _, heads, body in ground.rules:
        for head in heads:
            below.setdefault(head, []).extend(n for n in body if n > 0)
    for _, heads, _, summed in ground.sums:
        for head in heads:
            below.setdefault(head, []).extend(n for n, _ in summed if n > 0)
    index: dict[int, int] = {}
    low: dict[int, int] = {}
    stack: list[int] = []
    on: set[int] = set()
    found: dict[int, int] = {}
    for root in below:
        if root in index:
            continue
        work = [(root, iter(below[root]))]
        index[root] = low[root] = len(index)
        stack.append(root)
        on.add(root)
        while work:
            at, rest = work[-1]
            for child in rest:
                if child not in below:
                    continue
                if child not in index:
                    index[child] = low[child] = len(index)
                    stack.append(child)
                    on.add(child)
                    work.append((child, iter(below[child])))
                    break
                if child in on:
                    low[at] = min(low[at], index[child])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[at])
                if low[at] == index[at]:
                    ring = []
                    while True:
                        one = stack.pop()
                        on.discard(one)
                        ring.append(one)
                        if one == at:
                            break
                    if len(ring) > 1 or at in below[at]:
                        found |= dict.fromkeys(ring, index[at])
    return found
