"""Paying: rules by which a claim comes to something. A claim counted to zero is refused, however founded.

The engine adds the sums up outside the solver, in exact decimals; here the solver must know whether
anything is left: more counted than deducted, nothing claimed at zero, no ceiling of zero.
"""

from __future__ import annotations

from decimal import Decimal
from math import gcd

from engine.case.model import Case, Claim
from engine.program.model import Program
from engine.record import record
from engine.rulebase.model import Remedy, RuleBase

# The solver reckons in 32 bits.
_LARGEST = 2**31 - 1


@record
class Paying:
    """``pay(n)(D)`` for the n-th claim. Not ``exact``: sums too long for the solver, deductions left out."""

    lines: tuple[str, ...]
    exact: bool


def paying_atom(claim: int, dispute: int) -> str:
    """Return the atom that says that a claim comes to something in a dispute."""
    return f"pay{claim}({dispute})"


def paying_of(case: Case, rules: RuleBase, program: Program) -> Paying:
    """Return the rules for every claim of a case; ``rules`` are those of one reading."""
    lines: list[str] = []
    exact = True
    weights = _weights(case)
    for number, claim in enumerate(case.claims):
        remedy = rules.remedies[claim.remedy]
        told, whole = _claim(number, claim, remedy, program.number("remedy", claim.remedy), weights)
        lines += told
        exact = exact and whole
    return Paying(tuple(lines), exact)


def _claim(
    number: int, claim: Claim, remedy: Remedy, n: int, weights: dict[int, int]
) -> tuple[list[str], bool]:
    if claim.amount == 0:
        return [], True
    nothing = [f"not tk{n}_{i}(D)" for i, c in enumerate(remedy.ceilings) if c.amount == 0]
    head, body = f"pay{number}(D)", ", ".join([f"tm{n}(D)", *nothing])
    if remedy.amount is None:
        return [f"{head} :- {body}."], True
    minus = len(remedy.amount.minus)
    counted = [f"{head} :- {body}, ts{n}_0({x},D)." for x in weights]
    if not minus:
        return counted, True
    if (1 + minus) * sum(weights.values()) > _LARGEST:
        return counted, False
    terms = [
        f"{-w if i else w},{x},{i} : ts{n}_{i}({x},D)" for x, w in weights.items() for i in range(1 + minus)
    ]
    return [f"{head} :- {body}, 0 < #sum {{ {'; '.join(terms)} }}."], True


def _weights(case: Case) -> dict[int, int]:
    """Return what every thing is worth, as small whole numbers in the same proportion."""
    worth = {i: thing.amount for i, thing in enumerate(case.all_things()) if thing.amount}
    unit = min((_places(amount) for amount in worth.values()), default=0)
    whole = {i: int(amount.scaleb(-unit)) for i, amount in worth.items()}
    common = gcd(*whole.values()) or 1
    return {i: amount // common for i, amount in whole.items()}


def _places(amount: Decimal) -> int:
    exponent = amount.as_tuple().exponent
    assert isinstance(exponent, int)  # a sum of money is a number
    return min(exponent, 0)
