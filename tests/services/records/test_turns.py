"""Whoever asks inside a transaction what is known of a file has the turn at it until the transaction ends."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from django.db import connections, transaction

from support.records import handed_in
from zhuanji.services.ledger.submissions import known_file

pytestmark = pytest.mark.usefixtures("home")


def test_the_second_is_told_what_the_first_has_written():
    asked, going = Event(), Event()
    sha256 = "5" * 64

    def first():
        try:
            with transaction.atomic():
                known = known_file(sha256).rows
                asked.set()
                going.wait(1)  # all the time that the second needs to be told too early
                handed_in("甲.csv", sha256=sha256)
                return len(known)
        finally:
            connections.close_all()

    def second():
        try:
            asked.wait(30)
            with transaction.atomic():
                known = known_file(sha256).rows
                going.set()
                return len(known)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as both:
        found = [one.result() for one in (both.submit(first), both.submit(second))]
    assert found == [0, 1]


def test_other_files_have_turns_of_their_own():
    with transaction.atomic():
        assert known_file("6" * 64).rows == known_file("7" * 64).rows == ()
