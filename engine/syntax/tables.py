"""The saved tables of the grammar, and the parser that runs on them without lark.

Building the tables and importing lark takes longer than parsing all the rules. So they are saved beside
the grammar, with its digest; tables that do not fit the grammar are not used.

python -m engine.syntax.tables   saves them anew, after a change to the grammar or the keywords.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Final, cast

from engine.record import record
from engine.source import digest_of
from engine.syntax.branches import Branch
from engine.syntax.keywords import KEYWORDS
from engine.syntax.tokens import PUNCTUATION, VALUES, Token

SAVED: Final = "grammar.tables.json"
_END: Final = "$END"


@record
class Reduction:
    """What becomes of the parts of a rule: those that count, each as it is or with its parts for itself.

    ``name`` is that of the branch, or empty where the rule only hands its parts on; ``lone``: a single
    part stands for the whole. ``same``: there is one part, and it stays as it is.
    """

    origin: str
    size: int
    name: str
    lone: bool
    kept: tuple[tuple[int, bool], ...]
    same: bool


@record
class Tables:
    """For every state and terminal where to go, or, below zero, which reduction comes first."""

    states: tuple[dict[str, int], ...]
    reductions: tuple[Reduction, ...]
    start: int
    end: int

    def parse(self, tokens: Sequence[Token]) -> Branch | None:
        """Return the branch of one declaration, or None where the tokens are none."""
        states, firsts = [self.start], list[int]()
        values: list[Any] = []  # tokens, branches, and the kids a rule hands on
        table, reductions = self.states, self.reductions
        for at, kind in enumerate((*(token.type for token in tokens), _END)):
            while (action := table[states[-1]].get(kind)) is not None and action < 0:
                reduction = reductions[~action]
                if reduction.same:
                    states[-1] = table[states[-2]][reduction.origin]
                else:
                    size = reduction.size
                    parts, first = values[-size:], firsts[-size]
                    del states[-size:], values[-size:], firsts[-size:]
                    values.append(_reduced(reduction, parts, tokens, first, at))
                    firsts.append(first)
                    states.append(table[states[-1]][reduction.origin])
                if kind == _END and states[-1] == self.end:
                    return cast(Branch, values[-1])
            if action is None:
                return None
            states.append(action)
            values.append(tokens[at])
            firsts.append(at)
        return None


def _reduced(reduction: Reduction, parts: list[Any], tokens: Sequence[Token], first: int, end: int) -> Any:
    kids: list[Branch | Token] = []
    for i, inlined in reduction.kept:
        if inlined:
            kids += parts[i]
        else:
            kids.append(parts[i])
    if not reduction.name:
        return kids
    if reduction.lone and len(kids) == 1:
        return kids[0]
    return Branch(reduction.name, tuple(kids), tokens[first].span.to(tokens[end - 1].span))


def grammar_text() -> str:
    """Return the grammar with every terminal declared."""
    terminals = {terminal for terminal, _, _ in KEYWORDS} | VALUES | set(PUNCTUATION.values())
    grammar = files("engine.syntax").joinpath("grammar.lark").read_text(encoding="utf-8")
    return f"{grammar}\n%declare UNCLEAR_SAYS {' '.join(sorted(terminals))}\n"


@cache
def saved_tables() -> Tables | None:
    """Return the saved tables, or None where they are missing or of another grammar."""
    try:
        raw = json.loads(files("engine.syntax").joinpath(SAVED).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    if raw["grammar"] != digest_of(grammar_text()):
        return None
    return Tables(
        tuple(raw["states"]),
        tuple(_reduction(*one) for one in raw["reductions"]),
        raw["start"],
        raw["end"],
    )


def _reduction(origin: str, size: int, name: str, lone: bool, kept: list[tuple[int, bool]]) -> Reduction:
    parts = tuple((i, inlined) for i, inlined in kept)
    same = parts == ((0, False),) and lone if name else parts == ((0, True),)
    return Reduction(origin, size, name, lone, parts, same and size == 1)


def tables_text(table: Any) -> str:
    """Return what is to be saved of the table that lark built.

    States and reductions are numbered as they are met from the start on: lark's own numbers differ from
    one process to the next.
    """
    (start,), (end,) = table.start_states.values(), table.end_states.values()
    numbers: dict[Any, int] = {start: 0}
    rules: dict[Any, int] = {}
    states: list[dict[str, int]] = []
    met = [start]
    for state in met:
        found: dict[str, int] = {}
        for name, (action, arg) in sorted(table.states[state].items(), key=lambda item: str(item[0])):
            if action.name == "Shift":
                met += [] if arg in numbers else [arg]
                found[name] = numbers.setdefault(arg, len(numbers))
            else:
                found[name] = ~rules.setdefault(arg, len(rules))
        states.append(found)
    saved = {
        "grammar": digest_of(grammar_text()),
        "start": 0,
        "end": numbers[end],
        "reductions": [_saved(rule) for rule in rules],
        "states": states,
    }
    return json.dumps(saved, sort_keys=True, separators=(",", ":")).replace("},{", "},\n{") + "\n"


def _saved(rule: Any) -> tuple[str, int, str, bool, list[tuple[int, bool]]]:
    origin = str(rule.origin.name)
    handed_on = origin.startswith("_") and not rule.alias
    kept = [
        (i, not symbol.is_term and symbol.name.startswith("_"))
        for i, symbol in enumerate(rule.expansion)
        if not (symbol.is_term and symbol.filter_out)
    ]
    name = "" if handed_on else str(rule.alias or origin)
    return origin, len(rule.expansion), name, bool(rule.options.expand1 and not rule.alias), kept


if __name__ == "__main__":
    from engine.syntax.parser import strict_table

    place = Path(str(files("engine.syntax").joinpath(SAVED)))
    place.write_text(tables_text(strict_table()), encoding="utf-8")
