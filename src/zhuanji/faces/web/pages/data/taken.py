"""What became of the sheets of a file, as its page shows them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.utils.html import format_html

from zhuanji.basics.texts import say
from zhuanji.faces.web.design import marks
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.guard import may
from zhuanji.faces.web.pages.data.downloads import codes_in
from zhuanji.faces.web.pages.data.row_words import Words, told_as
from zhuanji.faces.web.pages.data.rows import NOTE
from zhuanji.faces.web.pages.data.scope import SEE, target_of
from zhuanji.faces.web.pages.data.telling import named_in, telling_of
from zhuanji.faces.web.pages.data.words import number, period_title, sender_words, sheet_title
from zhuanji.services.ledger.uploads.kept import problem_of

if TYPE_CHECKING:
    from zhuanji.basics.texts import Language
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import Submission


def sheet_part(request: SiteRequest, kept: dict[str, Any]) -> dict[str, object]:
    """Return what became of a sheet, as the page shows it."""
    from zhuanji.services.records.models import Submission

    lang, pack = request.lang, request.home.pack
    row = Submission.objects.filter(id=kept["submission"]).first() if kept["submission"] else None
    opened = row if row is not None and may(request, SEE, target_of(row)) else None
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
        "table": found_table(FirstWords(request, kept["sheet"], opened), wrong, lang),
        "unread_words": "、".join(kept["unread"]) if lang == "zh" else ", ".join(kept["unread"]),
    }


class FirstWords:
    """Says the first finding of each kind: of a sheet that was taken in with the words of its submission's page."""

    def __init__(self, request: SiteRequest, sheet: str, one: Submission | None) -> None:
        """Find out once what the actor may see; `one` where there is a submission whose page it may open."""
        self.request, self.one, self.lang = request, one, request.lang
        self.words = Words(request, one) if one is not None else None
        items = frozenset(item.id for item in request.home.pack.items if item.sheet == sheet)
        self.told = telling_of(request, items)
        self.codes: dict[int, str] = {}

    def about(self, found: Sequence[dict[str, Any]]) -> None:
        """Find out at once which enterprises the actor may see."""
        problems = [problem_of(each["problem"]) for each in found]
        if self.one is not None and self.words is not None:
            self.codes = codes_of(self.one, {one.place.row for one in problems if one.place.row})
            self.words.about(self.codes.values(), map(finding_of, found))
            self.request.seen.add("enterprise", sorted({code for code in self.codes.values() if code}))
        else:
            self.told.about(named_in(one.code, one.values) for one in problems)

    def of(self, each: dict[str, Any]) -> tuple[str, str]:
        """Return what is wrong, and what to do about it."""
        finding = finding_of(each)
        if self.words is not None:
            uscc = self.codes.get(problem_of(each["problem"]).place.row or 0, "")
            return self.words.words(finding, uscc), self.words.remedy(finding, uscc)
        said = told_as(self.told, finding, "")
        return said.sentence(self.lang), said.remedy(self.lang, on_site=True)


def finding_of(each: dict[str, Any]) -> dict[str, Any]:
    """Return the first finding of a kind as the rows of a submission keep it."""
    problem = problem_of(each["problem"])
    return {"code": problem.code, "item": each["item"] or None, "values": problem.values}


def codes_of(one: Submission, rows: set[int]) -> dict[int, str]:
    """Return the enterprises of some rows of a submission, as its page has them: empty of a row that names none."""
    from zhuanji.services.records.models import BadRow, Entry

    good = Entry.objects.filter(submission=one, row__in=rows).values_list("row", "uscc")
    bad = BadRow.objects.filter(submission=one, row__in=rows).values_list("row", "cells")
    return dict(good) | {row: next(iter(codes_in(json.loads(cells))), "") for row, cells in bad}


def found_table(words: FirstWords, found: list[dict[str, Any]], lang: Language) -> Table:
    """Return what was found in a sheet: how often, in which column, the first of it, what to do."""
    rows = []
    words.about(found)
    for each in found:
        problem = problem_of(each["problem"])
        badge = marks.badge(
            say(f"site.data.severity.{each['severity']}", lang),
            "bad" if each["severity"] == "error" else "warn",
        )
        sentence, remedy = words.of(each)
        line = format_html(
            '{} <span class="soft">{}</span><br><span class="soft small">{}</span> <code class="faint">{}</code>',
            sentence,
            say("site.data.first_row", lang, row=problem.place.row) if problem.place.row else "",
            remedy,
            problem.code,
        )
        rows.append(
            [badge, number(each["count"]), marks.as_sent(each["heading"]) if each["heading"] else "—", line]
        )
    columns = [
        Column("severity", say("site.data.column.severity", lang), "narrow"),
        Column("count", say("site.data.column.count", lang), "number"),
        Column("heading", say("site.data.column.heading", lang)),
        Column("words", say("site.data.column.found", lang), head=True),
    ]
    return Table(say("site.data.found", lang), columns, rows, empty=say("site.data.nothing_found", lang))
