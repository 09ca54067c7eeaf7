"""Shapes of the document as lines: a name, its type and what it may be; parts of parts by their path."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from zhuanji.basics.texts import Language, say
from zhuanji.faces.web.api.tools.bounds import LARGEST

DEEPEST = 4
KNOWN = ("string", "integer", "number", "boolean", "array", "object", "null", "date", "date-time", "binary")
Shape = Mapping[str, Any]


@dataclass(frozen=True)
class Line:
    """A part of a shape.

    Args:
        name: its path, `rows[].id`; empty for the whole.
        depth: how deep it lies.
        type: in words.
        required: whether it has to be sent; of answers, whether it is always there.
        rules: what it may be: choices, bounds, what holds where it is left out, an example.
    """

    name: str
    depth: int
    type: str
    required: bool
    rules: str


class Shapes:
    """The shapes of one document in one language."""

    def __init__(self, document: Shape, lang: Language) -> None:
        """Keep the document."""
        self.schemas: Shape = document["components"]["schemas"]
        self.lang = lang

    def resolved(self, shape: Shape) -> Shape:
        """Return a shape itself where it is named."""
        while "$ref" in shape:
            shape = self.schemas[str(shape["$ref"]).rpartition("/")[2]]
        return shape

    def choices(self, shape: Shape) -> list[Shape]:
        """Return the shapes of which a value has one; null is the last of them."""
        found = [self.resolved(one) for one in shape.get("anyOf", [shape])]
        return sorted(found, key=lambda one: one.get("type") == "null")

    def lines(self, shape: Shape) -> list[Line]:
        """Return the parts of a shape."""
        whole = self.resolved(shape)
        if whole.get("type") == "array":
            return [Line("[]", 0, self.named(whole), True, ""), *self.parts(whole["items"], "[].", 1)]
        if not whole.get("properties"):
            return [Line("", 0, self.named(whole), True, "")]
        return list(self.parts(whole, "", 0))

    def parts(self, shape: Shape, before: str, depth: int) -> Iterator[Line]:
        """Yield the parts of an object and theirs."""
        whole = self.resolved(shape)
        needed = whole.get("required", ())
        for name, part in whole.get("properties", {}).items():
            yield self.line(part, f"{before}{name}", depth, required=name in needed)
            if depth < DEEPEST:
                yield from self.below(part, f"{before}{name}", depth + 1)

    def below(self, part: Shape, name: str, depth: int) -> Iterator[Line]:
        """Yield the parts of a part: of an object, or of each of a list."""
        for one in self.choices(self.resolved(part)):
            if one.get("type") == "array":
                yield from self.parts(one["items"], f"{name}[].", depth)
            else:
                yield from self.parts(one, f"{name}.", depth)

    def line(self, part: Shape, name: str, depth: int, *, required: bool) -> Line:
        """Return a part as a line."""
        rules = [rule for one in self.choices(self.resolved(part)) for rule in self.rules(one)]
        rules += self.beside(part)
        return Line(name, depth, self.type_of(part), required, " · ".join(dict.fromkeys(rules)))

    def type_of(self, part: Shape) -> str:
        """Return the type of a part in words."""
        names = dict.fromkeys(self.named(one) for one in self.choices(self.resolved(part)))
        return say("site.interface.or", self.lang).join(names)

    def named(self, shape: Shape) -> str:
        """Return one type in words; of a list with that of what it holds."""
        kind = str(shape.get("format") or shape.get("type") or "any")
        if kind == "array":
            inner = self.type_of(shape.get("items", {}))
            return say("site.interface.type.array", self.lang, of=inner)
        return say(f"site.interface.type.{kind if kind in KNOWN else 'any'}", self.lang)

    def rules(self, shape: Shape) -> Iterator[str]:
        """Yield what a value may be."""
        if "const" in shape:
            yield say("site.interface.one_of", self.lang, values=shape["const"])
        if "enum" in shape:
            values = " ".join(str(one) if one != "" else "“”" for one in shape["enum"])
            yield say("site.interface.one_of", self.lang, values=values)
        if "minimum" in shape and shape.get("maximum", LARGEST) < LARGEST:
            yield f"{shape['minimum']}–{shape['maximum']}"
        if shape.get("maxLength"):
            yield say("site.interface.longest", self.lang, most=shape["maxLength"])
        if shape.get("maxItems"):
            yield say("site.interface.most", self.lang, most=shape["maxItems"])

    def beside(self, part: Shape) -> Iterator[str]:
        """Yield what stands beside a value: what holds without it, an example."""
        if part.get("default") not in (None, "", [], {}):
            yield say("site.interface.default", self.lang, value=plain(part["default"]))
        examples = [
            *part.get("examples", ()),
            *(one for each in self.choices(part) for one in each.get("examples", ())),
        ]
        if examples and not isinstance(examples[0], dict):
            yield say("site.interface.example", self.lang, value=plain(examples[0]))


def plain(value: object) -> str:
    """Return a value as JSON has it, a text without its marks."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
