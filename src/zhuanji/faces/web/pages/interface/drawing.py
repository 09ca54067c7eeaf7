"""The operations of the document, by group, as the page shows them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from zhuanji.basics.texts import Language, say
from zhuanji.faces.web.api.schema import document
from zhuanji.faces.web.api.tools.guard import OWN, REFERENCE
from zhuanji.faces.web.pages.interface.shapes import Line, Shapes

BODIES = {
    "application/json": "site.interface.body.json",
    "multipart/form-data": "site.interface.body.form",
    "application/x-www-form-urlencoded": "site.interface.body.form",
}
EVERYWHERE = "lang"  # a parameter of every operation, told once


@dataclass(frozen=True)
class Answer:
    """What an operation answers: the status, in which form, its parts."""

    status: str
    form: str
    lines: list[Line]


@dataclass(frozen=True)
class Operation:
    """An operation.

    Args:
        id: of the document; its place in the page is named after it.
        method, path: how it is asked for, below /api/v1.
        says: what it is, in a sentence.
        needs: the permission and its title; without one it is for everybody who is logged in.
        also: of which it asks for one more.
        parameters: of the address, then of what follows it.
        body: what is sent, `form` says how; `example` is one.
        answers: when all is well.
    """

    id: str
    method: str
    path: str
    says: str
    needs: tuple[str, str] | None
    also: list[tuple[str, str]]
    parameters: list[tuple[str, Line]]
    form: str
    body: list[Line]
    example: str
    answers: list[Answer]


@dataclass(frozen=True)
class Group:
    """Operations on one kind of thing."""

    id: str
    title: str
    operations: list[Operation]


@lru_cache(maxsize=4)
def groups(lang: Language, root: str) -> list[Group]:
    """Return the operations by group, in the order of the document.

    Args:
        lang: of the page.
        root: where the API lies, with a slash at the end.
    """
    whole = document(lang)
    shapes = Shapes(whole, lang)
    found: dict[str, list[Operation]] = {}
    for path, methods in whole["paths"].items():
        for method, told in methods.items():
            one = operation(shapes, method.upper(), f"/{path.removeprefix(root)}", told)
            found.setdefault(told["tags"][0], []).append(one)
    return [Group(name, say(f"site.interface.group.{name}", lang), those) for name, those in found.items()]


def operation(shapes: Shapes, method: str, path: str, told: Mapping[str, Any]) -> Operation:
    """Return an operation of the document."""
    lang = shapes.lang
    form, body, example = sent(shapes, told)
    return Operation(
        id=told["operationId"],
        method=method,
        path=path,
        says=told["summary"],
        needs=titled(told["x-permission"], lang) if told["x-permission"] not in (OWN, REFERENCE) else None,
        also=[titled(name, lang) for name in told["x-permissions-also"]],
        parameters=[
            (
                say(f"site.interface.in.{one['in']}", lang),
                shapes.line(one["schema"], one["name"], 0, required=bool(one.get("required"))),
            )
            for one in told["parameters"]
            if one.get("name", EVERYWHERE) != EVERYWHERE
        ],
        form=form,
        body=body,
        example=example,
        answers=answers(shapes, told),
    )


def titled(permission: str, lang: Language) -> tuple[str, str]:
    """Return a permission with its title."""
    return permission, say(f"access.permission.{permission}", lang)


def sent(shapes: Shapes, told: Mapping[str, Any]) -> tuple[str, list[Line], str]:
    """Return in which form something is sent with an operation, its parts, and an example; nothing for no body."""
    for kind, content in told.get("requestBody", {}).get("content", {}).items():
        shape = shapes.resolved(shapes.choices(content["schema"])[0])
        examples = shape.get("examples", [])
        example = json.dumps(examples[0], ensure_ascii=False) if examples else ""
        return say(BODIES[kind], shapes.lang), shapes.lines(shape), example
    return "", [], ""


def answers(shapes: Shapes, told: Mapping[str, Any]) -> list[Answer]:
    """Return the answers of an operation when all is well."""
    found = []
    for status, one in told["responses"].items():
        if not status.startswith("2"):
            continue
        content = one.get("content", {})
        file = any(each["schema"].get("format") == "binary" for each in content.values())
        shape = None if file else content.get("application/json", {}).get("schema")
        form = "file" if file else "json" if shape else "nothing"
        lines = shapes.lines(shape) if shape else []
        found.append(Answer(status, say(f"site.interface.answer.{form}", shapes.lang), lines))
    same = len(found) > 1 and all(one.lines == found[0].lines for one in found)
    return [Answer(" / ".join(one.status for one in found), found[0].form, found[0].lines)] if same else found
