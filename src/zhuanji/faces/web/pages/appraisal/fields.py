"""Reading the fields and files of forms; what is wrong with one becomes a coded problem."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as with_default
from datetime import date
from typing import TYPE_CHECKING, Any

from zhuanji.basics.civil_time import civil_day
from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.services.runs.attachments import check_paper

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

    from zhuanji.faces.web.request import SiteRequest

LONGEST = 2000  # characters of a reason
NUMBER = 100  # of a document number
MOST_DAYS = 366
PAPER = "paper-"  # with the kind of the paper behind it


@dataclass(frozen=True)
class Said:
    """What is said and sent with a step of a run; whoever reads it sees to what the step needs.

    Args:
        reason, number: why, and the number of the document.
        snapshot: the beginning of an id.
        start, days: when a notice began and how long it runs; None is today, or what the parameter says.
        papers: the files by the kind of paper that they are, not looked at yet.
    """

    reason: str = ""
    number: str = ""
    snapshot: str = ""
    start: date | None = None
    days: int | None = None
    papers: Mapping[str, UploadedFile[Any]] = with_default(default_factory=dict)


def said(request: SiteRequest) -> Said:
    """Return what a form says.

    Raises:
        ProblemError: a field can't be read.
    """
    sent = request.FILES
    return Said(
        field(request, "reason", LONGEST),
        field(request, "number", NUMBER),
        field(request, "snapshot", 64),
        start(request),
        days(request),
        {
            name.removeprefix(PAPER): file
            for name in sent
            if name.startswith(PAPER) and (file := sent.get(name)) is not None
        },
    )


def content(file: UploadedFile[Any]) -> tuple[bytes, str]:
    """Return the bytes and the name of a file that was sent.

    Raises:
        ProblemError: it is no paper.
    """
    data, name = file.read(), file.name or ""
    check_paper(data, name)
    return data, name


def field(request: SiteRequest, name: str, longest: int) -> str:
    """Return a field of a form.

    Raises:
        ProblemError: it is too long.
    """
    text = request.POST.get(name, "").replace("\x00", "").strip()
    if len(text) > longest:
        raise ProblemError([Problem("site.appraisal.field.long", Place(), {"most": longest})])
    return text


def typed(request: SiteRequest) -> dict[str, str | int]:
    """Return what a form on objections said, so that nobody has to write it anew; files can't be kept."""
    names = ("words", "outcome", "number", "reason")
    told: dict[str, str | int] = {name: request.POST.get(name, "") for name in names}
    which = request.POST.get("objection", "")
    told["objection"] = int(which) if which.isascii() and which.isdecimal() else 0
    return told | {"uscc": request.POST.get("uscc", "") if "words" in request.POST else ""}


def days(request: SiteRequest) -> int | None:
    """Return how many days a notice is to run; None where the parameter says so.

    Raises:
        ProblemError: it isn't a number of days.
    """
    text = field(request, "days", 20)
    if not text:
        return None
    if not (text.isascii() and text.isdecimal() and 1 <= int(text) <= MOST_DAYS):
        raise ProblemError([Problem("site.appraisal.field.days", Place(), {"most": MOST_DAYS})])
    return int(text)


def start(request: SiteRequest) -> date:
    """Return the day on which a notice began; today where none is given.

    Raises:
        ProblemError: it isn't a day.
    """
    text = field(request, "start", 20)
    if not text:
        return civil_day(request.at)
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ProblemError([Problem("site.appraisal.field.day", Place(), {"got": text})]) from None
