"""Tables: a caption, sortable heads, rows; on a narrow screen they scroll inside their box."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from zhuanji.basics.texts import Language, say

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest

MOST_ON_PAPER = 9  # columns that a sheet of paper holds in the usual size of letters


@dataclass(frozen=True)
class Column:
    """A column.

    Args:
        id: short; stands in the address where the table is sorted by it.
        title: its head.
        kind: `text`, `number` (to the right, figures under each other), `narrow`, or `day`, which is never broken.
        sorts: whether its head sorts.
        head: whether its cell names the row.
    """

    id: str
    title: str
    kind: str = "text"
    sorts: bool = False
    head: bool = False


@dataclass(frozen=True)
class Row:
    """A row: a cell for each column, plain text or HTML of our own components.

    Args:
        cells: in the order of the columns.
        classes: of the row.
        id: by which an address leads to it; empty for none.
    """

    cells: Sequence[object]
    classes: str = ""
    id: str = ""


@dataclass(frozen=True)
class Table:
    """A table.

    Args:
        caption: what it shows; read out by screen readers.
        columns, rows: what it holds.
        sort: the column by which it is sorted, with a hyphen before it where the greatest comes first.
        show_caption: whether the caption stands on the page.
        classes: such as `dense`.
        empty: what is said where there are no rows.
        query: what the links of the heads ask for beside the order, of a table that the address alone doesn't tell;
            what the address asks for otherwise.
    """

    caption: str
    columns: Sequence[Column]
    rows: Iterable[Row | Sequence[object]]
    sort: str = ""
    show_caption: bool = False
    classes: str = ""
    empty: str = ""
    query: Mapping[str, str] = field(default_factory=dict)


def sorting(request: SiteRequest, columns: Sequence[Column], default: str = "") -> str:
    """Return by which column the address asks to sort; the default where it asks for none that sorts."""
    asked = request.GET.get("sort", "")
    known = {column.id for column in columns if column.sorts}
    return asked if asked.removeprefix("-") in known else default


def table(one: Table, request: SiteRequest | None, lang: Language) -> SafeString:
    """Return a table as HTML."""
    rows = [row if isinstance(row, Row) else Row(row) for row in one.rows]
    if not rows:
        return empty(one.empty or say("site.table.empty", lang))
    heads = format_html_join("", "{}", ((head(column, one, request, lang),) for column in one.columns))
    body = mark_safe("".join(body_row(row, one.columns) for row in rows))
    hidden = "" if one.show_caption else " class=hidden-text"
    return format_html(
        '<div class="table-box" tabindex="0" role="region" aria-label="{}"><table class="table {}{}">'
        "<caption{}>{}</caption><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>",
        one.caption,
        one.classes,
        " wide" if len(one.columns) > MOST_ON_PAPER else "",
        mark_safe(hidden),
        one.caption,
        heads,
        body,
    )


def head(column: Column, one: Table, request: SiteRequest | None, lang: Language) -> SafeString:
    """Return the head of a column; one that sorts is a link."""
    if not column.sorts or request is None:
        return format_html('<th scope="col" class="cell-{}">{}</th>', column.kind, column.title)
    descending, by = one.sort.startswith("-"), one.sort.removeprefix("-")
    here = by == column.id
    first = f"-{column.id}" if column.kind == "number" else column.id
    next_ = (column.id if descending else f"-{column.id}") if here else first
    held = one.query or request.GET.dict()
    asked = {name: value for name, value in held.items() if name not in ("sort", "page")} | {"sort": next_}
    order = ("descending" if descending else "ascending") if here else "none"
    sign = ("▼" if descending else "▲") if here else "↕"
    return format_html(
        '<th scope="col" class="cell-{}" aria-sort="{}"><a href="{}?{}" class="sorter" title="{}">{}'
        '<span class="sort-sign" aria-hidden="true"> {}</span></a></th>',
        column.kind,
        order,
        request.page_address,
        urlencode(asked),
        say("site.table.sort", lang, title=column.title),
        column.title,
        sign,
    )


def body_row(row: Row, columns: Sequence[Column]) -> str:
    """Return a row as HTML."""
    cells = []
    for column, cell in zip(columns, row.cells, strict=True):
        tag, scope = ("th", ' scope="row"') if column.head else ("td", "")
        cells.append(f'<{tag}{scope} class="cell-{column.kind}">{shown(cell, column.kind)}</{tag}>')
    name = format_html(' id="{}"', row.id) if row.id else ""
    classes = format_html(' class="{}"', row.classes) if row.classes else ""
    opening = f"<tr{name}{classes}>"
    return f"{opening}{''.join(cells)}</tr>"


def shown(cell: object, kind: str) -> str:
    """Return a cell as HTML; how many there are of something with thousands parted.

    >>> shown(1234, "number"), shown(2024, "text"), shown("<", "number")
    ('1,234', '2024', '&lt;')
    """
    counted = kind == "number" and isinstance(cell, int) and not isinstance(cell, bool)
    return f"{cell:,}" if counted else escaped(cell)


def escaped(cell: object) -> str:
    """Return a cell as HTML: what our own components gave as it is, everything else escaped."""
    return str(cell) if isinstance(cell, SafeString) else escape(str(cell))


def empty(text: str) -> SafeString:
    """Return what stands where there is nothing to show."""
    return format_html('<p class="empty">{}</p>', text)
