"""The workbook of a file for whoever gets it on the site: with as much of what was found as they may know.

The one that the intake keeps is the sender's. Where that tells everything, and whoever asks may see all of it, they get
it as it is; for others it is made again from the file as sent, and kept beside.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from zhuanji.basics.civil_time import civil_day
from zhuanji.services.ledger.files import sha256_of, write_whole
from zhuanji.services.ledger.intake import examined
from zhuanji.services.ledger.reading import Request
from zhuanji.services.ledger.rechecking import period_of, stored_file
from zhuanji.services.ledger.reports import report_of
from zhuanji.services.ledger.telling import MATCH, Telling, looked_at
from zhuanji.services.ledger.told_less import sender_of

if TYPE_CHECKING:
    from zhuanji.basics.texts import Language
    from zhuanji.engines.rules import Pack
    from zhuanji.services.access import Actor
    from zhuanji.services.ledger.examining import Examination
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Submission

MARK = 16  # characters of a mark


def returned_file(
    home: Home,
    one: Submission,
    sheets: Sequence[Submission],
    actor: Actor,
    *,
    on: date,
    lang: Language,
    examination: Examination | None = None,
) -> Path:
    """Return the path of the workbook for an actor, from the home's returns; it is made where it isn't there yet.

    Args:
        home: the open home.
        one: a submission that has a workbook.
        sheets: all submissions of its file.
        actor: who gets it.
        on: the day, as grants are dated.
        lang: of our own words.
        examination: of the file, where it was just checked.

    Raises:
        ProblemError: the file as sent is lost.
    """
    kept = Path(one.report)
    lacking = hidden(home.pack, sheets, actor, on)
    sender = sender_of(home.pack, (each.department for each in sheets), (each.area for each in sheets))
    if not lacking and not hidden(home.pack, sheets, sender, on):
        return kept
    path = kept.with_name(f"{kept.stem}-{mark_of(actor, lang, lacking)}{kept.suffix}")
    if not (home.returns / path).is_file():
        found = examination or examined_again(home, one)
        write_whole(home.returns / path, report_of(home, found, datetime.now(UTC), lang, actor=actor))
    return path


def mark_of(actor: Actor, lang: Language, lacking: Sequence[str]) -> str:
    """Return the mark of a workbook: only who may know the same gets one that was made for somebody else.

    What is told of a row depends on the enterprises and on the items that the actor may see: on its role and on every
    grant it has, and on what a program's token leaves of them.
    """
    grants = [sorted(each) for each in (actor.areas, actor.departments, actor.usccs)]
    limits = None if actor.limited_to is None else sorted(actor.limited_to)
    return sha256_of(json.dumps([lang, actor.role, *grants, limits, *lacking]).encode())[:MARK]


def examined_again(home: Home, one: Submission) -> Examination:
    """Check the file of a submission again."""
    asked = Request(civil_day(one.received_at), "", period_of(one), one.department, one.area)
    return examined(home, stored_file(home, one), one.file_name, asked, ())


def hidden(pack: Pack, sheets: Sequence[Submission], actor: Actor, on: date) -> list[str]:
    """Return what of the findings on a file's sheets an actor may not know; empty where it may know all."""
    found: set[str] = set()
    for one in sheets:
        told = Telling(actor, pack, on, frozenset(item for _, _, item, _ in one.columns if item))
        for code, item in found_in(one):
            if not (told.everywhere and told.tells(code, item, "")):
                found.add(f"{code} {item or ''}")
    return sorted(found)


def found_in(one: Submission) -> Iterator[tuple[str, str | None]]:
    """Yield the kinds of findings on a submission that tell more than the cells themselves."""
    from zhuanji.services.records.models import BadRow, RowFinding

    pairs = set(RowFinding.objects.filter(submission=one).values_list("code", "item").distinct())
    for text in BadRow.objects.filter(submission=one).values_list("findings", flat=True).iterator():
        pairs |= {(each["code"], each["item"] or "") for each in json.loads(text)}
    for code, item in pairs:
        if code.startswith(MATCH) or looked_at(code) is not None:
            yield code, item or None
