"""What was found in a row, in words, as far as the actor may know of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from zhuanji.basics.problems import Place, Problem
from zhuanji.basics.texts import say
from zhuanji.faces.web.pages.data.scope import items_of, shown, shows_whole
from zhuanji.faces.web.pages.data.telling import MATCH, telling

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import Submission


def headings_of(one: Submission) -> dict[str, str]:
    """Return what the sender calls the columns of items."""
    return {item: heading for _, heading, item, _ in one.columns if item}


class Words:
    """Says what was found in the rows of a submission, as far as the actor may know of it."""

    def __init__(self, request: SiteRequest, one: Submission) -> None:
        """Find out once what the actor may see."""
        self.request, self.lang = request, request.lang
        self.headings = headings_of(one)
        self.allowed = shown(request, one, items_of(one))
        self.whole = shows_whole(request, one)
        self.told = telling(request, one)

    def of(self, findings: Iterable[Mapping[str, Any]], uscc: str) -> SafeString:
        """Return what was found in a row, each with its remedy."""
        told = [(self.sentence(each, uscc), self.remedy(each), each["code"]) for each in findings]
        line = '<p class="row-finding">{} <span class="soft small">{}</span> <code class="faint small">{}</code></p>'
        return format_html_join("", line, told)

    def sentence(self, each: Mapping[str, Any], uscc: str) -> str:
        """Return what is wrong; that something is, where the sentence would tell a value that isn't to be seen."""
        item, code = each["item"], each["code"]
        heading = self.headings.get(item or "", "")
        if not (self.whole or item in self.allowed):
            words = say("site.data.not_shown", self.lang)
        elif not self.told.tells(code, item, uscc):
            key = "site.data.unknown_firm" if code.startswith(MATCH) else "site.data.elsewhere"
            words = say(key, self.lang)
        else:
            words = Problem(code, Place(column=heading), each["values"]).sentence(self.lang)
        return (
            f"{heading}：{words}"
            if heading and self.lang == "zh"
            else f"{heading}: {words}"
            if heading
            else words
        )

    def remedy(self, each: Mapping[str, Any]) -> str:
        """Return what to do about it."""
        return Problem(each["code"], Place(), each["values"]).remedy(self.lang, on_site=True)
