"""Who does what in the demo; a second person approves."""

from __future__ import annotations

CLERK = "演示经办员"
APPROVER = "演示审核员"
REASON = "演示：核对后更正"
