"""What became of a plan: weakened, strengthened, dropped, added, moved, otherwise changed; both sides of each."""

from __future__ import annotations

from collections.abc import Sequence

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
    parts = [outcome_part(name, found, lang) for name, found in groups.items() if found]
    return draw(titles, Prose(title, style=HEADING), *parts)


def outcome(change: Change) -> str:
    """Return under which heading a change stands."""
    return change.kind if change.kind in WHOLE else change.effect or "changed"


def outcome_part(name: str, changes: Sequence[Change], lang: Language) -> RenderableType:
    """Return the changes under one heading."""
    heading = say("plan.lint.heading", lang, severity=say(f"plan.diff.{name}", lang), count=len(changes))
    lines: list[RenderableType] = [Prose(heading, style=STYLES[name])]
    for change in changes:
        lines.append(indented(Prose(change.sentence(lang))))
        lines += [indented(Prose(line, style=FAINT), 4) for line in sides(change, lang)]
    return Group(*lines)


def sides(change: Change, lang: Language) -> list[str]:
    """Return the words of both plans, each on a line; the sentence's own words aren't told again."""
    told = change.sentence(lang)
    words = {"old": side_words(change.old), "new": side_words(change.new)}
    if words["old"] == words["new"]:
        del words["old"]
    return [side_line(name, quote, lang) for name, quote in words.items() if quote and quote not in told]


def side_line(name: str, quote: str, lang: Language) -> str:
    """Return the words of one plan behind its name."""
    words = say("plan.lint.quoted", lang, quote=quote)
    return say("plan.labelled", lang, label=say(f"plan.diff.{name}", lang), words=words)


def side_words(side: Side | None) -> str:
    """Return the words of one plan, cut where they are long."""
    return shorten(flat(side.text), QUOTE_COLUMNS) if side else ""
