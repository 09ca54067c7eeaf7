"""Who takes a step: the roles that lifecycles name, the permissions that steps ask for, and docs/access.md agree."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from zhuanji.engines.lifecycles import shipped
from zhuanji.faces.web.pages.appraisal.scope import MOVES
from zhuanji.faces.web.pages.data.scope import APPROVE, SEND
from zhuanji.services.access.table import permissions

PAGE = Path(__file__).parents[4] / "docs" / "access.md"
ROW = re.compile(r"^\| `(\w+)` \| `(\w+)` \| `([\w.]+)` \| ((?:`\w+`(?:, )?)+) \|$", re.MULTILINE)
# By which permission the site lets somebody act in a role.
ASKED = {
    **{("appraisal_run", role): permission for role, permission in MOVES.items()},
    ("ledger_file", "sender"): SEND,
    ("ledger_file", "clerk"): SEND,
    ("ledger_file", "approver"): APPROVE,
}
# Steps that ask for a permission of their own beside that of the role.
OWN = {("appraisal_run", "object"): "objection.file", ("appraisal_run", "resolve"): "objection.answer"}
HAND_IN = {"enterprise"}  # it hands an objection in, which its township takes


def holders(permission: str) -> set[str]:
    """Return the roles of accounts that have a permission."""
    return set(permissions()[permission].scopes)


def told() -> dict[tuple[str, str], tuple[str, set[str]]]:
    """Return what the page says: lifecycle and role → permission and roles of accounts."""
    found = ROW.findall(PAGE.read_text(encoding="utf-8"))
    return {(case, role): (asked, set(re.findall(r"\w+", who))) for case, role, asked, who in found}


def test_every_role_of_a_lifecycle_has_the_permission_and_the_accounts_that_the_page_says():
    assert told() == {place: (asked, holders(asked)) for place, asked in ASKED.items()}


@pytest.mark.parametrize("case", sorted({case for case, _ in ASKED}))
def test_every_step_can_be_taken_by_somebody_and_by_nobody_else(case):
    lifecycle = shipped()[case]
    assert {role for arrow in lifecycle.arrows for role in arrow.who} == {
        role for name, role in ASKED if name == case
    }
    for arrow in lifecycle.arrows:
        who = {one for role in arrow.who for one in holders(ASKED[case, role])}
        assert who, arrow.action
        if own := OWN.get((case, arrow.action)):
            assert holders(own) - HAND_IN == who, arrow.action


def test_an_objection_is_answered_by_the_county_and_not_by_the_city():
    """A run belongs to a county, whose office answers what its enterprises object to."""
    assert holders("objection.answer") == {"county_office"}
    assert holders("objection.file") == {"town", "enterprise"}
