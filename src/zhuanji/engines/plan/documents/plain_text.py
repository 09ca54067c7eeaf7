"""Bytes of a text file → text; and the last check that every reader's text goes through."""

from __future__ import annotations

from zhuanji.engines.plan.documents.limits import MAX_LINES, MAX_TEXT_BYTES
from zhuanji.engines.plan.documents.refusal import RefusedError

UTF8_MARK = b"\xef\xbb\xbf"
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
BYTE_ORDER_MARK = "\ufeff"
REPLACEMENT = "\ufffd"
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
# Bytes in GB18030 hardly ever look like proper UTF-8; a broken UTF-8 file does nearly everywhere.
PROPER_PER_BROKEN = 20


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


def nearly_utf8(data: bytes) -> bool:
    """Say whether the bytes are UTF-8 with a few broken places; as GB18030 they would read as nonsense.

    >>> nearly_utf8("一、总体要求，推动传统产业转型升级，制定本方案。".encode()[:-1])
    True
    >>> nearly_utf8("一、总体要求".encode("gb18030"))
    False
    """
    text = data.decode("utf-8", "replace")
    broken = text.count(REPLACEMENT)
    proper = sum(1 for char in text if char > "\u07ff") - broken
    return proper >= PROPER_PER_BROKEN * broken


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
