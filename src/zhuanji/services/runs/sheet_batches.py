"""一企一单 in batches by township for pages: the same sheets as `sheets.write_sheets`, without what may not be shown."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from zhuanji.basics.texts import Language, say
from zhuanji.basics.workbooks.sheet_names import sheet_name
from zhuanji.engines.rules.schemes.formula import item_names
from zhuanji.engines.rules.schemes.names import earlier
from zhuanji.services.ledger.freeze import find_snapshot
from zhuanji.services.runs.inputs import wide
from zhuanji.services.runs.kept import graded_of, scheme_of
from zhuanji.services.runs.opening import area_name
from zhuanji.services.runs.sheet_pages import Page, Term
from zhuanji.services.runs.sheets import Source, book_of, pages
from zhuanji.services.runs.showing import brief

if TYPE_CHECKING:
    from zhuanji.engines.rules.schemes.criteria import Criterion
    from zhuanji.engines.rules.schemes.scheme import Scheme
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Run, Scoring


def criterion_items(criterion: Criterion, scheme: Scheme) -> frozenset[str]:
    """Return the items of which a criterion's value is made, those of derived items and of years before too."""
    made = {one.id: one for one in scheme.derive}
    found: set[str] = set()
    waiting = list(item_names(criterion.formula))
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        back = earlier(name)
        name = back[1] if back else name
        if name in seen:
            continue
        seen.add(name)
        one = made.get(name)
        if one is None:
            found.add(name)
            continue
        formulas = [
            formula
            for formula in (one.formula, one.classes_of, *(case.value for case in one.cases))
            if formula
        ]
        waiting += [inner for formula in formulas for inner in item_names(formula)]
        waiting += [name for name in (one.lookup, one.digits_of) if name]
    known = {constant.id for constant in scheme.constants}
    return frozenset(found - known)


def pages_by_town(
    home: Home, run: Run, scoring: Scoring | None, *, hidden: Collection[str] = (), lang: Language = "zh"
) -> dict[str, list[Page]]:
    """Return the sheets of a run by township code, those of an enterprise without a town under the empty one.

    Args:
        home: the open home.
        run: the run.
        scoring: whose result stands on them; None before the scoring.
        hidden: items whose single values may not be shown: neither they nor what is made of them stands there.
        lang: of everything but names and figures.
    """
    if scoring is not None:
        graded = graded_of(home, run, scoring, lang)
        sources = [
            Source(one.appraisal.scheme, one.appraisal.tables.enterprises, one.appraisal) for one in graded
        ]
        snapshot = scoring.snapshot
    else:
        sources, snapshot = [], run.snapshot
    whole = wide(find_snapshot(home, snapshot), home.pack, run.area, run.year)
    if scoring is None:
        sources = [Source(scheme_of(home, record), whole, None) for record in run.schemes]
    shown = whole.drop([name for name in hidden if name in whole.columns])
    towns: dict[str, list[Page]] = {}
    shut = {source.scheme.title: hidden_terms(source.scheme, hidden) for source in sources}
    for page in pages(home, shown, sources, lang):
        towns.setdefault(page.town, []).append(without(page, shut[page.scheme], lang))
    return {town: sorted(held, key=lambda one: one.uscc) for town, held in sorted(towns.items())}


def hidden_terms(scheme: Scheme, hidden: Collection[str]) -> set[int]:
    """Return the numbers of the criteria that are made of hidden items."""
    shut = set(hidden)
    return {number for number, one in enumerate(scheme.criteria) if criterion_items(one, scheme) & shut}


def without(page: Page, numbers: set[int], lang: Language) -> Page:
    """Return a page without the figures of some criteria."""
    if not numbers or not page.terms:
        return page
    closed = say("run.paper.closed", lang)
    terms: list[Term] = [
        (one[0], one[1], None, None, None, closed) if number in numbers else one
        for number, one in enumerate(page.terms)
    ]
    return replace(page, terms=terms)


def town_title(home: Home, town: str, lang: Language) -> str:
    """Return what a township is called on its sheets."""
    return area_name(home, town) if town else say("run.paper.no_town", lang)


def workbook_of(home: Home, run: Run, town: str, held: list[Page], lang: Language) -> bytes:
    """Return a township's workbook."""
    told = brief(home, run, lang)
    title = say("run.paper.title", lang, area=told["area_name"], year=run.year)
    return book_of(held, town_title(home, town, lang), title, told, lang)


def zip_of(home: Home, run: Run, towns: dict[str, list[Page]], lang: Language) -> bytes:
    """Return the workbooks of several townships as one file."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as packed:
        for town, held in towns.items():
            name = f"{sheet_name(town_title(home, town, lang))}.xlsx"
            packed.writestr(name, workbook_of(home, run, town, held, lang))
    return made.getvalue()
