"""Equal: does a mutant say the same as the rules for every pattern, and if not, the least one that shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal

from engine.analysis.mutation.noticed import Bench
from engine.analysis.prove.field import Bound, Field, field_of
from engine.analysis.prove.witness import case_of
from engine.answer import UnfinishedError
from engine.answer.query import Query
from engine.case.model import Case, Expect
from engine.program.lookup import REASONS
from engine.program.telling_apart import Apart, apart_text
from engine.program.touched import touched_by
from engine.record import record, replace

Tell = Callable[[str, int, int], None]


@record
class Verdict:
    """``equivalent``: within the bound no finding, cause or claim differs. ``differs``: ``case`` shows where.

    ``unsettled``: the time was up. ``least``: no smaller pattern tells them apart.
    """

    kind: Literal["equivalent", "differs", "unsettled"]
    case: Case | None = None
    least: bool = False


@record
class _Question:
    apart: Apart
    field: Field

    def text(self) -> str:
        return "\n".join((*self.apart.lines, *self.apart.copies, *self.field.lines)) + "\n"


def told_apart(
    bench: Bench, numbers: Iterable[int], bound: Bound, seconds: float, tell: Tell = lambda *_: None
) -> dict[int, Verdict]:
    """Return for each of these mutants whether some pattern tells it from the rules."""
    wanted = tuple(numbers)
    found: dict[int, Verdict] = {}
    for group in bench.groups:
        mine = tuple(n for n in group.numbers if n in wanted)
        if not mine:
            continue
        tell("equal", len(found), len(wanted))
        apart = apart_text(bench.pool, group, mine)
        if not apart.goals:
            found |= dict.fromkeys(mine, Verdict("equivalent"))
            continue
        field = field_of(bench.rules, bench.pool.program, touched_by(apart.read), bound)
        question = _Question(apart, field)
        differing = _differing(question, mine, seconds)
        for n in mine:
            found[n] = _verdict(bench, question, n, differing, seconds)
    return {n: found[n] for n in wanted}


def _differing(question: _Question, numbers: tuple[int, ...], seconds: float) -> frozenset[int] | None:
    """Return the mutants some pattern tells apart; None where there was no time to find all."""
    try:
        shown = Query(question.text() + "#show mut/1.\n#show.\n", seconds).brave()
    except UnfinishedError:
        return None
    return frozenset(n for n in numbers if f"mut({n})" in shown)


def _verdict(
    bench: Bench, question: _Question, n: int, differing: frozenset[int] | None, seconds: float
) -> Verdict:
    if differing is not None and n not in differing:
        return Verdict("equivalent")
    program = bench.pool.program
    usual = [
        f"o({program.ids['option'][name]},{program.choices[name][bench.rules.options[name].default]})"
        for name in question.field.options
    ]
    shows = "#show al/2.\n#show lo/2.\n#show hi/2.\n#show o/2.\n" + question.apart.shown()
    text = question.text() + question.field.costs(usual) + shows
    try:
        best = Query(text, seconds).least(f"mut({n})")
    except UnfinishedError:
        return Verdict("differs" if differing else "unsettled")
    if best is None:
        return Verdict("equivalent")
    name = f"mutation-{bench.mutants[n].name.replace('_', '-')}-{n}"
    remedies = [bench.mutants[n].name] if bench.mutants[n].kind == "remedy" else []
    case = case_of(question.field, best.atoms, bench.rules, program, name, remedies)
    return Verdict("differs", _expecting(bench, question, case, best.atoms), best.proved)


# ---------------------------------------------------------------------------- what the witness is to expect


def _expecting(bench: Bench, question: _Question, case: Case, atoms: frozenset[str]) -> Case:
    """Return the case with what the rules give wherever the mutant gives something else."""
    places = {str(slot): id for id, slot in question.field.slots.items()}
    # What is not told is not there: who wins is only known where it can come out otherwise.
    shown = {name for name, _ in question.apart.goals}
    told: dict[tuple[str, tuple[str, ...], int], Expect] = {}
    for atom in sorted(atoms):
        name, _, inner = atom[:-1].partition("(")
        plain = name.removesuffix("_new").removesuffix("_gone")
        if plain == name or not (
            plain[:2] in ("fp", "fn", "bc", "wp", "ap", "mo", "gr") and plain[2:].isdigit()
        ):
            continue
        args = inner.split(",")[1:]
        dispute = int(args[-1])
        things = args[:-2] if plain[:2] == "bc" else args[:-1]
        kind = "cause" if plain[:2] in ("ap", "mo", "gr") else "issue"
        about = next(n for n, i in bench.pool.program.ids[kind].items() if str(i) == plain[2:])
        slots = tuple(things) if kind == "issue" else ()
        key = (about, tuple(places[s] for s in slots), dispute)
        values = (
            _issue(plain[2:], [*slots], dispute, atoms, f"wp{plain[2:]}" in shown)
            if kind == "issue"
            else _cause(plain[2:], dispute, atoms)
        )
        told[key] = _expect(case, kind, about, key[1], dispute, values)
    return replace(case, runs=(replace(case.runs[0], expects=tuple(told.values())),))


def _issue(
    number: str, slots: list[str], d: int, atoms: frozenset[str], won: bool
) -> tuple[tuple[str, str], ...]:
    lead = "".join(f"{s}," for s in slots)
    winner = (("won_by", "plaintiff" if f"wp{number}({lead}{d})" in atoms else "defendant"),) if won else ()
    for word, value in (("fp", "proved"), ("fn", "disproved")):
        if f"{word}{number}({lead}{d})" in atoms:
            return (("finding", value), *winner)
    because = next((r for i, r in enumerate(REASONS) if f"bc{number}({lead}{i},{d})" in atoms), None)
    return (("finding", "unclear"), *((("because", because),) if because else ()), *winner)


def _cause(number: str, d: int, atoms: frozenset[str]) -> tuple[tuple[str, str], ...]:
    yes = {True: "yes", False: "no"}
    return (("applies", yes[f"ap{number}({d})" in atoms]), ("made_out", yes[f"mo{number}({d})" in atoms]))


def _expect(
    case: Case, kind: str, about: str, args: tuple[str, ...], d: int, values: tuple[tuple[str, str], ...]
) -> Expect:
    dispute = case.dispute_list[d]
    return Expect(
        issue=about if kind == "issue" else None,
        cause=about if kind == "cause" else None,
        claim=None,
        argument=None,
        args=args,
        plaintiff=None,
        defendant=dispute.defendant,
        act=None,
        values=values,
        authority="none",
        at=(),
        span=case.span,
    )
