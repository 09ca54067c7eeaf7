"""Checks of owners: tasks and sectors without one, units with two names, too many leads."""

from __future__ import annotations

from zhuanji.engines.plan.lint.owners import annexed, areas, chapters, leads, names, nowhere, tasks, vague

CHECKS = (
    tasks.CHECK,
    chapters.CHECK,
    areas.CHECK,
    nowhere.CHECK,
    names.CHECK,
    leads.CHECK,
    annexed.CHECK,
    vague.CHECK,
)
