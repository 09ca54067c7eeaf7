"""The entries of the log that the filters leave, as a file for the audit administrator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.web.guard import page
from zhuanji.faces.web.pages.admin.log import note
from zhuanji.faces.web.pages.admin.log_asked import asked_of, asked_words
from zhuanji.faces.web.pages.admin.log_words import action_words, detail_text, known_words
from zhuanji.faces.web.pages.data.downloads import file_answer
from zhuanji.faces.web.pages.enterprises.exports.files import Sheet, as_csv
from zhuanji.services.access.audit import entries

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import AuditEntry

MOST = 100_000  # entries in one file
COLUMNS = ("number", "at", "username", "action", "kind", "object", "count", "detail", "address", "hash")
WHOLE = ("number", "count")


@page(permission="log.read")
def export(request: SiteRequest) -> HttpResponse:
    """Hand out the entries that are looked for, the last first; that it was done is an entry too.

    Raises:
        ProblemError: a day is none, or there are more entries than one file holds.
    """
    search, problems = asked_of(request)
    if problems:
        raise ProblemError(problems)
    found = entries(search)
    count = found.count()
    if count > MOST:
        values = {"count": count, "most": MOST}
        raise ProblemError([Problem("site.admin.log.too_many", Place(), values)])
    title = say("site.admin.tab.log", request.lang)
    columns = [(say(f"site.admin.column.{name}", request.lang), name in WHOLE) for name in COLUMNS]
    rows = [row(request, one) for one in found.iterator(chunk_size=2000)]
    data = as_csv(Sheet(title, "", columns, rows), demo=request.home.demo, lang=request.lang)
    note(request, "exported", len(rows), asked_words(search))
    return file_answer(data, f"{title}.csv", "text/csv; charset=utf-8")


def row(request: SiteRequest, one: AuditEntry) -> list[object]:
    """Return an entry as a row: whole, where the page shortens it."""
    lang = request.lang
    return [
        one.number,
        f"{in_shanghai(one.at):%Y-%m-%d %H:%M:%S}",
        one.account or say("access.detail.clock", lang),
        action_words(one.action, lang),
        known_words(f"access.object.{one.kind}", one.kind, lang) if one.kind else "",
        one.object,
        one.count,
        detail_text(request, one, whole=True),
        one.address,
        one.hash,
    ]
