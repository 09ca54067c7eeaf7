"""A run moved by programs from the land notice to the answer of an objection, as by the forms of its pages."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from support.api import Caller, bearer
from support.appraised import TOWN, pdf, scored_site
from support.runs import COUNTY, checked, firms, opened
from support.snapshots import code
from support.web import person, site
from zhuanji.services.access.accounts.granting import Granting
from zhuanji.services.access.accounts.tokens import may_hold
from zhuanji.services.access.table import permissions
from zhuanji.services.ledger.freeze import freeze
from zhuanji.services.records.models import CaseStep, Confirmation, Objection
from zhuanji.services.runs.opening import case_of

LONG_AGO = (date.today() - timedelta(days=60)).isoformat()  # noqa: DTZ011 — a day far enough back on any clock


def program(home: Any, name: str, role: str, *grants: Granting, without: tuple[str, ...] = ()) -> Caller:
    """Return the program of a new account, which may what the account may, save some."""
    person(home, role, *grants, username=name)
    wanted = [one for one in permissions() if may_hold(role, one) and one not in without]
    return Caller(role, bearer(name, wanted, at=datetime.now(UTC)))


def county(home: Any, name: str = "clerk") -> Caller:
    """Return a program of the county's office."""
    return program(home, name, "county_office", Granting("area", COUNTY))


def told(answer: Any, status: int = 409) -> list[str]:
    """See that an answer has a status, and return the codes of its problems."""
    found = answer.json()
    assert answer.status_code == status, found
    return [found["code"], *(one["code"] for one in found["others"])]


@pytest.fixture
def people(home):
    """Programs of the county, of another person there, of the city's office and of the township."""
    return (
        county(home),
        county(home, "clerk2"),
        program(home, "chief", "city_office"),
        program(home, "town", "town", Granting("area", TOWN)),
    )


def test_the_land_is_checked_by_the_township_with_its_notice(home, tmp_path, people):
    firms(30)
    run = opened(home, tmp_path)
    site(home)
    clerk, _, _, town = people
    step = f"/runs/{run.id}/actions"
    offered = {one["id"]: one for one in town.get(step).json()}
    assert [one for one, held in offered.items() if held["offered"]] == ["land", "check_land"]
    assert offered["check_land"]["papers"] == [{"kind": "land_notice", "title": "用地面积公示材料"}]
    assert offered["land"]["asks_for"] == ["start", "days"]
    assert town.post(f"{step}/land", {"start": LONG_AGO}, papers=[]).status_code == 200
    assert told(town.post(f"{step}/check_land")) == ["lifecycle.refused.evidence"]
    assert told(clerk.post(f"{step}/check_land", {}, papers=pdf()), 403) == ["access.no.token"]
    assert told(town.post(f"{step}/check_land", {}, papers=pdf("a.pdf", b"MZ")), 422) == ["run.paper.kind"]
    assert told(town.post(f"{step}/check_land", {}, papers=[pdf(), pdf()]), 422) == ["site.api.step_papers"]
    moved = town.post(f"{step}/check_land", {}, papers=pdf()).json()
    assert (moved["state"], moved["history"][-1]["papers"]["evidence"][0]["kind"]) == (
        "LAND_CHECKED",
        "land_notice",
    )


def test_answers_are_gathered_and_the_data_locked(home, tmp_path, people):
    firms(30)
    run = opened(home, tmp_path)
    checked(home, run)
    site(home)
    clerk, other, chief, _ = people
    step = f"/runs/{run.id}/actions"
    assert clerk.post(f"{step}/ask", {"start": LONG_AGO}, papers=[]).status_code == 200
    answers = f"/runs/{run.id}/answers"
    given = {"uscc": code(3), "answer": "corrected"}
    assert told(clerk.post(answers, given, paper=pdf()), 422) == ["run.answer.no_words"]
    kept = clerk.post(answers, {**given, "words": "税收有误"}, paper=pdf())
    assert (kept.status_code, kept.json()["answer"]) == (201, "corrected")
    assert told(chief.post(answers, given, paper=pdf()), 403)
    listed = clerk.get(f"{answers}?answer=corrected").json()
    assert [one["uscc"] for one in listed["rows"]] == [code(3)]
    assert "lifecycle.refused.guard" in told(clerk.post(f"{step}/confirm"))
    assert clerk.post(f"{step}/silence").status_code == 200
    assert Confirmation.objects.count() == 30
    assert clerk.post(f"{step}/confirm").json()["state"] == "CONFIRMED"
    snapshot = freeze(home, by="clerk")
    locked = clerk.post(f"{step}/lock_data", {"snapshot": snapshot.id[:12]}, papers=[])
    assert locked.json()["state"] == "DATA_LOCKED"
    assert other.post(f"{step}/score").json()["state"] == "SCORED"


def test_the_leading_group_publishes_with_paper_and_document_number(home, tmp_path, people):
    run = scored_site(home, tmp_path)
    clerk, _, chief, _ = people
    step = f"/runs/{run.id}/actions"
    assert clerk.post(f"{step}/submit").json()["state"] == "LEADING_GROUP"
    wanting = ["lifecycle.refused.evidence", "lifecycle.refused.document_number"]
    assert told(chief.post(f"{step}/publish")) == wanting
    number = {"document_number": "湖亩均〔2026〕1号", "days": 7}
    assert chief.post(f"{step}/publish", number, papers=pdf()).json()["state"] == "PUBLIC_NOTICE"
    assert told(chief.post(f"{step}/finalise", {"document_number": "号"}, papers=[])) == [
        "lifecycle.refused.guard"
    ]
    steps = CaseStep.objects.filter(case_kind="appraisal_run", case_id=str(run.id)).order_by("number")
    assert [one.person for one in steps][-2:] == ["clerk", "chief"]
    assert steps.last().papers["document_number"] == "湖亩均〔2026〕1号"


def test_an_objection_is_taken_by_the_township_and_answered_by_the_county(home, tmp_path, people):
    run = scored_site(home, tmp_path)
    clerk, _, chief, town = people
    firm = program(home, "firm", "enterprise", Granting("enterprise", code(1)))
    clerk.post(f"/runs/{run.id}/actions/submit")
    chief.post(f"/runs/{run.id}/actions/publish", {"document_number": "号"}, papers=pdf())
    path = f"/runs/{run.id}/objections"
    assert firm.post(path, {"words": "用地有误"}, papers=pdf()).json() == {"taken": False, "id": None}
    assert told(clerk.post(f"{path}/take", {"uscc": code(1)}), 403)
    assert told(clerk.post(path, {"words": "用地有误", "uscc": code(1)}, papers=pdf()), 403)
    assert told(town.post(f"{path}/take", {"uscc": code(2)}), 404) == ["run.object.none"]
    taken = town.post(f"{path}/take", {"uscc": code(1)})
    assert (taken.status_code, taken.json()["words"]) == (201, "用地有误")
    number = taken.json()["id"]
    answer = {"upheld": "false", "reason": "登记无误", "document_number": "吴亩均〔2026〕3号"}
    assert told(chief.post(f"{path}/{number}/answer", answer, paper=pdf()), 403) == ["access.no.token"]
    assert told(town.post(f"{path}/{number}/answer", answer, paper=pdf()), 403) == ["access.no.token"]
    assert told(clerk.post(f"{path}/{number + 1}/answer", answer, paper=pdf()), 404) == [
        "run.resolve.unknown"
    ]
    done = clerk.post(f"{path}/{number}/answer", answer, paper=pdf("答复.pdf", b"%PDF-3"))
    assert (done.status_code, done.json()["upheld"], done.json()["answered_by"]) == (200, False, "clerk")
    assert case_of(home, run).state == "RESOLVED"
    assert Objection.objects.get().reply.reason == "吴亩均〔2026〕3号：登记无误"


def test_a_token_without_the_step_moves_nothing(home, tmp_path):
    run = scored_site(home, tmp_path)
    limited = program(
        home, "reader", "county_office", Granting("area", COUNTY), without=("run.move.county_office",)
    )
    assert told(limited.post(f"/runs/{run.id}/actions/submit"), 403) == ["access.no.token"]
    assert not any(one["offered"] for one in limited.get(f"/runs/{run.id}/actions").json())
    assert case_of(home, run).state == "SCORED"


def test_a_run_is_opened_for_the_own_area_alone(home, people):
    clerk, _, chief, _ = people
    site(home)
    assert told(clerk.post("/runs", {"area": "330503", "year": 2024}), 403) == ["access.no.area"]
    assert told(chief.post("/runs", {"area": COUNTY, "year": 2024}), 403) == ["access.no.token"]
    assert told(clerk.post("/runs", {"area": COUNTY, "year": 2024}), 422) == ["run.open.no_scheme"]
