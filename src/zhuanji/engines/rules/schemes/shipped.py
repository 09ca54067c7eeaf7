"""The schemes that come with the program, in the folders of `cities/`."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

CITIES = "zhuanji"


def shipped_schemes() -> dict[str, Path]:
    """Return the files of the schemes that come with the program, by the scheme's id."""
    root = Path(str(files(CITIES))) / "cities"
    return {path.stem: path for path in sorted(root.glob("*/schemes/*.yaml"))}


def shipped_scheme(name: str) -> Path | None:
    """Return the file of a scheme that comes with the program, or None."""
    return shipped_schemes().get(name)
