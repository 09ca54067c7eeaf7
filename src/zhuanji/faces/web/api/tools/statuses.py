"""Which fault is answered with which status, and as which problem."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from zhuanji.basics.problems import Place, Problem, ProblemError

if TYPE_CHECKING:
    from ninja.errors import ValidationError

    from zhuanji.basics.texts import Language

ABSENT = (".missing", ".unknown", ".none", ".no_such", ".not_found")
NOT_YET = ".awaited"
SHOWN = 12  # faults of one request that are told


class UnknownQueryError(Exception):
    """Raised where an address asks by names that the operation hasn't."""

    def __init__(self, names: Iterable[str]) -> None:
        """Keep the names."""
        super().__init__()
        self.names = tuple(names)


def absent(thing: str) -> ProblemError:
    """Return the problem of a thing that isn't there, or not for whoever asks: the two are told alike."""
    return ProblemError([Problem("site.api.not_found", Place(), {"thing": clean(thing)})])


def status_of(fault: ProblemError) -> int:
    """Return the status of problems: not there, not now, or not usable."""
    from zhuanji.services.ledger.history import RefusedError

    codes = [problem.code for problem in fault.problems]
    if all(code.endswith(ABSENT) for code in codes):
        return 404
    if isinstance(fault, RefusedError) or all(code.endswith(NOT_YET) for code in codes):
        return 409
    return 422


def problems_of(fault: ProblemError, lang: Language) -> list[Problem]:
    """Return the problems of a fault in a language: those of lifecycles hold words."""
    from zhuanji.services.ledger.history import RefusedError

    return list((fault.in_language(lang) if isinstance(fault, RefusedError) else fault).problems)


def invalid(fault: ValidationError) -> list[Problem]:
    """Return the problems of what was asked: where in the request, and what is wrong in the validator's words."""
    found = []
    for one in fault.errors[:SHOWN]:
        source, *path = one["loc"]
        where = ".".join(clean(str(part)) for part in path) or str(source)
        values = {"source": source, "where": where, "kind": one["type"], "why": clean(str(one["msg"]))}
        found.append(Problem(f"site.api.invalid.{kind_of(one)}", Place(column=where), values))
    return found or [Problem("site.api.unreadable")]


def kind_of(error: dict[str, Any]) -> str:
    """Return which sentence says what is wrong."""
    if error["type"] == "missing":
        return "lacking"
    return "unwanted" if error["type"] == "extra_forbidden" else "value"


def clean(text: str) -> str:
    """Return a text that may stand in an answer: without signs that can't be printed, and not too long."""
    return "".join(sign if sign.isprintable() else "�" for sign in text[:200])
