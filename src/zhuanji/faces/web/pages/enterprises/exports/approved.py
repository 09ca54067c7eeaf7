"""What an approved export gives: what was asked for, where it was approved for, no more rows, while that holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.faces.web.pages.enterprises.exports.files import Sheet, codes_of
from zhuanji.faces.web.pages.enterprises.exports.making import Wanted, chosen_rows, made
from zhuanji.faces.web.pages.enterprises.exports.requests import approved_areas, holds_until

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import ExportRequest

Maker = Callable[["SiteRequest", Mapping[str, Any]], tuple[Sheet, list[str]]]


def given(request: SiteRequest, one: ExportRequest) -> tuple[Sheet, list[str]]:
    """Return what an approved export gives now, and the codes of whom it names.

    Who approved it decided about so many rows of such areas. What the actor may see or what is frozen can have grown
    since: rows elsewhere stay out, and more rows than were approved are asked for anew.

    Raises:
        ProblemError: the approval is over, there are more rows than it was given for, or what was asked for can't be
            asked any more.
    """
    if holds_until(one) <= request.at:
        raise ProblemError([Problem("site.exports.lapsed", Place(), {"number": one.id})])
    sheet, codes = makers()[one.kind](request, one.filter)
    if len(codes) > one.count:
        values = {"number": one.id, "approved": one.count, "count": len(codes)}
        raise ProblemError([Problem("site.exports.outgrown", Place(), values)])
    return sheet, codes


def makers() -> Mapping[str, Maker]:
    """Return what makes the rows of each kind of export."""
    from zhuanji.faces.web.pages.query.exporting import of_request

    return {"enterprises": of_firms, "query": of_request}


def of_firms(request: SiteRequest, kept: Mapping[str, Any]) -> tuple[Sheet, list[str]]:
    """Return the rows of a list that was asked for.

    Raises:
        ProblemError: the actor can't filter by what it was filtered by: without it there would be others.
    """
    wanted = Wanted.of(kept)
    asked, _ = chosen_rows(request, wanted)
    if dict(asked.values) != {name: text for name, text in wanted.values.items() if text}:
        raise ProblemError([Problem("site.exports.unasked")])
    sheet = made(request, wanted, approved_areas(kept))
    return sheet, codes_of(sheet.rows)
