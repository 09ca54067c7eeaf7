"""The items that checks of cement lines share."""

from __future__ import annotations

SHEET = ("cement_lines",)
KIND, DISPOSITION, STATE, DOCUMENT = "line_kind", "disposition", "line_state", "line_document"
CLOSE, MERGE, KEEP = "关停", "整合提升", "保留"
STOPPED = ("STOPPED", "POWER_CUT", "DISMANTLED", "ENFORCED", "ACCEPTED")
DISMANTLED = ("DISMANTLED", "ENFORCED", "ACCEPTED")
