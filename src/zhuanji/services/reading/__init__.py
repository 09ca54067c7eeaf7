"""What pages read: worked out once a snapshot, stored in the home, loaded when it is first asked for.

refresh(home)                    a job's work: works out what is lacking (seconds to minutes)
current(home)       → Reading    the latest snapshot's; None before anything was frozen
reading.tracking                 where every target stands, as `zhuanji track` says it
reading.figure(…)   → Figure     closed for everybody; the one that /figure/<id> opens
grades(home, year)               what the runs gave, by area; follows the runs by itself
"""

from __future__ import annotations

from zhuanji.services.reading.grades import Distribution, grades
from zhuanji.services.reading.read import Reading, current, latest_id, of_snapshot
from zhuanji.services.reading.refreshing import refresh
from zhuanji.services.reading.store import stored_ids

__all__ = [
    "Distribution",
    "Reading",
    "current",
    "grades",
    "latest_id",
    "of_snapshot",
    "refresh",
    "stored_ids",
]
