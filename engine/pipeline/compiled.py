"""What was made of the rules for cases of one kind, kept for the next case and the next process."""

from __future__ import annotations

from engine.answer import Shelf, Solver
from engine.justification import Outline
from engine.program import Program, compile_program, specialise
from engine.program.slice import cut, reached
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
    """What was made of the rules for cases of one kind: the slice, its program, its solver."""

    rules: RuleBase
    program: Program
    solver: Solver
    outline: Outline


@mutable_record
class Workshop:
    """Compiles on demand and keeps what was used last."""

    _kept: dict[Key, Compiled] = field(default_factory=dict)
    _shelf: Shelf = field(default_factory=Shelf)

    def of(self, rules: RuleBase, key: Key, cached: bool) -> Compiled:
        """Return what the rules are for cases of this kind; ``cached``: kept for the next process as well."""
        known = self._kept.pop(key, None)
        if known is None:
            kept_as = None
            if cached and len(self._kept) < PROGRAMS_CACHED:
                kept_as = digest_of("program", rules.digest, *(repr(sorted(part)) for part in key))
            own, program = _compiled(rules, key, kept_as)
            known = Compiled(own, program, Solver(program, self._shelf), Outline(own))
        self._kept[key] = known  # last in order: what was used longest ago goes first
        if len(self._kept) > PROGRAMS_KEPT:
            del self._kept[next(iter(self._kept))]
        return known


def _compiled(rules: RuleBase, key: Key, kept_as: str | None) -> tuple[RuleBase, Program]:
    """Cut the rules down to a kind and compile them, or find under a digest what another process did.

    Kept are the program and the names in reach: the rules themselves are there already.
    """
    remedies, issues, choices = key
    kept = None if kept_as is None else read_cache(kept_as)
    if isinstance(kept, tuple) and len(kept) == 2 and isinstance(kept[1], Program):
        names, program = kept
        return specialise(cut(rules, remedies, names), dict(choices)), program
    names = reached(rules, remedies, issues)
    own = specialise(cut(rules, remedies, names), dict(choices))
    program = compile_program(own)
    if kept_as is not None:
        write_cache(kept_as, (names, program))
    return own, program
