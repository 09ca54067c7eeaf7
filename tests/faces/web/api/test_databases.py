"""The same answers on both databases."""

from __future__ import annotations

from support.api import Caller, bearer, begun, drafted, filled, known_things
from support.runs import answered, checked, firms, opened, scored
from support.web import person, site
from zhuanji.faces.web.api.schema import operations
from zhuanji.services.access.accounts.tokens import may_hold
from zhuanji.services.access.table import permissions
from zhuanji.services.jobs.enterprise_index import rebuild
from zhuanji.services.reading import refresh


def test_every_question_is_answered(home, tmp_path):
    """By an account that may ask for all of it; nothing breaks, and what is there is found."""
    from datetime import UTC, datetime

    firms(4)
    begun(home)
    run = opened(home, tmp_path)
    checked(home, run)
    answered(home, run)
    scored(home, run)
    refresh(home)
    rebuild(home)
    drafted(home)
    site(home)
    person(home, "city_office", username="office")
    wanted = [one for one in permissions() if may_hold("city_office", one)]
    office = Caller("city_office", bearer("office", wanted, at=datetime.now(UTC)))
    known = known_things(home)
    found = {one.path: office.get(filled(one.path, known)) for one in operations() if "GET" in one.methods}
    assert {path: answer.json() for path, answer in found.items() if answer.status_code >= 500} == {}
    assert found["/enterprises"].json()["total"] == 4
    assert found["/runs/{number}/results"].json()["total"] == 4
    assert office.get("/enterprises", q="演示企业2", sort="-size").json()["total"] == 1
    assert office.get("/submissions", q="税收", state="DRAFT").json()["total"] == 1
