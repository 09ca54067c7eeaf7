"""Checks of rows against each other, the ledger and common sense."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS: dict[str, Text] = {}
