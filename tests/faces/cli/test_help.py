"""Help in both languages, for every command, at every width."""

from __future__ import annotations

import re

import click
import pytest

from zhuanji.basics.texts import text_of
from zhuanji.faces.cli.main import cli
from zhuanji.faces.cli.width import columns


def paths(command: click.Command, *path: str) -> list[tuple[str, ...]]:
    """Return every command as the words that call it."""
    inner = [
        found
        for name in (command.list_commands(None) if isinstance(command, click.Group) else [])
        for found in paths(command.get_command(None, name), *path, name)
    ]
    return [path, *inner]


COMMANDS = paths(cli)
CHINESE = re.compile("[\u4e00-\u9fff]")


NAMES = """
demo
home: create
plan: read lint diff breakdown
rules: check schema
ledger: template check import files show print approve return zero map match recheck due enterprise export freeze
track
appraise
run: open list show land ask answer move score object resolve rerun results moved migration public sheets policies
 robustness ways release city
account: create list show disable enable unlock grant revoke password matrix
audit: list head verify seal ship
serve
work
backup
restore
"""


def named() -> list[tuple[str, ...]]:
    """Return the commands as NAMES writes them down, a group with its own in a line."""
    found: list[tuple[str, ...]] = [()]
    for line in NAMES.replace("\n ", " ").split("\n"):
        group, _, inner = line.partition(":")
        found += [(group,), *((group, name) for name in inner.split())] if group else []
    return found


def test_the_commands_are_these():
    assert named() == COMMANDS


@pytest.mark.parametrize("path", COMMANDS)
def test_help_speaks_one_language_wherever_lang_stands(call, path):
    english = call("--lang", "en", *path, "--help")
    assert english.exit_code == 0
    assert not CHINESE.search(english.output)
    assert call(*path, "--help", "--lang", "en").output == english.output
    chinese = call(*path, "--help").output
    assert "用法：zhuanji" in chinese
    assert "显示本说明" in chinese
    assert not re.search(r"Usage|Options|Commands|Arguments|Show", chinese)


@pytest.mark.parametrize("width", [40, 60, 80, 200])
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("path", COMMANDS)
def test_no_line_of_help_is_wider_than_the_terminal(call, monkeypatch, path, lang, width):
    monkeypatch.setenv("COLUMNS", str(width))
    lines = call("--lang", lang, *path, "--help").output.splitlines()
    assert max(map(columns, lines)) <= width


@pytest.mark.parametrize("path", COMMANDS)
def test_every_command_has_lang_and_every_help_text_is_in_the_catalogue(path):
    command = cli
    for name in path:
        command = command.get_command(None, name)
    options = [param for param in command.params if isinstance(param, click.Option)]
    assert "--lang" in {option.opts[0] for option in options}
    for key in (command.help, *(option.help for option in options)):
        assert text_of(key)


def test_a_group_without_command_shows_its_help_as_wrong_usage(call):
    for words in ((), ("plan",), ("--lang", "zh")):
        result = call(*words)
        assert result.exit_code == 2
        assert result.stdout == ""
        assert "命令：" in result.stderr


@pytest.mark.parametrize("path", COMMANDS)
def test_help_has_a_short_name(call, path):
    assert call(*path, "-h").output == call(*path, "--help").output


def test_version(call):
    assert re.fullmatch(r"zhuanji \d+\.\d+\.\d+\n", call("--version").output)
