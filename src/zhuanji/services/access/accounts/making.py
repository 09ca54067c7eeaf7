"""Makes accounts: nobody has two administrators' roles, and a first password is random and good for one log-in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.services.access.accounts.changing import told
from zhuanji.services.access.accounts.granting import Granting, check_grants, write_grants
from zhuanji.services.access.accounts.names import canonical, new_username
from zhuanji.services.access.accounts.passwords import new_stamp, put, random_password
from zhuanji.services.access.table import ADMINISTRATORS, ROLES

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack
    from zhuanji.services.records.models import Account


@dataclass(frozen=True, slots=True)
class Wanted:
    """An account that is to be made.

    Args:
        username: by which to log in.
        name: of the person or enterprise; namesakes add what tells them apart.
        role: one of the table of permissions.
        department: where the person works.
        grants: what it may see.
        needs_code: whether a second factor is needed; None for what its role asks for.
    """

    username: str
    name: str
    role: str
    department: str = ""
    grants: tuple[Granting, ...] = ()
    needs_code: bool | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """An account that was made, and its first password, which is kept nowhere."""

    account: Account
    password: str


def create(wanted: Wanted, *, by: str, at: datetime, pack: Pack, address: str = "") -> Made:
    """Make an account.

    Args:
        wanted: what it is to be.
        by: who makes it.
        at: when.
        pack: the city's, for areas and departments.
        address: from where.

    Raises:
        ProblemError: with everything that is wrong with it.
    """
    from django.db.transaction import atomic

    username = new_username(wanted.username)
    problems = [*check_account(wanted, pack), *check_grants(wanted.role, wanted.grants, pack)]
    if problems:
        raise ProblemError(problems)
    with atomic():
        take_names()
        check_free(username, wanted)
        account = new_account(wanted, username, by, at)
        account.save(force_insert=True)
        password = random_password()
        put(account, password, at=at, must_change=True)
        write_grants(account, wanted.grants, by=by, at=at)
        detail = {"role": wanted.role, "name": account.name, "grants": [one.text for one in wanted.grants]}
        told(by, "account.created", account, at=at, address=address, detail=detail)
    return Made(account, password)


def take_names() -> None:
    """Let one process at a time make accounts or bring them back, so that no two get past the checks together."""
    from django.db import connection

    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("LOCK TABLE records_account IN SHARE ROW EXCLUSIVE MODE")


def new_account(wanted: Wanted, username: str, by: str, at: datetime) -> Account:
    """Return the row of an account, without a password."""
    from zhuanji.services.records.models import Account

    needed = wanted.role in ADMINISTRATORS if wanted.needs_code is None else wanted.needs_code
    return Account(
        username=username,
        name=" ".join(wanted.name.split()),
        role=wanted.role,
        department=wanted.department,
        needs_code=needed,
        stamp=new_stamp(),
        created_at=at.astimezone(UTC),
        created_by=by,
    )


def check_account(wanted: Wanted, pack: Pack) -> Iterable[Problem]:
    """Yield what is wrong with an account by itself."""
    if wanted.role not in ROLES:
        yield Problem("access.account.role", Place(), {"role": wanted.role, "known": " ".join(ROLES)})
    if not canonical(wanted.name):
        yield Problem("access.account.name")
    known = [department.id for department in pack.departments]
    if wanted.department and wanted.department not in known:
        values = {"department": wanted.department, "known": " ".join(known)}
        yield Problem("access.grant.department", Place(), values)


def check_free(username: str, wanted: Wanted) -> None:
    """See that the username is free, and that the person isn't another administrator.

    Raises:
        ProblemError: they are not.
    """
    from zhuanji.services.records.models import Account

    if Account.objects.filter(username=username).exists():
        raise ProblemError([Problem("access.account.exists", Place(), {"username": username})])
    check_separate(wanted.name, wanted.role)


def check_separate(name: str, role: str, *, subject: str = "", besides: int | None = None) -> None:
    """See that a person who is to be an administrator isn't one already.

    Args:
        name: of the person.
        role: which the account has.
        subject: of the person at the log-in service.
        besides: the account itself, which doesn't count.

    Raises:
        ProblemError: another administrator's account in use bears the same name or subject.
    """
    from zhuanji.services.records.models import Account

    if role not in ADMINISTRATORS:
        return
    for other in Account.objects.filter(role__in=ADMINISTRATORS, active=True).exclude(id=besides):
        if canonical(other.name) == canonical(name) or (subject and other.oidc_subject == subject):
            values = {"name": name, "username": other.username}
            raise ProblemError([Problem("access.account.two_administrators", Place(), values)])


def has_security_admin() -> bool:
    """Say whether anybody can make accounts; in a new home the first ones are made from the command line."""
    from zhuanji.services.records.models import Account

    return Account.objects.filter(role="security_admin", active=True).exists()


def granted(kind: str, value: str, first: date | None = None, last: date | None = None) -> Granting:
    """Return a grant: `area`, `department` or `enterprise`, of a code or id, for some days or for good."""
    return Granting(kind, value, first, last)
