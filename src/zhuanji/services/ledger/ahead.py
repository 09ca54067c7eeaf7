"""Many files at once: while the ledger takes one in, another process reads the next.

Reading a file, finding its columns and turning its cells into values needs neither database nor clock, and is
nearly half of the work. What was read ahead with another mapping of columns than holds by then is read again.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from types import TracebackType

from zhuanji.basics.problems import ProblemError
from zhuanji.engines.rules import Pack
from zhuanji.services.ledger.raw import RawFile
from zhuanji.services.ledger.reading import Reading, Request

WAITING = 3  # files that may lie read and waiting: each holds all of its cells


@dataclass(frozen=True)
class ReadAhead:
    """A file that was read before its turn.

    Args:
        file: its cells.
        request: what was known of it then, the mapping of its columns included.
        reading: its rows as values.
    """

    file: RawFile
    request: Request
    reading: Reading


@dataclass
class Ahead:
    """The process that reads, and the files that it will be asked for, in their order.

    Args:
        pack: the city pack.
        coming: the files that nobody has asked for yet.
    """

    pack: Pack
    coming: list[tuple[Path, Request]] = field(default_factory=list)
    _begun: dict[Path, Future[ReadAhead | None]] = field(default_factory=dict)
    _pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Ahead:
        """Start the process."""
        self._pool = ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn"))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the process."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def expect(self, files: Iterable[tuple[Path, Request]]) -> None:
        """Say which files come next."""
        self.coming += files
        self._begin()

    def take(self, path: Path) -> ReadAhead | None:
        """Return a file that was read ahead; None if it wasn't expected, or can't be read."""
        found = self._begun.pop(path, None)
        self._begin()
        return found.result() if found is not None else None

    def _begin(self) -> None:
        while self._pool is not None and self.coming and len(self._begun) < WAITING:
            path, request = self.coming.pop(0)
            self._begun[path] = self._pool.submit(read_ahead, self.pack.folder, path, request)


def read_ahead(pack: Path, path: Path, request: Request) -> ReadAhead | None:
    """Read a file; None where it has problems: whoever takes it in meets and tells them."""
    from zhuanji.services.ledger.reading import read_batches
    from zhuanji.services.ledger.sheets import read_file

    try:
        file = read_file(path.read_bytes(), path.name)
        return ReadAhead(file, request, read_batches(file, known_pack(pack), request))
    except (OSError, ProblemError):
        return None


@lru_cache(1)
def known_pack(folder: Path) -> Pack:
    """Return a city pack, read once."""
    from zhuanji.engines.rules import load_pack

    return load_pack(folder)


def with_mapping(pack: Pack, request: Request) -> Request:
    """Return a request with what is remembered of its sender's columns, as an import will ask for it."""
    from zhuanji.services.ledger.examining import remembered_for
    from zhuanji.services.ledger.mappings import as_mapping

    return replace(request, mapping=as_mapping(remembered_for(pack, request.department, request.sheet)))
