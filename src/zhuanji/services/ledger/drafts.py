"""The rows of a draft: a digest that shows whether they were altered, later rows in their place, revisions."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from zhuanji.services.ledger.batch import PERIOD
from zhuanji.services.ledger.current import sheet_table
from zhuanji.services.ledger.entries import KEY, with_key

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack
    from zhuanji.services.records.models import Submission

Spot = tuple[str, str]  # period and key of a row in its sheet
NAMED = 500  # keys that a query names one by one; databases limit how many
Said = tuple[str, str]  # its values and its reasons for missing ones, JSON


def digest(rows: Iterable[tuple[int, str, str, str, str]]) -> str:
    """Return the digest of a draft's rows, whatever their order.

    Args:
        rows: row, period, key, values and absent of each, as they are stored.

    >>> digest([(5, "2024", "A", "{}", "{}"), (6, "2024", "B", "{}", "{}")])[:12]
    '71ccd4a6da17'
    """
    found = hashlib.sha256()
    for row in sorted(rows):
        found.update("\x1f".join(map(str, row)).encode("utf-8") + b"\x1e")
    return found.hexdigest()


def digest_of(submission: Submission) -> str:
    """Return the digest of a submission's rows as the database has them now."""
    from zhuanji.services.records.models import Entry

    rows = Entry.objects.filter(submission=submission)
    return digest(rows.values_list("row", "period", "key", "values", "absent").iterator())


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


def renumber(pack: Pack, submission: Submission) -> None:
    """Give the rows of a draft the revision that follows those in the ledger now."""
    from zhuanji.services.records.models import Entry

    rows = Entry.objects.filter(submission=submission).values_list("id", "period", "key", "revision")
    own = {(period, key): (number, revision) for number, period, key, revision in rows.iterator()}
    same = sheet_table(pack, submission.sheet, periods={period for period, _ in own})
    there = with_key(same, pack, submission.sheet).select(PERIOD, KEY).iter_rows()
    last = revisions(submission.sheet, own.keys() & set(there))
    changed = [
        Entry(id=number, revision=last.get(spot, 0) + 1)
        for spot, (number, revision) in own.items()
        if revision != last.get(spot, 0) + 1
    ]
    Entry.objects.bulk_update(changed, ["revision"], batch_size=500)
