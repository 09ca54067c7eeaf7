"""The map: counts of what may be seen, small cells, drilling down, points, the outline."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.counts import examples
from support.databases import close, lead_to
from support.firm_site import COUNT, FAR_COUNT, OTHER, made_once, main_of
from support.snapshots import code, huzhou
from support.web import session_of, site
from zhuanji.faces.web.pages.map.counts import closed
from zhuanji.faces.web.pages.map.inside import holds, shapes_of
from zhuanji.faces.web.pages.map.outlines import of_pack
from zhuanji.services.records.models import EnterpriseIndex

SQUARE = [[119.90, 30.98], [119.96, 30.98], [119.96, 31.02], [119.90, 31.02], [119.90, 30.98]]  # in 长兴
ABROAD = [[one[0] - 5, one[1]] for one in SQUARE]


@pytest.fixture(scope="module")
def home_once(tmp_path_factory, lasting):
    with lasting():
        return made_once(tmp_path_factory.mktemp("map"))


@pytest.fixture
def shown(home_once, monkeypatch):
    lead_to(home_once.database_url, monkeypatch)
    site(home_once)
    yield home_once
    close()


@pytest.mark.usefixtures("shown")
def test_everybody_counts_the_enterprises_of_their_scope():
    for name, count in {
        "office": COUNT + FAR_COUNT,
        "county": COUNT,
        "other": FAR_COUNT,
        "town": COUNT,
        "firm": 1,
    }.items():
        assert f"在营企业 {count} 家" in main_of(session_of(name).get("/map/")), name
    assert session_of("system").get("/map/").status_code == 403


@pytest.mark.usefixtures("shown")
def test_it_leads_from_the_city_to_the_town_and_to_the_enterprises():
    office_ = session_of("office")
    city = office_.get("/map/").content.decode()
    assert f'href="?area={OTHER}' in city or f"area={OTHER}" in city
    county = office_.get(f"/map/?area={OTHER}").content.decode()
    assert f"town={OTHER}001" in county
    town = office_.get(f"/map/?area={OTHER}&town={OTHER}001").content.decode()
    assert f"/enterprises/{code(40)}" in town
    assert f"/enterprises/{code(1)}" not in town
    assert office_.get("/map/?area=999999&town=x&by=nothing&grade=%00").status_code == 200


@pytest.mark.usefixtures("shown")
def test_a_foreign_area_is_as_if_it_werent_asked_for():
    page = main_of(session_of("county").get(f"/map/?area={OTHER}"))
    assert f"在营企业 {COUNT} 家" in page
    assert "演示企业40" not in page


@pytest.mark.usefixtures("shown")
def test_the_colours_may_be_a_figure_that_opens():
    answer = session_of("leader").get("/map/?by=tax_per_mu").content.decode()
    assert "/figure/tax_per_mu~330502~inside" in answer


@pytest.mark.usefixtures("shown")
def test_grades_stand_on_the_map_for_who_may_see_results():
    told = session_of("office").get("/map/?by=grades").content.decode()
    assert '"type":"pie"' in told
    assert "各区县等级构成" in told


@pytest.mark.usefixtures("shown")
def test_names_go_only_to_who_may_see_by_what_they_are_chosen():
    """A list by name that is chosen by sector would tell the sector of each."""
    taxation = session_of("taxation")
    assert "演示企业40" not in main_of(taxation.get(f"/map/?area={OTHER}&sector=wood_home"))
    assert "演示企业40" in main_of(session_of("leader").get(f"/map/?area={OTHER}&sector=wood_home"))


@pytest.mark.usefixtures("shown")
def test_points_are_drawn_where_coordinates_are_known():
    EnterpriseIndex.objects.filter(uscc=code(1)).update(lon=120.1, lat=30.86)
    from zhuanji.faces.web.pages.query import frames

    frames._frames.clear()
    told = session_of("office").get("/map/").content.decode()
    assert '"type":"scatter"' in told
    assert f"/enterprises/{code(1)}" in told
    assert '"type":"scatter"' not in session_of("other").get("/map/").content.decode()


@pytest.mark.usefixtures("shown")
def test_the_outline_is_ours_and_the_districts_fit_together():
    answer = session_of("office").get("/map/outline.json")
    told = json.loads(answer.content)
    assert [one["properties"]["name"] for one in told["features"]] == [
        "吴兴区",
        "南浔区",
        "德清县",
        "长兴县",
        "安吉县",
    ]
    one = json.loads(session_of("office").get(f"/map/outline.json?area={OTHER}&lang=en").content)
    assert [row["properties"]["name"] for row in one["features"]] == ["Nanxun"]
    shapes = shapes_of(of_pack(huzhou()))
    assert [shape.code for shape in shapes if holds(shape, 120.09, 30.87)] == ["330502"]
    edges = {}
    for shape in shapes:
        for pair in zip(shape.ring, shape.ring[1:], strict=False):
            edges.setdefault(frozenset(pair), []).append(shape.code)
    shared = [codes for codes in edges.values() if len(codes) == 2]
    assert len(shared) > 500
    assert all(len(codes) <= 2 for codes in edges.values())


@settings(max_examples=examples(200))
@given(st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 12), min_size=1), st.integers(1, 5))
def test_no_small_count_follows_from_the_sum_and_what_is_open(counts, least):
    """What is closed is at least two parts, or all that there is; what is open is never small."""
    found = closed(counts, least, dict.fromkeys(counts, False))
    shut = [counts[name] for name, count in found.items() if count is None]
    assert all(count is None or count == 0 or count >= least for count in found.values())
    assert len(shut) != 1 or sum(counts.values()) == shut[0]


@pytest.mark.usefixtures("shown")
def test_an_enterprise_isnt_led_to_the_map_and_isnt_kept_from_itself():
    assert 'href="/map/"' in session_of("county").get("/enterprises/").content.decode()
    firm = session_of("firm")
    assert 'href="/map/"' not in firm.get(f"/enterprises/{code(1)}").content.decode()
    assert "（不公开" not in main_of(firm.get("/map/"))


def test_the_legend_stands_beside_the_map_and_names_on_dark_ground_are_white():
    from zhuanji.faces.web.pages.map.drawing import DARK, is_dark, legend, pieces, steps_of_colour

    steps = pieces({"330502": 100, "330503": 1000, "330521": None}, "家")
    assert all(one["label"].endswith(" 家") for one in steps)
    assert [is_dark(one["gte"], steps) for one in steps] == [at >= DARK for at in range(len(steps))]
    assert not is_dark(None, steps)
    assert steps_of_colour(steps)["show"] is False
    assert legend(None) == ()


@pytest.mark.usefixtures("shown")
def test_the_note_says_who_sees_small_counts():
    assert "只向有权查看其明细的人显示" in main_of(session_of("office").get("/map/"))
