"""JSON Schemas of a pack's files, so that an editor completes keys and marks what is wrong."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from zhuanji.engines.rules.files import HEAD, PARTS, SCHEMES
from zhuanji.engines.rules.models.heads import Head
from zhuanji.engines.rules.schemes.scheme import Scheme

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, dict[str, Any]]:
    """Return a schema for each kind of YAML file of a pack, and one for a row of each CSV table.

    >>> sorted(schemas())[:3]
    ['areas.row.schema.json', 'calendars.schema.json', 'collections.schema.json']
    """
    found: dict[str, dict[str, Any]] = {schema_name(HEAD): {"$schema": DIALECT, **Head.model_json_schema()}}
    found[schema_name(SCHEMES)] = {"$schema": DIALECT, **Scheme.model_json_schema()}
    for part in PARTS:
        name = schema_name(part.pattern)
        row = part.model.model_json_schema()
        if part.pattern.endswith(".csv"):
            found[name] = {"$schema": DIALECT, **row}
            continue
        whole = found.setdefault(name, empty(part.pattern))
        whole["$defs"] |= row.pop("$defs", {})
        whole["$defs"][part.model.__name__] = row
        items = {"$ref": f"#/$defs/{part.model.__name__}"}
        whole["properties"][part.at] = {"type": "array", "items": items}
    return found


def schema_name(pattern: str) -> str:
    """Return the name of a schema's file.

    >>> [schema_name(pattern) for pattern in ("pack.yaml", "plan/targets.csv", "limits/*.yaml")]
    ['pack.schema.json', 'targets.row.schema.json', 'limits.schema.json']
    """
    path = PurePosixPath(pattern)
    stem = path.parent.name if path.stem == "*" else path.stem
    return f"{stem}.{'row.' if path.suffix == '.csv' else ''}schema.json"


def empty(pattern: str) -> dict[str, Any]:
    """Return the schema of a YAML file before its lists are in it."""
    return {
        "$schema": DIALECT,
        "title": pattern,
        "type": "object",
        "properties": {},
        "additionalProperties": False,
        "$defs": {},
    }
