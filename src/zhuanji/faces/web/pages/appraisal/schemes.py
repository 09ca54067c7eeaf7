"""A scheme as sentences, and the schemes of a year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.utils.html import format_html

from zhuanji.basics.kept import Kept
from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.engines.appraisal.verified import unverified_values
from zhuanji.engines.appraisal.wording import criterion_words, scheme_words
from zhuanji.engines.appraisal.wording.names import names_of
from zhuanji.engines.rules.schemes.load import load_scheme
from zhuanji.engines.rules.schemes.shipped import shipped_scheme
from zhuanji.faces.web.design.tables import Column, Row, Table
from zhuanji.faces.web.guard import page
from zhuanji.faces.web.pages.appraisal.policies import (
    city_policies,
    policies_table,
    source_words,
    unread,
    verified_mark,
)
from zhuanji.faces.web.pages.appraisal.scope import area_title
from zhuanji.faces.web.render import render_page
from zhuanji.services.runs.kept import place_of, scheme_of
from zhuanji.services.settings import shown_pack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhuanji.engines.appraisal.wording import CriterionWords, PartWords
    from zhuanji.engines.rules.schemes.scheme import Scheme
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import Run

OPEN = "open"  # the part of what the source doesn't say
DIGEST = re.compile(r"[0-9a-f]{64}")
SOURCE = re.compile(r"[A-Z]\d{0,3}(?: [A-Z]\d{0,3})*")
SCHEME_ID = re.compile(r"[a-z]+(?:-[a-z0-9]+)+")
COPY = re.compile(r"转载：[a-z0-9.]+\.[a-z]+ [a-z]+ ?[0-9]+")
_shipped: Kept[Scheme] = Kept(32)


@dataclass(frozen=True)
class Listed:
    """A scheme in a list.

    Args:
        key: of its page: the hash of a text that a run follows, else its id.
        title, source: its own.
        kind: in words.
        area: whose it is.
        years: from when to when.
        verified: whether all of its numbers were read in the source.
        trial: whether it is marked 试算.
        runs: the areas whose runs follow it.
    """

    key: str
    title: str
    source: str
    kind: str
    area: str
    years: str
    verified: bool
    trial: bool
    runs: list[str]


def listed_schemes(request: SiteRequest, runs: Sequence[Run], year: int) -> list[Listed]:
    """Return the schemes that runs follow, then those of the city's rules that hold for the year."""
    followed: dict[str, dict[str, str]] = {}
    areas: dict[str, list[str]] = {}
    for run in runs:
        for record in run.schemes:
            followed.setdefault(record["sha256"], record)
            areas.setdefault(record["sha256"], []).append(area_title(request, run.area))
    found = [
        listed(request, digest, scheme_of(request.home, record), areas[digest])
        for digest, record in followed.items()
    ]
    known = {record["id"] for record in followed.values()}
    others = (one for one in request.home.pack.schemes.values() if one.id not in known)
    return [
        *found,
        *(listed(request, one.id, one, []) for one in others if one.years.first <= year <= one.years.last),
    ]


def listed(request: SiteRequest, key: str, one: Scheme, runs: list[str]) -> Listed:
    """Return a scheme for a list."""
    years = (
        str(one.years.first) if one.years.first == one.years.last else f"{one.years.first}–{one.years.last}"
    )
    kind = say(f"site.appraisal.kind.{one.kind}", request.lang)
    verified = not unverified_values(one)
    return Listed(
        key,
        one.title,
        short_source(request, one.source),
        kind,
        area_title(request, one.area),
        years,
        verified,
        one.trial,
        runs,
    )


def short_source(request: SiteRequest, source: str) -> str:
    """Return where a scheme is from in words: schemes by their titles; where a text was copied to is on its page."""
    told = SCHEME_ID.sub(lambda found: title_of(request, found[0]), source_words(source, request))
    return COPY.sub("转载", told)


def title_of(request: SiteRequest, word: str) -> str:
    """Return the title of a scheme by its id; any other word as it is."""
    try:
        return f"《{found_scheme(request, word).title}》"
    except ProblemError:
        return word


def found_scheme(request: SiteRequest, key: str) -> Scheme:
    """Return the scheme of an address: a text that a run follows, one of the city's rules, or a shipped one.

    Raises:
        ProblemError: there is none.
    """
    from zhuanji.services.records.models import Run

    if DIGEST.fullmatch(key):
        records = [record for run in Run.objects.all() for record in run.schemes if record["sha256"] == key]
        if records:
            return scheme_of(request.home, records[0])
    elif key in request.home.pack.schemes:
        return request.home.pack.schemes[key]
    elif (path := shipped_scheme(key)) is not None:
        return _shipped.get((*place_of(request.home), key), lambda: load_scheme(path))
    raise ProblemError([Problem("site.appraisal.scheme.unknown", Place(), {"id": key[:80]})])


@page(permission="scheme.see")
def scheme(request: SiteRequest, key: str) -> HttpResponse:
    """Show a scheme."""
    one = found_scheme(request, key)
    names = names_of(one, shown_pack(request.home.pack), request.lang)
    parts = scheme_words(one, names)
    rows = [criterion_words(criterion, one, names) for criterion in one.criteria]
    none_read = not any(
        sentence.verified for part in parts if part.id != OPEN for sentence in part.sentences
    ) and not any(row.verified for row in rows)
    own = policies_table(one, request)
    of_city = city_policies(one, request) if not one.policies else None
    context = {
        "scheme": one,
        "listed": listed(request, key, one, []),
        "parts": [shown_part(part, one, request, marked=not none_read) for part in parts],
        "criteria": criteria_table(rows, request, marked=not none_read),
        "policies": own,
        "city_policies": of_city,
        "policies_unread": unread(own or of_city),
        "total": total_weight(one),
        "unverified": len(unverified_values(one)),
        "none_read": none_read,
        "source": source_words(one.source, request),
    }
    return render_page(request, "appraisal/scheme.html", context)


def shown_part(part: PartWords, one: Scheme, request: SiteRequest, *, marked: bool) -> dict[str, Any]:
    """Return a part; the source stands beside a sentence where it isn't that of the whole scheme.

    Sentences that nobody read in the source are `marked`, unless that is said once of all of them.
    """
    return {
        "id": part.id,
        "title": part.title,
        "sentences": [
            {
                "text": sentence.text,
                "verified": sentence.verified or part.id == OPEN or not marked,
                "source": source_words(sentence.source, request) if sentence.source != one.source else "",
            }
            for sentence in part.sentences
        ],
    }


def criteria_table(rows: Sequence[CriterionWords], request: SiteRequest, *, marked: bool) -> Table:
    """Return the criteria as a table, each `marked` with whether it was read in the source."""
    lang = request.lang
    names = ("criterion", "formula", "weight", "benchmark", "limits", "absent")
    columns = [
        Column(name, say(f"site.appraisal.column.{name}", lang), head=name == "criterion") for name in names
    ]
    if marked:
        columns.append(Column("mark", say("site.appraisal.column.verified", lang), "narrow"))
    lines = [
        Row(
            [
                format_html('{}<small class="soft unit-under">{}</small>', one.title, one.unit),
                stacked(one.formula, one.applies, one.direction),
                one.weight,
                stacked(one.benchmark, one.points),
                one.limits,
                one.absent,
                *([verified_mark(one.verified, lang)] if marked else []),
            ]
        )
        for one in rows
    ]
    return Table(say("appraisal.words.part.criteria", lang), columns, lines, classes="dense criteria")


def stacked(*words: str) -> object:
    """Return words one under the other; the first is the main one."""
    first, rest = words[0], [word for word in words[1:] if word]
    if not rest:
        return first
    return format_html('{}<small class="soft unit-under">{}</small>', first, " · ".join(rest))


def total_weight(one: Scheme) -> str:
    """Return the sum of the weights; empty where they differ by stratum."""
    if any(criterion.weights for criterion in one.criteria):
        return ""
    total = sum(criterion.weight.value for criterion in one.criteria if criterion.weight is not None)
    return (
        f"{total:f}".rstrip("0").rstrip(".") if total and "." in f"{total:f}" else f"{total}" if total else ""
    )
