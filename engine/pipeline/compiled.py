"""What was made of the rules for cases of one kind, kept for the next case and the next process."""

from __future__ import annotations

from typing import TypeGuard

from engine.answer import Shelf, Solver
from engine.justification import Outline
from engine.program import Program, compile_program, specialise
from engine.program.slice import cut, reached
from engine.program.specialise import settled_by
from engine.record import field, mutable_record
from engine.rulebase.cache import read_cache, write_cache
from engine.rulebase.model import RuleBase
from engine.source import digest_of

# A process that judges one case starts the faster for the cache; one that checks hundreds only fills it.
PROGRAMS_CACHED = 4

# What was compiled for one kind of case takes some 3 MB; a check of hundreds of kinds must not keep it all.
PROGRAMS_KEPT = 32

# The remedies claimed, the issues asked about, the choices of the reading.
Key = tuple[frozenset[str], frozenset[str], tuple[tuple[str, str], ...]]


@mutable_record
class Compiled:
    """What was made of the rules for cases of one kind: the slice, its program, its solver.

    ``settled`` has the variants in force: readings that agree on these share all of it.
    """

    rules: RuleBase
    program: Program
    solver: Solver
    outline: Outline
    settled: tuple[bool, ...]


@mutable_record
class Workshop:
    """Compiles on demand and keeps what was used last."""

    _kept: dict[Key, Compiled] = field(default_factory=dict)
    _shelf: Shelf = field(default_factory=Shelf)

    def of(self, rules: RuleBase, key: Key, cached: bool) -> Compiled:
        """Return what the rules are for cases of this kind; ``cached``: kept for the next process as well."""
        known = self._kept.pop(key, None) or self._made(rules, key, cached)
        self._kept[key] = known  # last in order: what was used longest ago goes first
        if len(self._kept) > PROGRAMS_KEPT:
            del self._kept[next(iter(self._kept))]
        return known

    def _made(self, rules: RuleBase, key: Key, cached: bool) -> Compiled:
        """Cut the rules down to a kind and compile them, or find under a digest what another process did.

        Kept there are the program and the names in reach: the rules themselves are there already.
        """
        remedies, issues, choices = key
        kept_as = None
        if cached and len(self._kept) < PROGRAMS_CACHED:
            kept_as = digest_of("program", rules.digest, *(repr(sorted(part)) for part in key))
        found = None if kept_as is None else read_cache(kept_as)
        names, program = found if _usable(found) else (reached(rules, remedies, issues), None)
        whole = cut(rules, remedies, names)
        settled = settled_by(whole, dict(choices))
        for other, known in self._kept.items():
            if other[:2] == key[:2] and known.settled == settled:
                return known
        own = specialise(whole, dict(choices))
        if program is None:
            program = compile_program(own)
            if kept_as is not None:
                write_cache(kept_as, (names, program))
        return Compiled(own, program, Solver(program, self._shelf), Outline(own), settled)


def _usable(found: object) -> TypeGuard[tuple[frozenset[str], Program]]:
    return isinstance(found, tuple) and len(found) == 2 and isinstance(found[1], Program)
