"""Paragraphs → the clauses of the document, those of several plans in one notice kept apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from zhuanji.engines.plan.model import Clause
from zhuanji.engines.plan.outline.builder import Builder, Node
from zhuanji.engines.plan.outline.headings import heading_span
from zhuanji.engines.plan.outline.titles import display, is_title, title_lines, title_text
from zhuanji.engines.plan.text.markers import Marker, number_text
from zhuanji.engines.plan.text.paragraphs import LIST_SIGNS, Paragraph

ANNEX = re.compile(r"^附[件表录](\d{1,2}|[一二三四五六七八九十])?(?:$|[:.、-])")
OPENS_WITH_YEAR = re.compile(r"^(?:到|至|展望|力争到)?20\d{2}年")
TOP_KINDS = ("part", "chapter", "chinese")
LIST_ANNEX = re.compile(r"^附件:")


@dataclass(frozen=True, slots=True)
class PlanPart:
    """One plan of a file: the prefix of its clause ids, its title, and where it starts."""

    prefix: str
    title: str
    start: int


def build_clauses(paragraphs: list[Paragraph]) -> tuple[list[Node], list[PlanPart]]:
    """Return the clause nodes in the order of the document, and the plans that they belong to."""
    starts = plan_starts(paragraphs)
    builder, parts = Builder(), []
    bounds = [*starts, len(paragraphs)]
    if starts[0] > 0:
        builder.front(paragraphs[: starts[0]], title_text(title_lines(paragraphs[: starts[0]])))
    for index, (first, last) in enumerate(pairwise(bounds)):
        builder.prefix = f"{plan_letters(index)}/" if len(starts) > 1 else ""
        stretch = paragraphs[first:last]
        title = title_text(title_lines(stretch))
        parts.append(PlanPart(builder.prefix, title, stretch[0].start if stretch else 0))
        build_plan(builder, stretch, title)
    return builder.nodes, parts


def plan_letters(index: int) -> str:
    """Return the letters of a plan in a file of several.

    >>> plan_letters(0), plan_letters(25), plan_letters(26)
    ('A', 'Z', 'AA')
    """
    ahead, letter = divmod(index, 26)
    return (plan_letters(ahead - 1) if ahead else "") + chr(ord("A") + letter)


def plan_starts(paragraphs: list[Paragraph]) -> list[int]:
    """Return the index of the paragraph at which each plan of the file starts (0 where there is one)."""
    starts: list[int] = []
    title_at: int | None = None
    numbered = 0
    for index, paragraph in enumerate(paragraphs):
        marker = paragraph.marker
        if marker is None:
            if is_title(paragraph) and title_at is None and numbered:
                title_at = index
            continue
        if marker.kind not in TOP_KINDS:
            continue
        if marker.number == "1" and numbered >= 2 and title_at is not None:
            starts.append(title_at)
            numbered = 0
        numbered += 1
        title_at = None
    if not starts:
        return [0]
    return [first_plan_start(paragraphs[: starts[0]]), *starts]


def first_plan_start(paragraphs: list[Paragraph]) -> int:
    """Return where the first of several plans starts: at its own title, after the notice's text."""
    first_number = next((i for i, p in enumerate(paragraphs) if p.marker and p.marker.kind in TOP_KINDS), 0)
    titles = [i for i, p in enumerate(paragraphs[:first_number]) if is_title(p)]
    return titles[-1] if len(titles) > 1 else 0


def build_plan(builder: Builder, paragraphs: list[Paragraph], title: str) -> None:
    """Add the clauses of one plan; unnumbered paragraphs join the clause that is open."""
    first = next((i for i, p in enumerate(paragraphs) if p.marker is not None), len(paragraphs))
    if first > 0:
        builder.front(paragraphs[:first], title)
    plan_prefix, annexes, listing = builder.prefix, 0, False
    index = first
    while index < len(paragraphs):
        paragraph = paragraphs[index]
        if ANNEX.match(paragraph.text) and len(paragraph.text) < 60 and not paragraph.cells:
            listing = LIST_ANNEX.match(paragraph.text) is not None
            annexes += not listing
            builder.prefix = plan_prefix
            node = builder.annex(paragraph, annex_name(paragraph, annexes, listing), display(paragraph.text))
            builder.prefix = f"{node.id}/"
        elif paragraph.marker is not None and not (listing and is_listed(paragraph)):
            add_numbered(builder, paragraph, paragraph.marker)
            listing = False
        elif opens_headed_clause(paragraphs, index):
            builder.headed(paragraph, heading_text(paragraph))
        elif returns_to_parent(builder, paragraph):
            builder.headed(paragraph, "")
        elif builder.nodes:
            builder.nodes[-1].paragraphs.append(paragraph)
        index += 1
    builder.prefix = plan_prefix


def returns_to_parent(builder: Builder, paragraph: Paragraph) -> bool:
    """Say whether a paragraph with a date of its own ends the dash paragraphs before it (到2025年，…)."""
    opened = builder.open[-1] if builder.open else None
    if opened is None or opened.kind != "headed" or not opened.heading:
        return False
    dashed = opened.paragraphs[0].text.startswith(LIST_SIGNS)
    return dashed and OPENS_WITH_YEAR.match(paragraph.text) is not None


def annex_name(paragraph: Paragraph, count: int, listing: bool) -> str:
    """Return an annex's id: its own number, else its place among the annexes; the list of them is `annexes`."""
    found = ANNEX.match(paragraph.text)
    if listing:
        return "annexes"
    return f"annex{number_text(found.group(1)) if found and found.group(1) else count}"


def is_listed(paragraph: Paragraph) -> bool:
    """Say whether a numbered line is an entry in a list of annexes, not a clause."""
    return paragraph.marker is not None and paragraph.marker.kind == "arabic" and "。" not in paragraph.text


def add_numbered(builder: Builder, paragraph: Paragraph, marker: Marker) -> None:
    """Open a numbered clause with its heading."""
    builder.numbered(paragraph, marker, heading_text(paragraph))


def heading_text(paragraph: Paragraph) -> str:
    """Return a paragraph's heading as a reader would write it."""
    start, end = heading_span(paragraph)
    return display(paragraph.text[start:end])


def opens_headed_clause(paragraphs: list[Paragraph], index: int) -> bool:
    """Say whether an unnumbered paragraph is a clause of its own: it and a neighbour open with headings.

    One alone under a numbered heading is that clause's text.
    """
    if not is_headed(paragraphs[index]):
        return False
    neighbours = [i for i in (index - 1, index + 1) if 0 <= i < len(paragraphs)]
    return any(is_headed(paragraphs[i]) for i in neighbours)


def is_headed(paragraph: Paragraph) -> bool:
    """Say whether an unnumbered paragraph opens with a heading sentence."""
    if paragraph.marker is not None or paragraph.cells:
        return False
    start, end = heading_span(paragraph)
    return end > start


def freeze_clauses(plain: str, nodes: list[Node]) -> tuple[Clause, ...]:
    """Turn nodes into clauses; each runs to the start of the next."""
    ends = [*(node.start for node in nodes[1:]), len(plain)] if nodes else []
    return tuple(
        Clause(
            id=node.id,
            level=node.level,
            heading=node.heading,
            parent=node.parent.id if node.parent else None,
            text=plain[node.start : end].rstrip(),
            start=node.start,
            end=node.start + len(plain[node.start : end].rstrip()),
        )
        for node, end in zip(nodes, ends, strict=True)
    )
