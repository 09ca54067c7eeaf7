"""A file comes in: what kind it is is told from its bytes, and what can't be a table is refused at once."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import PurePath, PureWindowsPath
from typing import TYPE_CHECKING

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.services.access.audit import whence
from zhuanji.services.ledger.files import sha256_of, write_whole
from zhuanji.services.ledger.mappings import Answer
from zhuanji.services.ledger.sheets.kinds import sniff
from zhuanji.services.ledger.sheets.limits import MAX_FILE_BYTES
from zhuanji.services.ledger.sheets.refusal import RefusedError
from zhuanji.services.ledger.submissions import without_nul
from zhuanji.services.ledger.uploads.kept import Upload, as_data, bytes_of, forget_old, save

if TYPE_CHECKING:
    from zhuanji.basics.texts import Language
    from zhuanji.services.records.home import Home

LONGEST = 200  # characters of a name and of what is said beside it


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody says of a file; what is empty is found in the file."""

    sheet: str = ""
    period: str = ""
    department: str = ""
    area: str = ""
    reason: str = ""
    lang: Language = "zh"


def receive(home: Home, data: bytes, name: str, said: Said, *, by: str) -> Upload:
    """Keep a file until it is taken in; one that can't be a table is kept as refused, without its bytes.

    Args:
        home: the open home.
        data: the file's bytes.
        name: what the sender calls it.
        said: what is said of it.
        by: the username of the sender.
    """
    at = datetime.now(UTC)
    forget_old(home, at)
    bare = without_nul(PureWindowsPath(PurePath(name).name).name)[-LONGEST:] or "—"
    told = {key: value[:LONGEST] for key, value in asdict(said).items()}
    one = Upload(
        secrets.token_hex(12),
        bare,
        len(data),
        sha256_of(data),
        by,
        at.isoformat(),
        since=at.isoformat(),
        **told,
        **asdict(whence()),
    )
    if (problem := refusal(data, bare)) is not None:
        return save(home, one.now("refused", problems=[as_data(problem)]))
    write_whole(bytes_of(home, one), data)
    return save(home, one)


def refusal(data: bytes, name: str) -> Problem | None:
    """Return why a file is no table that can be read, as far as its first bytes tell."""
    try:
        if len(data) > MAX_FILE_BYTES:
            raise RefusedError("ledger.file.too_large", limit=MAX_FILE_BYTES >> 20)
        sniff(data)
    except RefusedError as found:
        return Problem(found.code, Place(file=name), found.values)
    return None


def answer(home: Home, one: Upload, told: Sequence[Answer], *, left: bool) -> Upload:
    """Keep what the columns of a file hold; it waits to be taken in then.

    Args:
        home: the open home.
        one: a file that is asked about.
        told: the answers.
        left: whether the columns that nobody answers for are left unread.

    Raises:
        ProblemError: nothing is asked about it, or nothing is answered.
    """
    if one.state != "asking":
        raise ProblemError([Problem("site.upload.not_asked", Place(file=one.name))])
    if not (told or left):
        raise ProblemError([Problem("site.upload.no_answer", Place(file=one.name))])
    kept = [*one.told, *([each.heading, each.item, each.factor] for each in told)]
    return save(home, one.now("waiting", told=kept, left=left, questions=[]))
