"""`zhuanji run public`: writes the list for the public."""

from __future__ import annotations

from pathlib import Path

import click

from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, NamedPath, json_option, language_option
from zhuanji.faces.cli.home.options import home_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import show, show_json
from zhuanji.faces.cli.run.options import check_out, found, run_argument, table_name, write_tables
from zhuanji.faces.cli.waiting import waiting


@click.command("public", cls=Command, help="run.cli.public")
@run_argument
@click.option(
    "--out", metavar="FILE", type=NamedPath(), required=True, callback=table_name, help="run.cli.option.out"
)
@home_option
@json_option
@language_option
def command(number: int, *, out: Path, home: Path | None, as_json: bool) -> None:
    """Write the public list of each scheme."""
    from zhuanji.faces.cli.views.run.head import marks
    from zhuanji.services.runs.files import with_origin
    from zhuanji.services.runs.headings import headed
    from zhuanji.services.runs.publishing import notice_line, public_lists
    from zhuanji.services.runs.results import scoring_of
    from zhuanji.services.runs.schemes import schemes_of
    from zhuanji.services.runs.showing import brief

    check_out(out)
    lang = current_language()
    place, run = found(home, number)
    with waiting(say("run.cli.computing", lang)):
        lists = public_lists(place, run, lang=lang)
    told = brief(place, run, lang)
    head = say("run.title", lang, area=told["area_name"], year=run.year)
    title = " ".join([head, *marks(told, lang)])
    schemes = {record["id"]: scheme for record, scheme in schemes_of(place, run)}
    tables = {
        record["title"]: headed(table, place.pack, schemes[record["id"]], lang) for record, table in lists
    }
    if out.suffix.lower() == ".csv":
        tables = with_origin(tables, demo=place.demo, lang=lang)
    write_tables(out, tables, title, notice_line(place, run, scoring_of(place, run), lang))
    rows = sum(table.height for _, table in lists)
    if as_json:
        show_json({"run": run.id, "enterprises": rows, "file": str(out), "final": told["final"]})
    else:
        show(say("run.cli.public.done" if told["final"] else "run.cli.public.draft", lang, count=rows))
