"""Programs that some tests drive, how to see whether they are here, and how to get them."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass

from postgresql_server import HOMES


@dataclass(frozen=True)
class Tool:
    """A program, the marker of the tests that need it, and the sentence that says how to get it."""

    marker: str
    name: str
    commands: tuple[str, ...]
    how: str
    variable: str | None = None

    def here(self) -> bool:
        """Say whether the program, or the variable that names one elsewhere, is there."""
        if self.variable and os.environ.get(self.variable):
            return True
        return any(shutil.which(command) or _in_postgresql_home(command) for command in self.commands)

    @property
    def hint(self) -> str:
        """One sentence: what is missing and how to get it."""
        return f"{self.name} is missing; get it with: {self.how}"


def _in_postgresql_home(command: str) -> bool:
    return any(HOMES.glob(f"*/bin/{command}"))


TOOLS = (
    Tool(
        marker="needs_libreoffice",
        name="LibreOffice",
        commands=("soffice", "libreoffice"),
        how="apt install libreoffice-writer-nogui fonts-noto-cjk (elsewhere: libreoffice.org)",
    ),
    Tool(
        marker="needs_chromium",
        name="Chromium",
        commands=("chromium", "chromium-browser", "google-chrome"),
        how="apt install chromium, or name one in ZHUANJI_CHROMIUM",
        variable="ZHUANJI_CHROMIUM",
    ),
    Tool(
        marker="needs_postgresql",
        name="PostgreSQL",
        commands=("pg_ctl",),
        how="apt install postgresql, or name a server in ZHUANJI_DATABASE_URL",
        variable="ZHUANJI_DATABASE_URL",
    ),
)
