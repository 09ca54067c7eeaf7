"""The one unit of fact: an indicator of a scope in a period of a snapshot, with what is missing in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from zhuanji.basics.amounts import Form, form
from zhuanji.basics.missing import Missing
from zhuanji.basics.periods import Period, parse_period
from zhuanji.basics.problems import Place, Problem, ProblemError

BETWEEN = "~"  # between the parts of an id
NONE = "-"  # a part of an id that is empty
HEX = 16  # characters of a snapshot's id that stand in a figure's id


@dataclass(frozen=True, slots=True)
class FigureKey:
    """Which fact it is.

    Args:
        indicator: its id.
        area: the area's code.
        cut: `inside` or `apart`: whether functional areas lie in their counties or stand beside them.
        sector: a sector's id; empty for all.
        size: above, below or a size class; empty for all.
        scope: further conditions on enterprises, such as `traditional=true`; empty for none.
        period: the months that it is about.
        snapshot: the snapshot's id, or its first characters.
    """

    indicator: str
    area: str
    cut: str
    sector: str
    size: str
    scope: str
    period: Period
    snapshot: str

    @property
    def id(self) -> str:
        """The text that names the fact for good, fit for an address of the site.

        >>> from zhuanji.basics.periods import year
        >>> key = FigureKey("tax_per_mu", "330500", "inside", "", "above", "traditional=true", year(2024), "ab12")
        >>> key.id
        'tax_per_mu~330500~inside~-~above~traditional=true~2024~ab12'
        """
        period = str(self.period).replace("/", "_")
        scope = self.scope.replace("|", ";")
        parts = (
            self.indicator,
            self.area,
            self.cut,
            self.sector,
            self.size,
            scope,
            period,
            self.snapshot[:HEX],
        )
        return BETWEEN.join(part or NONE for part in parts)


def parse_figure_id(text: str) -> FigureKey:
    """Return which fact an id names.

    Raises:
        ProblemError: the text is no id of a figure.

    >>> parse_figure_id("tax_per_mu~330500~inside~-~above~-~2024-01_2024-05~ab12").period.title()
    '2024年1—5月'
    """
    parts = ["" if part == NONE else part for part in text.split(BETWEEN)]
    if len(parts) != 8 or not parts[0] or not parts[6]:
        raise ProblemError([Problem("indicator.figure.id", Place(), {"id": text})])
    indicator, area, cut, sector, size, scope, period, snapshot = parts
    months = parse_period(period.replace("_", "/"))
    return FigureKey(indicator, area, cut, sector, size, scope.replace(";", "|"), months, snapshot)


@dataclass(frozen=True, slots=True)
class Figure:
    """A fact with everything that has to be said beside it.

    Args:
        key: which fact it is.
        value: in `unit`; None where there is none, for the reason that `state` tells.
        unit: the unit.
        state: `ok`; `closed` (kept back since it would tell a single enterprise's figures); or why it is missing:
            `not_reported`, `not_applicable`, `to_verify`.
        basis: how it comes about: `annual`, `cumulative` (from January on), `derived` (a difference of
            cumulative ones), `months` (added up), `register`, `partial` (not all quarters sent), `to_date` (the
            period isn't over).
        entered: how many enterprises (or areas) went in.
        left_out: how many were left out, by reason.
        expected: how many should have reported; None where nobody knows.
        withdrawn: titles that were withdrawn by then; None for other indicators.
        small: whether it may be shown only to those with the right to its rows.
        terms: the totals that the value was made of, one after the other.
        as_of: the instant of the snapshot.
        demo: whether the data are made up (演示数据).
        verified: whether somebody verified the indicator's definition in its source; if not, 参数待核 stands beside.
        decimals: how many its indicator is shown with; None for those usual for the unit.
    """

    key: FigureKey
    value: float | None
    unit: str
    state: str
    basis: str
    entered: int
    left_out: dict[Missing, int] = field(default_factory=dict)
    expected: int | None = None
    withdrawn: int | None = None
    small: bool = False
    terms: tuple[float | None, ...] = ()
    as_of: datetime | None = None
    demo: bool = False
    verified: bool = True
    decimals: int | None = None

    @property
    def form(self) -> Form:
        """How its value is shown."""
        return form(self.unit, self.decimals)

    @property
    def id(self) -> str:
        """The text that names the fact for good."""
        return self.key.id

    @property
    def missing(self) -> int:
        """How many should have been there and weren't; what doesn't apply isn't missed."""
        return sum(count for why, count in self.left_out.items() if why is not Missing.NOT_APPLICABLE)

    @property
    def share_missing(self) -> float | None:
        """The missing over the missing and those that entered, 0 to 1; None where there is neither.

        >>> from zhuanji.basics.periods import year
        >>> key = FigureKey("tax_per_mu", "330500", "inside", "", "", "", year(2024), "ab12")
        >>> Figure(key, 18.9, "万元/亩", "ok", "annual", 3, {Missing.NOT_REPORTED: 1}).share_missing
        0.25
        """
        wanted = self.entered + self.missing
        return self.missing / wanted if wanted else None
