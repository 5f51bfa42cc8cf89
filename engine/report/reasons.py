"""Conditions in words: one line for each node of a reason, with its sign."""

from __future__ import annotations

from engine.justification import Reason
from engine.report.facts import DOUBT, FAILS, HOLDS, FactLine, fact_line
from engine.report.naming import Naming
from engine.report.phrases import clause
from engine.report.words import bracketed, word

# Conditions that are so or are not: they are never left in doubt.
_SETTLED = frozenset({"same", "dated", "chosen", "finding_is", "cause_is", "remedy_is"})


def reason_line(naming: Naming, reason: Reason) -> FactLine:
    """Return one node of a reason as a line; its children are not part of it."""
    if reason.cell is not None:
        return fact_line(naming, reason)
    return FactLine(_sign(reason), _text(naming, reason), "", ())


def _sign(reason: Reason) -> str:
    if reason.holds:
        return HOLDS
    return (
        FAILS if reason.kind in ("same", "dated", "chosen", "finding_is", "cause_is", "remedy_is") else DOUBT
    )


def _text(naming: Naming, reason: Reason) -> str:
    language, truth = naming.language, "true" if reason.holds else "false"
    match reason.kind:
        case "holds":
            said = naming.says(reason.name, reason.args)
            return said if reason.holds else _not_so(naming, said)
        case "all_of" | "any_of" | "at_least":
            return clause(f"{reason.kind}.{truth}", language, count=reason.value)
        case "every" if reason.holds and not reason.children:
            return clause("every.empty", language, sort=naming.sort(reason.name))
        case "every" | "some":
            return clause(f"{reason.kind}.{truth}", language, sort=naming.sort(reason.name))
        case "not_shown":
            return clause(f"not_shown.{truth}", language)
        case "thing":
            return naming.things(reason.args)
        case _:
            plain = condition_text(naming, reason)
            return plain if reason.holds else _not_so(naming, plain)


def _not_so(naming: Naming, said: str) -> str:
    return clause("not_so", naming.language, what=said)


def condition_text(naming: Naming, reason: Reason) -> str:
    """Return what a condition asks for, whether or not it is so; in compounds, each part in turn."""
    language = naming.language
    match reason.kind:
        case "shown" | "holds":
            return naming.says(reason.name, reason.args)
        case "negated":
            return naming.denied_of(reason.name, tuple(naming.thing(a) for a in reason.args))
        case "same":
            key = "same.true" if reason.value == "is" else "same.false"
            left, right = (naming.thing(a) for a in reason.args)
            return clause(key, language, left=left, right=right)
        case "dated":
            left, right = (naming.thing(a) for a in reason.args)
            return clause(f"dated.{reason.value}", language, left=left, right=right)
        case "chosen":
            return _chosen(naming, reason)
        case "finding_is":
            return _finding(naming, reason)
        case "cause_is":
            asked = clause(f"value.{reason.value}", language, cause=naming.declared(reason.name))
            return _against(naming, asked, reason.args)
        case "remedy_is":
            return clause(f"value.{reason.value}", language, remedy=naming.declared(reason.name))
        case "all_of" | "any_of" | "at_least":
            return _compound(naming, reason)
        case _:
            return _text(naming, reason)


def _compound(naming: Naming, reason: Reason) -> str:
    """Return what a compound asks for, with no word on whether it is so."""
    language = naming.language
    parts = [_part(naming, child) for child in reason.children]
    if not parts:
        return clause(f"{reason.kind}.true", language, count=reason.value)
    match reason.kind:
        case "all_of":
            return word("and_then", language).join(parts)
        case "any_of":
            return word("or_else", language).join(parts)
        case _:
            head = clause("at_least.asked", language, count=reason.value)
            return head + word("colon", language) + word("and_then", language).join(parts)


def _part(naming: Naming, reason: Reason) -> str:
    said = condition_text(naming, reason)
    compound = reason.kind in ("all_of", "any_of", "at_least") and len(reason.children) > 1
    return bracketed(said, naming.language).strip() if compound else said


def _chosen(naming: Naming, reason: Reason) -> str:
    taken = not reason.value.startswith("not ")
    choice = reason.value.removeprefix("not ")
    return chosen_text(naming, reason.name, choice, taken)


def chosen_text(naming: Naming, option: str, choice: str, taken: bool = True) -> str:
    """Return what a reading takes on a disputed point."""
    decl = naming.rules.options.get(option)
    question, text = naming.declared(option), choice
    if decl is not None:
        found = next((c for c in decl.choices if c.name.en == choice), None)
        text = found.text.in_language(naming.language) if found else choice
    key = "chosen.true" if taken else "chosen.false"
    return clause(key, naming.language, option=question, choice=text)


def _finding(naming: Naming, reason: Reason) -> str:
    decl = naming.rules.issues.get(reason.name)
    own = len(decl.params) if decl is not None else len(reason.args)
    issue = naming.instance(reason.name, reason.args[:own])
    asked = clause(f"value.{reason.value}", naming.language, issue=issue)
    return _against(naming, asked, reason.args[own:])


def _against(naming: Naming, asked: str, whom: tuple[str, ...]) -> str:
    if not whom:
        return asked
    return clause("as_against", naming.language, what=asked, whom=naming.things(whom))
