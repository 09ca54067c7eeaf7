"""The index of enterprises as a frame, for counts by many things at once; made anew when the index is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import polars as pl

from zhuanji.faces.web.pages.query.frames import kept

if TYPE_CHECKING:
    from zhuanji.services.records.home import Home

COLUMNS = (
    "uscc",
    "name",
    "area",
    "town",
    "functional_area",
    "sector",
    "above_scale",
    "size_class",
    "status",
    "tags",
    "lon",
    "lat",
    "grade",
    "grade_year",
    "scored_grade",
    "scored_year",
)
SCHEMA: dict[str, Any] = {
    **dict.fromkeys(COLUMNS, pl.String),
    "above_scale": pl.Boolean,
    **dict.fromkeys(("lon", "lat"), pl.Float64),
    **dict.fromkeys(("grade_year", "scored_year"), pl.Int64),
}
LAST = "last_grade"


def index_frame(home: Home) -> pl.DataFrame:
    """Return the index, with `last_grade`: the grade of the last scoring, published or not."""
    return kept(("index", *state(home)), read)  # type: ignore[no-any-return]


def names(home: Home) -> dict[str, str]:
    """Return the name of each enterprise by its code."""
    found: dict[str, str] = kept(
        ("names", *state(home)), lambda: dict(index_frame(home).select("uscc", "name").iter_rows())
    )
    return found


def state(home: Home) -> tuple[object, ...]:
    """Return what is another once the index was made anew: its rows have new numbers then."""
    from django.db.models import Max

    from zhuanji.services.records.models import EnterpriseIndex

    last = EnterpriseIndex.objects.aggregate(last=Max("id"))["last"]
    return str(home.folder), home.database_url, last


def read() -> pl.DataFrame:
    """Read the index."""
    from zhuanji.services.records.models import EnterpriseIndex

    rows = list(EnterpriseIndex.objects.order_by("uscc").values_list(*COLUMNS))
    later = (pl.col("scored_year") >= pl.col("grade_year")) & (pl.col("scored_grade") != "")
    table = pl.DataFrame(rows, schema=SCHEMA, orient="row")
    return table.with_columns(pl.when(later).then("scored_grade").otherwise("grade").alias(LAST))
