"""A rule's value: dated, cited, for an area."""

from __future__ import annotations

from zhuanji.engines.rules.loading import Number
from zhuanji.engines.rules.models.cited import Code, Dated, Key


class Parameter(Dated):
    """One value of one key in one area over some days; `unit` is "1" for a pure number."""

    key: Key
    value: Number
    unit: str
    area: Code
