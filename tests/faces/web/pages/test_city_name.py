"""The city bears the name that the office has set, wherever its area is named."""

import re
from pathlib import Path

import pytest

import zhuanji.faces.web
from support.web import session_of
from zhuanji.services.settings import area_name, change, shown_pack, titled_pack

CITY = "330500"
PAGES = (
    "/",
    "/cockpit/",
    "/targets/",
    "/targets/g2",
    "/map/",
    "/enterprises/",
    "/appraisal/",
    "/query/?rows=area&measure=i.tax_per_mu",
    "/data/",
    "/data/templates/",
    "/account/",
)
# What names an area by itself instead of asking `services.settings.area_name`.
BY_NAME = "contact_of([area.name, area.name_en]"  # finds the office that has put its contact under that name
OTHERWISE = re.compile(r"\.name_en\b|areas\.get\([^)]*\)\.name\b|\barea\.name\b|\barea_label\(|head\.title")


@pytest.fixture
def named(shown):
    for key, name in (("site.city_name", "新桥市"), ("site.city_name_en", "Newbridge")):
        change(key, name, by="test")
    yield shown
    for key in ("site.city_name", "site.city_name_en"):
        change(key, "", by="test")


def test_no_page_calls_the_city_otherwise(named):
    office = session_of("city_office")
    for path in PAGES:
        for lang, old in (("zh", "湖州市"), ("en", r"Huzhou(?!\))")):
            page = office.get(path, {"lang": lang}, follow=True).content.decode()
            said = re.sub(r"湖州市传统产业转型升级三年行动方案|Huzhou\) Industrial", "", page)
            assert not re.search(old, said), (path, lang)


def test_the_cockpit_a_target_and_the_api_say_it(named):
    office = session_of("city_office")
    assert "<h1>新桥市 " in office.get("/", {"lang": "zh"}).content.decode()
    assert "<h1>Newbridge " in office.get("/", {"lang": "en"}).content.decode()
    assert "新桥市" in office.get("/targets/g2", {"lang": "zh"}).content.decode()
    areas = office.get("/api/v1/areas?kind=city").json()["rows"]
    assert next(one["name"] for one in areas if one["code"] == CITY) == "新桥市"


def test_what_reads_files_keeps_the_names_of_the_pack(named):
    pack = named.pack
    assert area_name(pack, CITY, "zh") == shown_pack(pack).areas.get(CITY).name == "新桥市"
    assert shown_pack(pack) is shown_pack(pack)
    assert titled_pack(pack).head.title == "新桥市"
    assert titled_pack(pack).areas.get(CITY).name == pack.areas.get(CITY).name == "湖州市"


def test_without_a_setting_the_pack_is_left_as_it_is(shown):
    assert shown_pack(shown.pack) is titled_pack(shown.pack) is shown.pack
    assert area_name(shown.pack, CITY, "en") == "Huzhou"


def test_no_page_names_an_area_by_itself():
    for path in Path(zhuanji.faces.web.__file__).parent.rglob("*.py"):
        if path.parent.name == "english":  # the glossary holds every name in both languages
            continue
        found = OTHERWISE.search(path.read_text(encoding="utf-8").replace(BY_NAME, ""))
        assert found is None, f"{path.name}: {found}"
