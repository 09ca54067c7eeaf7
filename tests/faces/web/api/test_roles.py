"""Who may ask for what, at a glance: a smoke test of each operation as each role."""

from __future__ import annotations

import pytest

from support.api import NAMES, callers, filled, known_things
from zhuanji.faces.web.api.schema import operations
from zhuanji.faces.web.api.tools.guard import OWN, REFERENCE
from zhuanji.services.access.table import permissions

GETTING = [one for one in operations() if "GET" in one.methods]
HERE = {200, 404, 422}  # 404 and 422 for what isn't there in a small home


@pytest.mark.parametrize("name", NAMES)
def test_a_role_gets_what_the_table_gives_it(served, name):
    known, caller = known_things(served), callers(served, name)
    for one in GETTING:
        status = caller.get(filled(one.path, known)).status_code
        allowed = one.permission in (OWN, REFERENCE) or bool(
            permissions()[one.permission].scopes.get(caller.role)
        )
        if caller.role == "security_admin" or not one.permission.startswith("profile"):
            assert (status != 403) if allowed and name in ("office", "leader") else status in {*HERE, 403}, (
                one.path
            )
        if not allowed:
            assert status == 403, one.path


def test_a_county_sees_its_own_and_no_trace_of_others(served):
    here, elsewhere = callers(served, "county"), callers(served, "elsewhere")
    code = known_things(served)["uscc"][0]
    assert here.get("/enterprises").json()["total"] == 12
    assert elsewhere.get("/enterprises").json() == {"total": 0, "limit": 50, "offset": 0, "rows": []}
    assert elsewhere.get("/enterprises", q=code).json()["total"] == 0
    assert here.get(f"/enterprises/{code}").status_code == 200
    theirs, nothing = (elsewhere.get(f"/enterprises/{one}") for one in (code, "91330500MA0000000X"))
    assert theirs.status_code == nothing.status_code == 403
    assert strip(theirs.json()) == strip(nothing.json())


def strip(fault: dict) -> dict:
    """Return a problem without what differs between two requests anyway."""
    return {name: value for name, value in fault.items() if name != "request_id"}


def test_another_countys_run_isnt_shown(served):
    here, elsewhere = callers(served, "county"), callers(served, "elsewhere")
    [run] = here.get("/runs").json()["rows"]
    assert run["grades"]
    assert elsewhere.get("/runs").json()["total"] == 0
    for path in (f"/runs/{run['id']}", f"/runs/{run['id']}/results", f"/runs/{run['id']}/objections"):
        assert here.get(path).status_code == 200
        assert elsewhere.get(path).status_code == 403


def test_an_enterprise_sees_itself_alone(served):
    firm, code = callers(served, "firm"), known_things(served)["uscc"][0]
    assert [one["uscc"] for one in firm.get("/enterprises").json()["rows"]] == [code]
    records = firm.get(f"/enterprises/{code}/records").json()
    assert records["total"] > 0
    [run] = firm.get("/runs").json()["rows"]
    assert run["scoring"] is None, "nothing is put up for everybody yet"
    assert firm.get(f"/runs/{run['id']}/results").json()["total"] == 0


def test_a_department_sees_its_own_items_only(served):
    """Whoever may see a row sees whose it is; of its values those of the own department."""
    code = known_things(served)["uscc"][0]
    office = callers(served, "office").get(f"/enterprises/{code}/records", limit=200).json()
    tax = callers(served, "taxation").get(f"/enterprises/{code}/records", limit=200).json()
    departments = {item.id: item.department for item in served.pack.items}
    shown = {value["item"] for row in tax["rows"] for value in row["values"]} - {"uscc", "name"}
    public = {item.id for item in served.pack.items if "public" in item.may_show_to}
    assert {departments[item] for item in shown - public} <= {"taxation"}
    assert tax["hidden"] > office["hidden"]


def test_what_names_enterprises_is_logged(served):
    from zhuanji.services.records.models import AuditEntry

    code = known_things(served)["uscc"][0]
    before = AuditEntry.objects.count()
    callers(served, "leader").get(f"/enterprises/{code}/records")
    [entry] = AuditEntry.objects.order_by("number")[before:]
    assert (entry.account, entry.action, entry.kind, entry.object) == ("leader", "seen", "enterprise", code)
    callers(served, "leader").get("/targets")
    assert AuditEntry.objects.count() == before + 1
