"""Who reads a problem on the site is told what to do there, not a command of a terminal."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from zhuanji.basics.problems import Problem
from zhuanji.basics.texts import room_texts

COMMAND = re.compile(r"\bzhuanji [a-z]+\b|(?<![\w-])--[a-z]|\b\w+\.csv\b|\bparameters/")
SITE = ".remedy_site"
# Problems of the rooms whose refusals pages show.
ROOMS = ("run", "ledger", "access", "lifecycle", "snapshot", "indicator")
# Of rooms that speak to rule keepers or of the terminal: those that pages show too.
SINGLE = ("rules.area.unknown", "rules.answer.unknown_area", "track.planless", "track.no_snapshot")
# What the site's own sentences are said by who starts it, or to programs that call it.
BESIDE = ("site.serve.", "site.cli.", "site.commands.", "site.api.")


def names(sentence: str) -> set[str]:
    """Return the values that a sentence takes."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


@pytest.mark.parametrize("room", ROOMS)
def test_a_remedy_that_names_a_command_has_another_for_the_site(room):
    texts = room_texts(room)
    commands = {
        key for key, one in texts.items() if key.endswith(".remedy") and COMMAND.search(one.zh + one.en)
    }
    lacking = sorted(key for key in commands if f"{key.removesuffix('.remedy')}{SITE}" not in texts)
    assert lacking == []


@pytest.mark.parametrize("room", ROOMS)
def test_it_names_no_command_and_takes_no_other_values(room):
    texts = room_texts(room)
    for key in (key for key in texts if key.endswith(SITE)):
        usual = texts[f"{key.removesuffix(SITE)}.remedy"]
        sentence = texts[f"{key.removesuffix(SITE)}"]
        assert not COMMAND.search(texts[key].zh + texts[key].en), key
        assert names(texts[key].zh) <= names(usual.zh) | names(sentence.zh), key


def test_each_reader_is_told_the_own_one():
    found = Problem("run.unknown", values={"id": "7"})
    assert "zhuanji run list" in found.remedy("zh")
    assert found.remedy("zh", on_site=True) == "在“评价”页查看已有的批次。"
    assert found.as_dict("en", on_site=True)["remedy"] == "See the runs on the page Appraisal."


def test_one_without_a_command_is_the_same_on_the_site():
    found = Problem("calendar.period.no_year", values={"text": "7月"})
    assert found.remedy("zh", on_site=True) == found.remedy("zh")


def test_what_the_site_says_itself_names_no_command():
    found = {
        key
        for key, one in room_texts("site").items()
        if not key.startswith(BESIDE) and COMMAND.search(one.zh + one.en)
    }
    assert found == set()


@pytest.mark.parametrize("code", SINGLE)
def test_single_ones_that_pages_show_name_no_command_either(code):
    for lang in ("zh", "en"):
        assert not COMMAND.search(Problem(code, values={"area": "1", "home": "h"}).remedy(lang, on_site=True))


def test_who_is_meant_is_asked_without_a_command_also_in_the_workbook_that_goes_back():
    asked = [one for key, one in room_texts("ledger").items() if re.match(r"ledger\.match\..*\.remedy$", key)]
    assert len(asked) > 5
    assert [one.zh for one in asked if COMMAND.search(one.zh + one.en)] == []
