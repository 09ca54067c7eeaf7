"""Reads an official Chinese plan document into clauses, targets, tasks and measures.

    file ──documents──▶ plain text ──text──▶ paragraphs ──outline──▶ clauses ──grammar──▶ targets,
    tasks, measures ──▶ lint, diff, breakdown

What is named here is loaded when it is first asked for, so that the reader of files, which runs in a
small process of its own, doesn't load the grammar.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhuanji.engines.plan.breakdown import write_breakdown
    from zhuanji.engines.plan.diff import diff_plans
    from zhuanji.engines.plan.documents import read_document
    from zhuanji.engines.plan.lint import lint_plan
    from zhuanji.engines.plan.reader import read_plan

__all__ = ["diff_plans", "lint_plan", "read_document", "read_plan", "write_breakdown"]

_HOMES = {
    "diff_plans": "diff",
    "lint_plan": "lint",
    "read_document": "documents",
    "read_plan": "reader",
    "write_breakdown": "breakdown",
}


def __getattr__(name: str) -> object:
    """Load one of the room's doors."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
