"""A project planned to finish before it started.

Runs on projects. A warning: a start that was put off leaves the old plan behind.
"""

from __future__ import annotations

from zhuanji.services.ledger.checks.check import Check
from zhuanji.services.ledger.checks.dates import reversed_days
from zhuanji.services.ledger.checks.projects.items import DUE, SHEET, STARTED

CHECK = Check("ledger.project.due", "warning", SHEET, (STARTED, DUE), reversed_days(STARTED, DUE))
