"""Properties as rules: where one is put to the test, what it claims, where it is broken."""

from __future__ import annotations

from collections.abc import Iterable

from engine.program.conditions import ConditionWriter, Scope
from engine.program.model import PLAIN
from engine.program.names import Names
from engine.record import record
from engine.rulebase.model import Condition, Property, RemedyIs, RuleBase
from engine.rulebase.walk import conditions_of_remedy, everything_in


@record
class Checked:
    """The rules of one property: ``when``, ``claim`` and ``broken`` are predicates of a dispute.

    ``broken`` holds in a dispute exactly where the property does not. Whether a remedy is granted is put to
    the test only where it is claimed.
    """

    lines: tuple[str, ...]
    when: str
    claim: str
    broken: str


def check_of(rules: RuleBase, names: Names, number: int, item: Property) -> Checked:
    """Return the rules that tell whether a property holds; ``names`` are those of the program asked."""
    writer = ConditionWriter(rules, names)
    when, claim, broken = f"uw{number}", f"uc{number}", f"ub{number}"
    owner = f"property:{item.name.en}"
    where = [] if item.when is None else writer.literals(item.when, PLAIN, Scope(), owner, "/when")
    where += [f"cl{names.ids['remedy'][remedy]}(D)" for remedy in sorted(_to_be_claimed(rules, item))]
    writer.rule(f"{when}(D)", where, Scope())
    said = writer.literals(item.claim, PLAIN, Scope(), owner, "/claim")
    writer.rule(f"{claim}(D)", said, Scope())
    wanted = f"{claim}(D)" if item.kind == "never" else f"not {claim}(D)"
    writer.rule(f"{broken}(D)", [f"{when}(D)", wanted], Scope())
    return Checked(tuple(dict.fromkeys(writer.lines)), when, claim, broken)


def _to_be_claimed(rules: RuleBase, item: Property) -> set[str]:
    """Return the remedies whose grant a property speaks of; only where rules ask whether they are claimed.

    A remedy is compiled as granted if it is claimed, so that of others it makes no difference.
    """
    within = [item.claim] if item.when is None else [item.claim, item.when]
    granted = _asked(within, ("granted", "not_granted"))
    if not granted:
        return set()
    remedies = rules.remedies.values()
    conditions = [condition for remedy in remedies for condition in conditions_of_remedy(remedy)]
    return granted & _asked([*within, *conditions], ("claimed", "not_claimed"))


def _asked(conditions: Iterable[Condition], values: tuple[str, ...]) -> set[str]:
    return {
        inner.remedy
        for condition in conditions
        for inner in everything_in(condition)
        if isinstance(inner, RemedyIs) and inner.value in values
    }
