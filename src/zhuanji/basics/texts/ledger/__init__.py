"""Sentences of the ledger: one file a room of it."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text
from zhuanji.basics.texts.ledger import (
    checks,
    columns,
    commands,
    identity,
    on_site,
    sheets,
    values,
    workbooks,
)

TEXTS: dict[str, Text] = (
    sheets.TEXTS
    | columns.TEXTS
    | values.TEXTS
    | checks.TEXTS
    | identity.TEXTS
    | workbooks.TEXTS
    | commands.TEXTS
    | on_site.TEXTS
)
