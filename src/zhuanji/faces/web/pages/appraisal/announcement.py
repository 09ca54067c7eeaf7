"""What stands over a public list: who issues it, for how long, how many of each grade, and how one objects."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.basics.texts import say
from zhuanji.faces.web.pages.appraisal.grades import grade_word, in_order
from zhuanji.services.runs.facts import notice_of
from zhuanji.services.runs.words import PUBLIC
from zhuanji.services.settings.contacts import contact_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import polars as pl

    from zhuanji.basics.texts import Language
    from zhuanji.faces.web.pages.appraisal.scope import RunView
    from zhuanji.services.runs.facts import Notice

NUMBERED = ("publish", "finalise")  # the steps whose document numbers a list names


@dataclass(frozen=True)
class Told:
    """One of the facts over a list.

    Args:
        title: what it is.
        words: what it says.
        verified: whether the parameter that it rests on was read in its source.
        lacking: whether it isn't there yet.
    """

    title: str
    words: str
    verified: bool = True
    lacking: bool = False


def announcement(view: RunView, frames: Iterable[pl.DataFrame]) -> list[Told]:
    """Return the facts over the lists of a run.

    Args:
        view: of the run, which is scored.
        frames: its lists.
    """
    return list(facts(view, frames, view.request.lang))


def facts(view: RunView, frames: Iterable[pl.DataFrame], lang: Language) -> Iterator[Told]:
    """Yield them."""
    if view.scoring is None:
        return
    notice = notice_of(view.run, view.scoring.revision, PUBLIC)
    yield fact(lang, "unit", say("site.appraisal.public.unit.of", lang, area=view.title))
    yield fact(lang, "made", f"{in_shanghai(view.scoring.at):%Y-%m-%d}")
    yield noticed(lang, notice)
    numbers = {
        step.action: step.papers.document_number
        for step in view.case.steps
        if step.revision == view.scoring.revision and step.papers.document_number
    }
    for action in NUMBERED:
        if action in numbers:
            yield fact(lang, action, numbers[action])
    if words := grade_words(view, frames):
        yield fact(lang, "grades", words)
    how = "object.how" if notice else "object.later"
    last = {"last": notice.last.isoformat()} if notice else {}
    yield fact(lang, "object", say(f"site.appraisal.public.{how}", lang, **last))
    area = view.request.home.pack.areas.get(view.run.area)
    contact = contact_of([area.name, area.name_en] if area else [])
    none = say("site.appraisal.public.contact.none", lang)
    yield fact(lang, "contact", contact or none, lacking=not contact)


def fact(lang: Language, name: str, words: str, **more: Any) -> Told:  # noqa: ANN401 — fields of a fact
    """Return a fact under its title."""
    return Told(say(f"site.appraisal.public.{name}", lang), words, **more)


def noticed(lang: Language, notice: Notice | None) -> Told:
    """Return the days of the notice."""
    if notice is None:
        return fact(lang, "notice", say("site.appraisal.public.notice.none", lang), lacking=True)
    days = {"start": notice.start.isoformat(), "last": notice.last.isoformat()}
    words = say("site.appraisal.public.notice.days", lang, **days)
    return fact(lang, "notice", words, verified=notice.verified)


def grade_words(view: RunView, frames: Iterable[pl.DataFrame]) -> str:
    """Return how many enterprises of the lists have which grade; nothing where the lists don't show grades."""
    counts: Counter[str] = Counter()
    for frame in frames:
        if "grade" in frame.columns:
            counts.update(frame["grade"].drop_nulls())
    lang = view.request.lang
    parts = [
        say("site.appraisal.public.grade", lang, grade=grade_word(name, view.request), count=counts[name])
        for name in in_order(counts, [scheme for _, scheme in view.schemes])
    ]
    return say("appraisal.between_words", lang).join(parts)
