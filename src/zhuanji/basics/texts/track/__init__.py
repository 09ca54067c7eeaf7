"""Progress against the plan's targets."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text
from zhuanji.basics.texts.track import command, story, table

TEXTS: dict[str, Text] = command.TEXTS | table.TEXTS | story.TEXTS
