"""Long lists in pages: the number stands in the address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from urllib.parse import urlencode

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from zhuanji.basics.texts import Language, say

if TYPE_CHECKING:
    from django.db.models import Model, QuerySet

    from zhuanji.faces.web.request import SiteRequest

One = TypeVar("One")
SIZE = 50
AROUND = 2


@dataclass(frozen=True)
class Paged(Generic[One]):
    """A page of a list.

    Args:
        rows: of this page.
        number: from 1.
        pages: how many there are, at least 1.
        total: rows in all.
    """

    rows: Sequence[One]
    number: int
    pages: int
    total: int


def paged(
    request: SiteRequest, rows: Sequence[One], *, size: int = SIZE, total: int | None = None, at: int = 0
) -> Paged[One]:
    """Return the page that the address asks for; a number that isn't one is the first page.

    Args:
        request: with `?page=`.
        rows: a list or anything that can be counted and cut, such as a queryset through `paged_query`.
        size: rows a page.
        total: how many rows there are, where `len` would be dear.
        at: the place, from 0, of the row that is to be seen where the address asks for no page.
    """
    every = len(rows) if total is None else total
    pages = max(1, -(-every // size))
    asked = request.GET.get("page", str(at // size + 1))
    number = min(max(int(asked), 1), pages) if asked.isascii() and asked.isdecimal() and len(asked) < 9 else 1
    return Paged(rows[(number - 1) * size : number * size], number, pages, every)


def paged_query(
    request: SiteRequest, rows: QuerySet[Model], *, size: int = SIZE, at: int = 0
) -> Paged[Model]:
    """Return the page of a queryset that the address asks for; it is counted by the database."""
    found: Paged[Any] = paged(request, rows, size=size, total=rows.count(), at=at)  # type: ignore[arg-type]
    return Paged(list(found.rows), found.number, found.pages, found.total)


def pager(one: Paged[One], request: SiteRequest, lang: Language) -> SafeString:
    """Return the links to the pages around; how many rows there are stands beside. Of no rows the table tells."""
    if not one.total:
        return mark_safe("")
    total = format_html(
        '<span class="pager-total">{}</span>', say("site.pager.total", lang, total=f"{one.total:,}")
    )
    if one.pages == 1:
        return format_html(
            '<nav class="pager" aria-label="{}">{}</nav>', say("site.pager.label", lang), total
        )
    links = format_html_join("", "{}", ((link(number, one, request),) for number in numbers(one)))
    return format_html(
        '<nav class="pager" aria-label="{}">{}<ul>{}</ul></nav>', say("site.pager.label", lang), total, links
    )


def numbers(one: Paged[One]) -> list[int]:
    """Return the numbers that a pager names: the first, the last, those around; 0 for what is left out.

    >>> numbers(Paged((), 6, 20, 1000))
    [1, 0, 4, 5, 6, 7, 8, 0, 20]
    """
    near = {one.number + step for step in range(-AROUND, AROUND + 1)}
    shown = sorted(number for number in near | {1, one.pages} if 1 <= number <= one.pages)
    found: list[int] = []
    for number in shown:
        if found and number - found[-1] > 1:
            found.append(0)
        found.append(number)
    return found


def link(number: int, one: Paged[One], request: SiteRequest) -> SafeString:
    """Return a link to a page, or the mark of those left out."""
    if not number:
        return mark_safe('<li aria-hidden="true">…</li>')
    asked = {name: value for name, value in request.GET.items() if name != "page"} | {"page": str(number)}
    here = mark_safe(' aria-current="page"') if number == one.number else ""
    return format_html(
        '<li><a href="{}?{}"{}>{}</a></li>', request.page_address, urlencode(asked), here, number
    )
