"""Properties as rules: where one is put to the test, what it claims, where it is broken."""

from __future__ import annotations

from engine.program.conditions import ConditionWriter, Scope
from engine.program.model import PLAIN
from engine.program.names import Names
from engine.record import record
from engine.rulebase.model import Property, RuleBase


@record
class Checked:
    """The rules of one property: ``when``, ``claim`` and ``broken`` are predicates of a dispute.

    ``broken`` holds in a dispute exactly where the property does not.
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
    writer.rule(f"{when}(D)", where, Scope())
    said = writer.literals(item.claim, PLAIN, Scope(), owner, "/claim")
    writer.rule(f"{claim}(D)", said, Scope())
    wanted = f"{claim}(D)" if item.kind == "never" else f"not {claim}(D)"
    writer.rule(f"{broken}(D)", [f"{when}(D)", wanted], Scope())
    return Checked(tuple(dict.fromkeys(writer.lines)), when, claim, broken)
