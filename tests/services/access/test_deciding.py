"""Who may do what with what, and which rule says so: worked cases of Huzhou."""

from __future__ import annotations

from datetime import date

import pytest

from support.accounts import ANJI, CHANGXING, CITY, DAY, FIRM, actor, huzhou
from zhuanji.services.access import Target, decide, shown_items
from zhuanji.services.access.model import row_of
from zhuanji.services.access.table import ADMINISTRATORS, ROLES, permissions

TOWN = "330522100"
PACK = huzhou()


def answer(who, permission, target=None):
    return decide(who, permission, target, pack=PACK, on=DAY)


def first_town(county):
    return PACK.areas.of_kind("town", DAY, county)[0].code


def test_nobody_may_do_nothing():
    assert answer(None, "cockpit.see").rule == "access.no.actor"


def test_what_isnt_in_the_table_is_refused():
    assert answer(actor("city_office"), "cockpit.steal").rule == "access.no.permission"
    assert answer(actor("mayor"), "cockpit.see").rule == "access.no.role"
    assert answer(actor("leader"), "plan.upload").rule == "access.no.scope"


def test_the_city_office_sees_all_and_is_told_why():
    found = answer(actor("city_office"), "enterprise.see", row_of(FIRM, ANJI))
    assert found
    assert found.why("zh") == "市制高办（市经信局）可以查看一企一档，范围不限。"
    assert found.why("en") == "The city office may see an enterprise's file, without limits."


def test_a_county_sees_its_own_and_its_towns_only():
    county = actor("county_office", CHANGXING)
    assert answer(county, "enterprise.see", row_of(FIRM, CHANGXING))
    assert answer(county, "figure.see", Target(frozenset([first_town(CHANGXING)])))
    for outside in (ANJI, first_town(ANJI), CITY):
        refused = answer(county, "figure.see", Target(frozenset([outside])))
        assert refused.rule == "access.no.area"
        assert CHANGXING in refused.why()
    assert not answer(county, "enterprise.see", Target())


def test_a_town_doesnt_see_its_countys_sum():
    town = first_town(CHANGXING)
    who = actor("town", town)
    assert answer(who, "enterprise.see", row_of(FIRM, CHANGXING, town))
    assert not answer(who, "figure.see", Target(frozenset([CHANGXING])))


def test_the_city_as_a_granted_area_covers_all_below():
    who = actor("enforcement", CITY)
    for code in (ANJI, first_town(ANJI), "330500-F1"):
        assert answer(who, "map.see", Target(frozenset([code])))
    assert not answer(who, "map.see", Target(frozenset(["330000"])))


def test_a_functional_area_lies_below_no_single_county():
    assert not answer(actor("county_office", CHANGXING), "figure.see", Target(frozenset(["330500-F1"])))


def test_without_a_grant_there_is_not_even_a_page():
    assert answer(actor("county_office"), "cockpit.see").rule == "access.no.area_granted"
    assert answer(actor("department"), "template.get").rule == "access.no.department_granted"
    assert answer(actor("enterprise"), "run.sheets").rule == "access.no.own_granted"
    assert answer(actor("county_office", "999999"), "cockpit.see").rule == "access.no.area_granted"


def test_an_enterprise_sees_its_own_file_only():
    who = actor("enterprise", usccs=[FIRM])
    assert answer(who, "enterprise.see", row_of(FIRM, CHANGXING))
    assert answer(who, "enterprise.see", row_of("91330500A", CHANGXING)).rule == "access.no.own"
    assert not answer(who, "enterprise.see", Target(uscc=""))


def test_a_department_handles_its_own_files():
    who = actor("department", CITY, departments=["taxation"])
    assert answer(who, "submission.see", Target(departments=frozenset(["taxation"])))
    assert (
        answer(who, "submission.see", Target(departments=frozenset(["ecology"]))).rule
        == "access.no.department"
    )
    assert not answer(who, "submission.see", Target())


def test_single_values_go_to_those_whom_the_item_names():
    tax = row_of(FIRM, CHANGXING, items=["tax_paid"])
    taxation = actor("department", CITY, departments=["taxation"])
    ecology = actor("department", CITY, departments=["ecology"])
    assert answer(taxation, "enterprise.see", tax)
    refused = answer(ecology, "enterprise.see", tax)
    assert refused.rule == "access.no.item"
    assert "administrative" in refused.why() or "（采集依据" in refused.why()
    assert answer(ecology, "enterprise.see", row_of(FIRM, CHANGXING, items=["uscc", "name"]))
    assert (
        answer(actor("city_office"), "enterprise.see", row_of(FIRM, items=["no_such"])).rule
        == "access.no.item_unknown"
    )


def test_a_department_that_only_shares_an_item_doesnt_own_it():
    names = [item.id for item in PACK.items]
    taxation = actor("department", CITY, departments=["taxation"])
    owned = {item.id for item in PACK.items if item.department == "taxation"}
    public = {item.id for item in PACK.items if "public" in item.may_show_to}
    shown = set(shown_items(taxation, "enterprise.see", names, pack=PACK))
    assert shown == owned | public | {"uscc", "name"}


@pytest.mark.parametrize(
    "role", ["city_office", "county_office", "town", "enforcement", "leader", "enterprise"]
)
def test_columns_are_those_of_the_dictionary(role):
    names = [item.id for item in PACK.items]
    wanted = [
        item.id
        for item in PACK.items
        if {role, "public"} & set(item.may_show_to) or item.id in ("uscc", "name")
    ]
    assert list(shown_items(actor(role), "enterprise.see", names, pack=PACK)) == wanted


def test_values_are_used_for_what_they_were_collected_for():
    closed = [item for item in PACK.items if "appraisal" not in item.allowed_use]
    assert closed, "the dictionary has items that no appraisal may use"
    for item in closed:
        refused = answer(actor("city_office"), "run.results", row_of(FIRM, items=[item.id]))
        assert refused.rule in ("access.no.item", "access.no.item_use")


def test_a_small_cell_needs_the_right_to_its_rows():
    cell = Target(frozenset([CHANGXING]), items=frozenset(["tax_paid"]), small=True)
    assert answer(actor("county_office", CHANGXING), "figure.see", cell)
    assert not answer(actor("county_office", ANJI), "figure.see", cell)
    assert answer(actor("department", CITY, departments=["taxation"]), "figure.see", cell)
    ecology = actor("department", CITY, departments=["ecology"])
    assert answer(ecology, "figure.see", cell).rule == "access.no.item"
    assert answer(ecology, "figure.see", Target(frozenset([CHANGXING]), items=frozenset(["tax_paid"])))
    leader = [item for item in PACK.items if "leader" not in item.may_show_to]
    closed = Target(frozenset([CHANGXING]), items=frozenset([leader[0].id]), small=True)
    assert answer(actor("leader"), "figure.see", closed).rule == "access.no.item"


def test_a_small_cell_that_doesnt_say_of_what_is_closed():
    cell = Target(frozenset([CHANGXING]), small=True)
    assert answer(actor("city_office"), "figure.see", cell).rule == "access.no.small_items"


def test_administrators_touch_no_business():
    for role in ADMINISTRATORS:
        for name, row in permissions().items():
            if row.kind == "business":
                assert answer(actor(role, CITY), name).rule == "access.no.administrator"
    assert answer(actor("audit_admin"), "log.verify")
    assert not answer(actor("security_admin"), "log.read")
    assert not answer(actor("city_office"), "account.manage")


def test_what_has_to_be_done_first_comes_first():
    who = actor("city_office", must=("password", "second_factor"))
    assert answer(who, "cockpit.see").rule == "access.no.password_first"
    assert answer(who, "profile.manage")
    assert (
        answer(actor("city_office", must=("second_factor",)), "cockpit.see").rule
        == "access.no.second_factor_first"
    )


def test_a_token_is_good_for_what_it_names():
    who = actor("city_office", limited_to=frozenset(["target.see"]))
    assert answer(who, "target.see")
    assert answer(who, "enterprise.see").rule == "access.no.token"
    assert answer(who, "profile.manage").rule == "access.no.token"


def test_every_answer_is_a_sentence_in_both_languages():
    for role in (*ROLES, "mayor"):
        for name in (*permissions(), "no.such"):
            for who in (actor(role), actor(role, CITY, departments=["taxation"], usccs=[FIRM])):
                found = answer(who, name, row_of(FIRM, ANJI, items=["tax_paid"]))
                for lang in ("zh", "en"):
                    assert "{" not in found.why(lang)


def test_the_day_counts():
    assert decide(actor("town", TOWN), "map.see", pack=PACK, on=date(2010, 1, 1)).rule.startswith("access.")
