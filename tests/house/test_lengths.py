"""Files stay under 250 lines, functions under 40, lines under 120, or allowed_long.txt says why not."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from support.tree import files_ending, shown

LINE_CHARACTERS = 120  # the formatter breaks code at 110, but neither a sentence nor a pattern
FILE_LINES = 250
FUNCTION_LINES = 40
ALLOWED = Path(__file__).with_name("allowed_long.txt")


def function_lengths(source: str) -> dict[str, int]:
    """Return the lines of each function by its dotted name, its docstring not counted."""
    lengths: dict[str, int] = {}
    waiting: list[tuple[str, ast.AST]] = [("", ast.parse(source))]
    while waiting:
        outer, node = waiting.pop()
        for child in ast.iter_child_nodes(node):
            name = f"{outer}{child.name}" if hasattr(child, "name") else outer.rstrip(".")
            if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
                lengths[name] = child.end_lineno - child.lineno + 1 - docstring_lines(child)
            waiting.append((f"{name}." if name else "", child))
    return lengths


def docstring_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    if ast.get_docstring(function, clean=False) is None:
        return 0
    return function.body[0].end_lineno - function.body[0].lineno + 1


def too_long() -> dict[str, int]:
    """Return everything over its limit: path, or path::function, with its lines."""
    found: dict[str, int] = {}
    for path in files_ending(".py"):
        source = path.read_text(encoding="utf-8")
        if (lines := source.count("\n")) > FILE_LINES:
            found[shown(path)] = lines
        for name, count in function_lengths(source).items():
            if count > FUNCTION_LINES:
                found[f"{shown(path)}::{name}"] = count
    return found


def allowed() -> dict[str, str]:
    """Return the entries of the allow-list with their reasons."""
    lines = [line for line in ALLOWED.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    return dict(re.split(r"\s{2,}", line, maxsplit=1) for line in lines)


def test_nothing_is_longer_than_the_house_allows():
    surprises = {name: lines for name, lines in too_long().items() if name not in allowed()}
    assert not surprises, "split these, or give a reason in tests/house/allowed_long.txt"


def test_every_allowance_is_still_needed_and_has_a_reason():
    assert not set(allowed()) - set(too_long()), "take these out of tests/house/allowed_long.txt"
    assert all(reason.strip() for reason in allowed().values())


def test_no_line_is_longer_than_the_house_allows():
    long = [
        f"{shown(path)}:{number}"
        for path in files_ending(".py")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if len(line) > LINE_CHARACTERS and "basics/texts/" not in shown(path)
    ]
    assert long == []


def test_lengths_are_counted_without_the_docstring():
    source = 'class A:\n    def b(self):\n        """One.\n\n        Two.\n        """\n        return 1\n'
    assert function_lengths(source) == {"A.b": 2}
