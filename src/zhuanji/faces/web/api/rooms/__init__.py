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
    "enterprises",
    "exports",
    "map",
    "runs",
    "objections",
    "whatif",
    "queries",
    "saved_queries",
    "submissions",
    "uploads",
    "administration",
)
