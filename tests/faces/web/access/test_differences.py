"""What one answer keeps back isn't told by the difference of two others: a trade of one firm among its county's six."""

from __future__ import annotations

import pytest

from support.asking import ask
from support.two_counties import HERE, YEAR

QUERY = "/api/v1/query"
# They may not see a single firm's tax.
WHO = ("leader", "statistics", "enforcement")
MEASURES = ("i.tax_per_mu", "s.tax_paid", "m.tax_paid", "i.tax")


def answered(browser, name: str, **asked: object) -> dict[str, dict] | None:
    """Return the parts of a question by trade, all of them under an empty name; None where it may not be asked."""
    asked = {"rows": "sector", "year": YEAR} | asked
    ask(browser(name), "POST", f"{QUERY}/prepare", asked)
    answer = ask(browser(name), "GET", QUERY, asked)
    if answer.status_code != 200:
        assert answer.status_code in (403, 422), answer.content
        return None
    told = answer.json()
    return {row["key"][0]: row for row in told["rows"]} | {"": told["whole"]}


@pytest.mark.parametrize("area", ["", HERE.area, HERE.towns[1]])
@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("name", WHO)
def test_no_measure_by_trade_tells_of_the_only_one(city, browser, name, measure, area):
    place = {"town" if len(area) > 6 else "area": area} if area else {}
    found = answered(browser, name, measure=measure, **place)
    if found is not None and "chairs" in found:
        assert found["chairs"]["value"] is None
        assert found[""]["value"] is None or found["wood_home"]["value"] is None, found


@pytest.mark.parametrize("name", WHO)
def test_two_questions_with_and_without_the_trade_tell_nothing(city, browser, name):
    """The same by filters: all six, then the five."""
    told = {}
    for sector in ("", "wood_home", "chairs"):
        asked = {"rows": "area", "measure": "i.tax_per_mu"} | ({"sector": sector} if sector else {})
        found = answered(browser, name, **asked)
        told[sector] = (found or {}).get(HERE.area, {}).get("value")
    assert told["chairs"] is None
    assert told[""] is None or told["wood_home"] is None, told


@pytest.mark.parametrize("name", WHO)
def test_figures_that_are_opened_tell_no_difference(city, browser, name):
    """A figure's page adds up its terms: not those of all trades and of all but one."""

    def opened(id_: str) -> dict:
        return ask(browser(name), "GET", f"/api/v1/figures/{id_}").json()

    listed = ask(browser(name), "GET", "/api/v1/figures", {"area": HERE.area, "limit": 200}).json()["rows"]
    told = [row["id"] for row in listed if row["value"] is not None and row["period"] == str(YEAR)]
    assert told
    for id_ in told:
        parts = id_.split("~")
        for sector in ("wood_home", "chairs"):
            found = opened("~".join([*parts[:3], sector, *parts[4:]]))
            assert (found["figure"]["value"], set(found["terms"])) == (None, {None}), (id_, sector)


def conditions() -> dict[str, str]:
    """Return conditions that nothing shows, each of which leaves one firm of the near county out."""
    but_one = HERE.codes[:-1]
    return {
        "by code": f"uscc={','.join(but_one)}",
        "by name": f"name={','.join(HERE.names[:-1])}",
        "by town": f"town={HERE.towns[0]}|uscc={','.join(but_one)}",
    }


@pytest.mark.parametrize("name", WHO)
def test_no_figure_is_opened_by_conditions_that_nothing_shows(city, browser, name):
    """Whoever sees no single firm's tax can't put together a figure of all firms but one."""
    listed = ask(browser(name), "GET", "/api/v1/figures", {"area": HERE.area, "limit": 200}).json()["rows"]
    whole = next(row["id"] for row in listed if row["indicator"] == "tax_per_mu")
    for what, scope in conditions().items():
        parts = whole.split("~")
        id_ = "~".join([*parts[:3], "", "", scope, *parts[6:]])
        told = ask(browser(name), "GET", f"/api/v1/figures/{id_}")
        page = ask(browser(name), "GET", f"/figure/{id_}")
        assert (told.status_code, page.status_code) == (403, 403), (what, id_)


def test_whoever_may_see_the_rows_asks_by_any_condition(city, browser):
    listed = ask(browser("county"), "GET", "/api/v1/figures", {"area": HERE.area, "limit": 200}).json()[
        "rows"
    ]
    parts = next(row["id"] for row in listed if row["indicator"] == "tax_per_mu").split("~")
    id_ = "~".join([*parts[:3], "", "", conditions()["by code"], *parts[6:]])
    found = ask(browser("county"), "GET", f"/api/v1/figures/{id_}").json()
    assert found["figure"]["entered"] == len(HERE.codes) - 1
    assert found["figure"]["value"] is not None
