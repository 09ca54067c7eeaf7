"""`zhuanji`: the root of the commands, and the one place where a run ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

import click

from zhuanji import __version__
from zhuanji.basics.problems import ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Group, help_without_command, language_option
from zhuanji.faces.cli.language import choose_language
from zhuanji.faces.cli.output import note, prepare_streams, report, show
from zhuanji.faces.cli.usage import complaint

INTERRUPTED = 130  # what shells give to a program that Ctrl-C ended


class Root(Group):
    """The group of all commands; turns whatever ends a run into a sentence and an exit status."""

    def main(  # type: ignore[override]
        self,
        args: Sequence[str] | None = None,
        **extra: Any,  # noqa: ANN401 — click's own signature
    ) -> NoReturn:
        """Run a command line and exit with 0 (done), 1 (problems in the input) or 2 (wrong usage)."""
        args = list(sys.argv[1:] if args is None else args)
        extra |= {"prog_name": "zhuanji", "standalone_mode": False}
        prepare_streams()
        lang = choose_language(args)
        try:
            status = super().main(args, **extra)
        except ProblemError as error:
            report(error.problems, lang)
            status = 1
        except click.ClickException as error:
            note(complaint(error, lang))
            status = error.exit_code
        except click.Abort:
            note(say("cli.interrupted", lang))
            status = INTERRUPTED
        sys.exit(status if isinstance(status, int) else 0)


def show_version(context: click.Context, _: click.Parameter, value: bool) -> None:
    """Print the version and end."""
    if value and not context.resilient_parsing:
        show(f"zhuanji {__version__}")
        context.exit()


@click.group(
    cls=Root,
    help="cli.zhuanji",
    modules={
        "demo": "zhuanji.faces.cli.demo",
        "home": "zhuanji.faces.cli.home.group",
        "plan": "zhuanji.faces.cli.plan.group",
        "rules": "zhuanji.faces.cli.rules.group",
        "ledger": "zhuanji.faces.cli.ledger.group",
        "track": "zhuanji.faces.cli.track",
        "appraise": "zhuanji.faces.cli.appraise",
        "run": "zhuanji.faces.cli.run.group",
        "account": "zhuanji.faces.cli.account.group",
        "audit": "zhuanji.faces.cli.audit.group",
        "serve": "zhuanji.faces.cli.serve",
        "work": "zhuanji.faces.cli.work",
        "backup": "zhuanji.faces.cli.backup",
        "restore": "zhuanji.faces.cli.restore",
    },
)
@language_option
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=show_version,
    help="cli.option.version",
)
def cli() -> None:
    """Show the help where no command is given."""
    help_without_command()


def main() -> None:
    """Run the command line of this process."""
    # Matrices here are small: threads that share them out cost many times what they save where others compute too.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    cli()
