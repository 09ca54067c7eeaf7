"""What the program says of a city pack: its files, its rows against each other, its summary."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text
from zhuanji.basics.texts.rules import checks, files, view

TEXTS: dict[str, Text] = files.TEXTS | checks.TEXTS | view.TEXTS
