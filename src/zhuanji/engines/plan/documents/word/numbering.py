"""Word's automatic numbering: which number a paragraph shows, counted as Word counts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from zhuanji.engines.plan.documents.symbols import readable
from zhuanji.engines.plan.documents.word.names import (
    Element,
    attribute,
    child,
    children,
    chosen,
    number,
    switched,
)
from zhuanji.engines.plan.documents.word.number_formats import format_number
from zhuanji.engines.plan.documents.word.styles import Styles

LEVELS = 9
PLACEHOLDER = re.compile(r"%([1-9])")
BULLET = "•"


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: where it starts, how its number is written and when it starts anew."""

    start: int
    kind: str
    text: str
    suffix: str
    restart: int | None
    legal: bool
    style: str | None
    font: str | None


@dataclass(slots=True)
class Definition:
    """An abstract list; `counts` is where each of its levels stands."""

    levels: dict[int, Level]
    style_link: str | None
    number_style: str | None
    counts: list[int | None] = field(default_factory=lambda: [None] * LEVELS)


@dataclass(slots=True)
class Instance:
    """A list in use: its definition, and what it overrides; `begun` holds the levels used so far."""

    definition: str
    starts: dict[int, int]
    levels: dict[int, Level]
    begun: set[int] = field(default_factory=set)


class Numbering:
    """All lists of a document, with their counters."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        """Read the numbering part; without one no paragraph is numbered."""
        self.styles = styles
        self.definitions = {
            attribute(element, "abstractNumId") or "": read_definition(element)
            for element in children(root, "w:abstractNum")
        }
        self.instances = {
            number(element, "numId"): read_instance(element) for element in children(root, "w:num")
        }

    def number_of(self, properties: Element | None) -> tuple[str, Level] | None:
        """Count a paragraph and return the number that it shows with its level, or None.

        Args:
            properties: the paragraph's `w:pPr`.
        """
        own = child(properties, "w:numPr")
        style = attribute(child(properties, "w:pStyle"))
        number_id, level = number(child(own, "w:numId")), number(child(own, "w:ilvl"))
        styled_id, styled_level, names = self.styles.numbering(style)
        number_id = styled_id if number_id is None else number_id
        instance = self.instances.get(number_id) if number_id else None
        if instance is None:
            return None
        definition = self.definition_of(instance)
        if definition is None:
            return None
        if level is None:
            linked = linked_level(definition, names)
            level = linked if linked is not None else (styled_level or 0)
        if not 0 <= level < LEVELS or (level not in definition.levels and level not in instance.levels):
            return None
        return self.advance(instance, definition, level)

    def definition_of(self, instance: Instance) -> Definition | None:
        """Return the definition of a list, through the list style that it may only point to."""
        definition = self.definitions.get(instance.definition)
        if definition is None or definition.number_style is None:
            return definition
        wanted = definition.number_style
        linked = (found for found in self.definitions.values() if found.style_link == wanted)
        return next(linked, definition)

    def advance(self, instance: Instance, definition: Definition, level: int) -> tuple[str, Level]:
        """Move the counters on by one paragraph and write its number."""
        shapes = {**definition.levels, **instance.levels}
        counts = definition.counts
        current = counts[level]
        if level not in instance.begun and level in instance.starts:
            counts[level] = instance.starts[level]
        elif current is None:
            counts[level] = instance.starts.get(level, shapes[level].start)
        else:
            counts[level] = current + 1
        instance.begun.add(level)
        for deeper in range(level + 1, LEVELS):
            restart = shapes[deeper].restart if deeper in shapes else None
            if restart is None or level < restart:
                counts[deeper] = None
        return written(shapes, counts, level), shapes[level]


def written(shapes: dict[int, Level], counts: list[int | None], level: int) -> str:
    """Return the number of a level, with the numbers of the levels above it that its text names."""
    shape = shapes[level]
    if shape.kind == "bullet":
        return readable(shape.text, shape.font) or (BULLET if shape.text.strip() else "")

    def part(match: re.Match[str]) -> str:
        named = int(match.group(1)) - 1
        if named not in shapes or named > level:
            return ""
        count = counts[named]
        kind = "decimal" if shape.legal and shapes[named].kind != "decimalZero" else shapes[named].kind
        return format_number(shapes[named].start if count is None else count, kind)

    return PLACEHOLDER.sub(part, shape.text)


def linked_level(definition: Definition, styles: list[str]) -> int | None:
    """Return the level that names one of the styles as its own."""
    for style in styles:
        for index, level in definition.levels.items():
            if level.style == style:
                return index
    return None


def read_definition(element: Element) -> Definition:
    """Read a `w:abstractNum`."""
    return Definition(
        levels=read_levels(element),
        style_link=attribute(child(element, "w:styleLink")),
        number_style=attribute(child(element, "w:numStyleLink")),
    )


def read_instance(element: Element) -> Instance:
    """Read a `w:num`."""
    starts: dict[int, int] = {}
    levels: dict[int, Level] = {}
    for override in children(element, "w:lvlOverride"):
        index, start = number(override, "ilvl"), number(child(override, "w:startOverride"))
        levels.update(read_levels(override))
        if index is not None and start is not None:
            starts[index] = start
    return Instance(attribute(child(element, "w:abstractNumId")) or "", starts, levels)


def read_levels(element: Element) -> dict[int, Level]:
    """Read the `w:lvl` children of a definition or an override."""
    levels = {}
    for shape in children(element, "w:lvl"):
        index = number(shape, "ilvl")
        if index is not None and 0 <= index < LEVELS:
            levels[index] = read_level(shape)
    return levels


def read_level(element: Element) -> Level:
    """Read one `w:lvl`."""
    start = number(child(element, "w:start"))
    return Level(
        start=0 if start is None else start,
        kind=number_kind(element),
        text=attribute(child(element, "w:lvlText")) or "",
        suffix=attribute(child(element, "w:suff")) or "tab",
        restart=number(child(element, "w:lvlRestart")),
        legal=bool(switched(child(element, "w:isLgl"))),
        style=attribute(child(element, "w:pStyle")),
        font=attribute(child(element, "w:rPr", "w:rFonts"), "hAnsi"),
    )


def number_kind(level: Element) -> str:
    """Return a level's number format; a custom format such as `001, 002` counts as decimal with zeros."""
    alternate = child(level, "mc:AlternateContent")
    branch = None if alternate is None else chosen(alternate)
    said = child(branch if branch is not None else level, "w:numFmt")
    kind = attribute(said) or "decimal"
    return "decimalZero" if kind == "custom" else kind


def separated(shown: str, level: Level, text: str) -> str:
    """Return number and text as one line; a blank stands only where the two would run into each other.

    Word parts them by a tab. Typed plans write 一、总体要求 without any blank, but “2.1” before “5家”
    must not read 2.15.
    """
    if not shown or not text or level.suffix == "nothing" or text[0].isspace():
        return shown + text
    last = shown[-1]
    runs_on = last.isalnum() and not "①" <= last <= "⓿" and not "㊀" <= last <= "㊉"
    decimal = last in ".．" and text[0].isdecimal()
    return f"{shown} {text}" if runs_on or decimal else shown + text
