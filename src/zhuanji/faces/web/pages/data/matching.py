"""Who is meant: rows that wait for a person to say the enterprise, and what was decided."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.web.guard import may, page
from zhuanji.faces.web.pages.data.scope import SEE, SEND, submission, tabs, target_of
from zhuanji.faces.web.pages.data.waiting import Waiting, waiting_in
from zhuanji.faces.web.pages.data.words import area_title, period_title, place_words, sheet_title
from zhuanji.faces.web.render import render_page
from zhuanji.services.access import visible_frame

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.ledger.identity.ranking import Candidate
    from zhuanji.services.ledger.matches import Decision
    from zhuanji.services.records.models import Submission

MOST = 20  # names on a page
OTHER = "other"


@dataclass
class Asked:
    """A name or number that is asked about, with all rows in which it stands.

    Args:
        row: the first of them; by it the form names the question.
        kind, text: what is asked about.
        rows: all of them.
        area: as the file gives it.
        candidates: enterprises that it may be, the likeliest first.
    """

    row: int
    kind: str
    kind_title: str
    text: str
    area: str
    town: str
    rows: list[int] = field(default_factory=list)
    candidates: list[dict[str, object]] = field(default_factory=list)
    chosen: str = ""
    code: str = ""
    share: str = ""


@page(permission=SEE, methods=("GET", "HEAD", "POST"))
def match(request: SiteRequest, number: int) -> HttpResponse:
    """Show the names of a submission that are asked about; take what is decided."""
    one = submission(request, number, SEND if request.method == "POST" else SEE)
    asked = asked_of(request, one)
    told: list[Problem] = []
    if request.method == "POST":
        try:
            names = decided(request, one, asked)
        except ProblemError as error:
            told = list(error.problems)
        else:
            return HttpResponseRedirect(f"{reverse('data:match', args=[one.id])}?decided={names}")
    here = asked[:MOST]
    with_candidates(request, here)
    pack, lang = request.home.pack, request.lang
    count = request.GET.get("decided", "")
    context = {
        "tabs": tabs(request, "matches"),
        "one": one,
        "title": sheet_title(pack, one.sheet, lang),
        "period": period_title(one.period, lang),
        "sender": place_words(request, one),
        "asked": here,
        "more": max(len(asked) - MOST, 0),
        "told": told,
        "decided": count if count.isdecimal() and len(count) < 4 else "",
        "may_decide": bool(may(request, SEND, target_of(one))),
        "values": {name: request.POST.get(name, "")[:200] for name in ("first", "last", "reason")},
    }
    return render_page(request, "data/match.html", context, status=400 if told else 200)


def asked_of(request: SiteRequest, one: Submission) -> list[Asked]:
    """Return the names and numbers that a submission's rows wait for, those of most rows first; not those decided."""
    from zhuanji.services.ledger.identity import canonical
    from zhuanji.services.ledger.matches import holding

    decided_already = {(row.kind, row.text) for row in holding()}
    found: dict[tuple[str, str], Asked] = {}
    for row in waiting_in(one):
        key = (row.kind, canonical(row.kind, row.text)) if row.text else ("", "")
        if row.text and key not in decided_already:
            found.setdefault(key, question(request, row)).rows.append(row.row)
    return sorted(found.values(), key=lambda each: (-len(each.rows), each.row))


def question(request: SiteRequest, row: Waiting) -> Asked:
    """Return a waiting row as a question."""
    title = say(f"ledger.book.kind.{row.kind}", request.lang)
    return Asked(row.row, row.kind, title, row.text, row.area, row.town)


def with_candidates(request: SiteRequest, asked: Sequence[Asked]) -> None:
    """Give questions the enterprises that they may be about, as far as the actor may know of them."""
    from zhuanji.services.ledger.checks.enterprises.places import areas_by_name
    from zhuanji.services.ledger.identity.ranking import Wanted

    named = [one for one in asked if one.kind == "name"]
    if not named:
        return
    places = {name: area.code for name, area in areas_by_name(request.home.pack).items()}
    wanted = {
        one.row: Wanted(one.text, places.get(one.area, one.area) or None, one.town or None) for one in named
    }
    ranked = ranked_names(request.home.pack, wanted.values(), request.on)
    mine = known_enterprises(request)
    for one in named:
        allowed = [each for each in ranked.get(wanted[one.row], ()) if each.uscc in mine]
        one.candidates = [candidate(request, each, mine[each.uscc]) for each in allowed]
        request.seen.add("enterprise", [each.uscc for each in allowed])


def ranked_names(pack: Pack, wanted: Iterable[object], on: date) -> Mapping[object, tuple[Candidate, ...]]:
    """Return the candidates of names, by the roster of all years."""
    from zhuanji.services.ledger.identity.resolving import names_of
    from zhuanji.services.ledger.roster import all_years

    try:
        least = float(pack.rules.value("ledger.match.score_min", on=on, area=pack.head.city).value)
    except ProblemError:
        least = 0.0
    lists = all_years(pack)
    if lists.is_empty():
        return {}
    return names_of(lists, pack).ranking.rank(wanted, least)  # type: ignore[arg-type,return-value]


def known_enterprises(request: SiteRequest) -> dict[str, str]:
    """Return the enterprises that the actor may know of, by code, with the area of each."""
    from zhuanji.services.ledger.roster import all_years, in_year

    known = in_year(all_years(request.home.pack))
    if known.is_empty():
        return {}
    mine = visible_frame(request.actor, "enterprise.list", known, pack=request.home.pack, on=request.on)
    return (
        dict(mine.select("uscc", "area").iter_rows())
        if "area" in mine.columns
        else dict.fromkeys(mine["uscc"], "")
    )


def candidate(request: SiteRequest, one: Candidate, area: str) -> dict[str, object]:
    """Return a candidate as the page shows it."""
    why = "、" if request.lang == "zh" else ", "
    return {
        "uscc": one.uscc,
        "name": one.name,
        "score": f"{one.score:g}",
        "area": area_title(request.home.pack, area or "", request.lang),
        "why": why.join(say(each, request.lang) for each in one.why),
    }


def decided(request: SiteRequest, one: Submission, asked: Sequence[Asked]) -> int:
    """Keep what the form decides: all of it, or nothing; returns how many names.

    Raises:
        ProblemError: nothing was chosen, there are no grounds, or a code or a day is none.
    """
    from django.db.transaction import atomic

    from zhuanji.services.ledger.matches import decide

    first, last = day(request, "first"), day(request, "last")
    reason = " ".join(request.POST.get("reason", "").split())[:500]
    chosen = [(each, code) for each in asked if (code := choice(request, each))]
    if not chosen:
        raise ProblemError([Problem("site.data.match.nothing")])
    if not reason:
        raise ProblemError([Problem("site.data.match.no_reason")])
    with atomic():
        for each, code in chosen:
            decision = decision_of(request, each, code, first, last, reason)
            decide(decision, by=request.actor.username, submission=one)
    return len(chosen)


def decision_of(
    request: SiteRequest, one: Asked, code: str, first: date | None, last: date | None, reason: str
) -> Decision:
    """Return a decision as the ledger keeps it."""
    from zhuanji.services.ledger.matches import Decision

    one.share = request.POST.get(f"share-{one.row}", "").strip()[:10]
    try:
        share = float(one.share.rstrip("%％")) / 100 if one.share else 1.0
    except ValueError:
        share = 0.0
    return Decision(one.kind, one.text, code, first, last, share, reason)


def choice(request: SiteRequest, one: Asked) -> str:
    """Return the code that the form chooses for a question; empty where it chooses none."""
    one.chosen = request.POST.get(f"who-{one.row}", "")[:40]
    one.code = request.POST.get(f"code-{one.row}", "").strip()[:40]
    if one.chosen == OTHER or (not one.chosen and one.code):
        return one.code or "-"
    return one.chosen


def day(request: SiteRequest, name: str) -> date | None:
    """Return a day of the form.

    Raises:
        ProblemError: what was typed is none.
    """
    text = request.POST.get(name, "").strip()
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ProblemError([Problem("site.data.not_a_day", Place(), {"text": text[:40]})]) from None
