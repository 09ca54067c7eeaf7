"""Documents that a command is given → plans; the problems of all of them are told at once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.cli.files import output_problems
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import note, problem_lines
from zhuanji.faces.cli.waiting import waiting

if TYPE_CHECKING:
    from zhuanji.engines.plan.model import Plan


@dataclass(frozen=True)
class Loaded:
    """A document's plain text and the plan that was read from it."""

    plain: str
    plan: Plan


def load(*paths: Path, out: Path | None = None) -> list[Loaded]:
    """Read documents.

    Args:
        paths: the documents.
        out: the file that will be written afterwards; that it can't be is told together with the rest.

    Raises:
        ProblemError: a document can't be read, or the file can't be written.
    """
    problems = output_problems(out, paths)
    loaded = []
    for path in paths:
        try:
            loaded.append(load_one(path))
        except ProblemError as error:
            problems += [problem for problem in error.problems if problem not in problems]
    if problems:
        raise ProblemError(problems)
    return loaded


def load_one(path: Path) -> Loaded:
    """Read one document; what its text lacks is noted on the standard error."""
    from zhuanji.engines.plan.documents import open_document
    from zhuanji.engines.plan.reader import read_plan

    lang = current_language()
    with waiting(say("cli.reading", lang, name=path.name)):
        document = open_document(path)
        plan = read_plan(document.text)
    for notice in document.notices:
        note_notice(notice)
    return Loaded(document.text, plan)


def note_notice(notice: Problem) -> None:
    """Print what a document's text lacks although the document could be read."""
    lang = current_language()
    told, remedy = problem_lines(notice, lang)
    note(say("cli.notice", lang, told=told) + f"\n{remedy}")
