"""The definitions that ship with the package, and those of a folder, such as a city pack's `lifecycles/`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.lifecycles.model import Lifecycle
from zhuanji.engines.lifecycles.reading.definition import read_lifecycle

SUFFIXES = (".yaml", ".yml")


@cache
def shipped() -> MappingProxyType[str, Lifecycle]:
    """Return the package's own definitions by id, in order of their ids.

    >>> shipped()["supervision_slip"].title.zh
    '督办单'
    """
    return MappingProxyType(read_folder(files("zhuanji.engines.lifecycles") / "definitions"))


def read_folder(folder: Traversable) -> dict[str, Lifecycle]:
    """Read every definition of a folder.

    Args:
        folder: a path, or a folder inside a package, with one `.yaml` file a lifecycle.

    Returns:
        The lifecycles by id, in order of their ids.

    Raises:
        ProblemError: with the problems of all files; an id in two files is one of them.
    """
    found: dict[str, Lifecycle] = {}
    problems: list[Problem] = []
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if not file.name.endswith(SUFFIXES):
            continue
        try:
            lifecycle = read_lifecycle(_text(file), file.name)
        except ProblemError as error:
            problems += error.problems
            continue
        if lifecycle.id in found:
            values = {"name": lifecycle.id}
            problems.append(Problem("lifecycle.definition.duplicate_id", Place(file=file.name), values))
        found[lifecycle.id] = lifecycle
    if problems:
        raise ProblemError(problems)
    return dict(sorted(found.items()))


def _text(file: Traversable) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise ProblemError([Problem("lifecycle.definition.encoding", Place(file=file.name))]) from None


def with_pack(folder: Traversable) -> dict[str, Lifecycle]:
    """Return the shipped definitions, with those of a city pack's folder in place of or beside them.

    Raises:
        ProblemError: with the problems of the folder's definitions.
    """
    return dict(sorted({**shipped(), **read_folder(folder)}.items()))
