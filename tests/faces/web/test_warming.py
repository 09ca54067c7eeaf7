"""A worker has read everything before its first request."""

from __future__ import annotations

import gc
import logging

import pytest

from support.web import session_of
from zhuanji.faces.web.warming import NEW, warm


@pytest.fixture
def collector():
    """Give the collector its own settings back afterwards."""
    before = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*before)


@pytest.mark.usefixtures("collector")
def test_every_step_can_be_done_and_pages_answer_afterwards(shown, caplog):
    with caplog.at_level(logging.WARNING):
        warm(shown)
    assert [record.getMessage() for record in caplog.records if "warming" in record.getMessage()] == []
    assert gc.get_threshold()[0] == NEW
    assert session_of("city_office").get("/").status_code == 200


@pytest.mark.usefixtures("collector")
def test_an_empty_home_is_warmed_too(home, caplog):
    from support.web import site

    site(home)
    with caplog.at_level(logging.WARNING):
        warm(home)
    assert [record.getMessage() for record in caplog.records if "warming" in record.getMessage()] == []
