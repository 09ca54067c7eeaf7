"""The server itself: static files, a prefix, a port that is taken, the weight of the first page."""

from __future__ import annotations

import gzip
import io
import re
import socket
from typing import Any
from wsgiref.util import setup_testing_defaults

import pytest

from support.web import HOST, session_of
from zhuanji.basics.problems import ProblemError
from zhuanji.faces.web import server
from zhuanji.faces.web.config import Config
from zhuanji.faces.web.static_files import static_url
from zhuanji.faces.web.wsgi import application_of

FIRST_LOAD = 600_000  # bytes, compressed
ASSET = re.compile(r'(?:src|href)="((?:/\w+)?/static/[^"]+)"')


def asked(application: Any, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """Ask a WSGI application as a server does."""
    environ: dict[str, Any] = {"HTTP_HOST": HOST, "PATH_INFO": path, "wsgi.input": io.BytesIO(), **headers}
    setup_testing_defaults(environ)
    told: dict[str, Any] = {}

    def start(status: str, found: list[tuple[str, str]], _: object = None) -> None:
        told["status"], told["headers"] = (
            int(status.split()[0]),
            {name.lower(): value for name, value in found},
        )

    answer = application(environ, start)
    try:
        body = b"".join(answer)
    finally:
        if hasattr(answer, "close"):
            answer.close()
    return told["status"], told["headers"], body


@pytest.fixture
def application(shown):
    return application_of(shown, Config(hosts=(HOST,)))


def test_the_first_load_of_the_cockpit_is_light(application):
    cookie = f"zhuanji_session={session_of('city_office').cookies['zhuanji_session'].value}"
    status, headers, body = asked(application, "/", HTTP_COOKIE=cookie, HTTP_ACCEPT_ENCODING="gzip")
    assert (status, headers["content-encoding"]) == (200, "gzip")
    weight, page = len(body), gzip.decompress(body).decode()
    # The city of these tests has no run, so that its cockpit draws no chart; others load these too.
    names = {*ASSET.findall(page), static_url("vendor/charts.js"), static_url("js/charts.js")}
    for name in names:
        status, headers, body = asked(application, name, HTTP_ACCEPT_ENCODING="gzip, br")
        assert status == 200, name
        assert "immutable" in headers["cache-control"]
        weight += len(body)
    assert weight < FIRST_LOAD, weight


def test_a_static_file_keeps_its_type_and_is_never_guessed(application):
    page = asked(application, "/login")[2].decode()
    for name in ASSET.findall(page):
        _, headers, _ = asked(application, name)
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["content-type"].split(";")[0] in ("text/css", "text/javascript", "image/svg+xml")


@pytest.mark.parametrize("path", ["/static/../settings.py", "/static/%2e%2e/settings.py", "/static/js/"])
def test_nothing_but_static_files_is_handed_out(application, path):
    assert asked(application, path)[0] == 404


@pytest.mark.parametrize("sent", ["/zhuanji/login", "/login"])
def test_behind_a_gateway_with_a_prefix(shown, sent):
    """The gateway may take the prefix off or leave it."""
    application = application_of(shown, Config(hosts=(HOST,), prefix="/zhuanji"))
    status, _, body = asked(application, sent)
    assert status == 200
    page = body.decode()
    assert 'action="/zhuanji/login"' in page
    assert {name.startswith("/zhuanji/static/") for name in ASSET.findall(page)} == {True}
    assert asked(application, ASSET.findall(page)[0])[0] == 200
    assert asked(application, "/zhuanji/")[1]["location"] == "/zhuanji/login?next=%2Fzhuanji%2F"


def test_a_port_that_is_taken_is_a_coded_problem():
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(ProblemError, match=r"site\.serve\.port"):
            server.check_free("127.0.0.1", port)
        assert server.free_port("127.0.0.1", port) > port


def test_assets_that_arent_built_are_a_coded_problem(monkeypatch, tmp_path):
    from zhuanji.faces.web import static_files

    monkeypatch.setattr(static_files, "STATIC", tmp_path)
    with pytest.raises(ProblemError, match=r"site\.serve\.no_assets"):
        static_files.check_built()
