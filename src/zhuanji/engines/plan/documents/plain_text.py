"""Bytes of a text file → text; and the last check that every reader's text goes through."""

from __future__ import annotations

from zhuanji.basics.encodings import BYTE_ORDER_MARK, UTF8_MARK, UTF16_MARKS, nearly_utf8
from zhuanji.engines.plan.documents.limits import MAX_LINES, MAX_TEXT_BYTES
from zhuanji.engines.plan.documents.refusal import RefusedError

INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"


def read_plain_text(data: bytes) -> str:
    r"""Return the text of a .txt file: UTF-8, else UTF-16 by its mark, else GB18030.

    Line ends become LF and the byte order mark goes; nothing else is changed.

    Raises:
        RefusedError: too long, NUL bytes, broken UTF-8, or in none of the encodings.

    >>> read_plain_text("规模达到\r\n5000亿元".encode("gb18030"))
    '规模达到\n5000亿元'
    """
    if len(data) > MAX_TEXT_BYTES:
        raise RefusedError("document.text_too_long", limit=MAX_TEXT_BYTES // 1_000_000)
    text = decoded(data)
    if "\0" in text:
        raise RefusedError("document.nul_bytes", offset=text.index("\0"))
    return text.replace("\r\n", "\n").replace("\r", "\n").lstrip(BYTE_ORDER_MARK)


def decoded(data: bytes) -> str:
    """Return the text of the bytes; which encoding answers is fixed by the bytes alone."""
    try:
        return data.decode("utf-16" if data.startswith(UTF16_MARKS) else "utf-8")
    except UnicodeDecodeError as fault:
        if data.startswith((UTF8_MARK, *UTF16_MARKS)) or nearly_utf8(data):
            raise RefusedError("document.broken_text", offset=fault.start) from None
    try:
        return data.decode("gb18030")
    except UnicodeDecodeError as fault:
        raise RefusedError("document.encoding", offset=fault.start) from None


def checked(text: str) -> str:
    """Return a reader's text if it is one that can be written out and read again.

    Raises:
        RefusedError: it holds nothing but blanks, or is longer than the limits.
    """
    if not text.strip().strip(INVISIBLE).strip():
        raise RefusedError("document.blank")
    if len(text.encode("utf-8")) > MAX_TEXT_BYTES:
        raise RefusedError("document.text_too_long", limit=MAX_TEXT_BYTES // 1_000_000)
    if text.count("\n") > MAX_LINES:
        raise RefusedError("document.too_many_lines", limit=MAX_LINES)
    return text
