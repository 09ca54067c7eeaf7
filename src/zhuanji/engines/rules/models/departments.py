"""Departments and leading groups, with the names that documents and letters use."""

from __future__ import annotations

from typing import Literal

from zhuanji.engines.rules.loading import Text, Words
from zhuanji.engines.rules.models.cited import Dated, Id


class Department(Dated):
    """A department; after `valid_to` its `successor` answers for it."""

    id: Id
    title: Text
    title_en: Text
    aliases: Words = ()
    level: Literal["nation", "province", "city", "county", "functional", "outside"]
    successor: Id | None = None
