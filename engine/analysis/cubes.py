"""Cubes: a table of results over several choices, told in as few rows as do not repeat themselves.

A cube allows, for each place, some of its values; as a row of a table a place with all its values is “any”.
The rows depend on the table alone, never on how it was found.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import prod

from engine.record import field, mutable_record, record

# For each place the values that are allowed, as bits.
Cube = tuple[int, ...]


class TooManyRowsError(Exception):
    """The table has more rows, or takes more steps, than the limit."""


@record
class Row:
    """Where these results are possible: whatever the values within the cube."""

    cube: Cube
    results: frozenset[int]


@record
class _Node:
    """One place with the numbers of what follows from each of its values."""

    place: int
    below: tuple[int, ...]


def whole(sizes: Sequence[int]) -> Cube:
    """Return the cube that allows everything, for places with so many values each."""
    return tuple((1 << size) - 1 for size in sizes)


def values_in(mask: int) -> list[int]:
    """Return the values a place of a cube allows."""
    return [k for k in range(mask.bit_length()) if mask >> k & 1]


def inside(point: Sequence[int], cube: Cube) -> bool:
    """Return whether values, one for each place, lie in a cube."""
    return all(mask >> value & 1 for value, mask in zip(point, cube, strict=True))


def points_in(rows: Sequence[Row]) -> list[tuple[int, ...]]:
    """Return for each row a point in it, one and the same for rows of the same results where they meet.

    The first values there are: the reading of the case wherever a row allows it.
    """
    found: list[tuple[int, ...]] = []
    for n, row in enumerate(rows):
        at = next((one for one in found if inside(one, row.cube)), None)
        if at is None:
            cube = row.cube
            for other in rows[n + 1 :]:
                meet = tuple(a & b for a, b in zip(cube, other.cube, strict=True))
                cube = meet if other.results == row.results and all(meet) else cube
            at = tuple(values_in(mask)[0] for mask in cube)
        found.append(at)
    return found


def rows_of(sizes: Sequence[int], possible: Mapping[int, Iterable[Cube]], limit: int) -> tuple[Row, ...]:
    """Return the rows of the table in which each result is possible within its cubes, and nowhere else.

    Every row is as wide as it can be; rows that others cover are left out. Raises TooManyRowsError.
    """
    table = _Table(sizes, limit)
    tree = table.tree(0, frozenset((n, cube) for n in possible for cube in possible[n]))
    found: dict[Cube, frozenset[int]] = {}
    for cube, results in table.paths(tree):
        found[table.widened(tree, cube, results)] = results
    by_results: dict[frozenset[int], list[Cube]] = {}
    for cube, results in found.items():
        by_results.setdefault(results, []).append(cube)
    rows = [Row(c, r) for r, cubes in by_results.items() for c in _needed(sorted(cubes, key=_broadest))]
    return tuple(sorted(rows, key=lambda row: (sorted(row.results), _broadest(row.cube))))


def _broadest(cube: Cube) -> tuple[int, Cube]:
    return (-prod(mask.bit_count() for mask in cube), cube)


def _needed(cubes: list[Cube]) -> list[Cube]:
    """Return the cubes without those the others cover, the narrowest looked at first."""
    kept = list(cubes)
    for cube in reversed(cubes):
        others = [other for other in kept if other != cube]
        if not _outside(cube, others):
            kept = others
    return kept


def _outside(cube: Cube, others: Sequence[Cube]) -> bool:
    """Return whether something of a cube lies in none of the others."""
    meeting = [o for o in others if all(a & b for a, b in zip(cube, o, strict=True))]
    if not meeting:
        return True
    other, *rest = meeting
    left = list(cube)
    for i, mask in enumerate(other):
        if beyond := left[i] & ~mask:
            part = tuple(beyond if j == i else left[j] for j in range(len(left)))
            if _outside(part, rest):
                return True
        left[i] &= mask
    return False


@mutable_record
class _Table:
    """Makes the tree of a table: place after place, equal subtrees once, places that change nothing out."""

    sizes: Sequence[int]
    limit: int
    nodes: list[_Node | frozenset[int]] = field(default_factory=list)
    numbers: dict[_Node | frozenset[int], int] = field(default_factory=dict)
    known: dict[tuple[int, frozenset[tuple[int, Cube]]], int] = field(default_factory=dict)

    def tree(self, place: int, alive: frozenset[tuple[int, Cube]]) -> int:
        """Return the number of the tree for what is left of the cubes from a place on."""
        if place == len(self.sizes) or not alive:
            return self._number(frozenset(n for n, _ in alive))
        found = self.known.get((place, alive))
        if found is not None:
            return found
        if len(self.known) > 50 * self.limit:
            raise TooManyRowsError
        below = tuple(
            self.tree(place + 1, frozenset((n, c[1:]) for n, c in alive if c[0] >> k & 1))
            for k in range(self.sizes[place])
        )
        number = below[0] if len(set(below)) == 1 else self._number(_Node(place, below))
        self.known[(place, alive)] = number
        return number

    def _number(self, node: _Node | frozenset[int]) -> int:
        if node not in self.numbers:
            self.numbers[node] = len(self.nodes)
            self.nodes.append(node)
        return self.numbers[node]

    def paths(self, tree: int) -> list[tuple[Cube, frozenset[int]]]:
        """Return what leads to which results: values of one place that lead on alike go together."""
        found: list[tuple[Cube, frozenset[int]]] = []
        waiting: list[tuple[Cube, int]] = [(whole(self.sizes), tree)]
        while waiting:
            cube, number = waiting.pop()
            at = self.nodes[number]
            if not isinstance(at, _Node):
                found.append((cube, at))
                if len(found) > self.limit:
                    raise TooManyRowsError
                continue
            ways: dict[int, int] = {}
            for k, one in enumerate(at.below):
                ways[one] = ways.get(one, 0) | 1 << k
            waiting += [(_put(cube, at.place, mask), one) for one, mask in ways.items()]
        return found

    def widened(self, tree: int, cube: Cube, results: frozenset[int]) -> Cube:
        """Return a cube made as wide as the results allow, one place after another."""
        for place, size in enumerate(self.sizes):
            free = _put(cube, place, (1 << size) - 1)
            if self._only(tree, free, results):
                cube = free
                continue
            for k in range(size):
                wider = _put(cube, place, cube[place] | 1 << k)
                if wider != cube and self._only(tree, wider, results):
                    cube = wider
        return cube

    def _only(self, tree: int, cube: Cube, results: frozenset[int]) -> bool:
        """Return whether everything in a cube has these results."""
        waiting, seen = [tree], set[int]()
        while waiting:
            number = waiting.pop()
            if number in seen:
                continue
            seen.add(number)
            at = self.nodes[number]
            if isinstance(at, _Node):
                waiting += [at.below[k] for k in values_in(cube[at.place])]
            elif at != results:
                return False
        return True


def _put(cube: Cube, place: int, mask: int) -> Cube:
    return (*cube[:place], mask, *cube[place + 1 :])
