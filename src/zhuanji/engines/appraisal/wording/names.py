"""What items, derived items and results are called in sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zhuanji.basics.texts import Language, say
from zhuanji.engines.rules.schemes.names import BEST, GRADE, LAND, POINTS, SUM, WHOLE, earlier, is_result

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack
    from zhuanji.engines.rules.schemes.population import Derived
    from zhuanji.engines.rules.schemes.scheme import Scheme

NOTHING: Mapping[str, str] = {}


@dataclass(frozen=True)
class Names:
    """The titles of what a scheme speaks of.

    Args:
        lang: of the titles.
        items: id → title of the dictionary.
        choices: of codes, such as sectors and areas: code → title.
        criteria: id → title of the scheme's criteria.
        constants: id → title.
        derived: the items that the scheme makes.
    """

    lang: Language
    items: Mapping[str, str] = field(default_factory=dict)
    choices: Mapping[str, str] = field(default_factory=dict)
    criteria: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    derived: Mapping[str, Derived] = field(default_factory=dict)

    def of(self, name: str) -> str:
        """Return what a name of a formula or condition is called."""
        back = earlier(name)
        if back is not None:
            key = "last" if back[0] == 1 else "earlier"
            return say(f"appraisal.words.name.{key}", self.lang, item=self.of(back[1]), years=back[0])
        if name in self.criteria:
            return self.criteria[name]
        if name in self.items:
            return self.items[name]
        return self.constants.get(name) or self.result(name) or self.made(name)

    def result(self, name: str) -> str:
        """Return what a result is called; nothing where the name is none."""
        if is_result(name):
            return say("appraisal.words.name.events", self.lang, kind=name.partition(".")[2])
        head, _, tail = name.rpartition(".")
        if head in self.criteria:
            return say(f"appraisal.words.name.of.{tail}", self.lang, title=self.criteria[head])
        if name in {*WHOLE, GRADE, SUM, BEST, *POINTS, *LAND, "stratum"}:
            return say(f"appraisal.words.name.{name}", self.lang)
        return ""

    def made(self, name: str) -> str:
        """Return what a derived item is called: the digits of a code by how many, others by their id."""
        one = self.derived.get(name)
        if one is not None and one.digits_of and one.first:
            item = self.of(one.digits_of)
            return say("appraisal.words.name.digits", self.lang, item=item, count=one.first)
        return name

    def word(self, value: object) -> str:
        """Return a word that an item is compared with."""
        if isinstance(value, bool):
            return say(f"appraisal.words.flag.{str(value).lower()}", self.lang)
        return self.choices.get(str(value), str(value))


def names_of(scheme: Scheme, pack: Pack, lang: Language) -> Names:
    """Return the names for a scheme's sentences, from the city's dictionary."""
    chinese = lang == "zh"
    items = {one.id: one.title if chinese else one.title_en for one in pack.items}
    choices = {one.id: one.title if chinese else one.title_en for one in pack.sectors}
    choices |= {one.code: one.name if chinese else one.name_en or one.name for one in pack.areas}
    return Names(
        lang,
        items,
        choices,
        {one.id: one.title for one in scheme.criteria},
        {one.id: one.title or one.id for one in scheme.constants},
        {one.id: one for one in scheme.derive},
    )
