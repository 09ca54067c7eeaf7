"""The counts of a sheet are the rows that somebody wrote: good, bad, unchanged, passed over."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.counts import examples
from support.senders import APPROVER, TODAY, as_csv, code, name, send_one, tax_rows, with_roster
from zhuanji.services.ledger.approval import approve
from zhuanji.services.ledger.intake import check_file
from zhuanji.services.ledger.reading import Request
from zhuanji.services.records.home import create_home

KINDS = st.lists(st.sampled_from(["good", "bad", "nobody", "same", "total", "blank", "silent"]), max_size=40)


@pytest.fixture(scope="module")
def filled(tmp_path_factory, lasting):
    """A home with a list of enterprises and the taxes of the first twenty."""
    with lasting():
        home = create_home(tmp_path_factory.mktemp("counts") / "home")
        with_roster(home, 60)
        first = send_one(home, as_csv(tax_rows(*range(100, 120))))
        approve(home, [first.submission.id], by=APPROVER)
    return home


@settings(max_examples=examples(200))
@given(kinds=KINDS)
def test_good_bad_unchanged_and_passed_are_the_rows_that_somebody_wrote(filled, kinds):
    filled.use()
    rows, wanted = [], dict.fromkeys(("good", "bad", "unchanged", "passed", "blank", "silent"), 0)
    for place, kind in enumerate(kinds):
        old, new = code(place % 20), code(20 + place)
        made = {
            "good": ((new, name(20 + place), place + 1.5), "good"),
            "bad": ((new, name(20 + place), "约三百"), "bad"),
            "nobody": (("", f"无此企业{place}号工作室", 3), "bad"),
            "same": ((old, name(place % 20), 100 + place % 20), "unchanged"),
            "total": (("合计", "", 99), "passed"),
            "blank": (("", "", ""), "blank"),
            "silent": ((new, name(20 + place), ""), "silent"),
        }
        row, sort = made[kind]
        rows.append(row)
        wanted[sort] += 1
    if not any(wanted[sort] for sort in ("good", "bad", "unchanged")) and "silent" not in kinds:
        return
    if kinds.count("same") > 20 or len({p % 20 for p, k in enumerate(kinds) if k == "same"}) < kinds.count(
        "same"
    ):
        return  # the same enterprise twice in one file is another matter
    request = Request(TODAY, period="2024")
    found, _ = check_file(filled, as_csv([tax_rows()[0], *rows]), "税收.csv", request=request)
    (taken,) = found.sheets
    sums = (taken.good, taken.bad, taken.unchanged, taken.passed)
    assert sums == (wanted["good"], wanted["bad"], wanted["unchanged"], wanted["passed"])
    assert taken.rows == sum(sums)
    noted = [one.first.values["count"] for one in taken.found if one.code == "ledger.row.unfilled"]
    assert noted == ([str(wanted["silent"])] if wanted["silent"] else [])
