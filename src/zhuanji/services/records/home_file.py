"""`home.yaml`: what a home says of itself."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.rules.loading import Findings, Flag, Model, Text, read_yaml, validate
from zhuanji.engines.rules.loading.types import Whole

NAME = "home.yaml"
FORMAT = 1


class HomeFile(Model):
    """What `home.yaml` holds.

    Fields:
        format: the version of the home's form.
        id: the home's own mark, which its database bears too.
        city: the name of a city pack, or its folder.
        demo: whether everything in it is synthetic.
        database: where its rows are; a home doesn't change from one to the other by itself.
        made_on: when it was made.
    """

    format: Whole
    id: Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
    city: Text
    demo: Flag
    database: Literal["sqlite", "postgresql"]
    made_on: Text


def read_home_file(folder: Path) -> HomeFile:
    """Read the file of a home.

    Raises:
        ProblemError: it is broken, or of a newer version.
    """
    findings = Findings()
    document = read_yaml(folder / NAME, findings, shown=NAME)
    form = document.at("format")
    if isinstance(form, int) and form > FORMAT:
        raise ProblemError([Problem("home.newer", Place(file=NAME), {"folder": str(folder)})])
    found = validate(HomeFile, document, findings)
    findings.raise_any()
    if found is None:  # an empty file has no finding of its own
        raise ProblemError([Problem("home.file.empty", Place(file=NAME), {"folder": str(folder)})])
    return found


def write_home_file(folder: Path, content: HomeFile) -> None:
    """Write the file of a home, whole or not at all."""
    lines = [
        "# 转机台账主目录，由程序写入，请勿改动。 A home of Zhuanji; written by the program, not for editing.",
        f"format: {content.format}",
        f'id: "{content.id}"',
        f"city: {quoted(content.city)}",
        f"demo: {'true' if content.demo else 'false'}",
        f"database: {content.database}",
        f'made_on: "{content.made_on}"',
    ]
    waiting = folder / f".{NAME}.new"
    waiting.write_text("\n".join(lines) + "\n", encoding="utf-8")
    waiting.replace(folder / NAME)


def quoted(text: str) -> str:
    """Return a text as YAML reads it back, a path with backslashes too.

    >>> quoted("it's")
    "'it''s'"
    """
    return "'" + text.replace("'", "''") + "'"


def now_text(instant: datetime) -> str:
    """Return an instant as the file writes it: to the second, on China's clocks."""
    return in_shanghai(instant).isoformat(timespec="seconds")
