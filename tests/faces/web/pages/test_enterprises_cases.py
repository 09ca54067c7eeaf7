"""Which runs know an enterprise: those that it answered, objected to or was scored in."""

from __future__ import annotations

from datetime import UTC, datetime

from django.db import connection
from django.test.utils import CaptureQueriesContext

from support.firm_site import FAR, firm_site
from support.runs import OTHER
from support.snapshots import code
from zhuanji.faces.web.pages.enterprises.dossier.cases import runs_of
from zhuanji.services.records.models import Confirmation, Objection, Run

AT = datetime(2026, 3, 1, tzinfo=UTC)
TOLD = {"revision": 1, "at": AT, "person": "甲"}


def other_run(area, year):
    return Run.objects.create(area=area, year=year, kind="land_productivity", opened_at=AT, opened_by="甲")


def test_a_run_knows_whom_it_asked_heard_or_scored(home, tmp_path):
    scored = firm_site(home, tmp_path, tables=False)
    asked, heard, unknown = (other_run(OTHER, year) for year in (2019, 2020, 2021))
    Confirmation.objects.create(run=asked, uscc=code(1), answer="confirmed", **TOLD)
    Objection.objects.create(run=heard, uscc=code(1), paper="a", **TOLD)
    assert {one.id for one in runs_of(code(1))} == {scored.id, asked.id, heard.id}
    assert unknown.id not in {one.id for one in runs_of(code(1))}
    assert runs_of(code(FAR)) == []


def test_no_table_is_joined_to_all_the_others(home, tmp_path):
    """Runs, answers, objections and results in one query stand beside each other before one is looked for."""
    firm_site(home, tmp_path, tables=False)
    with CaptureQueriesContext(connection) as asked:
        runs_of(code(1))
    assert len(asked) <= 5
    assert not [one for one in asked if "OUTER JOIN" in one["sql"]]
