"""What a template is made for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from zhuanji.basics.periods import parse_period
from zhuanji.basics.texts import Language, say
from zhuanji.engines.rules.models.items import Sheet
from zhuanji.engines.rules.pack import Pack
from zhuanji.services.ledger.workbooks.labels import area_label, day_text, marked, sender_label
from zhuanji.services.ledger.workbooks.template.columns import TemplateColumn


@dataclass(frozen=True)
class Request:
    """A department, a sheet, a period.

    Args:
        pack: the city pack.
        sheet: the sheet of the dictionary.
        period: such as 2024, 2024Q1, 2024-03; empty for events.
        department: the id of the sender; empty where anyone may send it.
        area: the code of the county that sends it; None for the city.
        due: the day until which it is to be sent, if that is known.
        contact: whom to ask, in words; empty for whoever handed the form out.
        lang: the language of the form.
        demo: whether it bears 演示数据.
    """

    pack: Pack
    sheet: Sheet
    period: str
    department: str = ""
    area: str | None = None
    due: date | None = None
    contact: str = ""
    lang: Language = "zh"
    demo: bool = False

    @property
    def sheet_title(self) -> str:
        """The title of the dictionary's sheet."""
        return self.sheet.title if self.lang == "zh" else self.sheet.title_en

    @property
    def period_title(self) -> str:
        """The period as it is printed; events have none."""
        return parse_period(self.period).title(self.lang) if self.period else ""

    @property
    def title(self) -> str:
        """The title of the form: 湖州市2024年税收报送表."""
        place = self.pack.head.title if self.lang == "zh" else self.pack.head.title_en
        if self.area:
            place = area_label(self.pack, self.area, self.lang)
        key = "ledger.template.title" if self.period else "ledger.template.title_events"
        text = say(key, self.lang, place=place, period=self.period_title, sheet=self.sheet_title)
        return marked(text, self.demo, self.lang)

    @property
    def due_text(self) -> str:
        """The day until which it is to be sent, in words."""
        return day_text(self.due, self.lang) if self.due else say("ledger.template.due_open", self.lang)

    @property
    def sender(self) -> str:
        """Who sends it: the area, or the department; empty where neither is named."""
        return sender_label(self.pack, self.department, self.area or "", self.lang)


def template_version(columns: tuple[TemplateColumn, ...]) -> str:
    """Return the version of a template: it changes with its items, their titles, units, types and choices."""
    told = [
        (column.role, item.id, item.title, item.unit, item.type, item.choices)
        for column in columns
        if (item := column.item) is not None and column.role != "last"
    ]
    return sha256(repr(told).encode("utf-8")).hexdigest()[:8]
