"""The reasons for which a value is missing, as they are printed in its place."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS: dict[str, Text] = {
    "missing.not_reported": Text("未报", "not reported"),
    "missing.not_applicable": Text("不适用", "not applicable"),
    "missing.to_verify": Text("待核", "to be verified"),
}
