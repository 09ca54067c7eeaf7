"""Numbers as Word's automatic numbering writes them: 一、十二、甲、①、IV、c.

Source: the list of number formats in ISO/IEC 29500-1, 17.18.59 (ST_NumberFormat).
"""

from __future__ import annotations

from collections.abc import Callable

DIGITS = "〇一二三四五六七八九"
PLACES = ("", "十", "百", "千")
LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖"
LEGAL_PLACES = ("", "拾", "佰", "仟")
STEMS = "甲乙丙丁戊己庚辛壬癸"
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
ROMAN_LIMIT = 4_000


def format_number(value: int, kind: str) -> str:
    """Return a number in one of Word's formats; a format or a number it doesn't have comes out decimal.

    >>> [format_number(n, "chineseCounting") for n in (1, 10, 12, 20, 35)]
    ['一', '十', '十二', '二十', '三十五']
    >>> format_number(3, "decimalEnclosedCircle"), format_number(4, "upperRoman"), format_number(28, "lowerLetter")
    ('③', 'IV', 'bb')
    """
    if kind in ("none", "bullet"):
        return ""
    writer = WRITERS.get(kind)
    return (writer(value) if writer is not None and value > 0 else "") or str(value)


def counted(value: int, digits: str = "零" + DIGITS[1:], places: tuple[str, ...] = PLACES) -> str:
    """Return a number below 10,000 in full words (一百零五); empty above."""
    if value >= 10_000:
        return ""
    words, pending_zero = "", False
    for place in (3, 2, 1, 0):
        digit = value // 10**place % 10
        if digit == 0:
            pending_zero = bool(words)
            continue
        words += (digits[0] if pending_zero else "") + digits[digit] + places[place]
        pending_zero = False
    return words


def counted_briefly(value: int) -> str:
    """Return a number in words with 十 instead of 一十 at its head (十二, 一百一十二)."""
    words = counted(value)
    return words[1:] if words.startswith("一十") else words


def counted_to_99(value: int) -> str:
    """Return 一 … 九十九, and digit by digit from 100 on, as `chineseCounting` does."""
    return counted_briefly(value) if value < 100 else by_digit(value).replace("〇", "○")


def counted_in_japanese(value: int) -> str:
    """Return a number in words without 一 before 十, 百, 千 and without zeros (百五)."""
    words = counted(value).replace("零", "")
    for place in PLACES[1:]:
        words = words.replace(f"一{place}", place)
    return words


def by_digit(value: int) -> str:
    """Return a number digit by digit (一〇)."""
    return "".join(DIGITS[int(digit)] for digit in str(value))


def legal(value: int) -> str:
    """Return a number in the characters of contracts (壹拾贰)."""
    return counted(value, LEGAL_DIGITS, LEGAL_PLACES)


def from_row(row: str) -> Callable[[int], str]:
    """Return a writer that counts along a row of characters and ends with it."""
    return lambda value: row[value - 1] if value <= len(row) else ""


def enclosed(first: str, count: int) -> Callable[[int], str]:
    """Return a writer that counts along `count` code points from `first`."""
    return from_row("".join(chr(ord(first) + step) for step in range(count)))


def roman(value: int) -> str:
    """Return a number below 4,000 in Roman capitals; empty above."""
    if value >= ROMAN_LIMIT:
        return ""
    written = ""
    for step, letters in ROMAN:
        written += letters * (value // step)
        value %= step
    return written


def letters(value: int) -> str:
    """Return A … Z, AA, BB … ZZ, AAA …."""
    return chr(ord("A") + (value - 1) % 26) * ((value - 1) // 26 + 1) if value <= 780 else ""


def ordinal(value: int) -> str:
    """Return 1st, 2nd, 3rd, 4th …."""
    ending = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{ending}"


WRITERS: dict[str, Callable[[int], str]] = {
    "chineseCounting": counted_to_99,
    "chineseCountingThousand": counted_briefly,
    "chineseLegalSimplified": legal,
    "decimalEnclosedCircle": enclosed("①", 20),
    "decimalEnclosedCircleChinese": enclosed("①", 20),
    "decimalEnclosedFullstop": enclosed("⒈", 20),
    "decimalEnclosedParen": enclosed("⑴", 20),
    "decimalFullWidth": lambda value: "".join(chr(ord("０") + int(digit)) for digit in str(value)),
    "decimalFullWidth2": lambda value: "".join(chr(ord("０") + int(digit)) for digit in str(value)),
    "decimalZero": lambda value: f"{value:02d}",
    "ideographDigital": by_digit,
    "ideographEnclosedCircle": enclosed("㊀", 10),
    "ideographLegalTraditional": legal,
    "ideographTraditional": from_row(STEMS),
    "ideographZodiac": from_row(BRANCHES),
    "ideographZodiacTraditional": lambda value: STEMS[(value - 1) % 10] + BRANCHES[(value - 1) % 12],
    "japaneseCounting": counted_in_japanese,
    "japaneseDigitalTenThousand": by_digit,
    "japaneseLegal": legal,
    "lowerLetter": lambda value: letters(value).lower(),
    "lowerRoman": lambda value: roman(value).lower(),
    "numberInDash": lambda value: f"- {value} -",
    "ordinal": ordinal,
    "taiwaneseCounting": counted_to_99,
    "taiwaneseCountingThousand": counted_briefly,
    "taiwaneseDigital": by_digit,
    "upperLetter": letters,
    "upperRoman": roman,
}
