"""What can be done with a run next: offered to who may, told to the others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from zhuanji.basics.civil_time import civil_day
from zhuanji.basics.texts import say
from zhuanji.engines.lifecycles.model import in_language
from zhuanji.faces.web.pages.appraisal.accounts import accounts_of
from zhuanji.faces.web.pages.appraisal.notices import usual
from zhuanji.faces.web.pages.appraisal.snapshots import newer
from zhuanji.services.runs.facts import GUARDS
from zhuanji.services.runs.kept import standing_of
from zhuanji.services.runs.words import (
    COUNTY_OFFICE,
    DATA_LOCKED,
    DRAFT,
    LAND_CHECKED,
    LEADERS,
    OBJECTION,
    RESOLVED,
    TOWNSHIP,
)

if TYPE_CHECKING:
    from zhuanji.basics.texts import Language
    from zhuanji.engines.lifecycles import Arrow
    from zhuanji.faces.web.pages.appraisal.notices import Told
    from zhuanji.faces.web.pages.appraisal.scope import RunView

MADE_HERE = ("snapshot", "score_table", "confirmations")  # papers that the program makes itself
ON_OWN_PAGE = ("object", "resolve")  # objections have a page of their own
DANGER = ("send_back", "correct", "withdraw")


@dataclass(frozen=True)
class Action:
    """Something that can be done next.

    Args:
        id: of the lifecycle, or `land`, `ask`, `silence`, `rerun`, `release`, `withdraw`.
        title: in words.
        role: in which role of the lifecycle it is done.
        who: the same in words.
        offered: whether the actor may do it.
        why_not: why the actor may not, where it is the actor's office but not this person.
        papers: kinds and titles of the papers to send.
        reason, number, start, days, snapshot: whether these are asked for.
        guards: title and whether it holds; none for an enterprise that sees only its own row, as they tell of others.
        hint: what else has to be known.
        blocked: what has to happen first, where the button is off until then.
        danger: whether it undoes something.
        url: of the page where it is done, if that isn't this one.
        usual: how many days are usual, where they are asked for.
        accounts: what the accounts are called that may act in this role.
    """

    id: str
    title: str
    role: str
    who: str
    offered: bool
    why_not: str = ""
    papers: tuple[tuple[str, str], ...] = ()
    reason: bool = False
    number: bool = False
    start: bool = False
    days: bool = False
    snapshot: bool = False
    guards: tuple[tuple[str, bool], ...] = ()
    hint: str = ""
    blocked: str = ""
    danger: bool = False
    url: str = ""
    usual: Told | None = None
    accounts: str = ""

    @property
    def ready(self) -> bool:
        """Whether every guard holds."""
        return all(holds for _, holds in self.guards)


def actions(view: RunView) -> list[Action]:
    """Return what can be done next, the actor's own first."""
    lang = view.request.lang
    arrows = view.case.lifecycle.arrows_from(view.case.state)
    found = [
        elsewhere(view, arrow) if arrow.action in ON_OWN_PAGE else of_arrow(view, arrow) for arrow in arrows
    ]
    found = [
        replace(
            one,
            accounts=accounts_of(one.role, lang),
            usual=usual(view, one.id) if one.days else None,
        )
        for one in (*extra(view, lang), *found)
    ]
    return sorted(found, key=lambda one: not one.offered)


def of_arrow(view: RunView, arrow: Arrow) -> Action:
    """Return an arrow of the lifecycle as an action."""
    lang, lifecycle = view.request.lang, view.case.lifecycle
    role = next((name for name in arrow.who if name in view.roles), arrow.who[0])
    behind, held = same_person(view, arrow), guards(view, arrow.needs.guards)
    papers = tuple(
        (kind, in_language(lifecycle.evidence[kind], lang))
        for kind in arrow.needs.evidence
        if kind not in MADE_HERE
    )
    return Action(
        id=arrow.action,
        title=in_language(arrow.title, lang),
        role=role,
        who=role_title(view, role),
        offered=role in view.roles and not behind,
        why_not=say("site.appraisal.other_person", lang) if behind and role in view.roles else "",
        papers=papers,
        reason=arrow.needs.reason,
        number=arrow.needs.document_number,
        days=arrow.action == "publish",
        snapshot=arrow.action == "lock_data",
        guards=held,
        hint=hint(view, arrow.action),
        blocked=missing(held, lang),
        danger=arrow.action in DANGER,
    )


def elsewhere(view: RunView, arrow: Arrow) -> Action:
    """Return a step that has a page of its own."""
    lang = view.request.lang
    role = arrow.who[0]
    held = guards(view, (name for name in arrow.needs.guards if name != "no_open_objection"))
    url = reverse("appraisal:objections", args=[view.run.id])
    title = in_language(arrow.title, lang)
    return Action(arrow.action, title, role, role_title(view, role), role in view.roles, guards=held, url=url)


def same_person(view: RunView, arrow: Arrow) -> bool:
    """Say whether the actor had a hand in what another person has to look at."""
    person = view.request.actor.username
    behind: set[str] = set()
    for state in arrow.needs.other_person_than:
        behind |= set(view.case.persons_behind(state))
    if arrow.action == "finalise" and view.scoring is not None:
        behind.add(view.scoring.person)
    return person in behind


def guards(view: RunView, names: Iterable[str]) -> tuple[tuple[str, bool], ...]:
    """Return what has to hold, each with whether it does.

    Whether nobody's objection is open, or everybody has answered, is about others: an enterprise isn't told.
    """
    if not view.procedure:
        return ()
    titles, lang = view.case.lifecycle.guards, view.request.lang
    return tuple((in_language(titles[name], lang), guard(view, name)) for name in names)


def missing(held: Iterable[tuple[str, bool]], lang: Language) -> str:
    """Return in words what doesn't hold yet; nothing where all of it does."""
    open_ones = [title for title, holds in held if not holds]
    between = say("appraisal.between", lang)
    return say("site.appraisal.blocked", lang, what=between.join(open_ones)) if open_ones else ""


def guard(view: RunView, name: str) -> bool:
    """Say whether a guard holds; the answers are counted as they were read last, to be quick."""
    if name == "every_enterprise_recorded":
        found = standing_of(view.request.home, view.run, view.case.revision)
        return bool(found.members) and not found.open
    check = GUARDS.get(name)
    return check is not None and check(view.request.home, view.run, view.case, civil_day(view.request.at))


def extra(view: RunView, lang: Language) -> list[Action]:
    """Return what is recorded without a move: notices, silence, another scoring, what is released."""
    state, released = view.case.state, is_released(view)
    wanted: list[tuple[str, str, dict[str, Any]]] = []
    if state == DRAFT:
        wanted.append(("land", TOWNSHIP, {"start": True, "days": True}))
    if state == LAND_CHECKED:
        wanted.append(("ask", COUNTY_OFFICE, {"start": True, "days": True}))
        wanted.append(("silence", COUNTY_OFFICE, {}))
    if state in (OBJECTION, RESOLVED):
        first = "" if newer(view).exists() else say("site.appraisal.no_newer", lang)
        wanted.append(("rerun", COUNTY_OFFICE, {"snapshot": True, "blocked": first}))
    if view.scoring is not None and state not in (DRAFT, LAND_CHECKED, DATA_LOCKED) and LEADERS in view.roles:
        name = "withdraw" if released else "release"
        wanted.append((name, LEADERS, {"reason": True, "number": True, "danger": released}))
    return [
        Action(
            id=name,
            title=say(f"site.appraisal.do.{name}", lang),
            role=role,
            who=role_title(view, role),
            offered=role in view.roles,
            hint=hint(view, name),
            **more,
        )
        for name, role, more in wanted
    ]


def is_released(view: RunView) -> bool:
    """Say whether what is for the office only was released."""
    from zhuanji.services.runs.showing import is_released as told

    return told(view.run, view.case.revision)


def hint(view: RunView, action: str) -> str:
    """Return what has to be known before an action; nothing for most."""
    known = (
        "confirm",
        "lock_data",
        "score",
        "publish",
        "finalise",
        "correct",
        "land",
        "ask",
        "silence",
        "rerun",
        "release",
    )
    return say(f"site.appraisal.hint.{action}", view.request.lang) if action in known else ""


def role_title(view: RunView, role: str) -> str:
    """Return what a role of the lifecycle is called."""
    return in_language(view.case.lifecycle.roles[role], view.request.lang)
