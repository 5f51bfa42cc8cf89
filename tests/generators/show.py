"""A pair in words: the rules as rule text, the case and its completion line by line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from engine.case.model import Case
from engine.referee import Bounds, Closed, Valuation
from engine.rulebase.model import (
    AllOf,
    AnyOf,
    Argument,
    AtLeast,
    BuiltIn,
    Cause,
    CauseIs,
    Chosen,
    Condition,
    Dated,
    Day,
    Every,
    FindingIs,
    Gate,
    Holds,
    Issue,
    IssueVariant,
    Limbs,
    Mode,
    NamedList,
    Negated,
    NotShown,
    Param,
    Remedy,
    RemedyIs,
    RuleBase,
    Same,
    Shown,
    Some,
    Sum,
    Term,
    Var,
)

DEGREES = ("", "rather_likely", "high_probability", "beyond_reasonable_doubt")


def describe(rules: RuleBase, case: Case, closed: Closed) -> str:
    """Return everything a verdict depends on, as text to read and to type again."""
    return "\n".join((*rule_lines(rules), "", *case_lines(case), "", *closed_lines(closed)))


def term(it: Term) -> str:
    """Return a term as written."""
    match it:
        case Var() | BuiltIn():
            return it.name
        case Day():
            return it.day.isoformat()
        case _:
            assert_never(it)


def call(name: str, args: tuple[Term, ...] | tuple[str, ...]) -> str:
    """Return a name with its arguments."""
    shown = [it if isinstance(it, str) else term(it) for it in args]
    return f"{name}({', '.join(shown)})" if shown else name


def head(name: str, params: tuple[Param, ...]) -> str:
    """Return a declared name with its parameters."""
    return call(name, tuple(f"{it.name}: {it.sort}" for it in params))


def text(it: Condition) -> str:
    """Return a condition as written, with more parentheses than needed."""
    match it:
        case Shown():
            return call(it.fact, it.args)
        case Negated():
            return f"{call(it.fact, it.args)} disproved"
        case Holds():
            return call(it.concept, it.args)
        case NotShown():
            return f"{text(it.item)} not shown"
        case Every():
            return f"every {it.var.name}: {it.var.sort} where {text(it.guard)} has ({text(it.body)})"
        case Some():
            return f"some {it.var.name}: {it.var.sort} with ({text(it.body)})"
        case AtLeast():
            return f"at least {it.count} of ({', '.join(text(one) for one in it.items)})"
        case AllOf():
            return "(" + " and ".join(text(one) for one in it.items) + ")"
        case AnyOf():
            return "(" + " or ".join(text(one) for one in it.items) + ")"
        case Same():
            return f"{term(it.left)} {'is' if it.same else 'is not'} {term(it.right)}"
        case Dated():
            return f"{term(it.left)} {it.word.replace('_', ' ')} {term(it.right)}"
        case Chosen():
            return f"{it.option} {'is' if it.chosen else 'is not'} {it.choice}"
        case FindingIs():
            won = it.value in ("plaintiff", "defendant")
            said = f"won by {it.value}" if won else it.value.replace("_", " ")
            return f"{call(it.issue, it.args)} {said}" + sibling(it.defendant)
        case CauseIs():
            return f"{it.cause} {it.value.replace('_', ' ')}" + sibling(it.defendant)
        case RemedyIs():
            return f"{it.remedy} {it.value.replace('_', ' ')}"
        case _:
            assert_never(it)


def sibling(defendant: Term | None) -> str:
    """Return the words that lead to another dispute."""
    return f" as against {term(defendant)}" if defendant else ""


def rule_lines(rules: RuleBase) -> Iterator[str]:
    """Yield the declarations, one to a line and their parts below them."""
    for option in rules.options.values():
        marks = (f"{it.name.en}{' default' if it.name.en == option.default else ''}" for it in option.choices)
        yield f"option {option.name.en}: {', '.join(marks)}"
    for sort in rules.sorts.values():
        yield f"sort {sort.name.en}" + (f" is a {sort.parent}" if sort.parent else "")
    for fact in rules.facts.values():
        chain = " transitive" if fact.transitive else ""
        yield f"fact {call(fact.name.en, fact.sorts)} moved by {fact.moved_by}{chain}"
    for concept in rules.concepts.values():
        yield f"concept {head(concept.name.en, concept.params)}"
        yield from (f"  when {text(body)}" for body in concept.bodies)
    for issue in rules.issues.values():
        yield from issue_lines(issue)
    for argument in rules.arguments.values():
        yield from argument_lines(argument)
    for cause in rules.causes.values():
        yield from cause_lines(cause)
    for remedy in rules.remedies.values():
        yield from remedy_lines(remedy)


def guards(them: tuple[Chosen, ...]) -> str:
    """Return the guards of an ``under`` clause."""
    return "under " + " and ".join(text(it) for it in them)


def issue_lines(issue: Issue) -> Iterator[str]:
    """Yield an issue with what options change in it."""
    yield f"issue {head(issue.name.en, issue.params)} favours {issue.favours}"
    yield f"  {layer(issue.base)}"
    yield from (f"  {guards(it.guards)} {layer(it)}" for it in issue.variants)


def layer(variant: IssueVariant) -> str:
    """Return the attributes one layer of an issue sets."""
    parts = []
    if variant.burden:
        parts.append(f"burden {variant.burden.on}")
    if variant.standard:
        parts.append(f"standard {DEGREES[variant.standard.level]}")
    if variant.counter:
        parts.append(f"counter {DEGREES[variant.counter.level]}")
    if variant.limbs:
        parts.append(limbs_text(variant.limbs))
    return " ".join(parts)


def limbs_text(limbs: Limbs) -> str:
    """Return limbs as written."""
    parts = []
    for it in limbs.items:
        named = call(it.issue, it.args)
        if it.var is not None and it.guard is not None:
            named = f"each {it.var.name}: {it.var.sort} where {text(it.guard)} has {named}"
        parts.append(named)
    return f"{'all of' if limbs.every else 'any of'} ({', '.join(parts)})"


def argument_lines(argument: Argument) -> Iterator[str]:
    """Yield an argument."""
    aim = f"{argument.role} {call(argument.target, argument.target_args)}"
    yield f"argument {head(argument.name.en, argument.params)} {aim}"
    yield f"  when {text(argument.when)}"
    if argument.shakes:
        yield f"  shakes when {text(argument.shakes)}"
    if argument.raised:
        yield "  raised"


def listed(word: str, names: NamedList | None) -> list[str]:
    """Return a list of issues with its keyword, or nothing."""
    return [f"{word} {', '.join(names.issues)}"] if names and names.issues else []


def gate_texts(word: str, gates: tuple[Gate, ...] | None) -> list[str]:
    """Return conditions without facts with their keyword."""
    return [f"{word} {text(it.condition)}" for it in gates or ()]


def cause_lines(cause: Cause) -> Iterator[str]:
    """Yield a cause with what options change in it."""
    yield f"cause {cause.name.en}"
    for it in (cause.base, *cause.variants):
        parts = [guards(it.guards)] if it.guards else []
        parts += [f"from {it.start}"] if it.start else []
        parts += [f"until {it.end}"] if it.end else []
        parts += gate_texts("applies when", it.gates)
        parts += listed("requires", it.requires) + listed("unless", it.unless)
        yield "  " + " ".join(parts)


def remedy_lines(remedy: Remedy) -> Iterator[str]:
    """Yield a remedy with all its parts."""
    yield f"remedy {remedy.name.en}" + (f" founded on {', '.join(remedy.causes)}" if remedy.causes else "")
    parts = listed("requires", remedy.requires) + listed("unless", remedy.unless)
    parts += [f"when {text(remedy.when)}"] if remedy.when else []
    if remedy.amount:
        sums = (remedy.amount.plus, *remedy.amount.minus)
        parts.append("amount " + " less ".join(summed(it) for it in sums))
    for ceiling in remedy.ceilings:
        parts.append(f"at most {ceiling.amount}" + (f" when {text(ceiling.when)}" if ceiling.when else ""))
    parts += gate_texts("reduced when", remedy.reduced)
    parts += [f'partly when {text(it.when)} scope "{it.scope.en}"' for it in remedy.partly]
    parts += [mode_text(it) for it in remedy.modes]
    for manner in remedy.manners:
        parts.append(f'manner "{manner.text.en}"' + (f" when {text(manner.when)}" if manner.when else ""))
    yield from (f"  {part}" for part in parts)


def summed(it: Sum) -> str:
    """Return one sum of an amount."""
    return f"sum {it.var.name}: {it.var.sort} where {text(it.where)}"


def mode_text(mode: Mode) -> str:
    """Return a mode as written."""
    partners = f" with {mode.partners.name}: {mode.partners.sort}" if mode.partners else ""
    return f"mode {mode.kind}{partners}" + (f" when {text(mode.when)}" if mode.when else "")


def case_lines(case: Case) -> Iterator[str]:
    """Yield the parties, acts, things, claims and what was raised."""
    yield f"parties: {', '.join(f'{it.id} ({it.role})' for it in case.parties)}"
    yield f"acts: {', '.join(it.id for it in case.acts)}"
    for thing in case.things:
        bounds = (thing.date.earliest, thing.date.latest) if thing.date else (None, None)
        yield f"thing {thing.id}: {thing.sort}{dates(bounds)}"
    for it in case.claims:
        who = f"{', '.join(it.by)} against {', '.join(it.against)} for {', '.join(it.acts)}"
        yield f"claim {it.id}: {it.remedy} by {who}"
    yield from (f"raised {call(it.argument, it.args)} by {it.by}" for it in case.raised)
    yield "disputes: " + "; ".join(f"{it.plaintiff}/{it.defendant}/{it.act}" for it in case.dispute_list)


def dates(bounds: Bounds) -> str:
    """Return known bounds in words."""
    return f" from {bounds[0] or '?'} to {bounds[1] or '?'}" if bounds != (None, None) else ""


def closed_lines(closed: Closed) -> Iterator[str]:
    """Yield choices, dates and the cells that are not without evidence."""
    yield "reading: " + ", ".join(f"{option} is {choice}" for option, choice in closed.choices.items())
    for act, bounds in closed.acts.items():
        yield f"{act}{dates(bounds) or ' at an unknown date'}"
    yield f"hearing{dates(closed.hearing) or ' at an unknown date'}"
    yield from (f"{call(*key)}: {state(it)}" for key, it in closed.cells.items())


def state(it: Valuation) -> str:
    """Return one valuation in words."""
    if it.positive or it.negative:
        word = "proved" if it.positive else "disproved"
        return f"{word} to {DEGREES[it.positive or it.negative]}"
    if it.admitted_by:
        return f"admitted by {', '.join(sorted(it.admitted_by))}"
    if it.evidence:
        return "unclear" + (f" because {it.because}" if it.because else "")
    return "no_evidence"
