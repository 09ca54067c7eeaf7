"""Targets of few enterprises: their numbers, their past and named things are kept from who may not see them."""

from __future__ import annotations

import re
from html import unescape

import pytest

from support.counts import examples
from support.web import session_of
from zhuanji.basics.texts import say
from zhuanji.engines.indicators.progress.for_everybody import FEW, tells_few
from zhuanji.faces.cli.views import track_words
from zhuanji.faces.web.pages.cockpit import targets as cockpit
from zhuanji.services.reading import current

FIGURE = re.compile(r'<a class="figure" href="/figure/([^"]+)"><span class="number">([^<]+)</span>')
BARE = re.compile(r"<[^>]+>")


def page_of(browser, path):
    answer = browser.get(path)
    assert answer.status_code == 200, answer.content.decode()[:500]
    return unescape(answer.content.decode())


def words_of(page):
    return " ".join(BARE.sub(" ", page).split())


def tracked(home):
    return current(home).tracking.targets


def test_numbers_of_few_enterprises_are_kept_from_a_county(shown, office):
    county = session_of("county_office")
    small = [one for one in tracked(shown) if one.small]
    assert small
    for one in small:
        value = track_words.value_text(one, "zh")
        told = page_of(county, f"/targets/{one.binding.id}")
        assert value not in words_of(told) or value == "—"
        assert say("site.targets.closed", "zh") in told
        assert not FIGURE.findall(told)
        assert "data-chart" not in told
        assert value in words_of(page_of(office, f"/targets/{one.binding.id}"))
        row = page_of(county, "/targets/").split(f'<a href="/targets/{one.binding.id}">')[1].split("</tr>")[0]
        assert value not in row or value == "—"
        assert '<svg class="sparkline"' not in row


def few_of(home):
    return [
        one
        for one in tracked(home)
        if one.entered and one.entered < FEW and not tells_few(one) and len(one.history) > 1
    ]


def test_the_past_of_few_enterprises_is_kept_from_a_county(shown):
    county = session_of("county_office")
    few = few_of(shown)
    assert few
    for one in few:
        told = page_of(county, f"/targets/{one.binding.id}")
        assert say("site.targets.closed_past", "zh") in told
        assert 'data-chart="history-' not in told


def test_what_is_reckoned_from_a_closed_past_is_kept_from_a_county_everywhere(shown, office):
    """The base, and whatever gives it away: the windows, the path, the gap, progress, the pace."""
    based = [one for one in few_of(shown) if one.found.base is not None or one.found.windows]
    assert based
    county = session_of("county_office")
    for one in based:
        name = one.binding.id
        told, whole = (browser.get(f"/api/v1/targets/{name}").json() for browser in (county, office))
        assert told["value"] == whole["value"] is not None
        assert told["required"] is told["progress"] is None
        assert whole["progress"] is not None
        details = told["details"]
        assert [details[each] for each in ("base", "required", "end", "gap", "outlook")] == [None] * 5
        assert details["windows"] == details["path"] == []
        assert told["pace_text"] == ""
        row = page_of(county, "/targets/").split(f'<a href="/targets/{name}">')[1].split("</tr>")[0]
        gap = track_words.gap_text(one, "zh")
        assert gap == "—" or gap not in row
        assert (pace := cockpit.pace(one, "zh")) == "" or pace not in page_of(county, "/cockpit/")


def test_things_with_names_are_told_by_their_number_to_a_county(shown):
    named = [one for one in tracked(shown) if any(part.kind == "row" for part in one.found.parts)]
    for one in named:
        told = page_of(session_of("county_office"), f"/targets/{one.binding.id}")
        assert all(part.label not in told for part in one.found.parts)
        assert (
            say(
                "track.parts.counted",
                "zh",
                count=len(one.found.parts),
                met=sum(bool(p.met) for p in one.found.parts),
            )
            in told
        )


@pytest.mark.usefixtures("shown")
def test_a_county_gets_no_link_to_figures_that_it_may_not_open():
    county = session_of("county_office")
    for target in ("g1", "g3", "chairs_scale"):
        for text, _ in FIGURE.findall(page_of(county, f"/targets/{target}")):
            assert county.get(f"/figure/{text}").status_code == 200, text


def test_a_past_that_the_page_keeps_back_isnt_opened_by_its_id_either(shown, office, record_property):
    """By the figure's page and by the API: the leader sees the latest figure alone, the office all of them."""
    leader = session_of("leader")
    tried = 0
    for one in few_of(shown):
        if say("site.targets.closed_past", "zh") not in page_of(leader, f"/targets/{one.binding.id}"):
            continue  # made of items that the leader may see
        told = page_of(office, f"/targets/{one.binding.id}")
        latest = f"~{str(one.found.period).replace('/', '_')}~"
        past = [
            id_ for id_, _ in FIGURE.findall(told)
            if id_.split("~")[0] == one.binding.indicator and latest not in id_
        ]  # fmt: skip
        for id_ in past[: examples(60)]:
            tried += 1
            found = leader.get(f"/api/v1/figures/{id_}").json()
            if found["figure"]["entered"]:
                assert (found["figure"]["value"], set(found["terms"])) == (None, {None}), id_
                assert say("site.figure.state.closed", "zh") in page_of(leader, f"/figure/{id_}"), id_
            assert office.get(f"/api/v1/figures/{id_}").json()["figure"]["state"] != "closed"
    record_property("examples", tried)
    assert tried
