"""一企一单: what each enterprise said of its figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.urls import reverse
from django.utils.html import format_html

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.basics.kept import Kept
from zhuanji.basics.texts import say
from zhuanji.faces.web.design import marks
from zhuanji.faces.web.design.filters import Field, FilterBar, chosen
from zhuanji.faces.web.design.paging import paged
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.guard import may, page
from zhuanji.faces.web.pages.appraisal.history import digest_of
from zhuanji.faces.web.pages.appraisal.run import heading
from zhuanji.faces.web.pages.appraisal.scope import RunView, area_title, run_view
from zhuanji.faces.web.render import render_page
from zhuanji.services.ledger.current import sheet_table
from zhuanji.services.records.outbox import APPROVED, changes
from zhuanji.services.runs.kept import place_of
from zhuanji.services.runs.roster import SHEET, members
from zhuanji.services.runs.words import (
    ANSWERS,
    CONFIRMS,
    CORRECTS,
    COUNTY_OFFICE,
    LAND_CHECKED,
    SILENT,
    TOWNSHIP,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhuanji.basics.problems import Problem
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import Confirmation

OPEN = "open"
KINDS = {CONFIRMS: "good", CORRECTS: "warn", SILENT: "plain"}
People = dict[str, tuple[str, str]]  # code → name and town
_people: Kept[People] = Kept(16)


def people_of(view: RunView) -> People:
    """Return the enterprises of a run with name and township, as the ledger lists them now."""
    home, run = view.request.home, view.run

    def read() -> People:
        listed = sheet_table(home.pack, SHEET, periods=[str(run.year)])
        rows = members(home.pack, listed, run.area, run.year).select("uscc", "name", "town").fill_null("")
        return {uscc: (name, town) for uscc, name, town in rows.iter_rows()}

    return _people.get((*place_of(home), run.id, changes(APPROVED)), read)


def people_seen(view: RunView) -> People:
    """Return the enterprises of a run that the actor may see; asked once for each township."""
    request, every = view.request, people_of(view)
    if view.own:
        return {
            uscc: one for uscc, one in every.items() if may(request, "run.sheets", view.row(uscc, one[1]))
        }
    towns = {town for _, town in every.values()}
    seen = {town for town in towns if may(request, "run.sheets", view.row("", town))}
    return {uscc: one for uscc, one in every.items() if one[1] in seen}


def given_in(view: RunView) -> dict[str, Confirmation]:
    """Return the latest answer of each enterprise that gave one, by credit code."""
    from zhuanji.services.records.models import Confirmation

    rows = Confirmation.objects.filter(run=view.run, revision=view.case.revision).order_by("id")
    return {row.uscc: row for row in rows}


@page(permission="run.sheets")
def listed(request: SiteRequest, number: int) -> HttpResponse:
    """Show the answers of the enterprises that the actor may see."""
    return drawn(run_view(request, number, "run.sheets"))


def drawn(view: RunView, *, problems: Iterable[Problem] = (), status: int = 200) -> HttpResponse:
    """Return the page, with what went wrong on it."""
    request, lang = view.request, view.request.lang
    people, given = people_seen(view), given_in(view)
    fields = fields_of(view, people)
    asked = chosen(request, fields)
    wanted = [uscc for uscc in people if fits(uscc, people, given, asked)]
    rows = paged(request, wanted)
    request.seen.add("enterprise", rows.rows)
    counts = [
        (
            say(f"run.answer.title.{name}", lang),
            sum(row.answer == name for uscc, row in given.items() if uscc in people),
        )
        for name in ANSWERS
    ]
    counts.append((say("site.appraisal.answer.open", lang), sum(uscc not in given for uscc in people)))
    context = {
        **heading(view),
        "problems": [one.as_dict(lang, on_site=True) for one in problems],
        "bar": FilterBar(fields),
        "rows": rows,
        "counts": counts,
        "total": len(people),
        "table": table_of(view, rows.rows, people, given),
        "answering": view.case.state == LAND_CHECKED and bool(recorders(view)),
        "own_uscc": view.own,
        "notes": [say("site.appraisal.done.answer", lang)] if request.GET.get("done") == "answer" else [],
    }
    return render_page(
        request,
        "appraisal/answers.html",
        context,
        part="appraisal/answers_part.html",
        status=status,
        address=reverse("appraisal:answers", args=[view.run.id]),
    )


def recorders(view: RunView) -> list[str]:
    """Return in which roles the actor may record answers: an enterprise its own."""
    return [
        *(role for role in (COUNTY_OFFICE, TOWNSHIP) if role in view.roles),
        *(["own"] if view.own else []),
    ]


def fields_of(view: RunView, people: People) -> list[Field]:
    """Return the filters."""
    lang = view.request.lang
    towns = sorted({town for _, town in people.values() if town})
    choices = [(name, say(f"run.answer.title.{name}", lang)) for name in ANSWERS]
    return [
        Field(
            "answer",
            say("site.appraisal.column.answer", lang),
            [(OPEN, say("site.appraisal.answer.open", lang)), *choices],
        ),
        Field(
            "town",
            say("site.appraisal.column.town", lang),
            [(one, area_title(view.request, one)) for one in towns],
        ),
        Field("q", say("site.appraisal.find", lang), hint=say("site.appraisal.find.hint", lang)),
    ]


def fits(uscc: str, people: People, given: dict[str, Confirmation], asked: dict[str, str]) -> bool:
    """Say whether the filters leave an enterprise in."""
    name, town = people[uscc]
    answered = given[uscc].answer if uscc in given else OPEN
    term = asked.get("q", "").lower()
    return (
        asked.get("answer", answered) == answered
        and asked.get("town", town) == town
        and (not term or term in name.lower() or uscc.lower().startswith(term))
    )


def table_of(view: RunView, codes: Iterable[str], people: People, given: dict[str, Confirmation]) -> Table:
    """Return the list."""
    request, lang = view.request, view.request.lang
    names = ("name", "town", "answer", "words", "at", "person")
    columns = [
        Column(
            name,
            say(f"site.appraisal.column.{name}", lang),
            "narrow" if name == "at" else "text",
            head=name == "name",
        )
        for name in names
    ]
    lines: list[list[object]] = []
    for uscc in codes:
        name, town = people[uscc]
        row = given.get(uscc)
        named = format_html('{} <code class="faint">{}</code>', name or uscc, uscc)
        where = area_title(request, town) if town else "—"
        if row is None:
            lines.append(
                [named, where, marks.badge(say("site.appraisal.answer.open", lang), "info"), "", "", ""]
            )
            continue
        told = marks.badge(say(f"run.answer.title.{row.answer}", lang), KINDS[row.answer])
        digest = digest_of(row.paper)
        words: object = row.words
        if digest:
            url = reverse("appraisal:paper", args=[view.run.id, digest])
            words = format_html('{} <a href="{}">{}</a>', row.words, url, say("site.appraisal.paper", lang))
        lines.append([named, where, told, words, f"{in_shanghai(row.at):%Y-%m-%d %H:%M}", row.person])
    return Table(
        say("site.appraisal.tab.answers", lang),
        columns,
        lines,
        classes="dense",
        empty=say("site.appraisal.nobody", lang),
    )
