"""What several ledger commands take: numbers of submissions, days, instants, names of sheets and departments."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from zhuanji.basics.civil_time import SHANGHAI, end_of
from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.cli.language import current_language

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack


class Serial(click.ParamType[int]):
    """The number of a submission, with or without the sign before it: 12, #12."""

    name = "ID"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:  # noqa: ANN401
        """Return the number."""
        digits = str(value).strip().removeprefix("#")
        if not (digits.isascii() and digits.isdecimal()) or len(digits) > 15:
            self.fail(say("ledger.cli.not_a_number", current_language(), value=value), param, ctx)
        return int(digits)


class Count(click.ParamType[int]):
    """A count of at least one."""

    name = "N"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:  # noqa: ANN401
        """Return the count."""
        digits = str(value).strip()
        if not (digits.isascii() and digits.isdecimal()) or not int(digits[:10]) > 0:
            self.fail(say("ledger.cli.not_a_count", current_language(), value=value), param, ctx)
        return int(digits[:10])


class Day(click.ParamType[date]):
    """A day: 2024-03-31."""

    name = "DATE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:  # noqa: ANN401
        """Return the day."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value).strip())
        except ValueError:
            self.fail(say("ledger.cli.not_a_day", current_language(), value=value), param, ctx)


class Instant(click.ParamType[datetime]):
    """An instant; a day alone means its end, and without a zone it is on China's clocks."""

    name = "INSTANT"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:  # noqa: ANN401
        """Return the instant, with its zone."""
        text = str(value).strip()
        try:
            if len(text) == len("2024-03-31"):
                return end_of(date.fromisoformat(text))
            instant = datetime.fromisoformat(text)
        except ValueError:
            self.fail(say("ledger.cli.not_an_instant", current_language(), value=value), param, ctx)
        return instant if instant.tzinfo else instant.replace(tzinfo=SHANGHAI)


def excel_name(context: click.Context, param: click.Parameter, out: Path) -> Path:
    """Return the name of the file to write, if Excel would open a file of that name."""
    if out.suffix.lower() != ".xlsx":
        raise click.BadParameter(say("cli.usage.not_xlsx", current_language()), context, param)
    return out


@contextmanager
def in_own_language() -> Iterator[None]:
    """Let refusals of a lifecycle speak the language of the command."""
    from zhuanji.services.ledger.history import RefusedError

    try:
        yield
    except RefusedError as error:
        raise error.in_language(current_language()) from None


def read_bytes(path: Path) -> bytes:
    """Return a file's bytes.

    Raises:
        ProblemError: there is no such file, or it can't be read.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise ProblemError([Problem("ledger.file.missing", Place(file=str(path)))]) from None
    except IsADirectoryError:
        raise ProblemError([Problem("ledger.file.folder", Place(file=str(path)))]) from None
    except (OSError, ValueError) as fault:
        detail = getattr(fault, "strerror", None) or type(fault).__name__
        raise ProblemError(
            [Problem("ledger.file.unreadable", Place(file=str(path)), {"detail": detail})]
        ) from None


def asked_sheet(pack: Pack, sheet: str | None) -> str | None:
    """Return the id of the sheet that was named, if one was."""
    from zhuanji.services.ledger.asked import sheet_of

    return None if sheet is None else sheet_of(pack, sheet)


def asked_department(pack: Pack, department: str | None) -> str | None:
    """Return the id of the department that was named, if one was."""
    from zhuanji.services.ledger.asked import department_of

    return None if department is None else department_of(pack, department)
