"""The cubes of choices under which each outcome is possible, asked of the solver cube by cube."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice

from engine.analysis.cubes import Cube, TooManyRowsError, whole
from engine.analysis.open_points import Laid, laid_by
from engine.answer.grounded import Atoms
from engine.answer.query import Query
from engine.program.points import World
from engine.program.telling import Telling, shown, telling_lines
from engine.record import record


@record
class Found:
    """The outcomes, each with the cubes in which it is possible and how the open points lie to give it."""

    results: tuple[Atoms, ...]
    cubes: tuple[tuple[tuple[Cube, Laid], ...], ...]


class ChoiceTable:
    """Asks about a world whose first points are options and whose other points are open.

    A cube is found in an answer with an outcome and made as wide as the outcome allows while the open points
    stay; then it is ruled out, until the outcome has no answer left.
    """

    def __init__(self, world: World, telling: Telling, options: int, limit: int, seconds: float) -> None:
        self.world = world
        self.options = world.points[:options]
        self.limit = limit
        self.telling = telling
        lines = "\n".join(telling.lines)
        query = Query(f"{world.text()}{lines}\n{shown(telling.signatures)}", seconds)
        results = list(islice(query.each(telling.names), limit + 1))
        if len(results) > limit:
            raise TooManyRowsError
        self.results = tuple(sorted(results, key=sorted))
        self.query = Query(self._text(), query.left)
        self.count = 0

    def _text(self) -> str:
        lines = [*self.telling.lines, *telling_lines(self.results)]
        for i, point in enumerate(self.options):
            lines += [f"ex({i},{k}) :- not al({i},{k})." for k in range(len(point.ways))]
        # What is ruled out for one question must not be for the others.
        lines += ["{ new }.", "#show al/2. #show."]
        return self.world.text() + "\n".join(lines) + "\n"

    def found(self) -> Found:
        """Return every outcome with its cubes. Raises TooManyRowsError and UnfinishedError."""
        return Found(self.results, tuple(self._cubes(n) for n in range(len(self.results))))

    def _cubes(self, n: int) -> tuple[tuple[Cube, Laid], ...]:
        cubes: list[tuple[Cube, Laid]] = []
        while (atoms := self._one(n)) is not None:
            laid = laid_by(atoms)
            cube = self._widened(n, laid)
            at = len(self.options)
            cubes.append((cube, {i - at: k for i, k in laid.items() if i >= at}))
            self.query.forbid([f"out({n})", "new", *self._within(cube)])
            self.count += 1
            if self.count > 4 * self.limit:
                raise TooManyRowsError
        return tuple(cubes)

    def _one(self, n: int) -> Atoms | None:
        """Return an answer with an outcome in no cube yet; where it can be, the dates in their first way."""
        asked = (f"out({n})", "new")
        dates = [f"al({i},0)" for i, p in enumerate(self.world.points) if p.kind == "dates"]
        first = self.query.one(*asked, *dates) if dates else None
        return first if first is not None else self.query.one(*asked)

    def _widened(self, n: int, laid: Mapping[int, int]) -> Cube:
        every = whole([len(p.ways) for p in self.options])
        cube = tuple(1 << laid[i] for i in range(len(self.options)))
        rest = [f"al({i},{k})" for i, k in sorted(laid.items()) if i >= len(self.options)]
        for i, free in enumerate(every):
            for mask in (free, *(1 << k for k in range(len(self.options[i].ways)))):
                wider = (*cube[:i], cube[i] | mask, *cube[i + 1 :])
                if wider != cube and self.query.one(f"no({n})", *rest, *self._within(wider)) is None:
                    cube = wider
        return cube

    def _within(self, cube: Cube) -> list[str]:
        """Return the atoms that are true just when the choices lie in a cube."""
        return [
            f"ex({i},{k})"
            for i, mask in enumerate(cube)
            for k in range(len(self.options[i].ways))
            if not mask >> k & 1
        ]
