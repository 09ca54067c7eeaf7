"""The fields of the tables, each with the type that a row gives.

Text has no length: PostgreSQL would hold to it, SQLite wouldn't, and the two are to behave alike.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TypeVar

from django.db import models

from zhuanji.services.records.database import start

start()  # Django takes in no model before it knows to which app it belongs

Row = TypeVar("Row", bound=models.Model)


def text(default: str | None = None) -> models.TextField[str, str]:
    """Return a text; one with a default may be left empty."""
    return models.TextField() if default is None else models.TextField(default=default, blank=True)


def identity() -> models.TextField[str, str]:
    """Return a text by which rows are told apart."""
    return models.TextField(primary_key=True)


def whole(default: int | None = None) -> models.PositiveIntegerField[int, int]:
    """Return a whole number from 0 on."""
    return models.PositiveIntegerField() if default is None else models.PositiveIntegerField(default=default)


def number(default: float) -> models.FloatField[float, float]:
    """Return a number."""
    return models.FloatField(default=default)


def number_if_any() -> models.FloatField[float | None, float | None]:
    """Return a number that may be missing."""
    return models.FloatField(null=True, blank=True)


def share(default: int) -> models.DecimalField[Decimal, Decimal]:
    """Return an exact share of one, to nine decimals."""
    return models.DecimalField(max_digits=12, decimal_places=9, default=default)


def flag(*, default: bool | None = None) -> models.BooleanField[bool, bool]:
    """Return a flag."""
    return models.BooleanField() if default is None else models.BooleanField(default=default)


def flag_if_any() -> models.BooleanField[bool | None, bool | None]:
    """Return a flag that may be missing: not known is not false."""
    return models.BooleanField(null=True, blank=True)


def instant() -> models.DateTimeField[datetime, datetime]:
    """Return an instant, with its zone."""
    return models.DateTimeField()


def instant_if_any() -> models.DateTimeField[datetime | None, datetime | None]:
    """Return an instant that may be missing."""
    return models.DateTimeField(null=True, blank=True)


def day_if_any() -> models.DateField[date | None, date | None]:
    """Return a day that may be missing."""
    return models.DateField(null=True, blank=True)


def part_of(whole: type[Row], name: str) -> models.ForeignKey[Row, Row]:
    """Return the row that this one is a part of and goes with; `name` leads back from there."""
    return models.ForeignKey(whole, models.CASCADE, related_name=name)


def pointer(to: type[Row] | str, name: str) -> models.ForeignKey[Row | None, Row | None]:
    """Return another row that this one may name, and that stays as long as it does."""
    return models.ForeignKey(to, models.PROTECT, null=True, blank=True, related_name=name, db_index=False)
