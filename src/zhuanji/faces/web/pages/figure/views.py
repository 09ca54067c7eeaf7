"""The page of a figure: what it is, how it comes about, who is behind it, from which files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.basics.figure import FigureKey, parse_figure_id
from zhuanji.basics.texts import Language, say
from zhuanji.engines.indicators.measures import measures
from zhuanji.engines.indicators.scopes import conditions
from zhuanji.engines.rules.schemes.formula import item_names
from zhuanji.faces.amounts import Form, amount, number
from zhuanji.faces.cli.views.track_wording import formula_words
from zhuanji.faces.web.design.paging import paged
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.guard import page, require
from zhuanji.faces.web.pages.figure.opening import EARLIER, Shown, shown
from zhuanji.faces.web.pages.figure.sources import sources_of
from zhuanji.faces.web.render import render_page
from zhuanji.faces.web.request import SiteRequest
from zhuanji.services.access import Target
from zhuanji.services.settings import area_name

ROWS = 50
SINCE = "since"  # the condition that adds up from a year on


@page(permission="figure.see")
def opened(request: SiteRequest, text: str) -> HttpResponse:
    """Open a figure."""
    key = parse_figure_id(text)
    require(request, "figure.see", Target(areas=frozenset([key.area])))
    found = shown(request, key, text)
    indicator = next(one for one in request.home.pack.indicators if one.id == key.indicator)
    rows = paged(request, found.people.to_dicts(), size=ROWS)
    request.seen.add(
        "enterprise", [row["uscc"] for row in rows.rows if row["name"]]
    )  # accounts are about areas
    named, forms = term_names(key, request), term_forms(key, request)
    context = {
        "key": key,
        "figure": found.figure,
        "found": found,
        "indicator": indicator,
        "formula": formula_words(indicator, request.home.pack, request.lang),
        "terms": terms(found, named, forms),
        "place": place_words(key, request),
        "period": key.period.title(request.lang),
        "basis_key": f"indicator.basis.{found.figure.basis}",
        "left_out": [(f"missing.{why.value}", count) for why, count in found.figure.left_out.items()],
        "frozen_at": in_shanghai(found.figure.as_of) if found.figure.as_of else None,
        "why_closed": closed_words(found, request.lang),
        "refused": found.refused.why(request.lang) if found.refused is not None else "",
        "rows": rows,
        "table": table(request, found, rows.rows, named, forms),
    }
    return render_page(request, "figure/figure.html", context)


def closed_words(found: Shown, lang: Language) -> str:
    """Return why a figure is kept back; empty where it isn't."""
    if found.closed is None:
        return ""
    why = found.closed.why(lang)
    return why if found.closed.rule == EARLIER else say("site.figure.closed_why", lang) + why


def place_words(key: FigureKey, request: SiteRequest) -> list[str]:
    """Return for what a figure is, in words: area, sector, size, further conditions."""
    pack, lang = request.home.pack, request.lang
    area = pack.areas.get(key.area)
    words = [area_name(pack, key.area, lang)]
    if area is not None and area.kind == "county":
        words.append(say(f"indicator.cut.{key.cut}", lang))
    sector = next((one for one in pack.sectors if one.id == key.sector), None)
    if sector is not None:
        words.append(sector.title if lang == "zh" else sector.title_en)
    if key.size:
        words.append(say(f"indicator.size.{key.size}", lang) if key.size in ("above", "below") else key.size)
    return [*words, *scope_words(key.scope, request)]


def scope_words(scope: str, request: SiteRequest) -> Iterator[str]:
    """Yield the further conditions of a figure in words."""
    pack, lang = request.home.pack, request.lang
    tags = {
        tag.id: tag.title if lang == "zh" else tag.title_en for sector in pack.sectors for tag in sector.tags
    }
    items = {item.id: item.title if lang == "zh" else item.title_en for item in pack.items}
    for name, values in conditions(scope):
        told = ("、" if lang == "zh" else ", ").join(tags.get(value, value) for value in values)
        if name == SINCE:
            yield say("site.figure.since", lang, period=told)
        elif values == ("true",):
            yield items.get(name, name)
        else:
            yield told if name == "tags" else f"{items.get(name, name)} {told}"


def term_names(key: FigureKey, request: SiteRequest) -> list[str]:
    """Return what is added up for a figure, by the titles of the items: what is divided, and by what."""
    [measure] = measures(request.home.pack, [key.indicator])
    titles = {
        item.id: item.title if request.lang == "zh" else item.title_en for item in request.home.pack.items
    }
    names = []
    for number_, term in enumerate(measure.terms, 1):
        items = [titles.get(name, name) for name in item_names(term)]
        names.append(" · ".join(items) or say("site.figure.term", request.lang, number=number_))
    return names


def term_forms(key: FigureKey, request: SiteRequest) -> list[Form]:
    """Return how what is added up is shown: an item alone as the dictionary says, else without a unit."""
    [measure] = measures(request.home.pack, [key.indicator])
    known = {item.id: item.form for item in request.home.pack.items}
    found = []
    for term in measure.terms:
        forms = {known[name] for name in item_names(term) if name in known}
        found.append(forms.pop() if len(forms) == 1 else Form())
    return found


def titled(title: str, form: Form, lang: Language) -> str:
    """Return what stands over a column, with the unit."""
    return say("ledger.cli.with_unit", lang, title=title, unit=form.unit) if form.unit else title


def terms(found: Shown, names: list[str], forms: list[Form]) -> list[tuple[str, str]]:
    """Return the totals that a figure was made of, each with its name."""
    told = zip(names, found.figure.terms, forms, strict=False)
    return [(name, amount(total, form)) for name, total, form in told if total is not None]


def table(
    request: SiteRequest,
    found: Shown,
    rows: Any,  # noqa: ANN401 — rows of a frame
    named: list[str],
    forms: list[Form],
) -> Table:
    """Return the enterprises of a page of the list, with their terms and sources."""
    lang = request.lang
    names = [name for name in found.people.columns if name.startswith("term_")]
    columns = [
        Column("name", say("site.figure.enterprise", lang), head=True),
        Column("state", say("site.figure.state", lang)),
    ]
    columns += [
        Column(name, titled(title, form, lang), "number")
        for name, title, form in zip(names, named, forms, strict=False)
    ]
    columns.append(Column("sources", say("site.figure.sources", lang)))
    sources = sources_of(request, found.opened, [row["uscc"] for row in rows])
    lines = [line(row, dict(zip(names, forms, strict=False)), sources, request) for row in rows]
    caption = say("site.figure.people", lang)
    return Table(caption, columns, lines, classes="dense", empty=say("site.figure.nobody", lang))


def line(
    row: Mapping[str, Any],
    forms: Mapping[str, Form],
    sources: Mapping[str, list[SafeString]],
    request: SiteRequest,
) -> list[object]:
    """Return the cells of an enterprise."""
    code, state = row["uscc"], row["state"]
    title = row["name"] or area_name(request.home.pack, code, request.lang)
    named = (
        format_html(
            '<a href="{}enterprises/{}">{}</a> <code class="faint">{}</code>',
            reverse("cockpit:home"),
            code,
            title,
            code,
        )
        if row["name"]
        else title
    )
    word = say("site.figure.entered" if state == "ok" else f"missing.{state}", request.lang)
    values = ["—" if row[name] is None else number(row[name], form) for name, form in forms.items()]
    files = format_html_join("", "<div>{}</div>", ((one,) for one in sources.get(code, ())))
    return [named, word, *values, files]
