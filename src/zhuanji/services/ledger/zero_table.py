"""The statements of nothing to report (零报告) as a table of the snapshot: such a period was sent, and is not missing."""

from __future__ import annotations

import polars as pl

from zhuanji.engines.snapshots.schema import ZERO_SCHEMA
from zhuanji.services.ledger.approved_rows import Approved


def zero_table(counted: Approved) -> pl.DataFrame:
    """Return the approved statements among what counts, each once; an area's says nothing of the whole sheet."""
    from zhuanji.services.records.models import Submission

    known = set(counted.ids)
    rows = Submission.objects.filter(zero=True, area="").values_list("pk", *ZERO_SCHEMA)
    told = sorted({row[1:] for row in rows if row[0] in known})
    return pl.DataFrame(told, schema=dict(ZERO_SCHEMA), orient="row")
