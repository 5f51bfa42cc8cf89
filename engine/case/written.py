"""Written: a case as the canonical text of a case file, which reads back to the same case.

What may be told in several ways is told in one: one entry for each cell, nothing that follows from
what is left out. Comments and the places of things in their file are no part of a case.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Final

from engine.case.keys import DEFAULT_READING, LEVELS, UNKNOWN_DATE, WORDS
from engine.case.model import Case, Claim, Exhibit, Expect, FactEntry, Interval, Raised, Run, Thing
from engine.case.values import read_twin
from engine.diagnostics.wording import Language
from engine.rulebase.model import STANDARDS, RuleBase, Twin

Value = str | list["Value"] | dict[str, "Value"]

# What YAML takes for one unbroken text, inside brackets as well.
_PLAIN: Final = re.compile(r"[\w㐀-鿿](?:[\w㐀-鿿/ .+-]*[\w㐀-鿿.])?")
_WIDEST: Final = 100
_WORD_TABLES: Final = {key.id: key.of for key in LEVELS["expect"] if key.kind == "word"}


def case_text(case: Case, rules: RuleBase, language: Language) -> str:
    """Return the text of a case file in the words of one language.

    Read under the same rules it gives the same case, but for spans, digest, and the order of things of
    different sorts.
    """
    return "\n".join(_block(_Writer(rules, language).case(case), "")) + "\n"


class _Writer:
    """Turns the nouns of a case into tables, the words for keys and values being those of one language."""

    def __init__(self, rules: RuleBase, language: Language) -> None:
        self.rules = rules
        self.zh = language == "zh"

    # -------------------------------------------------------------- words

    def _table(self, level: str, **values: Value) -> dict[str, Value]:
        """Return a table of the keys that have something under them, in the order of their level."""
        return {
            (key.zh if self.zh else key.shown): values[key.id]
            for key in LEVELS[level]
            if values.get(key.id, "") not in ("", [], {}) or (key.id == "grounds" and key.id in values)
        }

    def _word(self, table: str, id: str | None) -> str:
        if not id:
            return ""
        row = next(one for one in WORDS[table] if one[0] == id)
        return row[1] if self.zh else row[0]

    def _name(self, declared: Twin) -> str:
        return declared.zh if self.zh else declared.en

    def _named(self, name: Twin, id: str) -> Value:
        """Return the name of something; nothing where it is called by its id."""
        return "" if name == Twin(id, id) else self._twin(name)

    def _twin(self, name: Twin) -> Value:
        for text in (f"{name.zh} / {name.en}", name.zh):
            if read_twin(text) == name and text == text.strip():
                return text
        return self._table("twin", zh=name.zh, en=name.en)

    def _date(self, date: Interval | None) -> Value:
        if date is None:
            return ""
        if date.exact and not date.because:
            return str(date.earliest)
        return self._table(
            "interval",
            **{"from": str(date.earliest or ""), "to": str(date.latest or ""), "because": date.because},
        )

    def _atom(self, name: Twin, args: tuple[str, ...]) -> str:
        return f"{self._name(name)}({', '.join(args)})" if args else self._name(name)

    # -------------------------------------------------------------- nouns

    def case(self, case: Case) -> dict[str, Value]:
        """Return the whole file as one table."""
        silent = "open" if case.status in ("accepted", "not_adjudicated") else "no_evidence"
        table: dict[str, Value] = {
            "id": case.id,
            "title": self._twin(case.title),
            "court": case.court,
            "docket": case.docket,
            "stage": case.stage,
            "status": self._word("status", case.status),
            "unlisted": self._word("unlisted", case.unlisted) if case.unlisted != silent else "",
            "hearing": self._date(case.hearing),
            "parties": {
                p.id: self._table("party", role=self._word("role", p.role), name=self._named(p.name, p.id))
                for p in case.parties
            },
            "acts": {
                a.id: self._table(
                    "act",
                    name=self._named(a.name, a.id),
                    date=self._date(a.date) or UNKNOWN_DATE[1 if self.zh else 0],
                )
                for a in case.acts
            },
            "things": self._things(case),
            "facts": [self._fact(f) for f in case.facts],
            "evidence": {e.id: self._exhibit(e) for e in case.exhibits},
            "claims": {c.id: self._claim(c, case) for c in case.claims},
            "raised": [self._raised(r) for r in case.raised],
            "notes": list(case.notes),
            "sources": dict(case.sources),
        }
        return self._table("case", **(table | self._runs(case.runs)))

    def _things(self, case: Case) -> dict[str, Value]:
        found: dict[str, dict[str, Value]] = {}
        for thing in case.things:
            sort = self._name(self.rules.sorts[thing.sort].name)
            found.setdefault(sort, {})[thing.id] = self._thing(thing)
        return dict(found)

    def _thing(self, thing: Thing) -> Value:
        name = self._twin(thing.name)
        if thing.date is None and thing.amount is None and isinstance(name, str):
            return name
        return self._table(
            "thing",
            name=self._named(thing.name, thing.id),
            date=self._date(thing.date),
            amount=_sum(thing.amount),
        )

    def _fact(self, fact: FactEntry) -> Value:
        degree = STANDARDS[fact.degree] if fact.state in ("proved", "disproved") else ""
        return self._table(
            "fact",
            fact=self._atom(self.rules.facts[fact.fact].name, fact.args),
            state=self._word("state", fact.state),
            degree=self._word("degree", degree) if fact.degree != 2 else "",
            by=fact.by or "",
            made_in=self._word("setting", fact.made_in),
            ground=self._word("ground", fact.ground),
            rebutted=self._word("truth", "yes") if fact.rebutted else "",
            inferred_against=fact.inferred_against or "",
            because=self._word("because", fact.because),
            asserted_by=_listed(fact.asserted_by),
            contested_by=_listed(fact.contested_by),
            at=_listed(fact.at),
            step=str(fact.step or ""),
            authority=self._word("authority", fact.authority),
            evidence=_listed(fact.evidence),
            note=fact.note,
        )

    def _exhibit(self, exhibit: Exhibit) -> Value:
        court = "法院" if self.zh else "court"
        limits: list[Value] = [self._word("limit", one) for one in exhibit.limits]
        return self._table(
            "exhibit",
            name=self._twin(exhibit.name),
            kind=self._word("kind", exhibit.kind),
            offered_by=court if exhibit.offered_by == "court" else exhibit.offered_by or "",
            purpose=self._twin(exhibit.purpose) if exhibit.purpose else "",
            limits=limits,
            authenticity=self._assessed(exhibit.authenticity),
            legality=self._assessed(exhibit.legality),
            relevance=self._assessed(exhibit.relevance),
            comment=self._twin(exhibit.comment) if exhibit.comment else "",
            at=_listed(exhibit.at),
            note=exhibit.note,
        )

    def _assessed(self, assessment: str) -> str:
        return "" if assessment == "not_assessed" else self._word("assessment", assessment)

    def _claim(self, claim: Claim, case: Case) -> Value:
        plaintiffs = tuple(p.id for p in case.parties if p.role == "plaintiff")
        defendants = tuple(p.id for p in case.parties if p.role == "defendant")
        return self._table(
            "claim",
            remedy=self._name(self.rules.remedies[claim.remedy].name),
            by=_listed(claim.by) if claim.by != plaintiffs else "",
            against=_listed(claim.against) if claim.against != defendants else "",
            acts=_listed(claim.acts) if claim.acts != tuple(a.id for a in case.acts) else "",
            amount=_sum(claim.amount),
            text=claim.text,
            at=_listed(claim.at),
        )

    def _raised(self, raised: Raised) -> Value:
        argument = self.rules.arguments[raised.argument].name
        return self._table(
            "raised", argument=self._atom(argument, raised.args), by=raised.by, at=_listed(raised.at)
        )

    # -------------------------------------------------------------- readings and expectations

    def _runs(self, runs: tuple[Run, ...]) -> dict[str, Value]:
        """Return the keys for readings: at the top where there is one run, and listed where more is said."""
        if len(runs) > 1 or any(run.note for run in runs):
            return {"runs": [self._table("run", **self._run(run), note=run.note) for run in runs]}
        keys: dict[str, Value] = self._run(runs[0]) if runs else {}
        if keys.get("reading") == DEFAULT_READING[1 if self.zh else 0]:
            del keys["reading"]
        return keys

    def _run(self, run: Run) -> dict[str, Value]:
        named = self.rules.readings.get(run.reading)
        options = self.rules.options
        choices: dict[str, Value] = {}
        for option, made in run.choices:
            choice = next(one for one in options[option].choices if one.name.en == made)
            choices[self._name(options[option].name)] = self._name(choice.name)
        reading = DEFAULT_READING[1 if self.zh else 0] if named is None else self._name(named.name)
        return {"reading": reading, "choices": choices, "expect": [self._expect(e) for e in run.expects]}

    def _expect(self, expect: Expect) -> Value:
        issue = self.rules.issues.get(expect.issue or "")
        argument = self.rules.arguments.get(expect.argument or "")
        return self._table(
            "expect",
            issue=self._atom(issue.name, expect.args) if issue else "",
            cause=self._name(self.rules.causes[expect.cause].name) if expect.cause else "",
            claim=expect.claim or "",
            argument=self._atom(argument.name, expect.args) if argument else "",
            plaintiff=expect.plaintiff or "",
            defendant=expect.defendant or "",
            act=expect.act or "",
            authority=self._word("authority", expect.authority) if expect.authority != "none" else "",
            at=_listed(expect.at),
            **{key: self._expected(key, text) for key, text in expect.values},
        )

    def _expected(self, key: str, text: str) -> Value:
        if key in _WORD_TABLES:
            return self._word(_WORD_TABLES[key], text)
        if key == "grounds":
            return [self._name(self.rules.issues[one].name) for one in text.split(", ") if one]
        return text


def _listed(texts: tuple[str, ...]) -> Value:
    return texts[0] if len(texts) == 1 else list(texts)


def _sum(amount: Decimal | None) -> str:
    return "" if amount is None else f"{amount.normalize():f}"


# ---------------------------------------------------------------------------- as text


def _block(table: dict[str, Value], indent: str) -> list[str]:
    """Return the lines of a table, one key a line where its value fits behind it."""
    lines: list[str] = []
    for key, value in table.items():
        start, flat = f"{indent}{_scalar(key)}:", _flat(value)
        if isinstance(value, str) or (indent and len(start) + len(flat) < _WIDEST):
            lines.append(f"{start} {flat}")
        elif isinstance(value, dict):
            lines += [start, *_block(value, f"{indent}  ")]
        else:
            lines += [start, *(line for item in value for line in _item(item, indent))]
    return lines


def _item(item: Value, indent: str) -> list[str]:
    flat = _flat(item)
    nested = isinstance(item, dict) and any(isinstance(v, list) and len(v) > 3 for v in item.values())
    if not isinstance(item, dict) or (len(flat) < 3 * _WIDEST and not nested):
        return [f"{indent}- {flat}"]
    first, *rest = _block(item, f"{indent}  ")
    return [f"{indent}- {first[len(indent) + 2 :]}", *rest]


def _flat(value: Value) -> str:
    match value:
        case str():
            return _scalar(value)
        case list():
            return f"[{', '.join(map(_flat, value))}]"
        case dict():
            return "{" + ", ".join(f"{_scalar(k)}: {_flat(v)}" for k, v in value.items()) + "}"


def _scalar(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
