"""Why a move isn't made: from, to, what is missing, who could; in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from zhuanji.basics.problems import Problem
from zhuanji.basics.texts import Language, Text, say
from zhuanji.engines.lifecycles.model import Lifecycle, in_language

Shown = str | int | Text | tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Why:
    """One ground of a refusal: a code, and the values that its sentence names.

    The sentences are the catalogue's entries `<code>` and `<code>.remedy`. `missing` holds the ids of what
    the definition asks for and the move doesn't bring.
    """

    code: str
    values: Mapping[str, Shown] = field(default_factory=dict)
    missing: tuple[str, ...] = ()

    def problem(self, lang: Language = "zh") -> Problem:
        """Return the ground as a coded problem with its values in one language."""
        return Problem(self.code, values={name: shown(value, lang) for name, value in self.values.items()})

    def sentence(self, lang: Language = "zh") -> str:
        """Return the ground as one sentence."""
        return self.problem(lang).sentence(lang)

    def remedy(self, lang: Language = "zh") -> str:
        """Return what to do about it."""
        return self.problem(lang).remedy(lang)


@dataclass(frozen=True, slots=True)
class Refusal:
    """The answer to a move that isn't made; the case stays as it was.

    `end` is empty where the action leads nowhere from this state; `who_could` are the roles that may take
    the arrow.
    """

    lifecycle: Lifecycle
    start: str
    end: str
    action: str
    why: tuple[Why, ...]
    who_could: tuple[str, ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the ids of everything that is missing, over all grounds."""
        return tuple(name for ground in self.why for name in ground.missing)

    def sentence(self, lang: Language = "zh") -> str:
        """Return the whole refusal as text: from, to, every ground, who could."""
        titles = self.lifecycle.states
        start = shown(titles[self.start], lang)
        end = shown(titles[self.end], lang) if self.end else self.action
        parts = [say("lifecycle.refused", lang, start=start, end=end)]
        parts += [ground.sentence(lang) for ground in self.why]
        if self.who_could:
            roles = tuple(self.lifecycle.roles[role] for role in self.who_could)
            parts.append(say("lifecycle.who_could", lang, roles=shown(roles, lang)))
        return ("" if lang == "zh" else " ").join(parts)

    def as_dict(self, lang: Language = "zh") -> dict[str, object]:
        """Return the refusal as plain data."""
        grounds = [
            {"code": ground.code, "text": ground.sentence(lang), "remedy": ground.remedy(lang)}
            for ground in self.why
        ]
        return {
            "from": self.start,
            "to": self.end or None,
            "action": self.action,
            "why": grounds,
            "missing": list(self.missing),
            "who_could": list(self.who_could),
        }


def shown(value: Shown, lang: Language) -> str:
    """Return a value as it reads in a sentence of that language."""
    if isinstance(value, Text):
        return in_language(value, lang)
    if isinstance(value, str | int):
        return str(value)
    return say("lifecycle.between", lang).join(in_language(text, lang) for text in value)
