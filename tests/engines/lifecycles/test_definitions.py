"""The shipped lifecycles go the ways that officials go, and no others."""

from __future__ import annotations

import pytest

from support.lifecycles import actor, opened, properly, walked
from zhuanji.engines.lifecycles import Case, Papers, Refusal, move, sentences, shipped

IDS = [
    "appraisal_run",
    "cleaner_production_audit",
    "ledger_file",
    "line_closure",
    "project",
    "supervision_slip",
]
RUN_TO_NOTICE = "check_land confirm lock_data score submit publish"


def states(case: Case) -> str:
    return " ".join(step.end for step in case.steps)


def test_what_is_shipped():
    assert list(shipped()) == IDS


# A lifecycle, what is done, and the states that this leads through.
TO_NOTICE = "DRAFT LAND_CHECKED CONFIRMED DATA_LOCKED SCORED LEADING_GROUP PUBLIC_NOTICE"
WAYS = [
    ("appraisal_run", f"{RUN_TO_NOTICE} finalise apply", f"{TO_NOTICE} FINAL APPLIED"),
    (
        "appraisal_run",
        f"{RUN_TO_NOTICE} object resolve object resolve finalise",
        f"{TO_NOTICE} OBJECTION RESOLVED OBJECTION RESOLVED FINAL",
    ),
    ("ledger_file", "check enter approve", "RECEIVED CHECKED DRAFT APPROVED"),
    ("ledger_file", "check enter return resend", "RECEIVED CHECKED DRAFT RETURNED RECEIVED"),
    ("ledger_file", "check enter withdraw resend", "RECEIVED CHECKED DRAFT RETURNED RECEIVED"),
    ("ledger_file", "accept_zero approve", "RECEIVED ZERO_REPORTED APPROVED"),
    (
        "supervision_slip",
        "sign undertake report review fail report review strike_off",
        "ASSIGNED SIGNED UNDER_WAY REPORTED UNDER_REVIEW UNDER_WAY REPORTED UNDER_REVIEW STRUCK_OFF",
    ),
    (
        "cleaner_production_audit",
        "publish_information start report evaluate complete accept",
        "LISTED INFO_PUBLISHED STARTED REPORTED EVALUATED SCHEMES_DONE ACCEPTED",
    ),
    (
        "line_closure",
        "agree stop end_power dismantle accept",
        "LISTED AGREED STOPPED POWER_CUT DISMANTLED ACCEPTED",
    ),
    (
        "line_closure",
        "order decide serve await_remedies enforce accept",
        "LISTED ORDERED DECIDED SERVED REMEDIES ENFORCED ACCEPTED",
    ),
    ("project", "file begin complete check", "RESERVED FILED UNDER_WAY COMPLETED CHECKED"),
]


@pytest.mark.parametrize(("name", "actions", "way"), WAYS)
def test_a_way_through(name, actions, way):
    assert states(walked(shipped()[name], *actions.split())) == way


def test_a_correction_after_the_end_is_a_new_revision():
    case = walked(shipped()["appraisal_run"], *RUN_TO_NOTICE.split(), "finalise", "apply")
    assert case.is_final
    again = properly(case, "correct")
    assert (again.state, again.revision, case.revision) == ("DRAFT", 2, 1)
    assert again.history[: len(case.history)] == case.history


def test_a_late_objection_is_none():
    case = walked(shipped()["appraisal_run"], *RUN_TO_NOTICE.split())
    arrow = case.lifecycle.arrow("PUBLIC_NOTICE", "object")
    answer = move(case, "object", actor("Li", *arrow.who), case.latest, facts={"notice_running": False})
    assert "notice_running" in answer.missing


def test_the_result_waits_for_every_objection():
    case = walked(shipped()["appraisal_run"], *RUN_TO_NOTICE.split())
    facts = {"notice_over": True, "no_open_objection": False, "upheld_rescored": True}
    group = actor("Li", "leading_group")
    answer = move(case, "finalise", group, case.latest, Papers(document_number="1号"), facts)
    assert answer.missing == ("no_open_objection",)


def test_a_reviewer_who_failed_a_slip_may_review_it_again():
    case = walked(shipped()["supervision_slip"], "sign", "undertake", "report")
    case = properly(properly(case, "review", "Wu"), "fail", "Wu")
    case = properly(properly(case, "report"), "review", "Wu")
    assert properly(case, "strike_off", "Wu").is_final


def test_the_unit_in_charge_does_not_strike_off_its_own_slip():
    case = walked(shipped()["supervision_slip"], "sign", "undertake", "report", "review")
    answer = move(case, "strike_off", actor("Xu", "issuer", unit="长兴县"), case.latest)
    assert isinstance(answer, Refusal)
    assert "lifecycle.refused.not_party" in [ground.code for ground in answer.why]


@pytest.mark.parametrize(
    "way", ["agree stop end_power dismantle", "order decide serve await_remedies enforce"]
)
def test_a_line_is_not_closed_without_a_document_number(way):
    case = walked(shipped()["line_closure"], *way.split())
    answer = move(case, "accept", actor("Xu", "accepting_office"), case.latest)
    assert answer.missing == ("acceptance", "document_number")


def test_a_decision_can_be_set_aside():
    case = walked(
        shipped()["line_closure"], "order", "decide", "serve", "await_remedies", "set_aside", "agree"
    )
    assert case.state == "AGREED"


@pytest.mark.parametrize("name", IDS)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_sentences_and_titles_in_both_languages(name, lang):
    lifecycle = shipped()[name]
    said = sentences(lifecycle, lang)
    assert len(said) == 1 + len(lifecycle.arrows) + (lifecycle.extension is not None)
    assert all("{" not in sentence for sentence in said)
    assert opened(lifecycle).state == lifecycle.initial


@pytest.mark.parametrize("name", IDS)
def test_titles_tell_states_apart(name):
    titles = shipped()[name].states.values()
    assert len({title.zh for title in titles}) == len({title.en for title in titles}) == len(titles)
