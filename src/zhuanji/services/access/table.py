"""The table of permissions and roles, `permissions.csv`: who may do what within which scope."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, cast, get_args

Kind = Literal["business", "administration", "personal"]
Scope = Literal["all", "area", "department", "own", ""]

FILE = Path(__file__).with_name("permissions.csv")
ADMINISTRATORS = ("system_admin", "security_admin", "audit_admin")
BUSINESS = ("city_office", "department", "county_office", "town", "enforcement", "leader", "enterprise")
ROLES = (*BUSINESS, *ADMINISTRATORS)
GRANTS = ("area", "department", "enterprise")


@dataclass(frozen=True, slots=True)
class Permission:
    """A row of the table.

    Args:
        id: `<thing>.<verb>`.
        kind: `business` is nothing for administrators, `administration` is for them alone, `personal` is
            about one's own account.
        use: what single values are used for under it, as the items' `allowed_use` has it; empty for no more
            than to be seen.
        scopes: role → scope; a role that isn't there has none.
    """

    id: str
    kind: Kind
    use: str
    scopes: Mapping[str, Scope]


@cache
def permissions() -> Mapping[str, Permission]:
    """Return the table by permission.

    Raises:
        ValueError: with everything that is wrong with the file.
    """
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    if wrong := list(faults(rows)):
        raise ValueError("permissions.csv: " + "; ".join(wrong))
    return {row["permission"]: permission(row) for row in rows}


def permission(row: Mapping[str, str]) -> Permission:
    """Return a row that has no faults."""
    scopes = {role: cast(Scope, row[role]) for role in ROLES if row[role]}
    return Permission(row["permission"], cast(Kind, row["kind"]), row["use"], scopes)


def faults(rows: list[dict[str, str]]) -> Iterator[str]:
    """Yield what is wrong with the rows of a table."""
    columns = ["permission", "kind", "use", *ROLES]
    if not rows or list(rows[0]) != columns:
        yield f"the columns should be {' '.join(columns)}"
        return
    seen: set[str] = set()
    for row in rows:
        name = row["permission"]
        if name in seen:
            yield f"{name} stands twice"
        seen.add(name)
        if row["kind"] not in get_args(Kind):
            yield f"{name}: no kind “{row['kind']}”"
        for role in ROLES:
            if complaint := cell_fault(row["kind"], role, row[role]):
                yield f"{name}, {role}: {complaint}"


def cell_fault(kind: str, role: str, scope: str) -> str:
    """Return what is wrong with a cell; empty where nothing is."""
    if scope not in get_args(Scope):
        return f"no scope “{scope}”"
    if scope and kind == "business" and role in ADMINISTRATORS:
        return "administrators see no business data"
    if scope and kind == "administration" and role not in ADMINISTRATORS:
        return "administration is for administrators"
    if (scope == "own") != (role == "enterprise") and scope not in ("", "all"):
        return "`own` is the scope of enterprises, and they have no other"
    return ""
