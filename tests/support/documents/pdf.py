"""PDFs for tests: printed by LibreOffice where it is installed, else set by the tests' own typesetter."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from support.documents.typesetter import typeset_plan

__all__ = ["has_libreoffice", "print_docx", "typeset_plan"]

TIME_LIMIT_SECONDS = 120


def has_libreoffice() -> bool:
    """Say whether LibreOffice Writer can print here."""
    return shutil.which("soffice") is not None


def print_docx(documents: dict[str, bytes], folder: Path) -> dict[str, bytes]:
    """Return the PDFs that LibreOffice prints of .docx files, by name; one start for all of them."""
    for name, data in documents.items():
        (folder / f"{name}.docx").write_bytes(data)
    profile = (folder / "profile").as_uri()
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
        ]
        + [str(folder / f"{name}.docx") for name in documents],
        check=True,
        capture_output=True,
        timeout=TIME_LIMIT_SECONDS,
    )
    return {name: (folder / f"{name}.pdf").read_bytes() for name in documents}
