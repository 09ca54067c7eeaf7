"""Programs and people that ask the API: an account of each role, its token or session, what it may be asked about."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from support.senders import as_csv, send_one
from support.web import client, person, session_of
from zhuanji.faces.web.api.schema import operations
from zhuanji.services.access.accounts.granting import Granting
from zhuanji.services.access.accounts.tokens import create_token, may_hold
from zhuanji.services.access.table import ADMINISTRATORS, permissions

if TYPE_CHECKING:
    from zhuanji.services.records.home import Home

ROOT = "/api/v1"
COUNTY, TOWN, OTHER = "330502", "330502001", "330503"
# Name of the account → its role and what it is granted.
NAMES: dict[str, tuple[str, list[Granting]]] = {
    "office": ("city_office", []),
    "leader": ("leader", []),
    "taxation": ("department", [Granting("department", "taxation"), Granting("area", "330500")]),
    "county": ("county_office", [Granting("area", COUNTY)]),
    "elsewhere": ("county_office", [Granting("area", OTHER)]),
    "town": ("town", [Granting("area", TOWN)]),
    "enforcement": ("enforcement", [Granting("area", COUNTY)]),
    "firm": ("enterprise", [Granting("enterprise", "")]),
    "system": ("system_admin", []),
    "security": ("security_admin", []),
    "audit": ("audit_admin", []),
}
BUSINESS = tuple(name for name, (role, _) in NAMES.items() if role not in ADMINISTRATORS)


@dataclass
class Caller:
    """Somebody who asks.

    Args:
        role: of the account.
        headers: that say who it is.
    """

    role: str
    headers: dict[str, str] = field(default_factory=dict)

    def get(self, path: str, **query: Any) -> Any:
        """Ask for something; returns the answer."""
        return client().get(f"{ROOT}{path}", query, headers=self.headers)

    def post(self, path: str, body: Any = None, **more: Any) -> Any:
        """Send JSON, or a form where files go with it."""
        if more:
            return client().post(f"{ROOT}{path}", {**(body or {}), **more}, headers=self.headers)
        sent = json.dumps(body if body is not None else {})
        return client().post(f"{ROOT}{path}", sent, content_type="application/json", headers=self.headers)


_known: dict[tuple[str, str], Caller] = {}


def callers(home: Home, name: str, *, at: datetime | None = None) -> Caller:
    """Return an account as it asks: business by a token with all it may have, administrators by a session."""
    place = (str(home.folder), name)
    if place not in _known:
        _known[place] = made(home, name, at or datetime.now(UTC))
    return _known[place]


def made(home: Home, name: str, at: datetime) -> Caller:
    """Make the account, and its token or session."""
    role, granted = NAMES[name]
    granted = [Granting(one.kind, one.value or first_code()) for one in granted]
    department = "taxation" if role == "department" else ""
    person(home, role, *granted, username=name, department=department)
    if role in ADMINISTRATORS:
        return Caller(role, session_headers(name))
    return Caller(role, bearer(name, [one for one in permissions() if may_hold(role, one)], at=at))


def bearer(name: str, wanted: list[str], *, at: datetime, label: str = "test") -> dict[str, str]:
    """Return the headers of a new token of an account."""
    token = create_token(name, label, wanted, days=30, by="security", at=at)
    return {"Authorization": f"Bearer {token}"}


def session_headers(name: str) -> dict[str, str]:
    """Return the headers of a browser's session that may change things."""
    browser = session_of(name)
    csrf = browser.get(f"{ROOT}/account").json()["csrf"]
    cookies = "; ".join(f"{key}={morsel.value}" for key, morsel in browser.cookies.items())
    return {"Cookie": cookies, "X-CSRFToken": csrf}


def first_code() -> str:
    """Return the code of an enterprise of the ledger."""
    from zhuanji.services.records.models import EnterpriseIndex

    return str(EnterpriseIndex.objects.order_by("uscc").values_list("uscc", flat=True)[0])


def drafted(home: Home) -> None:
    """Let the tax office hand a file in that waits for approval."""
    from zhuanji.services.records.models import EnterpriseIndex

    head = ("统一社会信用代码", "企业名称", "税收实际贡献（万元）")
    codes = EnterpriseIndex.objects.order_by("uscc").values_list("uscc", "name")[:3]
    rows = [head, *((code, name, 12.5) for code, name in codes)]
    send_one(home, as_csv(rows), "税收2024.csv", sheet="tax", department="taxation")


def begun(home: Home) -> None:
    """Give submissions that were written straight into the tables the beginning of a history."""
    from zhuanji.services.ledger.history import FILE, begin, definition
    from zhuanji.services.ledger.submissions import clerk
    from zhuanji.services.records.models import Submission

    lifecycle = definition(home.pack, FILE)
    for one in Submission.objects.all():
        begin(lifecycle, str(one.id), clerk(one.sent_by, one.department), one.received_at)


def known_things(home: Home) -> dict[str, list[str]]:
    """Return ids of things that are there, by the name of the parameter that takes them."""
    from zhuanji.services import reading
    from zhuanji.services.records.models import Run, Submission

    now = reading.current(home)
    assert now is not None
    figure = next(
        one
        for name in now.periods
        if (one := now.figure(name, COUNTY) or now.figure(name, home.pack.head.city))
    )
    return {
        "target": [one.binding.id for one in now.tracking.targets],
        "figure": [figure.id],
        "document": ["own"],
        "action": ["land", "check_land", "submit", "publish", "finalise", "nothing"],
        "scheme": list(home.pack.schemes),
        "uscc": [first_code()],
        "number": [
            str(one)
            for one in (
                *Run.objects.values_list("id", flat=True),
                *Submission.objects.values_list("id", flat=True),
            )
        ],
        "area": [COUNTY, TOWN, OTHER],
        "indicator": list(now.periods),
        "sheet": ["tax", "enterprises"],
        "department": ["taxation"],
        "year": ["2023"],
        "grade": ["A", "D"],
    }


def filled(path: str, known: dict[str, list[str]]) -> str:
    """Return a path with ids of things that are there."""
    for name in ("target", "figure", "document", "scheme", "uscc", "number"):
        path = path.replace(f"{{{name}}}", known[name][0])
    return path.replace("{upload}", "0" * 24).replace("{job}", "00000000-0000-4000-8000-000000000000")


def operation_ids(*, taking: bool = False) -> list[str]:
    """Return the ids of all operations, or of those that take anything."""
    return [str(one.operation_id) for one in operations() if one.models or not taking]
