"""What each grade costs or gains by a scheme, else by the city; where that is from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from zhuanji.basics.texts import say
from zhuanji.engines.appraisal.wording.formulas import formula_words
from zhuanji.engines.appraisal.wording.names import names_of
from zhuanji.faces.web.design import marks
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.services.settings import shown_pack

if TYPE_CHECKING:
    from zhuanji.engines.rules.schemes.scheme import Scheme
    from zhuanji.faces.web.request import SiteRequest

SOURCE = re.compile(r"[A-Z]\d{0,3}(?: [A-Z]\d{0,3})*")


def source_words(source: str, request: SiteRequest) -> str:
    """Return where something is from: ids of the city's list of sources by their titles, anything else as it is."""
    if not SOURCE.fullmatch(source):
        return source
    known = {one.id: one for one in request.home.pack.sources}
    told = [
        f"{known[word].title} {known[word].where}".strip() if word in known else word
        for word in source.split()
    ]
    return "；".join(told) if request.lang == "zh" else "; ".join(told)


def verified_mark(verified: bool, lang: Any) -> object:  # noqa: ANN401 — a language
    """Return whether something was read in its source."""
    return marks.badge(say("site.appraisal.verified", lang), "good") if verified else marks.unverified(lang)


def policies_table(one: Scheme, request: SiteRequest) -> Table | None:
    """Return the scheme's own policies by grade; None where it has none."""
    if not one.policies:
        return None
    names = names_of(one, shown_pack(request.home.pack), request.lang)
    lines = []
    for row in one.policies:
        amount = (
            f"{formula_words(row.amount, names)} {row.unit or ''}"
            if row.amount is not None
            else row.words or ""
        )
        verified = one.verified if row.verified is None else row.verified
        lines.append(
            policy_row(
                row.grade, row.instrument, amount, row.review, row.source or one.source, verified, request
            )
        )
    return policy_table(lines, request)


def city_policies(one: Scheme, request: SiteRequest) -> Table | None:
    """Return the city's instruments for the grades of a scheme that has none of its own: no amount is known of them."""
    lang = request.lang
    lines = []
    for row in request.home.pack.instruments:
        grades = [grade for grade in one.grades.order if grade in row.grades]
        if grades and row.area in (one.area, request.home.pack.head.city):
            title = row.title if lang == "zh" else row.title_en
            source = source_words(" ".join(row.source), request)
            lines.append(policy_row(" ".join(grades), title, "", row.review, source, row.verified, request))
    return policy_table(lines, request) if lines else None


def policy_row(
    grade: str,
    instrument: str,
    amount: str,
    review: str | None,
    source: str,
    verified: bool,
    request: SiteRequest,
) -> list[object]:
    """Return an instrument as a row."""
    lang = request.lang
    shut = marks.badge(say("run.policy.no_review", lang), "warn")
    reviewed = (review or "").strip()
    return [
        grade,
        instrument,
        amount or say("run.policy.unknown", lang),
        reviewed or shut,
        source,
        verified,
    ]


def policy_table(lines: list[list[object]], request: SiteRequest) -> Table:
    """Return instruments by grade; where none of them was read in its source, no row is marked."""
    lang = request.lang
    read = any(line[-1] for line in lines)
    names = ("grade", "instrument", "amount", "review", "source", *(["verified"] if read else []))
    columns = [
        Column(name, say(f"site.appraisal.column.{name}", lang), head=name == "grade") for name in names
    ]
    marked = [
        [*line[:-1], *([verified_mark(bool(line[-1]), lang)] if read else [])]
        for line in sorted(lines, key=lambda line: str(line[0]))
    ]
    return Table(say("appraisal.words.part.policies", lang), columns, marked, classes="dense")


def unread(table: Table | None) -> bool:
    """Say whether none of the instruments of a table was read in its source."""
    return table is not None and all(column.id != "verified" for column in table.columns)
