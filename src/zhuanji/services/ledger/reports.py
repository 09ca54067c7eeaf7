"""The workbook that goes back to a sender, from what was found in its file."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from zhuanji.basics.civil_time import civil_day
from zhuanji.basics.texts import Language, say
from zhuanji.services.ledger.examining import Examination
from zhuanji.services.ledger.files import plain_name, write_whole
from zhuanji.services.ledger.told_less import sender_of, told_less
from zhuanji.services.ledger.workbooks import Receipt, Returned, write_return

if TYPE_CHECKING:
    from datetime import datetime

    from zhuanji.services.access import Actor
    from zhuanji.services.records.home import Home


def report_of(
    home: Home, examination: Examination, at: datetime, lang: Language, *, actor: Actor | None = None
) -> bytes:
    """Return the workbook of a file, in words that tell whoever gets it nothing that they may not know.

    Args:
        home: the open home.
        examination: the checked file.
        at: when it came in.
        lang: the language of what we add.
        actor: who gets it; the sender where nobody is named.
    """
    sheets = examination.sheets
    reader = actor or sender_of(home.pack, (one.department for one in sheets), (one.area for one in sheets))
    examination = told_less(home.pack, examination, reader, civil_day(at))
    parts = [
        Returned(
            batch=one.batch,
            department=one.department,
            unchanged=one.rows.unchanged,
            pending=one.pending,
            questions=one.questions,
            check_code=one.check_code,
            period=one.period,
            area=one.area,
        )
        for one in examination.sheets
    ]
    read = {one.batch.raw.name for one in examination.sheets}
    named = {problem.place.sheet for problem in examination.problems} - read
    receipt = Receipt(
        file=examination.file.name,
        received=at,
        problems=examination.problems,
        unread=tuple(sheet for sheet in examination.file.sheets if sheet.name in named),
        origin=examination.file.sha256,
    )
    demo = home.demo or home.pack.head.synthetic
    return write_return(parts, home.pack, receipt, lang=lang, demo=demo)


def write_report(
    home: Home, examination: Examination, at: datetime, lang: Language, *, revision: int = 1
) -> Path:
    """Write the workbook that goes back, whole or not at all, and return its path.

    Args:
        home: the open home.
        examination: the checked file.
        at: when it came in.
        lang: the language of what we add.
        revision: of the submission; each has a workbook of its own.
    """
    stem = plain_name(PurePath(examination.file.name).stem)
    name = say(
        "ledger.report_name" if revision == 1 else "ledger.report_again", lang, stem=stem, revision=revision
    )
    path = home.returns / examination.file.sha256[:12] / f"{name}.xlsx"
    write_whole(path, report_of(home, examination, at, lang))
    return path
