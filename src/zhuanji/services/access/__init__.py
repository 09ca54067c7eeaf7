"""Who may do and see what: decided here once, for pages, the API, exports, maps, searches and counts.

    decide(actor, permission, target, pack=…, on=…)             → yes or no, and which rule said so
    visible(actor, permission, queryset, …)                     → the rows of a queryset that decide() would let pass
    visible_frame(actor, permission, frame, …)                  → those of a frame

Nothing is allowed that a row of `permissions.csv` doesn't allow.
"""

from __future__ import annotations

from zhuanji.services.access.deciding import decide, shown_items
from zhuanji.services.access.model import Actor, Decision, Target
from zhuanji.services.access.visible import Columns, visible, visible_frame

__all__ = ["Actor", "Columns", "Decision", "Target", "decide", "shown_items", "visible", "visible_frame"]
