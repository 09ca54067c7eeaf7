"""Write the migration for tables that have changed: `python tools/migration.py NAME "What it does."`."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from zhuanji.services.records import migrations
from zhuanji.services.records.database import set_up, sqlite

FOLDER = Path(migrations.__path__[0])
LISTS = re.compile(r"^    (dependencies|operations) = ", re.MULTILINE)


def write(name: str, title: str) -> None:
    """Let Django write the migration, then give it the form of this house."""
    set_up(sqlite(Path(":memory:")))
    from django.core.management import call_command

    before = set(FOLDER.glob("*.py"))
    call_command("makemigrations", "records", name=name)
    for path in set(FOLDER.glob("*.py")) - before:
        path.write_text(tidy(path.read_text(encoding="utf-8"), title), encoding="utf-8")
        subprocess.run(["ruff", "check", "--quiet", "--select", "I", "--fix", path], check=True)
        subprocess.run(["ruff", "format", "--quiet", path], check=True)


def tidy(source: str, title: str) -> str:
    """Return a migration with docstrings and types."""
    code = source.partition("\n\n")[2]  # without the comment that says when and by which version
    code = code.replace("(migrations.Migration):\n", f'(migrations.Migration):\n    """{title}"""\n', 1)
    code = LISTS.sub(r"    \1: ClassVar = ", code)
    return f'"""{title}"""\n\nfrom typing import ClassVar\n\n{code}'


if __name__ == "__main__":
    write(sys.argv[1], sys.argv[2])
