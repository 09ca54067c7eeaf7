"""The days of a notice: how many are usual, by which parameter, and what is said where a person set others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhuanji.basics.civil_time import civil_day
from zhuanji.basics.problems import ProblemError
from zhuanji.basics.texts import say
from zhuanji.basics.texts.units import unit_in_english
from zhuanji.services.runs.facts import notice_for, notice_of
from zhuanji.services.runs.words import ASKED, LAND_NOTICE, PUBLIC

if TYPE_CHECKING:
    from datetime import date

    from zhuanji.basics.texts import Language
    from zhuanji.faces.web.pages.appraisal.scope import RunView
    from zhuanji.services.runs.facts import Notice

BY_STEP = {"land": LAND_NOTICE, "ask": ASKED, "publish": PUBLIC}  # steps that may be told a number of days


@dataclass(frozen=True)
class Told:
    """Something about days in words, and whether the parameter that it names was read in its source."""

    words: str
    verified: bool


def usual_notice(view: RunView, kind: str, start: date) -> Notice | None:
    """Return the notice of a kind as the parameter of the area has it from a day on; None where there is none."""
    try:
        return notice_for(view.request.home, view.run, kind, start, None)
    except ProblemError:
        return None


def usual(view: RunView, step: str) -> Told | None:
    """Return how many days are usual for a step that begins today."""
    notice = usual_notice(view, BY_STEP[step], civil_day(view.request.at))
    if notice is None:
        return None
    lang = view.request.lang
    return Told(say("site.appraisal.field.days_usual", lang, days=days_of(notice, lang)), notice.verified)


def days_of(notice: Notice, lang: Language) -> str:
    """Return the days of a notice with their unit."""
    return f"{notice.days} {notice.unit if lang == 'zh' else unit_in_english(notice.unit)}"


def set_days(view: RunView, kind: str) -> Told | None:
    """Return what is said of a notice whose days a person set: how many are usual, and whether these are fewer."""
    notice = notice_of(view.run, view.case.revision, kind)
    if notice is None or notice.source:
        return None
    usually = usual_notice(view, kind, notice.start)
    if usually is None:
        return None
    lang = view.request.lang
    key = "shorter" if notice.last < usually.last else "other"
    days = {"days": days_of(notice, lang), "usual": days_of(usually, lang)}
    return Told(say(f"site.appraisal.days.{key}", lang, **days), usually.verified)


def note(view: RunView, step: str) -> str:
    """Return what is said after a step whose days a person set; empty for every other."""
    told = set_days(view, BY_STEP[step]) if step in BY_STEP else None
    if told is None:
        return ""
    mark = say("site.mark.unverified", view.request.lang)
    sentence = "sentence" if told.verified else "sentence.unverified"
    return say(f"site.appraisal.days.{sentence}", view.request.lang, words=told.words, mark=mark)
