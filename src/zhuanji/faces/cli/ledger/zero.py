"""`zhuanji ledger zero`: a department has nothing to report (零报告)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from zhuanji.basics.texts import Language, say
from zhuanji.faces.cli.commands import Command, json_option, language_option
from zhuanji.faces.cli.home.options import acting, home_option, opened, person_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import show, show_json

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack
    from zhuanji.services.records.models import Submission


@click.command("zero", cls=Command, help="ledger.cli.zero")
@click.argument("sheet", metavar="SHEET")
@click.option("--period", metavar="P", required=True, help="ledger.cli.option.period")
@click.option("--department", metavar="D", required=True, help="ledger.cli.option.department")
@click.option("--area", metavar="CODE", help="ledger.cli.zero.area")
@click.option("--note", metavar="N", default="", help="ledger.cli.zero.note")
@home_option
@person_option
@json_option
@language_option
def command(
    sheet: str,
    *,
    period: str,
    department: str,
    area: str | None,
    note: str,
    home: Path | None,
    person: str | None,
    as_json: bool,
) -> None:
    """Register the statement; it counts once a second person approves it."""
    from zhuanji.services.ledger.asked import area_of, department_of, period_of, sheet_of
    from zhuanji.services.ledger.zero import zero_report

    lang = current_language()
    by, place = acting(person), opened(home)
    pack = place.pack
    sheet_id, sender = sheet_of(pack, sheet), department_of(pack, department)
    when = period_of(pack, sheet_id, period)
    where = area_of(pack, area) if area else ""
    submission, new = zero_report(place, sheet_id, when, department=sender, by=by, note=note, area=where)
    if as_json:
        from zhuanji.faces.cli.ledger.documents import submission_document

        show_json({"new": new, "submission": submission_document(pack, submission)})
        return
    show(words_of(pack, submission, lang, new=new))


def words_of(pack: Pack, submission: Submission, lang: Language, *, new: bool) -> str:
    """Return what was registered, or was before, and for whom it speaks."""
    from zhuanji.services.ledger.asked import title_of
    from zhuanji.services.ledger.workbooks.labels import sender_label

    english = lang == "en"
    return say(
        "ledger.cli.zero.taken" if new else "ledger.cli.zero.known",
        lang,
        id=submission.id,
        sheet=title_of(pack, submission.sheet, english=english),
        period=submission.period or "—",
        department=sender_label(pack, submission.department, submission.area, lang),
        code=submission.check_code,
    )
