"""Character codes of a PDF → characters as one would type them."""

from __future__ import annotations

import unicodedata
from functools import cache

from zhuanji.engines.plan.documents.symbols import PRIVATE, sign

# PDFium's signs for a hyphen at a line's end.
HYPHENS = (0x02, 0xFFFE, 0xAD)
# Fonts without a proper table name a character by its radical, or a pair of letters by its ligature.
RADICALS = range(0x2E80, 0x2FE0)
LIGATURES = range(0xFB00, 0xFB07)
# Simplified characters of the radicals' supplement, which Unicode's own folding leaves as they are.
SUPPLEMENT = dict(
    zip(
        "⺠⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰",
        "民西见角贝车长长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙",
        strict=True,
    )
)
PLANES_OF_PRIVATE_USE = 0xF0000


@cache
def letter(code: int, font: str | None) -> str | None:
    """Return the character of a code, empty for a blank, None where the code means nothing.

    >>> letter(0x2F08, None), letter(0xF081, "ABCDEF+Wingdings"), letter(0xE001, None)
    ('人', '①', None)
    """
    if code in HYPHENS:
        return "-"
    if code in PRIVATE:
        return sign(code, symbol_font(font))
    if code == 0 or code == 0xFFFD or 0xD800 <= code < 0xF900 or code >= PLANES_OF_PRIVATE_USE:
        return None
    char = SUPPLEMENT.get(chr(code), chr(code))
    if code in RADICALS or code in LIGATURES:
        char = unicodedata.normalize("NFKC", char)
    return "" if char.isspace() or not char.isprintable() else char


def symbol_font(font: str | None) -> str | None:
    """Return the symbol font's plain name out of a PDF's name for it (`ABCDEF+Wingdings-Regular`)."""
    name = (font or "").rpartition("+")[2].lower().replace("-", " ").replace("_", " ")
    for known in ("wingdings 2", "wingdings2", "wingdings", "symbol"):
        if name.startswith(known):
            return "wingdings 2" if known.endswith("2") else known
    return None
