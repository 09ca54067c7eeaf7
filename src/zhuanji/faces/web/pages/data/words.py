"""Words of the ledger as these pages say them: titles, states as badges, days, numbers."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from zhuanji.basics.periods import parse_period
from zhuanji.basics.problems import ProblemError
from zhuanji.basics.texts import Language, say
from zhuanji.faces.cli.views.ledger.words import department_title as ledger_department
from zhuanji.faces.cli.views.ledger.words import number, sender_title, short_instant
from zhuanji.faces.cli.views.ledger.words import sheet_title as ledger_sheet
from zhuanji.faces.web.design import marks
from zhuanji.services.settings import area_name

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import Submission

__all__ = [
    "area_title",
    "department_title",
    "items_by_id",
    "number",
    "period_title",
    "sheet_title",
    "short_instant",
    "state_badge",
    "state_words",
    "submission_link",
]

KINDS = {
    "RECEIVED": "info",
    "CHECKED": "warn",
    "DRAFT": "info",
    "ZERO_REPORTED": "info",
    "APPROVED": "good",
    "RETURNED": "bad",
}


def sheet_title(pack: Pack, sheet: str, lang: Language) -> str:
    """Return a sheet's title, as it stands at the beginning of a line."""
    return opened(ledger_sheet(pack, sheet, lang))


def department_title(pack: Pack, department: str, lang: Language) -> str:
    """Return a department's title, as it stands at the beginning of a line."""
    return opened(ledger_department(pack, department, lang))


def opened(title: str) -> str:
    """Return a title with a capital; Chinese has none.

    >>> opened("power supply company"), opened("税收")
    ('Power supply company', '税收')
    """
    return title[:1].upper() + title[1:]


def period_title(period: str, lang: Language) -> str:
    """Return a period in words; a dash where rows carry their own, or there is none."""
    try:
        return parse_period(period).title(lang) if period else "—"
    except ProblemError:
        return period


def area_title(pack: Pack, code: str, lang: Language) -> str:
    """Return an area's name; a code that the pack doesn't know stands for itself."""
    return area_name(pack, code, lang) if code else code


def state_words(one: Submission, lang: Language) -> str:
    """Return where a submission stands; one that a later file replaced says so."""
    if one.state == "RETURNED" and one.replaced_by_id:
        return say("ledger.cli.state.replaced", lang, id=one.replaced_by_id)
    return say(f"site.data.state.{one.state}", lang)


def state_badge(one: Submission, lang: Language) -> SafeString:
    """Return where a submission stands, as a badge."""
    kind = "plain" if one.state == "RETURNED" and one.replaced_by_id else KINDS.get(one.state, "plain")
    return marks.badge(state_words(one, lang), kind)


def submission_link(one: Submission, text: str = "") -> SafeString:
    """Return a link to a submission's page."""
    return format_html('<a href="{}">{}</a>', reverse("data:submission", args=[one.id]), text or f"#{one.id}")


def items_by_id(pack: Pack) -> dict[str, object]:
    """Return the items of the dictionary by id."""
    return {item.id: item for item in pack.items}


def when(at: datetime | None) -> str:
    """Return an instant on China's clocks; a dash where there is none."""
    return short_instant(at) if at else "—"


def place_words(request: SiteRequest, one: Submission) -> str:
    """Return who sent something: the area, with the department that its sheet is for; else the department."""
    return sender_words(request, one.department, one.area)


def sender_words(request: SiteRequest, department: str, area: str) -> str:
    """Return who sends a sheet, as it stands at the beginning of a line."""
    return opened(sender_title(request.home.pack, department, area, request.lang))
