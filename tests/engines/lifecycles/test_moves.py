"""A move gives a new case, or says from, to, why, what is missing and who could."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace
from datetime import datetime, timedelta

import pytest

from support.lifecycles import HOUR, START, actor, opened, papers_for, properly, walked
from zhuanji.engines.lifecycles import Evidence, Papers, Refusal, move, open_case, replay, shipped

SLIP, LEDGER, RUN = (shipped()[name] for name in ("supervision_slip", "ledger_file", "appraisal_run"))
UNDERTAKER = actor("Li", "undertaker", unit="长兴县")


def codes(answer: object) -> list[str]:
    assert isinstance(answer, Refusal), answer
    return [ground.code.removeprefix("lifecycle.refused.") for ground in answer.why]


def test_a_move_adds_one_step_and_leaves_the_case_before_it_alone():
    case = opened(SLIP)
    after = move(case, "sign", UNDERTAKER, START + HOUR)
    assert (case.state, len(case.history)) == ("ASSIGNED", 1)
    assert (after.state, len(after.history)) == ("SIGNED", 2)
    assert after.history[0] is case.history[0]
    assert after.steps[-1].actor == UNDERTAKER


def test_times_are_kept_on_chinas_clocks():
    utc = datetime.fromisoformat("2024-03-01T02:00:00+00:00")
    assert move(opened(SLIP), "sign", UNDERTAKER, utc).latest.isoformat() == "2024-03-01T10:00:00+08:00"


def test_nothing_of_a_case_can_be_changed():
    case = walked(SLIP, "sign")
    with pytest.raises(FrozenInstanceError):
        case.history = ()
    with pytest.raises(FrozenInstanceError):
        case.history[0].at = START
    with pytest.raises(TypeError):
        case.parties["in_charge"] = "安吉县"
    with pytest.raises(TypeError):
        SLIP.states["LOST"] = SLIP.title


def test_a_refusal_names_all_of_it():
    case = walked(SLIP, "sign", "undertake")
    answer = move(case, "report", actor("Wu", "reviewer"), case.latest)
    assert (answer.start, answer.end, answer.action) == ("UNDER_WAY", "REPORTED", "report")
    assert codes(answer) == ["role", "party", "evidence"]
    assert answer.missing == ("feedback",)
    assert answer.who_could == ("undertaker",)
    assert answer.sentence() == (
        "不能由“承办”转为“反馈”。Wu 不具备所需角色（承办单位人员）。只能由承办单位（长兴县）办理。缺少材料：反馈材料。"
        "可办理的角色：承办单位人员。"
    )
    assert answer.sentence("en").startswith("Not moved from “under way” to “reported back”. Wu has none of")
    plain = answer.as_dict("en")
    assert plain["from"] == "UNDER_WAY"
    assert [ground["code"] for ground in plain["why"]] == [ground.code for ground in answer.why]


def test_an_action_that_the_state_has_not():
    answer = move(opened(SLIP), "strike_off", UNDERTAKER, START)
    assert (codes(answer), answer.end, answer.who_could) == (["no_arrow"], "", ())
    assert "交办" in answer.sentence()


def test_a_paper_without_a_place_is_no_paper():
    case = walked(LEDGER)
    answer = move(case, "check", actor("Li", "clerk"), START, Papers((Evidence("check_report", " "),)))
    assert answer.missing == ("check_report",)


def test_a_paper_of_an_unknown_kind_is_not_taken():
    case = walked(LEDGER)
    papers = Papers((Evidence("check_report", "a.xlsx"), Evidence("photo", "b.jpg")))
    assert codes(move(case, "check", actor("Li", "clerk"), START, papers)) == ["unknown_evidence"]


@pytest.mark.parametrize(("facts", "code"), [({}, "guard_unknown"), ({"rows_entered": False}, "guard")])
def test_a_guard_that_is_false_or_not_told_holds_the_case(facts, code):
    case = walked(LEDGER, "check")
    answer = move(case, "enter", actor("Li", "clerk"), case.latest, facts=facts)
    assert codes(answer) == [code]
    assert answer.missing == ("rows_entered",)


def test_a_reason_of_blanks_is_none():
    case = walked(LEDGER, "check")
    assert codes(move(case, "return", actor("Wu", "approver"), case.latest, Papers(reason=" \u3000"))) == [
        "reason"
    ]


def test_nothing_is_entered_before_the_last_entry():
    case = opened(SLIP)
    assert codes(move(case, "sign", UNDERTAKER, START - timedelta(seconds=1))) == ["earlier"]
    assert move(case, "sign", UNDERTAKER, START).state == "SIGNED"


def test_an_instant_needs_its_zone():
    with pytest.raises(ValueError, match="no zone"):
        move(opened(SLIP), "sign", UNDERTAKER, datetime(2024, 3, 2))  # noqa: DTZ001


class TestSecondPerson:
    """Approval by a second person, or by a paper that a second person signed."""

    def draft(self):
        case = properly(opened(LEDGER, "Li"), "check", "Li")
        return properly(case, "enter", "Li")

    def test_nobody_approves_what_they_entered(self):
        case = self.draft()
        answer = move(case, "approve", actor("Li", "approver", "clerk"), case.latest)
        assert set(codes(answer)) == {"same_person_or_paper"}
        assert "另一人签署" in answer.sentence()

    def test_a_second_person_approves(self):
        case = self.draft()
        assert move(case, "approve", actor("Wu", "approver"), case.latest).state == "APPROVED"

    @pytest.mark.parametrize(("signer", "approved"), [("Wu", True), ("Li", False), ("", False), (" ", False)])
    def test_in_an_office_of_one_a_scan_signed_by_another_does(self, signer, approved):
        case = self.draft()
        scan = Papers((Evidence("stamped_return", "scan.pdf", signer),))
        answer = move(case, "approve", actor("Li", "approver"), case.latest, scan)
        assert isinstance(answer, Refusal) is not approved

    def test_who_signed_a_paper_of_an_earlier_step_had_a_hand_in_it(self):
        case = opened(LEDGER, "Li")
        report = Papers((Evidence("check_report", "a.xlsx", signed_by="Wu"),))
        case = move(case, "check", actor("Li", "clerk"), case.latest, report)
        case = properly(case, "enter", "Li")
        answer = move(case, "approve", actor("Wu", "approver"), case.latest)
        assert codes(answer) == ["same_person_or_paper"]

    def test_a_new_revision_begins_with_clean_hands(self):
        case = properly(properly(self.draft(), "approve", "Wu"), "correct", "Wu")
        assert (case.state, case.revision) == ("RECEIVED", 2)
        case = properly(properly(case, "check", "Wu"), "enter", "Wu")
        assert isinstance(move(case, "approve", actor("Wu", "approver"), case.latest), Refusal)
        assert move(case, "approve", actor("Li", "approver"), case.latest).state == "APPROVED"


class TestReplay:
    """A history builds the same case again, and a forged one doesn't."""

    def test_the_same_case(self):
        case = walked(SLIP, "sign", "undertake", "report", "review", "fail", "report", "review", "strike_off")
        assert replay(SLIP, case.id, case.history, parties=case.parties, dates=case.dates) == case

    def test_a_forged_entry_is_refused(self):
        case = walked(LEDGER, "check", "enter", "approve")
        forged = replace(case.history[-1], actor=replace(case.history[-1].actor, person="person 1"))
        answer = replay(LEDGER, case.id, (*case.history[:-1], forged))
        assert codes(answer) == ["same_person_or_paper"]

    def test_a_left_out_entry_is_refused(self):
        case = walked(LEDGER, "check", "enter", "approve")
        assert codes(replay(LEDGER, case.id, case.history[:2] + case.history[3:])) == ["no_arrow"]

    @pytest.mark.parametrize("cut", [slice(0), slice(1, None)])
    def test_a_history_begins_with_its_opening(self, cut):
        case = walked(LEDGER, "check", "enter")
        with pytest.raises(ValueError, match="opening"):
            replay(LEDGER, case.id, case.history[cut])


@pytest.mark.parametrize("parties", [None, {}, {"in_charge": ""}, {"in_charge": "长兴县", "other": "x"}])
def test_a_case_is_opened_with_all_that_it_needs(parties):
    with pytest.raises(ValueError, match="is opened with"):
        open_case(SLIP, "1", UNDERTAKER, START, parties=parties, dates={"feedback_by": START.date()})


def test_papers_for_an_arrow_are_kept_with_the_step():
    case = walked(RUN)
    arrow = RUN.arrow("DRAFT", "check_land")
    step = properly(case, "check_land").steps[-1]
    assert step.papers == papers_for(case, arrow)
    assert step.guards == ("land_notice_over",)


class TestWording:
    """A refusal is told once, in titles; what has to be typed stands in what to do."""

    def test_a_person_behind_several_states_is_told_once(self):
        case = walked(LEDGER, "check", "enter")
        mine = replace(
            case, history=tuple(replace(step, actor=actor("Li", "clerk")) for step in case.history)
        )
        answer = move(mine, "approve", actor("Li", "approver"), mine.latest)
        (ground,) = answer.why
        assert ground.sentence().startswith("Li 办理过“已收件、已校验、草稿待审”")

    def test_an_action_that_leads_nowhere_is_named_by_its_title(self):
        case = walked(LEDGER)
        told = move(case, "approve", actor("Li", "approver"), case.latest).why[0].sentence()
        assert ("审核" in told, "approve" in told) == (True, False)
        assert "nonsense" in move(case, "nonsense", actor("Li", "approver"), case.latest).sentence("en")

    def test_papers_that_are_missing_are_named_with_the_id_of_their_kind(self):
        case = walked(RUN)
        told = move(
            case, "check_land", actor("Li", "township"), case.latest, Papers(), {"land_notice_over": True}
        )
        assert told.why[0].remedy() == "补齐材料并注明存放位置：用地面积公示材料（land_notice）。"
