"""The findings of the lint as a list: severity, place, what was found, what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from zhuanji.basics.texts import Language, say
from zhuanji.engines.plan.wording import one_line
from zhuanji.faces.web.pages.plans.anchors import clause_anchor, finding_anchor
from zhuanji.faces.web.pages.plans.saying import SEVERITIES

if TYPE_CHECKING:
    from zhuanji.faces.web.pages.plans.documents import Document
    from zhuanji.faces.web.pages.plans.store import Understood

BADGES = {"error": "bad", "warning": "warn", "info": "info", "review": "plain", "checked": "good"}
LONGEST = 120
NAMED = 6  # other places that a finding names


@dataclass(frozen=True)
class Item:
    """A finding.

    Args:
        number: in the order of the text; its place in the page is named after it.
        code, title, reason, remedy: what it is; no remedy where nothing is to be done.
        severity, badge: how grave it is, and the box for the word.
        clause, quote, href: where it stands.
        others: further places that it speaks of: clause, words, address.
    """

    number: int
    code: str
    title: str
    reason: str
    remedy: str
    severity: str
    badge: str
    clause: str
    quote: str
    href: str
    others: list[tuple[str, str, str]]


def counts(found: Understood) -> list[tuple[str, int]]:
    """Return how many findings of each severity there are, the gravest first; those without any are left out."""
    count = Counter(one["severity"] for one in found.findings)
    return [(name, count[name]) for name in SEVERITIES if count[name]]


def items(
    document: Document, found: Understood, severity: str, lang: Language
) -> list[tuple[str, list[Item]]]:
    """Return the findings by severity, the gravest first."""
    every = [item(number, one, document, lang) for number, one in enumerate(found.findings, 1)]
    wanted = [severity] if severity else SEVERITIES
    groups = [(name, [one for one in every if one.severity == name]) for name in wanted]
    return [(name, those) for name, those in groups if those]


def item(number: int, one: Mapping[str, Any], document: Document, lang: Language) -> Item:
    """Return a finding as the page shows it."""
    severity, page = one["severity"], reverse("plans:document", args=[document.id])
    place = f"{page}?clause={one['clause']}#{finding_anchor(number)}"
    others = [
        (
            other["clause"],
            shortened(other["quote"]),
            f"{page}?clause={other['clause']}#{clause_anchor(other['clause'])}",
        )
        for other in one["related"]
    ]
    return Item(
        number,
        one["code"],
        one["title"][lang],
        one["reason"][lang],
        "" if severity == "checked" else one["remedy"][lang],
        severity,
        BADGES.get(severity, "plain"),
        one["clause"] or say("plan.lint.whole", lang),
        shortened(one["quote"]),
        place,
        others[:NAMED],
    )


def shortened(quote: str) -> str:
    """Return a quote on one line, cut where it is long."""
    words = one_line(quote)
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
