"""A sender's columns: asked once what they hold, and remembered for each department and sheet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

import polars as pl

from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.engines.rules import Pack
from zhuanji.services.ledger.batch import Batch
from zhuanji.services.ledger.columns.headings import canonical_heading
from zhuanji.services.ledger.columns.unsaid_units import still_unsaid
from zhuanji.services.ledger.submissions import now

if TYPE_CHECKING:
    from zhuanji.services.records.models import ColumnMapping

UNWANTED = ("", "-", "—")  # in place of an item: the column isn't wanted


@dataclass(frozen=True)
class Answer:
    """What a column holds, as somebody answered.

    Args:
        heading: as the sender wrote it.
        item: an item's id; empty for a column that isn't wanted.
        factor: what its numbers are multiplied by to be in the item's unit.
    """

    heading: str
    item: str
    factor: float = 1.0


def read_answer(pack: Pack, sheet: str | None, text: str) -> Answer:
    """Read `HEADING=item`; after an item's id or title may stand `*10000`, and a dash means not wanted.

    Args:
        pack: the city pack.
        sheet: whose items may be named; None for any.
        text: as typed; the last `=` parts it, since a heading may have one.

    Raises:
        ProblemError: it has no `=`, or names no item.
    """
    heading, sign, named = text.rpartition("=")
    if not sign or not heading.strip():
        raise ProblemError([Problem("ledger.map.form", values={"text": text})])
    named, star, written = named.strip().partition("*")
    if named.strip() in UNWANTED:
        return Answer(heading.strip(), "")
    return Answer(
        heading.strip(), item_named(pack, sheet, named.strip()), _factor(written, text) if star else 1.0
    )


def _factor(written: str, text: str) -> float:
    try:
        factor = float(written)
    except ValueError:
        factor = 0.0
    if not 0 < factor < float("inf"):
        raise ProblemError([Problem("ledger.map.factor", values={"text": text})])
    return factor


def item_named(pack: Pack, sheet: str | None, named: str) -> str:
    """Return the id of an item by its id or title, of a sheet if one is given.

    Raises:
        ProblemError: there is none of that name.
    """
    keys = {name for one in pack.sheets if one.id == sheet for name in one.key}
    items = [
        item
        for item in pack.items
        if sheet is None or item.sheet == sheet or item.id in keys or item.id == "name"
    ]
    names = {item.title: item.id for item in items} | {item.id: item.id for item in items}
    if named in names:
        return names[named]
    near = get_close_matches(named, names, n=4, cutoff=0.4) or [item.id for item in items][:30]
    raise ProblemError([Problem("ledger.map.item", values={"word": named, "known": " ".join(near)})])


def remembered(departments: Iterable[str], sheets: Iterable[str]) -> dict[str, Answer]:
    """Return what is remembered of senders' columns, by canonical heading; the latest decision counts."""
    from zhuanji.services.records.models import ColumnMapping

    rows = ColumnMapping.objects.filter(department__in=list(departments), sheet__in=list(sheets))
    rows = rows.order_by("decided_at", "id")
    return {row.heading: Answer(row.heading, row.item, row.factor) for row in rows}


def remember(department: str, sheet: str, answers: Iterable[Answer], *, by: str) -> int:
    """Keep decisions on a sender's columns; one that is remembered already isn't written again.

    Returns:
        How many were new.
    """
    from zhuanji.services.records.models import ColumnMapping

    known = remembered([department], [sheet])
    new: dict[str, Answer] = {}
    for answer in answers:
        heading = canonical_heading(answer.heading)
        old = known.get(heading)
        if old is None or (old.item, old.factor) != (answer.item, answer.factor):
            new[heading] = answer
    at = now()
    for heading, answer in new.items():
        ColumnMapping.objects.create(
            department=department,
            sheet=sheet,
            heading=heading,
            item=answer.item,
            factor=answer.factor,
            decided_by=by,
            decided_at=at,
        )
    return len(new)


def listed(department: str | None = None, sheet: str | None = None) -> list[ColumnMapping]:
    """Return the decisions that hold, by department, sheet and heading."""
    from zhuanji.services.records.models import ColumnMapping

    wanted = {"department": department, "sheet": sheet}
    rows = ColumnMapping.objects.filter(
        **{name: value for name, value in wanted.items() if value is not None}
    )
    latest = {(row.department, row.sheet, row.heading): row for row in rows.order_by("decided_at", "id")}
    return [latest[key] for key in sorted(latest)]


def with_factors(batch: Batch, known: Mapping[str, Answer]) -> Batch:
    """Return a sheet whose numbers are multiplied where an answer says so."""
    factors = {
        column.item: known[heading].factor
        for column in batch.columns
        if column.item
        and (heading := canonical_heading(column.heading)) in known
        and known[heading].factor != 1.0
    }
    scaled = {item: factor for item, factor in factors.items() if batch.frame.schema.get(item) == pl.Float64}
    if not scaled:
        return batch
    columns = tuple(
        replace(column, factor=column.factor * scaled.get(column.item or "", 1.0)) for column in batch.columns
    )
    frame = batch.frame.with_columns(pl.col(item) * factor for item, factor in scaled.items())
    findings = still_unsaid(batch.findings, set(scaled))
    return replace(batch, columns=columns, frame=frame, findings=findings)


def as_mapping(answers: Mapping[str, Answer]) -> dict[str, str]:
    """Return answers as readers take them: heading → item, empty where it isn't wanted."""
    return {heading: answer.item for heading, answer in answers.items()}
