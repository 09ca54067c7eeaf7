"""The tables, one file a group."""

from __future__ import annotations

from zhuanji.services.records.models.accounts import Account, ApiToken, Grant, PasswordHistory
from zhuanji.services.records.models.audit import AuditEntry, AuditSeal
from zhuanji.services.records.models.cases import CaseStep
from zhuanji.services.records.models.decisions import ColumnMapping, Crosswalk
from zhuanji.services.records.models.homes import HomeMark
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
from zhuanji.services.records.models.snapshots import Freezing, SnapshotRecord
from zhuanji.services.records.models.submissions import APPROVED, RETURNED, Submission

__all__ = [
    "APPROVED",
    "RETURNED",
    "Account",
    "ApiToken",
    "AuditEntry",
    "AuditSeal",
    "BadRow",
    "CaseStep",
    "ColumnMapping",
    "Confirmation",
    "Crosswalk",
    "Entry",
    "Freezing",
    "Grant",
    "HomeMark",
    "Objection",
    "ObjectionReply",
    "PasswordHistory",
    "RowFinding",
    "Run",
    "RunFact",
    "RunResult",
    "Scoring",
    "SnapshotRecord",
    "Submission",
]
