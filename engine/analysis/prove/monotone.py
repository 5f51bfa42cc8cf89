"""Monotone: better proof of what helps the plaintiff never costs a cause, or a remedy of its own right.

For facts that the rules, as written, read one way only: the program beside a copy in which any of them may
be proved better, all patterns. For facts read both ways: a pattern for each way, if there is one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Literal

from engine.analysis.completion import SecondProver
from engine.analysis.prove.field import Bound, Field, field_of
from engine.analysis.prove.model import Direction, Witness
from engine.analysis.prove.properties import Asked, Tell
from engine.analysis.prove.witness import case_of
from engine.analysis.prove.world import SHOWN, ProversDisagreeError
from engine.answer.ground import ground_of
from engine.answer.limits import UnfinishedError
from engine.answer.query import Query
from engine.program.copies import GIVEN, copied
from engine.program.points import Point, Turned, Way
from engine.program.reach import reach_of
from engine.program.touched import touched_by
from engine.record import record
from engine.rulebase.polarity import Sign, of_own_right, polarities

# The second copy has states of its own; admissions, rights, choices and dates are the same in both.
_SHARED = re.compile(rf"{GIVEN.pattern}|a\d+")
_FRAMES = (Bound(1, 1), Bound(2, 2))
_DIRECTIONS = ("helps", "hurts")


@record
class _Pair:
    """A program beside its copy: ``lost`` and ``won`` hold where the copy has less, or more."""

    field: Field
    text: str
    targets: tuple[str, ...]


def directions(asked: Asked, bound: Bound, seconds: float, tell: Tell) -> tuple[Direction, ...]:
    """Return which way each fact works. Raises UnfinishedError, and ProversDisagreeError."""
    signs = polarities(asked.rules)
    single = {fact for fact, read in signs.items() if len(read) == 1}
    tell("monotone")
    broken = _one_way(asked, signs, bound, seconds)
    found = []
    mixed = [fact for fact in asked.rules.facts if fact in signs and fact not in single]
    witnesses, whole = _both_ways(asked, mixed, seconds, tell)
    for fact in asked.rules.facts:
        if fact in single:
            form: Literal["for", "against"] = "for" if 1 in signs[fact] else "against"
            found.append(Direction(fact, form, None, None, True, broken))
        elif fact in signs:
            helps, hurts = (witnesses.get((fact, way)) for way in _DIRECTIONS)
            found.append(Direction(fact, "both", helps, hurts, whole or (helps and hurts) is not None, False))
    return tuple(found)


def _pair(asked: Asked, bound: Bound) -> _Pair:
    rules, program = asked.rules, asked.program
    targets = [f"mo{program.ids['cause'][name]}" for name in rules.causes]
    targets += [f"rm{program.ids['remedy'][name]}" for name in of_own_right(rules)]
    lines = reach_of(program.lines).of(targets)
    field = field_of(rules, program, touched_by(lines), bound)
    second = [copied(line, _SHARED) for line in lines]
    second += [
        copied(f"{atom} :- al({i},{k}).", _SHARED)
        for i, point in enumerate(field.points)
        if point.kind == "fact"
        for k, way in enumerate(point.ways)
        for atom in way.atoms
        if atom[0] in "vw"
    ]
    told = [f"lost :- {t}(0), not {t}_2(0)." for t in targets] + [
        f"won :- {t}_2(0), not {t}(0)." for t in targets
    ]
    text = "\n".join((*lines, *second, *field.lines, *told)) + "\n"
    return _Pair(field, text, tuple(targets))


def _ranks(point: Point) -> list[int | None]:
    """Return how well the fact is proved in each way a cell may lie; None where that cannot be compared."""
    return [_rank(way) for way in point.ways]


def _rank(way: Way) -> int | None:
    turned = way.value
    if not isinstance(turned, Turned) or turned.state == "admitted":
        return None
    return {"proved": turned.degree, "disproved": -turned.degree}.get(turned.state, 0)


def _one_way(asked: Asked, signs: Mapping[str, frozenset[Sign]], bound: Bound, seconds: float) -> bool:
    """Return whether some pattern turns against the sign of facts that are read with one sign only."""
    pair = _pair(asked, bound)
    lines = []
    for i, point in enumerate(pair.field.points):
        if point.kind != "fact":
            continue
        read = signs.get(point.name, frozenset())
        if len(read) != 1:
            lines.append(f"al_2({i},K) :- al({i},K).")
            continue
        (sign,) = read
        ranks = _ranks(point)
        lines.append(f"1 {{ al_2({i},0..{len(ranks) - 1}) }} 1.")
        for k, now in enumerate(ranks):
            better = [
                str(m)
                for m, then in enumerate(ranks)
                if m == k or (now is not None and then is not None and (then - now) * sign > 0)
            ]
            lines.append(f":- al({i},{k}), {', '.join(f'not al_2({i},{m})' for m in better)}.")
    text = pair.text + "\n".join(lines) + "\n#show lost/0.\n#show.\n:- not lost.\n"
    second = SecondProver(ground_of(text)).satisfiable((), seconds)
    if second is None:
        raise UnfinishedError(seconds)
    # On pairs of programs the second prover is much the faster; alone it proves nothing.
    first = Query(text, seconds).one() is not None
    if first != second:
        raise ProversDisagreeError("prove: monotone: a proof and a counter-example")
    return first


def _both_ways(
    asked: Asked, mixed: Sequence[str], seconds: float, tell: Tell
) -> tuple[dict[tuple[str, str], Witness], bool]:
    """Return a smallest pattern, in a small frame, for each way a fact works; and whether all was sought."""
    found: dict[tuple[str, str], Witness] = {}
    whole = True
    for frame in _FRAMES:
        missing = [(fact, way) for fact in mixed for way in _DIRECTIONS if (fact, way) not in found]
        if missing:
            tell(f"monotone {frame.things}")
            more, whole = _in_frame(asked, missing, frame, seconds)
            found |= more
    return found, whole


def _in_frame(
    asked: Asked, wanted: Collection[tuple[str, str]], frame: Bound, seconds: float
) -> tuple[dict[tuple[str, str], Witness], bool]:
    pair = _pair(asked, frame)
    program, rules = asked.program, asked.rules
    lines = _one_step(pair.field, {fact for fact, _ in wanted})
    usual = [
        f"o({program.ids['option'][name]},{program.choices[name][rules.options[name].default]})"
        for name in pair.field.options
    ]
    numbers = {fact: program.ids["fact"][fact] for fact, _ in wanted}
    for fact, number in numbers.items():
        ups = [i for i, point in enumerate(pair.field.points) if point.kind == "fact" and point.name == fact]
        for i in ups:
            lines += [
                f"helps({number}) :- up({i}), won, not lost.",
                f"hurts({number}) :- up({i}), lost, not won.",
            ]
    text = pair.text + "\n".join(lines) + "\n" + pair.field.costs(usual) + "#show up/1.\n" + SHOWN
    query = Query(text, seconds)
    found: dict[tuple[str, str], Witness] = {}
    whole = True
    for fact, way in wanted:
        query.renew()  # the limit is for each question: none may be left out because another took long
        try:
            least = query.least(f"{way}({numbers[fact]})")
        except UnfinishedError:
            whole = False
            continue
        if least is not None:
            case = case_of(pair.field, least.atoms, rules, program, f"{fact}-{way}", ())
            found[fact, way] = Witness(case, pair.field.size(least.atoms, usual), least.proved)
    return found, whole


def _one_step(field: Field, facts: set[str]) -> list[str]:
    """Return how the copy's cells lie: as in the program, but for one that is proved better."""
    lines = []
    for i, point in enumerate(field.points):
        if point.kind != "fact":
            continue
        if point.name not in facts:
            lines.append(f"al_2({i},K) :- al({i},K).")
            continue
        ranks = _ranks(point)
        lines += [f"{{ up({i}) }}.", f"al_2({i},K) :- al({i},K), not up({i})."]
        lines.append(f"1 {{ al_2({i},0..{len(ranks) - 1}) }} 1 :- up({i}).")
        for k, now in enumerate(ranks):
            better = [
                m for m, then in enumerate(ranks) if now is not None and then is not None and then > now
            ]
            allowed = "".join(f", not al_2({i},{m})" for m in better)
            lines.append(f":- up({i}), al({i},{k}){allowed}.")
    return [*lines, ":- not 1 <= #count { I : up(I) } <= 1."]
