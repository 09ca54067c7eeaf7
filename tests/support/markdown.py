"""The little of Markdown that the docs tests look at: headings, code blocks, links."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FENCE = re.compile(r"^```(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^(#{1,6}) +(.+?) *$", re.MULTILINE)
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)|!\[[^\]]*\]\(([^)\s]+)\)")
CODE = re.compile(r"`[^`\n]*`")


@dataclass(frozen=True)
class Section:
    """A heading and everything under it up to the next heading."""

    level: int
    title: str
    body: str


def prose(text: str) -> str:
    """Return a page without its code blocks."""
    return FENCE.sub("", text)


def code_blocks(text: str) -> list[tuple[str, str]]:
    """Return the code blocks of a page, each as language and content."""
    return FENCE.findall(text)


def sections(text: str) -> list[Section]:
    """Return the sections of a page in order; code blocks stay in their bodies."""
    hidden = FENCE.sub(lambda block: block.group().replace("\n#", "\n\0#"), text)
    found = list(HEADING.finditer(hidden))
    ends = [heading.start() for heading in found[1:]] + [len(hidden)]
    return [
        Section(len(heading[1]), heading[2], hidden[heading.end() : end].replace("\0", ""))
        for heading, end in zip(found, ends, strict=True)
    ]


def links(text: str) -> list[str]:
    """Return the targets of all links and images of a page."""
    return [page or image for page, image in LINK.findall(CODE.sub("", prose(text)))]


def anchors(path: Path) -> set[str]:
    """Return the anchors of a page's headings, made as GitHub makes them."""
    titles = [section.title for section in sections(path.read_text(encoding="utf-8"))]
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}
