"""What the shipped cases teach: what becomes of each rule in every dispute of every run without open facts.

Read by the referee: whether the solver agrees is what `check` sees to. The cases that only test the rules
against mistakes (`teaching/mutation`) do not count.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from engine.case import load_case
from engine.case.model import Case, Dispute, Run
from engine.pipeline.decide import choices_of
from engine.pipeline.refereed import closed_as
from engine.program import Completion
from engine.referee import Record, Sitting, Valuation
from engine.referee.closed import Cell
from engine.rulebase import RuleBase, load_rules
from engine.rulebase.model import Argument, Cause, CauseIs, FindingIs, Term, Var
from engine.rulebase.walk import cause_variants, everything_in, variables_in
from engine.shipped import cases_root

# A rule and what became of it: ("argument", "consent", "answered").
Lesson = tuple[str, str, str]


@cache
def shipped_rules() -> RuleBase:
    """Return the shipped rules, loaded once."""
    loaded, found = load_rules()
    assert loaded is not None, found
    return loaded


@cache
def lessons() -> dict[Lesson, str]:
    """Return all that the shipped cases show, each with the first case that shows it."""
    rules, found = shipped_rules(), dict[Lesson, str]()
    for path in sorted(cases_root().rglob("*.yaml")):
        if path.parent.name == "mutation":
            continue
        case, wrong = load_case(path, rules)
        assert case is not None, wrong
        if any(entry.state == "open" for entry in case.facts) or case.unlisted == "open":
            continue
        for run in case.runs:
            for sitting in _sittings(case, run, rules):
                for lesson in _shown(sitting, case):
                    found.setdefault(lesson, path.stem)
    return found


def _sittings(case: Case, run: Run, rules: RuleBase) -> Iterator[Sitting]:
    acts = {act.id: (act.date.earliest, act.date.latest) for act in case.acts if act.date}
    record = Record(rules, case, closed_as(case, choices_of(rules, run), Completion(acts), {}))
    bench: dict[Dispute, Sitting] = {}
    bench.update({dispute: Sitting(record, dispute, bench) for dispute in case.dispute_list})
    yield from bench.values()


def _shown(sitting: Sitting, case: Case) -> Iterator[Lesson]:
    for argument in sitting.rules.arguments.values():
        yield from _of_argument(sitting, argument)
    for issue in sitting.rules.issues.values():
        yield from (("issue", issue.name.en, sitting.finding(*key).value) for key in sitting.instances(issue))
    for cause in sitting.rules.causes.values():
        yield from _of_cause(sitting, cause)
    for claim in case.claims:
        if sitting.covers(claim):
            yield from _of_remedy(sitting, claim.remedy)


def _of_cause(sitting: Sitting, cause: Cause) -> Iterator[Lesson]:
    name, verdict = cause.name.en, sitting.cause(cause.name.en)
    if verdict.made_out:
        yield "cause", name, "made out"
    elif verdict.applies:
        defences = {i for v in cause_variants(cause) if v.unless for i in v.unless.issues}
        for ground in verdict.grounds:
            if ground in defences:
                yield "cause", name, "defeated"
            elif sitting.finding(ground, ()).value == "unclear":
                yield "cause", name, "unclear"


def _of_argument(sitting: Sitting, argument: Argument) -> Iterator[Lesson]:
    name = argument.name.en
    for key in sitting.instances(argument):
        if sitting.live(key):
            yield "argument", name, "fires"
            if argument.role != "answers":
                wanted = "proved" if argument.role == "for" else "disproved"
                hit = sitting.named(argument.target_args, sitting.env(argument.params, key[1]))
                if sitting.finding(argument.target, hit).value != wanted:
                    yield "argument", name, "opposed"
        elif sitting.holds(key):
            yield "argument", name, "answered"
        elif _left_open(sitting, argument, key[1]):
            yield "argument", name, "unclear"


def _left_open(sitting: Sitting, argument: Argument, args: tuple[str, ...]) -> bool:
    """Return whether something the argument turns on was put in issue and stayed unclear."""
    env = sitting.env(argument.params, args)
    cells: set[Cell] = set()
    sitting.reads(argument.when, env, cells)
    if any(_is_unclear(sitting.record.cell(*cell)) for cell in cells):
        return True
    asked = (c for c in everything_in(argument.when) if isinstance(c, FindingIs))
    return any(_unclear_finding(sitting, it, env) for it in asked)


def _unclear_finding(sitting: Sitting, it: FindingIs, env: dict[str, str]) -> bool:
    """Return whether a finding asked for is unclear; of a thing bound within, if one put in issue is."""
    where = sitting.other_or_this(it.defendant, env)
    if where is None:
        return False
    if variables_in(it) <= set(env):
        return where.finding(it.issue, sitting.named(it.args, env)).value == "unclear"

    def meant(args: tuple[str, ...]) -> bool:
        known = ((term, at) for term, at in zip(it.args, args, strict=True) if _bound(term, env))
        return all(sitting.named((term,), env) == (at,) for term, at in known)

    asked = (key for key in where.instances(sitting.rules.issues[it.issue]) if meant(key[1]))
    found = (where.finding(*key) for key in asked)
    return any(one.value == "unclear" and one.because != "no_evidence" for one in found)


def _bound(term: Term, env: dict[str, str]) -> bool:
    return not isinstance(term, Var) or term.name in env


def _is_unclear(cell: Valuation) -> bool:
    return cell.because is not None or (cell.evidence and cell.positive == cell.negative == 0)


def _of_remedy(sitting: Sitting, name: str) -> Iterator[Lesson]:
    remedy = sitting.rules.remedies[name]
    if sitting.claim(name).granted:
        yield "remedy", name, "granted"
        return
    yield "remedy", name, "refused"
    if any(sitting.finding(i, ()).value == "unclear" for i in sitting.lost(remedy.requires.issues)):
        yield "remedy", name, "unclear"
    asked = [c.cause for c in everything_in(remedy.when) if isinstance(c, CauseIs)] if remedy.when else []
    causes = [sitting.cause(name) for name in remedy.causes or asked]
    grounds = [ground for cause in causes if cause.applies for ground in cause.grounds]
    if any(sitting.finding(ground, ()).value == "unclear" for ground in grounds):
        yield "remedy", name, "unclear"
