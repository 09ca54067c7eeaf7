"""The settings' values: the latest row of a key counts, the ones before are its history."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from zhuanji.services.settings.registry import SETTINGS, Value, spec

if TYPE_CHECKING:
    from zhuanji.services.records.models import Setting


def values() -> Mapping[str, Value]:
    """Return what holds now, by key; one look into the database tells whether anything was changed."""
    from django.db import connections
    from django.db.models import Max

    from zhuanji.services.records.models import Setting

    last = Setting.objects.aggregate(last=Max("id"))["last"] or 0
    mark = (str(connections["default"].settings_dict["NAME"]), last)
    kept = _kept.get("values")
    if kept is None or kept[0] != mark:
        rows = Setting.objects.order_by("id").values_list("key", "value")
        latest = dict(rows)
        kept = (mark, {one.key: one.sound(latest.get(one.key, one.default)) for one in SETTINGS})
        _kept["values"] = kept
    return kept[1]


_kept: dict[str, tuple[tuple[str, int], dict[str, Value]]] = {}


def value(key: str) -> Value:
    """Return what holds now.

    Raises:
        ProblemError: there is no such setting.
    """
    return values()[spec(key).key]


def change(key: str, written: str, *, by: str, at: datetime | None = None, address: str = "") -> bool:
    """Set a setting, and log it; says whether anything was changed.

    Args:
        key: of the registry.
        written: as somebody typed it.
        by: the username of who sets it.
        at: when; now, if it isn't given.
        address: from where.

    Raises:
        ProblemError: there is no such setting, or the value isn't within its limits.
    """
    from django.db.transaction import atomic

    from zhuanji.services.access.audit import Draft, append
    from zhuanji.services.records.models import Setting

    one = spec(key)
    new, now = one.read(written), (at or datetime.now(UTC)).astimezone(UTC)
    with atomic():
        old = value(key)
        if old == new:
            return False
        Setting.objects.create(key=key, value=new, changed_by=by, changed_at=now)
        append([Draft(by, "setting.changed", "setting", key, 1, {"from": old, "to": new}, address, at=now)])
    return True


def history(key: str, *, most: int = 20) -> list[Setting]:
    """Return the changes of a setting, the last first."""
    from zhuanji.services.records.models import Setting

    return list(Setting.objects.filter(key=spec(key).key).order_by("-id")[:most])
