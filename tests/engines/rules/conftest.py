"""City packs for tests: the shipped one, a made one of another province, and files that are wrong."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from zhuanji.engines.rules.loading import Findings
from zhuanji.engines.rules.pack import Pack, load_pack, pack_problems

MADE = Path(__file__).parent / "packs" / "riverside"


@pytest.fixture(scope="session")
def huzhou() -> Pack:
    """The pack that comes with the program."""
    return load_pack("huzhou")


@pytest.fixture(scope="session")
def made() -> Pack:
    """A made city of a made province: another pack, the same code."""
    return load_pack(MADE)


@pytest.fixture
def change(tmp_path):
    """Change a file of the made pack, `change("areas.csv", old, new)`, and return the pack's problems.

    Without `new` the text is added to the end of the file.
    """
    folder = tmp_path / "pack"
    shutil.copytree(MADE, folder)

    def change(name: str, old: str, new: str | None = None):
        path = folder / name
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        if new is None:
            text += old
        else:
            assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
            text = text.replace(old, new)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return pack_problems(folder)

    change.folder = folder
    return change


@pytest.fixture
def findings() -> Findings:
    """No findings yet."""
    return Findings()
