"""`zhuanji appraise`: grades enterprises by a scheme, from plain files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, NamedPath, OneOf, json_option, language_option
from zhuanji.faces.cli.counts import counted
from zhuanji.faces.cli.files import output_problems, write_file
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import note, show, show_json
from zhuanji.faces.cli.waiting import waiting

if TYPE_CHECKING:
    from rich.console import RenderableType

    from zhuanji.engines.appraisal import Appraisal

OTHERS = ("still", "improving")
SUFFIXES = (".csv", ".xlsx", ".parquet", ".json")


def result_name(context: click.Context, param: click.Parameter, out: Path) -> Path:
    """Return the name of the file to write, if its ending tells a kind that can be written."""
    if out.suffix.lower() not in SUFFIXES:
        raise click.BadParameter(say("appraisal.out_kind", current_language()), context, param)
    return out


def csv_name(context: click.Context, param: click.Parameter, out: Path | None) -> Path | None:
    """Return the name of a CSV file."""
    if out is not None and out.suffix.lower() != ".csv":
        raise click.BadParameter(say("appraisal.csv_kind", current_language()), context, param)
    return out


@click.command("appraise", cls=Command, help="appraisal.help")
@click.argument("scheme")
@click.option("--data", metavar="PATH", required=True, type=NamedPath(), help="appraisal.help.data")
@click.option("--year", metavar="Y", required=True, type=int, help="appraisal.help.year")
@click.option(
    "--out",
    metavar="FILE",
    required=True,
    type=NamedPath(),
    callback=result_name,
    help="appraisal.help.out",
)
@click.option(
    "--robustness",
    "robust",
    metavar="FILE.csv",
    type=NamedPath(),
    callback=csv_name,
    help="appraisal.help.robustness",
)
@click.option("--ways", "uscc", metavar="USCC", help="appraisal.help.ways")
@click.option(
    "--others",
    metavar="WHO",
    type=OneOf(OTHERS),
    default="still",
    show_default=True,
    help="run.cli.ways.others",
)
@json_option
@language_option
def command(
    scheme: str,
    *,
    data: Path,
    year: int,
    out: Path,
    robust: Path | None,
    uscc: str | None,
    others: str,
    as_json: bool,
) -> None:
    """Read scheme and data, grade, write the result, print how the grades are distributed."""
    from zhuanji.engines.appraisal import appraise, write_result

    lang = current_language()
    problems = [*scheme_problems(scheme), *output_problems(out, (data,)), *output_problems(robust, (data,))]
    if problems:
        raise ProblemError(problems)
    with waiting(say("appraisal.reading", lang, name=data.name)):
        result = appraise(scheme, data, year=year, lang=lang)
        written = write_result(result, out.suffix.lower())
    write_file(out, written)
    if robust is not None:
        with waiting(say("run.cli.drawing", lang)):
            drawn = result.robustness().write_csv().encode("utf-8")
        write_file(robust, b"\xef\xbb\xbf" + drawn)
        note(say("appraisal.robustness.done", lang, name=robust))
    more = ways_of(result, uscc, others) if uscc is not None else None
    if as_json:
        show_json(summary(result) | ({"ways": more[0]} if more else {}))
    else:
        show(view(result))
        if more:
            show(f"\n{more[1]}")
    note(counted("appraisal.done", lang, result.table.height, title=result.scheme.title, name=out))


def scheme_problems(scheme: str) -> list[Problem]:
    """Return that a scheme is neither a file nor one that comes with the program."""
    from zhuanji.engines.rules.schemes.shipped import shipped_schemes
    from zhuanji.faces.cli.views.screen import listed

    shipped = shipped_schemes()
    if scheme in shipped or Path(scheme).exists() or Path(scheme).suffix:
        return []
    known = listed(shipped, current_language())
    return [Problem("appraisal.scheme.unknown", Place(), {"scheme": scheme, "known": known})]


def ways_of(result: Appraisal, uscc: str, others: str) -> tuple[dict[str, object], str]:
    """Return an enterprise's ways to a better grade, as plain data and as a table.

    Raises:
        ProblemError: it isn't in the result, can't get better, or the history is too short.
    """
    from zhuanji.faces.cli.views.run.ways import ways_document, ways_view

    found = result.ways_up(uscc, others="improving" if others == "improving" else "still")
    return ways_document(found, uscc, others), ways_view(found, uscc, others, result.lang)


def summary(result: Appraisal) -> dict[str, object]:
    """Return what was found as plain data: scheme, distribution, benchmarks, what is open or unverified."""
    from zhuanji.engines.appraisal.verified import unverified_values

    return {
        "scheme": result.scheme.id,
        "title": result.scheme.title,
        "year": result.year,
        "enterprises": result.table.height,
        "distribution": result.distribution.to_dicts(),
        "benchmarks": result.benchmarks.fill_nan(None).to_dicts(),
        "unverified": list(unverified_values(result.scheme)),
        "open": list(result.scheme.open),
    }


def view(result: Appraisal) -> str:
    """Return what a terminal shows: how many of each stratum have each grade, and what is open."""
    from zhuanji.engines.appraisal.verified import unverified_values
    from zhuanji.faces.cli.views.run.head import stratum_words
    from zhuanji.faces.cli.views.screen import FAINT, HEADING, Prose, draw, table

    lang = result.lang
    drawn = table(*(say(f"appraisal.column.{name}", lang) for name in ("stratum", "grade", "enterprises")))
    drawn.columns[2].justify = "right"
    for stratum, grade, enterprises in result.distribution.iter_rows():
        drawn.add_row(stratum_words(stratum, lang), grade, str(enterprises))
    parts: list[RenderableType] = [Prose(result.scheme.title, style=HEADING), drawn]
    unverified = unverified_values(result.scheme)
    notes = [counted("appraisal.unverified", lang, len(unverified))] if unverified else []
    notes += [say("appraisal.open", lang, told=told) for told in result.scheme.open]
    if notes:
        parts.append(Prose("\n".join(notes), style=FAINT))
    return draw(*parts)
