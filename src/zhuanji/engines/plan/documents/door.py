"""The door to the room: a path or some bytes in, plain text or coded problems out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.plan.documents.limits import MAX_FILE_BYTES
from zhuanji.engines.plan.documents.plain_text import checked, read_plain_text
from zhuanji.engines.plan.documents.refusal import Extract, RefusedError
from zhuanji.engines.plan.documents.sandbox import convert_apart
from zhuanji.engines.plan.documents.sniff import sniff


@dataclass(frozen=True, slots=True)
class Document:
    """A document's plain text, its kind (`docx`, `pdf`, `txt`) and what the text had to leave out."""

    text: str
    kind: str
    notices: tuple[Problem, ...] = ()


def read_document(path: Path | str) -> str:
    """Return the plain text of a .docx, .pdf or .txt file.

    Args:
        path: the file; what it is is told from its bytes.

    Raises:
        ProblemError: the file can't be read; its problem says why and what to do.
    """
    return open_document(path).text


def read_document_bytes(data: bytes, name: str) -> str:
    r"""Return the plain text of a document that is in memory already.

    Args:
        data: the whole file.
        name: its name, for the place of a problem and as a check of the kind.

    Raises:
        ProblemError: the document can't be read; its problem says why and what to do.

    >>> read_document_bytes("一、总体要求\r\n".encode("gb18030"), "plan.txt")
    '一、总体要求\n'
    """
    return open_document_bytes(data, name).text


def open_document(path: Path | str) -> Document:
    """Return a file's text together with its kind and the notices of what was left out.

    Raises:
        ProblemError: as `read_document`.
    """
    path = Path(path)
    try:
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except FileNotFoundError:
        raise problem(RefusedError("document.not_found"), str(path)) from None
    except IsADirectoryError:
        raise problem(RefusedError("document.folder"), str(path)) from None
    except (OSError, ValueError) as fault:
        code = "document.folder" if is_folder(path) else "document.unreadable"
        raise problem(RefusedError(code, detail=type(fault).__name__), str(path)) from None
    return open_document_bytes(data, str(path))


def is_folder(path: Path) -> bool:
    """Say whether a path is a folder; one that the system can't even look up is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def open_document_bytes(data: bytes, name: str) -> Document:
    """Return a document's text together with its kind and the notices of what was left out.

    Raises:
        ProblemError: as `read_document_bytes`.
    """
    try:
        if len(data) > MAX_FILE_BYTES:
            raise RefusedError("document.file_too_large", limit=MAX_FILE_BYTES >> 20)
        kind = sniff(data, name)
        extract = Extract("txt", read_plain_text(data)) if kind == "text" else convert_apart(kind, data)
        text = checked(extract.text)
    except RefusedError as refusal:
        raise problem(refusal, name) from None
    notices = tuple(
        Problem(notice.code, Place(file=name, page=notice.page), notice.values) for notice in extract.notices
    )
    return Document(text, extract.kind, notices)


def problem(refusal: RefusedError, name: str) -> ProblemError:
    """Return a reader's refusal as the error that the callers of the room know."""
    return ProblemError([Problem(refusal.code, Place(file=name), refusal.values)])
