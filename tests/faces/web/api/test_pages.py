"""The page of the documentation names every operation, under its permission."""

from __future__ import annotations

import re
from pathlib import Path

from zhuanji.faces.web.api.schema import operations

PAGE = Path(__file__).parents[4] / "docs" / "api.md"
LINE = re.compile(r"^\| (`(?:GET|POST) .*?) \| (.*?) \|", re.MULTILINE)
NAMED = re.compile(r"`(?:(GET|POST) )?(/[^`]*)`")


def told() -> set[tuple[str, str, str]]:
    """Return what the page says: method, path and permission; a method holds until another is named."""
    found, method = set(), "GET"
    for names, permission in LINE.findall(PAGE.read_text(encoding="utf-8")):
        for said, path in NAMED.findall(names):
            method = said or method
            found.add((method, path, permission.strip("`")))
    return found


def test_every_operation_stands_on_the_page():
    there = {(method, one.path, one.permission) for one in operations() for method in one.methods}
    assert told() == there
