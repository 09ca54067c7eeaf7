"""Nobody gets what is another's, however it is asked for: the bytes of every answer are searched for its marks.

Whatever is asked for plainly is searched in test_oracle.py; here are fragments, searches, filters, orders, pages,
tokens, files, and addresses that were bent.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from support.api import bearer
from support.asking import API, ask, outcome
from support.counts import SOAK
from support.marks import foreign, leaks, put_up, text_of
from support.oracle import rows
from support.site_routes import address
from support.two_counties import HERE, THERE, YEAR
from support.web import client

# What may stand behind an address; names that a page doesn't know are passed over.
PROBES = (
    f"q={THERE.word}",
    f"q={THERE.initials}",
    f"q={THERE.uscc(0)}",
    f"q={THERE.uscc(0)[:12]}",
    f"q={HERE.word}",
    f"area={THERE.area}",
    f"town={THERE.towns[0]}",
    f"town={HERE.towns[1]}",
    "page=999999",
    "sort=-tax_paid",
    f"area={THERE.area}&town={THERE.towns[0]}&q={THERE.word}",
    "sort=-score",
    f"year={YEAR}&grade=A",
    "grade=C&lang=en",
    "department=statistics&sheet=statistics_year",
    "department=taxation&state=DRAFT",
    "state=APPROVED",
    "by=tax_per_mu",
    "from=A&to=B",
    "show=all&all=1&tab=all&town=all",
    f"uscc={THERE.uscc(0)}",
    f"id={THERE.uscc(0)}",
    f"rows=enterprise&measure=s.tax_paid&area={THERE.area}",
    "rows=sector&measure=s.tax_paid",
    f"rows=sector&measure=i.tax_per_mu&area={HERE.area}",
    "rows=sector&columns=grade&measure=s.power_kwh",
)
WHO = ("county", "town", "firm", "leader", "statistics")
# Pages that hold a whole document and nothing about enterprises.
LONG = ("plans/", "targets/", "api/v1/plans")


@pytest.mark.parametrize("name", WHO)
def test_no_fragment_tells_of_others(city, browser, name):
    found = []
    for row in rows(name):
        path = address(row["address"], city, row["whose"])
        if not path.startswith(API):
            answer = ask(
                browser(name), "GET", path, json.loads(row["sent"] or "{}"), headers={"HX-Request": "true"}
            )
            assert answer.status_code < 400, path
            found += [(path, hit) for hit in leaks(answer, put_up(name, path, foreign()[name]), path)]
    assert found == []


@pytest.mark.parametrize("name", WHO if SOAK else WHO[::2])
def test_no_search_filter_or_order_tells_of_others(city, browser, name, record_property):
    forbidden, found, tried = foreign()[name], [], 0
    for row in rows(name):
        path = address(row["address"], city, row["whose"])
        if row["whose"] != "near" or row["address"].startswith((API[1:], *LONG)) or ".xlsx" in path:
            continue
        for probe in PROBES if SOAK else PROBES[tried % 3 :: 3]:
            answer = ask(browser(name), "GET", f"{path}?{probe}")
            found += [
                (path, probe, hit) for hit in leaks(answer, put_up(name, path, forbidden), probe + path)
            ]
            tried += 1
    record_property("examples", tried)
    assert found == []


WORDS = {
    "q": (THERE.word, THERE.initials, THERE.uscc(0)),
    "area": (THERE.area,),
    "town": (THERE.towns[0], HERE.towns[1]),
    "sort": ("name", "-score"),
    "grade": ("A",),
    "department": ("statistics",),
    "limit": ("200",),
    "year": (str(YEAR),),
    "sector": ("wood_home",),
    "sheet": ("tax",),
    "state": ("DRAFT",),
    "offset": ("3",),
}


@pytest.mark.parametrize("name", WHO if SOAK else WHO[::2])
def test_no_question_to_the_api_tells_of_others(city, browser, name, record_property):
    forbidden, found, tried = foreign()[name], [], 0
    document = json.loads(ask(browser(name), "GET", "/api/v1/openapi.json").content)
    for row in rows(name):
        if not row["address"].startswith(API[1:]) or row["address"].startswith(LONG):
            continue
        text = "/" + row["address"].replace("<", "{").replace(">", "}")
        named = document["paths"][text]["get"]["parameters"]
        path = address(row["address"], city, row["whose"])
        for probe in (
            f"{one['name']}={value}" for one in named if "name" in one for value in WORDS.get(one["name"], ())
        ):
            answer = ask(browser(name), "GET", f"{path}?{probe}")
            found += [(path, probe, hit) for hit in leaks(answer, forbidden, probe + path)]
            tried += 1
    record_property("examples", tried)
    assert found == []


def test_a_list_counts_only_what_may_be_seen(city, browser):
    """Totals, pagers and the map's counts: six firms for the county, three for the town, one for the firm."""
    for name, count in (
        ("office", 12),
        ("county", 6),
        ("town", 3),
        ("enforcement", 6),
        ("firm", 1),
        ("granted_nothing", 0),
    ):
        one = browser(name)
        answer = ask(one, "GET", "/api/v1/enterprises")
        if name == "granted_nothing":  # whose role passes nowhere isn't shown a list at all
            assert answer.status_code == 403
            continue
        assert answer.json()["total"] == count
        assert ask(one, "GET", "/api/v1/enterprises", {"q": THERE.word}).json()["total"] == (
            6 if name == "office" else 0
        )
        drawn = ask(one, "GET", "/api/v1/map/counts").json()
        assert drawn["total"] == count
        assert sum(row["total"] or 0 for row in drawn["places"]) == (0 if name == "firm" else count)
        assert sum(total or 0 for total in drawn["sectors"].values()) in (0, count)


def test_a_token_reaches_no_further_than_its_permissions(city, browser):
    """The county's token for schemes alone: everything else that the county itself may is refused."""
    headers = bearer("county", ["scheme.see"], at=datetime.now(UTC))
    reached = set()
    for row in rows("county"):
        if row["address"].startswith(API[1:]):
            answer = ask(
                client(),
                "GET",
                address(row["address"], city, row["whose"]),
                json.loads(row["sent"] or "{}"),
                headers=headers,
            )
            if outcome(answer) == "ok":
                reached.add(row["address"].removeprefix("api/v1/").partition("/")[0])
    reference = {"areas", "city", "departments", "indicators", "items", "sectors", "sheets", "openapi.json"}
    assert reached == reference | {"account", "schemes"}


def test_a_token_opens_no_page(city):
    headers = bearer("office", ["enterprise.list", "enterprise.see"], at=datetime.now(UTC))
    for row in rows("office"):
        if not row["address"].startswith((API[1:], "login", "healthz", "readyz")):
            path = address(row["address"], city, row["whose"])
            assert outcome(ask(client(), "GET", path, headers=headers)) == "login", path


def test_head_and_options_say_nothing(city, browser):
    """What GET refuses, HEAD refuses too, and OPTIONS never answers with anything of it."""
    for row in rows("county", said="no") + rows("county", said="gone"):
        path = address(row["address"], city, row["whose"])
        assert outcome(ask(browser("county"), "HEAD", path)) in (row["county"], "405"), path
        answer = ask(browser("county"), "OPTIONS", path)
        assert answer.status_code == 405, path
        assert leaks(answer, foreign()["county"], path) == []


@pytest.mark.parametrize("name", ["anonymous", "deviceless"])
def test_no_method_leads_in_whoever_isnt_in(city, browser, name):
    """Whatever sends a stranger to the log-in by GET gives nothing by any other method either."""
    found = []
    for row in rows(name, said="login") + rows(name, said="duty"):
        if row["whose"] != "near":
            continue
        path = address(row["address"], city, "near")
        if (got := outcome(ask(browser(name), "HEAD", path))) not in (row[name], "no", "405"):
            found.append(("HEAD", path, got))
        for method in ("OPTIONS", "PUT", "PATCH", "DELETE", "TRACE"):
            answer = browser(name).generic(method, path)
            if answer.status_code not in (302, 401, 403, 405) or leaks(answer, foreign()["county"], path):
                found.append((method, path, answer.status_code))
    assert found == []


def bent(path: str) -> list[str]:
    """Return an address written in other ways that a careless server might take for the same."""
    head, _, last = path.rstrip("/").rpartition("/")
    return [
        f"{path}/",
        f"/{path}",
        f"{path}%2f",
        f"{path}%00",
        f"{path};a=b",
        f"{path}%20",
        f"{path}.",
        f"{head}//{last}",
        f"{head}/./{last}",
        f"{head}/x/../{last}",
        f"{head}/%2e%2e/{last}",
        path.upper(),
        path.replace("/runs/", "/Runs/"),
        f"{head}/{last.lower()}",
        f"{head}/ {last}",
        f"{path}?next=//evil",
        f"{path}%0d%0aX-Evil:%201",
        f"{head}/0{last}",
        f"{head}/{last}\u200b",
        f"{head}/\uff19{last[1:]}",
    ]


def test_no_bent_address_leads_past_a_refusal(city, browser):
    found, tried = [], 0
    for row in rows("county", said="no") + rows("county", said="gone"):
        path = address(row["address"], city, row["whose"])
        for one in bent(path) if SOAK or row["whose"] == "far" else ():
            answer = ask(browser("county"), "GET", one)
            tried += 1
            found += [(one, hit) for hit in leaks(answer, foreign()["county"], one)]
            if answer.status_code >= 500 or "X-Evil" in answer.headers:
                found.append((one, str(answer.status_code)))
    assert tried > 100
    assert found == []


CLIMBING = (
    "../zhuanji.sqlite3",
    "..%2f..%2fzhuanji.sqlite3",
    "%2e%2e/%2e%2e/home.yaml",
    "....//....//etc/passwd",
    "/etc/passwd",
    "..\\..\\zhuanji.sqlite3",
    "%252e%252e%252fzhuanji.sqlite3",
    "..%00/zhuanji.sqlite3",
    "file:///etc/passwd",
)


@pytest.mark.parametrize("climbing", CLIMBING)
def test_no_download_climbs_out_of_its_folder(city, browser, climbing):
    number = city.runs["near"]
    for head in (
        "/data/uploads/",
        f"/appraisal/runs/{number}/papers/",
        "/plans/",
        "/static/",
        "/data/templates/",
        "/admin/matrix.",
        f"/data/submissions/{climbing}/source?x=",
        "/enterprises/exports/",
        "/api/v1/uploads/",
        "/api/v1/plans/",
    ):
        answer = ask(browser("office"), "GET", f"{head}{climbing}")
        told = text_of(answer)
        assert answer.status_code in (301, 302, 400, 404), (head, climbing, answer.status_code)
        assert "SQLite format 3" not in told
        assert "root:" not in told


def test_an_export_isnt_handed_out_after_its_grants_are_gone(city, browser):
    """Who asked for a file while the county was theirs, and went to another county since, doesn't get it any more."""
    from django.db import transaction

    from zhuanji.services.records.models import ExportRequest, Grant

    with transaction.atomic():
        one = ExportRequest.objects.get(id=city.exports["near"])
        one.state, one.decided_by = "approved", "office"
        one.save()
        path = f"/enterprises/exports/{one.id}/file"
        mine = browser("county")
        assert HERE.name(0) in text_of(mine.get(path))  # made now, and kept
        assert HERE.name(0) in text_of(mine.get(path))
        Grant.objects.filter(account__username="county").update(value=THERE.area)
        answer = mine.get(path)
        transaction.set_rollback(True)
    assert (answer.status_code, HERE.name(0) in text_of(answer)) == (404, False)


def test_errors_show_nothing_of_what_is_behind_them(city, browser):
    for path in (
        "/nothing",
        "/enterprises/%ff",
        "/appraisal/runs/99999999999999999999/",
        "/figure/x",
        "/api/v1/nothing",
    ):
        told = text_of(ask(browser("county"), "GET", path))
        for word in (
            "Traceback",
            "site-packages",
            "zhuanji.sqlite3",
            "SELECT ",
            "/faces/",
            str(city.home.folder),
        ):
            assert word not in told, (path, word)
