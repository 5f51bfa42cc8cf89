"""One ground text and many questions to it: is there an answer, what is in all or in some, what is least."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing

from engine.answer.grounded import Atoms, Grounded, Mode
from engine.answer.limits import SECONDS, UnfinishedError
from engine.record import record


@record
class Least:
    """The best answer found; ``proved`` says whether nothing smaller can exist."""

    atoms: Atoms
    cost: int
    proved: bool


class Query:
    """A text, ground once. Every question raises UnfinishedError when the time for all of them is up.

    What the text shows is what answers name; only with ``#minimize`` in it may ``least`` be asked.
    Assumptions are atoms that must be true; where the text cannot derive one, there is no answer.
    TRAP: a ``#project`` in the text would narrow ``brave`` and ``cautious`` without a word.
    """

    def __init__(self, text: str, seconds: float = SECONDS, *options: str) -> None:
        self._seconds = seconds
        self._deadline = time.monotonic() + seconds
        self._ground = Grounded(text, *options)

    @property
    def left(self) -> float:
        """The seconds left for further questions; UnfinishedError when there are none."""
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise UnfinishedError(self._seconds)
        return left

    def renew(self) -> None:
        """Give the questions to come as much time as there was at first."""
        self._deadline = time.monotonic() + self._seconds

    def one(self, *assume: str) -> Atoms | None:
        """Return the shown atoms of one answer; None where there is none."""
        assert self.left
        with closing(self._ground.answers("auto", assume, self._deadline, self._seconds)) as found:
            return next(found, None)

    def brave(self, *assume: str) -> Atoms:
        """Return the shown atoms true in some answer."""
        return self._last("brave", assume) or frozenset()

    def cautious(self, *assume: str) -> Atoms | None:
        """Return the shown atoms true in every answer; None where there is no answer at all."""
        return self._last("cautious", assume)

    def _last(self, mode: Mode, assume: tuple[str, ...]) -> Atoms | None:
        assert self.left
        found: Atoms | None = None
        for atoms in self._ground.answers(mode, assume, self._deadline, self._seconds):
            found = atoms
        return found

    def least(self, *assume: str) -> Least | None:
        """Return an answer of least cost; None where there is none.

        By unsatisfiable cores first, which proves as it finds; if half the time does not do, by ever
        better answers, of which the last one found is returned unproved when the time is up.
        """
        half = time.monotonic() + self.left / 2
        try:
            return self._best("usc,oll", assume, half)
        except UnfinishedError:
            return self._best("bb,lin", assume, self._deadline)

    def _best(self, strategy: str, assume: tuple[str, ...], deadline: float) -> Least | None:
        best: Least | None = None
        try:
            for atoms, cost in self._ground.improving(strategy, assume, deadline, self._seconds):
                best = Least(atoms, cost, False)
        except UnfinishedError:
            if best is None or deadline < self._deadline:
                raise
            return best
        return None if best is None else Least(best.atoms, best.cost, True)

    def each(self, telling: Iterable[str], *assume: str) -> Iterator[Atoms]:
        """Yield one answer for every different set of true atoms of the predicates ``telling``."""
        assert self.left
        return self._ground.differing(frozenset(telling), assume, self._deadline, self._seconds)

    def beyond(
        self, marks: Callable[[Atoms], Iterable[Iterable[str]]], *assume: str
    ) -> Generator[Atoms, None, None]:
        """Yield answers; ``marks`` has of each sets of atoms that no answer after it may have all of.

        Once they have all been taken, no question to come will have such an answer either.
        """
        assert self.left
        return self._ground.beyond(marks, assume, self._deadline, self._seconds)

    def forbid(self, atoms: Iterable[str]) -> None:
        """Rule out, for all questions to come, every answer in which all of these atoms are true."""
        self._ground.forbid(atoms)
