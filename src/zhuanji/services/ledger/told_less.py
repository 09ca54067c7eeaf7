"""What was found in a file in words that tell somebody nothing that they may not know.

One place decides for whatever goes out: the workbook that the intake keeps, which goes back to the sender, and those
that the site gives to whoever may have them.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from zhuanji.services.access import Actor
from zhuanji.services.ledger.batch import ROW
from zhuanji.services.ledger.telling import Telling, named_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhuanji.engines.rules import Pack
    from zhuanji.services.ledger.examining import Examination, Examined
    from zhuanji.services.ledger.findings import Finding


def sender_of(pack: Pack, departments: Iterable[str], areas: Iterable[str]) -> Actor:
    """Return whoever sent a file as an actor: a department in its area, without an account.

    Args:
        pack: the city's.
        departments: the ids of those that send its sheets.
        areas: the codes of where they are; the whole city where nobody said.
    """
    places = frozenset(areas) - {""} or frozenset([pack.head.city])
    return Actor(0, "", "", "department", areas=places, departments=frozenset(departments) - {""})


def told_less(pack: Pack, examination: Examination, actor: Actor, on: date) -> Examination:
    """Return what was found in a file in words that tell an actor nothing that it may not know."""
    return replace(
        examination, sheets=tuple(sheet_told_less(pack, each, actor, on) for each in examination.sheets)
    )


def sheet_told_less(pack: Pack, one: Examined, actor: Actor, on: date) -> Examined:
    """Return a sheet whose findings tell nothing that an actor may not know, with candidates that it may."""
    told = Telling(actor, pack, on, frozenset(column.item for column in one.batch.columns if column.item))
    frame = one.batch.frame
    codes = dict(frame.select(ROW, "uscc").iter_rows()) if "uscc" in frame.columns else {}
    told.about(code or "" for code in codes.values())
    told.about(named_in(each.code, each.values) for each in one.batch.findings)
    told.about(each.uscc for row in one.pending for each in row.candidates)
    findings = tuple(finding_told_less(told, each, codes.get(each.row) or "") for each in one.batch.findings)
    pending = tuple(
        replace(row, candidates=tuple(each for each in row.candidates if told.knows(each.uscc)))
        for row in one.pending
    )
    return replace(one, batch=replace(one.batch, findings=findings), pending=pending)


def finding_told_less(told: Telling, one: Finding, uscc: str) -> Finding:
    """Return a finding, or that there is one where its sentence would tell too much."""
    code, values = told.said(one.code, one.item, uscc, one.values)
    return one if code == one.code else replace(one, code=code, values=values)
