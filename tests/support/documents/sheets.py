"""Writes PDF files by hand: characters, ruling lines and pictures exactly where a test wants them.

The font is STSong-Light, one of the Chinese fonts that every PDF reader must know, so that none is
embedded: a character of the Basic Multilingual Plane is 1 em wide, an ASCII one half an em.
"""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass, field
from math import cos, radians, sin

A4 = (595.0, 842.0)
# The padding of the standard security handler, PDF 32000-1, 7.6.3.3.
PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
PERMISSIONS = -44


def width(text: str, size: float) -> float:
    """Return how wide a text is drawn, in points."""
    return sum(0.5 if char.isascii() else 1.0 for char in text) * size


@dataclass
class Sheet:
    """One page; places are points from its upper left corner, a text's place is its baseline's start."""

    size: tuple[float, float] = A4
    turn: int = 0
    drawn: list[str] = field(default_factory=list)
    pictures: int = 0

    def text(self, x: float, y: float, size: float, text: str, angle: float = 0.0) -> None:
        c, s = cos(radians(angle)), sin(radians(angle))
        code = text.encode("utf-16-be").hex()
        place = f"{c:.4f} {s:.4f} {-s:.4f} {c:.4f} {x:.2f} {self.size[1] - y:.2f} Tm"
        self.drawn.append(f"BT /F1 {size} Tf {place} <{code}> Tj ET")

    def unmapped(self, x: float, y: float, size: float, count: int) -> None:
        """Draw characters of a font that doesn't tell what they are."""
        codes = "".join(f"{64 + index % 60:04x}" for index in range(count))
        self.drawn.append(f"BT /F2 {size} Tf 1 0 0 1 {x} {self.size[1] - y} Tm <{codes}> Tj ET")

    def line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        height = self.size[1]
        self.drawn.append(f"0.5 w {x0} {height - y0} m {x1} {height - y1} l S")

    def bar(self, x: float, y: float, wide: float, high: float) -> None:
        """Draw a filled rectangle, as browsers draw a table's lines."""
        self.drawn.append(f"{x} {self.size[1] - y - high} {wide} {high} re f")

    def picture(self, x: float, y: float, wide: float, high: float) -> None:
        self.pictures += 1
        self.drawn.append(f"q {wide} 0 0 {high} {x} {self.size[1] - y - high} cm /I1 Do Q")

    def grid(self, xs: list[float], ys: list[float]) -> None:
        for y in ys:
            self.line(xs[0], y, xs[-1], y)
        for x in xs:
            self.line(x, ys[0], x, ys[-1])


FONT = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts ["
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500] "
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor << /Type /FontDescriptor "
    "/FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 "
    "/CapHeight 880 /StemV 93 >> >>] >>"
)
# Without an ordering that PDF readers know and without ToUnicode, codes can't be told apart from glyphs.
MUTE_FONT = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /Mute /Encoding /Identity-H /DescendantFonts ["
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Mute /DW 1000 "
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type "
    "/FontDescriptor /FontName /Mute /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 "
    "/CapHeight 700 /StemV 80 >> >>] >>"
)
PICTURE = "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"


def pdf_bytes(sheets: list[Sheet], *, user_password: str = "", encrypted: bool = False) -> bytes:
    """Return a PDF of the sheets.

    Args:
        sheets: its pages.
        user_password: the password without which it doesn't open; only with `encrypted`.
        encrypted: whether to encrypt (RC4, 40 bit); without password it opens for all and forbids copying.
    """
    cipher = Cipher(user_password) if encrypted or user_password else None
    objects: dict[int, tuple[str, bytes | None]] = {
        1: ("<< /Type /Catalog /Pages 2 0 R >>", None),
        3: (FONT, None),
        4: (MUTE_FONT, None),
        5: (PICTURE, b"\x80"),
    }
    kids = []
    for index, sheet in enumerate(sheets):
        page, content = 10 + 2 * index, 11 + 2 * index
        kids.append(f"{page} 0 R")
        resources = "/Font << /F1 3 0 R /F2 4 0 R >> /XObject << /I1 5 0 R >>"
        box = f"[0 0 {sheet.size[0]} {sheet.size[1]}]"
        objects[page] = (
            (
                f"<< /Type /Page /Parent 2 0 R /MediaBox {box} /Rotate {sheet.turn} /Resources << {resources} >> "
                f"/Contents {content} 0 R >>"
            ),
            None,
        )
        objects[content] = ("<< /Filter /FlateDecode", zlib.compress("\n".join(sheet.drawn).encode()))
    objects[2] = (f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>", None)
    return assembled(objects, cipher)


def assembled(objects: dict[int, tuple[str, bytes | None]], cipher: Cipher | None) -> bytes:
    """Return the file of the objects, with its table of places."""
    body = bytearray(b"%PDF-1.5\n%\xe4\xb8\xad\n")
    places: dict[int, int] = {}
    for number, (head, stream) in sorted(objects.items()):
        places[number] = len(body)
        body += f"{number} 0 obj\n{head}".encode()
        if stream is not None:
            data = cipher.encrypt(number, stream) if cipher else stream
            body += f" /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream"
        body += b"\nendobj\n"
    start = len(body)
    for number, place in sorted(places.items()):
        row = f"{number} 1\n{place:010d} 00000 n \n"
        body += (b"xref\n0 1\n0000000000 65535 f \n" if place == min(places.values()) else b"") + row.encode()
    extra = cipher.entry() if cipher else ""
    body += f"trailer\n<< /Size {max(places) + 1} /Root 1 0 R {extra}>>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(body)


class Cipher:
    """The oldest of the PDF's standard encryptions (PDF 32000-1, 7.6, revision 2)."""

    identity = b"zhuanji-zhuanji-"

    def __init__(self, user_password: str) -> None:
        padded = (user_password.encode() + PADDING)[:32]
        owner_key = hashlib.md5((b"owner" + PADDING)[:32]).digest()[:5]
        self.owner = rc4(owner_key, padded)
        flags = PERMISSIONS.to_bytes(4, "little", signed=True)
        self.key = hashlib.md5(padded + self.owner + flags + self.identity).digest()[:5]
        self.user = rc4(self.key, PADDING)

    def encrypt(self, number: int, data: bytes) -> bytes:
        key = hashlib.md5(self.key + number.to_bytes(3, "little") + b"\0\0").digest()[:10]
        return rc4(key, data)

    def entry(self) -> str:
        return (
            f"/ID [<{self.identity.hex()}> <{self.identity.hex()}>] /Encrypt << /Filter /Standard /V 1 /R 2 "
            f"/O <{self.owner.hex()}> /U <{self.user.hex()}> /P {PERMISSIONS} >> "
        )


def rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    out = bytearray()
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
