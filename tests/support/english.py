"""What a page shows of a text of ours that holds Chinese words of data."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from zhuanji.faces.web.english.glossary import glossary_of
from zhuanji.faces.web.english.marking import in_english

if TYPE_CHECKING:
    from zhuanji.basics.texts import Language
    from zhuanji.engines.rules import Pack


def as_shown(text: str, lang: Language, pack: Pack) -> str:
    """Return a text as a page in a language shows it: on an English page with what the glossary knows in English."""
    if lang == "zh":
        return text
    return unescape(re.sub(r"<[^>]*>", "", in_english(text, glossary_of(pack))))
