"""The tasks of a plan with those who lead and those who take part."""

from __future__ import annotations

from rich.console import Group, RenderableType

from zhuanji.basics.texts import Language, say
from zhuanji.engines.plan.model import Plan, Role, Task
from zhuanji.faces.cli.views.screen import FAINT, HEADING, Prose, indented, stacked, table
from zhuanji.faces.cli.width import flat


def tasks_part(plan: Plan, lang: Language) -> RenderableType:
    """Return the tasks under their title."""
    title = Prose(say("plan.title.tasks", lang, count=len(plan.tasks)), style=HEADING)
    if not plan.tasks:
        return Group(title, indented(Prose(say("plan.none.tasks", lang))))
    if stacked():
        return Group(title, *(part for task in plan.tasks for part in task_lines(task, lang)))
    drawn = table(*(say(f"plan.column.{name}", lang) for name in ("clause", "task", "lead", "with")))
    for task in plan.tasks:
        cells = (task.clause, flat(task.heading), units(task, "lead"), units(task, "with"))
        drawn.add_row(*map(Prose, cells))
    return Group(title, drawn)


def task_lines(task: Task, lang: Language) -> list[RenderableType]:
    """Return a task as a few lines for a narrow terminal."""
    lines: list[RenderableType] = [indented(Prose(f"{task.clause} {flat(task.heading)}"))]
    roles: tuple[Role, ...] = ("lead", "with")
    for role in roles:
        if names := units(task, role):
            labelled = say("plan.labelled", lang, label=say(f"plan.column.{role}", lang), words=names)
            lines.append(indented(Prose(labelled, style=FAINT), 4))
    return lines


def units(task: Task, role: Role) -> str:
    """Return the names of a task's units in one role."""
    return "、".join(unit.name for unit in task.units if unit.role == role)
