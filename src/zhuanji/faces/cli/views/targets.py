"""The targets of a plan, clause by clause: as a table, or as a list where the terminal is narrow."""

from __future__ import annotations

from itertools import groupby
from re import compile as pattern

from rich.console import Group, RenderableType
from rich.table import Table

from zhuanji.basics.texts import Language, say
from zhuanji.engines.plan.model import Clause, Plan, Target
from zhuanji.engines.plan.wording import hedged_text
from zhuanji.faces.cli.views.questions import short_questions
from zhuanji.faces.cli.views.screen import (
    FAINT,
    HEADING,
    Prose,
    indented,
    stacked,
    table,
    terminal_width,
)
from zhuanji.faces.cli.views.shares import GAP, shares
from zhuanji.faces.cli.width import columns, flat, shorten

ALL_COLUMNS_FROM = 112  # columns of the terminal; under that five texts side by side are broken too often
MEDIUM_COLUMNS = ("indicator", "requirement", "by", "count")
HEADING_COLUMNS = 32
REQUIREMENT_SHARE = 0.28  # of the terminal's columns, at most
MEDIUM_WIDTH = 100  # columns of a terminal at which the indicator has its full room
# What a clause id looks like → how the legend explains it.
IDS = {"numbered": pattern(r"(^|/)\d+\.\d"), "unnumbered": pattern(r"(^|[./])u\d"), "annex": pattern("annex")}


def targets_part(plan: Plan, lang: Language) -> RenderableType:
    """Return the targets under their title."""
    title = Prose(say("plan.title.targets", lang, count=len(plan.targets)), style=HEADING)
    if not plan.targets:
        return Group(title, indented(Prose(say("plan.none.targets", lang))))
    clauses = {clause.id: clause for clause in plan.clauses}
    if stacked():
        return Group(title, *target_list(plan.targets, clauses, lang), *legend(plan.targets, lang))
    return Group(title, target_table(plan.targets, clauses, lang), *legend(plan.targets, lang))


def legend(targets: tuple[Target, ...], lang: Language) -> list[RenderableType]:
    """Return a line that explains the clause ids that occur, or nothing where none needs it."""
    found = [name for name, form in IDS.items() if any(form.search(target.clause) for target in targets)]
    if not found:
        return []
    told = say("plan.lint.between", lang).join(say(f"plan.ids.{name}", lang) for name in found)
    return [indented(Prose(say("plan.ids", lang, told=told), style=FAINT))]


def target_table(targets: tuple[Target, ...], clauses: dict[str, Clause], lang: Language) -> Table:
    """Return the table; a clause stands in a row of its own above its targets."""
    wide = terminal_width() >= ALL_COLUMNS_FROM
    names = ("indicator", "requirement", "kind", "by", "questions") if wide else MEDIUM_COLUMNS
    drawn = table(*(say(f"plan.column.{name}", lang) for name in ("clause", *names)))
    if wide:
        set_widths(drawn, targets, lang)
    else:
        drawn.columns[2].max_width = int(terminal_width() * REQUIREMENT_SHARE)
    for clause, group in groupby(targets, key=lambda target: target.clause):
        drawn.add_row(clause, Prose(heading_of(clause, clauses), style=FAINT))
        for target in group:
            cells = target_cells(target, lang)
            drawn.add_row("", *(Prose(cells[name]) for name in names))
    return drawn


def set_widths(drawn: Table, targets: tuple[Target, ...], lang: Language) -> None:
    """Share the width of a wide table by content, the indicator no narrower than where the table is medium."""
    names = ("indicator", "requirement", "questions")
    told = [target_cells(target, lang) for target in targets]
    heads = {name: say(f"plan.column.{name}", lang) for name in (*names, "clause", "kind", "by", "count")}
    cells = [heads, *told]

    def natural(name: str) -> int:
        return max(columns(row[name]) for row in cells)

    clause = max(columns(heads["clause"]), *(columns(target.clause) for target in targets))
    fixed = clause + natural("by")
    asked = min(natural("requirement"), int(MEDIUM_WIDTH * REQUIREMENT_SHARE))
    floor = MEDIUM_WIDTH - fixed - asked - natural("count") - 4 * GAP
    room = terminal_width() - fixed - natural("kind") - 5 * GAP
    rows = [(row["indicator"], row["requirement"], row["questions"]) for row in cells]
    widths = shares(rows, room, floor, int(terminal_width() * REQUIREMENT_SHARE))
    for index, width in zip((1, 2, 5), widths, strict=True):
        drawn.columns[index].width = width


def heading_of(name: str, clauses: dict[str, Clause]) -> str:
    """Return the heading of a clause, cut where it is long."""
    return shorten(flat(clauses[name].heading), HEADING_COLUMNS) if name in clauses else ""


def target_cells(target: Target, lang: Language) -> dict[str, str]:
    """Return what stands in a target's row, by column."""
    return {
        "indicator": flat(target.subject),
        "requirement": hedged_text(target, lang),
        "kind": say(f"plan.kind.{target.kind}", lang),
        "by": say("plan.by", lang, year=target.by) if target.by else "—",
        "questions": short_questions(target, lang),
        "count": say("plan.count.open", lang, count=len(target.questions)) if target.questions else "",
    }


def target_list(
    targets: tuple[Target, ...], clauses: dict[str, Clause], lang: Language
) -> list[RenderableType]:
    """Return a list for a narrow terminal: the clause, under it each target in two or three lines."""
    lines: list[RenderableType] = []
    for name, group in groupby(targets, key=lambda target: target.clause):
        lines.append(indented(Prose(f"{name} {heading_of(name, clauses)}".rstrip(), style=FAINT)))
        for target in group:
            cells = target_cells(target, lang)
            told = [cells["requirement"], cells["by"]]
            lines.append(indented(Prose(cells["indicator"]), 4))
            lines.append(indented(Prose(" · ".join(told)), 6))
            if cells["questions"]:
                label = say("plan.column.questions", lang)
                asked = say("plan.labelled", lang, label=label, words=cells["questions"])
                lines.append(indented(Prose(asked, style=FAINT), 6))
    return lines
