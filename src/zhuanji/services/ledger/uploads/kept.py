"""A file on its way in, as the home keeps it: a document beside the bytes, whole or not at all."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast, get_args

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.services.ledger.files import write_whole

if TYPE_CHECKING:
    from zhuanji.basics.texts import Language
    from zhuanji.services.records.home import Home

FOLDER = "incoming"
KEPT = timedelta(days=7)
ID = re.compile(r"[0-9a-f]{24}")
State = Literal["waiting", "running", "asking", "done", "refused"]
ON_ITS_WAY = ("waiting", "running")
Document = dict[str, Any]


@dataclass(frozen=True)
class Upload:
    """A file on its way in.

    Args:
        id: random; nobody guesses another's.
        name, size, sha256: of the file.
        by, at: who handed it in, when.
        sheet, period, department, area, reason: what that person said of it; empty where nothing was said.
        lang: of the workbook that goes back.
        address, request: from where it came.
        state: where it stands.
        since: from when on it stands there.
        told: what columns hold, as answered: heading, item or "", factor.
        left: whether columns that nobody knows are to be left unread.
        questions: columns that nobody knows, each with some of its cells.
        sheets: what became of each of its sheets.
        problems, notices: as plain data; `problem_of` makes them problems again.
    """

    id: str
    name: str
    size: int
    sha256: str
    by: str
    at: str
    sheet: str = ""
    period: str = ""
    department: str = ""
    area: str = ""
    reason: str = ""
    lang: Language = "zh"
    address: str = ""
    request: str = ""
    state: State = "waiting"
    since: str = ""
    told: list[list[Any]] = field(default_factory=list)
    left: bool = False
    questions: list[Document] = field(default_factory=list)
    sheets: list[Document] = field(default_factory=list)
    problems: list[Document] = field(default_factory=list)
    notices: list[Document] = field(default_factory=list)

    @property
    def on_its_way(self) -> bool:
        """Say whether something is still to be done with it by the program."""
        return self.state in ON_ITS_WAY

    def now(self, state: State, **more: Any) -> Upload:  # noqa: ANN401 — fields of the class
        """Return it as it stands elsewhere from now on."""
        return replace(self, state=state, since=datetime.now(UTC).isoformat(), **more)


def folder_of(home: Home) -> Path:
    """Return where files on their way in lie."""
    return home.uploads / FOLDER


def bytes_of(home: Home, one: Upload) -> Path:
    """Return where the bytes of a file lie."""
    return folder_of(home) / f"{one.id}.bin"


def save(home: Home, one: Upload) -> Upload:
    """Keep a document in place of the one before."""
    text = json.dumps(asdict(one), ensure_ascii=False, separators=(",", ":"), default=str)
    write_whole(folder_of(home) / f"{one.id}.json", text.encode("utf-8", "replace"))
    return one


def find(home: Home, id_: str) -> Upload:
    """Return a file on its way in.

    Raises:
        ProblemError: there is none, or it was forgotten.
    """
    try:
        if ID.fullmatch(id_):
            return read(folder_of(home) / f"{id_}.json")
    except (OSError, ValueError, TypeError):
        pass
    raise ProblemError([Problem("site.upload.unknown")])


def read(path: Path) -> Upload:
    """Read a document.

    Raises:
        OSError: there is none.
        ValueError: it isn't one.
    """
    content = json.loads(path.read_text(encoding="utf-8"))
    if content.get("state") not in get_args(State):
        raise ValueError(content.get("state"))
    return Upload(**content)


def mine(home: Home, by: str) -> list[Upload]:
    """Return the files that somebody handed in lately, the last one first."""
    found = []
    for path in folder_of(home).glob("*.json"):
        try:
            one = read(path)
        except (OSError, ValueError, TypeError):
            continue  # being forgotten at this moment, or of another version
        if one.by == by:
            found.append(one)
    return sorted(found, key=lambda one: (one.at, one.id), reverse=True)


def forget_old(home: Home, now: datetime) -> int:
    """Remove what has been there for a week, and bytes that are no longer needed; returns how many documents."""
    count, before = 0, (now - KEPT).timestamp()
    for path in folder_of(home).glob("*.json"):
        try:
            if path.stat().st_mtime < before:
                path.with_suffix(".bin").unlink(missing_ok=True)
                path.unlink(missing_ok=True)
                count += 1
        except OSError:
            continue
    return count


def as_data(problem: Problem) -> Document:
    """Return a problem as plain data."""
    values = {
        name: value if isinstance(value, int | float | str) else str(value)
        for name, value in problem.values.items()
    }
    return {"code": problem.code, "place": problem.place.parts(), "values": values}


def problem_of(kept: Document) -> Problem:
    """Return plain data as a problem again."""
    return Problem(kept["code"], Place(**kept["place"]), cast("dict[str, object]", kept["values"]))
