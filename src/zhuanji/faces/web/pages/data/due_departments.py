"""What is due by department: a row each, how many of its sheets stand how; each number opens just these."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from zhuanji.basics.texts import say
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.pages.data import owed
from zhuanji.faces.web.pages.data.words import department_title

if TYPE_CHECKING:
    from zhuanji.faces.web.pages.data.owed import Line
    from zhuanji.faces.web.request import SiteRequest

FEWEST = 2  # departments; the row of a single one is what stands over the board


def by_department(request: SiteRequest, every: Sequence[Line], year: str) -> Table | None:
    """Return how the departments stand; None where a single one is shown.

    Args:
        request: by whom.
        every: all lines of the departments that are shown.
        year: that the board shows.
    """
    near = owed.board_part(every, year=year).lines
    states = [one for one in owed.ORDER if any(line.state == one for line in near)]
    departments = list(dict.fromkeys(one.department for one in near))
    if len(departments) < FEWEST:
        return None
    lang = request.lang
    rows = [
        [
            department_title(request.home.pack, one, lang),
            *(number(every, one, state, year) for state in states),
        ]
        for one in departments
    ]
    columns = [
        Column("department", say("site.data.department", lang), head=True),
        *(Column(one, say(f"site.data.due.{one}", lang), "number") for one in states),
    ]
    return Table(say("site.data.due.departments", lang), columns, rows, classes="dense due-departments")


def number(every: Sequence[Line], department: str, state: str, year: str) -> SafeString | int:
    """Return how many of a department's lines stand so, as a link to a board of just these."""
    part = owed.board_part(every, department=department, state=state, year=year)
    if not part.lines:
        return 0
    return format_html('<a href="{}?{}">{}</a>', reverse("data:due"), part.query, len(part.lines))
