"""What must not stand in an answer to somebody: names, codes, words and figures of what isn't theirs."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote_plus

from support.two_counties import HERE, THERE, Side

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpResponse

FIGURES = ("tax", "added", "land", "power")
SEPARATOR = re.compile(r"(?<=\d),(?=\d{3})")
# What a department handed in: the name of its file, and the figure in it.
OF_DEPARTMENT = {"taxation": ("taxation机密", "43721"), "statistics": ("statistics机密", "27439")}


def figures(side: Side, *names: str) -> list[str]:
    """Return the figures of a county's firms as an expression each: all of them begin with the same four digits."""
    found = []
    for name in names or FIGURES:
        head = str(int(getattr(side, name)))[:4]
        found.append(rf"(?<![0-9a-zA-Z.]){head}\d(?![0-9a-zA-Z])")
    return found


def identities(side: Side, numbers: Iterable[int] | None = None) -> list[str]:
    """Return the names and codes of a county's firms."""
    wanted = range(side.count) if numbers is None else numbers
    return [text for number in wanted for text in (re.escape(side.name(number)), side.uscc(number))]


def everything(side: Side) -> list[str]:
    """Return whatever is a county's."""
    return [side.word, *side.codes, *figures(side)]


def foreign() -> dict[str, list[str]]:
    """Return what each account must not get, as expressions."""
    departments = {
        name: [re.escape(word), rf"(?<![0-9a-zA-Z]){figure}(?![0-9a-zA-Z])"]
        for name, (word, figure) in OF_DEPARTMENT.items()
    }
    both, hers = [*departments["taxation"], *departments["statistics"]], HERE.count // 2
    files = [f"{HERE.word}草稿", f"{HERE.word}-", f"{HERE.word}问题", f"{HERE.word}理由"]
    single = [
        one
        for name in ("tax", "added", "land", "power")
        for side in (HERE, THERE)
        for one in figures(side, name)
    ]
    # An enterprise is told from which files its own figures come.
    not_mine = [*identities(HERE, range(1, HERE.count)), *files[:1], *files[2:]]
    return {
        "county": [*everything(THERE), *both],
        "elsewhere": [*everything(HERE), *both],
        "town": [
            *everything(THERE),
            *identities(HERE, range(hers, HERE.count)),
            *figures(HERE, "tax", "added", "power"),
            *files,
            *both,
        ],
        "enforcement": [*everything(THERE), *figures(HERE), *files, *both],
        "firm": [*everything(THERE), *not_mine, *both],
        "neighbour": [
            *everything(THERE),
            *identities(HERE, [0, *range(2, HERE.count)]),
            *files[:1],
            *files[2:],
            f"{HERE.word}陈述",
            f"{HERE.word}申辩",
            *both,
        ],
        "other_firm": [*everything(HERE), *both],
        "granted_nothing": [*everything(HERE), *everything(THERE), *both],
        "leader": [*single, *both],
        "taxation": [
            *figures(HERE, "added", "land", "power"),
            *figures(THERE, "added", "land", "power"),
            *departments["statistics"],
        ],
        "statistics": [
            *figures(HERE, "tax", "land", "power"),
            *figures(THERE, "tax", "land", "power"),
            *departments["taxation"],
        ],
        "system": [*everything(HERE), *everything(THERE), *both],
        "security": [
            *single,
            *identities(HERE, range(2, 6)),
            *identities(THERE, range(2, 6)),
            f"{THERE.word}",
            *both,
        ],
        "audit": [*single, HERE.word, THERE.word, *both],
        "anonymous": [*everything(HERE), *everything(THERE), *both],
    }


def text_of(answer: HttpResponse) -> str:
    """Return all that an answer says: its headers, its body, the parts of a workbook."""
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content  # type: ignore[attr-defined]
    named = ((name, value) for name, value in answer.headers.items() if name != "Content-Length")
    told = [f"{name}: {unquote_plus(value)}" for name, value in named]
    if body[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(body)) as packed:
            told += [packed.read(name).decode("utf-8", "replace") for name in packed.namelist()]
    else:
        told.append(body.decode("utf-8", "replace"))
    return SEPARATOR.sub("", "\n".join(told))


def leaks(answer: HttpResponse, forbidden: list[str], asked: Any = "") -> list[str]:
    """Return what an answer says and must not; what the question said itself may come back."""
    told, said = text_of(answer), unquote_plus(str(asked))
    found = []
    for one in forbidden:
        hit = re.search(one, told)
        if hit and hit[0] not in said:
            found.append(f"{hit[0]} in “{told[max(0, hit.start() - 80) : hit.end() + 40]}”")
    return found


def put_up(name: str, path: str, forbidden: list[str]) -> list[str]:
    """Return what still mustn't stand in the list that is put up for everybody who takes part (公示)."""
    if "/public" in path and name in ("firm", "neighbour", "town"):
        return [one for one in forbidden if not any(word in one for word in HERE.names)]
    return forbidden
