"""Load: a case file becomes a Case, or diagnostics that name every mistake at its place."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, cast

from engine.case.claims import disputes, read_claims, read_raised
from engine.case.exhibits import read_exhibits
from engine.case.expects import Expectations
from engine.case.model import Case, Status
from engine.case.people import read_world
from engine.case.record import Record, read_facts
from engine.case.shape import Block, read_shape
from engine.case.slips import Slips
from engine.case.vocabulary import Names
from engine.case.yaml_events import read_yaml
from engine.diagnostics import Diagnostic, severity_of
from engine.diagnostics.reading import CASE_LIMIT_BYTES, plain_breaks, read_source
from engine.rulebase.model import RuleBase, Twin
from engine.source import SourceFile, digest_of, whole_file


def load_case(path: Path, rules: RuleBase) -> tuple[Case | None, list[Diagnostic]]:
    """Return the case in a file, and what is wrong with it, sorted by place.

    The case is None where there is an error; warnings leave it standing.
    """
    source, problems = read_source(path, CASE_LIMIT_BYTES)
    if source is None:
        return None, problems
    case, found = read_case(source, rules)
    return case, problems + found


def read_case(source: SourceFile, rules: RuleBase) -> tuple[Case | None, list[Diagnostic]]:
    """Return the case a text states, and what is wrong with it, sorted by place."""
    source = SourceFile(source.name, plain_breaks(source.text))
    root, problems = read_yaml(source)
    slips = Slips()
    for one in problems:
        slips.add(one)
    if root is None:
        if not problems:
            slips.at("empty-case", whole_file(source.name))
        return None, slips.found
    block = read_shape(root, slips)
    case = _checked(block, source, rules, slips) if block is not None else None
    found = sorted(slips.found, key=lambda one: (one.span, one.code))
    stands = all(severity_of(one.code) == "warning" for one in found)
    return (case if stands else None), found


def _checked(block: Block, source: SourceFile, rules: RuleBase, slips: Slips) -> Case:
    """Check a block against the vocabulary; the case is right only if nothing was reported."""
    names = Names(rules, slips)
    sources = {word.value: text.value for word, text in block.tables.get("sources", ())}
    documents = frozenset(sources) if "sources" not in block.flawed else frozenset()
    status = cast(Status, block.words.get("status", "hypothetical"))
    world = read_world(block, names, slips)
    exhibits = read_exhibits(block, names, world, documents)
    whole = "evidence" not in block.flawed
    facts = read_facts(block, Record(names, slips, world, status, exhibits, documents, whole))
    claims = read_claims(block, names, world, documents)
    raised = read_raised(block, names, world, documents)
    runs = Expectations(names, world, claims, status, documents).runs(block)
    names.report_unknown()
    return Case(
        id=_text(block, "id"),
        title=block.twins.get("title", Twin("", "")),
        court=_text(block, "court"),
        docket=_text(block, "docket"),
        stage=_text(block, "stage"),
        status=status,
        unlisted=_unlisted(block, status),
        hearing=block.dates.get("hearing"),
        parties=tuple(world.parties.values()),
        acts=tuple(world.acts.values()),
        things=tuple(one for one in world.things.values() if one.sort not in ("party", "act")),
        facts=facts,
        exhibits=tuple(exhibits.values()),
        claims=claims,
        raised=raised,
        runs=runs,
        notes=tuple(text.value for text in block.texts.get("notes", ())),
        sources=sources,
        digest=digest_of(source.text),
        span=block.span,
        dispute_list=disputes(claims, world),
    )


def _text(block: Block, key: str) -> str:
    text = block.text(key)
    return text.value if text else ""


def _unlisted(block: Block, status: Status) -> Literal["no_evidence", "open"]:
    """Return what a fact the file does not mention counts as.

    Where a court decided, silence of the record is want of evidence; where none did, it is nothing yet.
    """
    if "unlisted" in block.words:
        return "open" if block.words["unlisted"] == "open" else "no_evidence"
    return "open" if status in ("accepted", "not_adjudicated") else "no_evidence"
