"""Data of a document → models; what doesn't fit becomes findings with file and line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from zhuanji.engines.rules.loading import documents
from zhuanji.engines.rules.loading.documents import UNREAD, Document
from zhuanji.engines.rules.loading.findings import Findings
from zhuanji.engines.rules.loading.types import Model, Row

Checked = TypeVar("Checked", bound=Model)
CheckedRow = TypeVar("CheckedRow", bound=Row)

# pydantic's kind of error → the code of the problem; any other kind is `rules.value.other`.
CODES = {
    "string_type": "rules.value.text",
    "string_too_short": "rules.value.blank",
    "string_pattern_mismatch": "rules.value.pattern",
    "literal_error": "rules.value.choice",
    "enum": "rules.value.choice",
    "tuple_type": "rules.value.list",
    "list_type": "rules.value.list",
    "too_short": "rules.value.too_few",
    "dict_type": "rules.value.mapping",
    "model_type": "rules.value.mapping",
    "model_attributes_type": "rules.value.mapping",
    "greater_than": "rules.value.range",
    "greater_than_equal": "rules.value.range",
    "less_than": "rules.value.range",
    "less_than_equal": "rules.value.range",
    "union_tag_invalid": "rules.value.choice",
}
SHOWN = 60  # characters of a wrong value that a sentence repeats


def validate(model: type[Checked], document: Document, findings: Findings, *at: str | int) -> Checked | None:
    """Return what stands under a path as a model, or None and findings."""
    data = document.at(*at)
    if data is None:
        if document.data is not None:
            findings.add("rules.key.missing", document.place(*at), at=dotted(at))
        return None
    try:
        return model.model_validate(data)
    except ValidationError as fault:
        for error in fault.errors(include_url=False):
            add_error(error, at, model, document, findings)
    return None


def validate_rows(
    model: type[CheckedRow], document: Document, findings: Findings, *, at: documents.Path = ()
) -> list[CheckedRow]:
    """Return the good rows of a list, each with its place; the others are findings."""
    data = document.at(*at)
    if not isinstance(data, list):
        if data is not None:
            findings.add("rules.value.list", document.place(*at), at=dotted(at) or "-", got=brief(data))
        return []
    rows = []
    for index, entry in enumerate(data):
        if entry is UNREAD:
            continue
        row = validate(model, document, findings, *at, index)
        if row is not None:
            row.placed(document.place(*at, index))
            rows.append(row)
    return rows


def add_error(
    error: ErrorDetails, at: documents.Path, model: type[BaseModel], document: Document, findings: Findings
) -> None:
    """Keep one of pydantic's errors as a finding."""
    path = resolved((*at, *error["loc"]), document)
    place = document.place(*path)
    kind, context = error["type"], dict(error.get("ctx", {}))
    if kind == "too_short" and is_echo(document.at(*path), context):
        return
    if kind == "missing":
        above = path[:-1] if path[-1:] == error["loc"][-1:] else path  # an empty cell of a table has a place
        findings.add("rules.key.missing", place, at=dotted((*above, error["loc"][-1])))
    elif kind == "extra_forbidden":
        add_unknown_key(error, path, model, document, findings)
    elif "." in kind:  # a code of the catalogue, from `refuse`
        values = {name: brief(value) for name, value in context.items() if name != "code"}
        findings.add(kind, place, at=dotted(path), **values)
    else:
        wanted = context.get("expected") or context.get("pattern") or bounds(context) or error["msg"]
        code = CODES.get(kind, "rules.value.other")
        findings.add(code, place, at=dotted(path), got=brief(error["input"]), wanted=str(wanted))


def add_unknown_key(
    error: ErrorDetails, path: documents.Path, model: type[BaseModel], document: Document, findings: Findings
) -> None:
    """Keep a key that the model doesn't know, with the nearest that it does."""
    *above, key = error["loc"]
    inner = inner_model(model, above)
    known = [field.alias or name for name, field in inner.model_fields.items()] if inner else []
    near = get_close_matches(str(key), sorted(known), n=1)
    code = "rules.key.unknown_near" if near else "rules.key.unknown"
    findings.add(code, document.place(*path), at=dotted(path), near=" ".join(near))


def inner_model(model: type[BaseModel], path: Sequence[str | int]) -> type[BaseModel] | None:
    """Return the model that a path of keys leads to, or None where a union or a mapping leaves it open."""
    found: type[BaseModel] | None = model
    for step in path:
        if isinstance(step, int) or found is None:
            continue
        fields = {field.alias or name: field for name, field in found.model_fields.items()}
        models = models_in(fields[step].annotation) if step in fields else []
        found = models[0] if len(models) == 1 else None
    return found


def models_in(annotation: object) -> list[type[BaseModel]]:
    """Return the models that a field may hold, by itself or in a list."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in models_in(part)]


def resolved(path: documents.Path, document: Document) -> documents.Path:
    """Return the steps of a path that the document knows; the names of union members are none of it.

    >>> resolved(("a", "ratio", "weight"), Document("x", {}, {("a",): (1, "1"), ("a", "weight"): (2, "1")}))
    ('a', 'weight')
    """
    found: documents.Path = ()
    for step in path:
        if (*found, step) in document.spots:
            found = (*found, step)
    return found


def is_echo(data: object, context: Mapping[str, Any]) -> bool:
    """Say whether a list is long enough as written; pydantic doesn't count entries that are wrong themselves."""
    return isinstance(data, list) and len(data) >= context.get("min_length", 0)


def bounds(context: Mapping[str, Any]) -> str:
    """Return the bound that a number breaks, in signs."""
    signs = {"gt": ">", "ge": ">=", "lt": "<", "le": "<=", "min_length": ">="}
    return " ".join(f"{sign} {context[name]}" for name, sign in signs.items() if name in context)


def dotted(path: documents.Path) -> str:
    """Return a path as it is read aloud.

    >>> dotted(("parameters", 2, "unit"))
    'parameters[2].unit'
    """
    words = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return words.removeprefix(".")


def brief(value: object) -> str:
    """Return a value as a sentence repeats it."""
    text = str(value)
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
