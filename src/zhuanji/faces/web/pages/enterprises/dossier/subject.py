"""Of whom the file is: found, and decided upon, before anything of it is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.uscc import judge
from zhuanji.faces.web.guard import require
from zhuanji.services.access import Target, shown_items
from zhuanji.services.ledger.enterprise import Dossier, dossier

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import EnterpriseIndex

SEE = "enterprise.see"


@dataclass(frozen=True)
class Subject:
    """An enterprise whose file may be shown.

    Args:
        row: of the index; None for one that no list has yet.
        found: what the ledger holds.
        areas: where it lies.
        shown: the items of which the actor may see its values.
    """

    row: EnterpriseIndex | None
    found: Dossier
    areas: frozenset[str]
    shown: frozenset[str] = field(default=frozenset())

    @property
    def uscc(self) -> str:
        """Its credit code."""
        return self.found.uscc

    @property
    def name(self) -> str:
        """Its name, by the latest list."""
        return self.found.name or (self.row.name if self.row is not None else "")

    def target(self, *departments: str) -> Target:
        """Return it as the target of a decision."""
        return Target(self.areas, frozenset(departments), self.uscc)


def subject(request: SiteRequest, code: str) -> Subject:
    """Return the enterprise of a code, once it is decided that the actor may see it.

    Whoever may not see everything gets the same answer for an enterprise elsewhere and for one that isn't there.

    Raises:
        Denied: the actor may not see it.
        ProblemError: nothing is known under the code.
    """
    from zhuanji.services.records.models import EnterpriseIndex

    verdict = judge(code[:60])
    uscc = verdict.code if verdict.problem() is None else ""
    row = EnterpriseIndex.objects.filter(uscc=uscc).first() if uscc else None
    areas = (
        frozenset({row.area, row.town, row.functional_area} - {""}) if row is not None else frozenset[str]()
    )
    if row is None and uscc:
        areas = areas_told(request, uscc)
    require(request, SEE, Target(areas, uscc=uscc))
    if not uscc:
        raise ProblemError([Problem("site.enterprises.unknown", Place(), {"uscc": code[:60]})])
    try:
        found = dossier(request.home, uscc)
    except ProblemError as fault:
        raise ProblemError([Problem("site.enterprises.unknown", Place(), {"uscc": uscc})]) from fault
    names = (item.id for item in request.home.pack.items)
    shown = shown_items(request.actor, SEE, names, pack=request.home.pack)
    return Subject(row, found, areas, frozenset(shown))


def areas_told(request: SiteRequest, uscc: str) -> frozenset[str]:
    """Return where the ledger says that an enterprise lies which the index doesn't have yet."""
    try:
        records = dossier(request.home, uscc).records
    except ProblemError:
        return frozenset()
    listed = [record.items for record in records if record.sheet == "enterprises"]
    told: dict[str, str] = {}
    for items in listed:
        told |= {
            name: str(items[name].value or "")
            for name in ("area", "town", "functional_area")
            if name in items
        }
    return frozenset(told.values()) - {""}


def one_of(items: Iterable[str], shown: frozenset[str]) -> bool:
    """Say whether any item is shown."""
    return any(item in shown for item in items)
