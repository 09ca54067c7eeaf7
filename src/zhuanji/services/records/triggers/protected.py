"""Which tables are protected, when a row of each is, and by which keys a row could be pushed out."""

from __future__ import annotations

from dataclasses import dataclass

APPROVED_ROW = "{row}.state = 'APPROVED'"
MESSAGE = "zhuanji: protected row"  # what a refused statement is told, by either database


@dataclass(frozen=True, slots=True)
class Key:
    """Columns in which two rows can't be alike, so that `INSERT OR REPLACE` removes the older one.

    Args:
        columns: the columns.
        among: which rows can't be alike, for a unique index over some of them; `{row}` stands for the row.
    """

    columns: tuple[str, ...]
    among: str = ""


@dataclass(frozen=True, slots=True)
class Parent:
    """The row that decides over others.

    Args:
        table: where it stands.
        column: by which the others name its `id`.
        locked: when it is protected, and they with it; `{row}` stands for it.
    """

    table: str
    column: str
    locked: str


@dataclass(frozen=True, slots=True)
class Protected:
    """A table whose rows can't be changed or removed.

    Args:
        table: its name.
        keys: its unique keys besides the number of the row.
        locked: from when on a row is protected, with `{row}` for the row; empty where it always is.
        parent: the row with which it is protected; then none can be added to it either.
    """

    table: str
    keys: tuple[Key, ...] = ()
    locked: str = ""
    parent: Parent | None = None


# A scoring is written after its results; its own row closes them.
SCORING = Parent("records_scoring", "scoring_id", "{row}.id IS NOT NULL")
SUBMISSION = Parent("records_submission", "submission_id", APPROVED_ROW)

TABLES = (
    Protected(
        "records_submission",
        (Key(("sha256", "sheet_name", "revision"), "{row}.state <> 'RETURNED' AND NOT {row}.zero"),),
        locked=APPROVED_ROW,
    ),
    Protected("records_entry", parent=SUBMISSION),
    Protected("records_badrow", parent=SUBMISSION),
    Protected("records_rowfinding", parent=SUBMISSION),
    Protected("records_casestep", (Key(("case_kind", "case_id", "number")),)),
    Protected("records_crosswalk"),
    Protected("records_columnmapping"),
    Protected("records_snapshotrecord", (Key(("id",)),)),
    Protected("records_freezing"),
    Protected("records_homemark", (Key(("id",)),)),
    Protected("records_run", (Key(("area", "year", "kind", "opening")),)),
    Protected("records_runfact"),
    Protected("records_confirmation"),
    Protected("records_objection"),
    Protected("records_objectionreply", (Key(("objection_id",)),)),
    Protected("records_scoring", (Key(("id",)), Key(("run_id", "number")))),
    Protected("records_runresult", (Key(("scoring_id", "uscc")),), parent=SCORING),
    Protected("records_auditentry", (Key(("number",)), Key(("previous",)))),
    Protected("records_auditseal", (Key(("number",)), Key(("previous",)))),
    Protected("records_plandocument", (Key(("sha256",)),)),
    Protected("records_setting"),
    Protected("records_attachment", (Key(("kind", "object", "sha256")),)),
)

# Tables whose rows change by their nature; who changed them stands in the log.
OPEN = (
    "records_account",
    "records_grant",
    "records_apitoken",
    "records_passwordhistory",
    # Built anew from what is protected, or kept only as long as it is needed.
    "records_enterpriseindex",
    "records_savedquery",
    "records_exportrequest",
    "records_maplayer",
    "records_outboxevent",
    "records_clocktick",
    "records_jobworker",
    "records_jobfault",
)
