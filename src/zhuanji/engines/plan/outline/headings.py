"""Where the heading of a paragraph ends and its text begins."""

from __future__ import annotations

import re

from zhuanji.engines.plan.text.paragraphs import LIST_SIGNS, Paragraph

# Longer first sentences are text, not headings.
NUMBERED_HEADING_LIMIT = 46
UNNUMBERED_HEADING_LIMIT = 26
COLON_HEADING_LIMIT = 22
# A sentence that tells when or how much is text even where it is short.
NOT_A_HEADING = re.compile(r"到?\d{4}年|\d+(?:\.\d+)?(?:%|家|个|亿|万)|^(?:其中|以上|本)")
OWNER_NOTE = re.compile(
    r"^[(〔【\[]?(?:责任|牵头|主办|配合|负责|实施|承办)(?:单位|部门|处室)?[:)]|^[(〔【\[].*(?:负责|牵头|落实|单位)[)〕】\]]$"
)
# An owner note that stands in a heading's line is not its end.
NOTE_OPENS = re.compile(r"[(〔【\[](?:责任|牵头|主办|配合|实施|负责)(?:单位|部门)?[^)〕】\]]*:")
# Labels say what kind of lines follow; they are no heading: 重点区域:安吉县.
LABEL = re.compile(r"^([一-鿿]{2,8}):")


def body_start(paragraph: Paragraph) -> int:
    """Return how many folded characters the number or the list sign takes."""
    if paragraph.marker is not None:
        return paragraph.marker.length
    text = paragraph.text
    return len(text) - len(text.lstrip("".join(LIST_SIGNS)))


def heading_span(paragraph: Paragraph) -> tuple[int, int]:
    """Return start and end of the heading in the folded paragraph; equal where it has none.

    A numbered paragraph's heading is its first sentence if that is short, or all of it if it holds no
    sentence; an unnumbered one's is a short first sentence without comma, date or number.
    """
    start = body_start(paragraph)
    text = paragraph.text
    if paragraph.marker is None:
        return start, unnumbered_heading_end(text, start)
    note = NOTE_OPENS.search(text, start)
    end = note.start() if note else len(text)
    stop, colon = text.find("。", start, end), text.find(":", start, end)
    if stop == -1:
        stop = end
    if -1 < colon < stop and colon - start <= COLON_HEADING_LIMIT:
        return (start, colon) if OWNER_NOTE.match(text[start:]) is None else (start, start)
    return (start, stop) if stop - start <= NUMBERED_HEADING_LIMIT else (start, start)


def unnumbered_heading_end(text: str, start: int) -> int:
    """Return the end of the heading sentence that opens an unnumbered paragraph, else `start`."""
    stop = text.find("。", start)
    if stop == -1 or stop - start > UNNUMBERED_HEADING_LIMIT or stop + 1 >= len(text):
        return start
    first = text[start:stop]
    if not first:
        return start
    dashed = start > 0
    if NOT_A_HEADING.search(first) or OWNER_NOTE.match(first) or first[0] in "(〔【":
        return start
    return stop if dashed or not re.search("[，;:]", first) else start


def label_of(text: str) -> str | None:
    """Return the label that a folded paragraph opens with.

    >>> label_of("重点区域:安吉县"), label_of("到2025年，达到")
    ('重点区域', None)
    """
    found = LABEL.match(text)
    return found.group(1) if found else None
