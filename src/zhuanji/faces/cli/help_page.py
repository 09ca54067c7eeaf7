"""The page that `--help` shows, in the language asked for and set for wide characters."""

from __future__ import annotations

from collections.abc import Sequence

import click

from zhuanji.basics.texts import Language, say
from zhuanji.faces.cli.language import language_of
from zhuanji.faces.cli.width import columns, terminal_columns, wrap

WIDEST = 88  # columns; longer lines are hard to read
NARROWEST = 40
INDENT = "  "


def usage_line(command: click.Command, context: click.Context) -> str:
    """Return `Usage: zhuanji plan read [OPTIONS] FILE`; what may be left out stands in brackets."""
    lang = language_of(context)
    words = [context.command_path, say("cli.help.options_mark", lang)]
    arguments = [param for param in command.params if isinstance(param, click.Argument)]
    words += [
        arg.human_readable_name if arg.required else f"[{arg.human_readable_name}]" for arg in arguments
    ]
    words += [option_words(param, context) for param in command.params if is_required_option(param)]
    if isinstance(command, click.Group):
        words.append(say("cli.help.command_mark", lang))
    return say("cli.help.usage", lang, line=" ".join(words))


def is_required_option(param: click.Parameter) -> bool:
    """Say whether a command can't be called without this option."""
    return isinstance(param, click.Option) and param.required


def help_page(command: click.Command, context: click.Context) -> str:
    """Return a command's whole help."""
    lang = language_of(context)
    arguments = [param for param in command.params if isinstance(param, click.Argument)]
    options = [param for param in command.get_params(context) if isinstance(param, click.Option)]
    parts = [
        "\n    ".join(wrap(usage_line(command, context), page_width() - 4)),
        paragraph(say(command.help or "", lang)),
        table("arguments", [(arg.human_readable_name, param_help(arg, lang)) for arg in arguments], lang),
        table("options", [(option_words(opt, context), param_help(opt, lang)) for opt in options], lang),
    ]
    if isinstance(command, click.Group):
        inner = [(name, command.get_command(context, name)) for name in command.list_commands(context)]
        parts.append(table("commands", [(name, short_help(cmd, lang)) for name, cmd in inner if cmd], lang))
    return "\n\n".join(filter(None, parts))


def short_help(command: click.Command, lang: Language) -> str:
    """Return the first line of a command's help."""
    return say(command.help or "", lang).partition("\n")[0]


def param_help(param: click.Option | click.Argument, lang: Language) -> str:
    """Return what the catalogue says of an option or argument; `--help` is click's own."""
    if isinstance(param, click.Argument):
        return say(f"cli.argument.{param.name}", lang)
    return say("cli.option.help" if "--help" in param.opts else (param.help or ""), lang)


def option_words(param: click.Parameter, context: click.Context) -> str:
    """Return an option as it is typed: `--lang [zh|en]`."""
    name = ", ".join(param.opts)
    takes_value = isinstance(param, click.Option) and not param.is_flag
    return f"{name} {param.make_metavar(context)}" if takes_value else name


def page_width() -> int:
    """Return how wide a page is set, in columns."""
    return max(NARROWEST, min(terminal_columns(), WIDEST))


def paragraph(text: str) -> str:
    """Return an indented text."""
    return "\n".join(INDENT + line for line in wrap(text, page_width() - len(INDENT)))


def table(heading: str, rows: Sequence[tuple[str, str]], lang: Language) -> str:
    """Return a heading with its two columns, or nothing where there is no row."""
    if not rows:
        return ""
    first = max(columns(word) for word, _ in rows) + 2
    lines = [say(f"cli.help.{heading}", lang)]
    for word, text in rows:
        inner = wrap(text, page_width() - len(INDENT) - first)
        lines.append(f"{INDENT}{word}{' ' * (first - columns(word))}{inner[0]}")
        lines += [f"{INDENT}{' ' * first}{line}" for line in inner[1:]]
    return "\n".join(lines)
