"""Whatever is typed into addresses, forms, bodies and headers, the answer is a page or a coded problem, and soon."""

from __future__ import annotations

import json
from urllib.parse import quote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.asking import API, ask
from support.hostile import RAW_BODIES, borne, fields, plain_data, several, texts
from support.oracle import rows, table
from support.site_routes import NAMED, address

# Addresses that do something for long, or end the session.
LEFT_OUT = ("logout", "admin/backups", "data/freeze", "plans/upload")
BY_HTMX = ("/send", "/try", "/ways", "/verify")  # forms that htmx posts


def asked(city, method: str, name: str) -> list[str]:
    """Return the addresses of a method that somebody gets in by."""
    known = [row for said in ("ok", "bad") for row in rows(name, method, said=said) if row["whose"] == "near"]
    return [address(row["address"], city, "near") for row in known if row["address"] not in LEFT_OUT]


def encoded(text: str) -> str:
    """Return a text as an address holds it, halves of pairs too."""
    return quote_plus(text.encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("name", ["office", "county", "firm"])
def test_addresses(city, browser, name):
    paths, one = asked(city, "GET", name), browser(name)

    @several(1_300)
    @given(st.sampled_from(paths), fields(), st.booleans())
    def bears(path: str, told: dict[str, str], fragment: bool) -> None:
        query = "&".join(f"{encoded(key)}={encoded(value)}" for key, value in told.items())
        borne(lambda: ask(one, "GET", f"{path}?{query}", headers={"HX-Request": "true"} if fragment else {}))

    bears()


def test_parts_of_addresses(city, browser):
    named = sorted({(row["method"], row["address"]) for row in table() if NAMED.search(row["address"])})
    one = browser("office")

    @several(1_000)
    @given(st.sampled_from(named), texts())
    def bears(route: tuple[str, str], text: str) -> None:
        path = "/" + NAMED.sub(lambda _: encoded(text[:300]) or "x", route[1])
        borne(lambda: ask(one, route[0], path))

    bears()


@pytest.mark.parametrize("name", ["office", "county"])
def test_forms(city, browser, name):
    paths, one = [path for path in asked(city, "POST", name) if not path.startswith(API)], browser(name)

    @several(1_100)
    @given(st.sampled_from(paths), fields(), st.booleans())
    def bears(path: str, told: dict[str, str], fragment: bool) -> None:
        body = "&".join(f"{encoded(key)}={encoded(value)}" for key, value in told.items())
        kind = "application/x-www-form-urlencoded"
        more = {"HX-Request": "true"} if fragment and path.endswith(BY_HTMX) else {}
        borne(lambda: ask(one, "POST", path, body.encode(), content_type=kind, headers=more))

    bears()


def test_bodies_of_the_api(city, browser):
    paths, one = [path for path in asked(city, "POST", "office") if path.startswith(API)], browser("office")
    bodies = st.one_of(
        st.sampled_from(RAW_BODIES),
        st.binary(max_size=200),
        plain_data().map(lambda data: json.dumps(data).encode()),
    )
    kinds = st.sampled_from(
        [
            "application/json",
            "application/json; charset=utf-16",
            "text/plain",
            "application/xml",
            "multipart/form-data",
            "",
        ]
    )

    @several(1_200)
    @given(st.sampled_from(paths), bodies, kinds)
    def bears(path: str, body: bytes, kind: str) -> None:
        borne(lambda: ask(one, "POST", path, body, content_type=kind))

    bears()


def test_log_ins(city, browser):
    one = browser("anonymous")

    @several(100)
    @given(texts(), texts(), texts(), texts())
    def bears(username: str, password: str, code: str, wanted: str) -> None:
        told = {"username": username, "password": password[:200], "code": code, "next": wanted}
        sent = {key: value.encode("utf-8", "replace").decode() for key, value in told.items()}
        answer = borne(lambda: ask(one, "POST", "/login", sent))
        assert answer.status_code in (400, 401)

    bears()


HEADERS = (
    "Accept",
    "Accept-Language",
    "Accept-Encoding",
    "Authorization",
    "Content-Type",
    "Content-Length",
    "Content-Encoding",
    "Cookie",
    "Host",
    "HX-Request",
    "HX-Target",
    "HX-Current-URL",
    "If-Modified-Since",
    "If-None-Match",
    "Origin",
    "Range",
    "Referer",
    "Transfer-Encoding",
    "User-Agent",
    "X-CSRFToken",
    "X-Forwarded-For",
    "X-Forwarded-Host",
    "X-Forwarded-Proto",
    "X-HTTP-Method-Override",
    "X-Original-URL",
    "X-Rewrite-URL",
)


def test_headers(city, browser):
    paths, one = asked(city, "GET", "county"), browser("county")
    values = texts().map(
        lambda text: text.encode("utf-8", "replace").decode("latin-1").replace("\n", " ").replace("\r", " ")
    )

    @several(900)
    @given(
        st.sampled_from(paths),
        st.dictionaries(st.sampled_from(HEADERS), values, max_size=4),
        st.sampled_from(["GET", "HEAD", "POST", "OPTIONS", "PUT", "DELETE", "PATCH"]),
    )
    def bears(path: str, told: dict[str, str], method: str) -> None:
        borne(lambda: ask(one, method, path, headers=told))

    bears()
