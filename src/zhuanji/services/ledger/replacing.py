"""A sheet that is sent again: which open drafts it replaces, and which approved ones it corrects."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from zhuanji.engines.lifecycles import Papers
from zhuanji.engines.rules import Pack
from zhuanji.services.ledger.drafts import Said, Spot, in_ledger, said, spots
from zhuanji.services.ledger.history import take
from zhuanji.services.ledger.submissions import CHECKED, DRAFT, ZERO_REPORTED, case_of, clerk, now

if TYPE_CHECKING:
    from zhuanji.services.records.models import Submission


def covered(
    sheet: str, department: str, sent: Callable[[], Mapping[Spot, Said]], origin: str, area: str = ""
) -> list[Submission]:
    """Return the open submissions of which a new sheet says everything again.

    Nothing is lost when they are withdrawn: each of their rows stands in the new sheet, with every item of which
    the old row said anything. So a department that sends the rest of its columns, or another county's rows,
    replaces nothing.

    Args:
        sheet: of the new rows.
        department: who sends them.
        sent: gives the good rows, those that the ledger holds already among them; asked for where needed.
        origin: the hash of the file whose return was corrected and sent again, if it was one. Such a return
            also replaces a sheet of which no row was good.
        area: the code of where they are sent from; another area's statement of nothing stands beside them.
    """
    from zhuanji.services.records.models import Submission

    waiting = Submission.objects.filter(sheet=sheet, department=department)
    drafts = list(waiting.filter(state__in=(DRAFT, CHECKED), zero=False).order_by("id"))
    statements = list(waiting.filter(state=ZERO_REPORTED).order_by("id"))
    if not (drafts or statements):
        return []
    rows = sent()
    periods = {period for period, _ in rows}
    likely = [one for one in drafts if may_cover(rows, one)]
    found = [one for one in likely if covers(rows, dict(spots([one.id])), again=one.sha256 == origin)]
    return [*found, *(one for one in statements if one.period in periods and one.area in ("", area))]


def may_cover(sent: Mapping[Spot, Said], draft: Submission) -> bool:
    """Say whether rows may say all of a draft: they are no fewer, and its first row is among them."""
    from zhuanji.services.records.models import Entry

    first = Entry.objects.filter(submission=draft).values_list("period", "key").first()
    return first is None or (draft.good <= len(sent) and first in sent)


def covers(sent: Mapping[Spot, Said], old: Mapping[Spot, Said], *, again: bool) -> bool:
    """Say whether rows say everything of which older ones said anything; where there were none, if `again`."""
    if not old:
        return again
    for spot, row in old.items():
        new = sent.get(spot)
        if new is None or (new != row and not said(row).keys() <= said(new).keys()):
            return False
    return True


def withdraw(pack: Pack, old: Iterable[Submission], new: Submission, reason: str, *, by: str) -> list[int]:
    """Withdraw submissions that a new one replaces, and return their numbers."""
    found = []
    for one in old:
        moved = take(
            case_of(pack, one), "withdraw", clerk(by, new.department), Papers(reason=reason), at=now()
        )
        one.state, one.replaced_by_id = moved.state, new.id
        one.save()
        found.append(one.id)
    return found


def corrected(sheet: str, changed: Iterable[Spot]) -> Submission | None:
    """Return the latest approved submission that has one of the rows that are sent with other values."""
    from zhuanji.services.records.models import Submission

    holders = {number for number, *_ in in_ledger(sheet, set(changed))}
    return Submission.objects.filter(id=max(holders)).first() if holders else None
