"""What a department's table looks like: `data/form_heads.csv` and `data/forms.csv`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from zhuanji.demo.city.settings import MARK, data_rows

NUMBER = "#"  # a column of running numbers
# What a value in the dictionary's unit is divided by to stand under the sender's heading.
FACTORS = {
    "yi": 1e4,
    "square": 3 / 2000,
    "wan": 1e4,
    "wan_kwh": 10.0,
    "kg": 1e-3,
    "tonnes": 1e3,
    "percent_of_share": 1e-2,
}
DIGITS = {"yi": 6, "square": 1, "wan": 4, "wan_kwh": 4, "kg": 1, "tonnes": 4, "percent_of_share": 1}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a form.

    Args:
        heading: lines of a merged header joined by “|”.
        item: the item of the dictionary, `period`, or `#` for running numbers.
        style: how its values are written; empty for as they are.
    """

    heading: str
    item: str
    style: str = ""

    @property
    def factor(self) -> float:
        """Return what a value is divided by."""
        return FACTORS.get(self.style, 1.0)


@dataclass(frozen=True, slots=True)
class Form:
    """A form: which sheet of the dictionary, from whom, in which format, with which columns.

    Args:
        title, remark: templates of the lines above the header, `{period}` and `{area}` in them.
        format: `xlsx`, `html`, `csv-utf8` or `csv-gb18030`.
        foot: the word before the totals row; empty for none.
    """

    id: str
    sheet: str
    department: str
    title: str
    remark: str
    format: str
    foot: str
    columns: tuple[Column, ...]

    @property
    def ending(self) -> str:
        """Return what its file's name ends with; the tax office calls its HTML a workbook."""
        return {"xlsx": ".xlsx", "html": ".xls"}.get(self.format, ".csv")

    @property
    def own_period(self) -> bool:
        """Say whether its rows tell their period."""
        return any(column.item == "period" for column in self.columns)

    def above(self, period: str, area: str) -> tuple[str, ...]:
        """Return the lines above the header; everything bears the mark."""
        title = f"{self.title.format(period=period, area=area)}（{MARK}）" if self.title else MARK
        return (title, self.remark.format(area=area)) if self.remark else (title,)

    def place(self, item: str) -> int | None:
        """Return where an item's column stands, counted from 0."""
        return next((place for place, column in enumerate(self.columns) if column.item == item), None)


@cache
def forms() -> dict[str, Form]:
    """Return every form by its id.

    >>> forms()["power"].own_period, forms()["tax_html"].ending
    (True, '.xls')
    """
    columns: dict[str, list[Column]] = {}
    for row in data_rows("forms.csv"):
        columns.setdefault(row["form"], []).append(Column(row["heading"], row["item"], row["style"]))
    return {
        row["form"]: Form(
            row["form"],
            row["sheet"],
            row["department"],
            row["title"],
            row["remark"],
            row["format"],
            row["foot"],
            tuple(columns[row["form"]]),
        )
        for row in data_rows("form_heads.csv")
    }
