"""The users' guide holds every command and option, and no page shows one that isn't there."""

from __future__ import annotations

import re
import shlex

import click

from support.markdown import code_blocks, sections
from support.tree import ROOT, files_ending, shown
from zhuanji.faces.cli.main import cli

TITLE = re.compile(r"^`(zhuanji[a-z -]*)`$")
ROOT_COMMAND = "zhuanji"


def commands(command: click.Command, name: str) -> dict[str, click.Command]:
    """Return a command and all under it, by what a user types."""
    found = {name: command}
    if isinstance(command, click.Group):
        context = click.Context(command, info_name=name)
        for part in command.list_commands(context):
            inner = command.get_command(context, part)
            if inner is not None and not inner.hidden:
                found |= commands(inner, f"{name} {part}")
    return found


def words(command: click.Command) -> set[str]:
    """Return the long options and the arguments of a command, as its help writes them."""
    found = set()
    for parameter in command.params:
        if isinstance(parameter, click.Argument):
            found.add(parameter.human_readable_name)
        elif not getattr(parameter, "hidden", False):
            found.update(option for option in parameter.opts if option.startswith("--"))
    return found - {"--help"}


def documented() -> dict[str, str]:
    """Return the text of each section of the guide whose title is a command."""
    guide = sections((ROOT / "docs" / "users.md").read_text(encoding="utf-8"))
    return {title[1]: section.body for section in guide if (title := TITLE.match(section.title))}


def shown_lines(program: str) -> set[tuple[str, str]]:
    """Return every line of the pages' shell blocks that calls a program, with its page."""
    return {
        (shown(page), line)
        for page in files_ending(".md")
        for language, block in code_blocks(page.read_text(encoding="utf-8"))
        for line in block.splitlines()
        if language == "sh" and line.split()[:1] == [program]
    }


def is_right(line: str) -> bool:
    """Say whether a shown line names a command that does something, and only options that it has."""
    tree = commands(cli, ROOT_COMMAND)
    leaves = [name for name, command in tree.items() if not isinstance(command, click.Group)]
    called = [name for name in leaves if f"{line} ".startswith(f"{name} ")]
    options = {word.partition("=")[0] for word in shlex.split(line) if word.startswith("--")}
    return len(called) == 1 and options <= words(tree[called[0]])


def test_every_command_has_its_section_and_every_section_its_command():
    assert set(documented()) == set(commands(cli, ROOT_COMMAND))


def test_every_option_and_argument_stands_in_its_section_or_in_that_of_all():
    guide = documented()
    missing = {
        f"{name} {word}"
        for name, command in commands(cli, ROOT_COMMAND).items()
        for word in words(command)
        if not re.search(rf"(?<![\w-]){word}(?![\w-])", guide.get(name, "") + guide[ROOT_COMMAND])
    }
    assert missing == set()


def test_shown_commands_exist():
    assert {(page, line) for page, line in shown_lines(ROOT_COMMAND) if not is_right(line)} == set()


def test_shown_make_targets_exist():
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert {(page, line) for page, line in shown_lines("make") if line.split()[1] not in targets} == set()
