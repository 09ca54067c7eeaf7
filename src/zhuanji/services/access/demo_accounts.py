"""Accounts of a demo home: one for each role, sending department and county; their passwords are told once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from zhuanji.basics.civil_time import civil_day
from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import Language, say
from zhuanji.services.access.accounts.actors import holding
from zhuanji.services.access.accounts.changing import changed, told
from zhuanji.services.access.accounts.granting import Granting
from zhuanji.services.access.accounts.making import Wanted, create
from zhuanji.services.access.accounts.passwords import put, random_password

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack
    from zhuanji.engines.rules.models.areas import Area
    from zhuanji.services.records.home import Home

BY = "demo"
ENTERPRISE, TOWN = "enterprise", "town-"  # names of accounts, the latter before its code
MIDDLING = ("B", "C")  # grades that one can object to, and rise from
# The lifecycle of runs and its states from the public notice on, until the result is published: runs stand above this
# room, which can't ask them.
RUN, NOTICED = "appraisal_run", ("PUBLIC_NOTICE", "OBJECTION", "RESOLVED")


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """An account to try, with its password, which is kept nowhere."""

    username: str
    name: str
    role: str
    scope: str
    password: str


def make_demo_accounts(home: Home, *, at: datetime, lang: Language = "zh") -> tuple[DemoAccount, ...]:
    """Make the accounts of a demo home, or give those that are there new passwords and leave them what they have.

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
        held = holding(account, civil_day(at))
    scope = " ".join(one.value for one in held)
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
    uscc, place = own_enterprise(on) or some_enterprise()
    if towns := pack.areas.of_kind("town", on):
        # Its township takes what the enterprise objects to.
        town = own_town(towns, place) or next((area for area in towns if area.code == place), towns[0])
        name = town.name if lang == "zh" else town.name_en or town.name
        grants = (Granting("area", town.code),)
        yield Wanted(f"{TOWN}{town.code}", demo_name(name, lang), "town", "", grants, False)
    if uscc:
        yield one(ENTERPRISE, "enterprise", lang, Granting("enterprise", uscc))
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


def own_enterprise(on: date) -> tuple[str, str] | None:
    """Return the credit code and the town of the enterprise whose account is there already; None where none is."""
    from zhuanji.services.records.models import Account, RunResult

    account = Account.objects.filter(username=ENTERPRISE).first()
    held = [one.value for one in holding(account, on) if one.kind == "enterprise"] if account else []
    if not held:
        return None
    rows = RunResult.objects.filter(uscc=held[0]).exclude(town="").order_by("scoring__run", "scoring__number")
    return held[0], rows.values_list("town", flat=True).last() or ""


def own_town(towns: Sequence[Area], place: str) -> Area | None:
    """Return the town whose account is there already, that of the enterprise before others; None where none is."""
    from zhuanji.services.records.models import Account

    names = Account.objects.filter(role="town", username__startswith=TOWN)
    there = {name.removeprefix(TOWN) for name in names.values_list("username", flat=True)}
    known = [area for area in towns if area.code in there]
    return next((area for area in known if area.code == place), known[0] if known else None)


def some_enterprise() -> tuple[str, str]:
    """Return the credit code and the town of an enterprise, empty where they aren't known.

    It is one that sees its grade and can object to it: a middling one of a run on public notice; else any that was
    graded, or any of the ledger.
    """
    from zhuanji.services.records.models import Entry, RunResult

    middling = RunResult.objects.filter(grade__in=MIDDLING).order_by("scoring__run", "uscc")
    noticed = middling.filter(scoring__run__in=runs_on_notice())
    for rows in (noticed.exclude(town=""), noticed, middling.exclude(town=""), middling):
        if found := rows.first():
            return found.uscc, found.town
    listed = Entry.objects.filter(sheet="enterprises").exclude(uscc="").order_by("uscc")
    return listed.values_list("uscc", flat=True).first() or "", ""


def runs_on_notice() -> list[int]:
    """Return the runs that are put up for everybody to see and not published yet."""
    from zhuanji.services.records.models import CaseStep

    steps = CaseStep.objects.filter(case_kind=RUN).order_by("case_id", "number")
    last = dict(steps.values_list("case_id", "end"))
    return [int(run) for run, state in last.items() if state in NOTICED]
