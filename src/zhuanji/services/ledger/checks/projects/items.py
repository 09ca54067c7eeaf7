"""The items that checks of projects share."""

from __future__ import annotations

SHEET = ("projects",)
STARTED, DUE, FINISHED, STATE = "project_started_on", "project_due_on", "project_finished_on", "project_state"
DONE = ("COMPLETED", "CHECKED")
