"""Short names for the XML of Word files, the same for the transitional and the strict form."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TypeAlias

from lxml import etree

PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
}
# lxml has no public name for the type of an element.
Element: TypeAlias = etree._Element  # noqa: SLF001
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
ON = (None, "1", "true", "on")


@cache
def short_name(tag: str) -> str:
    """Return `w:p` for a full tag; empty for names that mean nothing to us.

    >>> short_name("{http://purl.oclc.org/ooxml/wordprocessingml/main}p")
    'w:p'
    """
    uri, _, local = tag[1:].partition("}")
    prefix = PREFIXES.get(uri)
    return f"{prefix}:{local}" if prefix else ""


def name_of(element: Element) -> str:
    """Return an element's short name."""
    return short_name(element.tag)


def children(element: Element | None, name: str) -> Iterator[Element]:
    """Yield the children of that short name."""
    if element is not None:
        for child in element:
            if name_of(child) == name:
                yield child


def child(element: Element | None, *path: str) -> Element | None:
    """Return the first descendant along a path of short names, or None."""
    for name in path:
        element = next(children(element, name), None)
    return element


def attribute(element: Element | None, name: str = "val") -> str | None:
    """Return an attribute in the element's own namespace, or None."""
    if element is None:
        return None
    uri, _, _ = element.tag[1:].partition("}")
    return element.get(f"{{{uri}}}{name}")


def number(element: Element | None, name: str = "val") -> int | None:
    """Return a whole-number attribute, or None where it is missing or no number."""
    try:
        return int(attribute(element, name) or "")
    except ValueError:
        return None


def switched(element: Element | None) -> bool | None:
    """Return what an on/off element says; None where it is missing."""
    return None if element is None else attribute(element) in ON


def chosen(alternate: Element) -> Element | None:
    """Return the one branch of an AlternateContent that Word shows: the first Choice, else the Fallback."""
    choice = child(alternate, "mc:Choice")
    return choice if choice is not None else child(alternate, "mc:Fallback")
