"""Compare: two versions of the rules over every fact pattern, with a smallest case for what moved."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from decimal import Decimal
from typing import Literal

from engine.analysis.aligned import aligned, changed_defaults, incomparable
from engine.analysis.apart import Kind, asking
from engine.analysis.claimable import claimed_for, idle_causes
from engine.analysis.prove.field import Bound
from engine.analysis.prove.witness import case_of
from engine.analysis.prove.world import ProversDisagreeError, World
from engine.answer.limits import UnfinishedError
from engine.case.model import Case, Run
from engine.program import compile_program
from engine.program.model import Program
from engine.program.names import Names
from engine.program.reach import reach_of
from engine.program.versions import Versions, versions_of
from engine.record import record, replace
from engine.rulebase.model import RuleBase

Settled = Literal["same", "unconfirmed", "unfinished"]
Say = Callable[[int, int, str], None]
_FAMILIES: tuple[tuple[Kind, str, str], ...] = (
    ("issue", "issues", r"(?:f[pn]|w[pd])"),
    ("cause", "causes", r"(?:ap|mo)"),
    ("remedy", "remedies", r"[tz][mpojnrsk]"),
)


@record
class Version:
    """Rules, and the reading they are asked under; ``choices`` empty: under every reading at once."""

    name: str
    rules: RuleBase
    reading: str = "default"
    choices: tuple[tuple[str, str], ...] = ()


@record
class Moved:
    """An issue, cause or remedy that can come out differently, with a case in which it does.

    ``reason_only``: no finding differs, but the reason for one does. ``smallest``: no smaller case exists.
    """

    kind: Kind
    name: str
    reason_only: bool
    case: Case
    smallest: bool


@record
class Comparison:
    """What became of two versions.

    ``equivalent`` names what cannot come out differently within the bound; ``identical`` says that no rule
    differs at all. ``unconfirmed`` have one proof only, ``unfinished`` none: nothing is claimed of them.
    ``only_old`` and ``only_new`` exist in one version; ``incomparable`` are words that mean something else
    in each.
    ``defaults`` are options whose default, or whose choice in a reading of the same name, is not the same:
    every choice is compared with itself, so that a default alone tells nothing apart.
    ``idle`` are causes on which no claim rests in one of the versions, so that they are not compared.
    ``only``: nothing but these was asked about; empty: everything.
    ``words`` declare everything either version declares, the newer one's declaration where both do.
    """

    old: Version
    new: Version
    words: RuleBase
    bound: Bound
    identical: bool
    moved: tuple[Moved, ...]
    equivalent: tuple[tuple[Kind, str], ...]
    unconfirmed: tuple[tuple[Kind, str], ...]
    unfinished: tuple[tuple[Kind, str], ...]
    only_old: tuple[tuple[Kind, str], ...]
    only_new: tuple[tuple[Kind, str], ...]
    incomparable: tuple[str, ...]
    defaults: tuple[str, ...]
    idle: tuple[str, ...]
    only: tuple[str, ...]


def compare(
    old: Version, new: Version, bound: Bound, seconds: float, say: Say, only: Collection[str] = ()
) -> Comparison:
    """Return where two versions can part; ``seconds`` is what one question may take.

    With ``only`` no others than these issues, causes and remedies are asked about.
    Over all readings unless both versions name one; raises what the solver raises for size.
    """
    names = Names()
    programs = compile_program(old.rules, names), compile_program(new.rules, names)
    together = versions_of(*programs, dict(old.choices), dict(new.choices))
    together = replace(together, fixed=(*together.fixed, *_foreign(old.rules, new.rules, names)))
    desk = _Desk((old.rules, new.rules), programs, names, together, bound, seconds)
    defaults = () if old.choices else changed_defaults(old.rules, new.rules)
    found: dict[Settled, list[tuple[Kind, str]]] = {"same": [], "unconfirmed": [], "unfinished": []}
    moved: list[Moved] = []
    idle = idle_causes(old.rules, new.rules)
    shared = [
        one for one in _shared(old.rules, new.rules) if one[2] not in idle and (not only or one[2] in only)
    ]
    for i, (kind, family, name) in enumerate(shared):
        say(i, len(shared), name)
        goals = desk.goals(kind, family, name)
        verdict = desk.verdict(kind, name, goals)
        if verdict == "same" and kind == "issue":
            verdict = desk.reason(name)
        if isinstance(verdict, Moved):
            moved.append(_under(verdict, old, new))
        else:
            found[verdict].append((kind, name))
    return Comparison(
        old=old,
        new=new,
        words=desk.rules,
        bound=bound,
        identical=not (desk.together.affected or defaults),
        moved=tuple(moved),
        equivalent=tuple(found["same"]),
        unconfirmed=tuple(found["unconfirmed"]),
        unfinished=tuple(found["unfinished"]),
        only_old=tuple(_only(old.rules, new.rules)),
        only_new=tuple(_only(new.rules, old.rules)),
        incomparable=tuple(incomparable(old.rules, new.rules)),
        defaults=defaults,
        idle=tuple(idle),
        only=tuple(only),
    )


class _Desk:
    """Everything a question about two versions needs."""

    def __init__(
        self,
        versions: tuple[RuleBase, RuleBase],
        programs: tuple[Program, Program],
        names: Names,
        together: Versions,
        bound: Bound,
        seconds: float,
    ) -> None:
        self.versions = versions
        self.rules = _merged(*versions)
        before, after = programs
        self.program = replace(
            after,
            days=tuple(names.days),
            raised=tuple((dict(before.raised) | dict(after.raised)).items()),
            claimed=before.claimed | after.claimed,
        )
        self.together, self.replaced = aligned(together, *versions, names.ids["remedy"])
        self.bound = bound
        self.seconds = seconds

    def goals(self, kind: Kind, family: str, name: str) -> list[str]:
        """Return the predicates that tell how a declaration came out and that can differ at all."""
        number = self.program.ids[kind][name]
        wanted = re.compile(rf"{family}{number}(?:_\d+)?")
        return sorted(p for p in self.together.affected if wanted.fullmatch(p) and p not in self.replaced)

    def reason(self, issue: str) -> Moved | Settled:
        """Return whether at least the reason for an unclear finding can differ."""
        verdict = self.verdict("issue", issue, self.goals("issue", "bc", issue))
        return replace(verdict, reason_only=True) if isinstance(verdict, Moved) else verdict

    def verdict(self, kind: Kind, name: str, goals: list[str]) -> Moved | Settled:
        """Return the smallest case that tells the versions apart, or that there is none."""
        if not goals:
            return "same"
        goal = "ub"
        # Of what nobody claims it makes no difference whether it would be granted.
        claimed = [f"cl{self.program.ids[kind][name]}(D)"] if name in self.program.claimed else []
        lines = [*self.together.lines, *self.together.differing(goal, goals, claimed)]
        try:
            world = World(self.rules, self.program, reach_of(lines), [goal], self.bound, self.seconds)
            if not world.possible(f"{goal}(0)"):
                return self._confirmed(world, f"{goal}(0)", name)
            least = world.least([f"{goal}(0)"], self._usual())
        except UnfinishedError:
            return "unfinished"
        if least is None:
            return "unfinished"
        remedies = claimed_for(*self.versions, kind, name)
        title = f"{kind}-{name}"
        case = case_of(world.field, least.atoms, self.rules, self.program, title, remedies)
        case = self._chosen(_priced(case, self.versions) if kind == "remedy" else case)
        return Moved(kind, name, False, case, least.proved)

    @staticmethod
    def _confirmed(world: World, goal: str, name: str) -> Settled:
        match world.confirmed(goal):
            case True:
                return "same"
            case False:
                raise ProversDisagreeError(f"compare {name}: one prover has a proof, the other a difference")
            case None:
                return "unconfirmed"

    def _chosen(self, case: Case) -> Case:
        """Return a witness that names every choice whose default is not the same in both versions."""
        run = case.runs[0]
        told = {name: self.rules.options[name].default for name in changed_defaults(*self.versions)}
        return replace(case, runs=(replace(run, choices=tuple((told | dict(run.choices)).items())),))

    def _usual(self) -> list[str]:
        """Return the atoms of the default choices, from which a small case should not depart."""
        ids, choices = self.program.ids["option"], self.program.choices
        return [f"o({ids[o.name.en]},{choices[o.name.en][o.default]})" for o in self.rules.options.values()]


def _under(moved: Moved, old: Version, new: Version) -> Moved:
    """Give the witness the runs under which the versions part: two readings, or one for both rule bases."""
    run = moved.case.runs[0]
    runs: tuple[Run, ...] = (run,)
    if old.choices:
        runs = tuple(replace(run, reading=v.reading, choices=()) for v in (old, new))
    return replace(moved, case=asking(replace(moved.case, runs=runs), moved.kind, moved.name))


def _shared(old: RuleBase, new: RuleBase) -> list[tuple[Kind, str, str]]:
    return [
        (kind, family, name)
        for kind, table, family in _FAMILIES
        for name in getattr(old, table)
        if name in getattr(new, table)
    ]


def _only(here: RuleBase, there: RuleBase) -> list[tuple[Kind, str]]:
    return [
        (kind, name)
        for kind, table, _ in _FAMILIES
        for name in getattr(here, table)
        if name not in getattr(there, table)
    ]


def _foreign(old: RuleBase, new: RuleBase, names: Names) -> list[str]:
    """Return that no choice is made which only one version of an option knows."""
    found = []
    for name in (n for n in old.options if n in new.options):
        known = [{choice.name.en for choice in rules.options[name].choices} for rules in (old, new)]
        numbers = names.choices[name]
        found += [f"not o({names.ids['option'][name]},{numbers[one]})" for one in sorted(known[0] ^ known[1])]
    return found


def _priced(case: Case, versions: Iterable[RuleBase]) -> Case:
    """Return a witness in which no two sums of things are the same, all above every ceiling."""
    remedies = [remedy for version in versions for remedy in version.remedies.values()]
    caps = [ceiling.amount for remedy in remedies for ceiling in remedy.ceilings]
    least = Decimal(10 ** len(str(int(max(caps, default=Decimal(100))))))
    things = (replace(t, amount=least * 2**i) for i, t in enumerate(case.things))
    return replace(case, things=tuple(things))


def _merged(old: RuleBase, new: RuleBase) -> RuleBase:
    """Return rules that declare everything either version declares, for cases and names of things."""
    return replace(
        new,
        sorts={**old.sorts, **new.sorts},
        facts={**old.facts, **new.facts},
        issues={**old.issues, **new.issues},
        arguments={**old.arguments, **new.arguments},
        causes={**old.causes, **new.causes},
        options={**old.options, **new.options},
        remedies={**old.remedies, **new.remedies},
    )
