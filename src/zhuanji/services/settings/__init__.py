"""What the system administrator sets on a page: a list of settings, their values now, and who changed them when.

    value("export.approval_rows")                 what holds now
    change("session.idle_minutes", "20", by=…)    checked by the setting's limits, logged, kept beside the old one

A setting that isn't in the registry can't be set, and one that nobody ever set holds its default.
"""

from __future__ import annotations

from zhuanji.services.settings.names import area_name, city_name, shown_pack, titled_pack
from zhuanji.services.settings.registry import SETTINGS, Spec
from zhuanji.services.settings.values import change, history, value, values

__all__ = [
    "SETTINGS",
    "Spec",
    "area_name",
    "change",
    "city_name",
    "history",
    "shown_pack",
    "titled_pack",
    "value",
    "values",
]
