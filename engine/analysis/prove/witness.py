"""From a pattern back to a case: a file that ``judge`` decides, and that shows what the pattern shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from engine.analysis.prove.field import NOWHERE, Field
from engine.case.model import Case, Claim, Dispute, Expect, FactEntry, Interval, Raised, Run
from engine.program.model import Program
from engine.program.points import Turned
from engine.record import replace
from engine.referee import Closed, Record, Sitting, valuation_of
from engine.referee.reading import NOBODY
from engine.rulebase.model import BuiltIn, CauseIs, Condition, FindingIs, Property, RemedyIs, RuleBase, Term
from engine.rulebase.walk import everything_in


def case_of(
    field: Field, atoms: Iterable[str], rules: RuleBase, program: Program, name: str, remedies: Iterable[str]
) -> Case:
    """Return the case a pattern describes, in which these remedies are claimed.

    Where the pattern leaves it open whether a remedy is claimed, it alone says so.
    """
    atoms = sorted(atoms)
    facts, raised, made = _states(field, atoms)
    asked = {point.name for point in field.points if point.kind == "claimed"}
    run = Run("default", _departures(atoms, rules, program), (), "", NOWHERE)
    case = field.case
    dates = _dates(field, atoms)
    act = case.acts[0]
    everybody = (
        tuple(p.id for p in case.parties if p.role == "plaintiff"),
        tuple(p.id for p in case.parties if p.role == "defendant"),
    )
    wanted = [(remedy, *everybody) for remedy in dict.fromkeys(remedies) if remedy not in asked]
    wanted += [(remedy, (by,), (against,)) for remedy, (by, against, _) in made]
    wanted += _others_heard(wanted, asked, rules, everybody)
    claims = tuple(
        Claim(f"c{i + 1}", remedy, by, against, (act.id,), None, "", (), NOWHERE)
        for i, (remedy, by, against) in enumerate(wanted)
    )
    return replace(
        case,
        id=name,
        title=replace(case.title, en=name, zh=name),
        hearing=dates.get("h"),
        acts=(replace(act, date=dates[act.id]),),
        things=tuple(replace(thing, date=dates.get(thing.id)) for thing in case.things),
        facts=facts,
        raised=raised,
        claims=claims,
        runs=(run,),
    )


def _others_heard(
    wanted: Sequence[tuple[str, tuple[str, ...], tuple[str, ...]]],
    asked: set[str],
    rules: RuleBase,
    everybody: tuple[tuple[str, ...], tuple[str, ...]],
) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Return a claim, of no moment to the pattern, against the defendants whom no other is directed at.

    A case has the disputes its claims make, a pattern has those with all its defendants.
    """
    others = tuple(d for d in everybody[1] if not any(d in against for _, _, against in wanted))
    remedy = next((name for name in rules.remedies if name not in asked), None)
    return [(remedy, everybody[0], others)] if wanted and others and remedy else []


def _states(
    field: Field, atoms: Iterable[str]
) -> tuple[tuple[FactEntry, ...], tuple[Raised, ...], list[tuple[str, tuple[str, ...]]]]:
    facts: list[FactEntry] = []
    raised: list[Raised] = []
    claimed: list[tuple[str, tuple[str, ...]]] = []
    for atom in atoms:
        if not atom.startswith("al("):
            continue
        i, k = map(int, atom[3:-1].split(","))
        point, way = field.points[i], field.points[i].ways[k]
        if isinstance(way.value, Turned):
            if k:
                facts.append(_entry(point.name, point.args, way.value))
        elif way.value and point.kind == "claimed":
            claimed.append((point.name, point.args))
        elif way.value:
            raised.append(Raised(point.name, point.args, cast(str, way.value), (), NOWHERE))
    facts.sort(key=lambda entry: (entry.fact, entry.args))
    return tuple(facts), tuple(raised), claimed


def _entry(fact: str, args: tuple[str, ...], turned: Turned) -> FactEntry:
    return FactEntry(
        fact=fact,
        args=args,
        state=turned.state,
        degree=turned.degree,
        by=turned.by,
        ground=None,
        rebutted=False,
        because=turned.because,
        asserted_by=(),
        contested_by=(),
        at=(),
        step=None,
        authority=None,
        evidence=(),
        note="",
        span=NOWHERE,
    )


def _departures(atoms: Iterable[str], rules: RuleBase, program: Program) -> tuple[tuple[str, str], ...]:
    options = {number: name for name, number in program.ids["option"].items()}
    found = {}
    for atom in atoms:
        if atom.startswith("o("):
            option, choice = map(int, atom[2:-1].split(","))
            name = options[option]
            made = next(c for c, number in program.choices[name].items() if number == choice)
            if made != rules.options[name].default:
                found[name] = made
    return tuple((name, found[name]) for name in rules.options if name in found)


def _dates(field: Field, atoms: Iterable[str]) -> dict[str, Interval]:
    ends: dict[str, dict[str, int]] = {"lo": {}, "hi": {}}
    for atom in atoms:
        if atom[:3] in ("lo(", "hi("):
            at, place = atom[3:-1].split(",")
            ends[atom[:2]][at] = int(place)
    named = {str(slot): id for id, slot in field.slots.items()} | {"h": "h"}
    return {
        named[at]: Interval(field.days[place], field.days[ends["hi"][at]], "")
        for at, place in ends["lo"].items()
        if at in named
    }


# ---------------------------------------------------------------------------- what the case shows


def sittings(case: Case, rules: RuleBase) -> dict[Dispute, Sitting]:
    """Return the disputes of a case as the referee decides them, none of the solver's word taken for it."""
    choices = {option.name.en: option.default for option in rules.options.values()}
    choices |= dict(case.runs[0].choices)
    cells = {(entry.fact, entry.args): valuation_of(entry) for entry in case.facts}
    acts = {act.id: (act.date.earliest, act.date.latest) for act in case.acts if act.date}
    hearing = (case.hearing.earliest, case.hearing.latest) if case.hearing else (None, None)
    record = Record(rules, case, Closed(choices, cells, acts, hearing))
    bench: dict[Dispute, Sitting] = {}
    bench.update({dispute: Sitting(record, dispute, bench) for dispute in case.dispute_list})
    return bench


def breaks(case: Case, rules: RuleBase, item: Property) -> bool:
    """Return whether the referee, too, finds the property broken in the first dispute of a case."""
    sitting = sittings(case, rules)[case.dispute_list[0]]
    if item.when is not None and not sitting.true(item.when, NOBODY, {}):
        return False
    return sitting.true(item.claim, NOBODY, {}) == (item.kind == "never")


def expecting(case: Case, rules: RuleBase, conditions: Iterable[Condition]) -> Case:
    """Return the case with what the referee finds on everything these conditions ask about."""
    sitting = sittings(case, rules)[case.dispute_list[0]]
    dispute = case.dispute_list[0]
    found: dict[tuple[str, str, tuple[str, ...]], Expect] = {}
    for condition in (inner for one in conditions for inner in everything_in(one)):
        expect = _expected(condition, sitting, case, rules)
        if expect is not None:
            key = (expect.issue or "", expect.cause or expect.claim or "", expect.args)
            found[key] = replace(
                expect, plaintiff=dispute.plaintiff, defendant=dispute.defendant, act=dispute.act
            )
    return replace(case, runs=(replace(case.runs[0], expects=tuple(found.values())),))


def _expected(condition: Condition, sitting: Sitting, case: Case, rules: RuleBase) -> Expect | None:
    values: Mapping[str, str]
    match condition:
        case FindingIs(issue=issue, args=args, defendant=None):
            things = _things(args, sitting.dispute)
            if things is None:
                return None
            finding = sitting.finding(issue, things)
            values = {"finding": finding.value, "won_by": finding.winner}
            return _expect(values, issue=issue, args=things)
        case CauseIs(cause=cause, defendant=None):
            verdict = sitting.cause(cause)
            values = {"applies": _yes(verdict.applies), "made_out": _yes(verdict.made_out)}
            return _expect(values, cause=cause)
        case RemedyIs(remedy=remedy):
            granted = sitting.claim(remedy).granted
            claim = next(
                (claim.id for claim in case.claims if claim.remedy == remedy and sitting.covers(claim)), None
            )
            plain = not rules.remedies[remedy].partly
            return _expect({"result": "granted"}, claim=claim) if granted and claim and plain else None
        case _:
            return None


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def _things(args: Iterable[Term], dispute: Dispute) -> tuple[str, ...] | None:
    found = []
    for term in args:
        if not isinstance(term, BuiltIn) or term.name == "hearing":
            return None
        found.append(str(getattr(dispute, term.name)))
    return tuple(found)


def _expect(
    values: Mapping[str, str],
    issue: str | None = None,
    cause: str | None = None,
    claim: str | None = None,
    args: tuple[str, ...] = (),
) -> Expect:
    pairs = tuple(sorted(values.items()))
    return Expect(issue, cause, claim, None, args, None, None, None, pairs, "none", (), NOWHERE)
