"""`zhuanji ledger template`: a department's workbook, made from the dictionary."""

from __future__ import annotations

from pathlib import Path

import click

from zhuanji.basics.problems import ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, NamedPath, json_option, language_option
from zhuanji.faces.cli.files import output_problems, write_file
from zhuanji.faces.cli.home.options import home_option, opened
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.ledger.options import excel_name
from zhuanji.faces.cli.output import note, show_json
from zhuanji.faces.cli.waiting import waiting


@click.command("template", cls=Command, help="ledger.cli.template")
@click.argument("sheet", metavar="SHEET")
@click.option("--period", metavar="P", default="", help="ledger.cli.option.period")
@click.option(
    "--out",
    metavar="X.xlsx",
    required=True,
    type=NamedPath(),
    callback=excel_name,
    help="ledger.cli.template.out",
)
@click.option("--department", metavar="D", help="ledger.cli.option.department")
@click.option("--area", metavar="CODE", help="ledger.cli.template.area")
@home_option
@json_option
@language_option
def command(
    sheet: str,
    *,
    period: str,
    out: Path,
    department: str | None,
    area: str | None,
    home: Path | None,
    as_json: bool,
) -> None:
    """Write the workbook."""
    from zhuanji.services.ledger.asked import area_of, department_of, period_of, sheet_of
    from zhuanji.services.ledger.forms import template

    lang = current_language()
    problems = output_problems(out, ())
    if problems:
        raise ProblemError(problems)
    place = opened(home, create=True)
    pack = place.pack
    sheet_id = sheet_of(pack, sheet)
    when = period_of(pack, sheet_id, period)
    sender = department_of(pack, department) if department else ""
    with waiting(say("ledger.cli.template.making", lang)):
        made = template(
            place, sheet_id, when, department=sender, area=area_of(pack, area) if area else None, lang=lang
        )
    write_file(out, made)
    if as_json:
        show_json({"sheet": sheet_id, "period": when, "department": sender, "file": str(out)})
    note(say("ledger.cli.template.written", lang, name=out))
