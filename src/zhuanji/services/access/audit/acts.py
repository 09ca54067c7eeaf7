"""What somebody did, written down by the transaction that did it: neither stands without the other.

Services do it themselves, so that a page, the API, a job and a command leave the same entry, and leave it once.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from zhuanji.services.access.audit.append import append
from zhuanji.services.access.audit.draft import Draft

if TYPE_CHECKING:
    from zhuanji.services.records.models import AuditEntry


def note_act(by: str, action: str, kind: str, ids: Iterable[object], **detail: object) -> AuditEntry:
    """Log what somebody does, as the last thing that its transaction does: others wait for the log meanwhile.

    Args:
        by: who.
        action: such as `submission.approved`.
        kind: of what, such as `submission`.
        ids: which.
        detail: more, as plain data; what is empty is left out.

    Raises:
        RuntimeError: there is no transaction: the entry could stand where what it tells of doesn't.
    """
    from django.db import connection

    if not connection.in_atomic_block:
        raise RuntimeError(f"{action} is logged outside of the transaction that does it")
    named = [str(one) for one in ids]
    told = {name: value for name, value in detail.items() if value not in ("", None, [], ())}
    if len(named) > 1:
        told["ids"] = {kind: named}
    which = named[0] if len(named) == 1 else ""
    return append([Draft(by, action, kind, which, len(named), told)])[0]
