"""`--home` and `--as`: where the data lies, and who acts."""

from __future__ import annotations

import getpass
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Decorated, NamedPath
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import note, problem_lines

if TYPE_CHECKING:
    from zhuanji.services.records.home import Home


def home_option(command: Decorated) -> Decorated:
    """Give a command its `--home`, as `home`: a path, or None where the environment or the default names it."""
    return click.option("--home", metavar="DIR", type=NamedPath(), help="cli.option.home")(command)


def person_option(command: Decorated) -> Decorated:
    """Give a command its `--as`, as `person`: a name, or None for whoever is logged in."""
    return click.option("--as", "person", metavar="USER", help="cli.option.as")(command)


def acting(person: str | None) -> str:
    """Return the name of the person who acts.

    Raises:
        ProblemError: none is given, and the system knows none.
    """
    named = person.strip() if person is not None else login_name()
    if not named:
        raise ProblemError([Problem("cli.nobody")])
    return named


def login_name() -> str:
    """Return the login name, or nothing where the system has none (as in a bare container)."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""


def opened(home: Path | None, *, create: bool = False) -> Home:
    """Open the home of a command; one that is made because it wasn't there is told on the standard error.

    Args:
        home: what `--home` named.
        create: whether to make it where there is none.

    Raises:
        ProblemError: there is none, or it can't be used.
    """
    from zhuanji.services.records.home import home_folder, open_home

    folder = home_folder(home)
    try:
        there = open_home(folder)
    except ProblemError as error:
        if not create or [problem.code for problem in error.problems] != ["home.missing"]:
            raise
    else:
        note_all(there.notices)
        return there
    made = open_home(folder, create=True)
    note(say("cli.home.created_on_the_way", current_language(), folder=str(made.folder)))
    return made


def note_all(notices: Iterable[Problem]) -> None:
    """Print what was found and mended when a home was opened."""
    lang = current_language()
    for notice in notices:
        told, remedy = problem_lines(notice, lang)
        note(say("cli.notice", lang, told=told) + f"\n{remedy}")
