"""`zhuanji ledger files`: what was handed in, newest first."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from zhuanji.faces.cli.commands import Command, OneOf, json_option, language_option
from zhuanji.faces.cli.home.options import home_option, opened
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.ledger.options import Count, asked_department, asked_sheet
from zhuanji.faces.cli.output import show, show_json

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from zhuanji.services.records.models import Submission

LAST = 40  # submissions that are listed without being asked for more
STATES = {
    "open": ("RECEIVED", "CHECKED", "DRAFT", "ZERO_REPORTED"),
    "approved": ("APPROVED",),
    "returned": ("RETURNED",),
}


@click.command("files", cls=Command, help="ledger.cli.files")
@click.option("--state", type=OneOf(tuple(STATES)), help="ledger.cli.files.state")
@click.option("--sheet", metavar="SHEET", help="ledger.cli.files.sheet")
@click.option("--period", metavar="P", help="ledger.cli.files.period")
@click.option("--department", metavar="D", help="ledger.cli.files.department")
@click.option("--last", metavar="N", type=Count(), default=LAST, help="ledger.cli.files.last")
@home_option
@json_option
@language_option
def command(
    *,
    state: str | None,
    sheet: str | None,
    period: str | None,
    department: str | None,
    last: int,
    home: Path | None,
    as_json: bool,
) -> None:
    """List submissions."""
    lang, place = current_language(), opened(home)
    pack = place.pack
    rows = picked(state, asked_sheet(pack, sheet), period, asked_department(pack, department))
    listed, total = list(rows[:last]), rows.count()
    if as_json:
        from zhuanji.faces.cli.ledger.documents import submission_document

        show_json({"total": total, "submissions": [submission_document(pack, row) for row in listed]})
        return
    from zhuanji.faces.cli.views.ledger.files import files_view
    from zhuanji.services.ledger.history import FILE, definition

    show(files_view(pack, definition(pack, FILE), listed, total - len(listed), lang))


def picked(
    state: str | None, sheet: str | None, period: str | None, department: str | None
) -> QuerySet[Submission]:
    """Return the submissions that are asked for, newest first."""
    from zhuanji.services.records.models import Submission

    wanted = {"sheet": sheet, "period": period, "department": department}
    rows = Submission.objects.filter(**{name: value for name, value in wanted.items() if value is not None})
    if state is not None:
        rows = rows.filter(state__in=STATES[state])
    return rows.order_by("-id")
