"""Lists: in pages with bounds, filtered by what there is, refused where a name isn't known."""

from __future__ import annotations

import pytest

from support.api import callers, known_things

LISTS = (
    "/targets", "/enterprises", "/areas", "/items", "/indicators", "/schemes", "/runs", "/submissions", "/due",
    "/figures", "/plans/own/clauses",
)  # fmt: skip


@pytest.mark.parametrize("path", LISTS)
def test_pages_add_up_to_the_list(office, path):
    whole = office.get(path, limit=200).json()
    assert whole["total"] >= len(whole["rows"])
    parts = [office.get(path, limit=2, offset=at).json()["rows"] for at in (0, 2)]
    assert [*parts[0], *parts[1]] == whole["rows"][:4]
    assert office.get(path, limit=2, offset=1_000_000).json()["rows"] == []


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize(
    "query",
    [
        {"limit": 0},
        {"limit": 201},
        {"offset": -1},
        {"offset": 10**20},
        {"limit": "many"},
        {"limit": "1e3"},
        {"offset": ""},
    ],
)
def test_bounds(office, path, query):
    answer = office.get(path, **query)
    assert (answer.status_code, answer.json()["code"]) == (422, "site.api.invalid.value")
    assert answer.json()["place"] == {"column": next(iter(query))}


@pytest.mark.parametrize("path", [*LISTS, "/account", "/city", "/cockpit"])
def test_unknown_names_are_refused(office, path):
    answer = office.get(path, nonsense=1)
    assert (answer.status_code, answer.json()["code"]) == (422, "site.api.query_unknown")


def test_schemes_of_an_area_that_nobody_knows(office):
    assert office.get("/schemes", area="330502").status_code == 200
    assert office.get("/schemes", area="area=330502").status_code == 404


def test_names_that_stand_twice_are_refused(office):
    """One of the two would count, and nobody would know which."""
    answer = office.get("/runs", area=["330502", "330503"])
    assert (answer.status_code, answer.json()["code"]) == (422, "site.api.query_twice")


@pytest.mark.parametrize("text", ["\0", "a\0b", "\x1f", "\x7f", "x" * 201])
def test_signs_that_no_database_takes(office, text):
    for path, name in (("/enterprises", "q"), ("/submissions", "q"), ("/targets", "sector")):
        answer = office.get(path, **{name: text})
        assert answer.status_code == 422, path


def test_halves_of_pairs_in_json(office):
    answer = office.post("/exports", {"reason": "\ud800"})
    assert (answer.status_code, answer.json()["code"]) == (422, "site.api.invalid.value")


@pytest.mark.parametrize("number", [0, -1, 2**31, 2**63, 2**64, "1.5", "１", "x"])
def test_numbers_that_no_database_takes(office, number):
    for path in ("/runs/{}", "/submissions/{}", "/exports/{}"):
        assert office.get(path.format(number)).status_code == 422


def test_enterprises_are_searched_and_filtered(office):
    code = "9133"
    assert office.get("/enterprises", q=code).json()["total"] == 12
    assert office.get("/enterprises", q="演示企业3").json()["total"] == 1
    assert office.get("/enterprises", q="nothing").json()["total"] == 0
    refused = office.get("/enterprises", area="999999")
    assert (refused.status_code, refused.json()["code"]) == (422, "site.api.filter")
    names = [one["name"] for one in office.get("/enterprises", sort="name").json()["rows"]]
    assert [one["name"] for one in office.get("/enterprises", sort="-name").json()["rows"]] != names


def test_a_filter_that_asks_about_what_one_may_not_see_is_refused(served):
    """By what one may not see one can't search either."""
    firm = callers(served, "firm")
    assert firm.get("/enterprises", grade="A").status_code in (200, 422)
    assert callers(served, "taxation").get("/enterprises", status="在营").status_code == 422


def test_the_total_counts_only_what_is_visible(served):
    run = known_things(served)["number"][0]
    assert callers(served, "office").get(f"/runs/{run}/results").json()["total"] == 12
    assert callers(served, "elsewhere").get("/due").status_code == 200
    assert callers(served, "elsewhere").get("/submissions").json()["total"] == 0
    assert (
        callers(served, "taxation").get("/submissions").json()["total"]
        < callers(served, "office").get("/submissions").json()["total"]
    )


def test_a_figure_opens_by_its_id(office, known):
    found = office.get(f"/figures/{known['figure'][0]}").json()
    behind = office.get(f"/figures/{known['figure'][0]}/enterprises").json()
    assert found["figure"]["id"] == known["figure"][0]
    assert found["enterprises"] == behind["total"]


def test_languages(served):
    office = callers(served, "office")
    assert office.get("/runs/1", lang="en").json()["state_title"] == "scored"
    english = {**office.headers, "Accept-Language": "en-GB, zh;q=0.5"}
    from support.web import client

    assert client().get("/api/v1/runs/1", headers=english).json()["state_title"] == "scored"
    assert office.get("/runs/1").json()["state_title"] == "已试算"
    refused = office.get("/runs/1", lang="fr")
    assert refused.status_code == 422
