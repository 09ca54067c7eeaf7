"""The zip around a Word file, opened with care: limits first, then only the parts that are asked for."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO

from lxml import etree

from zhuanji.engines.plan.documents.limits import (
    MAX_PART_BYTES,
    MAX_ZIP_ENTRIES,
    MAX_ZIP_RATIO,
    MAX_ZIP_TOTAL_BYTES,
    ZIP_RATIO_FLOOR_BYTES,
)
from zhuanji.engines.plan.documents.refusal import RefusedError
from zhuanji.engines.plan.documents.word.names import Element

ENCRYPTED_FLAG = 1
CHUNK_BYTES = 1 << 20
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
            self.zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
            raise RefusedError("document.damaged_zip") from None
        entries = self.zip.infolist()
        check_limits(entries)
        # Word takes part names in any case; some producers write them with backslashes.
        self.entries = {part_name(entry.filename): entry for entry in entries}

    def __contains__(self, name: str) -> bool:
        """Say whether the zip holds a part."""
        return part_name(name) in self.entries

    def read(self, name: str) -> bytes:
        """Return a part's bytes, inflated no further than the limit.

        Raises:
            RefusedError: the part is damaged or too large.
        """
        entry = self.entries[part_name(name)]
        pieces, size = [], 0
        try:
            with self.zip.open(entry) as part:
                while piece := part.read(CHUNK_BYTES):
                    size += len(piece)
                    if size > MAX_PART_BYTES:
                        raise RefusedError("document.zip_bomb")
                    pieces.append(piece)
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, RuntimeError):
            raise RefusedError("document.damaged_zip") from None
        return b"".join(pieces)

    def tree(self, name: str) -> Element:
        """Return a part's XML, parsed without entities, DTD or network.

        Raises:
            RefusedError: the XML is damaged or brings a DTD.
        """
        data = self.read(name)
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            huge_tree=False,
            load_dtd=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(data, parser)
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


def part_name(name: str) -> str:
    """Return the form under which a part is looked up."""
    return name.replace("\\", "/").lstrip("/").lower()


def check_limits(entries: list[zipfile.ZipInfo]) -> None:
    """Refuse a zip by what its table of contents declares.

    `zipfile` inflates no entry beyond its declared size, so that the declared sizes bound the true ones.
    """
    total = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    if len(entries) > MAX_ZIP_ENTRIES or total > MAX_ZIP_TOTAL_BYTES:
        raise RefusedError("document.zip_bomb")
    if total > ZIP_RATIO_FLOOR_BYTES and total > MAX_ZIP_RATIO * max(packed, 1):
        raise RefusedError("document.zip_bomb")
    if any(entry.flag_bits & ENCRYPTED_FLAG for entry in entries):
        raise RefusedError("document.password")
