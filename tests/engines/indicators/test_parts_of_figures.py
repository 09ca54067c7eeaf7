"""Contributions, published figures, and opening a figure down to the ledger's rows."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.counts import examples
from support.drawn_cities import drawn
from support.snapshots import CITY, code, enterprise, huzhou, row, snapshot
from zhuanji.basics.figure import parse_figure_id
from zhuanji.basics.periods import Period, months, quarter, year
from zhuanji.basics.problems import ProblemError
from zhuanji.engines.indicators import evaluate
from zhuanji.engines.indicators.closing import closed
from zhuanji.engines.indicators.contributions import contributions
from zhuanji.engines.indicators.opening import open_figure
from zhuanji.engines.indicators.published import comparators, growth

TWO_YEARS = {
    "enterprises": [enterprise(0), enterprise(1, area="330503"), enterprise(2, area="330503")],
    "tax": [
        row(n, y, tax_paid=t)
        for y, taxes in ((2022, (30, 20, 10)), (2023, (40, 20, None)))
        for n, t in enumerate(taxes)
    ],
    "parcels": [
        row(n, y, parcel_id="1", registered_land_mu=mu)
        for y in (2022, 2023)
        for n, mu in enumerate((1.0, 2.0, 2.0))
    ],
}


def test_a_ratio_is_told_apart_into_rate_and_structure():
    """12 → 20 万元/亩: 330502 by its rate 30 → 40, 330503 by rate 7.5 → 10, both by the weight that moved."""
    cube = evaluate(snapshot(TWO_YEARS), huzhou(), indicators=["tax_per_mu"])
    now, then = (cube.figure("tax_per_mu", year(y)) for y in (2023, 2022))
    assert (then.value, now.value) == (12.0, 20.0)
    found = contributions(cube, now, earlier=then)
    told = {one.part: one for one in found.parts}
    assert found.total == 8.0
    assert told["330502"].rate == pytest.approx(10 * (1 / 3 + 1 / 5) / 2)
    assert told["330502"].structure == pytest.approx((1 / 3 - 1 / 5) * (35 - 16))
    assert told["330503"].rate == pytest.approx(2.5 * (2 / 3 + 4 / 5) / 2)
    assert sum(one.share for one in found.parts) == pytest.approx(8.0)
    assert contributions(closed(cube), now).withheld


@settings(max_examples=examples(100))
@given(
    st.integers(0, 100_000),
    st.sampled_from(["area", "unit", "size"]),
    st.sampled_from(["scale_revenue", "labour_productivity"]),
)
def test_contributions_add_up(seed, by, indicator):
    tables = drawn(seed)
    later = [
        one | {"period": "2023", "revenue": (one["revenue"] or 0) * 1.1}
        for one in drawn(seed + 1)["statistics_year"]
    ]
    known = {one["uscc"] for one in tables["enterprises"]}
    tables["statistics_year"] = [*tables["statistics_year"], *(one for one in later if one["uscc"] in known)]
    cube = evaluate(snapshot(tables), huzhou(), indicators=[indicator])
    then, now = (cube.figure(indicator, year(y)) for y in (2022, 2023))
    if not now or not then or now.value is None or then.value is None:
        return
    for found in (contributions(cube, now, by=by), contributions(cube, now, by=by, earlier=then)):
        assert sum(one.share for one in found.parts) == pytest.approx(found.total, rel=1e-9, abs=1e-9)
    for one in contributions(cube, now, by=by, earlier=then).parts:
        assert one.rate is None or one.share == pytest.approx(one.rate + one.structure)


def test_sectors_overlap_and_are_not_added():
    people = [
        enterprise(0, industry="2110", tags="chair|wood_furniture"),
        enterprise(1, industry="1712", sector="dyeing"),
    ]
    tables = {"enterprises": people, "statistics_year": [row(n, 2022, revenue=10_000.0) for n in range(2)]}
    cube = evaluate(snapshot(tables), huzhou(), indicators=["scale_revenue"])
    found = contributions(cube, cube.figure("scale_revenue", year(2022)), by="sector")
    assert not found.additive
    assert {one.part: one.share for one in found.parts} == {
        "chairs": 1,
        "wood_home": 1,
        "dyeing": 1,
        "textile_fabrics": 1,
    }


def test_codes_of_another_edition_say_nothing_of_a_sector():
    """11.2: 3032 is building ceramics in 2011 and cut stone in 2017; the declared sector still counts."""
    people = [
        enterprise(0, industry="3011", industry_edition="2011"),
        enterprise(1, industry="3130", industry_edition="2011", sector="foundry"),
    ]
    tables = {"enterprises": people, "statistics_year": [row(n, 2022, revenue=10_000.0) for n in range(2)]}
    cube = evaluate(snapshot(tables), huzhou(), indicators=["scale_revenue"])
    assert cube.figure("scale_revenue", year(2022), sector="cement") is None
    assert cube.figure("scale_revenue", year(2022), sector="foundry").value == 1.0


def published(area, period, **values):
    return {
        "period": "2024-02",
        "published_indicator": "tax_per_mu",
        "published_area": area,
        "published_period": period,
    } | {f"published_{name}": value for name, value in values.items()}


def test_comparators_are_a_register_and_say_what_is_not_out_yet():
    """15: Zhejiang's 28.1 万元 a mu of 2021 stands in the pack; others come from the ledger."""
    rows = [
        published("330100", "2022", value=40.0, rank=1),
        published(CITY, "2022", value=25.0, growth=5.0, rank=6),
    ]
    made = snapshot({**TWO_YEARS, "published": rows}, as_of=date(2024, 2, 1))
    found = {one.area: one for one in comparators(made, huzhou(), "tax_per_mu", year(2022))}
    assert len(found) == 12
    assert (found["330100"].published.value, found[CITY].published.rank) == (40.0, 6)
    assert (found["330000"].state, found["330200"].state) == ("missing", "missing")
    of_2021 = {one.area: one for one in comparators(made, huzhou(), "tax_per_mu", year(2021))}
    assert (of_2021["330000"].published.value, of_2021["330000"].published.source) == (
        28.1,
        "published.tax_per_mu",
    )
    later = comparators(made, huzhou(), "tax_per_mu", year(2023))
    assert {one.state for one in later[1:]} == {"not_out"}
    assert (later[0].published.value, later[0].published.growth) == (None, 9.4)  # the level wasn't found
    assert later[0].out_on == date(2024, 3, 30)


def test_published_growth_stands_beside_the_nominal_rate():
    """3: statistics' growth is of the same set of enterprises; the ratio of two totals isn't."""
    made = snapshot({**TWO_YEARS, "published": [published(CITY, "2023", growth=9.4)]})
    cube = evaluate(made, huzhou(), indicators=["tax_per_mu"])
    found = growth(cube, made, "tax_per_mu", year(2023))
    assert (found.published, round(found.nominal, 4), found.price_basis) == (9.4, 66.6667, "current")
    assert growth(cube, made, "tax_per_mu", year(2023), area="330503").published is None


def test_published_growth_of_the_pack_is_of_its_own_scope():
    """12: value added +0.7 % above scale and +8.4 % of the 17 traditional ones, first half of 2023."""
    made = snapshot(TWO_YEARS)
    cube = evaluate(made, huzhou(), indicators=["value_added", "upgrade_investment"])
    half = months(2023, 1, 6)
    assert growth(cube, made, "value_added", half, size="above").published == 0.7
    assert growth(cube, made, "value_added", half, scope="traditional=true").published == 8.4
    assert growth(cube, made, "value_added", half).published is None
    assert growth(cube, made, "upgrade_investment", year(2024)).published == 30.6


def test_a_figure_opens_down_to_its_rows():
    made = snapshot(TWO_YEARS)
    figure = evaluate(made, huzhou(), indicators=["tax_per_mu"]).figure(
        "tax_per_mu", year(2023), area="330503"
    )
    opened = open_figure(figure.id, made, huzhou())
    assert opened.figure == figure
    assert opened.enterprises.rows() == [(code(1), "ok", 20.0, 2.0), (code(2), "not_reported", None, None)]
    assert opened.rows["tax"]["tax_paid"].to_list() == [20.0, None]
    assert opened.rows["tax"]["_source"].to_list() == ["演示文件:1", "演示文件:2"]
    assert set(opened.rows) == {"tax", "parcels"}


def test_a_months_figure_opens_down_to_its_running_totals():
    rows = [
        row(0, f"2024-{month}", cumulative_revenue=value) for month, value in (("02", 10.0), ("03", 18.0))
    ]
    made = snapshot({"enterprises": [enterprise(0)], "statistics_month": rows})
    figure = evaluate(made, huzhou(), indicators=["scale_revenue"]).figure("scale_revenue", quarter(2024, 1))
    opened = open_figure(figure.id, made, huzhou())
    assert opened.rows["statistics_month"]["cumulative_revenue"].to_list() == [10.0, 18.0]


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda text: text.replace("~2023~", "~2019~"), "indicator.figure.unknown"),
        (lambda text: text.rsplit("~", 1)[0] + "~0000", "indicator.figure.snapshot"),
        (lambda text: text.replace("tax_per_mu", "happiness"), "indicator.unknown"),
        (lambda text: text.partition("~")[0], "indicator.figure.id"),
    ],
)
def test_what_is_no_figure_is_told(change, problem):
    made = snapshot(TWO_YEARS)
    figure = evaluate(made, huzhou(), indicators=["tax_per_mu"]).figure("tax_per_mu", year(2023))
    with pytest.raises(ProblemError) as raised:
        open_figure(change(figure.id), made, huzhou())
    assert [one.code for one in raised.value.problems] == [problem]
    assert all(
        one.sentence(lang) and one.remedy(lang) for one in raised.value.problems for lang in ("zh", "en")
    )


@given(
    st.integers(2000, 2100),
    st.integers(0, 11),
    st.integers(0, 30),
    st.sampled_from(["", "since=2023|traditional=true", "tags=a,b"]),
)
def test_an_id_reads_back(start, first, length, scope):
    from zhuanji.basics.figure import FigureKey

    period = Period(start * 12 + first, start * 12 + first + length)
    key = FigureKey("tax_per_mu", CITY, "inside", "", "大型", scope, period, "ab12")
    if str(period.kind) in ("months", "years", "half", "quarter", "year", "month"):
        assert parse_figure_id(key.id) == key
    assert not set(key.id) & set("/ ?#%")
