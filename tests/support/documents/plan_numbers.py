"""Turns the typed numbers of a plan text into Word's automatic numbering."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from support.documents.wordml import definition, instance, level, numbered, styled

CHINESE = "一二三四五六七八九十"
# Level → pattern of the typed number: what opens it, the number, what closes it.
TYPED = (
    re.compile(rf"()([{CHINESE}]{{1,3}})(、)"),
    re.compile(rf"([（(])([{CHINESE}]{{1,3}})([)）])"),
    re.compile(r"()(\d{1,2})([.．、])(?!\d)"),
    re.compile(r"([（(])(\d{1,2})([)）])"),
    re.compile(r"()([①-⑳])()"),
)
KINDS = ("chineseCountingThousand", "chineseCounting", "decimal", "decimal", "decimalEnclosedCircle")
STYLES = {0: "1", 1: "2"}
LIST = 1


def value_of(written: str) -> int:
    """Return the value of a typed number up to 99."""
    if written.isascii():
        return int(written)
    if "①" <= written <= "⑳":
        return ord(written) - ord("①") + 1
    tens, found, ones = written.rpartition("十")
    units = CHINESE.index(ones) + 1 if ones else 0
    return ((CHINESE.index(tens) + 1 if tens else 1) * 10 if found else 0) + units


@dataclass
class AutoNumbers:
    """One list for a whole plan; a number out of sequence begins an instance that starts there."""

    shapes: dict[int, tuple[str, str]] = field(default_factory=dict)
    counts: list[int] = field(default_factory=lambda: [0] * 5)
    current: dict[int, int] = field(default_factory=dict)
    starts: dict[int, dict[int, int]] = field(default_factory=dict)

    def take(self, line: str) -> tuple[str, str, int] | None:
        """Return paragraph properties, the text after the number, and the level; None where none is typed."""
        for index, pattern in enumerate(TYPED):
            found = pattern.match(line)
            if found is None:
                continue
            before, written, after = found.groups()
            if self.shapes.setdefault(index, (before, after)) != (before, after):
                return None
            return self.count(index, value_of(written)), line[found.end() :], index
        return None

    def count(self, index: int, value: int) -> str:
        """Return the properties that make Word show this value next."""
        expected = self.counts[index] + 1
        self.counts[index] = value
        self.counts[index + 1 :] = [0] * (4 - index)
        if value != expected:
            number = LIST + 1 + len(self.starts)
            self.starts[number] = {index: value}
            self.current[index] = number
        elif value == 1:
            # An instance would start anew where it once was told to start.
            self.current.pop(index, None)
        number = self.current.get(index, LIST)
        style = styled(STYLES[index]) if index in STYLES else ""
        return style if style and number == LIST else style + numbered(number, index)

    def part(self) -> str:
        """Return the content of the numbering part."""
        levels = []
        for index, kind in enumerate(KINDS):
            before, after = self.shapes.get(index, ("", ""))
            link = f'<w:pStyle w:val="{STYLES[index]}"/>' if index in STYLES else ""
            levels.append(
                level(index, kind, f"{before}%{index + 1}{after}", extra=link + '<w:suff w:val="nothing"/>')
            )
        lists = [instance(LIST, 0), *(instance(number, 0, starts) for number, starts in self.starts.items())]
        return definition(0, *levels) + "".join(lists)


def heading_styles() -> str:
    """Return the heading styles that bring the first two levels' numbers."""
    return "".join(
        f'<w:style w:type="paragraph" w:styleId="{style}"><w:name w:val="heading {style}"/><w:basedOn w:val="a"/>'
        f'<w:next w:val="a"/><w:pPr><w:numPr><w:ilvl w:val="{index}"/><w:numId w:val="{LIST}"/></w:numPr>'
        f'<w:outlineLvl w:val="{index}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
        for index, style in STYLES.items()
    )
