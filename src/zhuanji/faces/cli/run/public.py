"""`zhuanji run public`: writes the list for the public."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from zhuanji.basics.texts import Language, say
from zhuanji.faces.cli.commands import Command, NamedPath, json_option, language_option
from zhuanji.faces.cli.home.options import home_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import show, show_json
from zhuanji.faces.cli.run.options import check_out, found, run_argument, table_name, write_tables
from zhuanji.faces.cli.waiting import waiting

if TYPE_CHECKING:
    import polars as pl

    from zhuanji.engines.rules import Pack

PUBLIC = ("name", "uscc", "grade", "score", "rank")


def headed(table: pl.DataFrame, pack: Pack, lang: Language) -> pl.DataFrame:
    """Return a list with headings that people read instead of ids."""
    titles = {item.id: item.title if lang == "zh" else item.title_en for item in pack.items}
    titles |= {name: say(f"run.public.{name}", lang) for name in PUBLIC}
    return table.rename({name: titles[name] for name in table.columns if name in titles})


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
    from zhuanji.services.runs.publishing import public_lists
    from zhuanji.services.runs.showing import brief

    check_out(out)
    lang = current_language()
    place, run = found(home, number)
    with waiting(say("run.cli.computing", lang)):
        lists = public_lists(place, run, lang=lang)
    told = brief(place, run, lang)
    head = say("run.title", lang, area=told["area_name"], year=run.year)
    title = " ".join([head, *marks(told, lang)])
    write_tables(out, {record["title"]: headed(table, place.pack, lang) for record, table in lists}, title)
    rows = sum(table.height for _, table in lists)
    if as_json:
        show_json({"run": run.id, "enterprises": rows, "file": str(out), "final": told["final"]})
    else:
        show(say("run.cli.public.done" if told["final"] else "run.cli.public.draft", lang, count=rows))
