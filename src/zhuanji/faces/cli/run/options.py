"""What several commands on runs take: the run, who acts in which role, papers, the file to write."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Decorated, OneOf
from zhuanji.faces.cli.files import output_problems, write_file
from zhuanji.faces.cli.home.options import opened
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.ledger.options import Serial, read_bytes
from zhuanji.faces.cli.output import note

if TYPE_CHECKING:
    import polars as pl

    from zhuanji.engines.lifecycles import Evidence
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Run

ROLES = ("township", "county_office", "leading_group")
SUFFIXES = (".csv", ".xlsx", ".parquet")


def run_argument(command: Decorated) -> Decorated:
    """Give a command its run, as `number`."""
    return click.argument("number", metavar="ID", type=Serial())(command)


def role_option(default: str | None = None) -> Callable[[Decorated], Decorated]:
    """Return the option `--role`, in which somebody acts."""
    return click.option(
        "--role",
        metavar="ROLE",
        type=OneOf(ROLES),
        default=default,
        required=default is None,
        help="run.cli.option.role",
    )


def found(home: Path | None, number: int) -> tuple[Home, Run]:
    """Open the home of a command and find its run."""
    from zhuanji.services.runs.opening import find_run

    place = opened(home)
    return place, find_run(place, number)


def table_name(context: click.Context, param: click.Parameter, out: Path | None) -> Path | None:
    """Return the name of a table's file, if its ending tells a kind that can be written."""
    if out is not None and out.suffix.lower() not in SUFFIXES:
        raise click.BadParameter(say("run.cli.out_kind", current_language()), context, param)
    return out


def papers_given(home: Home, given: Sequence[str]) -> tuple[Evidence, ...]:
    """Keep the papers that were named as `kind=FILE`.

    Raises:
        ProblemError: one isn't named so, or can't be read.
    """
    from zhuanji.services.runs.moves import keep_paper

    wrong = [one for one in given if not all(part.strip() for part in one.partition("=")[::2])]
    if wrong:
        raise ProblemError(Problem("run.evidence", Place(), {"given": one}) for one in wrong)
    pairs = [(kind.strip(), Path(name.strip())) for kind, _, name in (one.partition("=") for one in given)]
    read = [(kind, read_bytes(path), path.name) for kind, path in pairs]
    return tuple(keep_paper(home, kind, data, name) for kind, data, name in read)


def paper_given(home: Home, kind: str, path: Path) -> Evidence:
    """Keep one paper."""
    from zhuanji.services.runs.moves import keep_paper

    return keep_paper(home, kind, read_bytes(path), path.name)


def check_out(out: Path | None) -> None:
    """Tell before anything is computed that a file can't be written.

    Raises:
        ProblemError: it can't.
    """
    if problems := output_problems(out, ()):
        raise ProblemError(problems)


def write_tables(out: Path, tables: dict[str, pl.DataFrame], title: str) -> None:
    """Write tables to a file and say so; only a workbook holds several, the others have them below each other.

    Raises:
        ProblemError: it can't be written.
    """
    from zhuanji.services.runs.files import table_bytes

    write_file(out, table_bytes(tables, out.suffix.lower(), title, current_language()))
    note(say("run.cli.written", current_language(), name=out))
