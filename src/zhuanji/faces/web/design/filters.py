"""Filters over a list: a form whose fields stand in the address; htmx fetches only the list anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from zhuanji.basics.texts import Language, say

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest

Choices = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Field:
    """A field of a filter.

    Args:
        name: as it stands in the address.
        label: what it is.
        choices: value and title; none for a field to type into. The choice of everything is added.
        hint: what stands in an empty field to type into.
        everything: the title of the choice that leaves all in.
        must: whether a choice has to be made: the first one then stands for none.
    """

    name: str
    label: str
    choices: Choices = ()
    hint: str = ""
    everything: str = ""
    must: bool = False


@dataclass(frozen=True)
class FilterBar:
    """The filters of a page.

    Args:
        fields: in order.
        target: the id of the element that holds the list.
    """

    fields: Sequence[Field]
    target: str = "results"


def chosen(request: SiteRequest, fields: Sequence[Field]) -> dict[str, str]:
    """Return what the address asks for: of a field with choices only a value that is one of them.

    What isn't known is left out, so that a mistyped address shows everything and nothing breaks.
    """
    found = {}
    for field in fields:
        value = writable(request.GET.get(field.name, "")).strip()[:200]
        known = {one for one, _ in field.choices}
        if value and (not field.choices or value in known):
            found[field.name] = value
        elif field.must and field.choices:
            found[field.name] = field.choices[0][0]
    return found


def writable(text: str) -> str:
    r"""Return a text without NUL and half characters, which no database takes.

    >>> writable("木\x00业\ud800")
    '木业'
    """
    return text.replace("\x00", "").encode("utf-8", "ignore").decode("utf-8")


def filter_bar(bar: FilterBar, request: SiteRequest, lang: Language) -> SafeString:
    """Return the form."""
    values = chosen(request, bar.fields)
    fields = format_html_join(
        "", "{}", ((field_html(field, values.get(field.name, ""), lang),) for field in bar.fields)
    )
    kept = request.GET.get("sort", "")
    hidden = format_html('<input type="hidden" name="sort" value="{}">', kept) if kept else ""
    return format_html(
        '<form class="filters" method="get" action="{0}" role="search" hx-get="{0}" hx-target="#{1}" '
        'hx-push-url="true" '
        'hx-trigger="change, input changed delay:350ms from:find input[type=search], submit">{2}{3}'
        '<div class="filter-actions"><button class="button button-primary" type="submit">{4}</button>'
        '<a class="button" href="{0}">{5}</a></div></form>',
        request.page_address
        or request.path,  # without what it asks for now: htmx would put the fields after it a second time
        bar.target,
        fields,
        hidden,
        say("site.filter.apply", lang),
        say("site.filter.clear", lang),
    )


def field_html(field: Field, value: str, lang: Language) -> SafeString:
    """Return a field with its label."""
    id_ = f"filter-{field.name}"
    if not field.choices:
        inside = format_html(
            '<input type="search" id="{}" name="{}" value="{}" placeholder="{}" autocomplete="off">',
            id_,
            field.name,
            value,
            field.hint,
        )
    else:
        everything = [] if field.must else [("", field.everything or say("site.filter.all", lang))]
        options = format_html_join(
            "",
            '<option value="{}"{}>{}</option>',
            (
                (one, mark_safe(" selected") if one == value else "", title)
                for one, title in (*everything, *field.choices)
            ),
        )
        inside = format_html('<select id="{}" name="{}">{}</select>', id_, field.name, options)
    return format_html('<div class="field"><label for="{}">{}</label>{}</div>', id_, field.label, inside)
