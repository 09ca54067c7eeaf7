"""What the ledger holds already, gathered for the checks of a file: read once, shared by its sheets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import polars as pl

from zhuanji.basics.periods import Kind, Period, parse_period
from zhuanji.engines.rules import Pack
from zhuanji.services.ledger.approved_rows import Approved, approved
from zhuanji.services.ledger.batch import PERIOD, Batch
from zhuanji.services.ledger.checks import Before
from zhuanji.services.ledger.current import sheet_table
from zhuanji.services.ledger.identity.crosswalk import ITEMS
from zhuanji.services.ledger.matches import holding
from zhuanji.services.ledger.roster import SHEET as ROSTER
from zhuanji.services.ledger.roster import all_years

YEAR = 12  # months
PERMITS = ITEMS["permit_number"][0]  # the sheet that those who hold a permit owe
SHOWN = 12  # figures of a file's hash by which sources are named


@dataclass
class Background:
    """The ledger at one moment.

    Args:
        pack: the city pack.
        on: the day on which the file came in.
        counted: the submissions that count.
        lists: the lists of enterprises of all years.
    """

    pack: Pack
    on: date
    counted: Approved
    lists: pl.DataFrame
    tables: dict[tuple[str, frozenset[str]], pl.DataFrame] = field(default_factory=dict)

    def table(self, sheet: str, periods: Iterable[str]) -> pl.DataFrame:
        """Return the current rows of a sheet in some periods."""
        wanted = frozenset(periods)
        if (sheet, wanted) not in self.tables:
            self.tables[sheet, wanted] = sheet_table(self.pack, sheet, periods=wanted, among=self.counted)
        return self.tables[sheet, wanted]

    def before(self, batch: Batch, siblings: Sequence[Batch] = ()) -> Before:
        """Return what a sheet's checks are given.

        Args:
            batch: the sheet.
            siblings: the other sheets of the same file.
        """
        periods = periods_in(batch)
        around = {*periods, *(period[:4] for period in periods if period)}
        sheets = [sheet.id for sheet in self.pack.sheets if sheet.id not in (batch.sheet, ROSTER)]
        others = WhenAsked(sheets, lambda sheet: together(self.table(sheet, around), siblings, sheet))
        return Before(
            on=self.on,
            same=self.table(batch.sheet, periods),
            earlier=self.table(batch.sheet, earlier_than(periods)),
            others=others,
            roster=together(self.lists, (batch, *siblings), ROSTER),
            siblings=together(pl.DataFrame(), siblings, batch.sheet),
            files=file_names(),
            permits=permit_holders(periods) if batch.sheet == PERMITS else frozenset(),
        )


class WhenAsked(Mapping[str, pl.DataFrame]):
    """Tables by their names, each made when it is first asked for: a check needs one or two of twenty."""

    def __init__(self, names: Iterable[str], make: Callable[[str], pl.DataFrame]) -> None:
        """Remember how they are made."""
        self._names, self._make = tuple(names), make
        self._made: dict[str, pl.DataFrame] = {}

    def __getitem__(self, name: str) -> pl.DataFrame:
        """Return a table.

        Raises:
            KeyError: there is none of that name.
        """
        if name not in self._names:
            raise KeyError(name)
        if name not in self._made:
            self._made[name] = self._make(name)
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        """Yield the names."""
        return iter(self._names)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._names)


def gather(pack: Pack, on: date) -> Background:
    """Return the ledger as it stands now."""
    counted = approved()
    return Background(pack, on, counted, all_years(pack, among=counted))


def permit_holders(periods: Iterable[str]) -> frozenset[str]:
    """Return the enterprises whose discharge permits are known by a decision that holds when the last year ends.

    So are those known who never sent a row: of the others the rows themselves tell.
    """
    years = sorted({period[:4] for period in periods if period[:4].isdecimal()})
    if not years:
        return frozenset()
    end = date(int(years[-1]), 12, 31)
    rows = holding("permit")
    return frozenset(
        row.uscc for row in rows if (row.valid_from or date.min) <= end <= (row.valid_to or date.max)
    )


def periods_in(batch: Batch) -> frozenset[str]:
    """Return the periods that a sheet's rows are about."""
    if PERIOD not in batch.frame.columns:
        return frozenset()
    return frozenset(batch.frame[PERIOD].fill_null("").unique().to_list())


def earlier_than(periods: Iterable[str]) -> frozenset[str]:
    """Return the periods that rows are compared with: a year earlier, and the one before.

    With the last of a year comes the whole year, for what is held against its total.

    >>> sorted(earlier_than(["2024"])), sorted(earlier_than(["2024-03"]))
    (['2023'], ['2023-03', '2024-02'])
    """
    found: set[str] = set()
    for text in periods:
        if text:
            period = parse_period(text)
            found |= {str(period.year_earlier()), *map(str, _run_before(period))}
    return frozenset(found) - frozenset(periods)


def _run_before(period: Period) -> list[Period]:
    """Return the periods of a year before one; for the first, the last of the year before."""
    if period.kind is Kind.YEAR:
        return []
    first = 2 if period.kind is Kind.MONTH else 1  # months 1 and 2 come together, as the second
    number = period.last % 12 + 1 if period.kind is Kind.MONTH else (period.last % 12 + 1) // 3
    if number <= first:
        return [period.shift(-number)]
    if period.last % YEAR != YEAR - 1:
        return [period.shift(-1)]
    return [period.shift(-back) for back in range(1, number - first + 1)]


def together(table: pl.DataFrame, batches: Iterable[Batch], sheet: str) -> pl.DataFrame:
    """Return the ledger's rows of a sheet with those of batches of it."""
    frames = [one.frame for one in batches if one.sheet == sheet and not one.frame.is_empty()]
    if not frames:
        return table
    return (
        pl.concat([table, *frames], how="diagonal_relaxed")
        if table.columns
        else pl.concat(frames, how="diagonal_relaxed")
    )


def file_names() -> dict[str, str]:
    """Return the names of files by the first figures of their hash."""
    from zhuanji.services.records.models import Submission

    rows = Submission.objects.exclude(file_name="").values_list("sha256", "file_name")
    return {sha256[:SHOWN]: name for sha256, name in rows}
