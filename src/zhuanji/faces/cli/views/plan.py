"""A plan in the terminal: head, targets, tasks, measures, and what the text leaves open."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.table import Table

from zhuanji.basics.texts import Language, say
from zhuanji.engines.plan.model import Period, Plan
from zhuanji.faces.cli.counts import counted
from zhuanji.faces.cli.views.measures import measures_part
from zhuanji.faces.cli.views.questions import open_questions, questions_part
from zhuanji.faces.cli.views.screen import FAINT, HEADING, Prose, draw
from zhuanji.faces.cli.views.targets import targets_part
from zhuanji.faces.cli.views.tasks import tasks_part


def plan_view(plan: Plan, lang: Language) -> str:
    """Return what `zhuanji plan read` shows."""
    return draw(*plan_parts(plan, lang))


def plan_parts(plan: Plan, lang: Language) -> list[RenderableType]:
    """Return the parts of a plan's view, from head to questions."""
    parts = [
        head_part(plan, lang),
        targets_part(plan, lang),
        tasks_part(plan, lang),
        measures_part(plan, lang),
        questions_part(plan, lang),
    ]
    return [part for part in parts if part is not None]


def head_part(plan: Plan, lang: Language) -> RenderableType:
    """Return title, issuer, status, period and counts."""
    counts = {
        "clauses": len(plan.clauses),
        "targets": len(plan.targets),
        "tasks": len(plan.tasks),
        "measures": len(plan.measures),
        "questions": sum(len(asked.targets) for asked in open_questions(plan, lang)),
    }
    rows = {
        "issuer": plan.issuer or say("plan.head.unknown", lang),
        "status": say(f"plan.status.{plan.status}", lang),
        "period": period_words(plan.period, lang),
        "counts": " · ".join(counted(f"plan.count.{name}", lang, count) for name, count in counts.items()),
    }
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style=FAINT, no_wrap=True)
    grid.add_column()
    for name, words in rows.items():
        grid.add_row(say(f"plan.head.{name}", lang), Prose(words))
    return Group(Prose(plan.title, style=HEADING), grid)


def period_words(period: Period, lang: Language) -> str:
    """Return a plan's years."""
    if period.first and period.last:
        return say("plan.head.years", lang, first=period.first, last=period.last)
    if period.last:
        return say("plan.head.until", lang, last=period.last)
    if period.first:
        return say("plan.head.since", lang, first=period.first)
    return say("plan.head.unknown", lang)
