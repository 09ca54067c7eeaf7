"""What accounts are granted: areas, departments, enterprises; dated, and never by oneself to oneself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.uscc import judge
from zhuanji.services.access.accounts.changing import changed, told
from zhuanji.services.access.accounts.names import canonical
from zhuanji.services.access.table import ADMINISTRATORS, GRANTS

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack
    from zhuanji.services.records.models import Account


@dataclass(frozen=True, slots=True)
class Granting:
    """A grant that is to be given.

    Args:
        kind: `area`, `department` or `enterprise`.
        value: the area's code, the department's id, the enterprise's credit code.
        first, last: days, both included; None is open.
    """

    kind: str
    value: str
    first: date | None = None
    last: date | None = None

    @property
    def text(self) -> str:
        """The grant as it stands in the log."""
        days = f" {self.first or ''}/{self.last or ''}" if self.first or self.last else ""
        return f"{self.kind} {self.value}{days}"


def grant(
    username: str, grants: Sequence[Granting], *, by: str, at: datetime, pack: Pack, address: str = ""
) -> None:
    """Grant an account more.

    Raises:
        ProblemError: there is no such account, it is one's own or an administrator's, or a value is unknown.
    """
    with changed(username) as account:
        check_not_own(account, by)
        if problems := list(check_grants(account.role, grants, pack)):
            raise ProblemError(problems)
        write_grants(account, grants, by=by, at=at)
        detail = {"grants": [one.text for one in grants]}
        told(by, "account.granted", account, at=at, address=address, detail=detail)


def revoke(username: str, kind: str, value: str, *, by: str, at: datetime, address: str = "") -> int:
    """Take a grant back; returns how many rows held it.

    Raises:
        ProblemError: there is no such account, or it has no such grant.
    """
    with changed(username) as account:
        check_not_own(account, by)
        held = account.grants.filter(kind=kind, value=value, revoked_at__isnull=True)
        count = held.update(revoked_at=at.astimezone(UTC), revoked_by=by)
        if not count:
            values = {"username": account.username, "kind": kind, "value": value}
            raise ProblemError([Problem("access.grant.not_held", Place(), values)])
        detail = {"grants": [f"{kind} {value}"]}
        told(by, "account.revoked", account, at=at, address=address, detail=detail)
    return count


def check_not_own(account: Account, by: str) -> None:
    """See that nobody changes what is granted to oneself.

    Raises:
        ProblemError: it is one's own account.
    """
    if canonical(by) == account.username:
        raise ProblemError([Problem("access.account.own", Place(), {"username": account.username})])


def write_grants(account: Account, grants: Iterable[Granting], *, by: str, at: datetime) -> None:
    """Write grants that were checked."""
    for one in grants:
        account.grants.create(
            kind=one.kind,
            value=one.value,
            valid_from=one.first,
            valid_to=one.last,
            granted_by=by,
            granted_at=at.astimezone(UTC),
        )


def check_grants(role: str, grants: Sequence[Granting], pack: Pack) -> Iterable[Problem]:
    """Yield what is wrong with grants to an account of a role."""
    if grants and role in ADMINISTRATORS:
        yield Problem("access.grant.administrator")
    for one in grants:
        if (one.kind == "enterprise") != (role == "enterprise") and role not in ADMINISTRATORS:
            yield Problem("access.grant.role", Place(), {"grant": one.text})
        elif problem := unknown(one, pack):
            yield problem
        if one.first and one.last and one.last < one.first:
            yield Problem("access.grant.days", Place(), {"grant": one.text})


def unknown(one: Granting, pack: Pack) -> Problem | None:
    """Return the problem of a grant whose value nobody knows."""
    if one.kind not in GRANTS:
        return Problem("access.grant.kind", Place(), {"kind": one.kind, "known": " ".join(GRANTS)})
    if one.kind == "area" and one.value not in pack.areas:
        return Problem("access.grant.area", Place(), {"area": one.value})
    departments = [department.id for department in pack.departments]
    if one.kind == "department" and one.value not in departments:
        values = {"department": one.value, "known": " ".join(departments)}
        return Problem("access.grant.department", Place(), values)
    if one.kind == "enterprise" and not judge(one.value).ok:
        return Problem("access.grant.enterprise", Place(), {"uscc": one.value})
    return None
