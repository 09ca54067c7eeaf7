"""The city's runs of a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhuanji.basics.texts import Language, say
from zhuanji.faces.cli.views.run.head import drawn
from zhuanji.faces.cli.views.screen import FAINT, HEADING, Prose, draw, listed

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack
    from zhuanji.services.runs.city import AreaLine, CitySum


def city_document(whole: CitySum, *, demo: bool) -> dict[str, object]:
    """Return the sum as plain data."""
    areas = [
        {
            "area": line.area,
            "name": line.name,
            "run": line.run,
            "state": line.state or None,
            "revision": line.revision,
            "final": line.final,
            "stand_in": line.stand_in,
            "grades": line.counts,
            "left_out": line.left_out,
        }
        for line in whole.lines
    ]
    return {
        "year": whole.year,
        "kind": whole.kind,
        "demo": demo,
        "areas": areas,
        "sum": whole.counts,
        "sum_final": whole.final_counts,
        "missing": whole.missing,
        "unfinished": whole.unfinished,
    }


def city_view(whole: CitySum, pack: Pack, *, demo: bool, lang: Language) -> str:
    """Return a line an area and the sum; what is missing or not published is named under it."""
    grades = list(whole.counts)
    names = [say(f"run.column.{name}", lang) for name in ("area", "state", "enterprises")]
    rows: list[tuple[object, ...]] = [
        (
            line.name,
            state_words(line, pack, lang),
            sum(line.counts.values()) or "",
            *cells(line.counts, grades),
        )
        for line in whole.lines
    ]
    rows.append((say("run.cli.city.sum", lang), "", sum(whole.counts.values()), *cells(whole.counts, grades)))
    shown = [name or say("run.ungraded", lang) for name in grades]
    title = say(
        "run.cli.city.title",
        lang,
        city=pack.head.title if lang == "zh" else pack.head.title_en,
        year=whole.year,
    )
    head = f"{title} {say('run.mark.demo', lang)}" if demo else title
    notes = [say("run.cli.city.summed", lang)]
    if whole.missing:
        notes.append(say("run.cli.city.missing", lang, areas=listed(whole.missing, lang)))
    if whole.unfinished:
        notes.append(say("run.cli.city.unfinished", lang, areas=listed(whole.unfinished, lang)))
    if stand_ins := [line.name for line in whole.lines if line.stand_in]:
        notes.append(say("run.cli.city.stand_in", lang, areas=listed(stand_ins, lang)))
    made = drawn([*names, *shown], rows, range(2, 3 + len(grades)))
    return draw(Prose(head, style=HEADING), made, Prose("\n".join(notes), style=FAINT))


def cells(counts: dict[str, int], grades: list[str]) -> list[object]:
    """Return the counts in the order of the grades; an area without a run has none, not zeros."""
    return [counts.get(grade, 0) if counts else "" for grade in grades]


def state_words(line: AreaLine, pack: Pack, lang: Language) -> str:
    """Return where an area's run stands."""
    from zhuanji.services.runs.showing import state_title

    return state_title(pack, line.state, lang) if line.state else say("run.cli.city.none", lang)
