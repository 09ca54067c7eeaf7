"""What several commands on runs take: the run, who acts in which role, papers, the file to write."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Decorated, OneOf
from zhuanji.faces.cli.files import output_problems, write_file
from zhuanji.faces.cli.home.options import opened
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.ledger.options import Serial, read_bytes
from zhuanji.faces.cli.output import note
from zhuanji.faces.cli.usage import MisuseError

if TYPE_CHECKING:
    import polars as pl

    from zhuanji.basics.amounts import Form
    from zhuanji.engines.lifecycles import Evidence
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Run

ROLES = ("township", "county_office", "leading_group")
SUFFIXES = (".csv", ".xlsx", ".parquet")


def run_argument(command: Decorated) -> Decorated:
    """Give a command its run, as `number`."""
    return click.argument("number", metavar="ID", type=Serial())(command)


class RoleOption(click.Option):
    """The option `--role`; where it is needed and absent, the complaint names the roles that may act."""

    def process_value(self, ctx: click.Context, value: Any) -> Any:  # noqa: ANN401 — click's own signature
        """Return the role."""
        try:
            return super().process_value(ctx, value)
        except click.MissingParameter:
            action = str(ctx.params.get("action") or "")
            raise MisuseError("run.cli.role_needed", ctx, roles=roles_named(action)) from None


def role_option(default: str | None = None) -> Callable[[Decorated], Decorated]:
    """Return the option `--role`, in which somebody acts; without a default it has to be given."""
    # To click a default of None is a value like any other: with it nothing would ever be missing.
    settled = {"required": True} if default is None else {"default": default}
    return click.option(
        "--role", cls=RoleOption, metavar="ROLE", type=OneOf(ROLES), help="run.cli.option.role", **settled
    )


def roles_named(action: str) -> str:
    """Return the roles that may take an action, each with its title; all of them for one that isn't known."""
    from zhuanji.engines.lifecycles import shipped
    from zhuanji.engines.lifecycles.model import in_language
    from zhuanji.services.runs.words import LIFECYCLE

    lang, lifecycle = current_language(), shipped()[LIFECYCLE]
    may = [role for arrow in lifecycle.arrows if arrow.action == action for role in arrow.who]
    named = [f"{role} {in_language(lifecycle.roles[role], lang)}" for role in dict.fromkeys(may or ROLES)]
    return say("lifecycle.between", lang).join(named)


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


def write_tables(
    out: Path,
    tables: dict[str, pl.DataFrame],
    title: str,
    facts: str = "",
    forms: Mapping[str, Form] | None = None,
) -> None:
    """Write tables to a file and say so; only a workbook holds several, the others have them below each other.

    Args:
        out: the file.
        tables: by the name of their sheet.
        title: of the workbook.
        facts: the line under the title.
        forms: how the numbers under a heading are shown.

    Raises:
        ProblemError: it can't be written.
    """
    from zhuanji.services.runs.files import table_bytes

    write_file(out, table_bytes(tables, out.suffix.lower(), title, current_language(), facts, forms))
    note(say("run.cli.written", current_language(), name=out))
