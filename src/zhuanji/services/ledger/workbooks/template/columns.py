"""Which columns a template has: keys, what tells the enterprise, the period's items, last values."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Literal

from zhuanji.basics.periods import Kind, parse_period
from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.rules.models.items import Item, Sheet
from zhuanji.engines.rules.pack import Pack

Role = Literal["number", "key", "reference", "entry", "last"]
USCC = "uscc"
REFERENCES = ("name", "area", "town")  # what tells an enterprise on a sheet that only asks for its code
EVENT = ""  # the period of what happens on days of its own

# The kinds of items that a file of a period holds; the list of a year carries what stands until it changes.
KINDS = {
    Kind.YEAR: ("year", "standing"),
    Kind.QUARTER: ("quarter",),
    Kind.MONTH: ("month",),
    None: ("event",),
}


@dataclass(frozen=True, slots=True)
class TemplateColumn:
    """A column of the template.

    Args:
        role: running number, key, what only tells the enterprise, an item to fill in, a last value.
        item: the item; None for the running number.
    """

    role: Role
    item: Item | None = None

    @property
    def read_as(self) -> str:
        """The item that the import takes the column for; empty for a column of ours."""
        return self.item.id if self.item is not None and self.role != "last" else ""


def sheet_of(pack: Pack, sheet: str) -> Sheet:
    """Return a sheet of the dictionary.

    Raises:
        ProblemError: the pack has no sheet of that id.
    """
    for row in pack.sheets:
        if row.id == sheet:
            return row
    known = "、".join(row.id for row in pack.sheets)
    raise ProblemError([Problem("ledger.template.no_sheet", Place(), {"sheet": sheet, "known": known})])


def period_items(pack: Pack, sheet: str, period: str, department: str | None = None) -> tuple[Item, ...]:
    """Return the items that a file of a period holds besides its keys, in the order of the dictionary.

    Args:
        pack: the city pack.
        sheet: the id of the dictionary's sheet.
        period: such as 2024, 2024Q1, 2024-03; empty for events.
        department: the sender; where it sends some of these items itself, only those are asked of it.

    Raises:
        ProblemError: no such sheet or period, or the sheet has no items of a period of that kind.
    """
    keys = sheet_of(pack, sheet).key
    kinds = KINDS.get(parse_period(period).kind if period else None, ())
    rows = [item for item in pack.items if item.sheet == sheet]
    found = [item for item in rows if item.period in kinds and item.id not in keys]
    if not found:
        there = "、".join(sorted({item.period for item in rows}))
        values = {"sheet": sheet, "period": period, "kinds": there}
        raise ProblemError([Problem("ledger.template.no_items", Place(), values)])
    own = [item for item in found if item.department == department]
    return tuple(own or found)


def key_items(pack: Pack, sheet: str) -> tuple[Item, ...]:
    """Return the items of a sheet's key, in its order."""
    items = {item.id: item for item in pack.items}
    return tuple(items[name] for name in sheet_of(pack, sheet).key)


def template_columns(
    pack: Pack, sheet: str, period: str, department: str | None, last: Collection[str] = ()
) -> tuple[TemplateColumn, ...]:
    """Return the columns of a template; `last` are the items whose last values stand beside."""
    keys = key_items(pack, sheet)
    entries = period_items(pack, sheet, period, department)
    there = {item.id for item in (*keys, *entries)}
    references: list[Item] = []
    if USCC in there:
        references = [item for item in pack.items if item.id in REFERENCES and item.id not in there]
    first = [TemplateColumn("key", item) for item in keys[:1]]
    others = [TemplateColumn("key", item) for item in keys[1:]]
    return (
        TemplateColumn("number"),
        *first,
        *(TemplateColumn("reference", item) for item in references),
        *others,
        *(TemplateColumn("entry", item) for item in entries),
        *(TemplateColumn("last", item) for item in entries if item.id in last),
    )


def of_role(columns: Iterable[TemplateColumn], *roles: Role) -> list[tuple[int, TemplateColumn]]:
    """Return the columns of some roles, each with its place from 0."""
    return [(place, column) for place, column in enumerate(columns) if column.role in roles]
