"""Pictures of pages made small: the colours that they mostly have, in a palette, packed as tightly as a PNG can be."""

from __future__ import annotations

import base64
import struct
import zlib
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from playwright.sync_api import Page

COLOURS = 256
COARSE = 0b11111000  # what of a channel counts when colours are counted
SIGNATURE = b"\x89PNG\r\n\x1a\n"
PIXELS = """async (text) => {
  const image = new Image();
  image.src = "data:image/png;base64," + text;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const found = context.getImageData(0, 0, canvas.width, canvas.height).data;
  let told = "";
  for (let at = 0; at < found.length; at += 32768) told += String.fromCharCode(...found.subarray(at, at + 32768));
  return [image.width, image.height, btoa(told)];
}"""

Pixels = np.ndarray[Any, np.dtype[np.uint8]]


def small(blank: Page, picture: bytes) -> bytes:
    """Return a picture with a palette.

    Args:
        blank: an empty page of the browser, which reads the picture.
        picture: a PNG without transparency.
    """
    width, height, told = blank.evaluate(PIXELS, base64.b64encode(picture).decode())
    pixels = np.frombuffer(base64.b64decode(told), dtype=np.uint8).reshape(height * width, 4)[:, :3]
    colours, places = np.unique(pixels, axis=0, return_inverse=True)
    counts = np.bincount(places.ravel())
    palette = chosen(colours, counts)
    nearest = np.array([closest(one, palette) for one in colours], dtype=np.uint8)
    return packed(palette, nearest[places.ravel()].reshape(height, width))


def chosen(colours: Pixels, counts: Any) -> Pixels:  # noqa: ANN401 — a count for each colour
    """Return the palette: of each coarse colour its most frequent shade, the most frequent ones."""
    best: dict[bytes, tuple[int, int]] = {}
    for number, colour in enumerate(colours & COARSE):
        key, known = colour.tobytes(), best.get(colour.tobytes(), (0, number))
        total = known[0] + int(counts[number])
        best[key] = (total, number if counts[number] > counts[known[1]] else known[1])
    order = sorted(best.values(), reverse=True)[:COLOURS]
    return colours[[number for _, number in order]]


def closest(colour: Pixels, palette: Pixels) -> int:
    """Return the number of the palette's colour that is closest."""
    return int(np.square(palette.astype(int) - colour.astype(int)).sum(axis=1).argmin())


def packed(palette: Pixels, rows: Pixels) -> bytes:
    """Return rows of palette numbers as a PNG."""
    height, width = rows.shape
    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    lines = b"".join(b"\0" + row.tobytes() for row in rows)
    parts = (
        (b"IHDR", head),
        (b"PLTE", palette.tobytes()),
        (b"IDAT", zlib.compress(lines, 9)),
        (b"IEND", b""),
    )
    return SIGNATURE + b"".join(chunk(name, data) for name, data in parts)


def chunk(name: bytes, data: bytes) -> bytes:
    """Return a part of a PNG."""
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
