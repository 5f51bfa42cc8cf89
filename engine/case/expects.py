"""Expects: under which readings a case is judged, and what is expected to come out."""

from __future__ import annotations

import re
from typing import Final, cast

from engine.case.atoms import Atom, same_name
from engine.case.claims import atom_of, read_argument
from engine.case.keys import DEFAULT_READING, folded
from engine.case.model import Authority, Claim, Expect, Run, Status
from engine.case.nodes import Text
from engine.case.places import read_places
from engine.case.shape import Block
from engine.case.values import Slip, read_amount
from engine.case.vocabulary import Names, World
from engine.rulebase.model import Choice, Side

# What can be expected of each kind of subject; the empty one is the case as a whole.
_ATTRIBUTES: Final[dict[str, tuple[str, ...]]] = {
    "issue": ("finding", "because", "won_by"),
    "cause": ("made_out", "applies", "grounds"),
    "claim": ("result", "amount", "mode", "scope"),
    "argument": ("live",),
    "": ("status", "outcomes"),
}
_SUBJECTS: Final = ("issue", "cause", "claim", "argument")
_SUBJECT_WORDS: Final = {
    "issue": ("要件", "an issue"),
    "cause": ("请求权基础", "a cause"),
    "claim": ("诉讼请求", "a claim"),
    "argument": ("证明理由", "an argument"),
    "": ("整个案件", "the case as a whole"),
}
_RANGE: Final = r"([\[(])\s*([^\[\]()]+?)\s*[,，]\s+([^\[\]()]+?)\s*([\])])"


class Expectations:
    """Reads runs and what is expected of them, for one case."""

    def __init__(
        self, names: Names, world: World, claims: tuple[Claim, ...], status: Status, sources: frozenset[str]
    ) -> None:
        self.names = names
        self.slips = names.slips
        self.world = world
        self.claims = {claim.id: claim for claim in claims}
        self.status = status
        self.sources = sources

    def runs(self, case: Block) -> tuple[Run, ...]:
        """Return the runs of a case: those listed, or the single one the case itself describes."""
        listed = case.blocks.get("runs", ())
        if not listed:
            return (self._run(case),)
        for key in ("reading", "choices", "expect"):
            if key in case.keys:
                self.slips.at("runs-and-reading", case.keys[key], key=key)
        return tuple(self._run(block) for block in listed)

    def _run(self, block: Block) -> Run:
        expects = [self._expect(one) for one in block.blocks.get("expect", ())]
        note = block.text("note")
        return Run(
            reading=self._reading(block.text("reading")),
            choices=self._choices(block),
            expects=tuple(one for one in expects if one is not None),
            note=note.value if note else "",
            span=block.place("reading"),
        )

    def _reading(self, word: Text | None) -> str:
        if word is None or folded(word.value) in DEFAULT_READING:
            return DEFAULT_READING[0]
        found = self.names.declared("unknown-reading", self.names.rules.readings, word)
        return found.name.en if found else DEFAULT_READING[0]

    def _choices(self, block: Block) -> tuple[tuple[str, str], ...]:
        found: dict[str, str] = {}
        for word, typed in block.tables.get("choices", ()):
            option = self.names.declared("unknown-option", self.names.rules.options, word)
            if option is None:
                continue
            table: dict[str, Choice] = {choice.name.en: choice for choice in option.choices}
            choice = self.names.declared("unknown-choice", table, typed)
            if option.name.en in found:
                self.slips.duplicate_key(word, block.keys["choices"])
            elif choice is not None:
                found[option.name.en] = choice.name.en
        return tuple(found.items())

    def _expect(self, block: Block) -> Expect | None:
        """Return one expectation; None where its subject could not be made out."""
        subjects = [key for key in _SUBJECTS if key in block.keys]
        if len(subjects) > 1:
            self.slips.at("two-subjects", block.keys[subjects[1]], first=subjects[0], second=subjects[1])
            return None
        subject = subjects[0] if subjects else ""
        named = self._subject(subject, block)
        if named is None or not self._belongs(subject, block):
            return None
        if self.status != "hypothetical" and "at" not in block.keys and self._rests_on_source(block):
            self.slips.at("missing-citation", block.span)
        name, args = named
        act = block.text("act")
        found = self.names.act(self.world, act) if act is not None else None
        return Expect(
            issue=name if subject == "issue" else None,
            cause=name if subject == "cause" else None,
            claim=name if subject == "claim" else None,
            argument=name if subject == "argument" else None,
            args=args,
            plaintiff=self._party(block, "plaintiff"),
            defendant=self._party(block, "defendant"),
            act=found.id if found else None,
            values=self._values(block),
            authority=cast(Authority, block.words.get("authority", "none")),
            at=read_places(block, self.sources, self.names),
            span=block.span,
        )

    def _rests_on_source(self, block: Block) -> bool:
        return block.words.get("authority") in ("judgment", "implied")

    def _party(self, block: Block, side: Side) -> str | None:
        word = block.text(side)
        party = self.names.party(self.world, word, side) if word is not None else None
        return party.id if party else None

    def _subject(self, subject: str, block: Block) -> tuple[str, tuple[str, ...]] | None:
        """Return the id and arguments of what is spoken about; None if it is not known."""
        word = block.text(subject) if subject else None
        if not subject:
            return "", ()
        if word is None:
            return None
        match subject:
            case "cause":
                cause = self.names.declared("unknown-cause", self.names.rules.causes, word)
                return (cause.name.en, ()) if cause else None
            case "claim":
                if (id := same_name(word.value)) in self.claims:
                    return id, ()
                self.names.unknown("unknown-claim", word, self.claims)
                return None
            case "argument":
                called = read_argument(word, self.names, self.world)
                return (called[1].name.en, self._single(word, called[0])) if called else None
            case _:
                return self._issue(word)

    def _issue(self, word: Text) -> tuple[str, tuple[str, ...]] | None:
        atom = atom_of(word, self.slips)
        issue = self.names.declared("unknown-issue", self.names.rules.issues, atom.name) if atom else None
        if atom is None or issue is None:
            return None
        sorts = [param.sort for param in issue.params]
        if not self.names.fits(atom, sorts, self.world, atom.name.value):
            return None
        return issue.name.en, self._single(word, atom)

    def _single(self, word: Text, atom: Atom) -> tuple[str, ...]:
        if atom.size != 1:
            self.slips.at("one-at-a-time", word.span, typed=word.value)
        return tuple(options[0].value for options in atom.args)

    def _belongs(self, subject: str, block: Block) -> bool:
        """Return whether something is expected, and only what such a subject can have."""
        allowed = _ATTRIBUTES[subject]
        named = [key for keys in _ATTRIBUTES.values() for key in keys if key in block.keys]
        strange = [key for key in named if key not in allowed]
        for key in strange:
            self.slips.at(
                "strange-expectation",
                block.keys[key],
                key=key,
                subject_zh=_SUBJECT_WORDS[subject][0],
                subject_en=_SUBJECT_WORDS[subject][1],
                allowed=", ".join(key.replace("_", " ") for key in allowed),
            )
        if not named and not block.flawed:
            self.slips.at(
                "nothing-expected", block.span, allowed=", ".join(key.replace("_", " ") for key in allowed)
            )
        if "because" in block.keys and block.words.get("finding", "unclear") != "unclear":
            self.slips.at("because-without-unclear", block.keys["because"])
        return not strange and bool(named)

    def _values(self, block: Block) -> tuple[tuple[str, str], ...]:
        """Return what is expected as pairs of attribute and canonical text."""
        found = dict(block.words)
        found.pop("authority", None)
        grounds = block.texts.get("grounds")
        if grounds is not None:
            issues = [self.names.declared("unknown-issue", self.names.rules.issues, one) for one in grounds]
            found["grounds"] = ", ".join(sorted(one.name.en for one in issues if one))
        for key in ("scope", "outcomes"):
            if texts := block.texts.get(key):
                found[key] = ", ".join(sorted(one.value for one in texts))
        if (amount := block.text("amount")) is not None:
            found["amount"] = self._amount(amount)
        return tuple(sorted(found.items()))

    def _amount(self, text: Text) -> str:
        """Return ``8392``, ``8392.5`` or, for a range, ``(0, 8392]``."""
        bounds = re.fullmatch(_RANGE, text.value.strip())
        if bounds is None:
            return self._sum(text, text.value)
        low, high = self._sum(text, bounds[2]), self._sum(text, bounds[3])
        return f"{bounds[1]}{low}, {high}{bounds[4]}"

    def _sum(self, text: Text, typed: str) -> str:
        amount = read_amount(typed)
        if isinstance(amount, Slip):
            self.slips.slip("unreadable-amount", text.span, typed, amount)
            return ""
        return f"{amount.normalize():f}"
