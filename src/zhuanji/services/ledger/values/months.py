"""Columns of several periods side by side → a row for each enterprise and period in which something stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import polars as pl

from zhuanji.basics.missing import Missing
from zhuanji.engines.rules.models.items import Item
from zhuanji.services.ledger.batch import PERIOD, ROW
from zhuanji.services.ledger.findings import Finding
from zhuanji.services.ledger.values.sums import unlabelled_totals

Spot = tuple[int, str]  # row and item


@dataclass
class Months:
    """What the columns of periods hold, by period.

    Args:
        periods: of the columns, by their numbers.
        series: the values of each item, one a row of data.
        absent: why values are missing.
    """

    periods: Mapping[int, str]
    series: dict[str, dict[str, pl.Series]] = field(default_factory=dict)
    absent: dict[Spot, dict[str, Missing]] = field(default_factory=dict)

    def add(self, column: int, series: pl.Series, absent: Mapping[Spot, Missing]) -> None:
        """Keep what a column holds."""
        period = self.periods[column]
        self.series.setdefault(period, {})[series.name] = series
        for spot, reason in absent.items():
            self.absent.setdefault(spot, {})[period] = reason

    @property
    def items(self) -> list[str]:
        """The items that stand under several periods."""
        return list(dict.fromkeys(item for several in self.series.values() for item in several))

    def frames(self, rows: pl.DataFrame) -> Iterator[pl.DataFrame]:
        """Yield the rows of each period, as many as there are rows of data.

        Args:
            rows: what else each row of data holds: its number, and what tells the enterprise.
        """
        kinds = {item: one.dtype for several in self.series.values() for item, one in several.items()}
        for period, several in sorted(self.series.items()):
            values = [several.get(item, pl.lit(None, kinds[item]).alias(item)) for item in self.items]
            yield rows.with_columns(pl.lit(period).alias(PERIOD), *values)

    def rows(self, rows: pl.DataFrame) -> pl.DataFrame:
        """Return the rows in which a period has a value, or a reason for none: by row, then by period."""
        told = [(row, period) for (row, _), several in self.absent.items() for period in several]
        reasons = pl.DataFrame(told, schema={ROW: pl.Int64, PERIOD: pl.String}, orient="row").unique()
        every = pl.concat(list(self.frames(rows)))
        something = every.filter(pl.any_horizontal(pl.col(self.items).is_not_null()))
        if reasons.height:
            reasoned = every.join(reasons, on=[ROW, PERIOD], how="semi")
            something = pl.concat([something, reasoned]).unique([ROW, PERIOD], keep="first")
        return something.sort(ROW, PERIOD)

    def totals(self, rows: pl.DataFrame, identity: Sequence[str]) -> set[int]:
        """Return the rows that are totals without a label: in every period in which they have values."""
        found: list[set[int]] = []
        silent: list[set[int]] = []
        numbers = rows[ROW].to_list()
        for frame in self.frames(rows):
            found.append({numbers[place] for place in unlabelled_totals(frame, identity, self.items)})
            # Nothing, or the 0 of a month in which nobody has anything yet.
            none = [
                pl.col(item).is_null() | ((pl.col(item) == 0) & (pl.col(item).abs().sum() == 0))
                for item in self.items
            ]
            empty = frame.select(pl.all_horizontal(none)).to_series()
            silent.append({numbers[place] for place in empty.arg_true()})
        return {
            row
            for row in set().union(*found)
            if all(row in one or row in none for one, none in zip(found, silent, strict=True))
        }

    def reasons(
        self, rows: pl.DataFrame, items: Mapping[str, Item], findings: list[Finding]
    ) -> dict[Spot, Missing]:
        """Return one reason for each row and item; where the periods of a row give several, that is told.

        Args:
            rows: as `rows` returns them.
            items: the data dictionary, by id.
            findings: where to tell.
        """
        reasons: dict[Spot, Missing] = {}
        for spot, several in self.absent.items():
            row, item = spot
            reasons[spot] = next(iter(several.values()))
            if len(set(several.values())) > 1 or self.blank(rows, row, item) - set(several):
                values = {"title": items[item].title}
                findings.append(Finding("ledger.period.reasons", "error", row, item, values))
        return reasons

    def blank(self, rows: pl.DataFrame, row: int, item: str) -> set[str]:
        """Return the periods of a row in which an item has no value though another one has."""
        own = rows.filter((pl.col(ROW) == row) & pl.col(item).is_null())
        return set(own[PERIOD])


def at_column(findings: Iterable[Finding], column: int) -> Iterator[Finding]:
    """Yield findings with the column in which their cells stand: the item alone doesn't tell it."""
    for one in findings:
        yield Finding(one.code, one.severity, one.row, one.item, one.values, column)
