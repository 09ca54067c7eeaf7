"""Every action and every kind of thing that the log tells of has words in both languages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import zhuanji
from zhuanji.basics.texts import room_texts
from zhuanji.basics.texts.access.log_names import ACTIONS
from zhuanji.faces.web.pages.admin.log_asked import ACTIONS as GROUPS

SOURCE = Path(zhuanji.__file__).parent
ACTION = re.compile(r"seen|exported|login|[a-z]+\.[a-z_]+")


def written() -> Iterator[ast.Module]:
    """Yield the modules that write entries of the log."""
    for path in SOURCE.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        if any(words in text for words in ("services.access", "seen.add(")) and "texts" not in path.parts:
            yield ast.parse(text)


def calls(module: ast.Module, name: str) -> Iterator[ast.Call]:
    """Yield the calls of a function or method of a name."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called == name:
                yield node


def texts(node: ast.AST) -> set[str]:
    """Return the texts in a part of a module."""
    return {
        one.value for one in ast.walk(node) if isinstance(one, ast.Constant) and isinstance(one.value, str)
    }


def resolved(module: ast.Module, node: ast.AST) -> Iterator[ast.AST]:
    """Yield an expression, and what the module assigns to its names: a kind may be chosen before it is written."""
    yield node
    names = {one.id for one in ast.walk(node) if isinstance(one, ast.Name)}
    for one in ast.walk(module):
        if isinstance(one, ast.Assign) and names & {ast.unparse(target) for target in one.targets}:
            yield from branches(one.value)


def branches(node: ast.expr) -> Iterator[ast.AST]:
    """Yield what an expression can come to: both sides of a choice, without what the choice is made by."""
    if isinstance(node, ast.IfExp):
        yield from branches(node.body)
        yield from branches(node.orelse)
    elif isinstance(node, ast.Constant):
        yield node


def actions(module: ast.Module) -> Iterator[ast.AST]:
    """Yield where a module says what is done: in what writes an entry, and under the name `action`."""
    for call in (*calls(module, "Draft"), *calls(module, "told"), *calls(module, "note_act")):
        yield from call.args[1:2]
    for node in ast.walk(module):
        if isinstance(node, ast.Assign) and any(ast.unparse(one) == "action" for one in node.targets):
            yield node.value
        if isinstance(node, ast.Call):
            yield from (one.value for one in node.keywords if one.arg == "action")


def test_every_action_has_words():
    found = {text for module in written() for node in actions(module) for text in texts(node)}
    found = {text for text in found if ACTION.fullmatch(text)}
    assert {
        "exported",
        "login",
        "map.layer_added",
        "export.refused",
        "log.read",
        "account.created",
        "run.moved",
    } <= found
    assert {one for one in found if f"access.action.{one}" not in room_texts("access")} == set()


def test_every_action_is_in_a_group_of_the_filter():
    heads = {one.removeprefix("access.action.").partition(".")[0] for one in ACTIONS}
    assert heads == set(GROUPS)
    assert {one for one in GROUPS if f"site.admin.action.{one}" not in room_texts("site")} == set()


def test_what_an_act_says_besides_has_a_name():
    named = {one.arg for module in written() for call in calls(module, "note_act") for one in call.keywords}
    named -= {None, "ids"}
    assert {"reason", "document_number", "run"} <= named
    assert {one for one in named if f"access.detail.{one}" not in room_texts("access")} == set()


def test_every_kind_has_words():
    found = set()
    for module in written():
        said = [
            *(one for call in calls(module, "Draft") for one in call.args[2:3]),
            *(one for call in calls(module, "note_act") for one in call.args[2:3]),
            *(one for call in calls(module, "note_seen") for one in call.args[1:2]),
        ]
        found |= {text for one in said for node in resolved(module, one) for text in texts(node)}
        for call in calls(module, "add"):
            if isinstance(call.func, ast.Attribute) and ast.unparse(call.func.value).endswith("seen"):
                found |= {text for one in call.args[:1] for text in texts(one)}
    assert {"enterprise", "project", "map_layer", "log", "several", "submission", "run", "snapshot"} <= found
    assert {one for one in found if f"access.object.{one}" not in room_texts("access")} == set()
