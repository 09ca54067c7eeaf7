"""What nobody has verified stands on a target's page by its title; the key is a hint, not a word of the page."""

from __future__ import annotations

import re
from html import unescape

import pytest

from zhuanji.basics.texts.site.targets import TEXTS
from zhuanji.services.reading import current

BARE = re.compile(r"<[^>]+>")
KEY = re.compile(r"\b(?:progress|calendar|target|indicator)\.[a-z_]+")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_titles_stand_there_and_no_key(office, shown, lang):
    one = next(row for row in current(shown).tracking.targets if "progress.batch.titles" in row.unverified)
    answer = office.get(f"/targets/{one.binding.id}", {"lang": lang}, follow=True)
    page = unescape(answer.content.decode())
    words = " ".join(BARE.sub(" ", page.split("<main")[1].split("</main>")[0]).split())
    assert getattr(TEXTS["site.targets.parameter.progress.batch.titles"], lang) in words
    assert KEY.findall(words) == []
    assert 'title="progress.batch.titles"' in page
