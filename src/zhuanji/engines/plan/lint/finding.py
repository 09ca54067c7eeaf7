"""What a check found: a code, a place in the text, and the values that its sentences name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from zhuanji.basics.texts import Language, say
from zhuanji.engines.plan.lint.values import as_plain, as_shown, in_quotes

Severity = Literal["error", "warning", "info", "review", "checked"]
# Longer quotes are cut inside a sentence; the finding itself always carries the whole quote.
QUOTE_IN_SENTENCE = 60


class Mention(NamedTuple):
    """Another place of the text that a finding speaks of: its clause, its quote and the quote's offsets."""

    clause: str
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding of `lint_plan`; `quote` equals the plain text's slice `start:end`.

    The sentences are the catalogue's entries `lint.<code>` and `lint.<code>.remedy`.
    """

    code: str
    severity: Severity
    clause: str
    quote: str
    start: int
    end: int
    values: Mapping[str, object] = field(default_factory=dict)
    related: tuple[Mention, ...] = ()

    def title(self, lang: Language = "zh") -> str:
        """Return what the check is called."""
        return say(f"lint.{self.code}.title", lang)

    def sentence(self, lang: Language = "zh") -> str:
        """Return what was found, as one sentence or two."""
        return say(f"lint.{self.code}", lang, **self.shown_values(lang))

    def remedy(self, lang: Language = "zh") -> str:
        """Return what to do about it."""
        return say(f"lint.{self.code}.remedy", lang, **self.shown_values(lang))

    def shown_values(self, lang: Language) -> dict[str, str]:
        """Return the values as they read in a sentence of that language, the quote in its quotes among them."""
        shown = {name: as_shown(value, lang) for name, value in self.values.items()}
        return {"quoted": in_quotes(short(self.quote)), **shown}

    def as_dict(self, lang: Language = "zh") -> dict[str, object]:
        """Return the finding as plain data that JSON can carry."""
        return {
            "code": self.code,
            "severity": self.severity,
            "title": self.title(lang),
            "clause": self.clause,
            "quote": self.quote,
            "start": self.start,
            "end": self.end,
            "text": self.sentence(lang),
            "remedy": self.remedy(lang),
            "values": {name: as_plain(value) for name, value in self.values.items()},
            "related": [mention._asdict() for mention in self.related],
        }


def short(quote: str) -> str:
    r"""Return a quote on one line, cut where it is long.

    >>> short("达到\n500亿元"), len(short("字" * 100))
    ('达到500亿元', 60)
    """
    line = re.sub(r"\s*\n\s*", "", quote)
    return line if len(line) <= QUOTE_IN_SENTENCE else f"{line[: QUOTE_IN_SENTENCE - 1]}…"
