"""Titles, projects, lines, coverage, audits and areas' accounts: what is counted, once, and when."""

from __future__ import annotations

from datetime import date

import pytest

from support.snapshots import COUNTIES, ZONE, enterprise, huzhou, row, snapshot
from zhuanji.basics.missing import Missing
from zhuanji.basics.periods import quarter, year
from zhuanji.engines.indicators import evaluate


def cube_of(tables, *indicators, as_of=date(2025, 12, 31)):
    return evaluate(snapshot(tables, as_of=as_of), huzhou(), indicators=indicators)


def test_titles_are_new_since_a_year_and_still_valid():
    """3.10: distinct newly recognised in 2023–2025 and still valid at the end; withdrawn shown."""
    told = [
        (0, date(2022, 5, 1), None),
        (1, date(2023, 6, 1), None),
        (2, date(2023, 6, 1), date(2024, 2, 1)),
        (3, date(2024, 7, 1), None),
    ]
    titles = [
        row(n, "", title="zhejiang_made", title_level="省级", recognised_on=on, withdrawn_on=off)
        for n, on, off in told
    ]
    titles.append(row(0, "", title="specialised_sme", title_level="省级", recognised_on=date(2023, 1, 1)))
    cube = cube_of({"enterprises": [enterprise(n) for n in range(4)], "titles": titles}, "zhejiang_made")
    stock = {when: cube.figure("zhejiang_made", year(when)).value for when in (2022, 2023, 2024)}
    assert stock == {2022: 1, 2023: 3, 2024: 3}
    new = {when: cube.figure("zhejiang_made", year(when), since=2023) for when in (2023, 2024)}
    assert {when: one.value for when, one in new.items()} == {2023: 2, 2024: 2}
    assert new[2024].withdrawn == 1
    assert cube.figure("zhejiang_made", quarter(2023, 1), since=2023).value == 0
    assert cube.figure("zhejiang_made", year(2023), area="330523").value == 0
    assert cube.figure("zhejiang_made", year(2024)).small is False  # titles are public


def test_a_title_without_a_day_is_to_be_verified():
    titles = [
        row(0, "", title="zhejiang_made", recognised_on=None),
        row(1, "", title="zhejiang_made", recognised_on=date(2023, 1, 1)),
    ]
    cube = cube_of({"enterprises": [enterprise(n) for n in range(2)], "titles": titles}, "zhejiang_made")
    found = cube.figure("zhejiang_made", year(2023))
    assert (found.value, found.left_out) == (1, {Missing.TO_VERIFY: 1})


def test_a_project_counts_once_however_often_it_is_sent():
    sent = [
        (0, "a", "2023Q4", 100.0),
        (0, "a", "2024Q1", 50.0),
        (0, "b", "2024Q1", 10.0),
        (1, "a", "2024Q2", 5.0),
    ]
    projects = [
        row(n, when, project_code=name, project_kind="绿色化", upgrade_investment=amount)
        for n, name, when, amount in sent
    ]
    tables = {"enterprises": [enterprise(n) for n in range(2)], "projects": projects}
    cube = cube_of(tables, "green_projects", "upgrade_investment", as_of=date(2024, 6, 30))
    assert cube.figure("green_projects", quarter(2024, 1)).value == 2
    assert cube.figure("green_projects", quarter(2024, 2), since=2023).value == 3
    assert cube.figure("upgrade_investment", quarter(2024, 2), since=2023).value == pytest.approx(
        165 / 10_000
    )
    assert cube.figure("upgrade_investment", quarter(2024, 1)).value == pytest.approx(60 / 10_000)
    assert cube.figure("upgrade_investment", year(2024)).basis == "to_date"
    scope = [("above_scale", "true"), ("traditional", "true")]
    assert cube.figure(
        "upgrade_investment", quarter(2024, 2), since=2023, scope=scope
    ).value == pytest.approx(0.0165)


def test_a_quarter_that_nobody_sent_makes_a_year_partial():
    projects = [
        row(0, when, project_code="a", upgrade_investment=1.0) for when in ("2023Q1", "2023Q2", "2023Q4")
    ]
    cube = cube_of({"enterprises": [enterprise(0)], "projects": projects}, "upgrade_investment")
    assert cube.figure("upgrade_investment", year(2023)).basis == "partial"
    assert cube.figure("upgrade_investment", quarter(2023, 2)).basis == "register"


def test_lines_by_their_latest_row_and_their_disposition():
    """0.2: 29 lines without special cement, by 关停, 整合提升 and 保留."""
    lines = [
        row(0, "2023Q1", line_id="1", line_kind="grinding", special_cement=False, disposition="整合提升"),
        row(0, "2024Q1", line_id="1", line_kind="grinding", special_cement=False, disposition="关停"),
        row(0, "2023Q1", line_id="2", line_kind="grinding", special_cement=True, disposition="保留"),
        row(1, "2023Q2", line_id="3", line_kind="grinding", special_cement=False, disposition="保留"),
    ]
    tables = {"enterprises": [enterprise(n, industry="3011") for n in range(2)], "cement_lines": lines}
    cube = cube_of(tables, "grinding_lines")

    def count(period, **scope):
        return cube.figure("grinding_lines", period, sector="cement", **scope).value

    assert [count(one) for one in (quarter(2023, 1), quarter(2023, 2), quarter(2024, 1))] == [1, 2, 2]
    assert count(year(2023), scope="disposition=整合提升") == 1
    assert count(year(2024), scope="disposition=整合提升") == 0
    assert count(year(2024), scope="disposition=关停") == 1


def test_an_enterprise_with_several_lines_is_one_grinding_firm():
    lines = [
        row(0, "2024Q1", line_id=name, line_kind="grinding", grinding_firm_count=1) for name in ("1", "2")
    ]
    cube = cube_of({"enterprises": [enterprise(0, industry="3011")], "cement_lines": lines}, "grinding_firms")
    assert cube.figure("grinding_firms", quarter(2024, 1), area="330502", sector="cement").value == 1


def test_coverage_counts_who_is_listed_that_year():
    """3.10 全覆盖: the population is frozen by year; who sent nothing is left out and counted beside."""
    upgrade = [row(0, "2024Q2", upgrade_covered=True), row(1, "2024Q2", upgrade_covered=False)]
    cube = cube_of({"enterprises": [enterprise(n) for n in range(3)], "upgrade": upgrade}, "upgrade_coverage")
    found = cube.figure("upgrade_coverage", quarter(2024, 4))
    assert (found.value, found.entered, found.expected) == (50.0, 2, 3)
    assert found.left_out == {Missing.NOT_REPORTED: 1}


def test_online_supervision_is_about_the_key_enterprises():
    people = [
        enterprise(0, key_supervised=True, online_supervised=True),
        enterprise(1, key_supervised=True, online_supervised=False),
        enterprise(2, key_supervised=False, online_supervised=True),
    ]
    cube = cube_of({"enterprises": people}, "online_supervision_coverage")
    assert cube.figure("online_supervision_coverage", year(2024)).value == 50.0


def test_of_an_audit_only_todays_state_is_known():
    audits = [
        row(0, "", audit_listed_on=date(2023, 1, 1), audit_accepted=True),
        row(1, "", audit_listed_on=date(2024, 1, 1), audit_accepted=False),
    ]
    tables = {"enterprises": [enterprise(n, industry="3391") for n in range(2)], "audits": audits}
    cube = cube_of(tables, "audit_coverage", as_of=date(2025, 8, 15))
    assert [str(one) for one in cube.periods("audit_coverage")] == ["2025Q3", "2025"]
    assert cube.figure("audit_coverage", quarter(2025, 3), sector="foundry").value == 50.0


def test_accounts_of_areas_add_up_once():
    """A functional area that sends its own account stands beside the counties; both make the city."""
    amounts = {"330502": 10_000.0, "330522": 20_000.0, ZONE: 5_000.0}
    accounts = [
        {"period": period, "area": area, "freed_energy_tce": tce}
        for area, tce in amounts.items()
        for period in ("2023Q1", "2023Q2")
    ]
    people = [enterprise(n, area="330522", industry="3011") for n in range(2)]
    cube = cube_of({"enterprises": people, "area_accounts": accounts}, "freed_energy")
    assert cube.figure("freed_energy", quarter(2023, 2), since=2023).value == pytest.approx(7.0)
    assert cube.figure("freed_energy", year(2023), area=ZONE).value == pytest.approx(1.0)
    apart = [
        cube.figure("freed_energy", year(2023), area=area, cut="apart").value for area in (*COUNTIES, ZONE)
    ]
    assert sum(apart) == pytest.approx(7.0)
    cement = cube.figure("freed_energy", year(2023), area="330522", sector="cement")
    assert (cement.value, cement.small) == (pytest.approx(4.0), True)  # two enterprises stand behind it
