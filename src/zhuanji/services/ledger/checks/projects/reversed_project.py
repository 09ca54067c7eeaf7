"""A project finished before it started.

Runs on projects. An error: the days are the wrong way round, or one is mistyped.
"""

from __future__ import annotations

from zhuanji.services.ledger.checks.check import Check
from zhuanji.services.ledger.checks.dates import reversed_days
from zhuanji.services.ledger.checks.projects.items import FINISHED, SHEET, STARTED

CHECK = Check(
    "ledger.project.reversed", "error", SHEET, (STARTED, FINISHED), reversed_days(STARTED, FINISHED)
)
