"""How a page of 一企一单 is drawn: on A4 upright, each enterprise on a page of its own."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zhuanji.basics.amounts import Form, number_format, value_in
from zhuanji.basics.amounts import number as number_text
from zhuanji.basics.texts import Language, say
from zhuanji.basics.workbooks import Pen, clipped, in_footer, opens_formula, row_height, sheet_name
from zhuanji.engines.appraisal.wording.events import flags_told

if TYPE_CHECKING:
    from xlsxwriter import Workbook

WIDTHS = (24.0, 14.0, 14.0, 12.0, 26.0)
A4 = 9
LAST = len(WIDTHS) - 1
POINTS = Form()  # points and scores
ANSWER_HEIGHT = 54.0  # points, with room for a stamp
Term = tuple[str, Form, float | None, float | None, float | None, str]


@dataclass(frozen=True)
class Page:
    """What stands on a page.

    Args:
        uscc, name, town: the enterprise.
        scheme: the title of its scheme.
        figures: title, value, form of each figure.
        terms: title, form, value, benchmark, points, reason of each criterion; empty before the scoring.
        grade, score, flags: the result.
    """

    uscc: str
    name: str
    town: str
    scheme: str
    figures: list[tuple[str, object, Form]]
    terms: list[Term]
    grade: str
    score: float | None
    flags: str


class Paper:
    """A township's sheet: pages below each other."""

    def __init__(self, book: Workbook, town: str, title: str, told: dict[str, Any], lang: Language) -> None:
        """Set up the sheet."""
        self.pen, self.lang, self.title, self.town = Pen(book), lang, title, town
        self.marks = marks_of(told, lang)
        self.sheet = book.add_worksheet(sheet_name(town))
        self.row = 0
        self.breaks: list[int] = []
        for number, width in enumerate(WIDTHS):
            self.sheet.set_column(number, number, width)
        self.sheet.set_paper(A4)
        self.sheet.set_portrait()
        self.sheet.fit_to_pages(1, 0)
        self.sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
        self.sheet.set_footer(f"&L{in_footer(f'{title} {town}')}&R&P/&N")

    def add(self, page: Page) -> None:
        """Draw a page."""
        if self.row:
            self.breaks.append(self.row)
        self.line(self.title, self.pen.title, 24.0)
        said = [*self.marks, say("run.paper.by", self.lang, scheme=page.scheme)]
        self.line(" ".join(said), self.pen.note)
        self.pairs(page)
        self.head("figure", "amount", "unit", None, None)
        for title, value, form in page.figures:
            missing = say("run.paper.missing", self.lang)
            self.cells(title, amount(value, form) or missing, form.unit, "", "")
        if page.terms:
            self.head("criterion", "value", "benchmark", "points", "reason")
            for title, form, value, benchmark, points, reason in page.terms:
                name = criterion_title(title, form, self.lang)
                held = (amount(value, form), amount(benchmark, form), amount(points))
                self.cells(name, *held, reason)
            score = shown(page.score) or "—"
            self.line(say("run.paper.result", self.lang, grade=page.grade or "—", score=score), self.strong())
            if page.flags:
                self.line(flags_told(page.flags, self.lang), self.pen.body("left", quoted=False))
        self.line(say("run.paper.answer", self.lang), self.pen.body("left", quoted=False), ANSWER_HEIGHT)
        self.line(say("run.paper.stamp", self.lang), self.pen.body("left", quoted=False), ANSWER_HEIGHT)

    def finish(self) -> None:
        """Break the pages."""
        self.sheet.set_h_pagebreaks(self.breaks)

    def pairs(self, page: Page) -> None:
        """Draw who it is."""
        self.cells(
            say("run.paper.name", self.lang), page.name, "", say("run.paper.town", self.lang), self.town
        )
        self.cells(say("run.paper.uscc", self.lang), page.uscc, "", "", "")

    def head(self, *names: str | None) -> None:
        """Draw a row of headings."""
        for number, name in enumerate(names):
            text = say(f"run.paper.{name}", self.lang) if name else ""
            self.sheet.write_string(self.row, number, text, self.pen.heading)
        self.row += 1

    def cells(self, *cells: str | Amount) -> None:
        """Draw a row of cells: texts left, numbers right as numbers."""
        texts = [one if isinstance(one, str) else one.text for one in cells]
        for number, one in enumerate(cells):
            if isinstance(one, Amount):
                self.sheet.write_number(self.row, number, one.held, self.counted(one))
            else:
                self.sheet.write_string(self.row, number, clipped(one), self.said(one))
        self.sheet.set_row(self.row, row_height([(text, WIDTHS[n]) for n, text in enumerate(texts)]))
        if not texts[2] and isinstance(cells[1], str):  # a name may need the room
            told = cells[1]
            self.sheet.merge_range(self.row, 1, self.row, 2, clipped(told), self.said(told))
        self.row += 1

    def said(self, text: str) -> Any:  # noqa: ANN401 — XlsxWriter's
        """Return the format of a text."""
        return self.pen.body("left", quoted=opens_formula(text))

    def counted(self, one: Amount) -> Any:  # noqa: ANN401 — XlsxWriter's
        """Return the format of a number."""
        code = number_format(one.value, one.form)
        return self.pen.of(align="right", indent=0, text_wrap=True, border=1, num_format=code)

    def line(self, text: str, form: Any, height: float | None = None) -> None:  # noqa: ANN401 — XlsxWriter's
        """Draw a text over the whole width."""
        self.sheet.merge_range(self.row, 0, self.row, LAST, clipped(text), form)
        self.sheet.set_row(self.row, height or row_height([(text, sum(WIDTHS))]))
        self.row += 1

    def strong(self) -> Any:  # noqa: ANN401 — XlsxWriter's
        """Return the format of the result."""
        return self.pen.of(bold=True, border=1, align="left", indent=1, text_wrap=True)


def marks_of(told: dict[str, Any], lang: Language) -> list[str]:
    """Return what must be said on every page."""
    found = [say("run.mark.demo", lang)] if told["demo"] else []
    found += [say("run.mark.stand_in", lang)] if told["stand_in"] else []
    return found if told["final"] else [*found, say("run.mark.draft", lang)]


def criterion_title(title: str, form: Form, lang: Language) -> str:
    """Return the title of a criterion with the unit of its value."""
    return say("ledger.cli.with_unit", lang, title=title, unit=form.unit) if form.unit else title


@dataclass(frozen=True)
class Amount:
    """A number of a sheet and how it is shown."""

    value: float
    form: Form

    @property
    def text(self) -> str:
        """The number as people read it."""
        return number_text(self.value, self.form)

    @property
    def held(self) -> float:
        """The number itself, in the unit that it is shown in."""
        return float(value_in(self.value, self.form))


def amount(value: object, form: Form = POINTS) -> Amount | str:
    """Return a figure as a workbook holds it: a number with its form, else its text; a missing one is empty."""
    if isinstance(value, int | float) and math.isfinite(value):
        return Amount(value, form)
    return shown(value, form)


def shown(value: object, form: Form = POINTS) -> str:
    """Return a figure as people read it, as the site shows it; a missing one is empty."""
    if value is None:
        return ""
    if isinstance(value, int | float):
        return "" if not math.isfinite(value) else number_text(value, form)
    return str(value)
