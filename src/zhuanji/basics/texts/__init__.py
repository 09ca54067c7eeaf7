"""The one catalogue of every sentence that the program prints, in Chinese and English.

One file a room; each holds `TEXTS`, a mapping of key to `Text`. Rooms are loaded when their first
sentence is asked for, so that the command line starts without reading all of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Literal

from zhuanji.basics.texts.entry import Text

Language = Literal["zh", "en"]

__all__ = ["Language", "Text", "room_texts", "say", "text_of", "worded"]

ROW = re.compile(r":([0-9]+)(?=、|…|$)")  # of a file, as findings name it
# First part of a key → the file that holds it.
ROOMS = {
    "document": "documents",
    "plan": "plan",
    "question": "questions",
    "lint": "lint",
    "breakdown": "breakdown",
    "diff": "diff",
    "cli": "cli",
    "appraisal": "appraisal",
    "identity": "identity",
    "calendar": "calendar",
    "missing": "missing",
    "lifecycle": "lifecycles",
    "rules": "rules",
    "home": "home",
    "snapshot": "snapshots",
    "ledger": "ledger",
    "indicator": "indicators",
    "track": "track",
    "run": "runs",
    "demo": "demo",
    "access": "access",
    "site": "site",
    "jobs": "jobs",
    "backup": "backups",
}


@cache
def room_texts(room: str) -> dict[str, Text]:
    """Return the sentences of one room, by key.

    Raises:
        KeyError: no room of that name is in the catalogue.
    """
    module = import_module(f"zhuanji.basics.texts.{ROOMS[room]}")
    texts: dict[str, Text] = module.TEXTS
    return texts


def text_of(key: str) -> Text:
    """Return the entry of a key such as `plan.kind.level`.

    Raises:
        KeyError: the catalogue has no such key.
    """
    return room_texts(key.split(".", 1)[0])[key]


def say(key: str, lang: Language, /, **values: object) -> str:
    """Return a sentence in the language asked for, with its values filled in.

    Raises:
        KeyError: the key, or a value that the sentence needs, is missing.

    >>> say("plan.kind.level", "en")
    'level'
    """
    entry = text_of(key)
    sentence = entry.zh if lang == "zh" else entry.en
    return sentence.format(**values) if values else sentence


def worded(key: str, lang: Language, values: Mapping[str, object]) -> str:
    """Return a sentence that names candidates or counts blanks; where there are none, `<key>.none` if there is one.

    Raises:
        KeyError: the key, or a value that the sentence needs, is missing.

    >>> worded("ledger.column.unknown", "en", {"heading": "x", "candidates": ""})
    "Nobody knows the column “x”, and it wasn't read; no item has a name like it."
    >>> worded("ledger.check.changed", "zh", {"changes": "税收 1 → 2", "source": "税收.xls:20、更正.xls:3…"})
    '与台账不同：税收 1 → 2（台账的值来自 税收.xls 第 20 行、更正.xls 第 3 行…）。'
    """
    without = f"{key}.none"
    nothing = values.get("candidates") == "" or str(values.get("blanks")) == "0"
    alone = nothing and without in room_texts(key.split(".", 1)[0])
    if key.startswith("ledger.check.") and "source" in values:
        values = {**values, "source": rows_in(str(values["source"]), lang)}
    return say(without if alone else key, lang, **values)


def rows_in(source: str, lang: Language) -> str:
    """Return where values are from with their rows in words; they are kept as `<file>:<row>`."""
    return ROW.sub(lambda found: say("ledger.row_in_file", lang, row=found[1]), source)
