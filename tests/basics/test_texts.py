"""Every entry of every room of the catalogue stands in both languages, with the same placeholders."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest

from zhuanji.basics import texts
from zhuanji.basics.texts import ROOMS, Text, room_texts, say, text_of

NOT_ROOMS = {"entry", "terms", "units"}  # one text; and the words that English pages name things by
KEY = re.compile(r"[a-z]+(\.[A-Za-z0-9_-]+)+")


def placeholders(sentence: str) -> set[str]:
    """Return the names of the values that a sentence takes; how they are formatted may differ."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


@pytest.fixture(params=ROOMS)
def room(request) -> str:
    """Each room of the catalogue, by the first part of its keys."""
    return request.param


def test_no_file_is_missing_in_the_list_of_rooms():
    files = {module.name for module in pkgutil.iter_modules(texts.__path__)} - NOT_ROOMS
    assert files == set(ROOMS.values())


def test_every_room_holds_texts(room):
    assert room_texts(room)
    assert all(type(entry) is Text for entry in room_texts(room).values())


def test_keys_begin_with_their_room(room):
    assert [key for key in room_texts(room) if not (key.startswith(f"{room}.") and KEY.fullmatch(key))] == []


def test_both_languages_say_something_or_neither_does(room):
    one_sided = [
        key for key, entry in room_texts(room).items() if bool(entry.zh.strip()) != bool(entry.en.strip())
    ]
    assert one_sided == []


def test_both_languages_take_the_same_values(room):
    uneven = {
        key: (placeholders(entry.zh), placeholders(entry.en))
        for key, entry in room_texts(room).items()
        if placeholders(entry.zh) != placeholders(entry.en)
    }
    assert uneven == {}


def test_values_have_names_that_say_can_take(room):
    taken = {"key", "lang"}
    names = {key: placeholders(entry.zh) for key, entry in room_texts(room).items()}
    assert [key for key in names if names[key] & taken or not all(map(str.isidentifier, names[key]))] == []


def test_a_password_a_code_and_a_token_each_have_one_name(room):
    """The key that an authenticator takes is no token: it alone is called 密钥."""
    others = re.compile("(?<!接)口令|密钥|验证码|吊销令牌")
    found = {key for key, text in room_texts(room).items() if others.search(text.zh)}
    assert found <= {"site.account.device_type"}


def test_no_file_writes_a_key_twice():
    for file in set(ROOMS.values()):
        source = Path(import_module(f"zhuanji.basics.texts.{file}").__file__).read_text(encoding="utf-8")
        keys = re.findall(r'^    "([a-z]+\.[^"{}]+)": ', source, re.MULTILINE)
        assert sorted(keys) == sorted(set(keys)), file


def test_say_fills_in_values_in_the_language_asked_for():
    assert say("calendar.period.no_year", "zh", text="7月") == "“7月”没有写明年份。"
    assert say("calendar.period.no_year", "en", text="July") == "“July” names no year."


def test_an_unknown_key_is_an_error():
    with pytest.raises(KeyError):
        text_of("missing.no_such_reason")
    with pytest.raises(KeyError):
        text_of("no_such_room.sentence")
