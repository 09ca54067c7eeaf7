"""Whatever is handed in as a file, the answer is a page or a coded problem: no fault, nothing outside, in time."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from hypothesis import given
from hypothesis import strategies as st

from support.asking import ask, taken_back
from support.counts import SOAK
from support.hostile import ATTACKS, attack, book, borne, mutated, several
from support.hostile_files import MORE
from support.runs import at, opened
from support.two_counties import HERE, NEAR, PDF
from zhuanji.basics.problems import ProblemError
from zhuanji.faces.web.security import UPLOAD
from zhuanji.services.runs.filing import file_objection
from zhuanji.services.runs.opening import find_run

LAYER = (
    b'{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon",'
    b'"coordinates":[[[119.9,30.9],[119.91,30.9],[119.91,30.91],[119.9,30.9]]]}}]}'
)
PLAN = "某市转型升级方案\n\n一、总体目标\n\n到2027年，规上工业总产值达到1000亿元。\n".encode()
LAYER_TOLD = {"name": "层", "kind": "parks", "source": "测试", "frame": "wgs84"}
TAXES = {"period": "2024", "sheet": "tax"}
# Where files come in: who brings one, the address, the field, what goes with it, and a file that is taken there.
DOORS = {
    "ledger": ("taxation", "/data/send", "files", TAXES, ("a.xlsx", book())),
    "county": ("county", "/data/send", "files", TAXES | {"area": NEAR, "department": "taxation"}, ("a.xlsx", book())),
    "scan": ("second", "/data/submissions/{draft}/approve", "file", {"scan": "1", "check_code": "x"}, None),
    "plan": ("office", "/plans/upload", "document", {}, ("方案.txt", PLAN)),
    "layer": ("office", "/map/layers/add", "file", LAYER_TOLD, ("a.geojson", LAYER)),
    "step": ("town", "/appraisal/runs/{begun}/do/check_land", "paper-land_notice", {"reason": "x"}, None),
    "api": ("taxation", "/api/v1/uploads", "files", {"period": "2024"}, ("a.xlsx", book())),
    "api plan": ("office", "/api/v1/plans", "document", {}, ("方案.txt", PLAN)),
    "api layer": ("office", "/api/v1/map/layers", "file", LAYER_TOLD, ("a.geojson", LAYER)),
    "api step": ("town", "/api/v1/runs/{begun}/actions/check_land", "papers", {"reason": "x"}, None),
    "api scan": ("second", "/api/v1/submissions/{draft}/approve-by-scan", "file", {"check_code": "x"}, None),
}  # fmt: skip
# What a paper of an objection may be: it is kept as it is and handed out as a file; nothing of ours reads it.
PAPERS = {
    "pdf", "pdf without end", "pdf of loops", "polyglot", "picture", "zip that isn't", "zip bomb", "nested zip",
    "zip with a climbing name", "zip with its directory cut off", "half a workbook", "external entity",
    "billion laughs", "widest sheet", "docx bomb", "docx with a file", "docx of nothing",
    "macros named xlsx", "links to elsewhere", "formulas that call", "one merged cell", "cells far apart",
    "hundreds of sheets", "thousands of parts", "sizes that lie", "a part twice", "tables in tables",
    "styles in a circle", "pdf bomb", "deep pdf", "pdf of its own length",
}  # fmt: skip


def bring(city, browser, door: str, name: str, data: bytes, folder: Path):
    """Bring a file to a door, and see that it is borne."""
    who, path, field, more, _ = DOORS[door]
    file = SimpleUploadedFile("x", data)
    file._name = name  # as a program sends it; the class would clean it
    body = encode_multipart(BOUNDARY, more | {field: file})
    with taken_back() if door.endswith("step") else nullcontext():
        begun = opened(city.home, folder, area=NEAR, year=2022).id if door.endswith("step") else 0
        place = path.format(draft=city.submissions["taxation"], begun=begun)
        return borne(lambda: ask(browser(who), "POST", place, body, content_type=MULTIPART_CONTENT))


@pytest.mark.parametrize("door", [name for name, told in DOORS.items() if told[-1]])
def test_a_good_file_comes_in_by_each_door(city, browser, door, tmp_path):
    """What follows would prove nothing at a door that is shut anyway."""
    assert bring(city, browser, door, *DOORS[door][-1], tmp_path).status_code in (201, 202, 302)


@pytest.mark.parametrize("door", DOORS)
def test_known_attacks(city, browser, door, tmp_path):
    before, number = set(Path("/tmp").glob("evil*")), list(DOORS).index(door)
    # In `make test` each of the further ones comes to a third of the doors.
    later = [name for at, name in enumerate(MORE) if not SOAK and (at + number) % 3]
    for name in (one for one in ATTACKS if one not in later):
        bring(city, browser, door, *attack(name), tmp_path)
    assert set(Path("/tmp").glob("evil*")) == before


def test_files_that_were_changed(city, browser, tmp_path):
    """Few of plans and none of steps: those take long without anybody's malice."""
    quick = [door for door in DOORS if not door.endswith(("plan", "step"))]

    @several(1_300)
    @given(st.sampled_from([*quick * 5, "plan"]), mutated())
    def bears(door: str, file: tuple[str, bytes]) -> None:
        bring(city, browser, door, *file, tmp_path)

    bears()


def test_papers_of_objections(city):
    """In the days of the notice, which are over by now: what isn't a paper is refused by a code."""
    run = find_run(city.home, city.runs["near"])

    def handed_in(name: str, data: bytes) -> bool:
        told = {"by": "neighbour", "words": "有误", "papers": [(data, name)], "at": at(25)}
        with taken_back():
            try:
                return bool(file_objection(city.home, run, HERE.uscc(1), **told))
            except ProblemError:
                return False

    assert handed_in("申辩.pdf", PDF)
    assert {name for name in ATTACKS if handed_in(*attack(name))} <= PAPERS

    @several(500)
    @given(mutated())
    def bears(file: tuple[str, bytes]) -> None:
        handed_in(*file)

    bears()


def test_a_body_is_refused_by_its_announced_length(city, browser):
    for said in (str(UPLOAD + 1), "9" * 30, "-1", "x", ""):
        for path in ("/data/send", "/api/v1/uploads", "/plans/upload"):
            more = {"content_type": "multipart/form-data; boundary=x", "CONTENT_LENGTH": said}
            borne(lambda path=path, more=more: ask(browser("office"), "POST", path, b"x", **more))


PART = b'--x\r\nContent-Disposition: form-data; name="%s"; filename="%s"\r\n\r\n'
FIELD = b'--x\r\nContent-Disposition: form-data; name="f%d"\r\n\r\n1\r\n'
NO_FORMS = {
    "nothing": b"",
    "a beginning": b"--x",
    "no end": PART % (b"files", b"a.csv"),
    "thousands of files": (PART % (b"files", b"a.csv") + b"1\r\n") * 3_000 + b"--x--",
    "thousands of fields": b"".join(FIELD % number for number in range(5_000)) + b"--x--",
    "a long field": PART % (b"f" * 1_000_000, b"a"),
    "a long name": PART % (b"files", b"a" * 1_000_000) + b"1\r\n--x--",
    "a name of rubbish": PART % (b"files", b"\xff\x00.csv") + b"1\r\n--x--",
    "no head": b"--x\r\n\r\n\r\n--x--",
    "wrong base64": b"--x\r\nContent-Disposition: form-data; name=files; filename*=utf-7''%2b\r\n"
    b"Content-Transfer-Encoding: base64\r\n\r\n!!!!\r\n--x--",
}


@pytest.mark.parametrize(
    "kind", ["multipart/form-data; boundary=x", "multipart/form-data", "multipart/mixed; boundary=x"]
)
@pytest.mark.parametrize("body", NO_FORMS)
def test_forms_that_are_no_forms(city, browser, body, kind):
    for path in ("/data/send", "/api/v1/uploads", "/map/layers/add"):
        borne(lambda path=path: ask(browser("office"), "POST", path, NO_FORMS[body], content_type=kind))
