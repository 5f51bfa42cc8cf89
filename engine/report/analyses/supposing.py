"""Changes in words: what a side would have to do to a fact, in the language of the burden of proof."""

from __future__ import annotations

from typing import Final

from engine.analysis.supposed import Change, RaisedChange
from engine.diagnostics.wording import visible
from engine.program.points import Turned
from engine.report.naming import Naming
from engine.report.words import word
from engine.rulebase.model import STANDARDS, Twin

CHANGES: Final[dict[str, Twin]] = {
    "prove": Twin("prove that “{says}”, to the standard of {standard}", "举证证明“{says}”，达到{standard}"),
    "refute": Twin(
        "prove that “{denied}”, to the standard of {standard}", "举证证明“{denied}”，达到{standard}"
    ),
    "shake": Twin(
        "bring counter-proof that shakes “{says}”, so that it is unclear",
        "就“{says}”提出反证，使其真伪不明",
    ),
    "restore": Twin(
        "bring counter-proof that shakes the finding that “{denied}”, so that it is unclear",
        "就“{denied}”的认定提出反证，使其真伪不明",
    ),
    "contest": Twin(
        "contest “{says}”, which is undisputed so far, and leave it unclear",
        "对尚无争议的“{says}”提出争议，使其真伪不明",
    ),
    "rebut": Twin(
        "rebut “{says}”, which is exempt from proof so far, and leave it unclear",
        "对免于举证的“{says}”提出足以反驳的相反证据，使其真伪不明",
    ),
    "weaken": Twin(
        "weaken the proof that “{says}” to {standard} only",
        "削弱对“{says}”的证明，使其仅达到{standard}",
    ),
    "court.find": Twin("find that “{says}”, to the standard of {standard}", "认定“{says}”，达到{standard}"),
    "court.deny": Twin(
        "find that “{denied}”, to the standard of {standard}", "认定“{denied}”，达到{standard}"
    ),
    "court.leave": Twin("leave it unclear whether it is so that “{says}”", "认为“{says}”真伪不明，不予认定"),
    "court.leave_denied": Twin(
        "leave it unclear whether it is so that “{denied}”", "认为“{denied}”真伪不明，不予认定"
    ),
    "raise": Twin("raise “{says}” (by {by})", "由{by}提出“{says}”"),
}


def change_text(naming: Naming, change: Change | RaisedChange) -> str:
    """Return what has to be done, as a clause without its subject."""
    names = tuple(naming.thing(a) for a in change.args)
    table = CHANGES
    language = naming.language
    if isinstance(change, RaisedChange):
        says = naming.instance(change.argument, change.args)
        return table["raise"].in_language(language).format(says=says, by=naming.thing(change.by))
    return (
        table[_key(change)]
        .in_language(language)
        .format(
            says=naming.says_of(change.fact, names),
            denied=naming.denied_of(change.fact, names),
            standard=word(f"standard.{change.then.degree}", language),
        )
    )


def _key(change: Change) -> str:
    now, then = change.now, change.then
    if change.court:
        if then.state == "unclear":
            return "court.leave_denied" if now.state == "disproved" else "court.leave"
        return "court.find" if then.state == "proved" else "court.deny"
    if then.state == "unclear":
        kinds = {"undisputed": "contest", "exempt": "rebut", "disproved": "restore"}
        return kinds.get(now.state, "shake")
    if then.state == now.state and then.degree < now.degree:
        return "weaken"
    return "prove" if then.state == "proved" else "refute"


def args_text(naming: Naming, args: tuple[str, ...], first: tuple[str, ...]) -> str:
    """Return the things by which one instance differs from another."""
    return "·".join(naming.thing(a) for a, b in zip(args, first, strict=True) if a != b)


def change_object(change: Change | RaisedChange) -> dict[str, object]:
    """Return a change for programs; a state as the case file names it."""
    if isinstance(change, RaisedChange):
        return {"kind": "raised", "name": change.argument, "args": list(change.args), "by": change.by}
    return {
        "kind": "fact",
        "name": change.fact,
        "args": list(change.args),
        "from": state_object(change.now),
        "to": state_object(change.then),
        "on_record": change.entry is not None,
        "by_court": change.court,
        "set": set_text(change),
    }


def state_object(turned: Turned) -> dict[str, object]:
    """Return a state for programs."""
    graded = turned.state in ("proved", "disproved")
    return {
        "state": turned.state,
        "degree": STANDARDS[turned.degree] if graded else None,
        "because": turned.because if turned.state == "unclear" else None,
    }


def set_text(change: Change) -> str:
    """Return a change as ``whatif --set`` takes it."""
    args = f"({', '.join(change.args)})" if change.args else ""
    text = f"{change.fact}{args}={change.then.state}"
    if change.then.state in ("proved", "disproved") and change.then.degree != 2:
        text += f", degree: {STANDARDS[change.then.degree]}"
    return visible(text)
