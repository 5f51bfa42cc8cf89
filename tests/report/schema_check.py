"""A checker for the part of JSON Schema that the published schemas use; any other word is refused."""

from __future__ import annotations

import re
from typing import Any

_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "boolean": (bool,),
    "integer": (int,),
    "null": (type(None),),
}
_WORDS = {"$schema", "$id", "$defs", "$ref", "title", "description", "type", "const", "enum", "anyOf"}
_WORDS |= {"properties", "required", "additionalProperties", "items", "pattern"}


def complaints(value: Any, schema: dict[str, Any], root: dict[str, Any], at: str = "$") -> list[str]:
    """Return where a value departs from a schema."""
    assert set(schema) <= _WORDS, set(schema) - _WORDS
    found: list[str] = []
    if "$ref" in schema:
        found += complaints(value, root["$defs"][schema["$ref"].removeprefix("#/$defs/")], root, at)
    if "const" in schema and value != schema["const"]:
        found.append(f"{at}: {value!r} is not {schema['const']!r}")
    if "enum" in schema and value not in schema["enum"]:
        found.append(f"{at}: {value!r} is none of {schema['enum']}")
    if "anyOf" in schema and all(complaints(value, one, root, at) for one in schema["anyOf"]):
        found.append(f"{at}: {value!r} is none of the kinds")
    if "type" in schema and not _typed(value, schema["type"]):
        return [*found, f"{at}: {value!r} is no {schema['type']}"]
    if isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        found.append(f"{at}: {value!r} does not match {schema['pattern']}")
    if isinstance(value, dict):
        found += _members(value, schema, root, at)
    if isinstance(value, list) and "items" in schema:
        for place, item in enumerate(value):
            found += complaints(item, schema["items"], root, f"{at}[{place}]")
    return found


def _typed(value: Any, wanted: str | list[str]) -> bool:
    names = [wanted] if isinstance(wanted, str) else wanted
    return any(
        isinstance(value, _TYPES[name]) and not (name == "integer" and isinstance(value, bool))
        for name in names
    )


def _members(value: dict[str, Any], schema: dict[str, Any], root: dict[str, Any], at: str) -> list[str]:
    found = [f"{at}: lacks {key}" for key in schema.get("required", ()) if key not in value]
    known, others = schema.get("properties", {}), schema.get("additionalProperties", True)
    for key, member in value.items():
        if key in known:
            found += complaints(member, known[key], root, f"{at}.{key}")
        elif others is False:
            found.append(f"{at}: does not know {key}")
        elif isinstance(others, dict):
            found += complaints(member, others, root, f"{at}.{key}")
    return found
