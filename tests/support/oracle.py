"""The table that says who gets what of the site: tests/faces/web/access/oracle.csv."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

TABLE = Path(__file__).parents[1] / "faces" / "web" / "access" / "oracle.csv"
# Who is asked as; the columns of the table behind method, address, whose thing, and what is sent.
NAMES = (
    "office", "leader", "taxation", "statistics", "county", "elsewhere", "town", "enforcement", "firm", "other_firm",
    "granted_nothing", "system", "security", "audit", "anonymous", "expired", "deviceless",
)  # fmt: skip


@cache
def table() -> tuple[dict[str, str], ...]:
    """Return the rows of the table."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def rows(name: str, method: str = "GET", *, said: str = "ok") -> list[dict[str, str]]:
    """Return the rows of a method of which somebody gets something."""
    return [row for row in table() if row["method"] == method and row[name] == said]
