"""How many measures a plan has under each of its main headings, and how many of them nobody owns."""

from __future__ import annotations

from collections import Counter

from rich.console import Group, RenderableType

from zhuanji.basics.texts import Language, say
from zhuanji.engines.plan.model import Clause, Plan
from zhuanji.faces.cli.views.screen import FAINT, HEADING, Prose, indented, table
from zhuanji.faces.cli.width import shorten

HEADING_COLUMNS = 40
SOURCES = ("clause", "inherited", "none")


def measures_part(plan: Plan, lang: Language) -> RenderableType:
    """Return the counts under their title."""
    title = Prose(say("plan.title.measures", lang, count=len(plan.measures)), style=HEADING)
    if not plan.measures:
        return Group(title, indented(Prose(say("plan.none.measures", lang))))
    clauses = {clause.id: clause for clause in plan.clauses}
    counts: dict[str, Counter[str]] = {}
    for measure in plan.measures:
        counts.setdefault(main_clause(measure.clause, clauses), Counter())[measure.owner_from] += 1
    drawn = table(
        *(
            say(f"plan.column.{name}", lang)
            for name in ("clause", "measures", "own", "inherited", "ownerless")
        )
    )
    for column in drawn.columns[1:]:
        column.justify = "right"
    for name, count in counts.items():
        heading = clauses[name].heading if name in clauses else ""
        drawn.add_row(Prose(f"{name} {shorten(heading, HEADING_COLUMNS)}".rstrip()), *figures(count))
    if len(counts) > 1:
        drawn.add_row(say("plan.all", lang), *figures(sum(counts.values(), Counter())))
    return Group(title, drawn, indented(Prose(say("plan.measures.how", lang), style=FAINT)))


def figures(count: Counter[str]) -> list[str]:
    """Return the sum and the counts by where the owner comes from; a count of nothing is a dash."""
    return [str(count.total()), *(str(count[source] or "—") for source in SOURCES)]


def main_clause(name: str, clauses: dict[str, Clause]) -> str:
    """Return the clause of the first level that a clause stands under."""
    clause = clauses.get(name)
    while clause is not None and clause.level > 1 and clause.parent in clauses:
        clause = clauses[clause.parent]
    return clause.id if clause else name
