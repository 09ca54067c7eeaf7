"""Documents for tests: by LibreOffice where it is installed, else by the tests' own typesetter."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from support.documents.typesetter import typeset_plan

__all__ = ["has_libreoffice", "print_docx", "print_workbooks", "save_again", "typeset_plan"]

TIME_LIMIT_SECONDS = 120


def has_libreoffice() -> bool:
    """Say whether LibreOffice Writer can print here."""
    return shutil.which("soffice") is not None


def print_docx(documents: dict[str, bytes], folder: Path) -> dict[str, bytes]:
    """Return the PDFs that LibreOffice prints of .docx files, by name; one start for all of them."""
    return through_libreoffice(documents, folder, "pdf")


def save_again(documents: dict[str, bytes], folder: Path) -> dict[str, bytes]:
    """Return .docx files as LibreOffice reads and writes them, by name."""
    return through_libreoffice(documents, folder, "docx")


def print_workbooks(books: dict[str, bytes], folder: Path) -> dict[str, bytes]:
    """Return the PDFs that LibreOffice prints of .xlsx files, by name."""
    return through_libreoffice(books, folder, "pdf", source="xlsx")


def through_libreoffice(
    documents: dict[str, bytes], folder: Path, kind: str, *, source: str = "docx"
) -> dict[str, bytes]:
    """Return files of one kind converted to another that LibreOffice knows by its suffix."""
    for name, data in documents.items():
        (folder / f"{name}.{source}").write_bytes(data)
    profile, out = (folder / "profile").as_uri(), folder / "out"
    command = [
        "soffice",
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        kind,
        "--outdir",
        str(out),
    ]
    files = [str(folder / f"{name}.{source}") for name in documents]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=TIME_LIMIT_SECONDS)
    return {name: (out / f"{name}.{kind}").read_bytes() for name in documents}
