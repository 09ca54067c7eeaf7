"""Targets: the list equals the cockpit, a page says what `zhuanji track` says, and small ones stay closed."""

from __future__ import annotations

import re
from html import unescape

import pytest

from support.english import as_shown
from support.web import client, logged_in, session_of, site
from zhuanji.basics.texts import say
from zhuanji.engines.indicators import evaluate
from zhuanji.engines.indicators.progress.case import subject_of
from zhuanji.engines.indicators.progress.from_cube import CubeFigures, years_counted_from
from zhuanji.faces.amounts import difference
from zhuanji.faces.cli.views import track_story, track_words
from zhuanji.faces.web.pages.targets.seeing import figure_id
from zhuanji.services.reading import current

SUMMARY = re.compile(r'summary-light summary-(\w+)" href="[^"]*"><b class="number">(\d+)</b>')
COUNTS = re.compile(r'light-count light-count-(\w+)" href="[^"]*"[^>]*><b class="number">(\d+)</b>')
FIGURE = re.compile(r'<a class="figure" href="/figure/([^"]+)"><span class="number">([^<]+)</span>')
ROW = re.compile(r'<th scope="row"><a href="/targets/(\w+)">')
BARE = re.compile(r"<[^>]+>")
LANGS = ("zh", "en")


def page_of(browser, path, **asked):
    answer = browser.get(path, asked)
    assert answer.status_code == 200, answer.content.decode()[:500]
    return unescape(answer.content.decode())


def laid_flat(page):
    """Return a page without the blanks that its templates are laid out by."""
    return re.sub(r">\s+<", "><", flat(page))


def words_of(page):
    return " ".join(BARE.sub(" ", page).split())


def flat(words):
    return " ".join(str(words).split())


def tracked(home):
    return current(home).tracking.targets


def test_the_lights_are_counted_as_on_the_cockpit(office):
    counted, summed = (laid_flat(page_of(office, path)) for path in ("/targets/", "/"))
    assert COUNTS.findall(counted) == SUMMARY.findall(summed) != []


@pytest.mark.parametrize("lang", LANGS)
def test_the_list_says_of_every_target_what_zhuanji_track_says(office, shown, lang):
    page = laid_flat(page_of(office, "/targets/", lang=lang))
    for one in tracked(shown):
        row = page.split(f'<th scope="row"><a href="/targets/{one.binding.id}">')[1].split("</tr>")[0]
        told = (
            track_words.title_of(one, shown.pack, lang),
            track_words.value_text(one, lang),
            track_words.required_text(one, lang),
            track_words.progress_text(one, lang),
            track_words.gap_text(one, lang),
            track_words.missing_text(one),
        )
        for words in told:
            assert as_shown(words, lang, shown.pack) in row, (one.binding.id, words)


def test_it_says_as_of_when_and_that_the_plan_is_over(office, shown):
    tracking, page = current(shown).tracking, page_of(office, "/targets/")
    assert say("site.targets.as_of", "zh", day=tracking.as_of.isoformat()) in page
    assert (say("site.targets.over", "zh") in page) == (tracking.stage == "over")


@pytest.mark.parametrize("field", ["light", "level", "sector", "department"])
def test_filters_stand_in_the_address(office, shown, field):
    page = laid_flat(page_of(office, "/targets/"))
    choices = re.findall(r'<option value="([^"]+)"', page.split(f'name="{field}"')[1].split("</select>")[0])
    assert choices
    everything = ROW.findall(page)
    items = {item.id: item.department for item in shown.pack.items}
    for value in choices[:3]:
        found = ROW.findall(laid_flat(page_of(office, "/targets/", **{field: value})))
        assert set(found) <= set(everything)
        for one in tracked(shown):
            own = {
                "light": one.light.value,
                "level": one.binding.level,
                "sector": one.binding.sector or "",
                "department": value
                if any(items.get(name) == value for name in re.findall(r"\w+", one.indicator.formula))
                else "",
            }
            assert (one.binding.id in found) == (own[field] == value), (one.binding.id, value)


def test_a_filter_that_nobody_knows_shows_everything(office, shown):
    page = page_of(office, "/targets/", light="purple'\"><script>", sector="x" * 500)
    assert len(ROW.findall(laid_flat(page))) == len(tracked(shown))
    assert "<script>alert" not in page


def test_htmx_gets_the_list_alone(office):
    answer = office.get("/targets/", {"light": "red"}, headers={"HX-Request": "true"})
    text = answer.content.decode()
    assert answer.status_code == 200
    assert "<html" not in text
    assert "target-list" in text
    assert "HX-Request" in answer["Vary"]


@pytest.mark.parametrize("lang", LANGS)
def test_a_page_says_what_zhuanji_track_says_of_a_target(office, shown, lang):
    for one in tracked(shown):
        whole = page_of(office, f"/targets/{one.binding.id}", lang=lang)
        page = words_of(whole)
        lines = [*track_story.said(one, shown.pack, lang), *track_story.found(one, lang)]
        for name, value in lines:
            assert flat(as_shown(str(value), lang, shown.pack)) in page, (one.binding.id, name, value)
        for asked in one.questions:
            assert (asked.title if lang == "zh" else asked.title_en) in page
        for key in one.unverified:
            assert f'title="{key}"' in whole
        for past in one.history:
            assert past.period.title(lang) in page
        for row in one.areas.rows:
            assert track_words.area_name(shown.pack, row.code, lang) in page
            if row.gap is not None:
                gap = difference(row.gap, track_words.own_form(one), lang)
                assert as_shown(gap, lang, shown.pack) in page


def test_both_windows_of_the_three_point_six_six_stand_there(office, shown):
    one = current(shown).targets["g10"]
    assert len(one.found.windows) == 2
    page = words_of(page_of(office, "/targets/g10"))
    for window in one.found.windows:
        assert f"{window.base}—{window.last}" in page
        assert track_words.per_cent(window.rate, signed=True) in page


def test_published_growth_stands_beside_the_nominal_one(office, shown):
    one = current(shown).targets["g10"]
    page = page_of(office, "/targets/g10")
    history = page.split(f"<caption class=hidden-text>{say('track.title.history', 'zh')}</caption>")[1].split(
        "</table>"
    )[0]
    both = [past for past in one.history if past.published is not None and past.nominal is not None]
    for past in both:
        row = history.split(past.period.title("zh"))[1].split("</tr>")[0]
        assert track_words.per_cent(past.published, signed=True) in row
        assert track_words.per_cent(past.nominal, signed=True) in row


def test_the_clause_is_quoted_and_leads_to_its_place_in_the_document(office, shown):
    for one in tracked(shown):
        page = page_of(office, f"/targets/{one.binding.id}")
        marked = re.findall(r'<mark class="hl hl-target">([^<]*)</mark>', page)
        assert "".join(marked) == one.binding.quote
        link = re.search(r'href="(/plans/own\?clause=[^"]+)#([^"]+)"', page)
        assert link is not None
        assert f'id="{link[2]}"' in page_of(office, link[1])


def test_every_figure_opens_and_is_the_same(office):
    for target in ("g3", "g8", "wood_scale", "cement_lines", "cement_firms", "chairs_sales"):
        found = dict(FIGURE.findall(page_of(office, f"/targets/{target}")))
        assert found, target
        for text, number in list(found.items())[:6]:
            opened = page_of(office, f"/figure/{text}")
            assert number in opened.split('class="big"')[1].split("</p>")[0], text


def test_the_ids_of_figures_are_those_of_the_cube(shown, rf):
    pack, reading = shown.pack, current(shown)
    rf.home = shown
    names = sorted({row.indicator for row in pack.targets})
    cube = evaluate(reading.frozen, pack, indicators=names, since=years_counted_from(pack))
    figures = CubeFigures(cube, reading.frozen)
    for one in reading.tracking.targets:
        subject = figures.placed(subject_of(one.binding, pack))
        for area in one.binding.areas:
            for figure in figures.figures(subject, area)[-2:]:
                made = figure_id(rf, one, figure.key.period, area=area, snapshot=reading.snapshot)
                assert made == figure.id


@pytest.fixture
def rf():
    """Something that has a home, as a request has."""

    class Asked:
        home = None

    return Asked()


def test_a_chart_has_its_numbers_as_a_table(office):
    page = page_of(office, "/targets/g1")
    assert 'data-chart="history-' in page
    assert '<details class="chart-table">' in page


def test_the_province_and_its_cities_stand_beside(office, shown):
    page = page_of(office, "/targets/g3")
    assert "浙江省" in page
    assert all(
        area.name in page
        for area in shown.pack.areas.of_kind("city", current(shown).tracking.as_of, "330000")
    )


@pytest.mark.parametrize("lang", LANGS)
def test_a_target_that_isnt_there_is_a_coded_problem(office, lang):
    answer = office.get("/targets/nothing_like_it", {"lang": lang})
    page = unescape(answer.content.decode())
    assert answer.status_code == 404
    assert "site.targets.missing" in page
    assert say("site.targets.missing", lang, id="nothing_like_it") in page


@pytest.mark.parametrize(
    "path", ["/targets/g1'--", "/targets/%3Cscript%3E", "/targets/g1/x", "/targets/" + "a" * 200]
)
def test_other_addresses_lead_nowhere(office, path):
    assert office.get(path).status_code == 404


@pytest.mark.usefixtures("shown")
@pytest.mark.parametrize("role", ["enterprise", "system_admin", "security_admin", "audit_admin"])
def test_who_has_no_permission_is_told_why_and_sees_nothing(role):
    browser = session_of(role)
    for path in ("/targets/", "/targets/g1", "/targets/nothing_like_it"):
        answer = browser.get(path)
        assert answer.status_code == 403
        assert "传统产业规模" not in answer.content.decode()


@pytest.mark.usefixtures("shown")
def test_nobody_goes_to_the_log_in():
    answer = client().get("/targets/g1")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/login")


def test_nothing_is_sent_to_it(office):
    assert office.post("/targets/g1").status_code == 405


@pytest.mark.parametrize("lang", LANGS)
def test_before_anything_is_frozen_it_says_so(home, lang):
    site(home)
    browser = logged_in(home, "city_office")
    assert say("site.reading.none", lang) in page_of(browser, "/targets/", lang=lang)
    assert browser.get("/targets/g1").status_code == 404
    assert "产业规模" in page_of(browser, "/plans/own")


@pytest.mark.parametrize("lang", LANGS)
def test_a_gap_is_the_difference_of_the_two_numbers_beside_it(shown, lang):
    for one in tracked(shown):
        value, required = one.found.value, one.found.required
        if one.binding.kind != "relative" or None in (value, required, one.gap):
            continue
        sign = -1 if one.indicator.direction == "lower" else 1
        assert one.gap == pytest.approx(sign * (value - required))
        told = track_words.own_gap_text(one, lang).replace("−", "-").replace(",", "").split(" ")[0]
        assert float(told) == pytest.approx(sign * (value - required), abs=0.0051)
