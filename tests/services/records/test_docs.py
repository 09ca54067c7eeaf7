"""`docs/home.md` names what a home holds and what is protected."""

from __future__ import annotations

import re

from support.tree import ROOT
from zhuanji.services.records import database, home
from zhuanji.services.records.lock import LOCK
from zhuanji.services.records.triggers import TABLES

PAGE = (ROOT / "docs" / "home.md").read_text(encoding="utf-8")


def test_every_folder_file_and_variable_is_named():
    names = {*home.FOLDERS, home.FILE, LOCK, database.FILE, home.VARIABLE, database.VARIABLE, home.DEFAULT}
    assert {name for name in names if name not in PAGE} == set()


def test_the_protected_tables_are_those_that_it_lists():
    listed = set(re.findall(r"^\| `(records_[a-z]+)`", PAGE, re.MULTILINE))
    assert listed == {table.table for table in TABLES}
