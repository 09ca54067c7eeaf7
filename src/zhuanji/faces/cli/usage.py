"""What is said about a command line that can't be understood."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

import click

from zhuanji.basics.texts import Language, say
from zhuanji.faces.cli.language import current_language


class MisuseError(click.UsageError):
    """Raised for wrong usage that the command line itself finds; its sentence is in the catalogue."""

    def __init__(self, key: str, ctx: click.Context, **values: object) -> None:
        """Take the sentence `key` with its values."""
        super().__init__(say(key, current_language(), **values), ctx)


def complaint(error: click.ClickException, lang: Language) -> str:
    """Return the whole complaint about a command line: what is wrong, usage, where help is."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    lines = [say("cli.usage.wrong", lang, sentence=sentence(error, lang))]
    if context is not None:
        lines += [context.get_usage(), say("cli.usage.help", lang, command=context.command_path)]
    return "\n".join(lines)


def sentence(error: click.ClickException, lang: Language) -> str:
    """Return what is wrong, as a sentence.

    click's own errors are told by their class; its English wording is kept only for one that no
    command here can give.
    """
    if isinstance(error, MisuseError):
        return error.message
    if isinstance(error, click.NoSuchOption):
        near = " ".join(like(error.option_name, error.possibilities or ()))
        key = "cli.usage.no_such_option_but" if near else "cli.usage.no_such_option"
        return say(key, lang, word=error.option_name, near=near)
    if isinstance(error, click.BadOptionUsage):
        return say(
            f"cli.usage.{'needs_no' if is_flag(error) else 'needs'}_value", lang, word=error.option_name
        )
    if isinstance(error, click.MissingParameter):
        return say("cli.usage.missing", lang, word=parameter_name(error))
    if isinstance(error, click.BadParameter):
        return say("cli.usage.bad_value", lang, word=parameter_name(error), sentence=error.message)
    return error.format_message()


def like(word: str, names: Iterable[str]) -> list[str]:
    """Return the options that are written nearly like a word; the dashes that all begin with make none alike.

    >>> like("--jsn", ["--json", "--home"]), like("--to", ["--json", "--home"])
    (['--json'], [])
    """
    plain = {name.lstrip("-"): name for name in names}
    return [plain[one] for one in get_close_matches(word.lstrip("-"), plain)]


def is_flag(error: click.BadOptionUsage) -> bool:
    """Say whether the option that was misused takes no value."""
    parameters = error.ctx.command.params if error.ctx else []
    return any(
        error.option_name in option.opts and getattr(option, "is_flag", False) for option in parameters
    )


def parameter_name(error: click.BadParameter) -> str:
    """Return an option or argument as the help writes it."""
    if error.param is None:
        return str(error.param_hint or "")
    options = [name for name in error.param.opts if name.startswith("--")]
    return options[0] if options else error.param.human_readable_name
