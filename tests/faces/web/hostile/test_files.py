"""Whatever is handed in as a file, the answer is a page or a coded problem, and comes in time."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from hypothesis import given
from hypothesis import strategies as st

from faces.web.hostile.test_inputs import several
from support.asking import ask
from support.hostile import ATTACKS, borne, mutated
from support.two_counties import NEAR
from zhuanji.faces.web.security import UPLOAD


def doors(city) -> dict[str, tuple[str, str, str, dict[str, str]]]:
    """Return where files come in: who brings one, the address, the field, what goes with it."""
    run, draft = city.runs["near"], city.submissions["taxation"]
    return {
        "ledger": ("taxation", "/data/send", "files", {"period": "2024", "sheet": "tax"}),
        "ledger of a county": (
            "county",
            "/data/send",
            "files",
            {"period": "2024", "area": NEAR, "sheet": "tax", "department": "taxation"},
        ),
        "scan": ("second", f"/data/submissions/{draft}/approve", "file", {"scan": "1", "check_code": "x"}),
        "plan": ("office", "/plans/upload", "file", {"title": "方案"}),
        "layer": (
            "office",
            "/map/layers/add",
            "file",
            {"name": "层", "kind": "parks", "source": "测试", "frame": "wgs84"},
        ),
        "objection": ("neighbour", f"/appraisal/runs/{run}/objections/file", "papers", {"words": "有误"}),
        "paper of a step": ("county", f"/appraisal/runs/{run}/do/submit", "paper", {"reason": "x"}),
        "answer": ("firm", f"/appraisal/runs/{run}/answers/give", "paper", {"answer": "confirmed"}),
        "api": ("taxation", "/api/v1/uploads", "files", {"period": "2024"}),
        "api scan": ("second", f"/api/v1/submissions/{draft}/approve-by-scan", "file", {"check_code": "x"}),
        "api objection": ("neighbour", f"/api/v1/runs/{run}/objections", "papers", {"words": "有误"}),
    }


DOORS = (
    "ledger",
    "ledger of a county",
    "scan",
    "plan",
    "layer",
    "objection",
    "paper of a step",
    "answer",
    "api",
    "api scan",
    "api objection",
)


def bring(city, browser, door: str, name: str, data: bytes):
    """Bring a file to a door."""
    who, path, field, more = doors(city)[door]
    file = SimpleUploadedFile("x", data)
    file._name = name  # as it is sent: a browser cleans names, a program doesn't
    return borne(lambda: posted(browser(who), path, more | {field: file}))


def posted(one, path: str, sent):
    """Post a form with a file, and take back what it changed."""
    from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart

    return ask(one, "POST", path, encode_multipart(BOUNDARY, sent), content_type=MULTIPART_CONTENT)


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("attack", ATTACKS)
def test_known_attacks(city, browser, door, attack):
    name, make = ATTACKS[attack]
    before = set(Path("/tmp").glob("evil*"))
    bring(city, browser, door, name, make())
    assert set(Path("/tmp").glob("evil*")) == before


def test_files_that_were_changed(city, browser):
    """Of plans fewer: each is read as a document."""
    every = st.sampled_from([door for door in DOORS if door != "plan"] * 4 + ["plan"])

    @several(1_300)
    @given(every, mutated())
    def bears(door: str, file: tuple[str, bytes]) -> None:
        bring(city, browser, door, *file)

    bears()


def test_a_body_is_refused_by_its_announced_length(city, browser):
    for said in (str(UPLOAD + 1), "9" * 30, "-1", "x", ""):
        for path in ("/data/send", "/api/v1/uploads", "/plans/upload"):
            borne(
                lambda path=path, said=said: ask(
                    browser("office"),
                    "POST",
                    path,
                    b"x",
                    content_type="multipart/form-data; boundary=x",
                    CONTENT_LENGTH=said,
                )
            )


def test_forms_that_are_no_forms(city, browser):
    """Multipart without end, without boundary, of thousands of parts, of nested parts, with a name of a megabyte."""
    part = b'--x\r\nContent-Disposition: form-data; name="%s"; filename="%s"\r\n\r\n'
    bodies = (
        b"",
        b"--x",
        part % (b"files", b"a.csv"),
        (part % (b"files", b"a.csv") + b"1\r\n") * 3_000 + b"--x--",
        part % (b"f" * 1_000_000, b"a"),
        part % (b"files", b"a" * 1_000_000) + b"1\r\n--x--",
        part % (b"files", b"\xff\x00.csv") + b"1\r\n--x--",
        b"--x\r\n\r\n\r\n--x--",
        (
            b"--x\r\nContent-Disposition: form-data; name=files; filename*=utf-7''%2b\r\n"
            b"Content-Transfer-Encoding: base64\r\n\r\n!!!!\r\n--x--"
        ),
        b"".join(b'--x\r\nContent-Disposition: form-data; name="f%d"\r\n\r\n1\r\n' % n for n in range(5_000))
        + b"--x--",
    )
    for body in bodies:
        for kind in (
            "multipart/form-data; boundary=x",
            "multipart/form-data",
            "multipart/form-data; boundary=" + "y" * 300,
            "multipart/mixed; boundary=x",
        ):
            for path in ("/data/send", "/api/v1/uploads", "/map/layers/add"):
                borne(
                    lambda path=path, body=body, kind=kind: ask(
                        browser("office"), "POST", path, body, content_type=kind
                    )
                )
