"""The outcomes of a case in words: what becomes of every claim, as one possibility among others."""

from __future__ import annotations

from collections.abc import Sequence

from engine.analysis.outcomes import Disposition, Outcome
from engine.justification import DisputeView
from engine.report.naming import Naming
from engine.report.outcomes import Outcomes
from engine.report.words import bracketed, word


def outcome_lines(naming: Naming, outcome: Outcome) -> tuple[str, ...]:
    """Return one line for each claim, with the dispute before it where there are several."""
    several = len({row.dispute for row in outcome.rows}) > 1
    return tuple(
        (naming.dispute(row.dispute) + word("comma", naming.language) if several else "") + _line(naming, row)
        for row in outcome.rows
    )


def outcome_text(naming: Naming, outcome: Outcome) -> str:
    """Return a whole outcome in one line."""
    return word("and_then", naming.language).join(outcome_lines(naming, outcome))


def each_once(texts: Sequence[str]) -> list[str]:
    """Return texts without repetition: outcomes may differ in what no text tells."""
    return list(dict.fromkeys(texts))


def _line(naming: Naming, row: Disposition) -> str:
    language = naming.language
    colon = word("colon", language)
    if row.remedy is None:
        claim = next((c for c in naming.case.claims if c.id == row.name), None)
        stands, fails = (
            ("result.granted", "result.refused") if claim else ("cause.made_out", "cause.not_made_out")
        )
        name = naming.declared(claim.remedy if claim else row.name)
        return name + colon + word(stands if row.granted else fails, language)
    bare = DisputeView(row.dispute, (), (), (row.remedy,), ())
    told = Outcomes(naming, bare, False).remedy(row.remedy)
    details = word("and_then", language).join(detail.rstrip("。.") for detail in told.details)
    return told.name + colon + told.result + (bracketed(details, language) if details else "")


def outcome_object(outcome: Outcome, silent: bool) -> dict[str, object]:
    """Return an outcome as an object; ``silent``: results are not told."""
    return {
        "dispositions": [
            {
                "plaintiff": row.dispute.plaintiff,
                "defendant": row.dispute.defendant,
                "act": row.dispute.act,
                "claim": row.name,
                "result": None if silent else _result(row),
                "amount": _amount(row) if not silent else None,
                "scope": row.remedy.scope.en if row.remedy and row.remedy.scope and not silent else None,
                "mode": row.remedy.mode if row.remedy and not silent else None,
            }
            for row in outcome.rows
        ],
        "checked": outcome.checked,
    }


def _result(row: Disposition) -> str:
    if row.remedy is not None:
        return row.remedy.result
    if row.cause is not None:
        return "made_out" if row.granted else "not_made_out"
    return "granted" if row.granted else "refused"


def _amount(row: Disposition) -> str | None:
    money = row.remedy.amount if row.remedy is not None else None
    return None if money is None else str(money.maximum)
