"""The cockpit: the same numbers as everywhere, each opens, and each sees what is theirs."""

from __future__ import annotations

import re
from html import unescape

import pytest

from support.english import as_shown
from support.web import session_of
from zhuanji.faces.cli.views import track_words
from zhuanji.faces.web.pages.cockpit.districts import FEWEST
from zhuanji.services.reading import current
from zhuanji.services.records.models import AuditEntry

FIGURE = re.compile(r'<a class="figure" href="/figure/([^"]+)"><span class="number">([^<]+)</span>')
SUMMARY = re.compile(r'summary-light summary-(\w+)"\s+href="[^"]*"><b class="number">(\d+)</b>')


def page_of(browser, path="/", **asked):
    answer = browser.get(path, asked)
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def test_the_lights_are_those_of_the_tracking(office, shown):
    tracking = current(shown).tracking
    told = {name: int(count) for name, count in SUMMARY.findall(page_of(office))}
    assert told == {light.value: count for light, count in tracking.lights().items()}


@pytest.mark.parametrize("role", ["city_office", "county_office"])
def test_the_lights_and_an_areas_own_figures_say_of_what_they_are(shown, role):
    page = page_of(session_of(role), lang="zh")
    assert f"市级方案全部 {len(current(shown).tracking.targets)} 个目标" in page
    assert ("口径为本地全部企业" in page) == (role == "county_office")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_target_says_what_zhuanji_track_says(office, shown, lang):
    page = page_of(office, lang=lang).replace("\N{NO-BREAK SPACE}", " ")
    for one in current(shown).tracking.targets:
        if one.binding.level == "city" and not one.small:
            row = page.split(f'href="/targets/{one.binding.id}"')[1:]
            for told in (track_words.value_text, track_words.required_text, track_words.progress_text):
                assert as_shown(told(one, lang), lang, shown.pack) in "".join(row)


def test_every_figure_opens_and_is_the_same(office):
    found = FIGURE.findall(page_of(office))
    assert len(found) > 8
    for text, number in dict(found).items():
        opened = page_of(office, f"/figure/{text}")
        assert number in opened.split('class="big"')[1].split("</p>")[0], text


def test_every_count_of_lights_on_a_card_opens_as_many(office):
    found = re.findall(
        r'<a\s+href="(/targets/\?sector=[^"]+)"><span class="light[^>]*>.*?</span>\s+(\d+)</a>',
        page_of(office),
    )
    assert len(found) > 2
    for path, count in found:
        assert page_of(office, path).count('<th scope="row"') == int(count), path


def test_what_is_due_opens_on_the_board(office):
    for path in re.findall(r'<li><a href="(/data/due[^"]+)"><b>', page_of(office)):
        assert "待报" in page_of(office, path)


def test_a_wall_shows_the_same(office):
    assert FIGURE.findall(page_of(office, "/cockpit/")) == FIGURE.findall(page_of(office))
    assert '<nav class="menu"' not in page_of(office, "/cockpit/")


def test_districts_with_too_few_enterprises_arent_ranked(office, shown):
    reading = current(shown)
    ranking = page_of(office).split('class="table dense ranking"')[1].split("</table>")[0]
    ranked, beside = ranking.partition('class="beside"')[::2]
    for area in shown.pack.areas.of_kind("county", reading.tracking.as_of, shown.pack.head.city):
        figure = reading.figure("tax_per_mu", area.code)
        few = figure is None or figure.value is None or figure.entered < FEWEST
        assert (area.name in beside) == few
        assert (area.name in ranked) == (not few)


@pytest.mark.usefixtures("shown")
def test_a_county_sees_its_own():
    browser = session_of("county_office")
    page = page_of(browser)
    assert "长兴县" in page
    ids = [text for text, _ in FIGURE.findall(page)]
    assert ids
    assert {text.split("~")[1][:6] for text in ids} == {"330522"}
    assert page_of(browser, area="330502").count("吴兴区") == 0
    assert browser.get(f"/figure/{ids[0].replace('330522', '330502')}").status_code == 403


@pytest.mark.usefixtures("shown")
@pytest.mark.parametrize("role", ["enterprise", "system_admin", "security_admin", "audit_admin"])
def test_others_have_no_cockpit_and_begin_elsewhere(role):
    browser = session_of(role)
    assert browser.get("/cockpit/").status_code == 403
    assert browser.get("/").headers["Location"] == browser.get("/start").headers["Location"] != "/"


def test_the_cockpit_names_no_enterprise(office):
    before = AuditEntry.objects.count()
    assert "/enterprises/9" not in page_of(office)
    assert AuditEntry.objects.count() == before


def test_before_anything_is_frozen_it_says_so(home):
    from support.web import logged_in, site

    site(home)
    assert "还没有冻结过数据" in page_of(logged_in(home, "city_office"))


def test_while_figures_are_being_worked_out_it_says_so(office, shown, monkeypatch):
    reading = current(shown)
    assert not reading.complete
    assert "部分数值正在计算" in page_of(office, lang="zh")
    ready = {name: (reading.latest(name),) for name in ("tax_per_mu", "scale_output")}
    monkeypatch.setitem(vars(reading), "periods", ready)
    assert reading.complete
    assert "部分数值正在计算" not in page_of(office, lang="zh")


def test_cards_and_ranking_say_of_whom_their_numbers_are(office):
    page = office.get("/", {"lang": "zh"}).content.decode()
    assert "口径为各地区全部企业" in page
    assert "各行业在本地区全部企业的数" in page
    assert '<p class="soft small">产业规模（总产值）</p>' in page


@pytest.mark.usefixtures("office")
def test_a_county_sees_what_it_does_to_the_citys_targets_by_the_numbers_of_their_pages(shown):
    browser = session_of("county_office")
    page = page_of(browser, lang="zh")
    tracking = current(shown).tracking
    shared = [one for one in tracking.targets if one.binding.level == "city" and one.areas.rows]
    assert shared
    told = 0
    for one in shared:
        row = next(each for each in one.areas.rows if each.code == "330522")
        if row.gap is None or row.closed:
            continue
        line = page.split(f'<a href="/targets/{one.binding.id}">')[1].split("</tr>")[0]
        assert ("不是增速" in line) == (one.binding.kind in track_words.CHANGES and row.value is not None)
        gap = track_words.difference(row.gap, track_words.own_form(one), "zh")
        assert gap in line
        assert gap in page_of(browser, f"/targets/{one.binding.id}", lang="zh")
        gaps = sorted((each.gap for each in one.areas.rows if each.gap is not None), reverse=True)
        if len(gaps) == len(one.areas.rows):
            assert f"{gaps.index(row.gap) + 1} / {len(gaps)}" in line
        told += 1
    assert told > 2


def test_own_figures_tell_what_is_missing_and_the_city_has_no_such_part(office):
    own = page_of(session_of("county_office"), lang="zh").split("本地指标和缺数")[1].split("</section>")[0]
    assert "计入" in own
    assert "缺 -" not in own
    assert "本地指标和缺数" not in page_of(office, lang="zh")


def test_a_figure_that_is_kept_back_doesnt_tell_how_many_are_in_it(shown):
    from dataclasses import replace

    from zhuanji.faces.web.pages.cockpit.own import counted

    figure = current(shown).figure("tax_per_mu", shown.pack.head.city)
    assert "缺 2 家" in counted(replace(figure, entered=8, expected=10, state="ok"), "zh")
    assert counted(replace(figure, entered=12, expected=10, state="ok"), "zh") == "计入 12 家"
    assert counted(replace(figure, entered=2, expected=2, state="closed"), "zh") == ""
