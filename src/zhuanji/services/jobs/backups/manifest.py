"""What a backup says of itself: `backup.json`, with the hash of every file in it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import PurePosixPath
from typing import Any

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.services.records.home import FOLDERS

NAME = "backup.json"
FORMAT = 1
HOME_FILE = "home.yaml"
SHIPPED = "audit-shipped.json"
SQLITE = "database/zhuanji.sqlite3"
TABLES = "database/tables"  # folder with a file a table, from PostgreSQL
FILES = (HOME_FILE, SHIPPED, SQLITE)


@dataclass(frozen=True)
class Manifest:
    """What a backup holds.

    Args:
        format: the version of its form.
        program: the version of the program that made it.
        made_at: the instant of the database in it.
        home: the id of the home.
        city, demo, database: as its home file has them.
        steps: the migrations that the database had been through, as app and name.
        head: of the log, `number:hash`.
        snapshots: ids.
        tables: of PostgreSQL: name → columns, in the order of its file.
        files: path → size and SHA-256.
    """

    format: int
    program: str
    made_at: str
    home: str
    city: str
    demo: bool
    database: str
    steps: tuple[tuple[str, str], ...]
    head: str
    snapshots: tuple[str, ...]
    tables: Mapping[str, list[str]]
    files: Mapping[str, tuple[int, str]]

    def written(self) -> bytes:
        """Return it as it stands in the backup."""
        text = json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True)
        return f"{text}\n".encode()

    @property
    def mark(self) -> str:
        """The SHA-256 of it: who keeps it elsewhere sees whether anything in the backup was changed."""
        return hashlib.sha256(self.written()).hexdigest()


def read(data: bytes) -> Manifest:
    """Read what a backup says of itself.

    Raises:
        ProblemError: it is none, is of a newer version, or names a file that no home has.
    """
    try:
        told: dict[str, Any] = json.loads(data)
        if int(told["format"]) > FORMAT:
            raise ProblemError([Problem("backup.newer", Place(file=NAME), {"program": str(told["program"])})])
        told["steps"] = tuple((str(app), str(name)) for app, name in told["steps"])
        told["snapshots"] = tuple(map(str, told["snapshots"]))
        told["files"] = {str(path): (int(size), str(sha)) for path, (size, sha) in told["files"].items()}
        manifest = Manifest(**told)
    except (ValueError, TypeError, KeyError, AttributeError) as fault:
        raise ProblemError([Problem("backup.unreadable", Place(file=NAME))]) from fault
    strange = [path for path in manifest.files if not belongs(path)]
    if strange:
        raise ProblemError([Problem("backup.strange", Place(file=NAME), {"found": min(strange)})])
    return manifest


def belongs(path: str) -> bool:
    r"""Say whether a path is one that a backup may hold; none leads out of the home.

    >>> belongs("uploads/ab/x.xlsx"), belongs("uploads/../x"), belongs("/etc/passwd"), belongs("uploads\\..\\x")
    (True, False, False, False)
    """
    if path in FILES:
        return True
    parts = PurePosixPath(path).parts
    inside = parts[:1] and parts[0] in FOLDERS and len(parts) > 1
    table = path.startswith(f"{TABLES}/") and len(parts) == 3
    return bool(inside or table) and not any(one in ("..", ".") or "\\" in one or ":" in one for one in parts)
