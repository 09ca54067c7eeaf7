"""What a finding may tell: a check holds a row against the ledger, and names values that others sent.

Its sentence is shown only to those who may see all values that the check looks at, of that enterprise; to others it
says that something doesn't fit, with a remedy that names nothing. So nobody learns another department's or county's
figures by handing in rows about them. Pages and workbooks ask `said`, so that all of them tell the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from zhuanji.services.access import Target, decide, shown_items, visible, visible_frame
from zhuanji.services.ledger.roster import latest

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack
    from zhuanji.services.access import Actor

MATCH = "ledger.match."
# Of how a row's enterprise was found: what names one enterprise as `code`, what names only what the row itself says.
NAMED = frozenset(MATCH + one for one in ("by_former_name", "by_variant", "by_name", "name_differs"))
OWN = frozenset(MATCH + one for one in ("nothing", "two_codes"))
UNLIKE = frozenset(MATCH + one for one in ("code_name_differ", "code_unknown"))
SHARED = MATCH + "shared"
# What is said in place of a sentence that would tell too much.
ELSEWHERE, UNKNOWN = "site.data.elsewhere", "site.data.unknown_firm"
RECOGNISED, DIFFERENT = "site.data.recognised_firm", "site.data.unlike_firm"
NOTHING: Mapping[str, object] = {}
SEE, SEE_FIRM, LIST = "submission.see", "enterprise.see", "enterprise.list"
# What only says which enterprise a row is about, and where it lies, goes with the row, as on the form itself.
LOCATING = frozenset({"uscc", "name", "area", "town"})


@dataclass
class Telling:
    """What may be told to an actor of findings on a sheet.

    Args:
        actor: whom.
        pack: the city's.
        on: the day, as grants are dated.
        columns: the items that the sheet's columns hold.
        everywhere: whether the actor may see enterprises all over the city.
        firms, codes: what was found out already.
    """

    actor: Actor
    pack: Pack
    on: date
    columns: frozenset[str]
    everywhere: bool = False
    firms: dict[str, bool] = field(default_factory=dict)
    codes: dict[tuple[str, str], bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Find out once whether the actor may see enterprises all over the city."""
        city = Target(areas=frozenset([self.pack.head.city]))
        self.everywhere = bool(decide(self.actor, SEE_FIRM, city, pack=self.pack, on=self.on))

    def about(self, usccs: Iterable[str]) -> None:
        """Find out at once which of some enterprises the actor may see."""
        from zhuanji.services.records.models import EnterpriseIndex

        new = sorted({one for one in usccs if one} - self.firms.keys())
        if self.everywhere:
            return
        for first in range(0, len(new), 500):  # databases limit how many values a query names
            some = new[first : first + 500]
            rows = visible(
                self.actor,
                SEE_FIRM,
                EnterpriseIndex.objects.filter(uscc__in=some),
                pack=self.pack,
                on=self.on,
            )
            mine = set(rows.values_list("uscc", flat=True))
            self.firms |= {one: one in mine for one in some}
            listed = set(EnterpriseIndex.objects.filter(uscc__in=some).values_list("uscc", flat=True))
            self.firms |= dict.fromkeys(self.by_roster & (set(some) - listed), True)

    @cached_property
    def by_roster(self) -> frozenset[str]:
        """The enterprises that the actor may see by the ledger's list: where those not indexed yet are sought."""
        rows = latest(self.pack)
        if rows.is_empty():
            return frozenset()
        shown = visible_frame(self.actor, SEE_FIRM, rows, pack=self.pack, on=self.on)
        return frozenset(shown["uscc"].to_list())

    def knows(self, uscc: str) -> bool:
        """Say whether the actor may see an enterprise."""
        return self.everywhere or self.firms.get(uscc, False)

    def said(
        self, code: str, item: str | None, uscc: str, values: Mapping[str, object]
    ) -> tuple[str, Mapping[str, object]]:
        """Return the code and values by which a finding is told: its own, or what stands for it.

        The enterprises of the rows, and those that findings name, have to be asked `about` before.
        """
        if self.tells(code, item, uscc, values):
            return code, values
        return stand_in(code), {}

    def tells(self, code: str, item: str | None, uscc: str, values: Mapping[str, object] = NOTHING) -> bool:
        """Say whether the sentence of a finding may be shown.

        Args:
            code: of the finding.
            item: the item that it is about, if it is about one.
            uscc: the enterprise of its row; empty where it isn't known.
            values: that the sentence names.
        """
        if code in NAMED:
            return self.knows(named_in(code, values))
        if code.startswith(MATCH):
            return self.everywhere or code in OWN  # others name enterprises that are alike, wherever they lie
        wanted = looked_at(code)
        if wanted is None:
            return True  # it tells no more than the cell itself
        if not self.knows(uscc):
            return False
        key = (code, item or "")
        if key not in self.codes:
            items = wanted or frozenset([item] if item else self.columns)
            self.codes[key] = not (items - self.allowed(items))
        return self.codes[key]

    def allowed(self, items: Iterable[str]) -> frozenset[str]:
        """Return those of some items whose single values in the ledger the actor may see, whoever sent them."""
        wanted = frozenset(items)
        listed = decide(self.actor, LIST, pack=self.pack, on=self.on)
        beside = wanted & LOCATING if listed else frozenset()
        return beside | frozenset(shown_items(self.actor, SEE, wanted - beside, pack=self.pack))


def named_in(code: str, values: Mapping[str, object]) -> str:
    """Return the enterprise that a finding names as that of its row; empty where it names none, or several."""
    return str(values.get("code", "")) if code in NAMED else ""


def stand_in(code: str) -> str:
    """Return what is said in place of a finding whose sentence would tell too much.

    >>> stand_in("ledger.match.by_name"), stand_in("ledger.match.unresolved"), stand_in("ledger.tax.parts")
    ('site.data.recognised_firm', 'site.data.unknown_firm', 'site.data.elsewhere')
    """
    if code in NAMED or code == SHARED:
        return RECOGNISED
    if code in UNLIKE:
        return DIFFERENT
    return UNKNOWN if code.startswith(MATCH) else ELSEWHERE


def looked_at(code: str) -> frozenset[str] | None:
    """Return the items that a check holds against each other; None for what is no check against the ledger."""
    from zhuanji.services.ledger.checks.catalogue import CODES

    check = CODES.get(code)
    return None if check is None else frozenset(check.items)
