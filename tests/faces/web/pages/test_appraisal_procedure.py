"""A run from the land notice to the published list, by the forms of its page."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from support.appraised import TOWN, clerk, codes_in, enterprise, office, pdf, scored_site, township
from support.records import approved
from support.runs import COUNTY, YEAR, firms, opened, parcel
from support.snapshots import code
from support.web import client, site
from zhuanji.services.ledger.freeze import freeze
from zhuanji.services.records.models import (
    Account,
    Attachment,
    AuditEntry,
    CaseStep,
    Confirmation,
    Objection,
    Scoring,
)
from zhuanji.services.runs.opening import case_of

LONG_AGO = (date.today() - timedelta(days=60)).isoformat()  # noqa: DTZ011 — a day far enough back on any clock


def did(browser, run, action, **fields):
    """Post a step of a run and return the answer."""
    return browser.post(f"/appraisal/runs/{run.id}/do/{action}", fields)


def refused(answer):
    """Return the codes that a refused step shows."""
    assert answer.status_code == 400, answer.content.decode()
    return codes_in(answer)


def test_a_run_is_moved_by_its_forms(home, tmp_path):
    firms(30)
    run = opened(home, tmp_path)
    site(home)
    county, other, chief, town = clerk(home), clerk(home, "clerk2"), office(home), township(home)
    assert did(town, run, "land", start=LONG_AGO).status_code == 302
    assert refused(did(town, run, "check_land")) == ["lifecycle.refused.evidence"]
    assert did(county, run, "check_land", **{"paper-land_notice": pdf()}).status_code == 403
    assert did(town, run, "check_land", **{"paper-land_notice": pdf()}).status_code == 302
    assert refused(did(county, run, "silence")) == ["run.answer.not_asked"]
    assert did(county, run, "ask", start=LONG_AGO).status_code == 302
    answers = f"/appraisal/runs/{run.id}/answers"
    given = {"uscc": code(3), "answer": "corrected"}
    assert codes_in(county.post(f"{answers}/give", given)) == ["run.answer.no_words"]
    assert county.post(f"{answers}/give", {**given, "words": "税收有误", "paper": pdf()}).status_code == 302
    own = enterprise(home, 4)
    assert own.post(f"{answers}/give", {"answer": "confirmed", "uscc": code(5)}).status_code == 302
    assert Confirmation.objects.get(person="firm4").uscc == code(4)
    assert "lifecycle.refused.guard" in refused(did(county, run, "confirm"))
    assert did(county, run, "silence").status_code == 302
    assert did(county, run, "confirm").status_code == 302
    snapshot = freeze(home, by="clerk")
    assert did(county, run, "lock_data", snapshot=snapshot.id).status_code == 302
    assert did(other, run, "score").status_code == 302
    assert did(county, run, "submit").status_code == 302
    wanting = refused(did(chief, run, "publish"))
    assert wanting == ["lifecycle.refused.evidence", "lifecycle.refused.document_number"]
    paper = {"paper-public_notice": pdf(), "number": "湖亩均〔2026〕1号"}
    assert did(chief, run, "publish", **paper).status_code == 302
    assert case_of(home, run).state == "PUBLIC_NOTICE"
    assert 'disabled aria-describedby="finalise-blocked"' in " ".join(page_of(chief, run).split())
    assert refused(did(chief, run, "finalise", number="湖〔2026〕2号")) == ["lifecycle.refused.guard"]
    steps = CaseStep.objects.filter(case_kind="appraisal_run", case_id=str(run.id)).order_by("number")
    assert [step.person for step in steps][1:] == ["town", "clerk", "clerk", "clerk2", "clerk", "chief"]
    page = page_of(chief, run)
    assert "湖亩均〔2026〕1号" in page
    listed_with_its_notice(chief, run)
    assert "测试 town" in page


def page_of(browser, run):
    """Return the page of a run."""
    return browser.get(f"/appraisal/runs/{run.id}/").content.decode()


def listed_with_its_notice(chief, run):
    """See that the public list says when it is up and under which number."""
    answer = chief.get(f"/appraisal/runs/{run.id}/public").content.decode()
    listed = re.sub(r"\s*(</?d[dt]>)\s*", r"\1", answer)
    assert "<dt>公示文号</dt><dd>湖亩均〔2026〕1号</dd>" in listed
    assert re.search(r"<dt>公示期</dt><dd>\d{4}-\d\d-\d\d 至 \d{4}-\d\d-\d\d", listed)


def test_an_enterprise_objects_its_township_takes_it_and_another_person_answers(home, tmp_path):
    run = scored_site(home, tmp_path)
    county, chief, town, own = clerk(home), office(home), township(home), enterprise(home)
    did(county, run, "submit")
    did(chief, run, "publish", **{"paper-public_notice": pdf(), "number": "号"})
    page = f"/appraisal/runs/{run.id}/objections"
    assert codes_in(own.post(f"{page}/file", {"words": ""})) == ["run.object.no_words", "run.object.no_paper"]
    fake = pdf("申请.pdf", b"MZ not a pdf")
    assert codes_in(own.post(f"{page}/file", {"words": "用地", "paper": fake})) == ["run.paper.kind"]
    assert (
        own.post(
            f"{page}/file", {"words": "用地有误", "paper": pdf(), "more": pdf("证.pdf", b"%PDF-2")}
        ).status_code
        == 302
    )
    assert not Objection.objects.exists()
    assert "用地有误" in own.get(page).content.decode()
    assert "用地有误" not in enterprise(home, 2).get(page).content.decode()
    assert county.post(f"{page}/take", {"uscc": code(1)}).status_code == 403
    assert own.post(f"{page}/take", {"uscc": code(1)}).status_code == 403
    assert town.post(f"{page}/take", {"uscc": code(1)}).status_code == 302
    one = Objection.objects.get()
    assert (one.uscc, one.person, one.words) == (code(1), "town", "用地有误")
    told = own.get(page).content.decode()
    assert ">证.pdf</a>" in told, "a paper keeps the name that its enterprise gave it"
    names = dict(Account.objects.values_list("username", "name"))
    filer = next(paper.by for paper in Attachment.objects.filter(name="证.pdf"))
    assert re.search(rf"{names[filer]} ·\s+<a", told), "who handed it in stays"
    assert re.search(rf"{names['town']}于 \d{{4}}-\d\d-\d\d \d\d:\d\d 受理", told)
    assert codes_in(town.post(f"{page}/take", {"uscc": code(1)})) == ["run.object.none"]
    wanted = [f"site.appraisal.answer.{name}" for name in ("outcome", "reason", "number", "paper")]
    assert codes_in(county.post(f"{page}/answer", {"objection": one.id})) == wanted
    assert (
        chief.post(f"{page}/answer", {"objection": one.id}).status_code == 403
    )  # the county answers, not the city
    off = re.compile(r'disabled\s+aria-describedby="rerun-blocked"')
    before = county.get(f"/appraisal/runs/{run.id}/").content.decode()
    assert off.search(before)
    assert "还没有新的快照" in before
    approved("更正", parcel(1, YEAR, land=2.0), sheet="parcels", hours=5)
    freeze(home, by="clerk")
    assert not off.search(county.get(f"/appraisal/runs/{run.id}/").content.decode())
    assert did(county, run, "rerun").status_code == 302
    assert Scoring.objects.filter(run=run).count() == 2
    told = {
        "objection": one.id,
        "outcome": "upheld",
        "reason": "更正为 2 亩",
        "number": "吴亩均〔2026〕3号",
        "paper": pdf("答复.pdf", b"%PDF-3"),
    }
    assert county.post(f"{page}/answer", told).status_code == 302
    assert "吴亩均〔2026〕3号：更正为 2 亩" in own.get(page).content.decode()
    moved = county.get(f"{page}/moved").content.decode()
    assert "用地面积：10.00 → 2.00 亩" in moved
    assert (code(1) in moved, '<header class="top' in moved) == (True, True)
    assert case_of(home, run).state == "RESOLVED"


def test_nothing_is_published_while_an_objection_waits(home, tmp_path):
    run = scored_site(home, tmp_path, notice=True)
    chief = office(home)
    from zhuanji.services.runs import filing

    late = enterprise(home).post(f"/appraisal/runs/{run.id}/objections/file", {"words": "x", "paper": pdf()})
    assert codes_in(late) == ["run.object.late"]  # the notice of 2024 is over
    from support.runs import at

    filing.file_objection(
        home, run, code(2), by="firm2", words="用地", papers=[(b"%PDF-1", "a.pdf")], at=at(25)
    )
    assert refused(did(chief, run, "finalise", number="号")) == ["run.object.waiting"]
    assert (
        township(home).post(f"/appraisal/runs/{run.id}/objections/take", {"uscc": code(2)}).status_code == 302
    )
    assert Objection.objects.get().at == at(25)  # it came in time, whenever it is taken


def test_who_scored_is_told_that_another_person_has_to_publish(home, tmp_path):
    run = scored_site(home, tmp_path, notice=True)
    chief = office(home)
    page = chief.get(f"/appraisal/runs/{run.id}/").content.decode()
    assert 'action="/appraisal/runs/' in page
    assert "/do/finalise" in page
    assert did(chief, run, "finalise", number="号").status_code == 302
    assert case_of(home, run).state == "FINAL"
    again = did(chief, run, "correct", number="号", reason="算错了")
    assert again.status_code == 302
    assert case_of(home, run).revision == 2
    assert "第 2 版" in chief.get(f"/appraisal/runs/{run.id}/").content.decode()


def test_a_county_opens_its_own_run_and_no_other(home):
    site(home)
    county = clerk(home)
    assert county.post("/appraisal/open", {"area": "330503", "year": "2023"}).status_code == 403
    none = county.post("/appraisal/open", {"area": COUNTY, "year": "2023"})
    assert none.status_code == 400
    assert codes_in(none) == ["run.open.no_scheme"]
    assert codes_in(county.post("/appraisal/open", {"area": COUNTY, "year": "x"})) == [
        "site.appraisal.field.year"
    ]
    assert office(home).post("/appraisal/open", {"area": COUNTY, "year": "2023"}).status_code == 403


@pytest.mark.parametrize(
    ("fields", "code_told"),
    [
        ({"start": "2024-13-40"}, "site.appraisal.field.day"),
        ({"start": LONG_AGO, "days": "0"}, "site.appraisal.field.days"),
        ({"start": LONG_AGO, "days": "９"}, "site.appraisal.field.days"),
        ({"start": "2999-01-01"}, "run.notice.future"),
    ],
)
def test_what_was_typed_wrongly_is_told_in_both_languages(home, tmp_path, fields, code_told):
    firms(3)
    run = opened(home, tmp_path)
    site(home)
    town = township(home)
    for lang in ("zh", "en"):
        answer = town.post(f"/appraisal/runs/{run.id}/do/land?lang={lang}", fields)
        assert answer.status_code == 400
        assert codes_in(answer) == [code_told]


def test_forms_of_other_sites_and_unknown_steps_are_refused(home, tmp_path):
    firms(3)
    run = opened(home, tmp_path)
    site(home)
    strict = client(enforce_csrf_checks=True)
    strict.cookies = township(home).cookies
    assert strict.post(f"/appraisal/runs/{run.id}/do/land", {"start": LONG_AGO}).status_code == 403
    town = township(home, TOWN, "town2")
    for action in ("nothing", "object", "resolve", "../x"):
        assert town.post(f"/appraisal/runs/{run.id}/do/{action}").status_code in (404, 403)
    assert town.get(f"/appraisal/runs/{run.id}/do/land").status_code == 405
    assert CaseStep.objects.filter(case_kind="appraisal_run").count() == 1


def test_every_paper_that_goes_out_is_logged(home, tmp_path):
    run = scored_site(home, tmp_path)
    county, chief, town = clerk(home), office(home), township(home)
    did(county, run, "submit")
    did(chief, run, "publish", **{"paper-public_notice": pdf("公示.pdf", b"%PDF-notice"), "number": "号"})
    page = f"/appraisal/runs/{run.id}/objections"
    town.post(f"{page}/file", {"uscc": code(1), "paper": pdf("a.pdf", b"%PDF-own"), "words": "税收"})
    one = Objection.objects.get()
    url = f"/appraisal/runs/{run.id}/papers/{one.paper.rpartition('/')[2].partition('.')[0]}"
    got = town.get(url)
    assert got.status_code == 200
    assert got.content == b"%PDF-own"
    assert got.headers["Content-Disposition"].startswith("attachment")
    entry = AuditEntry.objects.order_by("-number").first()
    assert (entry.account, entry.action, entry.object) == ("town", "exported", code(1))
    assert enterprise(home, 2).get(url).status_code == 403
    assert clerk(home, "far", "330503").get(url).status_code == 403
    assert town.get(f"/appraisal/runs/{run.id}/papers/{'0' * 64}").status_code in (403, 404)
