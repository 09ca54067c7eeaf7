"""Whatever goes wrong has the one shape, also where Django answers before the API does."""

from __future__ import annotations

import pytest

from support.api import ROOT, callers
from support.web import client

SHAPE = {"code", "message", "remedy", "place", "request_id", "others"}


def shaped(answer, status: int) -> dict:
    """See that an answer has a status and the shape; returns it."""
    assert answer.status_code == status
    assert answer["Content-Type"] == "application/json; charset=utf-8"
    found = answer.json()
    assert set(found) == SHAPE
    assert found["request_id"] == answer["X-Request-Id"]
    assert "" not in (found["message"], found["remedy"])
    return found


@pytest.mark.usefixtures("served")
def test_401():
    assert shaped(client().get(f"{ROOT}/targets"), 401)["code"] == "site.api.nobody"


def test_403(served):
    assert shaped(callers(served, "system").get("/targets"), 403)["code"] == "access.no.administrator"


@pytest.mark.parametrize("path", ["/nothing", "/", "/targets/", "/runs/1/2/3", "/openapi.yaml", "/docs"])
@pytest.mark.usefixtures("served")
def test_404_of_addresses(path):
    assert shaped(client().get(f"{ROOT}{path}"), 404)["code"] == "site.api.no_path"


def test_remedies_name_no_commands_where_the_site_has_its_own(office):
    found = shaped(office.get("/runs/99"), 404)
    assert "zhuanji" not in found["remedy"]
    assert found["remedy"] == "在“评价”页查看已有的批次。"


def test_404_of_things(office):
    assert shaped(office.get("/targets/nothing"), 404)["code"] == "site.api.not_found"
    assert shaped(office.get("/runs/99"), 404)["code"] == "run.unknown"
    assert shaped(office.get("/submissions/99999"), 404)["code"] == "ledger.submission.unknown"


@pytest.mark.usefixtures("served")
def test_405():
    answer = client().delete(f"{ROOT}/targets")
    assert shaped(answer, 405)["code"] == "site.api.no_method"
    assert answer["Allow"] == "GET"
    assert "no_method" in shaped(client().options(f"{ROOT}/targets"), 405)["code"]


@pytest.mark.parametrize(
    "body", [b"", b"{", b"\xff", b"[", b"[" * 100_000, b'{"reason": ' + b"9" * 5000 + b"}"]
)
def test_400(office, body):
    answer = client().post(f"{ROOT}/exports", body, content_type="application/json", headers=office.headers)
    assert shaped(answer, 422 if body == b"" else 400)["code"].startswith("site.api.")


@pytest.mark.parametrize(
    "body", ["[]", "1", "null", '"x"', "{}", '{"reason": null}', '{"reason": "x", "other": 1}']
)
def test_422(office, body):
    answer = client().post(f"{ROOT}/exports", body, content_type="application/json", headers=office.headers)
    assert shaped(answer, 422)["code"].startswith("site.api.invalid.")


def test_a_broken_form(office):
    for kind in ("multipart/form-data", "multipart/form-data; boundary=x", "text/plain"):
        answer = client().post(f"{ROOT}/uploads", b"--y\r\n", content_type=kind, headers=office.headers)
        assert shaped(answer, answer.status_code)
        assert answer.status_code in (400, 422)


def test_413(office):
    answer = client().generic(
        "POST", f"{ROOT}/uploads", b"", headers={**office.headers, "Content-Length": str(10**9)}
    )
    assert shaped(answer, 413)["code"] == "site.problem.too_large"
    large = b'{"reason": "' + b"x" * (3 << 20) + b'"}'
    answer = client().post(f"{ROOT}/exports", large, content_type="application/json", headers=office.headers)
    assert shaped(answer, 413)


@pytest.mark.usefixtures("served")
def test_400_of_hosts():
    assert (
        shaped(client().get(f"{ROOT}/city", headers={"Host": "elsewhere"}), 400)["code"]
        == "site.problem.bad_request"
    )


def test_500_says_where_it_is_logged(office, monkeypatch, caplog):
    from zhuanji.faces.web.api.rooms import reference

    monkeypatch.setattr(reference.city, "__code__", broken.__code__)
    found = shaped(office.get("/city"), 500)
    assert found["code"] == "site.problem.fault"
    [record] = [one for one in caplog.records if one.name == "zhuanji.faults"]
    assert (record.request, record.exc_info is not None) == (found["request_id"], True)


def broken(request):
    """Fail."""
    raise RuntimeError(request)


def test_nothing_is_kept_by_browsers(office):
    for path in ("/city", "/targets", "/nothing"):
        assert "no-store" in office.get(path)["Cache-Control"]
