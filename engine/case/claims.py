"""Claims: what is asked for, between whom and about which act, and what a party raised."""

from __future__ import annotations

from itertools import product

from engine.case.atoms import Atom, read_atom, same_name
from engine.case.model import Claim, Dispute, Raised
from engine.case.nodes import Text
from engine.case.people import read_sum
from engine.case.places import read_places
from engine.case.shape import Block
from engine.case.slips import Slips
from engine.case.vocabulary import Names, World
from engine.rulebase.model import Argument


def read_claims(case: Block, names: Names, world: World, sources: frozenset[str]) -> tuple[Claim, ...]:
    """Return the claims in the order of the file; who is not named is everybody of that side."""
    found: list[Claim] = []
    for word, block in case.named.get("claims", ()):
        typed = block.text("remedy")
        remedy = names.declared("unknown-remedy", names.rules.remedies, typed) if typed else None
        by = names.parties(world, block.texts.get("by", ()), "plaintiff")
        against = names.parties(world, block.texts.get("against", ()), "defendant")
        acts = _acts(block.texts.get("acts", ()), names, world)
        text = block.text("text")
        claim = Claim(
            id=same_name(word.value),
            remedy=remedy.name.en if remedy else "",
            by=by if block.texts.get("by") else tuple(world.side("plaintiff")),
            against=against if block.texts.get("against") else tuple(world.side("defendant")),
            acts=acts if block.texts.get("acts") else tuple(world.acts),
            amount=read_sum(block, names.slips),
            text=text.value if text else "",
            at=read_places(block, sources, names),
            span=word.span,
        )
        found.append(claim)
    return tuple(found)


def _acts(words: tuple[Text, ...], names: Names, world: World) -> tuple[str, ...]:
    found = (names.act(world, word) for word in words)
    return tuple(dict.fromkeys(one.id for one in found if one is not None))


def disputes(claims: tuple[Claim, ...], world: World) -> tuple[Dispute, ...]:
    """Return every (plaintiff, defendant, act) some claim is about, in the order of the file.

    Without claims every plaintiff is heard against every defendant about every act.
    """
    plaintiffs, defendants, acts = world.side("plaintiff"), world.side("defendant"), list(world.acts)
    asked = {three for one in claims for three in product(one.by, one.against, one.acts)}
    return tuple(
        Dispute(*three) for three in product(plaintiffs, defendants, acts) if not claims or three in asked
    )


def read_raised(case: Block, names: Names, world: World, sources: frozenset[str]) -> tuple[Raised, ...]:
    """Return the arguments parties raised, lists spelled out."""
    found: dict[tuple[str, tuple[str, ...], str], Raised] = {}
    for block in case.blocks.get("raised", ()):
        typed, word = block.text("argument"), block.text("by")
        if typed is None or word is None:
            continue
        called = read_argument(typed, names, world)
        party = names.party(world, word)
        if called is None or party is None:
            continue
        atom, argument = called
        if not argument.raised:
            names.slips.at("needless-raising", typed.span, name=atom.name.value)
        if party.role != argument.side:
            zh, en = ("原告", "plaintiff") if argument.side == "plaintiff" else ("被告", "defendant")
            names.slips.at("raised-by-wrong-side", word.span, name=atom.name.value, side_zh=zh, side_en=en)
        places = read_places(block, sources, names)
        for words in atom.each():
            args = tuple(one.value for one in words)
            one = Raised(argument.name.en, args, party.id, places, typed.span)
            found.setdefault((one.argument, args, party.id), one)
    return tuple(found.values())


def read_argument(typed: Text, names: Names, world: World) -> tuple[Atom, Argument] | None:
    """Return an argument of the rules as the file calls it; None, with a report, if there is none such."""
    atom = atom_of(typed, names.slips)
    if atom is None:
        return None
    argument = names.declared("unknown-argument", names.rules.arguments, atom.name)
    if argument is None:
        return None
    sorts = [param.sort for param in argument.params]
    return (atom, argument) if names.fits(atom, sorts, world, atom.name.value) else None


def atom_of(typed: Text, slips: Slips) -> Atom | None:
    """Return a name with its arguments; None, with a report, where the text is none."""
    atom = read_atom(typed)
    if isinstance(atom, Atom):
        return atom
    slips.slip("unreadable-fact", atom[0], typed.value, atom[1])
    return None
