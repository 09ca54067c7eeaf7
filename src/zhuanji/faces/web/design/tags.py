"""The tags of every template; they needn't be loaded."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from zhuanji.basics.texts import say
from zhuanji.faces.web.design import charts, filters, marks, paging, tables
from zhuanji.faces.web.done import told
from zhuanji.faces.web.static_files import static_url

if TYPE_CHECKING:
    from django.template import Context

    from zhuanji.basics.figure import Figure

COUNTS = ("count", "total")
BEFORE_UNIT = re.compile(r"(?<=\d) (?=[%\u4e00-\u9fff])")

register = template.Library()


@register.simple_tag(takes_context=True)
def t(context: Context, key: str, **values: object) -> str:
    """Say a sentence of the catalogue: `{% t "site.cockpit.title" %}`, `{% t "site.pager.total" total=5 %}`.

    How many there are of something stands under `count` or `total`, and is shown with thousands parted.
    """
    told = {name: parted(value) if name in COUNTS else value for name, value in values.items()}
    return say(key, context["lang"], **told)


def parted(value: object) -> object:
    """Return a whole number with thousands parted, everything else as it is.

    >>> parted(12345), parted("2025"), parted(True)
    ('12,345', '2025', True)
    """
    return f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else value


@register.simple_tag(takes_context=True)
def title(context: Context, one: Any) -> str:  # noqa: ANN401 — anything of the pack
    """Return the title or name of something of the pack in the page's language."""
    return title_of(one, context["lang"])


def title_of(one: Any, lang: str) -> str:  # noqa: ANN401 — anything of the pack
    """Return the title or name of something of the pack: `title`/`title_en` or `name`/`name_en`."""
    names = ("title", "title_en") if hasattr(one, "title") else ("name", "name_en")
    chinese = str(getattr(one, names[0]))
    return chinese if lang == "zh" else str(getattr(one, names[1], "") or chinese)


@register.simple_tag
def asset(name: str) -> str:
    """Return the address of a static file."""
    return static_url(name)


@register.simple_tag(takes_context=True)
def light(context: Context, name: str) -> SafeString:
    """Show a light: `{% light one.light.value %}`."""
    return marks.light(name, context["lang"])


@register.simple_tag(takes_context=True)
def figure(
    context: Context, one: Figure | None, *, unit: bool = True, signed: bool = False, short: bool = False
) -> SafeString:
    """Show a figure as a link that opens it."""
    return marks.figure(one, context["lang"], unit=unit, signed=signed, short=short)


@register.simple_tag
def amount(value: float | None, unit: str = "", *, signed: bool = False) -> SafeString:
    """Show a number that isn't a figure."""
    return marks.plain_number(value, unit, signed=signed)


@register.filter
def unbroken(text: str) -> str:
    """Keep a number and its unit on one line: `{{ one.value|unbroken }}`.

    >>> "−20.00 %" in unbroken("累计 −20.00 %（2025年）")
    False
    """
    return BEFORE_UNIT.sub("\N{NO-BREAK SPACE}", text)


@register.simple_tag
def count(value: int | str | None) -> str:
    """Show how many there are of something; templates give an empty text for what isn't there."""
    return f"{value:,}" if isinstance(value, int) else "—"


@register.simple_tag
def badge(text: str, kind: str = "plain") -> SafeString:
    """Show a short word in a box; kinds: plain, info, good, warn, bad, demo."""
    return marks.badge(text, kind)


@register.simple_tag(takes_context=True)
def unverified(context: Context, *, short: bool = False) -> SafeString:
    """Show 参数待核."""
    return marks.unverified(context["lang"], short=short)


@register.simple_tag(takes_context=True)
def table(context: Context, one: tables.Table) -> SafeString:
    """Show a table."""
    return tables.table(one, context.get("request"), context["lang"])


@register.simple_tag(takes_context=True)
def pager(context: Context, one: paging.Paged[Any]) -> SafeString:
    """Show the links to the other pages of a list."""
    return paging.pager(one, context["request"], context["lang"])


@register.simple_tag(takes_context=True)
def filter_bar(context: Context, bar: filters.FilterBar) -> SafeString:
    """Show the filters over a list."""
    return filters.filter_bar(bar, context["request"], context["lang"])


@register.simple_tag(takes_context=True)
def chart(context: Context, one: charts.Chart) -> SafeString:
    """Show a chart."""
    return charts.chart(one, context["request"], context["lang"])


@register.simple_tag
def sparkline(values: list[float | None], label: str) -> SafeString:
    """Show a row of values as a small line."""
    return charts.sparkline(values, label)


@register.simple_tag
def empty(text: str) -> SafeString:
    """Show that there is nothing."""
    return tables.empty(text)


@register.simple_tag(takes_context=True)
def crumbs(context: Context, *parts: object) -> SafeString:
    """Show where one is: titles and addresses in turns, the last a title alone."""
    pairs = [(parts[at], parts[at + 1] if at + 1 < len(parts) else None) for at in range(0, len(parts), 2)]
    links = format_html_join(
        "",
        "<li>{}</li>",
        (
            (
                format_html('<a href="{}">{}</a>', url, name)
                if url
                else format_html('<span aria-current="page">{}</span>', name),
            )
            for name, url in pairs
        ),
    )
    return format_html(
        '<nav class="crumbs" aria-label="{}"><ol>{}</ol></nav>',
        say("site.frame.here", context["lang"]),
        links,
    )


@register.simple_tag(takes_context=True)
def problems(context: Context, found: list[Any]) -> SafeString:
    """Show problems: what is wrong, where, what to do; takes `Problem`s or their dictionaries."""
    if not found:
        return mark_safe("")
    told = [one if isinstance(one, dict) else one.as_dict(context["lang"], on_site=True) for one in found]
    items = format_html_join(
        "",
        '<li><p class="problem-text">{}</p><p class="problem-remedy">{}</p><code>{}</code></li>',
        ((one["text"], one["remedy"], one["code"]) for one in told),
    )
    return format_html('<div role="alert"><ul class="problems">{}</ul></div>', items)


@register.simple_tag(takes_context=True)
def done(context: Context) -> SafeString:
    """Say once what was done by the form that led here."""
    return told(context["request"], context["lang"])
