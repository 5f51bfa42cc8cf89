"""Evaluations in words: what was judged, by whom and why, for which issue; and their share."""

from __future__ import annotations

from engine.case.model import FactEntry
from engine.justification import CellView, Decision
from engine.justification.texture import Judgement, texture_of
from engine.report.document import JudgementText, TextureText
from engine.report.facts import DOUBT, FAILS, HOLDS, FactLine, is_silent, state_word, worded
from engine.report.naming import Naming
from engine.report.phrases import clause, say
from engine.report.rows import merged
from engine.report.words import word
from engine.rulebase.model import RuleBase

_FOUND = frozenset({"proved", "undisputed", "admitted", "exempt"})


def texture_text(decision: Decision, naming: Naming) -> TextureText:
    """Return the evaluations a decision reads, in words; those on which the result turns come first."""
    texture, language = texture_of(decision, naming.rules), naming.language
    groups: dict[tuple[object, ...], list[Judgement]] = {}
    for one in sorted(texture.judgements, key=lambda j: not j.decides):
        entry = one.entry
        told = (entry.state, entry.because, entry.by, entry.authority, entry.asserted_by, entry.contested_by)
        key = (entry.fact, told, entry.at, entry.note, one.decides)
        groups.setdefault(key, []).append(one)
    told_share = texture.premises and not is_silent(decision.case)
    counts = {"premises": str(texture.premises), "evaluative": str(texture.evaluative)}
    return TextureText(
        share=say("texture.share", language, **counts) if told_share else "",
        definition=say("texture.definition", language) if told_share else "",
        judgements=tuple(line for group in groups.values() for line in _told(naming, group)),
    )


def _told(naming: Naming, group: list[Judgement]) -> list[JudgementText]:
    first, entry, language = group[0], group[0].entry, naming.language
    issues = naming.listed(naming.declared(issue) for issue in first.issues)
    cell = CellView(entry.fact, entry.args, entry.state, entry)
    sign = HOLDS if entry.state in _FOUND else FAILS if entry.state == "disproved" else DOUBT
    state = state_word(naming, cell)
    return [
        JudgementText(
            fact=FactLine(sign, worded(naming, cell, names), state, entry.at),
            who=say("texture.who", language, who=_who(naming, entry)),
            why=say("texture.why", language, why=entry.note) if entry.note else "",
            feeds=say("texture.feeds", language, issues=issues) if issues else "",
            decides=first.decides,
        )
        for names in merged(naming, [one.entry.args for one in group])
    ]


def _who(naming: Naming, entry: FactEntry) -> str:
    """Return who judged, and who among the parties says so or says otherwise."""
    language = naming.language
    by = naming.party(entry.by) if entry.by else ""
    parts = [clause(_owner(naming, entry), language, by=by)]
    if entry.asserted_by:
        parts.append(clause("texture.asserted", language, parties=naming.things(entry.asserted_by)))
    if entry.contested_by:
        parts.append(clause("texture.contested", language, parties=naming.things(entry.contested_by)))
    return word("and_then", language).join(parts)


def _owner(naming: Naming, entry: FactEntry) -> str:
    match entry.state:
        case "open" | "no_evidence":
            return "texture.by_nobody"
        case "undisputed":
            return "texture.by_agreement"
        case "admitted":
            return "texture.by_admission"
        case "exempt":
            return "texture.by_exemption"
        case "proved" | "disproved" | "unclear" if naming.case.status == "hypothetical":
            return "texture.supposed"
    match entry.authority:
        case "judgment":
            return "texture.by_judgment"
        case "implied":
            return "texture.by_implication"
        case "commentary":
            return "texture.by_commentary"
        case _:
            return "texture.by_file"


def texture_object(decision: Decision, rules: RuleBase) -> dict[str, object]:
    """Return the evaluations as the object of the decision has them."""
    texture = texture_of(decision, rules)
    silent = is_silent(decision.case)
    return {
        "premises": None if silent else texture.premises,
        "evaluative": None if silent else texture.evaluative,
        "judgements": [
            {
                "fact": one.entry.fact,
                "args": list(one.entry.args),
                "state": one.entry.state,
                "because": one.entry.because,
                "authority": one.entry.authority,
                "admitted_by": one.entry.by,
                "asserted_by": list(one.entry.asserted_by),
                "contested_by": list(one.entry.contested_by),
                "at": list(one.entry.at),
                "why": one.entry.note or None,
                "issues": list(one.issues),
                "decides": one.decides,
            }
            for one in texture.judgements
        ],
    }
