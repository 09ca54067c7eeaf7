"""The page on which a draft is held against the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from zhuanji.basics.texts import Language, say
from zhuanji.faces.amounts import Form
from zhuanji.faces.amounts import amount as with_unit
from zhuanji.faces.amounts import number as amount
from zhuanji.faces.cli.views.ledger.words import item_title
from zhuanji.faces.web.design import marks
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.guard import page
from zhuanji.faces.web.pages.data.comparison import LARGEST, Change, Sum, comparison
from zhuanji.faces.web.pages.data.rows import value_words
from zhuanji.faces.web.pages.data.scope import SEE, items_of, submission
from zhuanji.faces.web.pages.data.telling import telling
from zhuanji.faces.web.render import render_page

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest


@page(permission=SEE)
def compare(request: SiteRequest, number: int) -> HttpResponse:
    """Show a draft against the ledger, as a part of its page."""
    one = submission(request, number)
    found = comparison(request, one)
    allowed = telling(request, one).allowed(items_of(one))
    request.seen.add(
        "enterprise", sorted({each.uscc for each in found.changes if each.uscc and each.item in allowed})
    )
    context = {
        "one": one,
        "found": found,
        "sums": sums_table(request, [each for each in found.sums if each.item in allowed]),
        "changes": changes_table(request, [each for each in found.changes if each.item in allowed]),
    }
    return render_page(request, "data/compare.html", context, part="data/compare_part.html")


def sums_table(request: SiteRequest, found: Iterable[Sum]) -> Table:
    """Return sums beside those of the ledger."""
    pack, lang = request.home.pack, request.lang
    forms = {item.id: item.form for item in pack.items}
    rows = []
    for each in found:
        unit = forms.get(each.item, Form())
        ledger = amount(each.ledger, unit) if each.known else "—"
        change = (
            with_unit((each.draft - each.ledger) / abs(each.ledger) * 100, "%", signed=True)
            if each.known == each.rows and each.ledger
            else "—"
        )
        rows.append(
            [
                item_title(pack, each.item, lang),
                each.rows,
                amount(each.draft, unit),
                each.known,
                ledger,
                change,
            ]
        )
    names = (
        ("item", "text"),
        ("values", "number"),
        ("sum", "number"),
        ("known", "number"),
        ("ledger_sum", "number"),
        ("change", "number"),
    )
    columns = [
        Column(name, say(f"site.data.column.{name}", lang), kind, head=name == "item") for name, kind in names
    ]
    return Table(
        say("site.data.sums", lang),
        columns,
        rows,
        classes="dense",
        show_caption=True,
        empty=say("site.data.no_sums", lang),
    )


def changes_table(request: SiteRequest, found: Sequence[Change]) -> Table:
    """Return the largest changes."""
    pack, lang = request.home.pack, request.lang
    forms = {item.id: item.form for item in pack.items}
    names = names_of(found)
    rows = []
    for each in found:
        unit = forms.get(each.item, Form())
        rows.append(
            [
                each.period or "—",
                row_name(each, names),
                item_title(pack, each.item, lang),
                words(each.before, unit, lang),
                words(each.after, unit, lang),
                by_words(each, lang),
            ]
        )
    columns = [
        Column("period", say("site.data.column.period", lang), "narrow"),
        Column("key", say(f"site.data.column.{'name' if names else 'key'}", lang), head=True),
        Column("item", say("site.data.column.item", lang)),
        *(
            Column(name, say(f"site.data.column.{name}", lang), "number")
            for name in ("before", "after", "size")
        ),
    ]
    caption = say("site.data.changes", lang, most=LARGEST)
    return Table(
        caption, columns, rows, classes="dense", show_caption=True, empty=say("site.data.no_changes", lang)
    )


def names_of(found: Iterable[Change]) -> dict[str, str]:
    """Return the names of the enterprises of some changes, by code."""
    from zhuanji.services.records.models import EnterpriseIndex

    codes = {each.uscc for each in found if each.uscc}
    return dict(EnterpriseIndex.objects.filter(uscc__in=codes).values_list("uscc", "name"))


def row_name(each: Change, names: Mapping[str, str]) -> SafeString | str:
    """Return what a row is about: the enterprise's name with its code and the rest of the key."""
    key = each.key.replace("|", " · ")
    if each.uscc not in names:
        return key
    return format_html('{} <span class="soft small">{}</span>', names[each.uscc], key)


def by_words(each: Change, lang: Language) -> SafeString | str:
    """Return by how much a value changes; of what was 0 or nothing there is no share."""
    if each.size is not None:
        return marks.plain_number(100 * each.size, "%")
    if each.amount is not None:
        return say("site.data.was_zero", lang)
    return say("site.data.was_nothing", lang) if was_nothing(each) else "—"


def was_nothing(each: Change) -> bool:
    """Say whether the ledger had no value where there is one now."""
    return each.before is None or (isinstance(each.before, str) and each.before.startswith("missing:"))


def words(value: object, unit: Form, lang: str) -> str:
    """Return a value in words; a reason for a missing one too."""
    if isinstance(value, str) and value.startswith("missing:"):
        return value_words(None, value.removeprefix("missing:"), unit, lang)
    return value_words(value, None, unit, lang)
