"""Where each value came from: numbered marks beside values, and the list of files and rows under them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from zhuanji.basics.texts import say
from zhuanji.faces.cli.views.ledger.words import sender_title, sheet_title, short_instant
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.guard import may
from zhuanji.faces.web.pages.figure.sources import submission_link
from zhuanji.faces.web.people import name_of

if TYPE_CHECKING:
    from zhuanji.faces.web.pages.enterprises.dossier.subject import Subject
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.ledger.enterprise import Source

Place = tuple[int, int]  # submission and row


@dataclass
class Sources:
    """Numbers the sources that are shown, in the order in which they come up.

    Args:
        request, about: for whom, of whom.
        known: the submissions by id, without those that the actor may not know.
        numbers: of each file and row.
    """

    request: SiteRequest
    about: Subject
    known: dict[int, dict[str, Any]]
    numbers: dict[Place, int] = field(default_factory=dict)
    told: dict[Place, Source] = field(default_factory=dict)

    @classmethod
    def of(cls, request: SiteRequest, about: Subject) -> Sources:
        """Look up which submissions the actor may know."""
        from zhuanji.services.records.models import Submission

        ids = {source.submission for record in about.found.records for source in record.sources}
        rows = Submission.objects.filter(id__in=ids).values(
            "id", "department", "area", "sheet", "period", "state", "revision"
        )
        allowed: dict[str, bool] = {}
        for row in rows:
            sent = row["department"]
            if sent not in allowed:
                allowed[sent] = bool(may(request, "source.see", about.target(sent)))
        return cls(request, about, {row["id"]: row for row in rows if allowed[row["department"]]})

    def marks(self, sources: Iterable[Source]) -> SafeString:
        """Return the marks of some sources; nothing for those that the actor may not know."""
        found = dict.fromkeys(number for one in sources if (number := self.number(one)))
        return format_html_join(
            "", '<a class="source" href="#source-{}">{}</a>', ((one, one) for one in found)
        )

    def number(self, one: Source) -> int:
        """Return the number of a source; 0 for one that may not be known."""
        if one.submission not in self.known:
            return 0
        place = (one.submission, one.row)
        self.told.setdefault(place, one)
        return self.numbers.setdefault(place, len(self.numbers) + 1)

    def table(self) -> Table | None:
        """Return the list of those that bear a number; None where there is none."""
        if not self.numbers:
            return None
        lang, pack = self.request.lang, self.request.home.pack
        columns = [
            Column(name, say(f"site.dossier.source.{name}", lang), head=name == "file")
            for name in ("number", "file", "row", "sheet", "sender", "approved")
        ]
        rows = []
        for place, number in self.numbers.items():
            one, sent = self.told[place], self.known[place[0]]
            sheet = sheet_title(pack, sent["sheet"], lang)
            sender = (
                sender_title(pack, sent["department"], sent["area"], lang)
                if sent["department"]
                else name_of(self.request, one.sent_by)
            )
            anchor = format_html('<span class="source-number" id="source-{}">{}</span>', number, number)
            period = f" {sent['period']}" if sent["period"] else ""
            approved = f"{name_of(self.request, one.approved_by)} {short_instant(one.approved_at)}"
            rows.append(
                [anchor, file_cell(self.request, one, sent), one.row, sheet + period, sender, approved]
            )
        return Table(say("site.dossier.sources", lang), columns, rows, classes="dense sources")


def file_cell(request: SiteRequest, one: Source, sent: Mapping[str, Any]) -> SafeString:
    """Return the file, as a link to what was sent with it where the actor may open that."""
    return submission_link(request, one.submission, sent["department"], sent["area"], one.file, row=one.row)
