"""A zip opened with care: limits first, then only the parts that are asked for."""

from __future__ import annotations

import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import Literal, TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element  # noqa: SLF001
Reason = Literal["damaged", "bomb", "password", "unsafe"]

ENCRYPTED_FLAG = 1
CHUNK_BYTES = 1 << 20
_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
    KeyError,
)


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a zip may hold, by its table of contents and by what comes out of it.

    Args:
        entries: how many parts.
        total: bytes of all parts, inflated.
        part: bytes of one part, inflated.
        ratio: inflated over packed bytes, counted only above `floor` bytes: small parts may be repetitive.
    """

    entries: int = 5_000
    total: int = 320 << 20
    part: int = 160 << 20
    ratio: int = 400
    floor: int = 8 << 20


class ArchiveError(Exception):
    """Raised where a zip or its XML can't be used; `reason` says why."""

    def __init__(self, reason: Reason) -> None:
        """Keep the reason."""
        self.reason: Reason = reason
        super().__init__(reason)


class Archive:
    """A zip whose table of contents has passed the limits."""

    def __init__(self, data: bytes, limits: Limits | None = None) -> None:
        """Open the zip.

        Raises:
            ArchiveError: it is damaged, asks for a password, or would inflate beyond the limits.
        """
        self.limits = limits or Limits()
        try:
            self.zip = zipfile.ZipFile(BytesIO(data))
        except _FAULTS:
            raise ArchiveError("damaged") from None
        entries = self.zip.infolist()
        check_limits(entries, self.limits)
        # Producers write part names in any case, some with backslashes.
        self.entries = {part_name(entry.filename): entry for entry in entries}

    def __contains__(self, name: str) -> bool:
        """Say whether the zip holds a part."""
        return part_name(name) in self.entries

    def read(self, name: str) -> bytes:
        """Return a part's bytes, inflated no further than the limit.

        Raises:
            ArchiveError: the part isn't there, is damaged or too large.
        """
        pieces, size = [], 0
        try:
            with self.zip.open(self.entries[part_name(name)]) as part:
                while piece := part.read(CHUNK_BYTES):
                    size += len(piece)
                    if size > self.limits.part:
                        raise ArchiveError("bomb")
                    pieces.append(piece)
        except _FAULTS:
            raise ArchiveError("damaged") from None
        return b"".join(pieces)


def part_name(name: str) -> str:
    r"""Return the form under which a part is looked up.

    >>> part_name("/xl\\Workbook.xml")
    'xl/workbook.xml'
    """
    return name.replace("\\", "/").lstrip("/").lower()


def check_limits(entries: list[zipfile.ZipInfo], limits: Limits) -> None:
    """Refuse a zip by what its table of contents declares.

    `zipfile` inflates no entry beyond its declared size, so that the declared sizes bound the true ones.
    """
    total = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    if len(entries) > limits.entries or total > limits.total:
        raise ArchiveError("bomb")
    if total > limits.floor and total > limits.ratio * max(packed, 1):
        raise ArchiveError("bomb")
    if any(entry.flag_bits & ENCRYPTED_FLAG for entry in entries):
        raise ArchiveError("password")


def safe_parser() -> etree.XMLParser:
    """Return a parser of XML that resolves no entity, loads no DTD and asks no network."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def safe_tree(data: bytes) -> Element:
    """Return the tree of a small part.

    Raises:
        ArchiveError: the XML is damaged or brings a DTD.
    """
    try:
        root = etree.fromstring(data, safe_parser())
    except (etree.XMLSyntaxError, ValueError):
        raise ArchiveError("damaged") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise ArchiveError("unsafe")
    return root
