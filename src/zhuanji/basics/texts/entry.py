"""One sentence in the catalogue's two languages."""

from __future__ import annotations

from typing import NamedTuple


class Text(NamedTuple):
    """A sentence in Chinese and English, with the same `{placeholders}` in both."""

    zh: str
    en: str
