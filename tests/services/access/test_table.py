"""The table of permissions: complete, in words, and the administrators apart."""

from __future__ import annotations

import csv
import io

import pytest

from zhuanji.basics.texts import room_texts
from zhuanji.services.access.matrix import matrix, matrix_csv
from zhuanji.services.access.table import ADMINISTRATORS, BUSINESS, ROLES, faults, permissions

# What the faces ask for; a page whose permission isn't here would be closed to everybody.
ASKED = """
cockpit.see figure.see figure.small target.see plan.see plan.upload map.see map.import enterprise.list
enterprise.see enterprise.export scheme.see run.see run.results run.move.township run.move.county_office
run.move.leading_group run.whatif run.office run.sheets objection.file objection.answer query.ask query.share
template.get submission.see submission.send submission.approve due.see source.see account.manage grant.manage
settings.manage job.see job.retry backup.make log.read log.verify matrix.export export.approve token.manage
profile.manage account.see
"""


def row(**cells: str) -> dict[str, str]:
    return {"permission": "a.see", "kind": "business", "use": "", **dict.fromkeys(ROLES, ""), **cells}


def test_it_has_every_permission_that_is_asked_for():
    assert set(permissions()) == set(ASKED.split())


def test_every_name_stands_in_the_catalogue():
    texts = room_texts("access")
    assert {f"access.permission.{name}" for name in permissions()} == {
        key for key in texts if key.startswith("access.permission.")
    }
    assert {f"access.role.{role}" for role in ROLES} == {
        key for key in texts if key.startswith("access.role.")
    }
    uses = {row.use for row in permissions().values()} - {""}
    assert {f"access.use.{use}" for use in uses} <= set(texts)


def test_administrators_hold_nothing_of_the_business_and_nothing_of_each_other():
    held = {
        role: {name for name, row in permissions().items() if row.scopes.get(role) and row.kind != "personal"}
        for role in ADMINISTRATORS
    }
    assert all(permissions()[name].kind == "administration" for names in held.values() for name in names)
    shared = {"matrix.export", "account.see"}
    assert held["system_admin"] & held["security_admin"] <= shared
    assert held["security_admin"] & held["audit_admin"] <= shared
    assert held["audit_admin"] == {"log.read", "log.verify", "matrix.export", "account.see"}


def test_a_leader_only_reads():
    held = {name for name, row in permissions().items() if row.scopes.get("leader")}
    verbs = {name.rpartition(".")[2] for name in held - {"profile.manage"}}
    assert verbs == {"see", "small", "list", "results", "ask", "share"}


@pytest.mark.parametrize(
    ("cells", "complaint"),
    [
        ({"kind": "other"}, "no kind"),
        ({"town": "everywhere"}, "no scope"),
        ({"audit_admin": "all"}, "administrators see no business data"),
        ({"kind": "administration", "town": "all"}, "administration is for administrators"),
        ({"town": "own"}, "`own`"),
        ({"enterprise": "area"}, "`own`"),
    ],
)
def test_what_is_wrong_with_a_row_is_told(cells, complaint):
    [found] = faults([row(**cells)])
    assert complaint in found


def test_a_row_stands_once_and_the_columns_are_the_roles():
    assert list(faults([row(), row()])) == ["a.see stands twice"]
    [found] = faults([{"permission": "a.see"}])
    assert found.startswith("the columns")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_matrix_has_a_row_a_permission_and_a_column_a_role(lang):
    rows = matrix(lang)
    assert len(rows) == len(permissions()) + 1
    assert {len(row) for row in rows} == {2 + len(BUSINESS) + len(ADMINISTRATORS)}
    assert not {one.id for one in permissions().values()} & {cell for row in rows for cell in row}
    assert all(cell for row in rows for cell in row)
    assert list(csv.reader(io.StringIO(matrix_csv(lang).decode("utf-8-sig")))) == matrix(lang, ids=True)
