"""Many rule bases in one pool: each line stands in the rules as written, in some mutants of them, or both.

A mutant differs from the rules in one declaration, so in a few lines of some thousands.
"""

from __future__ import annotations

import re

from engine.program.compile import RuleWriter, reads_of
from engine.program.flow import flow_of
from engine.program.model import Context, Program
from engine.program.names import Names
from engine.program.predicates import predicates_in
from engine.record import record, replace
from engine.rulebase.model import RuleBase, Side

# What a decision tells: findings with their reasons, winners, causes, grounds, what becomes of claims.
TELLING = re.compile(r"(?:f[pn]|bc|wp|ap|mo|gr|t[mpojnrsk])\d+(?:_\d+)?")
_CONCEPT = re.compile(r"c(\d+)_(\d)(\d)([pd])")
_MARKS = re.compile(r"mc(\d+)_([pd])")
_FACT = re.compile(r"p(\d+)_(\d)([pd])")
_SIDES: dict[str, Side] = {"p": "plaintiff", "d": "defendant"}


Owner = tuple[str, str]


@record
class Altered:
    """A rule base that differs in what is written for one declaration, ``owner``.

    ``group`` is the part of it that was altered: mutants of one group are asked about together. ``alone``:
    nothing but the conditions of one argument differs.
    """

    rules: RuleBase
    owner: Owner
    group: Owner
    alone: bool = False


@record
class Lines:
    """In what a mutant differs: the places of the lines it lacks and of those it has besides."""

    owner: Owner
    group: Owner
    lacks: tuple[int, ...]
    adds: tuple[int, ...]


@record
class Pool:
    """The lines of the rules and, behind them, those that only mutants have.

    The first ``base`` lines of ``program`` are the rules; ``program`` has all that a case needs to give its
    inputs to every mutant. ``owned``: the lines of each declaration that somebody mutates.
    """

    program: Program
    base: int
    bodies: tuple[frozenset[str], ...]
    by_head: dict[str, tuple[int, ...]]
    users: dict[str, tuple[int, ...]]
    owned: dict[Owner, tuple[int, ...]]
    mutants: tuple[Lines, ...]


# ---------------------------------------------------------------------------- writing


class PoolWriter:
    """Writes a rule base, then one mutant after another by the lines in which it differs."""

    def __init__(self, rules: RuleBase, names: Names | None = None) -> None:
        self.names = Names() if names is None else names
        self.base = RuleWriter(rules, self.names)
        self.base.all()
        self.program = self.base.program()
        self._places = {line: i for i, line in enumerate(self.base.lines())}
        self._count = len(self._places)
        self._own: dict[Owner, tuple[str, ...]] = {}
        self._mutants: list[Lines] = []
        self._reads = set(self.base.conditions.reads)
        self._day_tests = set(self.base.conditions.day_tests)

    def add(self, altered: Altered) -> None:
        """Add a mutant; the first has number 0."""
        owner = altered.owner
        part = altered.group if altered.alone else owner
        for each in (owner, part):
            if each not in self._own:
                self._own[each] = self._written(Altered(self.base.rules, owner, part, each != owner))
        lines = dict.fromkeys(self._written(altered))
        lacks = tuple(self._places[line] for line in self._own[part] if line not in lines)
        places = [self._places.setdefault(line, len(self._places)) for line in lines]
        adds = tuple(place for place in places if place >= self._count)
        self._mutants.append(Lines(owner, altered.group, lacks, adds))

    def _written(self, altered: Altered) -> tuple[str, ...]:
        """Return the lines of one declaration; facts and concepts the rules read anyway are left out."""
        writer = RuleWriter(altered.rules, self.names)
        known, marked = set(self.base.conditions.written), set(self.base.issues.marks.marked)
        writer.conditions.written, writer.issues.marks.marked = known, marked
        match altered.group if altered.alone else altered.owner:
            case ("argument", name):
                writer.issues.argument(altered.rules.arguments[name])
            case ("issue", name):
                writer.issues.write(altered.rules.issues[name])
            case ("cause", name):
                writer.claims.cause(altered.rules.causes[name])
            case ("remedy", name):
                writer.claims.remedy(altered.rules.remedies[name])
            case ("concept", name):
                self._concept(writer, name)
            case ("fact", name):
                self._fact(writer, name)
            case _:
                raise ValueError(f"{altered.owner} is not written by itself")
        self._reads |= writer.conditions.reads
        self._day_tests |= writer.conditions.day_tests
        return writer.lines()

    def _concept(self, writer: RuleWriter, name: str) -> None:
        """Write a concept again wherever it is read."""
        number = str(self.names.ids["concept"][name])
        for found in filter(None, map(_CONCEPT.fullmatch, sorted(self.base.conditions.written))):
            if found.group(1) == number:
                writer.conditions.written.discard(found.group())
                own, other, side = found.group(2, 3, 4)
                writer.conditions.concept(name, Context(int(own), int(other), _SIDES[side]))
        for found in filter(None, map(_MARKS.fullmatch, sorted(self.base.issues.marks.marked))):
            if found.group(1) == number:
                writer.issues.marks.marked.discard(found.group())
                writer.issues.marks.concept(name, _SIDES[found.group(2)])

    def _fact(self, writer: RuleWriter, name: str) -> None:
        number = str(self.names.ids["fact"][name])
        for found in filter(None, map(_FACT.fullmatch, sorted(self.base.conditions.written))):
            if found.group(1) == number:
                writer.conditions.written.discard(found.group())
                level = int(found.group(2))
                writer.conditions.fact(name, Context(level, level, _SIDES[found.group(3)]))

    def pool(self) -> Pool:
        """Return everything written."""
        lines = tuple(self._places)
        flow = flow_of(lines)
        by_head: dict[str, list[int]] = {}
        for i, head in enumerate(flow.heads):
            by_head.setdefault(head, []).append(i)
        rules = self.base.rules
        program = replace(
            self.program,
            lines=lines,
            flow=flow,
            days=tuple(self.names.days),
            reads=reads_of(self._reads),
            fact_sorts={fact: rules.facts[fact].sorts for _, fact, _ in sorted(self._reads)},
            day_tests=frozenset(self._day_tests),
        )
        bodies = tuple(frozenset(predicates_in(line.partition(" :- ")[2])) for line in lines)
        users: dict[str, list[int]] = {}
        for i, body in enumerate(bodies):
            for name in sorted(body):
                users.setdefault(name, []).append(i)
        return Pool(
            program=program,
            base=self._count,
            bodies=bodies,
            by_head={head: tuple(at) for head, at in by_head.items()},
            users={name: tuple(at) for name, at in users.items()},
            owned={owner: tuple(self._places[line] for line in own) for owner, own in self._own.items()},
            mutants=tuple(self._mutants),
        )
