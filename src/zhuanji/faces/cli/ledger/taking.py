"""What `import`, `check` and `recheck` have in common: their options, and what they ask and print."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from zhuanji.basics.civil_time import civil_day
from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Decorated, NamedPath
from zhuanji.faces.cli.files import is_folder
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import note
from zhuanji.faces.cli.waiting import waiting

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack
    from zhuanji.services.ledger.mappings import Answer
    from zhuanji.services.ledger.outcomes import Imported, Taken
    from zhuanji.services.ledger.reading import Question, Request


@dataclass
class Run:
    """What became of several files.

    Args:
        done: what was taken in or checked.
        problems: why others weren't.
    """

    done: list[Imported]
    problems: list[Problem]

    @property
    def clean(self) -> bool:
        """Say whether nothing keeps a row or file out."""
        return not self.problems and not any(
            one.problems
            or any(keeps_out(each) for each in one.sheets if not each.known or each.refused_before)
            for one in self.done
        )


def keeps_out(sheet: Taken) -> bool:
    """Say whether something is wrong with a row of a sheet, or with the whole of it."""
    return bool(sheet.bad) or any(one.severity == "error" for one in sheet.found)


def file_options(command: Decorated) -> Decorated:
    """Give a command the options by which a file is told what it is."""
    for option in reversed(
        (
            click.option("--sheet", metavar="SHEET", help="ledger.cli.import.sheet"),
            click.option("--period", metavar="P", help="ledger.cli.import.period"),
            click.option("--department", metavar="D", help="ledger.cli.import.department"),
            click.option("--area", metavar="CODE", help="ledger.cli.import.area"),
            click.option("--returns", metavar="DIR", type=NamedPath(), help="ledger.cli.import.returns"),
            click.option(
                "--map", "columns", metavar="HEADING=ITEM", multiple=True, help="ledger.cli.import.map"
            ),
        )
    ):
        command = option(command)
    return command


def request_of(
    pack: Pack, sheet: str | None, period: str | None, department: str | None, area: str | None = None
) -> Request:
    """Return what the options say of a file.

    Raises:
        ProblemError: with every name that isn't one.
    """
    from zhuanji.services.ledger.asked import any_period, area_of, department_of, sheet_of
    from zhuanji.services.ledger.reading import Request
    from zhuanji.services.ledger.submissions import now

    found: dict[str, str] = {}
    problems: list[Problem] = []
    readers: dict[str, tuple[str | None, Callable[[str], str]]] = {
        "sheet": (sheet, lambda text: sheet_of(pack, text)),
        "department": (department, lambda text: department_of(pack, text)),
        "area": (area, lambda text: area_of(pack, text)),
        "period": (period, lambda text: any_period(pack, found.get("sheet", ""), text)),
    }
    for name, (text, read) in readers.items():
        try:
            found[name] = read(text) if text else ""
        except ProblemError as error:
            problems += error.problems
    if problems:
        raise ProblemError(problems)
    return Request(civil_day(now()), found["sheet"], found["period"], found["department"], found["area"])


def told_columns(pack: Pack, sheet: str, columns: Sequence[str]) -> tuple[Answer, ...]:
    """Return what `--map` says.

    Raises:
        ProblemError: with everything that isn't HEADING=item.
    """
    from zhuanji.services.ledger.mappings import read_answer

    answers: list[Answer] = []
    problems: list[Problem] = []
    for text in columns:
        try:
            answers.append(read_answer(pack, sheet or None, text))
        except ProblemError as error:
            problems += error.problems
    if problems:
        raise ProblemError(problems)
    return tuple(answers)


def each_file(files: Sequence[Path], take: Callable[[Path], Imported], words: str) -> Run:
    """Take files one after the other; what can't be taken is told at the end.

    Args:
        files: the files.
        take: takes one.
        words: the key of the sentence that is shown while one is taken.
    """
    run = Run([], [])
    lang = current_language()
    for number, path in enumerate(files, 1):
        told = say(words, lang, name=path.name, number=number, all=len(files))
        try:
            with waiting(told):
                run.done.append(take(path))
        except ProblemError as error:
            run.problems += error.problems
    return run


def make_folder(folder: Path | None) -> None:
    """Make the folder of `--returns` where it isn't there yet.

    Raises:
        ProblemError: it can't be made.
    """
    if folder is None or is_folder(folder):
        return
    try:
        folder.mkdir(parents=True)
    except (OSError, ValueError) as fault:
        from zhuanji.basics.problems import Place

        detail = getattr(fault, "strerror", None) or type(fault).__name__
        raise ProblemError([Problem("cli.out_failed", Place(file=str(folder)), {"detail": detail})]) from None


def asker(pack: Pack) -> Callable[[Question, tuple[str, ...]], Answer | None] | None:
    """Return how to ask about columns, where somebody sits before a terminal; else nobody is asked."""
    if not (sys.stdin and sys.stdin.isatty() and sys.stderr and sys.stderr.isatty()):
        return None
    return lambda question, samples: ask(pack, question, samples)


def ask(pack: Pack, question: Question, samples: tuple[str, ...]) -> Answer | None:
    """Ask what a column holds until the answer is one; an empty one leaves the column unread."""
    from zhuanji.faces.cli.views.ledger.words import item_title
    from zhuanji.services.ledger.mappings import read_answer

    lang = current_language()
    key = "ledger.cli.ask" if samples else "ledger.cli.ask.empty"
    note(say(key, lang, heading=question.heading, samples="、".join(samples)))
    for number, item in enumerate(question.candidates, 1):
        note(
            say("ledger.cli.ask.candidate", lang, number=number, title=item_title(pack, item, lang), id=item)
        )
    while True:
        written = click.prompt(
            say("ledger.cli.ask.prompt", lang), default="", show_default=False, err=True
        ).strip()
        if not written:
            return None
        if written.isdecimal() and 0 < int(written) <= len(question.candidates):
            written = question.candidates[int(written) - 1]
        try:
            return read_answer(pack, question.sheet, f"{question.heading}={written}")
        except ProblemError as error:
            note(error.problems[0].sentence(lang) + " " + error.problems[0].remedy(lang))
