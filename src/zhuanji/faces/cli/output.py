"""The one way out: text in the reader's encoding, JSON in UTF-8, problems; a closed pipe ends it quietly."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from io import TextIOWrapper
from typing import TextIO

import click

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import Language, say
from zhuanji.faces.cli.width import clean

PROBE = "机≥"  # an encoding without these can't carry what is printed here


def prepare_streams() -> None:
    """Let the standard streams carry Chinese: UTF-8 where their encoding can't, and never a fault for a sign."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding=encoding_for(stream.encoding), errors="replace")


def encoding_for(encoding: str) -> str:
    """Return an encoding, or UTF-8 if Chinese can't be written in it.

    >>> encoding_for("ascii"), encoding_for("gbk")
    ('utf-8', 'gbk')
    """
    try:
        PROBE.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return "utf-8"
    return encoding


def show(text: str) -> None:
    """Print a text on the standard output, with a line end."""
    write(f"{text}\n")


def note(text: str) -> None:
    """Print a text on the standard error, with a line end."""
    write(f"{clean(text)}\n", err=True)


def show_json(document: Mapping[str, object]) -> None:
    """Print one JSON document on the standard output, in UTF-8 whatever the locale is."""
    import json

    text = json.dumps(document, ensure_ascii=False, indent=2)
    # Half a surrogate pair, as in a file name of stray bytes, then stands as JSON's own escape.
    write(f"{text}\n".encode("utf-8", errors="backslashreplace"))


def write(text: str | bytes, *, err: bool = False) -> None:
    """Write to the standard output or error; a reader that has gone away is no fault.

    Raises:
        ProblemError: the output can't be written, as on a full disk.
    """
    try:
        click.echo(text, nl=False, err=err)
    except BrokenPipeError:
        discard(sys.stderr if err else sys.stdout)
    except OSError as fault:
        discard(sys.stderr if err else sys.stdout)
        raise ProblemError([Problem("cli.stdout_failed", values={"detail": fault.strerror})]) from None


def discard(stream: TextIO) -> None:
    """Let what is still in a stream's buffer go nowhere, so that Python doesn't try it again at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def report(problems: Sequence[Problem], lang: Language, *, as_json: bool = False) -> None:
    """List problems on the standard error, and as JSON on the standard output if that was asked for."""
    for problem in problems:
        note("\n".join(problem_lines(problem, lang)))
    if as_json:
        show_json({"problems": [problem.as_dict(lang) for problem in problems]})


def problem_lines(problem: Problem, lang: Language) -> list[str]:
    """Return a problem as two lines: where and what, then what to do."""
    where = place_words(problem.place, lang)
    sentence = problem.sentence(lang)
    told = say("cli.problem.at", lang, where=where, sentence=sentence) if where else sentence
    return [
        say("cli.problem.line", lang, told=told, code=problem.code),
        say("cli.problem.remedy", lang, remedy=problem.remedy(lang)),
    ]


def place_words(place: Place, lang: Language) -> str:
    """Return a place in words, from the file inwards."""
    parts = place.parts()
    words = {name: say(f"cli.place.{name}", lang, part=part) for name, part in parts.items()}
    column = words.pop("column", None)
    if column is not None:
        if str(parts["column"]).isdecimal():
            column = say("cli.place.column_number", lang, part=parts["column"])
        row = next((name for name in ("line", "row") if name in words), "column")
        words[row] = say("cli.place.spot", lang, row=words[row], column=column) if row in words else column
    return say("cli.place.between", lang).join(words.values())
