"""Regions of an issue: what is found on it, why, and which of its arguments stand or fall."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from engine.program.burden import bearers
from engine.program.model import Program, letter
from engine.record import record
from engine.rulebase.model import Issue, RuleBase


@record
class Mark:
    """One thing a region says: ``kind`` is found, because, live or defeated; ``of`` what it is said of."""

    kind: str
    of: str


@record
class Marks:
    """The marks of one issue, and the rules by which ``z(place)`` holds for them in the first dispute."""

    listed: tuple[Mark, ...]
    lines: tuple[str, ...]
    goals: tuple[str, ...]

    def of(self, atoms: Iterable[str]) -> frozenset[int]:
        """Return the places of the marks that hold in an answer."""
        return frozenset(int(atom[2:-1]) for atom in atoms if atom.startswith("z("))

    def barred(self, region: frozenset[int]) -> str:
        """Return the rule that leaves this region out."""
        literals = [f"z({i})" if i in region else f"not z({i})" for i in range(len(self.listed))]
        return f":- {', '.join(literals)}."

    def only(self, region: frozenset[int]) -> str:
        """Return the rules that leave nothing but this region."""
        wanted = [f":- not z({i})." if i in region else f":- z({i})." for i in range(len(self.listed))]
        return "\n".join(wanted)


def marks_of(
    issue: Issue, rules: RuleBase, program: Program, because: Sequence[str], dispute: int = 0
) -> Marks:
    """Return what may be said of an issue in a dispute; of several things, what holds for any of them."""
    number = program.ids["issue"][issue.name.en]
    free = "_," * len(issue.params)
    listed: list[Mark] = []
    lines: list[str] = []
    heads = {name for name, _ in program.signatures}

    def mark(kind: str, of: str, bodies: Iterable[str]) -> None:
        lines.extend(f"z({len(listed)}) :- {body}." for body in bodies)
        listed.append(Mark(kind, of))

    for finding, word in (("proved", "fp"), ("disproved", "fn"), ("unclear", "fu")):
        mark("found", finding, [f"{word}{number}({free}{dispute})"])
    for i, reason in enumerate(because):
        mark("because", reason, [f"fu{number}({free}{dispute}), bc{number}({free}{i},{dispute})"])
    goals = [f"fp{number}", f"fn{number}", f"fu{number}", f"bc{number}"]
    for argument in rules.arguments.values():
        if argument.issue != issue.name.en:
            continue
        own = program.ids["argument"][argument.name.en]
        xs = "".join(f"X{i}," for i in range(len(argument.params)))
        live, failed = [], []
        for bearer in bearers(issue):
            b = letter(bearer)
            at = f"l{own}_{b}{program.rounds[f'{b}#{issue.name.en}']}"
            if at in heads:
                live.append(f"bn{number}({b}), {at}({xs}{dispute})")
                failed.append(f"bn{number}({b}), h{own}({xs}{dispute}), not {at}({xs}{dispute})")
                goals += [at, f"h{own}", f"bn{number}"]
        mark("live", argument.name.en, live)
        if rules.answers_to(argument.name.en):
            mark("defeated", argument.name.en, failed)
    return Marks(tuple(listed), tuple(lines), tuple(dict.fromkeys(goals)))
