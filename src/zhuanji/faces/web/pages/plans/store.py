"""What was read out of documents: worked out once a document, kept in the home's `results/plans/` and in memory."""

from __future__ import annotations

import json
import threading
import uuid
from collections import OrderedDict
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zhuanji import __version__
from zhuanji.engines.plan.breakdown.rows import Row, breakdown_rows
from zhuanji.engines.plan.documents import Document as Text
from zhuanji.engines.plan.documents import open_document
from zhuanji.engines.plan.model import Clause, Plan
from zhuanji.faces.web.pages.plans.apart import done_apart
from zhuanji.services.reading.plain import Decoder

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhuanji.basics.problems import Problem
    from zhuanji.faces.web.pages.plans.documents import Document
    from zhuanji.services.records.home import Home

FORMAT = 1  # raised when what is stored changes
KEPT = 24
_lock = threading.Lock()
_kept: OrderedDict[Path, Any] = OrderedDict()


@dataclass(frozen=True)
class Understood:
    """What a document says.

    Args:
        text: its plain text, to which every offset refers.
        kind: `docx`, `pdf` or `txt`.
        plan: clauses, targets, tasks, measures.
        findings: of the lint, in the order of the text, with their sentences in both languages.
        notices: what the text lacks although the document could be read, in both languages.
    """

    text: str
    kind: str
    plan: Plan
    findings: tuple[Mapping[str, Any], ...]
    notices: tuple[Mapping[str, Any], ...]

    @cached_property
    def clauses(self) -> Mapping[str, Clause]:
        """The clauses by id."""
        return {clause.id: clause for clause in self.plan.clauses}

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The rows of the 任务分解表: a measure each."""
        return breakdown_rows(self.plan)


def understand(home: Home, document: Document) -> Understood:
    """Return what a document says; the first time it is read, which takes seconds.

    Raises:
        ProblemError: it can't be read.
    """
    path = place(home, document.sha256)
    with _lock:
        if path in _kept:
            _kept.move_to_end(path)
            found: Understood = _kept[path]
            return found
    if not path.is_file():
        write(path, worked_out(opened(document), document.file_name))
    made = from_plain(home, json.loads(path.read_text(encoding="utf-8")))
    keep(path, made)
    return made


def kept_already(home: Home, document: Document) -> bool:
    """Say whether a document was read before."""
    return place(home, document.sha256).is_file()


def place(home: Home, name: str) -> Path:
    """Return where something is kept; another version of the program reads anew."""
    return home.results / "plans" / f"{name}-{__version__}-{FORMAT}.json"


def opened(document: Document) -> Text:
    """Return a document's text: as it was kept, else out of the document."""
    if document.text is not None and document.text.is_file():
        kind = document.path.suffix.removeprefix(".")
        return Text(document.text.read_text(encoding="utf-8"), kind)
    return open_document(document.path)


def worked_out(text: Text, name: str) -> dict[str, Any]:
    """Read a text, in a child process.

    Args:
        text: with its kind and notices.
        name: of the document, for problems.

    Raises:
        ProblemError: it takes too long, or can't be read.
    """
    found = done_apart({"what": "read", "text": text.text}, name)
    return {"text": text.text, "kind": text.kind, "notices": [told(one) for one in text.notices], **found}


def told(notice: Problem) -> dict[str, Any]:
    """Return a notice in both languages."""
    both = {lang: notice.as_dict(lang) for lang in ("zh", "en")}
    return {"code": notice.code, "text": {lang: one["text"] for lang, one in both.items()}}


def from_plain(home: Home, data: dict[str, Any]) -> Understood:
    """Return what was stored as what it was."""
    plan: Plan = Decoder(home.pack).decoded(Plan, data["plan"])
    return Understood(data["text"], data["kind"], plan, tuple(data["findings"]), tuple(data["notices"]))


def compared(home: Home, old: Document, new: Document) -> list[Mapping[str, Any]]:
    """Return the changes from one document to another.

    Raises:
        ProblemError: one of them can't be read, or comparing takes too long.
    """
    path = place(home, f"{old.sha256[:32]}-{new.sha256[:32]}")
    with _lock:
        if path in _kept:
            changes: list[Mapping[str, Any]] = _kept[path]
            return changes
    if not path.is_file():
        texts = {"old": understand(home, old).text, "new": understand(home, new).text}
        write(path, done_apart({"what": "compare", **texts}, new.file_name))
    found: list[Mapping[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["changes"]
    keep(path, found)
    return found


def keep(path: Path, found: object) -> None:
    """Keep something in memory; what wasn't asked for lately goes."""
    with _lock:
        _kept[path] = found
        _kept.move_to_end(path)
        while len(_kept) > KEPT:
            _kept.popitem(last=False)


def write(path: Path, data: dict[str, Any]) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    waiting = path.with_name(f".new-{uuid.uuid4().hex}")
    waiting.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    waiting.replace(path)
