"""Accounts in the database of the open home, and actors without one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache

from zhuanji.basics.uscc import make_synthetic
from zhuanji.engines.rules import load_pack
from zhuanji.services.access.accounts.granting import Granting
from zhuanji.services.access.accounts.making import Wanted, create
from zhuanji.services.access.accounts.managing import change_password
from zhuanji.services.access.model import Actor

NOON = datetime(2025, 3, 3, 4, 0, tzinfo=UTC)  # a Monday, noon in China
DAY = NOON.date()
GOOD = "correct-Horse-9-battery"
CITY, CHANGXING, ANJI = "330500", "330522", "330523"
FIRM = make_synthetic("330522", 7)


def after(**span: float) -> datetime:
    """Return an instant so long after noon."""
    return NOON + timedelta(**span)


@cache
def huzhou():
    """The pack of Huzhou."""
    return load_pack("huzhou")


def actor(role: str, *areas: str, departments=(), usccs=(), **more) -> Actor:
    """Return an actor of a role."""
    return Actor(1, "u", "某人", role, frozenset(areas), frozenset(departments), frozenset(usccs), **more)


def made(username: str = "wang", role: str = "city_office", *grants: tuple[str, str], **more):
    """Return an account with its first password, made at noon."""
    granted = tuple(Granting(*one) for one in grants)
    name = more.pop("name", f"姓名{username}")
    wanted = Wanted(username, name, role, grants=granted, **more)
    return create(wanted, by="sec", at=NOON, pack=huzhou())


def settled(username: str = "wang", role: str = "city_office", *grants: tuple[str, str], **more):
    """Return an account whose first password was changed to `GOOD`."""
    from zhuanji.services.records.models import Account

    first = made(username, role, *grants, **more)
    change_password(username, first.password, GOOD, at=NOON)
    return Account.objects.get(id=first.account.id)
