"""Form: whether a property would hold of any rules whatever, because of what its words mean.

Its findings, causes, remedies and choices are set free but for what the language itself says of them:
one finding and one winner for each issue, no cause made out that does not apply, one choice, dates in order.
"""

from __future__ import annotations

from engine.answer.query import Query
from engine.program.names import Names
from engine.program.predicates import predicates_in
from engine.program.properties import check_of
from engine.program.touched import touched_by
from engine.rulebase.model import Property, RuleBase

_FREE = ("fp", "fn", "fu", "wp", "wd", "ap", "mo", "rm", "cl")


def true_of_any_rules(rules: RuleBase, item: Property) -> bool:
    """Return whether nothing but the language keeps a property from being broken."""
    names = Names()
    names.declare(rules)
    check = check_of(rules, names, 0, item)
    touched = touched_by(check.lines)
    if touched.sorts or touched.raised or touched.hearing:
        return False  # about things: their number would have to be bounded first
    free = {
        name
        for line in check.lines
        for name in predicates_in(line)
        if name[:2] in _FREE and name[2:].isdigit()
    }
    bare = all(
        f"{name}(D)" in " ".join(check.lines) or f"{name}(" not in " ".join(check.lines) for name in free
    )
    if not bare:
        return False
    lines = [*check.lines, "dsp(0,p,d,a).", f":- not {check.broken}(0)."]
    lines += [f"{{ {name}(0) }}." for name in sorted(_family(free))]
    for number in sorted({name[2:] for name in free if name[0] in "fw"}):
        lines.append(
            f":- not 1 <= #count {{ 1 : fp{number}(0); 2 : fn{number}(0); 3 : fu{number}(0) }} <= 1."
        )
        lines.append(f":- not 1 <= #count {{ 1 : wp{number}(0); 2 : wd{number}(0) }} <= 1.")
    lines += [
        f":- mo{number}(0), not ap{number}(0)." for number in sorted({n[2:] for n in free if n[0] in "am"})
    ]
    for option in touched.options:
        name = next(name for name, number in names.ids["option"].items() if number == option)
        lines.append(f"1 {{ o({option},0..{len(names.choices[name]) - 1}) }} 1.")
    days = sorted(names.days.items())
    for place, (_, day) in enumerate(days):
        lines += [f"lo(y{day},{2 * place + 1}).", f"hi(y{day},{2 * place + 1})."]
    lines += [f"1 {{ lo(a,0..{2 * len(days)}) }} 1.", "hi(a,P) :- lo(a,P)."]
    lines += ["bf(I,J) :- hi(I,P), lo(J,Q), P < Q.", "nb(I,J) :- lo(I,P), hi(J,Q), P >= Q."]
    return Query("\n".join(lines) + "\n#show.\n").one() is None


def _family(free: set[str]) -> set[str]:
    """Return the predicates with those the language ties to them."""
    found = set(free)
    for name in free:
        if name[0] in "fw":
            found |= {f"{letter}{name[2:]}" for letter in ("fp", "fn", "fu", "wp", "wd")}
        if name[:2] in ("ap", "mo"):
            found |= {f"ap{name[2:]}", f"mo{name[2:]}"}
    return found
