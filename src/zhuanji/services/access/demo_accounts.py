"""Accounts of a demo home: one for each role, sending department and county; their passwords are told once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from zhuanji.basics.civil_time import civil_day
from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import Language, say
from zhuanji.services.access.accounts.changing import changed, told
from zhuanji.services.access.accounts.granting import Granting
from zhuanji.services.access.accounts.making import Wanted, create
from zhuanji.services.access.accounts.passwords import put, random_password

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack
    from zhuanji.services.records.home import Home

BY = "demo"
MIDDLING = ("B", "C")  # grades that one can object to, and rise from


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """An account to try, with its password, which is kept nowhere."""

    username: str
    name: str
    role: str
    scope: str
    password: str


def make_demo_accounts(home: Home, *, at: datetime, lang: Language = "zh") -> tuple[DemoAccount, ...]:
    """Make the accounts of a demo home, or give those that are there new passwords.

    Args:
        home: opened; a demo's.
        at: when.
        lang: of their names.

    Raises:
        ProblemError: the home isn't a demo's.
    """
    if not home.demo:
        raise ProblemError([Problem("access.demo.not_here", Place(), {"folder": str(home.folder)})])
    return tuple(ready(wanted, home.pack, at) for wanted in wanted_accounts(home.pack, civil_day(at), lang))


def ready(wanted: Wanted, pack: Pack, at: datetime) -> DemoAccount:
    """Return an account that one can log in to at once: no first password, no second factor."""
    from zhuanji.services.records.models import Account

    if not Account.objects.filter(username=wanted.username).exists():
        create(wanted, by=BY, at=at, pack=pack)
    password = random_password()
    with changed(wanted.username) as account:
        account.active, account.failed, account.locked_until = True, 0, None
        put(account, password, at=at, must_change=False)
        told(BY, "account.password_reset", account, at=at)
    scope = " ".join(one.value for one in wanted.grants)
    return DemoAccount(account.username, account.name, account.role, scope, password)


def wanted_accounts(pack: Pack, on: date, lang: Language) -> Iterator[Wanted]:
    """Yield the accounts to make."""
    city = Granting("area", pack.head.city)
    yield one("office", "city_office", lang)
    yield one("leader", "leader", lang)
    yield one("enforcement", "enforcement", lang, city, department="ecology", pack=pack)
    sending = {item.department for item in pack.items}
    for department in pack.departments:
        if department.id in sending:
            both = (city, Granting("department", department.id))
            name = department.title if lang == "zh" else department.title_en
            yield Wanted(department.id, demo_name(name, lang), "department", department.id, both, False)
    for county in pack.areas.of_kind("county", on, pack.head.city):
        name = county.name if lang == "zh" else county.name_en or county.name
        grants = (Granting("area", county.code),)
        yield Wanted(f"county-{county.code}", demo_name(name, lang), "county_office", "", grants, False)
    if towns := pack.areas.of_kind("town", on):
        town = towns[0]
        name = town.name if lang == "zh" else town.name_en or town.name
        grants = (Granting("area", town.code),)
        yield Wanted(f"town-{town.code}", demo_name(name, lang), "town", "", grants, False)
    if uscc := some_enterprise():
        yield one("enterprise", "enterprise", lang, Granting("enterprise", uscc))
    for role in ("system_admin", "security_admin", "audit_admin"):
        yield one(role.partition("_")[0], role, lang)


def one(
    username: str,
    role: str,
    lang: Language,
    *grants: Granting,
    department: str = "",
    pack: Pack | None = None,
) -> Wanted:
    """Return the account that stands for a role."""
    known = {row.id for row in pack.departments} if pack else set()
    works = department if department in known else ""
    return Wanted(username, demo_name(say(f"access.role.{role}", lang), lang), role, works, grants, False)


def demo_name(name: str, lang: Language) -> str:
    """Return a name that says that it is made up."""
    return say("access.demo.name", lang, name=name)


def some_enterprise() -> str:
    """Return the credit code of an enterprise: one with a middling grade, else any of the ledger, or nothing."""
    from zhuanji.services.records.models import Entry, RunResult

    graded = RunResult.objects.filter(grade__in=MIDDLING).order_by("scoring__run", "uscc")
    listed = Entry.objects.filter(sheet="enterprises").exclude(uscc="").order_by("uscc")
    codes = (rows.values_list("uscc", flat=True).first() for rows in (graded, listed))
    return next(filter(None, codes), "")
