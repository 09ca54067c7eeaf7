"""Bytes of a text file → text: UTF-8, UTF-16, else GB18030, as offices' programs write them."""

from __future__ import annotations

from zhuanji.basics.encodings import BYTE_ORDER_MARK, UTF8_MARK, UTF16_MARKS, nearly_utf8
from zhuanji.services.ledger.sheets.refusal import RefusedError

# No table of people's holds these; a file of another kind does within its first bytes.
CONTROLS = frozenset(map(chr, (*range(9), 11, 12, *range(14, 32)))) - {"\x1a"}
HEAD_CHARACTERS = 65_536
WINDOW_BYTES = 32_768


def decoded(data: bytes) -> str:
    r"""Return the text of a file without its byte order mark; which encoding answers is fixed by the bytes alone.

    Raises:
        RefusedError: it is in none of the encodings, broken, or no text at all.

    >>> decoded("税收".encode("gb18030")), decoded("税收".encode("utf-16")), decoded("\ufeff税收".encode())
    ('税收', '税收', '税收')
    """
    text = unmarked(data).removeprefix(BYTE_ORDER_MARK)
    if not CONTROLS.isdisjoint(text[:HEAD_CHARACTERS]):
        raise RefusedError("ledger.file.other")
    return text


def unmarked(data: bytes) -> str:
    """Return the text of the bytes."""
    if b"\0" in data[:HEAD_CHARACTERS] and not (data.startswith(UTF16_MARKS) or bare_utf16(data)):
        raise RefusedError("ledger.file.other")
    encoding = "utf-16" if data.startswith(UTF16_MARKS) else bare_utf16(data) or "utf-8"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as fault:
        if encoding != "utf-8" or data.startswith(UTF8_MARK) or nearly_utf8(around(data, fault.start)):
            raise RefusedError("ledger.file.broken_text", offset=fault.start) from None
    try:
        return data.decode("gb18030")
    except UnicodeDecodeError as fault:
        raise RefusedError("ledger.file.encoding", offset=fault.start) from None


def bare_utf16(data: bytes) -> str | None:
    """Return the byte order of UTF-16 without a mark: separators and digits are then every second byte 0."""
    head = data[:4096] if len(data) > 3 else b""
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > len(head) // 16 and odd > 4 * even:
        return "utf-16-le"
    return "utf-16-be" if even > len(head) // 16 and even > 4 * odd else None


def around(data: bytes, place: int) -> bytes:
    """Return the bytes before and after a place: enough to tell what a long file is."""
    return data[max(place - WINDOW_BYTES, 0) : place + WINDOW_BYTES]
