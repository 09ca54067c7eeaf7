"""By what submissions and files are looked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from zhuanji.basics.texts import say
from zhuanji.faces.web.design.filters import Field
from zhuanji.faces.web.pages.data.scope import SEE, departments
from zhuanji.faces.web.pages.data.words import department_title, sheet_title

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import Submission

STATES = ("DRAFT", "ZERO_REPORTED", "CHECKED", "APPROVED", "RETURNED")


def fields(request: SiteRequest) -> list[Field]:
    """Return the fields: a word of the file's name, sheet, department, state."""
    lang, pack = request.lang, request.home.pack
    own = departments(request, SEE)
    found = [
        Field("q", say("site.data.search", lang), hint=say("site.data.search_hint", lang)),
        Field(
            "sheet",
            say("site.data.sheet", lang),
            [(one.id, sheet_title(pack, one.id, lang)) for one in pack.sheets],
        ),
    ]
    if len(own) > 1:
        choices = [(one, department_title(pack, one, lang)) for one in own]
        found.append(Field("department", say("site.data.department", lang), choices))
    states = [(one, say(f"site.data.state.{one}", lang)) for one in STATES]
    return [*found, Field("state", say("site.data.state", lang), states)]


def narrowed(rows: QuerySet[Submission], values: Mapping[str, str]) -> QuerySet[Submission]:
    """Return the submissions that are looked for."""
    from django.db.models import Q

    from zhuanji.services.records.models import Account

    for name in ("sheet", "department", "state"):
        if values.get(name):
            rows = rows.filter(**{name: values[name]})
    text = values.get("q", "").removeprefix("#")
    if not text:
        return rows
    named = Account.objects.filter(name__icontains=text).values("username")
    found = Q(file_name__icontains=text) | Q(sent_by__icontains=text) | Q(sent_by__in=named)
    found |= Q(sha256__startswith=text.lower())
    if text.isascii() and text.isdecimal() and len(text) < 10:
        found |= Q(id=int(text))
    return rows.filter(found)
