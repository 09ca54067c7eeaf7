"""What every answer bears: headers, languages, problems in words, no outside address, no inline script or style."""

from __future__ import annotations

import re

import pytest

from support.web import client, logged_in, site
from zhuanji.faces.web.security import UPLOAD
from zhuanji.services.records.home import Home

OUTSIDE = re.compile(r"(?:src|href|action)=[\"'](?:https?:)?//", re.IGNORECASE)
INLINE = re.compile(
    r"<script(?![^>]*(?:src=|application/json))|<style|\sstyle=|\son[a-z]+=|javascript:", re.IGNORECASE
)


@pytest.fixture
def shown(home: Home) -> Home:
    site(home)
    return home


@pytest.mark.usefixtures("shown")
def test_the_policy_lets_in_nothing_from_outside_and_nothing_inline():
    policy = client().get("/login").headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "http" not in policy
    assert "default-src 'none'" in policy


@pytest.mark.parametrize(
    "path", ["/login", "/", "/cockpit/", "/account/", "/account/password", "/account/device", "/none"]
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_page_names_an_outside_address_or_runs_anything_inline(shown, path, lang):
    browser = logged_in(shown, "city_office")
    page = browser.get(path, {"lang": lang}, follow=True).content.decode()
    assert OUTSIDE.findall(page) == []
    assert INLINE.findall(page) == []


@pytest.mark.usefixtures("shown")
def test_a_language_is_kept():
    browser = client()
    assert "Log in" in browser.get("/login", {"lang": "en"}).content.decode()
    assert "Log in" in browser.get("/login").content.decode()
    assert 'lang="zh-CN"' in browser.get("/login", {"lang": "zh"}).content.decode()
    assert 'lang="zh-CN"' in browser.get("/login", {"lang": "fr"}).content.decode()


def test_headers(shown):
    answer = logged_in(shown, "city_office").get("/account/")
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert re.fullmatch("[0-9a-f]{16}", answer.headers["X-Request-Id"])


@pytest.mark.usefixtures("shown")
def test_an_unknown_host_is_refused():
    assert client(HTTP_HOST="elsewhere.example").get("/login").status_code == 400


@pytest.mark.usefixtures("shown")
def test_a_body_that_is_too_large_isnt_read():
    answer = client(CONTENT_LENGTH=str(UPLOAD + 1)).post("/login", CONTENT_LENGTH=str(UPLOAD + 1))
    assert answer.status_code == 413
    assert "site.problem.too_large" in answer.content.decode()


@pytest.mark.usefixtures("shown")
@pytest.mark.parametrize("path", ["/login", "/api/v1/targets"])
def test_a_body_that_doesnt_say_how_long_it_is_isnt_read(path):
    answer = client().generic("POST", path, b"", HTTP_TRANSFER_ENCODING="chunked")
    assert answer.status_code == 411
    assert "site.problem.no_length" in answer.content.decode()
    assert (
        client().generic("POST", "/login", b"").status_code == 401
    )  # nothing is sent, which needs no length


@pytest.mark.usefixtures("shown")
def test_a_page_that_isnt_there_says_so_in_words():
    answer = client().get("/nothing", {"lang": "en"})
    assert answer.status_code == 404
    assert "There is no page /nothing." in answer.content.decode()
    assert answer.headers["X-Request-Id"] in answer.content.decode()


def test_a_fault_of_ours_is_told_by_the_number_of_the_request(shown, monkeypatch):
    from zhuanji.faces.web.pages.cockpit import views

    def broken(_: object) -> None:
        raise RuntimeError("boom 秘密")

    monkeypatch.setattr(views, "content", broken)
    browser = logged_in(shown, "city_office")
    browser.raise_request_exception = False
    answer = browser.get("/")
    assert answer.status_code == 500
    assert "秘密" not in answer.content.decode()
    assert answer.headers["X-Request-Id"] in answer.content.decode()


def test_a_refusal_says_why(shown):
    answer = logged_in(shown, "audit_admin").get("/cockpit/")
    assert answer.status_code == 403
    assert "审计管理员" in answer.content.decode()


def test_a_fragment_gets_a_fragment(shown):
    answer = logged_in(shown, "audit_admin").get("/cockpit/", headers={"HX-Request": "true"})
    assert answer.status_code == 403
    assert "<html" not in answer.content.decode()
    stranger = client().get("/", headers={"HX-Request": "true"})
    assert (stranger.status_code, stranger.headers["HX-Redirect"]) == (401, "/login")


def test_the_watermark_names_who_looks(shown):
    page = logged_in(shown, "city_office").get("/account/").content.decode()
    assert '<svg class="watermark" aria-hidden="true"' in page
    assert "测试 city-office" in page.partition('<svg class="watermark"')[2]
    assert "watermark" not in client().get("/login").content.decode()


def test_a_demo_home_says_so_on_every_page(new_home):
    home = new_home("demo", demo=True)
    site(home)
    assert "演示数据" in client().get("/login").content.decode()


@pytest.mark.usefixtures("shown")
def test_alive_and_ready():
    assert client().get("/healthz").json()["status"] == "ok"
    assert client().get("/readyz").json() == {"status": "ok", "prepared": True}


@pytest.mark.parametrize(
    ("lang", "told"),
    [("zh", "这个地址只接收表单"), ("en", "This address takes something else, such as a form")],
)
def test_a_link_to_where_a_form_is_sent_says_so_in_words(shown, lang, told):
    browser = logged_in(shown, "city_office")
    answer = browser.get("/plans/upload", {"lang": lang})
    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")
    assert told in answer.content.decode()
    assert "site.problem.no_method" in answer.content.decode()
    part = browser.get("/plans/upload", headers={"HX-Request": "true"})
    assert part.status_code == 405
    assert "<html" not in part.content.decode()
    assert told in part.content.decode()
