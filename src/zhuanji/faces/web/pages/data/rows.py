"""The rows of a submission: refused ones with what was found, good ones, and what was found in those."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from django.utils.html import format_html
from django.utils.safestring import SafeString

from zhuanji.basics.amounts import entered
from zhuanji.basics.problems import Place, Problem
from zhuanji.basics.texts import say
from zhuanji.faces.amounts import Form
from zhuanji.faces.amounts import number as number_text
from zhuanji.faces.cli.views.ledger.words import item_title
from zhuanji.faces.web.design import marks
from zhuanji.faces.web.design.paging import Paged
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.pages.data.downloads import codes_in
from zhuanji.faces.web.pages.data.row_places import page_of, placed
from zhuanji.faces.web.pages.data.row_words import Words
from zhuanji.faces.web.pages.data.scope import items_of, shown
from zhuanji.services.ledger.storing import WHOLE_SHEET

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import Submission

KINDS = ("bad", "warnings", "good")
SIZE = 30
NOTE = "note"
IDENTITY = ("uscc", "name")


def parts_of(one: Submission) -> dict[str, int]:
    """Return the kinds of rows that a submission has, with how many; at least one kind."""
    found = findings_of(one).count() if one.warnings else 0
    counts = {"bad": one.bad, "warnings": found, "good": one.good}
    return {name: counts[name] for name in KINDS if counts[name]} or {"good": 0}


def findings_of(one: Submission) -> QuerySet[Any]:
    """Return what was found in rows that weren't refused; notes aren't among them, since nothing is wrong."""
    from zhuanji.services.records.models import RowFinding

    return RowFinding.objects.filter(submission=one).exclude(severity=NOTE).order_by("row", "id")


def notes_of(one: Submission) -> list[Problem]:
    """Return what the import notes of the sheet as a whole, such as rows that nobody filled in."""
    from zhuanji.services.records.models import RowFinding

    rows = RowFinding.objects.filter(submission=one, row=WHOLE_SHEET, severity=NOTE).order_by("id")
    return [Problem(row.code, Place(), json.loads(row.values)) for row in rows]


def listed(request: SiteRequest, one: Submission, part: str) -> tuple[Table, Paged[Any]]:
    """Return rows of a kind, as the table of a page, and the page."""
    if part == "bad":
        return bad_rows(request, one)
    if part == "warnings":
        return warnings(request, one)
    return good_rows(request, one)


def good_rows(request: SiteRequest, one: Submission) -> tuple[Table, Paged[Any]]:
    """Return the rows that may enter the ledger, with the values that the actor may see."""
    from zhuanji.services.records.models import Entry

    pack, lang = request.home.pack, request.lang
    rows = page_of(request, Entry.objects.filter(submission=one).order_by("row", "id"), size=SIZE)
    kept = [(row, json.loads(row.values), json.loads(row.absent)) for row in rows.rows]
    allowed = shown(request, one, items_of(one))
    there = {item for _, values, absent in kept for item in (*values, *absent)}
    items = [item for item in pack.items if item.id in there and item.id in allowed]
    names = names_of(kept)
    request.seen.add("enterprise", sorted({row.uscc for row, _, _ in kept if row.uscc}))
    cells = [
        [
            row.row,
            *([row.period] if not one.period else []),
            row.key.replace("|", " · "),
            *([names.get(row.uscc, "—")] if names else []),
            *(
                value_words(values.get(item.id), absent.get(item.id), item.form, lang)
                for item in items
                if item.id not in IDENTITY
            ),
        ]
        for row, values, absent in kept
    ]
    columns = [
        Column("row", say("site.data.column.row", lang), "narrow"),
        *([Column("period", say("site.data.period", lang), "narrow")] if not one.period else []),
        Column("key", say("site.data.column.key", lang), head=True),
        *([Column("name", say("site.data.column.name", lang))] if names else []),
        *(
            Column(item.id, item_title(pack, item.id, lang), "number" if is_number(item) else "text")
            for item in items
            if item.id not in IDENTITY
        ),
    ]
    caption = say("site.data.rows.good", lang)
    lines = placed(request, [row.row for row, _, _ in kept], cells)
    return Table(caption, columns, lines, classes="dense", empty=say("site.data.no_rows", lang)), rows


def names_of(kept: Iterable[tuple[Any, Mapping[str, Any], object]]) -> dict[str, str]:
    """Return the names of the enterprises of some rows, by code: from the rows, else from the list of enterprises."""
    from zhuanji.services.records.models import EnterpriseIndex

    rows = list(kept)
    codes = {row.uscc for row, _, _ in rows if row.uscc}
    if not codes:
        return {}
    known = dict(EnterpriseIndex.objects.filter(uscc__in=codes).values_list("uscc", "name"))
    return known | {
        row.uscc: str(values["name"]) for row, values, _ in rows if row.uscc and values.get("name")
    }


def is_number(item: Any) -> bool:  # noqa: ANN401 — an item of the dictionary
    """Say whether the values of an item are numbers."""
    return item.type in ("number", "whole")


def value_words(value: object, absent: object, unit: Form, lang: str) -> str:
    """Return a value as it is shown; a reason where it is missing; a dash where nothing was said."""
    if value is None:
        return say(f"missing.{absent}", "zh" if lang == "zh" else "en") if absent else "—"
    if isinstance(value, bool):
        return say(f"site.data.flag.{str(value).lower()}", "zh" if lang == "zh" else "en")
    if isinstance(value, int | float):
        return number_text(value, entered(unit, value))
    return str(value)


def bad_rows(request: SiteRequest, one: Submission) -> tuple[Table, Paged[Any]]:
    """Return the refused rows: their cells as sent, what is wrong, and what to do."""
    from zhuanji.services.records.models import BadRow

    lang = request.lang
    rows = page_of(request, BadRow.objects.filter(submission=one).order_by("row", "id"), size=SIZE)
    columns, words = cell_columns(request, one), Words(request, one)
    kept = [(row.row, json.loads(row.cells), json.loads(row.findings)) for row in rows.rows]
    codes = [next(iter(codes_in(cells)), "") for _, cells, _ in kept]
    words.about(codes, (each for _, _, findings in kept for each in findings))
    request.seen.add("enterprise", sorted({code for code in codes if code}))
    drawn = []
    for (number, cells, findings), uscc in zip(kept, codes, strict=True):
        wrong = {each["item"] for each in findings}
        drawn.append(
            [
                number,
                words.of(findings, uscc),
                *(
                    cell_html(cells, place, marked=item in wrong and item is not None)
                    for place, _, item in columns
                ),
            ]
        )
    heads = [
        Column("row", say("site.data.column.row", lang), "narrow", head=True),
        Column("found", say("site.data.column.found", lang)),
        *(Column(f"c{place}", heading or "—") for place, heading, _ in columns),
    ]
    lines = placed(request, [number for number, _, _ in kept], drawn)
    return Table(say("site.data.rows.bad", lang), heads, lines, classes="dense bad-rows"), rows


def cell_columns(request: SiteRequest, one: Submission) -> list[tuple[int, str, str | None]]:
    """Return the columns of a sheet whose cells the actor may see: number, heading, item.

    What a column holds that nobody knows nobody can say who may see; only its sender sees it.
    """
    allowed = shown(request, one, items_of(one))
    sender = one.sent_by == request.actor.username
    told = sorted((number, heading, item) for number, heading, item, _ in one.columns)
    return [
        (number, heading, item) for number, heading, item in told if (item in allowed if item else sender)
    ]


def cell_html(cells: Sequence[object], place: int, *, marked: bool) -> SafeString | str:
    """Return a cell as it was sent; one in which something was found is marked."""
    held = cells[place - 1] if 0 < place <= len(cells) else None
    text = "" if held is None else str(held)
    text = text[:-2] if isinstance(held, float) and text.endswith(".0") else text
    return format_html("<mark>{}</mark>", text or "—") if marked else text


def warnings(request: SiteRequest, one: Submission) -> tuple[Table, Paged[Any]]:
    """Return what was found in good rows, for somebody to look at before they enter."""
    from zhuanji.services.records.models import Entry

    lang = request.lang
    rows = page_of(request, findings_of(one), size=SIZE)
    words = Words(request, one)
    numbers = [row.row for row in rows.rows]
    keys = dict(Entry.objects.filter(submission=one, row__in=numbers).values_list("row", "uscc"))
    request.seen.add("enterprise", sorted({code for code in keys.values() if code}))
    found = [
        {"code": row.code, "item": row.item or None, "values": json.loads(row.values)} for row in rows.rows
    ]
    words.about(keys.values(), found)
    drawn = []
    for row, finding in zip(rows.rows, found, strict=True):
        told = words.of([finding], keys.get(row.row, ""))
        badge = marks.badge(
            say(f"site.data.severity.{row.severity}", lang), "warn" if row.severity == "warning" else "bad"
        )
        drawn.append([row.row or "—", keys.get(row.row, "") or "—", badge, told])
    names = (("row", "narrow"), ("key", "text"), ("severity", "narrow"), ("found", "text"))
    columns = [
        Column(name, say(f"site.data.column.{name}", lang), kind, head=name == "row") for name, kind in names
    ]
    return Table(say("site.data.rows.warnings", lang), columns, drawn, classes="dense"), rows
