"""The house watches itself: rooms, sizes, names, pages."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import engine

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


def test_no_term_of_the_law_is_named_in_the_engine() -> None:
    """Facts, issues, remedies, sources are the rules' business. Chinese names are looked for as well."""
    from engine.rulebase import load_rules

    rules, _ = load_rules()
    assert rules is not None
    names = {
        word
        for table in (rules.facts, rules.concepts, rules.issues, rules.arguments, rules.causes, rules.remedies)
        for declared in table.values()
        for word in (declared.name.en, declared.name.zh)
        if len(declared.name.zh) > 3 or word.isascii()
    }
    english = {n for n in names if n.isascii() and ("_" in n or len(n) > 9)}
    chinese = {n for n in names if not n.isascii() and len(n) > 3}
    found = []
    for path in MODULES:
        text = path.read_text(encoding="utf-8")
        words = set(re.findall(r"[A-Za-z_]+", text))
        found += [f"{path.relative_to(ENGINE)}: {n}" for n in english & words]
        found += [f"{path.relative_to(ENGINE)}: {n}" for n in chinese if n in text]

    assert found == []


def test_nothing_in_the_engine_is_left_for_later() -> None:
    marks = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")

    assert [p for p in MODULES if marks.search(p.read_text(encoding="utf-8"))] == []
