"""What a finding may tell: a check holds a row against the ledger, and names values that others sent.

Its sentence is shown only to those who may see all values that the check looks at, of that enterprise; to others it
says that something doesn't fit, with the remedy and the code. So nobody learns another department's or county's figures
by handing in rows about them.
"""

from __future__ import annotations

from collections.abc import Iterable
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

    def tells(self, code: str, item: str | None, uscc: str) -> bool:
        """Say whether the sentence of a finding may be shown.

        Args:
            code: of the finding.
            item: the item that it is about, if it is about one.
            uscc: the enterprise of its row; empty where it isn't known.
        """
        if code.startswith(MATCH):
            return self.everywhere  # it names enterprises that are alike, wherever they lie
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


def looked_at(code: str) -> frozenset[str] | None:
    """Return the items that a check holds against each other; None for what is no check against the ledger."""
    from zhuanji.services.ledger.checks.catalogue import CODES

    check = CODES.get(code)
    return None if check is None else frozenset(check.items)
