"""An account as it acts on a day: with what is granted then, and with what it has to do first."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from zhuanji.basics.civil_time import civil_day
from zhuanji.services.access.accounts.passwords import has_to_change
from zhuanji.services.access.model import Actor

if TYPE_CHECKING:
    from zhuanji.services.records.models import Account, Grant

PASSWORD, SERVICE, PROGRAM = "password", "oidc", "program"


def actor_of(account: Account, *, at: datetime, verified: bool = False, how: str = PASSWORD) -> Actor:
    """Return who acts for an account.

    Args:
        account: in use.
        at: when; grants are dated by the day in China.
        verified: whether a second factor was given.
        how: it came in: whoever came by the log-in service or a token needs no password here.
    """
    held = holding(account, civil_day(at))
    return Actor(
        account.id,
        account.username,
        account.name,
        account.role,
        areas=values(held, "area"),
        departments=values(held, "department"),
        usccs=values(held, "enterprise"),
        verified=verified,
        must=must(account, at, verified=verified, how=how),
    )


def holding(account: Account, on: date) -> list[Grant]:
    """Return the grants of an account that hold on a day."""
    grants = [one for one in account.grants.all() if one.revoked_at is None]
    return [one for one in grants if (one.valid_from or on) <= on <= (one.valid_to or on)]


def values(grants: list[Grant], kind: str) -> frozenset[str]:
    """Return what grants of a kind name."""
    return frozenset(one.value for one in grants if one.kind == kind)


def must(account: Account, at: datetime, *, verified: bool, how: str) -> tuple[str, ...]:
    """Return what an account has to do before anything else."""
    found = []
    if how == PASSWORD and has_to_change(account, at):
        found.append("password")
    if how != PROGRAM and account.needs_code and not verified:
        found.append("second_factor")
    return tuple(found)
