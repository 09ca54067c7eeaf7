"""Signs of the symbol fonts, which a Word file holds as private characters, as Unicode."""

from __future__ import annotations

from collections.abc import Iterator

PRIVATE = range(0xF000, 0xF100)
GREEK = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"
GREEK_CAPITALS = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"


def row(first: int, signs: str) -> Iterator[tuple[int, str]]:
    """Yield code and sign for a row of neighbouring codes."""
    yield from enumerate(signs, first)


SYMBOL = {
    **dict(row(0x28, "()")),
    **dict(row(0x2B, "+,−./0123456789:;<=>?")),
    **dict(row(0x41, GREEK_CAPITALS)),
    **dict(row(0x61, GREEK)),
    **dict(row(0xA3, "≤⁄∞")),
    **dict(row(0xAB, "↔←↑→↓°±″≥×∝∂•÷≠≡≈…")),
    **dict(row(0xD5, "∏√⋅")),
    0x25: "%",
    0xE5: "∑",
}
WINGDINGS = {
    **dict(row(0x6C, "●❍■□❐❑❒")),
    **dict(row(0x75, "◆❖")),
    **dict(row(0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿")),
    **dict(row(0xA7, "▪□")),
    **dict(row(0xDF, "←→↑↓")),
    **dict(row(0xFB, "✗✓☒☑")),
    0x28: "☎",
    0x46: "☞",
    0x9F: "•",
    0xA1: "○",
    0xAB: "★",
    0xD8: "➢",
    0xE8: "➔",
    0xF0: "⇨",
}
WINGDINGS_2 = {
    **dict(row(0x4F, "✗✓☒☑☒")),
    **dict(row(0x69, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿")),
    0x97: "●",
    0xA3: "□",
}
FONTS = {"symbol": SYMBOL, "wingdings": WINGDINGS, "wingdings 2": WINGDINGS_2}


def sign(code: int, font: str | None) -> str | None:
    """Return the Unicode sign of a code in a font; None where the two name no sign we know.

    >>> sign(0xF081, "Wingdings"), sign(0xB3, "Symbol"), sign(0x2103, "宋体")
    ('①', '≥', '℃')
    """
    table = FONTS.get((font or "").lower())
    if table is not None:
        return table.get(code & 0xFF)
    if code in PRIVATE or not 0x20 <= code < 0xD800:
        return None
    return chr(code)


def readable(text: str, font: str | None) -> str:
    r"""Return a text with its private characters mapped by their font, and without those that can't be.

    >>> readable("\uf0b7", "Symbol"), readable("①", "宋体")
    ('•', '①')
    """
    if not any(ord(char) in PRIVATE for char in text):
        return text
    return "".join(sign(ord(char), font) or "" if ord(char) in PRIVATE else char for char in text)


RAISED = dict(zip("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻", strict=True))


def raised(text: str) -> str:
    """Return raised digits as Unicode has them, so that 10 to the 8th doesn't read 108; other text as it is.

    >>> raised("8"), raised("-3"), raised("th")
    ('⁸', '⁻³', 'th')
    """
    return "".join(RAISED[char] for char in text) if text and all(char in RAISED for char in text) else text
