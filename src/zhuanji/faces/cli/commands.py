"""Commands and groups that speak the language asked for and are loaded when called."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

import click

from zhuanji.basics.problems import ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.cli.help_page import help_page, short_help, usage_line
from zhuanji.faces.cli.language import LANGUAGES, META, choose_language, current_language, named_language
from zhuanji.faces.cli.output import note, report, show
from zhuanji.faces.cli.usage import MisuseError

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


class Speaking(click.Command):
    """A command whose help texts are keys of the catalogue."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Settle the language before anything else, since help and complaints need it."""
        if META not in ctx.meta:
            ctx.meta[META] = choose_language(args)
        ctx.meta[META] = named_language(args) or ctx.meta[META]
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx  # click's parser leaves it out, and with it the usage line
            raise

    def get_help(self, ctx: click.Context) -> str:
        """Return the page that `--help` shows."""
        return help_page(self, ctx)

    def get_help_option_names(self, ctx: click.Context) -> list[str]:
        """Return both names of the option that shows the page."""
        del ctx
        return ["-h", "--help"]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option `--help`, printing by the way out that all output takes."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.callback = show_help
        return option

    def get_usage(self, ctx: click.Context) -> str:
        """Return the line that shows how the command is called."""
        return usage_line(self, ctx)

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return the first sentence of the help; shell completion shows it."""
        del limit
        return short_help(self, current_language())


class Command(Speaking):
    """A command that does something; its problems are listed and end it with status 1."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse, and name the arguments that are too many."""
        ctx.allow_extra_args = True
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            raise MisuseError("cli.usage.too_many", ctx, words=" ".join(rest))
        return rest

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 — click's own signature
        """Run the command and report the problems that it meets."""
        try:
            return super().invoke(ctx)
        except ProblemError as error:
            report(error.problems, current_language(), as_json=bool(ctx.params.get("as_json")))
            ctx.exit(1)


class Group(Speaking, click.Group):
    """A group whose commands are named by module: `{"read": "zhuanji.faces.cli.plan.read"}`."""

    def __init__(self, name: str | None = None, *, modules: Mapping[str, str], **settings: Any) -> None:  # noqa: ANN401
        """Keep the modules; each holds its command as `command`."""
        settings |= {"invoke_without_command": True, "no_args_is_help": False}
        super().__init__(name, **settings)
        self.modules = modules

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands in the order of their use."""
        del ctx
        return list(self.modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, loading it."""
        del ctx
        if cmd_name not in self.modules:
            return None
        loaded: click.Command = import_module(self.modules[cmd_name]).command
        return loaded

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the arguments name, or say which there are."""
        if args[0] not in self.modules and not args[0].startswith("-"):
            near = " ".join(get_close_matches(args[0], self.modules))
            key = "cli.usage.no_such_command_but" if near else "cli.usage.no_such_command"
            raise MisuseError(key, ctx, word=args[0], near=near, known=" ".join(self.modules))
        return super().resolve_command(ctx, args)


def show_help(context: click.Context, _: click.Parameter, value: bool) -> None:
    """Show a command's page and end."""
    if value and not context.resilient_parsing:
        show(context.get_help())
        context.exit()


def help_without_command() -> None:
    """Show the help of a group that was called without a command: wrong usage, so on the standard error."""
    context = click.get_current_context()
    if context.invoked_subcommand is None:
        note(context.get_help())
        context.exit(2)


class NamedPath(click.Path):
    """A path; a blank one names nothing and would else mean the folder that one is in."""

    def __init__(self) -> None:
        """Take any path, there or not."""
        super().__init__(path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Return the path."""
        if isinstance(value, str) and not value.strip():
            self.fail(say("cli.usage.unnamed", current_language()), param, ctx)
        return super().convert(value, param, ctx)


class OneOf(click.Choice[str]):
    """A choice whose complaint speaks the language asked for."""

    def get_invalid_choice_message(self, value: Any, ctx: click.Context | None) -> str:  # noqa: ANN401
        """Return what is wrong with a value."""
        del ctx
        return say("cli.usage.not_one_of", current_language(), value=value, known=" ".join(self.choices))


def language_option(command: Decorated) -> Decorated:
    """Give a command its `--lang`; what it says is read by `named_language` beforehand."""
    option = click.option(
        "--lang", type=OneOf(LANGUAGES), is_eager=True, expose_value=False, help="cli.option.lang"
    )
    return option(command)


def json_option(command: Decorated) -> Decorated:
    """Give a command its `--json`."""
    return click.option("--json", "as_json", is_flag=True, help="cli.option.json")(command)
