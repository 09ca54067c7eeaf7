"""Sheets that were handed in, written straight into the database of the open home."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from zhuanji.basics.civil_time import SHANGHAI
from zhuanji.services.records.bulk import insert_entries
from zhuanji.services.records.triggers.protected import OPEN

START = datetime(2024, 3, 1, 9, 0, tzinfo=SHANGHAI)


def handed_in(name: str = "税收.xlsx", *, sheet: str = "tax", of: Any = None, **values: Any):
    """Return a new submission; its hash is that of its name. `of` is the model of an older release."""
    from zhuanji.services.records.models import Submission

    given = {
        "sha256": hashlib.sha256(name.encode()).hexdigest(),
        "file_name": name,
        "sheet": sheet,
        "sheet_name": sheet,
        "received_at": START,
        "state": "DRAFT",
    }
    return (of or Submission).objects.create(**(given | values))


def entered(
    submission, *rows: Mapping[str, Any], absent: Mapping[int, Mapping[str, str]] | None = None
) -> None:
    """Add rows to a submission; each is `{"period": …, "key": …, item: value …}`."""
    insert_entries(as_tuples(submission, rows, absent or {}))


def as_tuples(
    submission, rows: Iterable[Mapping[str, Any]], absent: Mapping[int, Mapping[str, str]]
) -> Iterable[tuple[Any, ...]]:
    """Yield rows as the bulk writer takes them; the first stands in row 2 of its file."""
    for number, row in enumerate(rows):
        values = {name: value for name, value in row.items() if name not in {"period", "key"}}
        key, period = str(row["key"]), str(row.get("period", "2024"))
        uscc = str(row.get("uscc", key.partition("|")[0]))
        why = absent.get(number, {})
        yield (
            submission.id,
            submission.sheet,
            period,
            key,
            uscc,
            number + 2,
            1,
            compact(values),
            compact(why),
        )


def compact(values: Mapping[str, Any]) -> str:
    """Return values as the ledger's JSON."""
    return json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def approve(submission, *, hours: float = 0, by: str = "审核人"):
    """Approve a submission so many hours after the start."""
    submission.state, submission.approved_by = "APPROVED", by
    submission.approved_at = START + timedelta(hours=hours)
    submission.save()
    return submission


def approved(name: str, *rows: Mapping[str, Any], sheet: str = "tax", hours: float = 0, absent=None):
    """Return an approved submission with rows."""
    submission = handed_in(name, sheet=sheet)
    entered(submission, *rows, absent=absent)
    return approve(submission, hours=hours)


def fill() -> dict[str, Any]:
    """Put a protected row into each table and return the rows by their tables."""
    from django.apps import apps

    fill_ledger()
    fill_run()
    fill_log()
    fill_site()
    kinds = apps.get_app_config("records").get_models()
    return {kind._meta.db_table: kind.objects.get() for kind in kinds if kind._meta.db_table not in OPEN}


def fill_ledger() -> None:
    """Put a protected row into each table of the ledger; the home's own mark is there already."""
    from zhuanji.services.records import models

    submission = handed_in()
    entered(submission, {"key": "91330500A", "tax_paid": 1.5})
    models.BadRow.objects.create(submission=submission, row=3, cells="[]", findings="[]")
    models.RowFinding.objects.create(submission=submission, row=2, code="ledger.jump", severity="warning")
    approve(submission)
    models.CaseStep.objects.create(
        case_kind="ledger_file", case_id="1", number=1, action="open", end="RECEIVED", person="甲", at=START
    )
    decided = {"decided_by": "甲", "decided_at": START}
    models.Crosswalk.objects.create(kind="name", text="某厂", uscc="91330500A", **decided)
    models.ColumnMapping.objects.create(
        department="tax", sheet="tax", heading="入库税金", item="tax_paid", **decided
    )
    frozen = models.SnapshotRecord.objects.create(
        id="0" * 64, as_of=START, created_at=START, created_by="甲", folder="0" * 64
    )
    models.Freezing.objects.create(snapshot=frozen, as_of=START, at=START, by="甲")


def fill_run() -> None:
    """Put a protected row into each table of an appraisal run."""
    from django.db.transaction import atomic

    from zhuanji.services.records import models

    told = {"at": START, "person": "甲"}
    run = models.Run.objects.create(
        area="330522", year=2023, kind="land_productivity", opened_at=START, opened_by="甲"
    )
    models.RunFact.objects.create(run=run, revision=1, kind="release", **told)
    models.Confirmation.objects.create(run=run, revision=1, uscc="91330500A", answer="confirmed", **told)
    objection = models.Objection.objects.create(run=run, revision=1, uscc="91330500A", paper="a.pdf", **told)
    models.ObjectionReply.objects.create(
        objection=objection, upheld=False, reason="无误", paper="b.pdf", **told
    )
    with atomic():  # the results come first: the scoring closes them
        models.RunResult.objects.create(scoring_id="1-1", uscc="91330500A", scheme="huangyan-2022")
        models.Scoring.objects.create(
            id="1-1", run=run, revision=1, number=1, snapshot="0" * 64, folder="1-1", **told
        )


def fill_log() -> None:
    """Put a row into each table of the log; their hashes are none, which is nothing to the triggers."""
    from zhuanji.services.records import models

    models.AuditEntry.objects.create(number=1, at=START, action="seen", previous="0", hash="1")
    models.AuditSeal.objects.create(
        number=1, first=1, last=1, root="1", head="1", at=START, previous="0", hash="1"
    )


def fill_site() -> None:
    """Put a row into each table of the site that is only added to."""
    from zhuanji.services.records import models

    models.PlanDocument.objects.create(
        title="方案", file="plans/0", sha256="0" * 64, uploaded_by="甲", uploaded_at=START
    )
    models.Setting.objects.create(key="watermark", value=True, changed_by="甲", changed_at=START)
    models.Attachment.objects.create(
        kind="objection", object="1", file="files/0", sha256="0" * 64, by="甲", at=START
    )


TEXT_COLUMN = {
    "records_submission": "note",
    "records_entry": "values",
    "records_badrow": "cells",
    "records_rowfinding": "code",
    "records_casestep": "action",
    "records_crosswalk": "reason",
    "records_columnmapping": "item",
    "records_snapshotrecord": "note",
    "records_freezing": "note",
    "records_homemark": "city",
    "records_run": "note",
    "records_runfact": "kind",
    "records_confirmation": "answer",
    "records_objection": "words",
    "records_objectionreply": "reason",
    "records_scoring": "folder",
    "records_runresult": "name",
    "records_auditentry": "object",
    "records_auditseal": "root",
    "records_plandocument": "title",
    "records_setting": "key",
    "records_attachment": "name",
}
TABLES = sorted(TEXT_COLUMN)
