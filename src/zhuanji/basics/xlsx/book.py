"""Where the parts of a workbook lie in its zip: sheets, strings, styles, and what its head says."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from zhuanji.basics.xlsx.styles import percent_styles, shrinking_styles
from zhuanji.basics.zips import Archive, ArchiveError, Element, safe_tree

WORKBOOK, RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
TRUE = ("1", "true")


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A sheet of a workbook.

    Args:
        name: its title.
        part: the part of the zip with its cells.
        hidden: whether the sender doesn't see its tab.
    """

    name: str
    part: str
    hidden: bool


@dataclass(frozen=True, slots=True)
class Book:
    """What a workbook's head says.

    Args:
        archive: the zip.
        sheets: sheets with cells, in their order; charts and the like left out.
        strings: the part of the shared strings, if there is one.
        styles: the part of the styles, if there is one.
        percents: the styles that show a number as percent.
        shrinking: the styles that show a number in thousands.
        from_1904: whether days are counted from 1904.
        stale: whether the program that wrote it asks for every formula to be computed when it is opened: it didn't
            compute them itself, and what it wrote as their value may be a stand-in.
        properties: the custom properties of the document.
    """

    archive: Archive
    sheets: tuple[SheetPart, ...]
    strings: str | None
    styles: str | None
    percents: frozenset[int]
    shrinking: frozenset[int]
    from_1904: bool
    stale: bool
    properties: dict[str, str]


def open_book(archive: Archive) -> Book:
    """Read the head of a workbook.

    Raises:
        ArchiveError: it has none, or it is damaged.
    """
    if WORKBOOK not in archive:
        raise ArchiveError("damaged")
    root = safe_tree(archive.read(WORKBOOK))
    targets = relations(archive)
    kinds = {kind: target for kind, target in targets.values() if target in archive}
    styles = kinds.get("styles") or found("xl/styles.xml", archive)
    shown = safe_tree(archive.read(styles)) if styles else None
    head, calculation = first(root, "workbookPr"), first(root, "calcPr")
    return Book(
        archive=archive,
        sheets=tuple(sheet_parts(root, targets, archive)),
        strings=kinds.get("sharedStrings") or found("xl/sharedStrings.xml", archive),
        styles=styles,
        percents=percent_styles(shown) if shown is not None else frozenset(),
        shrinking=shrinking_styles(shown) if shown is not None else frozenset(),
        from_1904=head is not None and head.get("date1904") in TRUE,
        stale=calculation is not None and calculation.get("fullCalcOnLoad") in TRUE,
        properties=custom_properties(archive),
    )


def found(part: str, archive: Archive) -> str | None:
    """Return a part's name if the zip has it."""
    return part if part in archive else None


def relations(archive: Archive) -> dict[str, tuple[str, str]]:
    """Return kind and part by the id under which the workbook knows them; parts outside the zip aren't followed."""
    if RELATIONS not in archive:
        return {}
    told = {}
    for one in safe_tree(archive.read(RELATIONS)):
        if one.get("TargetMode") != "External":
            kind = (one.get("Type") or "").rpartition("/")[2]
            told[one.get("Id") or ""] = (kind, resolved(one.get("Target") or ""))
    return told


def resolved(target: str) -> str:
    """Return the part that a relation of the workbook points at.

    >>> resolved("worksheets/sheet1.xml"), resolved("/xl/styles.xml")
    ('xl/worksheets/sheet1.xml', 'xl/styles.xml')
    """
    return posixpath.normpath(posixpath.join("/xl", target.replace("\\", "/"))).lstrip("/")


def sheet_parts(root: Element, targets: dict[str, tuple[str, str]], archive: Archive) -> list[SheetPart]:
    """Return the sheets with cells, in order."""
    parts = []
    for one in root.iter("{*}sheet"):
        ident = next((value for name, value in one.attrib.items() if str(name).endswith("}id")), "")
        kind, part = targets.get(str(ident), ("", ""))
        if kind == "worksheet" and part in archive:
            hidden = one.get("state") in ("hidden", "veryHidden")
            parts.append(SheetPart(one.get("name") or "", part, hidden))
    return parts


def first(root: Element, name: str) -> Element | None:
    """Return the first element of a name, in whatever namespace."""
    return next(root.iter(f"{{*}}{name}"), None)


def custom_properties(archive: Archive) -> dict[str, str]:
    """Return the custom properties of the document, by name."""
    part = "docProps/custom.xml"
    if part not in archive:
        return {}
    return {
        one.get("name") or "": "".join(str(text) for text in one.itertext())
        for one in safe_tree(archive.read(part)).iter("{*}property")
    }
