"""What became of a plan: weakened, strengthened, dropped, added, moved, otherwise changed; both sides of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rich.console import Group, RenderableType
from rich.table import Table

from zhuanji.basics.texts import Language, say
from zhuanji.engines.plan.diff.change import Change, Side
from zhuanji.engines.plan.model import Plan
from zhuanji.faces.cli.views.screen import FAINT, HEADING, Prose, draw, indented
from zhuanji.faces.cli.width import flat, shorten

# In the order in which they are shown; colour is never the only sign, the words say it too.
STYLES = {
    "weakened": "bold red",
    "strengthened": "bold green",
    "dropped": "bold yellow",
    "added": "bold blue",
    "moved": "bold cyan",
    "changed": HEADING,
}
WHOLE = ("added", "dropped", "moved")
QUOTE_COLUMNS = 160
NEAR = 16  # characters between a year and what is due by it, up to which they are quoted in one


def changes_view(old: Plan, new: Plan, changes: Sequence[Change], lang: Language) -> str:
    """Return what `zhuanji plan diff` shows."""
    titles = Table.grid(padding=(0, 2, 0, 0))
    titles.add_column(style=FAINT, no_wrap=True)
    titles.add_column()
    for name, plan in (("old", old), ("new", new)):
        titles.add_row(say(f"plan.diff.{name}", lang), Prose(plan.title, style=HEADING))
    if not changes:
        return draw(titles, Prose(say("plan.diff.same", lang)))
    groups = {name: [change for change in changes if outcome(change) == name] for name in STYLES}
    counts = " · ".join(
        f"{say(f'plan.diff.{name}', lang)} {len(found)}" for name, found in groups.items() if found
    )
    title = say("plan.labelled", lang, label=say("plan.diff.title", lang), words=counts)
    parts = [outcome_part(name, found, (old, new), lang) for name, found in groups.items() if found]
    return draw(titles, Prose(title, style=HEADING), *parts)


def outcome(change: Change) -> str:
    """Return under which heading a change stands."""
    return change.kind if change.kind in WHOLE else change.effect or "changed"


def outcome_part(
    name: str, changes: Sequence[Change], plans: tuple[Plan, Plan], lang: Language
) -> RenderableType:
    """Return the changes under one heading, which says already whether they weaken."""
    heading = say("plan.lint.heading", lang, severity=say(f"plan.diff.{name}", lang), count=len(changes))
    lines: list[RenderableType] = [Prose(heading, style=STYLES[name])]
    for change in changes:
        lines.append(indented(Prose(change.sentence(lang, judged=False))))
        quoted = dated(change, plans) if change.kind == "year" else change
        lines += [indented(Prose(line, style=FAINT), 4) for line in sides(quoted, lang)]
    return Group(*lines)


def dated(change: Change, plans: tuple[Plan, Plan]) -> Change:
    """Return a change of a deadline with each side's words from its year on, which may stand before them."""
    old, new = plans
    return replace(
        change,
        old=dated_side(change.old, old, change.values["before"]),
        new=dated_side(change.new, new, change.values["after"]),
    )


def dated_side(side: Side | None, plan: Plan, year: object) -> Side | None:
    """Return a side that opens with the year that its clause writes before it."""
    clause = next((found for found in plan.clauses if side and found.id == side.clause), None)
    if side is None or clause is None or f"{year}年" in side.text:
        return side
    place = clause.text.rfind(f"{year}年", 0, max(0, side.start - clause.start))
    if place < 0:
        return side
    between = clause.text[place : side.start - clause.start]
    opening = between if len(between) <= NEAR else f"{year}年……"
    return replace(side, text=f"{opening}{side.text}")


def sides(change: Change, lang: Language) -> list[str]:
    """Return the words of both plans, each on a line; the sentence's own words aren't told again."""
    if change.subject == "plan":
        return []
    told = change.sentence(lang)
    words = {"old": side_words(change.old), "new": side_words(change.new)}
    if words["old"] == words["new"]:
        del words["old"]
        if change.subject == "clause":
            # The heading of both, which holds none of the words that the sentence tells.
            return []
    return [side_line(name, quote, lang) for name, quote in words.items() if quote and quote not in told]


def side_line(name: str, quote: str, lang: Language) -> str:
    """Return the words of one plan behind its name."""
    words = say("plan.lint.quoted", lang, quote=quote)
    return say("plan.labelled", lang, label=say(f"plan.diff.{name}", lang), words=words)


def side_words(side: Side | None) -> str:
    """Return the words of one plan, cut where they are long."""
    return shorten(flat(side.text), QUOTE_COLUMNS) if side else ""
