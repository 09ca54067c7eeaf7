"""The synthetic city: its totals are the published ones, and its tables fit each other."""

from __future__ import annotations

import polars as pl
import pytest

from support.demo_cities import SECOND, city_of, huzhou, snapshot_of
from zhuanji.basics.periods import months
from zhuanji.demo.city.anchors import TOLERANCE, anchors
from zhuanji.demo.city.settings import YEARS, data_rows
from zhuanji.engines.indicators import evaluate

MONTH = "statistics_month"


def total(table, period, item, codes=None):
    rows = table.filter(pl.col("period") == period)
    return rows.filter(pl.col("uscc").is_in(codes))[item].sum() if codes is not None else rows[item].sum()


def grown(table, before, after, item, codes):
    """Growth of the firms that have both periods, in per cent."""
    first, second = (
        table.filter(pl.col("period") == period).select("uscc", item) for period in (before, after)
    )
    both = first.join(second, on="uscc", suffix="_after").filter(pl.col("uscc").is_in(codes))
    return 100 * (both[f"{item}_after"].sum() / both[item].sum() - 1)


def codes_where(city, condition):
    return city.tables["enterprises"].filter(condition)["uscc"].unique().to_list()


def near(found, name, share=1.0):
    assert found == pytest.approx(anchors()[name].value * share, rel=TOLERANCE)


def test_count_above_scale_is_that_of_2021_in_every_year(city):
    counts = city.tables["enterprises"].group_by("period").agg(pl.col("above_scale").sum())
    assert counts["above_scale"].to_list() == [anchors()["above_scale_count"].value] * len(YEARS)


def test_divisions_of_industry_2022(city):
    first = city.tables["enterprises"].filter(pl.col("period") == "2022")
    assert first["industry"].str.slice(0, 2).n_unique() == anchors()["divisions_2022"].value


@pytest.mark.parametrize("size", [1500, 15_000])
def test_value_added_of_nine_months_2022_and_of_half_2023(size):
    made = city_of(size)
    table, share = made.tables[MONTH], made.base.settings.share
    near(total(table, "2022-09", "cumulative_value_added") / 1e4, "value_added_2022_q3", share)
    near(total(table, "2023-06", "cumulative_value_added") / 1e4, "value_added_2023_h1", share)


def test_growth_of_the_first_half_of_2023_is_the_published_one(city):
    equipment = pl.col("industry").str.slice(0, 2).is_in([str(number) for number in range(33, 41)])
    cast = pl.col("industry").is_in(["3391", "3392"])
    groups = {
        "value_added_growth_2023_h1": pl.lit(value=True),
        "traditional_growth_2023_h1": pl.col("traditional"),
        "equipment_growth_2023_h1": equipment & ~cast,
    }
    for name, condition in groups.items():
        rate = grown(
            city.tables[MONTH], "2022-06", "2023-06", "cumulative_value_added", codes_where(city, condition)
        )
        assert rate == pytest.approx(anchors()[name].value, abs=0.2), name


def test_whole_industry_of_wuxing_2023_and_sales_of_the_zhili_cluster(city):
    wuxing = codes_where(city, pl.col("area") == "330502")
    table = city.tables["statistics_year"]
    near(total(table, "2023", "value_added", wuxing) / 1e4, "wuxing_value_added_2023")
    near(total(table, "2023", "sales_all", wuxing) / 1e4, "zhili_sales_2023")


def test_the_product_itself_evaluates_to_the_anchors(city):
    """Not by a sum of ours: by the cube of a snapshot of the city."""
    cube = evaluate(snapshot_of(city), huzhou(), indicators=["value_added"])
    whole = cube.frame.filter(pl.col("area") == "330500", pl.col("sector") == "", pl.col("scope") == "")
    for last, name in ((9, "value_added_2022_q3"), (6, "value_added_2023_h1")):
        period = months(2022 if last == 9 else 2023, 1, last)
        figure = whole.filter(
            pl.col("size") == "above", pl.col("period") == str(period), pl.col("basis") != "derived"
        )
        near(figure["value"][0], name)


def test_ten_of_117_published_numbers_are_anchors_and_the_others_have_a_reason():
    left = data_rows("left_out.csv")
    keys = {(row["region"], row["period"], row["indicator"]) for row in left}
    assert len(left) + len(anchors()) == 117
    assert len(keys) == len(left)
    assert keys.isdisjoint({(one.region, one.period, one.indicator) for one in anchors().values()})
    assert all(row["reason"] for row in left)


def test_published_growth_stands_in_the_register_as_published(city):
    register = city.tables["published"].filter(~pl.col("synthetic"))
    rates = {
        (row["published_indicator"], row["published_period"]): row["published_growth"]
        for row in register.to_dicts()
    }
    given = anchors()
    assert rates["value_added", "2022-09"] == given["value_added_growth_2022_q3"].value
    assert rates["value_added", "2023-06"] == given["value_added_growth_2023_h1"].value


def test_the_same_seed_gives_the_same_city_and_another_seed_another():
    first, again, other = (city_of_fresh(size=300, seed=seed) for seed in (5, 5, 6))
    for name, table in first.tables.items():
        assert table.equals(again.tables[name]), name
    assert not first.tables["tax"].equals(other.tables["tax"])


def city_of_fresh(size, seed):
    return city_of.__wrapped__(size, seed)


def test_rows_are_told_apart_by_the_keys_of_their_sheet(city):
    for sheet in huzhou().sheets:
        for name in city.tables:
            if SECOND.get(name, name) == sheet.id:
                keys = city.tables[name].select("period", *sheet.key)
                assert keys.is_duplicated().sum() == 0, name
                assert keys.null_count().sum_horizontal().sum() == 0, name


def test_every_column_is_an_item_of_its_sheet(city):
    items = {item.id: item.sheet for item in huzhou().items}
    extra = {"period", "synthetic"}
    for name, table in city.tables.items():
        sheet = SECOND.get(name, name)
        strange = [
            one for one in table.columns if one not in extra and items.get(one) not in (sheet, "enterprises")
        ]
        assert strange == [], name


def test_figures_of_an_enterprise_fit_each_other(city):
    year = city.tables["statistics_year"]
    assert year.filter(pl.col("value_added") >= pl.col("revenue")).is_empty()
    assert year.filter(pl.col("value_added") >= pl.col("output_value")).is_empty()
    assert year.filter(pl.col("export_value") > pl.col("sales_value")).is_empty()
    listed = year.join(
        city.tables["enterprises"].select("period", "uscc", "above_scale"), on=["period", "uscc"]
    )
    assert listed.filter(pl.col("above_scale") != (pl.col("revenue") >= 2000)).is_empty()


def test_energy_is_at_least_what_the_power_comes_to(city):
    power = (
        city.tables["power"].group_by(pl.col("period").str.slice(0, 4), "uscc").agg(pl.col("power_kwh").sum())
    )
    both = city.tables["energy"].join(power, on=["period", "uscc"])
    assert len(both) == len(city.tables["energy"])
    assert both.filter(pl.col("energy_tce") < pl.col("power_kwh") * 0.1229 / 1000).is_empty()
    assert both.filter((pl.col("power_mwh") * 1000 / pl.col("power_kwh") - 1).abs() > 0.01).is_empty()


def test_cumulative_months_rise_and_there_is_no_january(city):
    table = city.tables[MONTH].sort("uscc", "period")
    year = pl.col("period").str.slice(0, 4)
    step = pl.col("cumulative_output").diff().over("uscc", year)
    assert table.filter(step < 0).is_empty()
    assert table.filter(pl.col("period").str.ends_with("-01")).is_empty()


def test_a_year_doesn_t_jump_from_the_one_before(city):
    year = city.tables["statistics_year"].with_columns(pl.col("period").cast(pl.Int64))
    before = year.with_columns(pl.col("period") + 1)
    both = year.join(before, on=["period", "uscc"], suffix="_before")
    for item in ("revenue", "value_added", "output_value", "employees"):
        ratio = pl.col(item) / pl.col(f"{item}_before")
        large = (pl.col(item) > 200) | (pl.col(f"{item}_before") > 200)
        assert both.filter(large & ((ratio > 2.5) | (ratio < 0.4))).is_empty(), item


def test_land_is_the_sum_of_its_parts_and_what_is_let_is_what_is_rented(city):
    given = city.tables["parcels"]
    parcels = given.fill_null(0.0)
    parts = pl.col("registered_land_mu") + pl.col("leased_in_land_mu") + pl.col("other_land_mu")
    assert parcels.filter(
        (pl.col("leased_out_land_mu") == 0) & ((pl.col("land_mu") - parts).abs() > 0.02)
    ).is_empty()
    rented = given.filter(pl.col("leased_in_land_mu") > 0).select(
        "period", "uscc", "counterparty_uscc", "leased_in_land_mu"
    )
    let = given.filter(pl.col("leased_out_land_mu") > 0)
    both = rented.join(
        let, left_on=["period", "uscc", "counterparty_uscc"], right_on=["period", "counterparty_uscc", "uscc"]
    )
    assert len(both) == len(rented) == len(let)
    assert both.filter(pl.col("leased_in_land_mu") != pl.col("leased_out_land_mu")).is_empty()
    firms = given.group_by("period", "property_certificate").agg(pl.col("uscc").n_unique())
    assert (firms["uscc"] > 5).any()  # several firms on one parcel


def test_some_years_of_refunds_are_negative_and_taxes_are_their_parts(city):
    tax = city.tables["tax"]
    assert 10 < tax.filter(pl.col("tax_paid") < 0).height < 400
    parts = [
        name
        for name in tax.columns
        if name not in ("period", "uscc", "tax_paid", "corporate_income_tax", "credit_refund")
    ]
    assert tax.filter((pl.sum_horizontal(parts) - pl.col("tax_paid")).abs() > 0.05).is_empty()
