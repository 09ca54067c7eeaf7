"""One difference between two plans, as data and as a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from zhuanji.basics.texts import Language, say
from zhuanji.engines.plan.model import Target
from zhuanji.engines.plan.serialise import plain_number
from zhuanji.engines.plan.wording import required_text

# What a change is of, and what happened to it: the whole was added, dropped, moved to another place or
# reworded; or one thing about it is other than before.
Subject = Literal["plan", "clause", "target", "owner", "measure"]
Kind = Literal[
    "added",
    "dropped",
    "moved",
    "reworded",
    "value",
    "comparison",
    "basis",
    "parts",
    "year",
    "hedge",
    "lead",
    "status",
    "title",
]
Effect = Literal["weakened", "strengthened", "changed"]
SHOWN = 60
TOLD_EDITS = 3
# What a clause that came or went took with it.
COUNTS = ("under", "measures")
EDITED = ("reworded", "hedge")


@dataclass(frozen=True, slots=True)
class Side:
    """Where a change stands in one of the plans: clause, the thing's own id, its words, their place."""

    clause: str
    id: str
    text: str
    start: int
    end: int

    def as_dict(self) -> dict[str, object]:
        """Return the side as plain data; `start` and `end` count characters of that plan's plain text."""
        return {"clause": self.clause, "id": self.id, "text": self.text, "start": self.start, "end": self.end}


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: what, of what, where in both plans, and whether the plan asks for less or more by it.

    `values` are what the sentence names: a text, a number, a tuple of names, or a target for what it asks.
    """

    kind: Kind
    subject: Subject
    old: Side | None
    new: Side | None
    effect: Effect | None
    values: Mapping[str, object] = field(default_factory=dict)

    def sentence(self, lang: Language = "zh", judged: bool = True) -> str:
        """Return the change as one sentence; `judged` says at its end whether it is weaker or stronger.

        >>> sides = Side("3.3.7", "K7", "市经信局", 0, 9), Side("3.3.7", "K7", "市生态环境局", 0, 9)
        >>> named = {"before": ("市经信局",), "after": ("市生态环境局",)}
        >>> Change("lead", "owner", *sides, "changed", named).sentence()
        '条款 3.3.7 牵头单位由 市经信局 改为 市生态环境局。'
        """
        words = told_words(self.kind, self.values, lang)
        where = place(self.old, self.new, lang)
        effect = say(f"diff.effect.{self.effect}", lang) if judged and self.effect is not None else ""
        told = say(f"diff.{self.subject}.{self.kind}", lang, where=where, **words)
        counted = [
            say(f"diff.contents.{name}", lang, count=self.values[name])
            for name in COUNTS
            if self.values.get(name)
        ]
        if counted:
            told += say("diff.contents", lang, counted=say("diff.between", lang).join(counted))
        return say("diff.sentence", lang, told=told, effect=effect)

    def as_dict(self, lang: Language = "zh") -> dict[str, object]:
        """Return the change as plain data, with its sentence under `text`."""
        return {
            "kind": self.kind,
            "subject": self.subject,
            "effect": self.effect,
            "text": self.sentence(lang),
            "old": self.old.as_dict() if self.old is not None else None,
            "new": self.new.as_dict() if self.new is not None else None,
            "values": {name: plain(value) for name, value in self.values.items()},
        }


def place(old: Side | None, new: Side | None, lang: Language) -> str:
    """Return the clause of a change: one id, or both where the numbers differ."""
    if old is not None and new is not None and old.clause != new.clause:
        return say("diff.where.both", lang, old=old.clause, new=new.clause)
    side = old if old is not None else new
    return say("diff.where", lang, clause=side.clause if side is not None else "")


def shown(value: object, lang: Language) -> str:
    """Return a value as a sentence shows it: lists joined, long texts cut."""
    if isinstance(value, Target):
        return required_text(value, lang)
    if isinstance(value, tuple):
        return say("diff.between", lang).join(str(item) for item in value) or say("diff.nothing", lang)
    # The sentence puts it in quotation marks; those within it are others.
    text = str(value).replace("“", "「").replace("”", "」")
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


def told_words(kind: Kind, values: Mapping[str, object], lang: Language) -> dict[str, str]:
    """Return what a sentence names, in words: of a rewording the edits, of a year also that it is one."""
    if kind in EDITED:
        edits = edits_text(names_of(values["before"]), names_of(values["after"]), kind == "hedge", lang)
        return {"edits": edits, "name": shown(values.get("name", ""), lang)}
    if kind == "status":
        return {name: say(str(value), lang) for name, value in values.items()}
    words = {name: shown(value, lang) for name, value in values.items()}
    if kind == "year":
        for name in ("before", "after"):
            year = values[name]
            words[name] = (
                say("plan.by", lang, year=year) if isinstance(year, int) else say("diff.undated", lang)
            )
    return words


def names_of(value: object) -> tuple[str, ...]:
    """Return a value that is several words."""
    return tuple(str(item) for item in value) if isinstance(value, tuple) else (str(value),)


def edits_text(before: tuple[str, ...], after: tuple[str, ...], joined: bool, lang: Language) -> str:
    """Return what went and came, one part an edit; `joined` takes all words as one edit."""
    pairs = list(zip(before, after, strict=True)) if not joined else [("、".join(before), "、".join(after))]
    told = []
    for gone, come in pairs[:TOLD_EDITS]:
        way = "changed" if gone and come else "dropped" if gone else "added"
        told.append(say(f"diff.edit.{way}", lang, before=shown(gone, lang), after=shown(come, lang)))
    text = say("diff.edits.between", lang).join(told)
    return text if len(pairs) <= TOLD_EDITS else say("diff.edits.more", lang, told=text, count=len(pairs))


def plain(value: object) -> object:
    """Return a value as plain data; of a target, what it asks for."""
    if not isinstance(value, Target):
        return list(value) if isinstance(value, tuple) else value
    asked: dict[str, object] = {
        "op": value.op,
        "value": None if value.value is None else plain_number(value.value),
        "unit": value.unit,
        "basis": value.basis,
    }
    if value.parts:
        asked["parts"] = [{"label": part.label, "value": plain_number(part.value)} for part in value.parts]
    return asked
