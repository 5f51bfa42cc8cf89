"""A ground text and the ways to enumerate its answers. Uses the solver's door; imports no solver itself."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Sequence
from typing import Literal

from engine.answer.solver import _control, _models

Atoms = frozenset[str]
Mode = Literal["auto", "brave", "cautious"]


class Grounded:
    """A text, ground once. Of the answers to ``brave`` and ``cautious`` the last one counts."""

    def __init__(self, text: str, *options: str) -> None:
        # What nothing feeds is left out of a world, so that a predicate without a head is no slip.
        self._control = _control(text, "0", "--warn=no-atom-undefined", *options)
        self._literals = {str(a.symbol): a.literal for a in self._control.symbolic_atoms}

    def answers(
        self, mode: Mode, assume: Sequence[str], deadline: float, seconds: float
    ) -> Generator[Atoms, None, None]:
        """Yield the shown atoms answer by answer; raises UnfinishedError at the deadline."""
        literals = self._assumed(assume)
        if literals is None:
            return
        self._control.configuration.solve.enum_mode = mode  # type: ignore[union-attr]
        with self._control.solve(assumptions=literals, yield_=True, async_=True) as handle:
            for model in _models(handle, deadline, seconds):
                yield frozenset(map(str, model.symbols(shown=True)))

    def differing(
        self, telling: frozenset[str], assume: Sequence[str], deadline: float, seconds: float
    ) -> Generator[Atoms, None, None]:
        """Yield one answer for every different set of atoms of these predicates."""
        literals = self._assumed(assume)
        if literals is None:
            return
        self._control.configuration.solve.enum_mode = "auto"  # type: ignore[union-attr]
        tells = [
            a.literal for a in self._control.symbolic_atoms if a.symbol.name in telling and not a.is_fact
        ]
        with self._control.solve(assumptions=literals, yield_=True, async_=True) as handle:
            for model in _models(handle, deadline, seconds):
                yield frozenset(map(str, model.symbols(shown=True)))
                model.context.add_clause([-n if model.is_true(n) else n for n in tells])

    def beyond(
        self,
        marks: Callable[[Atoms], Iterable[Iterable[str]]],
        assume: Sequence[str],
        deadline: float,
        seconds: float,
    ) -> Generator[Atoms, None, None]:
        """Yield answers, none of which has all of any marks of an earlier one; at the end for good."""
        literals = self._assumed(assume)
        if literals is None:
            return
        ruled: list[list[int]] = []
        self._control.configuration.solve.enum_mode = "auto"  # type: ignore[union-attr]
        with self._control.solve(assumptions=literals, yield_=True, async_=True) as handle:
            for model in _models(handle, deadline, seconds):
                atoms = frozenset(map(str, model.symbols(shown=True)))
                bodies = [[self._literals[mark] for mark in body] for body in marks(atoms)]
                yield atoms
                ruled += bodies
                for body in bodies:
                    model.context.add_clause([-literal for literal in body])
        with self._control.backend() as backend:
            for body in ruled:
                backend.add_rule([], body)

    def improving(
        self, strategy: str, assume: Sequence[str], deadline: float, seconds: float
    ) -> Generator[tuple[Atoms, int], None, None]:
        """Yield better and better answers with their cost; the last is the best there is."""
        literals = self._assumed(assume)
        if literals is None:
            return
        configuration = self._control.configuration
        configuration.solve.enum_mode = "auto"  # type: ignore[union-attr]
        configuration.solver.opt_strategy = strategy  # type: ignore[union-attr]
        with self._control.solve(assumptions=literals, yield_=True, async_=True) as handle:
            for model in _models(handle, deadline, seconds):
                yield frozenset(map(str, model.symbols(shown=True))), sum(model.cost)

    def forbid(self, atoms: Iterable[str]) -> None:
        """Rule out every answer in which all of these atoms are true, from now on."""
        body = []
        for atom in atoms:
            if atom not in self._literals:
                return
            body.append(self._literals[atom])
        with self._control.backend() as backend:
            backend.add_rule([], body)

    def _assumed(self, assume: Sequence[str]) -> list[int] | None:
        """Return the literals of some atoms; None where one of them can never be true."""
        if any(atom not in self._literals for atom in assume):
            return None
        return [self._literals[atom] for atom in assume]


__all__ = ["Atoms", "Grounded", "Mode"]
