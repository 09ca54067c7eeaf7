"""The rows of a form in which nobody wrote: they are taken out of a sheet before anything looks at them."""

from __future__ import annotations

from dataclasses import replace

import polars as pl

from zhuanji.engines.rules import Pack
from zhuanji.services.ledger.batch import ROW, Batch
from zhuanji.services.ledger.entries import key_items
from zhuanji.services.ledger.findings import UNFILLED, Finding
from zhuanji.services.ledger.roster import SHEET as ROSTER


def without_silent(batch: Batch, pack: Pack) -> Batch:
    """Return a sheet without the rows that say nothing: a prefilled template's, in which nobody wrote anything.

    They are no rows of data: what they would be about has no value, which is neither zero nor a row as it was. Only
    how many they are is noted. Of an event or an enterprise's place on the list, the key alone says something.
    """
    key = key_items(pack, batch.sheet)
    items = [item for item in pack.items if item.sheet == batch.sheet and item.id not in key]
    if batch.sheet == ROSTER or any(item.period == "event" for item in items):
        return batch
    own = [item.id for item in items if item.id in batch.frame.columns]
    if not own and any(one.severity == "error" and one.row is None for one in batch.findings):
        return batch  # no column of it is known: every row goes back
    told = {row for row, item in batch.absent if item not in key} | batch.bad_rows()
    silent = pl.all_horizontal(pl.col(own).is_null()) if own else pl.lit(value=True)
    kept = batch.frame.filter(~silent | pl.col(ROW).is_in(sorted(told)))
    unfilled = frozenset(batch.frame[ROW].to_list()) - frozenset(kept[ROW].to_list())
    if not unfilled:
        return batch
    findings = [one for one in batch.findings if one.row not in unfilled]
    note = Finding(UNFILLED, "note", None, None, {"count": f"{len(unfilled):,}"})
    return replace(batch, frame=kept, findings=(note, *findings), unfilled=unfilled)
