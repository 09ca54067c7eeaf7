"""Credit codes that were found → filled into the rows of a sheet; a shared meter's amounts split."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from zhuanji.services.ledger.batch import PERIOD, ROW
from zhuanji.services.ledger.identity.crosswalk import Kind
from zhuanji.services.ledger.identity.roster import How

USCC = "uscc"
Spot = tuple[int, str]  # a row of the sender's file, and the period that it is about


@dataclass(frozen=True, slots=True)
class Match:
    """A row whose enterprise a rule found; `share` is below 1 where a meter is shared.

    A row with several periods side by side has a match for each of them: a meter changes hands.
    """

    row: int
    uscc: str
    how: How | Kind
    share: float = 1.0
    period: str = ""

    @property
    def spot(self) -> Spot:
        """What of the sheet it is about."""
        return self.row, self.period


def with_codes(frame: pl.DataFrame, matches: Sequence[Match]) -> pl.DataFrame:
    """Return a frame with the codes that were found; a shared row once for each enterprise, its amounts split."""
    if USCC not in frame.columns:
        frame = frame.with_columns(pl.lit(None, pl.String()).alias(USCC))
    if not matches:
        return frame
    found = pl.DataFrame(
        [(*one.spot, one.uscc, one.share) for one in matches],
        schema={ROW: pl.Int64, PERIOD: pl.String, "_code": pl.String, "_share": pl.Float64},
        orient="row",
    )
    joined = frame.join(found, on=[ROW, PERIOD], how="left", maintain_order="left_right")
    amounts = [
        pl.col(name) * pl.col("_share").fill_null(1.0)
        for name, kind in frame.schema.items()
        if kind == pl.Float64
    ]
    return joined.with_columns(pl.coalesce(USCC, "_code").alias(USCC), *amounts).select(frame.columns)
