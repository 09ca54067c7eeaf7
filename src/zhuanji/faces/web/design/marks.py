"""Small marks: lights, badges, and figures that open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from zhuanji.basics.texts import Language, say
from zhuanji.faces.amounts import NONE, Shown, form_of, number

if TYPE_CHECKING:
    from zhuanji.basics.figure import Figure

KINDS = ("plain", "info", "good", "warn", "bad", "demo")


def light(name: str, lang: Language) -> SafeString:
    """Return a light as sign, colour and word.

    Args:
        name: `blue`, `green`, `yellow`, `red` or `grey`.
        lang: of the word.
    """
    sign, _, word = say(f"track.light.{name}", lang).partition(" ")
    return format_html(
        '<span class="light light-{}"><span class="light-sign" aria-hidden="true">{}</span> {}</span>',
        name,
        sign,
        word,
    )


def badge(text: str, kind: str = "plain") -> SafeString:
    """Return a short word in a box; its meaning never rests on the colour alone."""
    return format_html('<span class="badge badge-{}">{}</span>', kind if kind in KINDS else "plain", text)


def unverified(lang: Language, *, short: bool = False) -> SafeString:
    """Return the mark of what nobody has verified in its source: 参数待核.

    Args:
        lang: of the words.
        short: whether one sign stands for them, where many stand close together; the page then explains it.
    """
    words = say("site.mark.unverified", lang)
    if not short:
        return badge(words, "warn")
    return format_html(
        '<span class="mark-unverified" title="{}">&NoBreak;<span aria-hidden="true">*</span>'
        '<span class="hidden-text">{}</span></span>',
        words,
        words,
    )


def figure(
    one: Figure | None, lang: Language, *, unit: bool = True, signed: bool = False, short: bool = False
) -> SafeString:
    """Return a figure as a link that opens it; what is missing or closed says so in words.

    Args:
        one: the figure; None where there is none.
        lang: of the words.
        unit: whether the unit stands behind the number.
        signed: whether a plus stands before what is more.
        short: whether 参数待核 is said by one sign.
    """
    if one is None:
        return format_html('<span class="figure figure-none">{}</span>', NONE)
    url = reverse("figure:open", args=[one.id])
    if one.value is None or one.state == "closed":
        word = say(f"site.figure.state.{one.state}", lang)
        return format_html('<a class="figure figure-{}" href="{}">{}</a>', one.state, url, word)
    text = number(one.value, one.form, signed=signed)
    tail = (
        format_html(' <span class="unit">{}</span>', one.form.unit)
        if unit and one.form.unit
        else mark_safe("")
    )
    mark = unverified(lang, short=short) if not one.verified else mark_safe("")
    return format_html(
        '<a class="figure" href="{}"><span class="number">{}</span>{}</a>{}', url, text, tail, mark
    )


def plain_number(value: float | None, unit: Shown = "", *, signed: bool = False) -> SafeString:
    """Return a number that isn't a figure, such as a difference; a dash where there is none."""
    if value is None:
        return format_html('<span class="number number-none">{}</span>', NONE)
    told = number(value, unit, signed=signed)
    if not form_of(unit).unit:
        return format_html('<span class="number">{}</span>', told)
    return format_html(
        '<span class="number">{}</span> <span class="unit">{}</span>', told, form_of(unit).unit
    )


def as_sent(text: str) -> SafeString:
    """Return words of a file as they were sent: an English page marks them, and doesn't put them into English."""
    return format_html('<bdi translate="no">{}</bdi>', text)
