"""English titles of declarations whose id is only a law and an article: ``dl_69`` is “DL art. 69”."""

from __future__ import annotations

from collections.abc import Mapping

from engine.rulebase.model import Cause, Law


def cause_title(cause: Cause, laws: Mapping[str, Law]) -> str:
    """Return the English title of a cause.

    An id that begins with the short name of a law and an article the cause rests on is told as that
    article, with what follows in brackets; any other is told in its own words.
    """
    words = cause.name.en.split("_")
    for cite in cause.cites:
        law = laws.get(cite.law)
        if law is None or cite.article is None:
            continue
        short = law.name.en.lower().split("_")
        number = str(cite.article.number)
        if words[: len(short) + 1] == [*short, number]:
            rest = " ".join(words[len(short) + 1 :])
            return f"{law.name.en.replace('_', ' ')} art. {number}" + (f" ({rest})" if rest else "")
    return " ".join(words)
