"""Rows without a credit code: which get one, which wait for a person, and what is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from support.batches import ON, ROSTER, A, B, C, D, batch, table
from zhuanji.basics.uscc import judge, make_synthetic
from zhuanji.services.ledger.findings import Finding
from zhuanji.services.ledger.identity import Crosswalk, Link, known_numbers, resolve_codes

NAME_A, NAME_B = "湖州鑫源纺织有限公司", "湖州鑫丰纺织有限公司"
UNRESOLVED = "ledger.match.unresolved"
DAMAGED = Finding("identity.uscc.damaged.number", "error", 5, "uscc", {"written": "9.13E+17"})


def make(number):
    """Return another synthetic code."""
    return make_synthetic("330502", number)


def resolve(pack, *rows, roster=ROSTER, links=(), sheet="tax", findings=()):
    """Resolve rows without a code, given as dictionaries or names."""
    rows = [{"uscc": None, **({"name": row} if isinstance(row, str) else row)} for row in rows]
    sent = replace(batch(pack, sheet, rows), findings=tuple(findings))
    return resolve_codes(sent, table(pack, roster), links, pack, on=ON)


def codes(resolution):
    """Return the codes of the frame."""
    return resolution.batch.frame["uscc"].to_list()


def said(resolution):
    """Return what was found, with its severity."""
    return [(one.code, one.severity) for one in resolution.batch.findings]


def test_the_present_name_resolves_without_a_word(huzhou):
    done = resolve(
        huzhou, {"name": NAME_A, "tax_paid": 1.0}, {"name": "湖州鑫丰 纺织有限公司", "tax_paid": 2.0}
    )
    assert codes(done) == [A, B]
    assert [(one.row, one.uscc, one.how) for one in done.exact] == [(5, A, "name"), (6, B, "name")]
    assert said(done) == []


def test_a_former_name_of_the_column_or_of_an_earlier_year(huzhou):
    changed = [
        *ROSTER,
        {
            **ROSTER[0],
            "period": "2024",
            "name": "浙江鑫源新材料有限公司",
            "former_name": "湖州老鑫源绸厂；鑫源丝绸厂",
        },
    ]
    done = resolve(huzhou, NAME_A, "鑫源丝绸厂", "浙江鑫源新材料有限公司", roster=changed)
    assert codes(done) == [A, A, A]
    assert said(done) == [("ledger.match.by_former_name", "warning")] * 2
    assert done.batch.findings[0].values["now"] == "浙江鑫源新材料有限公司"


@pytest.mark.parametrize(
    "name", ["湖州市鑫源纺织有限责任公司", "鑫源纺织有限公司", "浙江湖州鑫源纺织股份有限公司"]
)
def test_a_spelling_that_only_one_can_have(huzhou, name):
    done = resolve(huzhou, name)
    assert codes(done) == [A]
    assert said(done) == [("ledger.match.by_variant", "warning")]


def test_a_spelling_of_another_county_waits_for_a_person(huzhou):
    done = resolve(huzhou, {"name": "鑫源纺织有限公司", "area": "330521"})
    assert codes(done) == [None]
    assert said(done) == [(f"{UNRESOLVED}.county", "error")]
    assert [one.uscc for one in done.pending[0].candidates][:1] == [A]


def test_a_spelling_that_two_can_have_waits_for_a_person(huzhou):
    two = [*ROSTER, {**ROSTER[0], "uscc": make(9), "name": "浙江鑫源纺织有限公司"}]
    done = resolve(huzhou, "鑫源纺织有限公司", roster=two)
    assert (codes(done), done.pending[0].reason) == ([None], "several")
    assert {one.uscc for one in done.pending[0].candidates[:2]} == {A, make(9)}


def test_a_name_that_two_bear_waits_for_a_person(huzhou):
    two = [*ROSTER, {**ROSTER[0], "uscc": make(9)}]
    done = resolve(huzhou, NAME_A, roster=two)
    assert (codes(done), said(done)) == ([None], [(f"{UNRESOLVED}.several", "error")])


def test_a_name_that_is_only_like_is_never_taken(huzhou):
    done = resolve(huzhou, "湖州鑫沅纺织有限公司")
    assert codes(done) == [None]
    assert said(done) == [(UNRESOLVED, "error")]
    [waiting] = done.pending
    assert (waiting.row, waiting.name, waiting.reason) == (5, "湖州鑫沅纺织有限公司", "unknown")
    assert {one.uscc for one in waiting.candidates} >= {A, B}
    assert "湖州鑫源纺织有限公司" in done.batch.findings[0].problem(file="f", sheet="s").sentence()


def test_a_row_of_nothing_says_so(huzhou):
    done = resolve(huzhou, {"name": None, "tax_paid": 1.0})
    assert said(done) == [("ledger.match.nothing", "error")]
    assert done.pending[0].candidates == ()


def test_a_damaged_code_gives_way_to_the_name_and_stays_a_warning(huzhou):
    done = resolve(huzhou, {"name": NAME_A, "uscc_cell": 9.13305021234568e17}, findings=[DAMAGED])
    assert codes(done) == [A]
    assert said(done) == [("identity.uscc.damaged.number", "warning"), ("ledger.match.by_name", "warning")]


def test_a_damaged_code_without_a_name_stays_an_error(huzhou):
    done = resolve(huzhou, {"name": None, "uscc_cell": 9.13305021234568e17}, findings=[DAMAGED])
    assert (codes(done), said(done)) == ([None], [("identity.uscc.damaged.number", "error")])


def test_a_mistyped_code_speaks_for_or_against_the_name(huzhou):
    slip = A[:-1] + ("7" if A[-1] != "7" else "8")
    assert judge(slip).kind == "wrong_check"
    assert codes(resolve(huzhou, {"name": NAME_A, "uscc_cell": slip})) == [A]
    other = resolve(huzhou, {"name": NAME_A, "uscc_cell": "91330502MA28C0000X"})
    assert (codes(other), other.pending[0].reason) == ([None], "code")


def test_a_decision_on_a_name_comes_before_the_roster_and_holds_on_its_days(huzhou):
    link = Link("name", NAME_A, C, valid_from=date(2024, 1, 1), valid_to=date(2024, 12, 31))
    rows = [{"name": NAME_A, "period": year} for year in ("2023", "2024", "2025")]
    assert codes(resolve(huzhou, *rows, links=[link])) == [A, C, A]


def test_an_account_resolves_by_decision(huzhou):
    link = Link("power_account", "3300 0012", D)
    row = {"power_account": "33000012", "period": "2024-03", "power_kwh": 5.0}
    done = resolve(huzhou, row, sheet="power", links=[link])
    assert (codes(done), said(done), done.exact[0].how) == ([D], [], "power_account")


def test_a_name_and_a_number_that_disagree_wait_for_a_person(huzhou):
    row = {
        "name": NAME_A,
        "property_certificate": "浙（2019）湖州市不动产权第0001号",
        "registered_land_mu": 3.0,
    }
    link = Link("property_certificate", "浙(2019)湖州市不动产权第 0001 号", B)
    done = resolve(huzhou, row, sheet="parcels", links=[link])
    assert (codes(done), done.pending[0].reason) == ([None], "conflict")
    assert {one.uscc for one in done.pending[0].candidates[:2]} == {A, B}


def test_a_shared_meter_is_split_by_its_shares(huzhou):
    links = [Link("power_account", "1", A, 0.6), Link("power_account", "1", B, 0.4)]
    rows = [
        {"power_account": "1", "period": "2024-03", "power_kwh": 1000.0},
        {"power_account": "2", "period": "2024-03", "power_kwh": 7.0, "uscc": C},
    ]
    done = resolve(huzhou, *rows, sheet="power", links=links)
    frame = done.batch.frame
    assert frame.select("row", "uscc", "power_kwh").rows() == [(5, A, 600.0), (5, B, 400.0), (6, C, 7.0)]
    assert said(done) == [("ledger.match.shared", "warning")]


@pytest.mark.parametrize("shares", [(0.6, 0.3), (1.0, 1.0)])
def test_shares_that_do_not_make_a_whole_wait_for_a_person(huzhou, shares):
    links = [Link("power_account", "1", code, share) for code, share in zip((A, B), shares, strict=True)]
    done = resolve(huzhou, {"power_account": "1", "power_kwh": 1000.0}, sheet="power", links=links)
    assert (codes(done), done.pending[0].reason) == ([None], "several")


def test_a_certificate_of_two_is_not_split_but_the_name_tells(huzhou):
    links = [Link("property_certificate", "证1", A, 0.5), Link("property_certificate", "证1", B, 0.5)]
    alone = {"property_certificate": "证1", "registered_land_mu": 3.0}
    assert codes(resolve(huzhou, alone, sheet="parcels", links=links)) == [None]
    named = {**alone, "name": NAME_B}
    assert codes(resolve(huzhou, named, sheet="parcels", links=links)) == [B]


def test_an_old_taxpayers_number_is_a_candidate_until_it_is_decided(huzhou):
    firm = "913305027829382914"
    old = firm[2:8] + firm[8:17]
    listed = [*ROSTER, {**ROSTER[0], "uscc": firm, "name": "湖州旧号机械有限公司"}]
    done = resolve(huzhou, {"name": None, "uscc_cell": old}, roster=listed)
    assert codes(done) == [None]
    decided = resolve(
        huzhou, {"name": None, "uscc_cell": old}, roster=listed, links=[Link("tax_number", old, firm)]
    )
    assert codes(decided) == [firm]


def test_what_the_ledger_knows_of_a_number_does_not_stand_against_a_strange_name(huzhou):
    tables = {
        "power": table(
            huzhou,
            [
                {"uscc": A, "power_account": "1"},
                {"uscc": A, "power_account": "2"},
                {"uscc": B, "power_account": "2"},
            ],
        )
    }
    links = Crosswalk((), known_numbers(tables))
    assert [(one.text, one.uscc, one.decided) for one in links.links(("power_account", "1"))] == [
        ("1", A, False)
    ]
    assert links.links(("power_account", "2")) == []
    row = {"power_account": "1", "power_kwh": 5.0}
    assert codes(resolve(huzhou, row, sheet="power", links=links)) == [A]
    strange = resolve(huzhou, {**row, "name": "湖州新来电子有限公司"}, sheet="power", links=links)
    assert codes(strange) == [None]
    assert [one.uscc for one in strange.pending[0].candidates] == [A]


def test_a_sheet_of_areas_is_left_alone(huzhou):
    sent = batch(huzhou, "area_accounts", [{"area": "330502", "unlicensed_count": 1}])
    assert resolve_codes(sent, table(huzhou, ROSTER), (), huzhou, on=ON).batch is sent


def test_a_file_without_a_column_of_codes(huzhou):
    sent = batch(huzhou, "tax", [{"name": NAME_A, "tax_paid": 1.0}])
    assert resolve_codes(sent, table(huzhou, ROSTER), (), huzhou, on=ON).batch.frame["uscc"].to_list() == [A]


@pytest.mark.parametrize(
    ("code", "name", "expected"),
    [
        (A, NAME_A, []),
        (A, "湖州市鑫源纺织有限责任公司", []),
        (A, "湖州宏达纺织有限公司", [("ledger.match.code_name_differ", "error")]),
        (A, NAME_B, [("ledger.match.name_differs", "warning")]),
        (A, "湖州完全另外机械有限公司", [("ledger.match.name_differs", "warning")]),
        (A, "湖州鑫源纺织有限公", []),
        (make(77), NAME_A, [("ledger.match.code_unknown", "warning")]),
        (make(77), "湖州新来电子有限公司", []),
    ],
)
def test_a_code_and_a_name(huzhou, code, name, expected):
    assert said(resolve(huzhou, {"uscc": code, "name": name})) == expected


def test_on_the_roster_a_new_name_is_a_change_of_name(huzhou):
    assert said(resolve(huzhou, {"uscc": A, "name": "湖州宏达纺织有限公司"}, sheet="enterprises")) == []


def test_without_candidates_the_sentence_says_so_instead_of_listing_none(huzhou):
    done = resolve(huzhou, "杭州远方电子科技有限公司", roster=[])
    (finding,) = done.batch.findings
    problem = finding.problem(file="", sheet="")
    assert (problem.code, problem.values["candidates"]) == (UNRESOLVED, "")
    assert problem.sentence() == "认不出“杭州远方电子科技有限公司”是哪家企业，名册里没有相近的。"
    assert "0" not in problem.sentence("en")


def test_how_like_a_candidate_is_is_told_in_whole_points(huzhou):
    done = resolve(huzhou, "湖州鑫源纺织实业集团公司")
    (finding,) = (one for one in done.batch.findings if one.code.startswith(UNRESOLVED))
    told = finding.problem(file="", sheet="").sentence()
    assert "（括号内为相似度）" in told
    assert "." not in told


def test_a_row_of_the_roster_with_a_damaged_code_is_only_told_so(huzhou):
    done = resolve(huzhou, "湖州新来纺织有限公司", sheet="enterprises", findings=[DAMAGED])
    assert said(done) == [("identity.uscc.damaged.number", "error")]
    assert done.pending == ()
