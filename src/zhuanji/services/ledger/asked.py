"""What a person names on the command line: a sheet, a period, a department, an area; or what there would be."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from zhuanji.basics.periods import Kind, Period, month, parse_period
from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.engines.rules import Pack

CLOSE = 0.5  # how like a name must be to be proposed
MOST = 25  # names that are told where none is like
PERIOD_KINDS = {"month": Kind.MONTH, "quarter": Kind.QUARTER, "year": Kind.YEAR, "standing": Kind.YEAR}


def sheet_of(pack: Pack, named: str) -> str:
    """Return the id of a sheet by its id or title.

    Raises:
        ProblemError: there is none of that name.
    """
    names = {one.id: one.id for one in pack.sheets} | {one.title: one.id for one in pack.sheets}
    return _one("sheet", named, names, {one.id: one.title for one in pack.sheets})


def department_of(pack: Pack, named: str) -> str:
    """Return the id of a department by its id, title or one of its aliases.

    Raises:
        ProblemError: there is none of that name.
    """
    names: dict[str, str] = {}
    for one in pack.departments:
        names |= dict.fromkeys((*one.aliases, one.title_en, one.title, one.id), one.id)
    return _one("department", named, names, {one.id: one.title for one in pack.departments})


def area_of(pack: Pack, named: str) -> str:
    """Return the code of an area of the city by its code or name.

    Raises:
        ProblemError: there is none of that name.
    """
    names: dict[str, str] = {}
    for one in pack.areas:
        names |= {one.name: one.code, one.code: one.code}
    return _one("area", named, names, {one.code: one.name for one in pack.areas})


def _one(kind: str, named: str, names: dict[str, str], titles: dict[str, str]) -> str:
    wanted = named.strip()
    if wanted in names:
        return names[wanted]
    near = [names[one] for one in get_close_matches(wanted, names, n=3, cutoff=CLOSE)] or list(names.values())
    known = "、".join(f"{titles[one]}（{one}）" for one in list(dict.fromkeys(near))[:MOST])
    raise ProblemError([Problem(f"ledger.asked.{kind}", values={"word": named, "known": known})])


def kinds_of(pack: Pack, sheet: str) -> tuple[Kind, ...]:
    """Return the kinds of periods that a sheet is sent for; none for a sheet of events."""
    found = (PERIOD_KINDS.get(item.period) for item in pack.items if item.sheet == sheet)
    return tuple(dict.fromkeys(kind for kind in found if kind is not None))


def period_of(pack: Pack, sheet: str, named: str) -> str:
    """Return a period as the ledger writes it; cumulative months such as 1—2月 are their last one.

    Args:
        pack: the city pack.
        sheet: the id of the sheet that it is for.
        named: in any way in which offices write a period; empty for events.

    Raises:
        ProblemError: it is no period, or not of a kind that the sheet is sent for.
    """
    kinds = kinds_of(pack, sheet)
    if not kinds:
        if named.strip():
            raise ProblemError([Problem("ledger.asked.no_period", values={"sheet": title_of(pack, sheet)})])
        return ""
    if not named.strip():
        values = {"sheet": title_of(pack, sheet), "forms": forms_of(kinds)}
        raise ProblemError([Problem("ledger.asked.period_needed", values=values)])
    period = as_sent(parse_period(named), kinds)
    if period.kind not in kinds:
        raise ProblemError([_wrong_kind(pack, sheet, named, kinds)])
    return str(period)


def any_period(pack: Pack, sheet: str, named: str) -> str:
    """Return a period as the ledger writes it, of a sheet that may not be known yet.

    Raises:
        ProblemError: it is no period, or not of a kind that the sheet is sent for.
    """
    if sheet:
        return period_of(pack, sheet, named)
    period = parse_period(named)
    return str(as_sent(period, [Kind.MONTH]) if period.kind is Kind.MONTHS else period)


def as_sent(period: Period, kinds: Iterable[Kind]) -> Period:
    """Return the last month of months from a year's beginning, where months are asked for.

    >>> str(as_sent(parse_period("2024年1-2月"), [Kind.MONTH])), str(as_sent(parse_period("2024Q1"), [Kind.MONTH]))
    ('2024-02', '2024-03')
    """
    whole = period.first % 12 == 0 and len(period.years) == 1
    if Kind.MONTH in kinds and whole and period.kind not in (*kinds, Kind.YEAR):
        return month(period.last // 12, period.last % 12 + 1)
    return period


def _wrong_kind(pack: Pack, sheet: str, named: str, kinds: Iterable[Kind]) -> Problem:
    values = {"word": named, "sheet": title_of(pack, sheet), "forms": forms_of(kinds)}
    return Problem("ledger.asked.period_kind", values=values)


def forms_of(kinds: Iterable[Kind]) -> str:
    """Return how periods of some kinds are written, an example each."""
    example = {Kind.MONTH: "2024-03", Kind.QUARTER: "2024Q1", Kind.YEAR: "2024"}
    return " ".join(example[kind] for kind in kinds)


def title_of(pack: Pack, sheet: str, *, english: bool = False) -> str:
    """Return a sheet's title; an id that the pack doesn't know stands for itself."""
    found = next((one for one in pack.sheets if one.id == sheet), None)
    if found is None:
        return sheet
    return found.title_en if english else found.title


def department_title(pack: Pack, department: str, *, english: bool = False) -> str:
    """Return a department's title; an id that the pack doesn't know stands for itself."""
    found = next((one for one in pack.departments if one.id == department), None)
    if found is None:
        return department
    return found.title_en if english else found.title


def senders_of(pack: Pack, sheet: str, period: str) -> tuple[str, ...]:
    """Return the departments that send items of a sheet for a period of that kind, most items first."""
    kind = parse_period(period).kind if period else None
    counts: dict[str, int] = {}
    for item in pack.items:
        if item.sheet == sheet and PERIOD_KINDS.get(item.period) is kind:
            counts[item.department] = counts.get(item.department, 0) + 1
    return tuple(sorted(counts, key=lambda name: -counts[name]))
