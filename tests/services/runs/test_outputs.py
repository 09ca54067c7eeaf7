"""What a run gives: protected rows, city sums, public list, policies, sheets, robustness and ways."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, connection, transaction
from openpyxl import load_workbook

from support.runs import (
    COUNTY,
    HEAD,
    OTHER,
    YEAR,
    answered,
    at,
    checked,
    firms,
    opened,
    scheme_file,
    scored,
    through,
)
from support.snapshots import code
from zhuanji.basics.problems import ProblemError
from zhuanji.services.records.models import RunResult, Scoring
from zhuanji.services.records.triggers import is_refusal
from zhuanji.services.runs.city import city_sum
from zhuanji.services.runs.office import release, robustness, ways
from zhuanji.services.runs.opening import open_run
from zhuanji.services.runs.publishing import policies, public_lists
from zhuanji.services.runs.results import scoring_of, stored_tables
from zhuanji.services.runs.sheets import write_sheets
from zhuanji.services.runs.showing import grade_counts, whole
from zhuanji.services.runs.words import LEADERS

STATEMENTS = {
    "both": (
        "UPDATE {table} SET grade = 'A'",
        "DELETE FROM {table}",
    ),
    "sqlite": ("REPLACE INTO {table} SELECT * FROM {table}", "UPDATE OR REPLACE {table} SET grade = 'A'"),
    "postgresql": (
        "TRUNCATE {table}",
        "SET LOCAL session_replication_role = replica; DELETE FROM {table}",
    ),
}


def test_stored_results_can_not_be_changed_added_to_or_removed(home, tmp_path):
    firms(25)
    run = through(home, tmp_path)
    for statement in (*STATEMENTS["both"], *STATEMENTS[connection.vendor]):
        with pytest.raises(IntegrityError) as raised, transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement.format(table="records_runresult"))
        assert is_refusal(raised.value), statement
    with pytest.raises(IntegrityError) as raised, transaction.atomic():
        RunResult.objects.create(scoring=scoring_of(home, run), uscc="X", scheme="x")
    assert is_refusal(raised.value)
    with pytest.raises(IntegrityError), transaction.atomic():
        Scoring.objects.all().delete()
    assert RunResult.objects.count() == 25


def test_an_altered_result_file_is_found(home, tmp_path):
    firms(25)
    scoring = scoring_of(home, through(home, tmp_path))
    path = home.results / scoring.folder / scoring.tables[0]["file"]
    path.write_bytes(path.read_bytes()[:-9] + b"123456789")
    with pytest.raises(ProblemError) as raised:
        stored_tables(home, scoring)
    assert [one.code for one in raised.value.problems] == ["run.results.altered"]


def test_the_city_sums_its_counties_and_says_who_is_missing(home, tmp_path):
    firms(25)
    firms(22, first=101, area=OTHER)
    one = through(home, tmp_path)
    other = opened(home, tmp_path, area=OTHER)
    checked(home, other)
    answered(home, other)
    scored(home, other)
    whole_city = city_sum(home, YEAR)
    counts = [grade_counts(scoring_of(home, run)) for run in (one, other)]
    assert whole_city.counts == {name: sum(part.get(name, 0) for part in counts) for name in "ABCD"}
    assert whole_city.final_counts == counts[0]
    assert whole_city.missing == ["德清县", "长兴县", "安吉县"]
    assert whole_city.unfinished == ["南浔区"]


def test_two_schemes_of_a_county_grade_nobody_twice(home, tmp_path):
    firms(25)
    firms(24, first=51, above_scale=False)
    files = [scheme_file(tmp_path, above=above) for above in (True, False)]
    run = open_run(home, COUNTY, YEAR, by="甲", schemes=files, at=at(0))
    checked(home, run)
    answered(home, run)
    scoring = scored(home, run)
    assert sum(grade_counts(scoring).values()) == RunResult.objects.count() == 49
    twice = open_run(home, OTHER, YEAR, by="甲", schemes=[files[0], scheme_file(tmp_path, name="again")])
    assert [one["relation"] for one in twice.schemes] == ["stand_in", "stand_in"]


def test_the_public_list_shows_name_and_grade_only(home, tmp_path):
    firms(25)
    ((record, table),) = public_lists(home, through(home, tmp_path))
    assert table.columns == ["name", "grade"]
    assert (record["relation"], table.height) == ("own", 25)


def test_a_policy_without_review_is_not_to_be_applied(home, tmp_path):
    firms(25)
    from datetime import date

    _, grouped = policies(home, through(home, tmp_path), date(2024, 9, 1))
    told = {row["grade"]: row for row in grouped.iter_rows(named=True)}
    assert (told["A"]["words"], told["A"]["applicable"]) == ("优先保障", True)
    assert (told["D"]["applicable"], told["D"]["enterprises"]) == (False, 1)
    assert told["D"]["amount"] == pytest.approx(0.1 * 12_000 / 10_000)


def test_office_only_stays_in_the_office_until_it_is_released(home, tmp_path):
    firms(40)
    run = through(home, tmp_path)
    table, without = robustness(home, run, role="county_office", draws=200)
    assert (table.height, without) == (40, ())
    assert {way.grade for way in ways(home, run, code(1), role=LEADERS)} == {"C"}
    for ask in (
        lambda: robustness(home, run, role="township"),
        lambda: ways(home, run, code(1), role="township"),
    ):
        with pytest.raises(ProblemError, match=r"run\.office\.closed"):
            ask()
    assert whole(home, run)["released"] is False
    with pytest.raises(ProblemError):
        release(home, run, by=HEAD, role="county_office", reason="同意")
    release(home, run, by=HEAD, role=LEADERS, reason="同意公开")
    assert whole(home, run)["released"] is True
    assert {way.grade for way in ways(home, run, code(1), role="township")} == {"C"}
    release(home, run, by=HEAD, role=LEADERS, reason="收回", released=False)
    with pytest.raises(ProblemError, match=r"run\.office\.closed"):
        robustness(home, run, role="township", draws=10)


def test_sheets_have_a_page_an_enterprise_in_its_towns_workbook(home, tmp_path):
    firms(25)
    firms(3, first=61, town="330502002")
    run = through(home, tmp_path)
    written = write_sheets(home, run, tmp_path / "sheets")
    assert sorted(written.values()) == [3, 25]
    path = next(path for path, count in written.items() if count == 3)
    sheet = load_workbook(path).active
    assert len(sheet.row_breaks.brk) == 2
    texts = [str(cell.value) for cells in sheet.iter_rows() for cell in cells if cell.value]
    assert code(61) in texts
    assert not any("建议复核" in text for text in texts)
