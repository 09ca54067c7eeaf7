"""How accounts are found and changed: one writer at a time, and never without an entry in the log."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.services.access.accounts.names import canonical
from zhuanji.services.access.audit.append import append
from zhuanji.services.access.audit.draft import Draft

if TYPE_CHECKING:
    from zhuanji.services.records.models import Account


def found(username: str) -> Account:
    """Return an account.

    Raises:
        ProblemError: there is none of that name.
    """
    from zhuanji.services.records.models import Account

    account = Account.objects.filter(username=canonical(username)).first()
    if account is None:
        raise ProblemError([Problem("access.account.unknown", Place(), {"username": username})])
    return account


@contextmanager
def changed(username: str) -> Iterator[Account]:
    """Hold an account against other writers while it is changed, and save it.

    Raises:
        ProblemError: there is none of that name.
    """
    from django.db.transaction import atomic

    from zhuanji.services.records.models import Account

    with atomic():
        account = Account.objects.select_for_update().filter(username=canonical(username)).first()
        if account is None:
            raise ProblemError([Problem("access.account.unknown", Place(), {"username": username})])
        yield account
        account.save()


def told(
    by: str,
    action: str,
    account: Account,
    *,
    at: datetime,
    address: str = "",
    detail: Mapping[str, object] | None = None,
) -> None:
    """Save an account and log what somebody did to it, in this order: who holds the log waits for nothing else.

    Args:
        by: who.
        action: such as `account.disabled`.
        account: to whom.
        at: when.
        address: from where.
        detail: more; never a password or a secret.
    """
    account.save()
    append([Draft(by, action, "account", account.username, 1, detail or {}, address, at=at)])
