"""Layers of the map: brought in, seen where one may look, taken off; what is no layer is refused."""

from __future__ import annotations

import json
import re
from io import BytesIO

import pytest

from support.appraised import clerk, codes_in, office
from support.firm_site import OTHER, firm_site, main_of
from support.snapshots import huzhou
from support.web import client, logged_in
from zhuanji.basics.problems import ProblemError
from zhuanji.faces.web.pages.map.inside import Shape, place_of, shapes_of
from zhuanji.faces.web.pages.map.layer_files import FEATURES, read_layer
from zhuanji.faces.web.pages.map.outlines import of_pack
from zhuanji.faces.web.pages.map.reaching import reached
from zhuanji.services.records.models import AuditEntry, MapLayer

SQUARE = [[119.90, 30.98], [119.96, 30.98], [119.96, 31.02], [119.90, 31.02], [119.90, 30.98]]  # in 长兴
ACROSS = [
    [120.06, 30.93],
    [120.12, 30.93],
    [120.12, 30.95],
    [120.06, 30.95],
    [120.06, 30.93],
]  # 长兴 and 吴兴
WIDE = [[120.09, 31.10], [120.50, 31.10], [120.50, 31.30], [120.09, 31.30], [120.09, 31.10]]  # in no district
ABROAD = [[one[0] - 5, one[1]] for one in SQUARE]


def features(*rings, kind="Polygon", **properties):
    return json.dumps(
        {
            "type": "FeatureCollection",
            "features": [
                {
                    "type": "Feature",
                    "properties": properties,
                    "geometry": {"type": kind, "coordinates": [ring]},
                }
                for ring in rings
            ],
        }
    ).encode()


def sent(browser, data, **changed):
    file = BytesIO(data)
    file.name = "园区.geojson"
    told = {
        "name": "重点园区",
        "kind": "parks",
        "source": "市局 2025-01",
        "frame": "gcj02",
        "file": file,
    } | changed
    return browser.post("/map/layers/add", told)


@pytest.fixture
def run(home, tmp_path):
    return firm_site(home, tmp_path, tables=False)


@pytest.mark.usefixtures("run")
def test_a_layer_is_seen_where_one_may_look_and_taken_off_again(home):
    chief = office(home)
    outside = [[120.05, 30.86], [120.11, 30.86], [120.11, 30.90], [120.05, 30.90], [120.05, 30.86]]  # in 吴兴
    assert sent(chief, features(SQUARE, outside, name="甲园", owner="机密")).status_code == 302
    layer = MapLayer.objects.get()
    assert (layer.features, layer.uploaded_by) == (2, "chief")
    kept = (home.uploads / layer.file).read_text(encoding="utf-8")
    assert "机密" not in kept
    assert '"area":"330522"' in kept
    for browser, count in ((chief, 2), (clerk(home), 1), (clerk(home, "far", OTHER), 0)):
        told = browser.get(f"/map/outline.json?layers={layer.id}").content.decode()
        assert told.count("甲园") == count
    assert "示意图" in main_of(chief.get("/map/"))
    assert "重点园区" in main_of(chief.get("/map/"))
    assert clerk(home, "near").post(f"/map/layers/{layer.id}/remove").status_code == 403
    assert chief.post(f"/map/layers/{layer.id}/remove").status_code == 302
    assert chief.post(f"/map/layers/{layer.id}/remove").status_code == 404
    assert "甲园" not in chief.get(f"/map/outline.json?layers={layer.id}").content.decode()
    actions = list(AuditEntry.objects.filter(kind="map_layer").values_list("action", flat=True))
    assert actions == ["map.layer_added", "map.layer_removed"]


def named(browser, address):
    """Return whether a layer stands in the legend of a map, and how many of its shapes are drawn on it."""
    page = browser.get(address).content.decode()
    legend = page.partition('<ul class="layers small">')[2].partition("</ul>")[0]
    told = page.replace("\\u0026", "&").replace("&amp;", "&")
    outline = re.search(r'/map/outline\.json\?[^"]+', told)
    drawn = browser.get(outline[0]).content.decode() if outline else ""
    return "重点园区" in legend, drawn.count("跨界园")


@pytest.mark.usefixtures("run")
def test_a_shape_across_a_line_is_drawn_in_each_district_for_those_who_see_them_all(home):
    chief = office(home)
    assert sent(chief, features(ACROSS, name="跨界园")).status_code == 302
    told = main_of(chief.get("/map/layers/"))
    assert "其中 1 个图形跨区县界" in told
    assert "只有能看全市的账号看得到" in told
    assert named(chief, "/map/") == (True, 1)
    assert named(chief, "/map/?area=330522") == (True, 1)
    assert named(chief, "/map/?area=330502") == (True, 1)
    assert named(chief, "/map/?area=330521") == (False, 0), "nothing of it lies in 德清"
    for browser in (clerk(home), clerk(home, "far", OTHER)):
        assert named(browser, "/map/") == (False, 0), (
            "a shape that leaves the district isn't the district's to see"
        )


@pytest.mark.usefixtures("run")
def test_a_shape_in_no_district_is_drawn_for_the_city_alone(home):
    chief = office(home)
    assert sent(chief, features(WIDE, name="跨界园")).status_code == 302
    assert "其中 1 个图形在各区县以外" in main_of(chief.get("/map/layers/"))
    assert named(chief, "/map/") == (True, 1)
    assert named(chief, "/map/?area=330522") == (False, 0)


def test_what_lies_apart_in_two_districts_belongs_to_neither_alone():
    shapes = shapes_of(of_pack(huzhou()))
    apart = [[[x + 0.13, y - 0.11] for x, y in SQUARE]]
    whole = json.loads(features(SQUARE))
    whole["features"][0]["geometry"] = {"type": "MultiPolygon", "coordinates": [[SQUARE], apart]}
    [kept] = read_layer(json.dumps(whole).encode(), shapes, frame="gcj02").features
    assert kept["properties"]["area"] == ""
    assert sorted(reached([[SQUARE], apart], shapes)) == ["330502", "330522"]


def test_a_sliver_reaches_no_district_and_a_line_is_known_by_its_corners():
    west = Shape("w", ((0, 0), (2, 0), (2, 2), (0, 2), (0, 0)))
    east = Shape("e", ((2, 0), (4, 0), (4, 2), (2, 2), (2, 0)))
    sliver = [[0.0, 1], [2.001, 1], [2.001, 1.5], [0.0, 1.5], [0.0, 1]]
    assert reached([[sliver]], [west, east]) == ["w"]
    line = [[1.5, 1.0], [2.5, 1.0], [1.5, 1.0], [1.5, 1.0]]
    assert reached([[line]], [east, west]) == ["w", "e"]
    assert reached([[[[9.0, 9], [9.5, 9], [9.5, 9.5], [9.0, 9]]]], [west, east]) == []


@pytest.mark.usefixtures("run")
def test_only_the_office_brings_layers_in(home):
    for browser in (clerk(home), logged_in(home, "leader", username="head")):
        assert browser.get("/map/layers/").status_code == 403
        assert sent(browser, features(SQUARE)).status_code == 403
    office(home)
    assert client(enforce_csrf_checks=True).post("/map/layers/add").status_code == 403
    assert not MapLayer.objects.exists()


def collection(inside: bytes) -> bytes:
    """Return a collection of something."""
    return b'{"type":"FeatureCollection","features":[' + inside + b"]}"


BAD = {
    "site.map.layer.json": [b"", b"\xff\xfe", b"{", b"[" * 100_000, collection(b"NaN")],
    "site.map.layer.collection": [b"[]", b"{}", collection(b""), collection(b"1")],
    "site.map.layer.geometry": [
        features(SQUARE, kind="Point"), collection(b"{}"),
        collection(b'{"geometry":{"type":"Polygon","coordinates":[]}}'),
    ],
    "site.map.layer.ring": [features(SQUARE[:3]), features([*SQUARE[:-1], [1.0, 2.0]])],
    "site.map.layer.point": [features([point] * 4) for point in (["a", "b"], [True, 1], [1e300, 1], [1])],
    "site.map.layer.elsewhere": [features(ABROAD), features([[one[1], one[0]] for one in SQUARE])],
    "site.map.layer.features": [features(*[SQUARE] * (FEATURES + 1))],
}  # fmt: skip


@pytest.mark.parametrize(("key", "data"), [(key, one) for key, some in BAD.items() for one in some])
def test_what_is_no_layer_is_refused_with_its_reason(key, data):
    with pytest.raises(ProblemError) as fault:
        read_layer(data, shapes_of(of_pack(huzhou())), frame="gcj02")
    assert {problem.code for problem in fault.value.problems} == {key}
    for lang in ("zh", "en"):
        assert all(problem.sentence(lang) and problem.remedy(lang) for problem in fault.value.problems)


@pytest.mark.usefixtures("run")
def test_bad_forms_are_told_beside_the_form(home):
    chief = office(home)
    answer = sent(chief, features(SQUARE), name=" ", source="", kind="secret")
    assert answer.status_code == 400
    assert codes_in(answer) == ["site.map.layer.no_name", "site.map.layer.no_source", "site.map.layer.kind"]
    assert codes_in(sent(chief, features(SQUARE), frame="utm")) == ["site.map.layer.frame"]
    assert codes_in(chief.post("/map/layers/add", {"name": "x"})) == ["site.map.layer.no_file"]
    assert "The file is no JSON" in main_of(
        chief.post("/map/layers/add?lang=en", {"frame": "gcj02", "file": BytesIO(b"\x00")})
    )


def test_coordinates_of_satellites_are_brought_to_the_frame_of_the_map():
    shapes = shapes_of(of_pack(huzhou()))
    [moved] = read_layer(features(SQUARE), shapes, frame="wgs84").features
    [same] = read_layer(features(SQUARE), shapes, frame="gcj02").features
    first, second = (one["geometry"]["coordinates"][0][0][0] for one in (moved, same))
    assert 0.003 < first[0] - second[0] < 0.007
    assert 0.001 < abs(first[1] - second[1]) < 0.004
    assert place_of([SQUARE], shapes) == "330522"
