"""Fields: the code goes, the result that Word last showed stays."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from zhuanji.engines.plan.documents.word.number_formats import format_number

# Word's “enclosed character” (带圈字符) is a field without result: EQ \o\ac(○,11).
ENCLOSED = re.compile(
    r"^\s*eq\s+\\o(?:\\a[clr])?\s*[(（]\s*[○〇◯]\s*[,，;]\s*(.{1,4}?)\s*[)）]\s*$", re.IGNORECASE
)


@dataclass(slots=True)
class Field:
    """An open field; until it has a result, what stands in it is code."""

    code: list[str] = field(default_factory=list)
    result: bool = False


class Fields:
    """The fields that are open at one place of a text."""

    def __init__(self) -> None:
        """Start outside of any field."""
        self.open: list[Field] = []

    @property
    def showing(self) -> bool:
        """Whether text at this place is shown: it stands in no field's code."""
        return all(each.result for each in self.open)

    def code(self, text: str) -> None:
        """Take a piece of the innermost field's code."""
        if self.open and not self.open[-1].result:
            self.open[-1].code.append(text)

    def mark(self, kind: str | None) -> str:
        """Take a field's begin, separator or end; return the text that an ending field shows by itself."""
        if kind == "begin":
            self.open.append(Field())
        elif kind == "separate" and self.open:
            self.open[-1].result = True
        elif kind == "end" and self.open:
            ended = self.open.pop()
            if not ended.result and self.showing:
                return enclosed("".join(ended.code))
        return ""


def enclosed(code: str) -> str:
    r"""Return what an enclosed-character field shows; empty for every other code.

    >>> enclosed(" eq \\o\\ac(○,11) "), enclosed("PAGE")
    ('⑪', '')
    """
    found = ENCLOSED.match(code)
    if found is None:
        return ""
    inner = found.group(1)
    circled = format_number(int(inner), "decimalEnclosedCircle") if inner.isdecimal() else inner
    return circled if circled != inner else f"({inner})"
