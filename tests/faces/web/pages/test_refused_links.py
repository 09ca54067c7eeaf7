"""A page that answers a refused form: its links lead to where the page can be got, not to where the form was sent."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import urljoin

import pytest

from support.appraised import clerk, township
from support.runs import firms, opened
from support.snapshots import code
from support.web import logged_in, site

LINK = re.compile(
    r'<a [^>]*?href="([^"#]*)"|<form [^>]*?hx-get="([^"]*)"|<form [^>]*?method="get" action="([^"]*)"'
)


def links_of(answer) -> set[str]:
    """Return what a page's links and filters get, as the browser that shows it would ask for it."""
    page, at = answer.content.decode(), answer.request["PATH_INFO"]
    return {urljoin(at, unescape(next(filter(None, one), ""))) for one in LINK.findall(page)}


def lead_on(browser, answer) -> set[str]:
    """See that no link of a page leads to where only a form is taken; return those with a language or number."""
    found = links_of(answer)
    assert [one for one in sorted(found) if browser.get(one).status_code in (405, 500)] == []
    return {one for one in found if "?" in one}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_forms_of_a_run(home, tmp_path, lang):
    firms(60)
    run = opened(home, tmp_path)
    site(home)
    county, there = clerk(home), f"/appraisal/runs/{run.id}/"
    county.get("/account/", {"lang": lang})
    refused = county.post(f"{there}answers/give", {"uscc": code(3), "answer": "corrected"})
    assert refused.status_code == 400
    own = lead_on(county, refused)
    other = "en" if lang == "zh" else "zh"
    assert {f"{there}answers?lang={other}", f"{there}answers?page=2"} <= own
    assert f'action="{there}answers"' in refused.content.decode()
    for form, page in (("do/ask", ""), ("objections/answer", "objections")):
        county.get("/account/", {"lang": lang})
        refused = county.post(f"{there}{form}", {})
        assert refused.status_code == 400, form
        assert f"{there}{page}?lang={other}" in lead_on(county, refused)
    refused = township(home).post(f"{there}objections/file", {"uscc": code(3)})
    assert refused.status_code in (400, 403)
    lead_on(county, refused)


@pytest.mark.parametrize(
    ("role", "form", "page"),
    [
        ("city_office", "/plans/upload", "/plans/"),
        ("city_office", "/map/layers/add", "/map/layers/"),
        ("city_office", "/data/review/decide", "/data/review/"),
        ("city_office", "/data/matches/undo", "/data/matches/"),
        ("security_admin", "/admin/tokens/new", "/admin/tokens/"),
        ("security_admin", "/admin/tokens/revoke", "/admin/tokens/"),
        (
            "security_admin",
            "/admin/accounts/of/security-admin/do/retire",
            "/admin/accounts/of/security-admin",
        ),
        ("security_admin", "/admin/accounts/of/security-admin/grant", "/admin/accounts/of/security-admin"),
    ],
)
def test_forms_of_lists(home, role, form, page):
    site(home)
    browser = logged_in(home, role)
    refused = browser.post(form, {})
    assert refused.status_code == 400
    assert f"{page}?lang=en" in lead_on(browser, refused)


def test_the_proof_of_the_log(home):
    site(home)
    browser = logged_in(home, "audit_admin")
    assert "/admin/log/?lang=en" in lead_on(browser, browser.post("/admin/log/verify", {}))


def test_what_is_refused_without_a_page_of_its_own_goes_on_at_the_start(home):
    site(home)
    browser = logged_in(home, "city_office")
    refused = browser.post("/query/saved/add", {})
    assert refused.status_code == 404  # nothing is frozen yet
    assert "/start?lang=en" in lead_on(browser, refused)
