"""What was found in a row, in words, as far as the actor may know of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from zhuanji.basics.problems import Place, Problem
from zhuanji.basics.texts import say
from zhuanji.faces.web.pages.data.scope import items_of, shown, shows_whole
from zhuanji.faces.web.pages.data.telling import named_in, telling

if TYPE_CHECKING:
    from zhuanji.faces.web.pages.data.telling import Telling
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
        told = [(self.sentence(each, uscc), self.remedy(each, uscc), each["code"]) for each in findings]
        line = '<p class="row-finding">{} <span class="soft small">{}</span> <code class="faint small">{}</code></p>'
        return format_html_join("", line, told)

    def about(self, usccs: Iterable[str], findings: Iterable[Mapping[str, Any]]) -> None:
        """Find out at once which enterprises the actor may see: those of some rows, and those that findings name."""
        self.told.about([*usccs, *(named_in(each["code"], each["values"]) for each in findings)])

    def sentence(self, each: Mapping[str, Any], uscc: str) -> str:
        """Return what is wrong, under the heading of its column."""
        heading, words = self.headings.get(each["item"] or "", ""), self.words(each, uscc)
        return (
            f"{heading}：{words}"
            if heading and self.lang == "zh"
            else f"{heading}: {words}"
            if heading
            else words
        )

    def words(self, each: Mapping[str, Any], uscc: str) -> str:
        """Return what is wrong; that something is, where the sentence would tell a value that isn't to be seen."""
        if not (self.whole or each["item"] in self.allowed):
            return say("site.data.not_shown", self.lang)
        return self.problem(each, uscc).sentence(self.lang)

    def remedy(self, each: Mapping[str, Any], uscc: str) -> str:
        """Return what to do about it."""
        return self.problem(each, uscc).remedy(self.lang, on_site=True)

    def problem(self, each: Mapping[str, Any], uscc: str) -> Problem:
        """Return a finding as it may be told."""
        return told_as(self.told, each, uscc)


def told_as(told: Telling, each: Mapping[str, Any], uscc: str) -> Problem:
    """Return a finding as it may be told of a row about an enterprise, whose code is empty where it isn't known."""
    code, values = told.said(each["code"], each["item"], uscc, each["values"])
    return Problem(code, Place(), values)
