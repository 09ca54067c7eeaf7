"""Looks entries up in the log, the latest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from zhuanji.basics.civil_time import end_of, start_of

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from zhuanji.services.records.models import AuditEntry


@dataclass(frozen=True, slots=True)
class Search:
    """What to look for; what is left empty doesn't matter.

    Args:
        account: the username.
        action: or its beginning up to a dot: `login` finds `login.refused` too.
        about: an id, such as an enterprise's code, alone or among others.
        first, last: days, both included.
        before: the number of an entry; only earlier ones are looked for.
    """

    account: str = ""
    action: str = ""
    about: str = ""
    first: date | None = None
    last: date | None = None
    before: int | None = None


def entries(search: Search) -> QuerySet[AuditEntry]:
    """Return the entries that are looked for, the latest first."""
    from django.db.models import Q

    from zhuanji.services.records.models import AuditEntry

    found = AuditEntry.objects.order_by("-number")
    if search.account:
        found = found.filter(account=search.account)
    if search.action:
        found = found.filter(Q(action=search.action) | Q(action__startswith=f"{search.action}."))
    if search.about:
        found = found.filter(Q(object=search.about) | Q(detail__contains=f'"{search.about}"'))
    if search.first:
        found = found.filter(at__gte=start_of(search.first))
    if search.last:
        found = found.filter(at__lte=end_of(search.last))
    if search.before is not None:
        found = found.filter(number__lt=search.before)
    return found
