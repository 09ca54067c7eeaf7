"""The operations, one file a thing; each has a `router`."""

from __future__ import annotations

# In the order of the document.
ROOMS = (
    "account",
    "reference",
    "cockpit",
    "targets",
    "figures",
    "plans",
    "plan_contents",
    "enterprises",
    "exports",
    "map",
    "map_layers",
    "schemes",
    "runs",
    "run_moves",
    "run_answers",
    "objections",
    "whatif",
    "queries",
    "saved_queries",
    "submissions",
    "zero_reports",
    "uploads",
    "administration",
)
