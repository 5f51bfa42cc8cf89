"""Laws of the language: what must hold of whatever the rules say, compiled to be proved of each rule base.

They follow from how findings are made, not from the law. Proving them proves the compiler on these rules.
"""

from __future__ import annotations

from collections.abc import Iterator

from engine.program.model import Program
from engine.record import record
from engine.rulebase.model import RuleBase


@record
class Law:
    """A law of the language: its name, and rules by which ``broken(D)`` holds where it fails."""

    name: str
    lines: tuple[str, ...]
    broken: str


LAWS = ("one_finding", "one_reason", "one_winner", "unclear_loses", "cause_decided", "remedy_decided")


def laws_of(rules: RuleBase, program: Program) -> tuple[Law, ...]:
    """Return the laws as rules over every issue, cause and remedy there is."""
    made = []
    for number, name in enumerate(LAWS):
        broken = f"uz{number}"
        lines = [line for body in _broken(name, rules, program) for line in [f"{broken}(D) :- {body}."]]
        made.append(Law(name, tuple(lines), broken))
    return tuple(made)


def _broken(name: str, rules: RuleBase, program: Program) -> Iterator[str]:
    match name:
        case "cause_decided":
            for cause in rules.causes:
                n = program.ids["cause"][cause]
                # Made out although it does not apply or something stands against it; or left in the air.
                yield f"mo{n}(D), not ap{n}(D)"
                yield f"mo{n}(D), gr{n}(_,D)"
                yield f"dsp(D,_,_,_), ap{n}(D), not mo{n}(D), not gr{n}(_,D)"
        case "remedy_decided":
            for remedy in rules.remedies.values():
                n = program.ids["remedy"][remedy.name.en]
                if remedy.causes:
                    causes = [program.ids["cause"][cause] for cause in remedy.causes]
                    yield f"rm{n}(D), {', '.join(f'not mo{c}(D)' for c in causes)}"
        case _:
            for issue in rules.issues.values():
                yield from _of_issue(name, issue.name.en, len(issue.params), rules, program)


def _of_issue(name: str, issue: str, width: int, rules: RuleBase, program: Program) -> Iterator[str]:
    n = program.ids["issue"][issue]
    xs = [f"V{i}" for i in range(width)]
    ties = [
        f"s{program.ids['sort'][p.sort]}({x})" for p, x in zip(rules.issues[issue].params, xs, strict=True)
    ]
    lead = ", ".join(["dsp(D,_,_,_)", *ties])
    at = "".join(f"{x}," for x in xs)
    proved, denied, unclear = f"fp{n}({at}D)", f"fn{n}({at}D)", f"fu{n}({at}D)"
    match name:
        case "one_finding":
            yield f"{lead}, not {proved}, not {denied}, not {unclear}"
            yield f"{lead}, {proved}, {denied}"
            yield f"{lead}, {proved}, {unclear}"
            yield f"{lead}, {denied}, {unclear}"
        case "one_reason":
            reasons = [f"bc{n}({at}{k},D)" for k in range(4)]
            yield f"{lead}, {unclear}, {', '.join(f'not {one}' for one in reasons)}"
            for k, one in enumerate(reasons):
                yield f"{lead}, {one}, not {unclear}"
                yield from (f"{lead}, {one}, {other}" for other in reasons[k + 1 :])
        case "one_winner":
            yield f"{lead}, wp{n}({at}D), wd{n}({at}D)"
            yield f"{lead}, not wp{n}({at}D), not wd{n}({at}D)"
            yield f"{lead}, not bn{n}(p), not bn{n}(d)"
            yield f"{lead}, bn{n}(p), bn{n}(d)"
        case "unclear_loses":
            yield f"{lead}, {unclear}, bn{n}(p), not wd{n}({at}D)"
            yield f"{lead}, {unclear}, bn{n}(d), not wp{n}({at}D)"
