"""Schema: the JSON Schema of the case file, for editors that complete and check while one types."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from engine.case.form import FORMS, CaseForm
from engine.case.keys import LEVELS, WORDS, Key

SCHEMA_FILE: Final = Path(__file__).resolve().parent / "case.schema.json"

Json = dict[str, Any]


def json_schema() -> Json:
    """Return the JSON Schema (draft 2020-12) of a case file with the keys of both languages."""
    schema = CaseForm.model_json_schema(by_alias=True)
    parts: dict[str, Json] = {CaseForm.__name__: schema} | schema["$defs"]
    for level, form in FORMS.items():
        _both_languages(parts[form.__name__], level)
    _both_languages(parts["ListedThingForm"], "thing")
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "Juzheng case file / 举证案件文件"
    return schema


def schema_text() -> str:
    """Return the schema as the text of the committed file."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _both_languages(part: Json, level: str) -> None:
    """Give every key of a level all its spellings, each with the same value."""
    found = part["properties"]
    part["properties"] = {
        spelling: _value(found[key.id], key, key.id in part.get("required", ()))
        for key in LEVELS[level]
        for spelling in _spellings(key)
    }
    needed = part.pop("required", [])
    part["allOf"] = [
        {"anyOf": [{"required": [spelling]} for spelling in _spellings(key)]}
        for key in LEVELS[level]
        if key.id in needed
    ]


def _spellings(key: Key) -> list[str]:
    return list(dict.fromkeys((key.shown, key.id, key.zh, *key.also)))


def _value(found: Json, key: Key, required: bool) -> Json:
    value = {name: item for name, item in found.items() if name not in ("default", "title")}
    value["description"] = f"{key.zh} / {key.shown}"
    if key.kind in ("word", "words"):
        words = [word for row in WORDS[key.of] for word in (row[0], row[0].replace("_", " "), *row[1:])]
        one: Json = {"enum": list(dict.fromkeys(words))}
        found = one if key.kind == "word" else {"anyOf": [one, {"type": "array", "items": one}]}
        return found | {"description": value["description"]}
    # Editors read 1000.00 as a number and an empty value as null; the engine reads both as typed.
    if value.get("type") == "string":
        value["type"] = ["string", "number"]
    if not required and isinstance(value.get("type"), str):
        value["type"] = [value["type"], "null"]
    return value
