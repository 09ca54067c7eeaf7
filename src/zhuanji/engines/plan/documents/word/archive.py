"""The zip around a Word file, opened with care: limits first, then only the parts that are asked for."""

from __future__ import annotations

import zipfile

from lxml import etree

from zhuanji.basics import zips
from zhuanji.engines.plan.documents.limits import (
    MAX_PART_BYTES,
    MAX_ZIP_ENTRIES,
    MAX_ZIP_RATIO,
    MAX_ZIP_TOTAL_BYTES,
    ZIP_RATIO_FLOOR_BYTES,
)
from zhuanji.engines.plan.documents.refusal import RefusedError
from zhuanji.engines.plan.documents.word.names import Element

LIMITS = zips.Limits(
    MAX_ZIP_ENTRIES, MAX_ZIP_TOTAL_BYTES, MAX_PART_BYTES, MAX_ZIP_RATIO, ZIP_RATIO_FLOOR_BYTES
)
REFUSALS: dict[zips.Reason, str] = {
    "damaged": "document.damaged_zip",
    "bomb": "document.zip_bomb",
    "password": "document.password",
}
# A name inside → code, for other files that are zips as well.
OTHER_KINDS = (
    ("xl/workbook.xml", "document.spreadsheet"),
    ("xl/workbook.bin", "document.spreadsheet"),
    ("ppt/presentation.xml", "document.slides"),
    ("ofd.xml", "document.ofd"),
    ("content.xml", "document.odt"),
)


class Archive:
    """A zip whose table of contents has passed the limits."""

    def __init__(self, data: bytes) -> None:
        """Open the zip.

        Raises:
            RefusedError: it is damaged, asks for a password, or would inflate beyond the limits.
        """
        try:
            self.zip = zips.Archive(data, LIMITS)
        except zips.ArchiveError as fault:
            raise RefusedError(REFUSALS[fault.reason]) from None
        self.entries = self.zip.entries

    def __contains__(self, name: str) -> bool:
        """Say whether the zip holds a part."""
        return name in self.zip

    def read(self, name: str) -> bytes:
        """Return a part's bytes, inflated no further than the limit.

        Raises:
            RefusedError: the part is damaged or too large.
        """
        try:
            return self.zip.read(name)
        except zips.ArchiveError as fault:
            raise RefusedError(REFUSALS[fault.reason]) from None

    def tree(self, name: str) -> Element:
        """Return a part's XML, parsed without entities, DTD or network.

        Raises:
            RefusedError: the XML is damaged or brings a DTD.
        """
        data = self.read(name)
        try:
            root = etree.fromstring(data, zips.safe_parser())
        except etree.XMLSyntaxError as fault:
            if "memory" in str(fault).lower():
                raise MemoryError from None
            raise RefusedError("document.damaged_xml", part=name, line=fault.lineno or 0) from None
        if root.getroottree().docinfo.internalDTD is not None:
            raise RefusedError("document.unsafe_xml", part=name)
        return root

    def foreign_kind(self) -> str | None:
        """Return the code of another kind of document that is a zip as well, else None."""
        return next((code for name, code in OTHER_KINDS if name in self.entries), None)

    def looks_like_office(self) -> bool:
        """Say whether the zip has the marks of an Office file, be it with or without its main part."""
        return "[content_types].xml" in self.entries or any(name.startswith("word/") for name in self.entries)


def check_limits(entries: list[zipfile.ZipInfo]) -> None:
    """Refuse a zip by what its table of contents declares."""
    try:
        zips.check_limits(entries, LIMITS)
    except zips.ArchiveError as fault:
        raise RefusedError(REFUSALS[fault.reason]) from None
