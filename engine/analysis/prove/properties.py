"""Every declared property, and every law of the language, over the whole field."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from engine.analysis.prove.field import Bound
from engine.analysis.prove.form import true_of_any_rules
from engine.analysis.prove.laws import laws_of
from engine.analysis.prove.model import Fragment, Status, Vacuous, Verdict, Witness
from engine.analysis.prove.witness import breaks, case_of, expecting
from engine.analysis.prove.world import ProversDisagreeError, UnfinishedError, World
from engine.program.compile import compile_program
from engine.program.model import Program
from engine.program.names import Names
from engine.program.properties import Checked, check_of
from engine.program.reach import Reach, reach_of
from engine.record import record, replace
from engine.rulebase.model import CauseIs, Property, RemedyIs, RuleBase
from engine.rulebase.walk import everything_in

Tell = Callable[[str], None]
# A counter-example is sought in ever larger frames, so that it has no more people and things than it needs.
FRAMES = (Bound(1, 1), Bound(1, 2), Bound(2, 1), Bound(2, 2))


@record
class Asked:
    """The rules compiled for questions: the general program with every property and law beside it."""

    rules: RuleBase
    program: Program
    reach: Reach
    checks: dict[str, Checked]
    laws: dict[str, str]


def asked_of(rules: RuleBase, laws: bool = True) -> Asked:
    """Return the rules ready to be asked about."""
    names = Names()
    program = compile_program(rules, names)
    checks = {
        name: check_of(rules, names, i, item) for i, (name, item) in enumerate(rules.properties.items())
    }
    # A day that only a property names has a number as well.
    program = replace(program, days=tuple(names.days))
    written = laws_of(rules, program) if laws else ()
    lines = [*program.lines, *(line for check in checks.values() for line in check.lines)]
    lines += [line for law in written for line in law.lines]
    return Asked(rules, program, reach_of(lines), checks, {law.name: law.broken for law in written})


def prove_properties(
    asked: Asked, names: Sequence[str], bound: Bound, seconds: float, tell: Tell
) -> list[Verdict]:
    """Return a verdict on each of the named properties and laws, all asked of one ground program."""
    checks = {name: asked.checks[name] for name in names if name in asked.checks}
    laws = {name: asked.laws[name] for name in names if name in asked.laws}
    goals = [goal for c in checks.values() for goal in (c.broken, c.when, c.claim)]
    tell("")
    world = World(asked.rules, asked.program, asked.reach, (*goals, *laws.values()), bound, seconds)
    return [
        *(_declared(asked, world, name, check, tell) for name, check in checks.items()),
        *(_law(asked, world, name, broken, tell) for name, broken in laws.items()),
    ]


def _law(asked: Asked, world: World, name: str, broken: str, tell: Tell) -> Verdict:
    tell(name)
    status = _status(world, broken, name)
    witness = _witness(asked, broken, name, (), world) if status == "refuted" else None
    return Verdict(name, True, status, "", fragment_of(asked, world), witness)


def _declared(asked: Asked, world: World, name: str, check: Checked, tell: Tell) -> Verdict:
    tell(name)
    item = asked.rules.properties[name]
    status = _status(world, check.broken, name)
    fragment = fragment_of(asked, world)
    if status == "refuted":
        witness = _broken(asked, item, check, world)
        return Verdict(name, False, status, "", fragment, witness)
    return Verdict(name, False, status, _vacuous(asked, world, item, check), fragment)


def _status(world: World, broken: str, name: str) -> Status:
    goal = f"{broken}(0)"
    try:
        found = world.possible(goal)
    except UnfinishedError:
        # What the first cannot finish the second may still refute; a proof of one alone does not count.
        return "refuted" if world.confirmed(goal) is False else "unfinished"
    if found:
        return "refuted"
    match world.confirmed(goal):
        case True:
            return "holds"
        case False:
            raise ProversDisagreeError(f"prove {name}: a proof and a counter-example")
        case _:
            return "unconfirmed"


def _vacuous(asked: Asked, world: World, item: Property, check: Checked) -> Vacuous:
    """Return why a property that holds could not have failed, if it could not."""
    if true_of_any_rules(asked.rules, item):
        return "form"
    try:
        if not world.possible(f"{check.when}(0)"):
            return "when"
        # Without a condition, that the claim never holds is just what is proved.
        guarded = item.kind == "never" and item.when is not None
        if guarded and not world.possible(f"{check.claim}(0)"):
            return "claim"
    except UnfinishedError:
        pass
    return ""


def fragment_of(asked: Asked, world: World) -> Fragment:
    """Return what questions to a world looked at."""
    field = world.field
    rules = len(asked.reach.of(world.goals))
    return Fragment(field.bound, rules, field.cells, len(field.options), len(field.days))


def _broken(asked: Asked, item: Property, check: Checked, world: World) -> Witness | None:
    conditions = [item.claim] if item.when is None else [item.when, item.claim]
    remedies = _claimed(asked.rules, item)
    found = _witness(asked, check.broken, item.name.en, remedies, world)
    if found is None:
        return None
    if not breaks(found.case, asked.rules, item):
        raise ProversDisagreeError(f"prove {item.name.en}: the referee does not find its witness to break it")
    return replace(found, case=expecting(found.case, asked.rules, conditions))


def _claimed(rules: RuleBase, item: Property) -> list[str]:
    """Return the remedies a property speaks of, and for each cause one that is founded on it."""
    found: list[str] = []
    for condition in (item.claim, item.when):
        for inner in everything_in(condition) if condition is not None else ():
            if isinstance(inner, RemedyIs):
                found.append(inner.remedy)
            if isinstance(inner, CauseIs):
                founded = (r.name.en for r in rules.remedies.values() if inner.cause in r.causes)
                found += (
                    [next(founded)] if any(inner.cause in r.causes for r in rules.remedies.values()) else []
                )
    return found


def _witness(asked: Asked, broken: str, name: str, remedies: Iterable[str], whole: World) -> Witness | None:
    """Return the smallest pattern in which something is broken, in the smallest frame that has one."""
    bound, goal, sure = whole.field.bound, f"{broken}(0)", True
    frames = [f for f in FRAMES if f.things <= bound.things and f.defendants <= bound.defendants]
    for frame in dict.fromkeys((*frames, bound)):
        world = World(asked.rules, asked.program, asked.reach, [broken], frame, whole.seconds)
        try:
            found = world.least([goal], defaults(asked, world))
        except UnfinishedError:
            sure = False
            continue
        if found is not None:
            case = case_of(world.field, found.atoms, asked.rules, asked.program, name, remedies)
            size = world.field.size(found.atoms, defaults(asked, world))
            return Witness(case, size, sure and found.proved)
    return None


def defaults(asked: Asked, world: World) -> list[str]:
    """Return the ``o`` atoms of the default choices of the options a world leaves open."""
    program = asked.program
    return [
        f"o({program.ids['option'][name]},{program.choices[name][asked.rules.options[name].default]})"
        for name in world.field.options
    ]
