"""`zhuanji serve`: what it says before it serves, and what keeps it from serving."""

from __future__ import annotations

import socket

import pytest

from zhuanji.services.records.home import create_home

pytestmark = pytest.mark.usefixtures("chosen")


@pytest.fixture
def taken():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


@pytest.fixture
def served(monkeypatch):
    """What would be served: the server itself has its own tests."""
    found = []
    monkeypatch.setattr(
        "zhuanji.faces.web.server.serve", lambda home, serving, *, log: found.append((home, serving, log))
    )
    return found


def test_a_port_that_is_taken_is_a_problem(call, tmp_path, taken):
    create_home(tmp_path / "home")
    answer = call("serve", "--home", tmp_path / "home", "--port", taken)
    assert answer.exit_code == 1
    assert "site.serve.port" in answer.stderr


def test_a_home_that_isnt_there_is_a_problem(call, tmp_path):
    answer = call("serve", "--home", tmp_path / "none")
    assert answer.exit_code == 1
    assert "home.missing" in answer.stderr


@pytest.mark.parametrize("port", ["0", "70000", "x"])
def test_what_is_no_port_is_wrong_usage(call, port):
    assert call("serve", "--port", port).exit_code == 2


def test_a_demo_home_gets_its_accounts_once(call, tmp_path, served):
    create_home(tmp_path / "home", demo=True)
    asked = ("serve", "--home", tmp_path / "home", "--port", 18_777, "--workers", 3, "--no-work", "--quiet")
    first, second = call(*asked), call(*asked)
    assert "audit" in first.stdout
    assert second.stdout == ""
    assert "http://127.0.0.1:18777/" in first.stderr
    [(_, serving, log), _] = served
    assert (serving.workers, serving.works, log) == (3, False, "warning")


def test_a_real_home_gets_none(call, tmp_path, served):
    create_home(tmp_path / "home")
    assert call("serve", "--home", tmp_path / "home", "--port", 18_778).stdout == ""
    assert len(served) == 1
