"""The door to the room: bytes of a file → its sheets, or a coded problem that says why not and what to do."""

from __future__ import annotations

from hashlib import sha256
from pathlib import PurePath, PureWindowsPath

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.services.ledger.raw import RawFile, RawSheet
from zhuanji.services.ledger.sheets.kinds import Kind, sniff
from zhuanji.services.ledger.sheets.limits import MAX_FILE_BYTES
from zhuanji.services.ledger.sheets.refusal import RefusedError

SHOWN = {"zip": "xlsx", "text": "csv"}


def read_file(data: bytes, name: str) -> RawFile:
    r"""Read a file that a department sent; what it is is told from its bytes.

    Args:
        data: the whole file.
        name: its name; folders before it are left out.

    Raises:
        ProblemError: the file can't be read; its problem says why and what to do.

    >>> file = read_file("代码,税收（万元）\r\n1,2.5\r\n".encode("gb18030"), "税收.xls")
    >>> file.kind, file.sheets[0].rows
    ('csv', (('代码', '税收（万元）'), ('1', '2.5')))
    """
    bare = PureWindowsPath(PurePath(name).name).name
    try:
        if len(data) > MAX_FILE_BYTES:
            raise RefusedError("ledger.file.too_large", limit=MAX_FILE_BYTES >> 20)
        kind = sniff(data)
        return RawFile(bare, sha256(data).hexdigest(), SHOWN.get(kind, kind), sheets(kind, data, bare))
    except RefusedError as refusal:
        fault = Problem(refusal.code, Place(file=bare), refusal.values)
    except MemoryError:
        fault = Problem("ledger.file.bomb", Place(file=bare))
    raise ProblemError([fault])


def sheets(kind: Kind, data: bytes, name: str) -> tuple[RawSheet, ...]:
    """Load the reader of that kind, and no other, and let it read.

    Raises:
        RefusedError: the file can't be read; unforeseen faults come out as `ledger.file.damaged`.
    """
    try:
        if kind == "text":
            from zhuanji.services.ledger.sheets.text_files import read_text

            return read_text(data, name)
        if kind == "html":
            from zhuanji.services.ledger.sheets.markup import read_markup

            return read_markup(data, name)
        if kind == "zip":
            from zhuanji.services.ledger.sheets.excel import read_workbook

            return read_workbook(data)
        if kind == "xml":
            from zhuanji.services.ledger.sheets.office_xml import read_office_xml

            return read_office_xml(data)
        from zhuanji.services.ledger.sheets.old_excel import read_old_workbook

        return read_old_workbook(data)
    except (RefusedError, MemoryError):
        raise
    except Exception as fault:  # noqa: BLE001 - damaged files break parsers in ways nobody can list
        raise RefusedError("ledger.file.damaged", detail=type(fault).__name__) from None
