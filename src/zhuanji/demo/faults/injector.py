"""Puts faults into about 2 % of a page's rows and lists them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from zhuanji.demo.faults import codes, values
from zhuanji.demo.faults.spot import Context, Spot, Wrong
from zhuanji.demo.faults.truth import Fault
from zhuanji.demo.files.cells import PercentCell, Value
from zhuanji.demo.files.page import Page

SHARE = 0.02
TRIES = 12
Make = Callable[[Spot], Wrong | None]
ANYWHERE, WORKBOOK = "any", "xlsx"
# How often each is met, and in which formats it can stand at all.
KINDS: Mapping[str, tuple[float, str, Make]] = {
    "code_scientific": (5, ANYWHERE, codes.scientific),
    "code_old": (4, ANYWHERE, codes.old),
    "code_check": (6, ANYWHERE, codes.check_digit),
    "code_blanks": (6, ANYWHERE, codes.blanks),
    "code_wide": (4, ANYWHERE, codes.wide),
    "code_lower": (3, ANYWHERE, codes.lower),
    "name_only": (6, ANYWHERE, codes.only_name),
    "name_former": (40, ANYWHERE, codes.only_former_name),
    "name_variant": (4, ANYWHERE, codes.only_variant),
    "name_wrong": (3, ANYWHERE, codes.only_wrong_name),
    "number_words": (5, ANYWHERE, values.words),
    "number_wide": (5, ANYWHERE, values.wide_digits),
    "number_separated": (4, ANYWHERE, values.separated),
    "error_cell": (5, WORKBOOK, values.error_cell),
    "uncomputed": (4, WORKBOOK, values.uncomputed),
    "negative": (4, ANYWHERE, values.negative),
    "unit_slip": (16, ANYWHERE, values.unit_slip),
    "jump": (11, ANYWHERE, values.jump),
    "above_output": (9, ANYWHERE, values.above_output),
    "no_revenue": (9, ANYWHERE, values.no_revenue),
    "below_power": (14, ANYWHERE, values.below_power),
    "land_parts": (9, ANYWHERE, values.land_parts),
    "falling": (4, ANYWHERE, values.falling),
    "county_wrong": (4, ANYWHERE, values.wrong_county),
    "county_unknown": (3, ANYWHERE, values.unknown_county),
    "choice_unknown": (4, ANYWHERE, values.unknown_choice),
    "flag_unknown": (3, ANYWHERE, values.unknown_flag),
    "date_wrong": (4, ANYWHERE, values.wrong_date),
    "percent": (20, WORKBOOK, values.percent),
    "hidden": (2, WORKBOOK, values.hidden),
    "repeated": (3, ANYWHERE, values.repeated),
    "contradicted": (3, ANYWHERE, values.contradicted),
}
# The roster tells who is who: there a name alone can't be looked up.
NOT_IN_ROSTER = ("name_only", "name_former", "name_variant", "name_wrong")
CODE_KINDS = ("code_", "name_")


def inject(page: Page, context: Context, chance: np.random.Generator, share: float = SHARE) -> list[Fault]:
    """Put faults into a page.

    Args:
        page: changed in place; copies of rows are added at its end.
        context: what is known of the city.
        chance: which rows and which faults.
        share: of the rows.
    """
    free = [place for place, code in enumerate(page.codes) if code not in context.spared]
    number = round(len(free) * share)
    if number == 0 and len(free) >= 8:
        number = int(chance.random() < len(free) * share)
    places = sorted(chance.choice(len(free), number, replace=False).tolist()) if number else []
    names = usable(page)
    weights = np.array([KINDS[name][0] for name in names])
    faults = []
    for place in places:
        found = one_fault(page, free[place], context, chance, names, weights / weights.sum())
        if found is not None:
            faults.append(found)
    return faults + foot(page)


def usable(page: Page) -> list[str]:
    """Return the kinds that can stand in a page."""
    coded = page.form.place("uscc") is not None
    return [
        name
        for name, (_, where, _) in KINDS.items()
        if (where == ANYWHERE or page.form.format == where)
        and (coded or not name.startswith(CODE_KINDS))
        and not (page.form.sheet == "enterprises" and name in NOT_IN_ROSTER)
    ]


def one_fault(
    page: Page,
    place: int,
    context: Context,
    chance: np.random.Generator,
    names: list[str],
    weights: np.ndarray,
) -> Fault | None:
    """Put one fault into a row: the first kind drawn that the row can have."""
    spot = Spot(page, place, context, chance)
    for name in chance.choice(names, TRIES, p=weights):
        wrong = KINDS[str(name)][2](spot)
        if wrong is not None:
            return put(spot, str(name), wrong)
    return None


def put(spot: Spot, kind: str, wrong: Wrong) -> Fault:
    """Change the row, or its copy, and say what was done."""
    page, place = spot.page, spot.place
    right = spot.cell(wrong.item) if wrong.item != "row" else None
    target = place
    if wrong.copy:
        target = copy_row(page, place)
    if wrong.hide:
        page.hidden.add(place)
    if wrong.item != "row":
        for item, value in ((wrong.item, wrong.value), *wrong.also):
            cells = page.column(item)
            if cells is not None:
                cells[target] = value
    twin = page.row_number(place) if wrong.copy else 0
    return Fault(
        page.name,
        page.sheet_name,
        page.row_number(target),
        twin,
        wrong.item,
        kind,
        wrong.expect,
        spot.code,
        page.periods[place],
        told(page, wrong.item, right),
    )


def told(page: Page, item: str, value: Value) -> str:
    """Return the right value of a cell in the dictionary's unit, as text."""
    place = page.form.place(item)
    if value is None or place is None:
        return ""
    if isinstance(value, PercentCell):
        return repr(value.value * 100)
    return repr(value * page.form.columns[place].factor) if isinstance(value, float) else str(value)


def copy_row(page: Page, place: int) -> int:
    """Add a row like another at the end, and return its place."""
    for cells in page.cells:
        cells.append(cells[place])
    for words in (page.codes, page.names, page.periods):
        words.append(words[place])
    return len(page) - 1


def foot(page: Page) -> list[Fault]:
    """Return the totals row as one of the faults: it must not become an enterprise."""
    if not page.form.foot or not page.foot or not len(page):
        return []
    row = page.row_number(len(page))
    return [Fault(page.name, page.sheet_name, row, 0, "row", "totals", "ignored", "", page.period, "")]
