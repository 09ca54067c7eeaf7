"""The fields by which something is granted: lists of areas and departments by name, enterprises found by a search.

It works without a script: where a search finds several enterprises, the form comes back with a list of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.uscc import judge
from zhuanji.faces.web.pages.admin.grants import value_title
from zhuanji.faces.web.pages.enterprises.filters import searched
from zhuanji.services.access.accounts.granting import Granting

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest

LEVELS = ("city", "county", "functional", "town")
MOST = 20  # enterprises that a search offers
FIELDS = ("grant_area", "grant_department", "enterprise", "chosen", "first", "last")


def asked_grants(request: SiteRequest) -> tuple[Granting, ...]:
    """Return what the form grants: an area, a department, an enterprise, as far as they were chosen.

    Raises:
        ProblemError: a day is none, days stand alone or the wrong way round, or it isn't clear which enterprise is
            meant.
    """
    first, last = day(request, "first"), day(request, "last")
    said = {name: " ".join(request.POST.get(name, "").split())[:100] for name in FIELDS}
    found = [Granting("area", said["grant_area"], first, last)] if said["grant_area"] else []
    if said["grant_department"]:
        found.append(Granting("department", said["grant_department"], first, last))
    if said["enterprise"] or said["chosen"]:
        found.append(Granting("enterprise", which(said["enterprise"], said["chosen"]), first, last))
    check_days(request, found, first, last)
    return tuple(found)


def check_days(
    request: SiteRequest, found: Sequence[Granting], first: date | None, last: date | None
) -> None:
    """See that days are those of a grant, and the first no later than the last.

    Raises:
        ProblemError: they aren't.
    """
    if (first or last) and not found:
        raise ProblemError([Problem("site.admin.grant.days_alone", Place(column="first"))])
    if first and last and last < first:
        names = [value_title(request, one.kind, one.value) for one in found]
        told = {"first": first.isoformat(), "last": last.isoformat()}
        problems = [
            Problem("site.admin.grant.days", Place(column="last"), {"grant": name, **told}) for name in names
        ]
        raise ProblemError(problems)


def which(text: str, chosen: str) -> str:
    """Return the code of the enterprise that is meant: one that was typed, that of the list, or the only one found.

    The list is of an earlier search: what is typed since counts more than the choice that comes along with it.

    Raises:
        ProblemError: nobody is found, or several are.
    """
    if judge(text).ok or not text:
        return (text or chosen).upper()
    found = fitting(text)
    if chosen in {code for code, _ in found}:
        return chosen
    if len(found) != 1:
        code = "site.admin.grant.several" if found else "site.admin.grant.nobody"
        raise ProblemError([Problem(code, Place(column="enterprise"), {"text": text})])
    return found[0][0]


def fitting(text: str) -> list[tuple[str, str]]:
    """Return code and title of the enterprises that a search finds; a name that fits as a whole stands alone."""
    from zhuanji.services.records.models import EnterpriseIndex

    if not text:
        return []
    rows = list(searched(EnterpriseIndex.objects.all(), text, former=True).order_by("uscc")[:MOST])
    same = [one for one in rows if one.name == text]
    return [(one.uscc, f"{one.name} {one.uscc}") for one in (same if len(same) == 1 else rows)]


def fields(request: SiteRequest, kinds: list[str]) -> dict[str, Any]:
    """Return what the fields offer and what was chosen before.

    Args:
        request: of the page.
        kinds: of grants that fit the account.
    """
    text = " ".join(request.POST.get("enterprise", "").split())[:100]
    found = fitting(text) if "enterprise" in kinds and text and not judge(text).ok else []
    if len(found) > 1:
        request.seen.add("enterprise", [code for code, _ in found])
    return {
        "kinds": kinds,
        "areas": areas(request) if "area" in kinds else [],
        "offices": [
            (one.id, value_title(request, "department", one.id)) for one in request.home.pack.departments
        ],
        "found": found if len(found) > 1 else [],
        "values": {name: request.POST.get(name, "")[:100] for name in FIELDS},
    }


def areas(request: SiteRequest) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the areas by level, each with its name and code."""
    from zhuanji.basics.texts import say

    pack, lang = request.home.pack, request.lang
    codes = {"city": [pack.head.city]}
    codes |= {kind: [one.code for one in pack.areas.of_kind(kind, request.on)] for kind in LEVELS[1:]}
    return [
        (
            say(f"site.admin.grant.level.{kind}", lang),
            [(code, value_title(request, "area", code)) for code in codes[kind]],
        )
        for kind in LEVELS
        if codes[kind]
    ]


def day(request: SiteRequest, name: str) -> date | None:
    """Return a day of the form; None where it is empty.

    Raises:
        ProblemError: it is none.
    """
    text = request.POST.get(name, "").strip()
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise ProblemError([Problem("site.admin.not_a_day", Place(), {"text": text[:40]})]) from None
