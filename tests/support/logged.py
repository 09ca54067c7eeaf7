"""What the log has of acts: read, and acts that are done and taken back again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from zhuanji.services.records.models import AuditEntry


class UndoneError(Exception):
    """Ends a transaction that is to leave nothing."""


def entries() -> list[tuple[str, str, str]]:
    """Return who, what and about which, of every entry."""
    return [(one.account, one.action, one.object) for one in AuditEntry.objects.order_by("number")]


@contextmanager
def added() -> Iterator[list[AuditEntry]]:
    """Give a list that holds afterwards what was logged meanwhile."""
    found: list[AuditEntry] = []
    before = AuditEntry.objects.count()
    yield found
    found += AuditEntry.objects.order_by("number")[before:]


def undone(act: Callable[[], Any]) -> None:
    """Do something in a transaction that ends without it, and see that it leaves no entry."""
    from django.db import transaction

    with added() as left:
        try:
            with transaction.atomic():
                act()
                raise UndoneError
        except UndoneError:
            pass
    assert left == []


def once(act: Callable[[], Any]) -> tuple[str, str, str, str]:
    """Take an act back first, then do it; returns the one entry that it leaves: who, what, of what kind, which."""
    undone(act)
    with added() as left:
        act()
    [one] = left
    return one.account, one.action, one.kind, one.object
