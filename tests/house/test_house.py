"""The house watches itself: rooms, sizes, names, pages."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import engine
from engine.rulebase import load_rules

ENGINE = Path(engine.__file__).parent
MODULES = sorted(p for p in ENGINE.rglob("*.py") if "shipped_data" not in p.parts)
ROOMS = sorted(p.parent for p in ENGINE.glob("*/__init__.py"))
# Dataclasses one after another; split by subject they would only be harder to read side by side.
LONG_MODULES = {"rulebase/model.py", "syntax/nodes.py", "justification/model.py"}


@pytest.mark.parametrize("room", ROOMS, ids=lambda p: p.name)
def test_every_room_has_a_plate(room: Path) -> None:
    """What enters, what leaves, what is never here: in the docstring of each room."""
    plate = ast.get_docstring(ast.parse((room / "__init__.py").read_text(encoding="utf-8"))) or ""

    assert all(word in plate for word in ("Enters", "Leaves", "Never here")) or "one door" in plate


def test_no_module_grows_past_three_hundred_lines() -> None:
    long = {
        str(p.relative_to(ENGINE)): n
        for p in MODULES
        if (n := len(p.read_text(encoding="utf-8").splitlines())) > 300
    }

    assert set(long) <= LONG_MODULES, long


def test_every_public_name_has_a_docstring() -> None:
    bare = [
        f"{path.relative_to(ENGINE)}:{node.lineno} {node.name}"
        for path in MODULES
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, (ast.FunctionDef, ast.ClassDef))
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
        and not any(isinstance(base, ast.Name) for base in getattr(node, "bases", []))
        and not _is_plain_record(node)
    ]

    assert bare == []


def _is_plain_record(node: ast.stmt) -> bool:
    """Whether it is a dataclass of fields alone, whose names say all there is."""
    return isinstance(node, ast.ClassDef) and all(isinstance(part, ast.AnnAssign) for part in node.body)


# Words the published JSON has for itself, whatever rules may call their own things.
CONTRACT_WORDS = {"jointly_with", "explanation"}


def test_no_term_of_the_law_is_named_in_the_engine() -> None:
    """Facts, issues, remedies, sources are the rules' business: no text in the code is one of their names."""
    rules, _ = load_rules()
    assert rules is not None
    tables = (
        rules.laws, rules.facts, rules.concepts, rules.issues, rules.arguments, rules.causes, rules.remedies
    )  # fmt: skip
    names = {word for table in tables for d in table.values() for word in (d.name.en, d.name.zh)}
    found = [
        f"{path.relative_to(ENGINE)}:{node.lineno}: {node.value}"
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and node.value in names - CONTRACT_WORDS
    ]

    assert found == []


def test_nothing_in_the_engine_is_left_for_later() -> None:
    marks = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")

    assert [p for p in MODULES if marks.search(p.read_text(encoding="utf-8"))] == []
