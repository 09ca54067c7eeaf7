"""What became of the sheets of a file, as its page shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.html import format_html

from zhuanji.basics.problems import Problem
from zhuanji.basics.texts import say
from zhuanji.faces.web.design import marks
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.pages.data.rows import NOTE
from zhuanji.faces.web.pages.data.telling import MATCH, Telling, looked_at, telling_of
from zhuanji.faces.web.pages.data.words import number, period_title, sender_words, sheet_title
from zhuanji.services.ledger.uploads.kept import problem_of

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest


def sheet_part(request: SiteRequest, kept: dict[str, Any]) -> dict[str, object]:
    """Return what became of a sheet, as the page shows it."""
    from zhuanji.services.records.models import Submission

    lang, pack = request.lang, request.home.pack
    row = (
        Submission.objects.filter(id=kept["submission"]).only("id", "area", "state", "report").first()
        if kept["submission"]
        else None
    )
    counts = ("rows", "good", "bad", "unchanged", "passed", "warnings")
    wrong = [each for each in kept["found"] if each["severity"] != NOTE]
    notes = [problem_of(each["problem"]) for each in kept["found"] if each["severity"] == NOTE]
    return {
        **kept,
        "wrong": bool(wrong),
        "noted": [(each.sentence(lang), each.remedy(lang, on_site=True)) for each in notes],
        "title": sheet_title(pack, kept["sheet"], lang),
        "period_title": period_title(kept["period"], lang),
        "sender": sender_words(request, kept["department"], kept.get("area", row.area if row else "")),
        "counts": [(say(f"site.data.column.{one}", lang), number(kept[one]), one) for one in counts],
        "report": bool(row and row.report),
        "table": found_table(request, kept["sheet"], wrong),
        "unread_words": "、".join(kept["unread"]) if lang == "zh" else ", ".join(kept["unread"]),
    }


def found_words(request: SiteRequest, told: Telling, problem: Problem, each: dict[str, Any]) -> str:
    """Return the first finding of a kind in words; of a check against the ledger only what the actor may know."""
    lang = request.lang
    if problem.code.startswith(MATCH) and not told.everywhere:
        return say("site.data.unknown_firm", lang)
    if looked_at(problem.code) is not None and not (
        told.everywhere and told.tells(problem.code, each.get("item"), "")
    ):
        return say("site.data.elsewhere", lang)
    return problem.sentence(lang)


def sheet_items(request: SiteRequest, sheet: str) -> frozenset[str]:
    """Return the items of a sheet."""
    return frozenset(item.id for item in request.home.pack.items if item.sheet == sheet)


def found_table(request: SiteRequest, sheet: str, found: list[dict[str, Any]]) -> Table:
    """Return what was found in a sheet: how often, in which column, the first of it, what to do."""
    lang = request.lang
    rows, told = [], telling_of(request, sheet_items(request, sheet))
    for each in found:
        problem = problem_of(each["problem"])
        badge = marks.badge(
            say(f"site.data.severity.{each['severity']}", lang),
            "bad" if each["severity"] == "error" else "warn",
        )
        sentence = found_words(request, told, problem, each)
        words = format_html(
            '{} <span class="soft">{}</span><br><span class="soft small">{}</span> <code class="faint">{}</code>',
            sentence,
            say("site.data.first_row", lang, row=problem.place.row) if problem.place.row else "",
            problem.remedy(lang, on_site=True),
            problem.code,
        )
        rows.append(
            [badge, number(each["count"]), marks.as_sent(each["heading"]) if each["heading"] else "—", words]
        )
    columns = [
        Column("severity", say("site.data.column.severity", lang), "narrow"),
        Column("count", say("site.data.column.count", lang), "number"),
        Column("heading", say("site.data.column.heading", lang)),
        Column("words", say("site.data.column.found", lang), head=True),
    ]
    return Table(say("site.data.found", lang), columns, rows, empty=say("site.data.nothing_found", lang))
