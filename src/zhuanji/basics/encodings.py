"""What encoding a text is in, where its bytes alone can tell."""

from __future__ import annotations

UTF8_MARK = b"\xef\xbb\xbf"
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
BYTE_ORDER_MARK = "\ufeff"
REPLACEMENT = "\ufffd"
# Bytes in GB18030 hardly ever look like proper UTF-8; a broken UTF-8 file does nearly everywhere.
PROPER_PER_BROKEN = 20


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
