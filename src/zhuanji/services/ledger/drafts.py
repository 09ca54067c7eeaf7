"""The rows of a draft: a digest that shows whether they were altered, later rows in their place, revisions."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

import polars as pl

from zhuanji.services.ledger.approved_rows import CHUNK, Approved, approved, fetched
from zhuanji.services.ledger.batch import PERIOD
from zhuanji.services.ledger.current import sheet_table
from zhuanji.services.ledger.entries import KEY, with_key

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack
    from zhuanji.services.records.models import Submission

Spot = tuple[str, str]  # period and key of a row in its sheet
NAMED = 500  # keys that a query names one by one; databases limit how many
Said = tuple[str, str]  # its values and its reasons for missing ones, JSON


def digest(rows: pl.DataFrame) -> str:
    """Return the digest of a draft's rows, whatever their order.

    Args:
        rows: row, period, key, values and absent of each, as they are stored.

    >>> rows = {"row": [5, 6], "period": "2024", "key": ["A", "B"], "values": "{}", "absent": "{}"}
    >>> digest(pl.DataFrame(rows))[:12]
    '71ccd4a6da17'
    """
    told = ["row", "period", "key", "values", "absent"]
    order = "row" if rows["row"].is_unique().all() else told  # only the parts of a split row share its number
    text = pl.concat_str(told, separator="\x1f") + pl.lit("\x1e")
    in_order = rows.select(told).sort(order).select(text.alias("text"))
    found = hashlib.sha256()
    for part in in_order.iter_slices(CHUNK):
        found.update("".join(part["text"]).encode("utf-8"))
    return found.hexdigest()


def rows_of(submission: Submission) -> pl.DataFrame:
    """Return a submission's rows as the database has them now; see `fetched` for the columns."""
    return fetched(submission.sheet, [submission.id], None).with_columns(pl.col("absent").fill_null("{}"))


def overtaken(submission: Submission, together: Iterable[int]) -> dict[int, int]:
    """Return the later submissions in the ledger that say something else of the same rows, with how many rows.

    Approving the earlier one now would put its values over theirs.

    Args:
        submission: the draft.
        together: numbers of submissions that are approved with it, in order: they can't be overtaken.
    """
    from zhuanji.services.records.models import APPROVED, Submission

    later = Submission.objects.filter(
        sheet=submission.sheet, state=APPROVED, id__gt=submission.id, zero=False
    ).exclude(id__in=list(together))
    numbers = list(later.values_list("id", flat=True))
    if not numbers:
        return {}
    own = dict(spots([submission.id]))
    found: dict[int, int] = defaultdict(int)
    for number in numbers:
        for spot, theirs in spots([number]):
            mine = own.get(spot)
            if mine is not None and contradicts(mine, theirs):
                found[number] += 1
    return dict(found)


def spots(submissions: Iterable[int]) -> Iterator[tuple[Spot, Said]]:
    """Yield the period and key of each row of submissions, with what the row says, as stored."""
    from zhuanji.services.records.models import Entry

    rows = Entry.objects.filter(submission_id__in=list(submissions))
    for period, key, values, absent in rows.values_list("period", "key", "values", "absent").iterator():
        yield (period, key), (values, absent)


def contradicts(one: Said, other: Said) -> bool:
    """Say whether two rows differ in an item of which both say something.

    >>> contradicts(('{"a":1,"b":2}', "{}"), ('{"b":2}', "{}")), contradicts(('{"a":1}', "{}"), ('{"a":3}', "{}"))
    (False, True)
    """
    if one == other:
        return False
    first, second = said(one), said(other)
    return any(first[item] != second[item] for item in first.keys() & second.keys())


def said(row: Said) -> dict[str, tuple[object, str]]:
    """Return what a row says of each item: a value, or the reason why there is none.

    >>> said(('{"a":1}', '{"b":"to_verify"}'))
    {'b': (None, 'to_verify'), 'a': (1, '')}
    """
    values, absent = row
    missing = {item: (None, str(why)) for item, why in json.loads(absent).items()} if absent != "{}" else {}
    return missing | {item: (value, "") for item, value in json.loads(values).items()}


def revisions(sheet: str, wanted: Collection[Spot]) -> Mapping[Spot, int]:
    """Return the last revision in the ledger of some rows of a sheet; those that it doesn't have are left out."""
    found: dict[Spot, int] = {}
    for _, period, key, revision in in_ledger(sheet, wanted):
        found[period, key] = max(revision, found.get((period, key), 0))
    return found


def in_ledger(sheet: str, wanted: Collection[Spot]) -> Iterator[tuple[int, str, str, int]]:
    """Yield the approved rows of some periods and keys: submission, period, key and revision."""
    from zhuanji.services.records.models import APPROVED, Entry

    if not wanted:
        return
    spots, keys = set(wanted), sorted({key for _, key in wanted})
    rows = Entry.objects.filter(sheet=sheet, period__in={period for period, _ in wanted})
    rows = rows.filter(submission__state=APPROVED)
    if len(keys) <= NAMED:
        rows = rows.filter(key__in=keys)
    for found in rows.values_list("submission_id", "period", "key", "revision").iterator():
        if (found[1], found[2]) in spots:
            yield found


def renumber(pack: Pack, submission: Submission, rows: pl.DataFrame) -> dict[int, int]:
    """Give the rows of a draft the revision that follows those in the ledger now.

    Args:
        pack: the city pack.
        submission: the draft.
        rows: its rows, with id, period, key and revision.

    Returns:
        The revisions that were changed, by the row's id.
    """
    from zhuanji.services.records.models import Entry

    own = {(period, key): (number, revision) for number, period, key, revision in places(rows)}
    there: set[Spot] = set()
    if among := others(submission, {period for period, _ in own}):
        same = sheet_table(pack, submission.sheet, periods={period for period, _ in own}, among=among)
        there = set(with_key(same, pack, submission.sheet).select(PERIOD, KEY).iter_rows())
    last = revisions(submission.sheet, own.keys() & there)
    changed = {
        number: last.get(spot, 0) + 1
        for spot, (number, revision) in own.items()
        if revision != last.get(spot, 0) + 1
    }
    entries = [Entry(id=number, revision=revision) for number, revision in changed.items()]
    Entry.objects.bulk_update(entries, ["revision"], batch_size=500)
    return changed


def places(rows: pl.DataFrame) -> Iterator[tuple[int, str, str, int]]:
    """Yield id, period, key and revision of rows."""
    return rows.select("id", "period", "key", "revision").iter_rows()


def others(submission: Submission, periods: Collection[str]) -> Approved | None:
    """Return what counts besides a draft, if any of it may be about the draft's periods."""
    counted = approved()
    near = counted.frame.filter(pl.col("sheet") == submission.sheet, pl.col("period").is_in(["", *periods]))
    return counted if near.height else None
