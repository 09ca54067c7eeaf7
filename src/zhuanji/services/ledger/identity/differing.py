"""Rows with a credit code and a name that belong to different enterprises."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl
from rapidfuzz import fuzz

from zhuanji.basics.uscc import judge
from zhuanji.services.ledger.batch import ROW, Batch
from zhuanji.services.ledger.findings import Finding
from zhuanji.services.ledger.identity.identifiers import NAME, USCC
from zhuanji.services.ledger.identity.names import fold
from zhuanji.services.ledger.identity.roster import Roster

DIFFER, SPELT, OTHER = (
    "ledger.match.code_name_differ",
    "ledger.match.name_differs",
    "ledger.match.code_unknown",
)
TWO_CODES, TAX_NUMBER = "ledger.match.two_codes", "tax_number"
ROSTER = "enterprises"


def unlike(batch: Batch, roster: pl.DataFrame) -> pl.DataFrame:
    """Return the rows whose code and name aren't a pair that the roster has in some year: row, code, name.

    Nearly every row is such a pair; only what is left needs names cut into parts.
    """
    if batch.sheet == ROSTER or not {USCC, NAME} <= set(batch.frame.columns):
        return pl.DataFrame()
    pairs = batch.frame.select(ROW, USCC, NAME).drop_nulls()
    if not {USCC, NAME} <= set(roster.columns):
        return pairs
    return pairs.join(roster.select(USCC, NAME).unique(), on=[USCC, NAME], how="anti").sort(ROW)


def differing(pairs: pl.DataFrame, roster: Roster, similar: float) -> Iterator[Finding]:
    """Yield what is to be said of codes and names that don't go together.

    An error if the code is one enterprise's and the name the present one of another, and the two names aren't
    alike; else a warning. The roster's own sheet isn't looked at: there a new name is a change of name.

    Args:
        pairs: rows with both, as `unlike` leaves them.
        roster: the enterprises.
        similar: the likeness of two names, 0 to 100, from which they are taken for spellings of one.
    """
    if pairs.is_empty():
        return
    for (uscc, name), rows in pairs.group_by(USCC, NAME, maintain_order=True):
        told = told_of(str(uscc), str(name), roster, similar)
        if told is not None:
            for row in rows[ROW]:
                yield Finding(told.code, told.severity, row, NAME, told.values)


def two_codes(batch: Batch) -> Iterator[Finding]:
    """Yield the rows whose taxpayer number is the credit code of another enterprise than their own."""
    if not {USCC, TAX_NUMBER} <= set(batch.frame.columns):
        return
    both = batch.frame.select(ROW, USCC, TAX_NUMBER).drop_nulls().filter(pl.col(USCC) != pl.col(TAX_NUMBER))
    for row, uscc, number in both.iter_rows():
        other = judge(number)
        if other.ok and other.code != uscc:
            yield Finding(TWO_CODES, "error", row, USCC, {"code": uscc, "other": other.code})


def told_of(uscc: str, name: str, roster: Roster, similar: float) -> Finding | None:
    """Return what is to be said of a code and a name, without a row."""
    how, named = roster.named(name)
    if uscc in named:
        return None
    enterprise = roster.enterprises.get(uscc)
    others = "、".join(sorted(named)[:3]) or "—"
    values: dict[str, object] = {"code": uscc, "name": name, "others": others}
    if enterprise is None:
        return Finding(OTHER, "warning", None, NAME, values) if named and how != "variant" else None
    values["now"] = enterprise.name
    likeness = max(fuzz.ratio(fold(name), fold(one)) for one in (enterprise.name, *enterprise.former))
    if named and how == "name" and likeness < similar:
        return Finding(DIFFER, "error", None, NAME, values)
    if roster.name(name).may_be(roster.name(enterprise.name)) or (likeness >= similar and not named):
        return None
    return Finding(SPELT, "warning", None, NAME, values)
