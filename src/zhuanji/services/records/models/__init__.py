"""The tables, one file a group."""

from __future__ import annotations

from zhuanji.services.records.models.accounts import Account, ApiToken, Grant, PasswordHistory
from zhuanji.services.records.models.audit import AuditEntry, AuditSeal
from zhuanji.services.records.models.cases import CaseStep
from zhuanji.services.records.models.decisions import ColumnMapping, Crosswalk
from zhuanji.services.records.models.homes import HomeMark
from zhuanji.services.records.models.outbox import ClockTick, JobFault, JobWorker, OutboxEvent
from zhuanji.services.records.models.rows import BadRow, Entry, RowFinding
from zhuanji.services.records.models.runs import (
    Confirmation,
    Objection,
    ObjectionReply,
    Run,
    RunFact,
    RunResult,
    Scoring,
)
from zhuanji.services.records.models.site import (
    Attachment,
    EnterpriseIndex,
    ExportRequest,
    MapLayer,
    PlanDocument,
    SavedQuery,
    Setting,
)
from zhuanji.services.records.models.snapshots import Freezing, SnapshotRecord
from zhuanji.services.records.models.submissions import APPROVED, RETURNED, Submission

__all__ = [
    "APPROVED",
    "RETURNED",
    "Account",
    "ApiToken",
    "Attachment",
    "AuditEntry",
    "AuditSeal",
    "BadRow",
    "CaseStep",
    "ClockTick",
    "ColumnMapping",
    "Confirmation",
    "Crosswalk",
    "EnterpriseIndex",
    "Entry",
    "ExportRequest",
    "Freezing",
    "Grant",
    "HomeMark",
    "JobFault",
    "JobWorker",
    "MapLayer",
    "Objection",
    "ObjectionReply",
    "OutboxEvent",
    "PasswordHistory",
    "PlanDocument",
    "RowFinding",
    "Run",
    "RunFact",
    "RunResult",
    "SavedQuery",
    "Scoring",
    "Setting",
    "SnapshotRecord",
    "Submission",
]
