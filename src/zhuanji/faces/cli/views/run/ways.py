"""An enterprise's ways to the next better grade."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from zhuanji.basics.amounts import apart
from zhuanji.basics.texts import Language, say
from zhuanji.faces.amounts import Form, amount, number
from zhuanji.faces.cli.views.run.head import drawn, points
from zhuanji.faces.cli.views.screen import FAINT, HEADING, Prose, draw

if TYPE_CHECKING:
    from zhuanji.engines.appraisal.advice.ways import Step, Way
    from zhuanji.engines.rules import Pack


def ways_document(ways: Sequence[Way], uscc: str, others: str, *, shut: bool = True) -> dict[str, object]:
    """Return ways as plain data."""
    return {
        "uscc": uscc,
        "others": others,
        "office_only": shut,
        "ways": [
            {
                "grade": way.grade,
                "ends": way.ends,
                "score": way.score,
                "needed": way.needed,
                "cost": way.cost,
                "steps": [
                    {
                        "criterion": step.criterion,
                        "item": step.item,
                        "old": step.old,
                        "new": step.new,
                        "cost": step.cost,
                    }
                    for step in way.steps
                ],
            }
            for way in ways
        ],
    }


def ways_view(
    ways: Sequence[Way],
    uscc: str,
    others: str,
    lang: Language,
    pack: Pack | None = None,
    *,
    shut: bool = True,
) -> str:
    """Return ways as a table, the cheapest first; `shut`: only the office may see them."""
    head = Prose(say("run.cli.ways.title", lang, uscc=uscc), style=HEADING)
    under = Prose(say(f"run.cli.ways.{others}", lang))
    if not ways:
        return draw(head, under, Prose(say("run.cli.ways.none", lang)))
    names = [say(f"run.column.{name}", lang) for name in ("way", "change", "score", "cost")]
    rows = [
        (
            "\n".join(item_title(step, lang, pack) for step in way.steps),
            "\n".join(both_ends(step, pack) for step in way.steps),
            points(way.score),
            amount(way.cost, "万元") if way.cost is not None else say("run.cli.ways.no_cost", lang),
        )
        for way in ways
    ]
    aim = say("run.cli.ways.aim", lang, grade=ways[0].grade, needed=points(ways[0].needed))
    if ways[0].ends != ways[0].grade:
        aim = f"{aim} {say('run.cli.ways.held', lang, grade=ways[0].ends)}"
    note = Prose(say("run.cli.office_only" if shut else "run.cli.office_released", lang), style=FAINT)
    return draw(head, under, Prose(aim), drawn(names, rows), note)


def both_ends(step: Step, pack: Pack | None) -> str:
    """Return what a figure is and what it would be, so that they don't read alike."""
    found = next((one for one in pack.items if one.id == step.item), None) if pack else None
    shown = apart(found.form if found is not None else Form(), [step.old, step.new])
    return f"{number(step.old, shown)} → {amount(step.new, shown)}"


def item_title(step: Step, lang: Language, pack: Pack | None) -> str:
    """Return what a figure is called, or its id."""
    found = next((one for one in pack.items if one.id == step.item), None) if pack else None
    if found is None:
        return step.item
    return found.title if lang == "zh" else (found.title_en or found.title)
