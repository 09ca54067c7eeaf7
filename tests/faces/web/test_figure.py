"""A figure opened: formula, who entered, sources; closed cells stay closed; what was named stands in the log once."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from html import unescape

import polars as pl
import pytest

from support.asking import taken_back
from support.web import session_of
from zhuanji.basics.texts import say
from zhuanji.engines.rules.schemes.formula import item_names, parse_formula
from zhuanji.engines.snapshots import make_snapshot
from zhuanji.faces.cli.views.track_wording import formula_words
from zhuanji.services.access import Target, decide, shown_items
from zhuanji.services.access.accounts.actors import actor_of
from zhuanji.services.access.accounts.changing import found
from zhuanji.services.ledger.freeze import find_snapshot, kept
from zhuanji.services.reading import current, refresh
from zhuanji.services.records.home import Home
from zhuanji.services.records.models import AuditEntry

COUNTY = "330522"


def tax_title(home: Home) -> str:
    return next(item.title for item in home.pack.items if item.id == "tax_paid")


@pytest.fixture
def tax(shown):
    return current(shown).figure("tax_per_mu")


@pytest.fixture
def output(shown):
    return current(shown).figure("scale_output")


def opened(browser, figure, **asked):
    answer = browser.get(f"/figure/{figure if isinstance(figure, str) else figure.id}", asked)
    return answer.status_code, unescape(answer.content.decode())


def test_it_says_how_it_comes_about(office, shown, tax):
    status, page = opened(office, tax)
    indicator = next(one for one in shown.pack.indicators if one.id == "tax_per_mu")
    assert status == 200
    assert formula_words(indicator, shown.pack, "zh") in page
    assert tax.key.snapshot[:12] in page
    assert f'<dd class="number">{tax.entered}</dd>' in page
    assert "演示数据" in page


def test_single_values_go_only_to_whom_the_law_lets_see_them(shown, output):
    """Named rows are shown exactly to those who may see the single values of every item of the formula."""
    items = frozenset(
        item_names(
            parse_formula(next(one.formula for one in shown.pack.indicators if one.id == "scale_output"))
        )
    )
    for role in ("city_office", "leader"):
        actor = actor_of(found(role), at=datetime.now(UTC))
        allowed = bool(shown_items(actor, "enterprise.see", items, pack=shown.pack) == tuple(items))
        _, page = opened(session_of(role), output)
        assert ('<a href="/enterprises/9' in page) == allowed, role


def test_what_it_named_stands_in_the_log_once(shown):
    figure = current(shown).figure("scale_output")
    for role in ("city_office", "leader"):
        browser = session_of(role)
        before = AuditEntry.objects.count()
        _, page = opened(browser, figure)
        named = page.count('<a href="/enterprises/9')
        assert AuditEntry.objects.count() - before == (1 if named else 0)
        if named:
            entry = AuditEntry.objects.latest("number")
            assert (entry.account, entry.action, entry.count) == (role, "seen", named)


@pytest.mark.parametrize("role", ["city_office", "leader", "county_office"])
def test_a_closed_cell_is_open_only_to_whom_the_decision_lets_see_it(shown, role):
    """Everybody else gets neither the value nor its terms, whichever way the figure was found."""
    reading = current(shown)
    period = reading.latest("tax_per_mu")
    table = reading.table("tax_per_mu", period)
    shut = table.filter((pl.col("state") == "closed") & (pl.col("area") == COUNTY) & (pl.col("scope") == ""))
    row = shut.row(0, named=True)
    place = {name: str(row[name]) for name in ("area", "cut", "sector", "size", "scope")}
    figure = reading.cube.made("tax_per_mu", period, place, row)
    actor = actor_of(found(role), at=datetime.now(UTC))
    about = Target(frozenset([COUNTY]), items=frozenset(["tax_paid", "land_mu"]), small=True)
    allowed = bool(decide(actor, "figure.see", about, pack=shown.pack, on=date(2026, 1, 1)))
    status, page = opened(session_of(role), figure)
    assert status == 200
    first = page.partition("</section>")[0]
    assert ("不公开" in first.split('class="big"')[1].split("</p>")[0]) == (not allowed)
    assert (f"{tax_title(shown)}</dt>" in first) == allowed


@pytest.mark.parametrize(
    "text",
    [
        "x",
        "a~b",
        "tax_per_mu~330500~inside~-~-~-~2024~ffff",
        "~~~~~~~",
        "tax_per_mu~330500~inside~-~-~-~2024~",
    ],
)
def test_what_is_no_figure_is_a_coded_problem(office, text):
    status, page = opened(office, text)
    assert status in (400, 404)
    assert 'class="problems"' in page


@pytest.mark.usefixtures("shown")
def test_an_area_that_isnt_theirs_isnt_opened(tax):
    assert opened(session_of("county_office"), tax)[0] == 403
    assert opened(session_of("enterprise"), tax)[0] == 403
    assert opened(session_of("audit_admin"), tax)[0] == 403


def test_a_figure_of_an_earlier_snapshot_doesnt_tell_what_was_corrected(office, shown, tax):
    """一户更正后再冻结：两次的合计相减就是更正数，无权看明细的人打不开较早的数。"""
    leader = session_of("leader")
    assert leader.get(f"/api/v1/figures/{tax.id}").json()["figure"]["value"] is not None
    with taken_back():
        before = find_snapshot(shown)
        first = pl.int_range(pl.len()) == 0
        taxes = before.table("tax").with_columns(
            pl.when(first).then(pl.col("tax_paid") + 1000).otherwise("tax_paid").alias("tax_paid")
        )
        tables = {**before.tables, "tax": taxes}
        corrected = make_snapshot(shown.pack, tables, as_of=before.as_of + timedelta(minutes=1), demo=True)
        kept(shown, corrected, by="test", note="")
        refresh(shown, figures=False)
        assert current(shown).snapshot == corrected.id
        told = leader.get(f"/api/v1/figures/{tax.id}").json()
        page = opened(leader, tax)[1]
        whole = office.get(f"/api/v1/figures/{tax.id}").json()
    assert (told["figure"]["value"], set(told["terms"])) == (None, {None})
    assert told["closed_because"] == say("site.figure.earlier", "zh")
    assert say("site.figure.earlier", "zh") in page
    assert whole["figure"]["value"] == pytest.approx(tax.value)
