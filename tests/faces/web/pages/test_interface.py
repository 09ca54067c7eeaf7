"""The page that draws the document of the API: every operation, what it needs, takes and gives, in both languages."""

from __future__ import annotations

import re
from html import unescape

import pytest

from support.web import logged_in, site
from zhuanji.basics.texts import room_texts
from zhuanji.faces.web.api.schema import document, operations
from zhuanji.faces.web.pages.interface.drawing import groups
from zhuanji.faces.web.pages.interface.shapes import Shapes
from zhuanji.services.access.accounts.granting import Granting

ROOT = "/api/v1/"


@pytest.fixture
def office(home):
    site(home)
    return logged_in(home, "city_office")


def opened(browser, lang: str = "zh") -> str:
    """Return the page."""
    answer = browser.get(f"/interface/?lang={lang}")
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def part(page: str, name: str) -> str:
    """Return the part of the page that is about an operation."""
    return page.split(f'id="{name}"')[1].split("</details>")[0]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_operation_is_on_the_page_with_its_permission(office, lang):
    page = opened(office, lang)
    assert re.findall(r'<details class="operation" id="(\w+)"', page) == [
        one.operation_id for one in operations()
    ]
    for one in operations():
        told = part(page, one.operation_id)
        assert one.methods[0] in told
        assert f'<code class="operation-path">{one.path}</code>' in told
        for name in (one.permission, *one.also):
            if name not in ("own", "reference"):
                assert f'<code class="faint">{name}</code>' in told


def test_a_step_of_a_run_says_what_it_takes_and_gives(office):
    told = part(opened(office), "run_moves_act")
    for word in (
        "document_number",
        "长政办〔2025〕1号",
        "1–366",
        "列表（文件）",
        "state_title",
        "run.move.township",
    ):
        assert word in told


def test_it_says_what_isnt_ones_own(home):
    site(home)
    page = opened(logged_in(home, "town", Granting("area", "330522001")), "en")
    assert "not yours" in part(page, "plans_upload")
    assert "not yours" not in part(page, "uploads_send")


def test_every_sentence_of_an_operation_has_its_operation():
    """None is left over, and none lacks one."""
    named = {key.removeprefix("site.api.op.") for key in room_texts("site") if key.startswith("site.api.op.")}
    assert named == {one.operation_id for one in operations()}


def test_what_an_operation_gives_is_told_as_it_is(office):
    """The city's operation names what it gives; what few enterprises make up isn't shown, and nothing is “closed”."""
    page = opened(office)
    found = {one.id: one for group in groups("zh", ROOT) for one in group.operations}
    assert [line.name for line in found["reference_city"].answers[0].lines] == [
        "code",
        "title",
        "title_en",
        "demo",
    ]
    assert "城市的名称、代码，是否演示数据。" in part(page, "reference_city")
    for name in ("figures_listed", "map_counted"):
        assert "企业数过少的单元不显示。" in part(page, name)
    assert "不存在，或您无权查看。" in page
    assert "该地址不支持此方法。" in page
    assert [word for word in ("小单元格", "代为受理", "读懂；", "不是给您看的") if word in page] == []


@pytest.mark.usefixtures("office")
def test_lists_of_objects_are_told_by_their_paths():
    found = {one.id: one for group in groups("en", ROOT) for one in group.operations}
    lines = {line.name: line for line in found["run_moves_listed"].answers[0].lines}
    assert lines["[].papers[].kind"].type == "text"
    assert (lines["[].papers"].type, lines["[].papers"].depth) == ("list of object", 1)
    assert [one.status for one in found["zero_reports_state"].answers] == ["200 / 201"]
    assert found["exports_file"].answers[0].form == "a file"
    assert found["map_layers_remove"].answers[0].lines == []


@pytest.mark.usefixtures("office")
def test_what_a_value_may_be_stands_beside_it():
    shapes = Shapes(document("en"), "en")
    shape = {"anyOf": [{"type": "string", "enum": ["a", ""]}, {"type": "null"}], "default": "a"}
    line = shapes.line(shape, "x", 0, required=False)
    assert (line.type, line.rules) == ("text or null", "one of a “” · a where left out")


def test_nothing_of_the_page_lies_outside(office):
    page = opened(office)
    assert re.findall(r'(?:src|href|action)="(?:https?:)?//', page) == []
    assert len(page.encode()) < 300_000


def test_the_account_leads_there(office):
    assert 'href="/interface/"' in opened_account(office)


def opened_account(browser) -> str:
    """Return the page of the account."""
    return browser.get("/account/").content.decode()
