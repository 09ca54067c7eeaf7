"""Which items a run can give its schemes: held against what they ask for, before a run is opened."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.rules.schemes.items import item_kinds
from zhuanji.engines.rules.schemes.names import earlier
from zhuanji.services.runs.inputs import OF_THEIR_OWN
from zhuanji.services.runs.roster import SHEET

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack
    from zhuanji.services.runs.schemes import Chosen

# What is summed from sheets that tell more than one row of an enterprise: parcels, power, materials.
SUMMED = (
    "land_mu",
    "granted_on",
    "completion_due_on",
    "micro_park",
    "power_kwh",
    "voc_input_t",
    "low_voc_share",
)
OF_YEARS_BEFORE = ("grade", "score")
ALIKE = 0.5


def check_items(pack: Pack, chosen: Iterable[Chosen]) -> None:
    """See that the ledger has what schemes ask for.

    Raises:
        ProblemError: naming every item that it doesn't have, each with the file and line where the scheme names it.
    """
    problems = [problem for one in chosen for problem in unknown_items(pack, one)]
    if problems:
        raise ProblemError(problems)


def unknown_items(pack: Pack, chosen: Chosen) -> Iterator[Problem]:
    """Yield a problem for every item of a scheme that no run can give it."""
    scheme = chosen.scheme
    known = given_items(pack)
    text = chosen.text.decode("utf-8", errors="replace")
    for name in sorted(item_kinds(scheme)):
        past = earlier(name)
        item = past[1] if past else name
        if item in known or (past and item in (*OF_YEARS_BEFORE, scheme.land.into)):
            continue
        near = get_close_matches(item, sorted(known), 1, ALIKE)
        code = "run.open.unknown_item_but" if near else "run.open.unknown_item"
        values = {"scheme": scheme.id, "item": item, **({"near": near[0]} if near else {})}
        yield Problem(code, Place(file=chosen.file or None, line=line_of(text, item)), values)


def given_items(pack: Pack) -> frozenset[str]:
    """Return the items that an enterprise has in the table of a run."""
    sheets = {sheet.id for sheet in pack.sheets if sheet.key == ("uscc",) and sheet.id not in OF_THEIR_OWN}
    yearly = {item.id for item in pack.items if item.sheet in sheets | {SHEET}}
    return frozenset({"uscc", *yearly, *SUMMED})


def line_of(text: str, item: str) -> int | None:
    """Return the first line of a scheme that names an item outside its comments; None where it isn't found."""
    word = re.compile(rf"(?<!\w){re.escape(item)}(?!\w)")
    for number, line in enumerate(text.splitlines(), 1):
        if word.search(line.partition(" #")[0]):
            return number
    return None
