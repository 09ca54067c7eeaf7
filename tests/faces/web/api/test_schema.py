"""The document is true: whatever anybody sends, the answer is one that it names, of the shape that it names."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
import schemathesis
from django.core.handlers.wsgi import WSGIHandler
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis.checks import CHECKS
from schemathesis.generation import GenerationMode

from support.api import callers, known_things, operation_ids
from support.counts import examples
from zhuanji.faces.web.api.tools import rate

if TYPE_CHECKING:
    from zhuanji.services.records.home import Home

CHECKED = (
    "not_a_server_error", "status_code_conformance", "content_type_conformance", "response_schema_conformance",
    "response_headers_conformance", "negative_data_rejection",
)  # fmt: skip
ROLES = ("office", "county", "town", "firm", "system", "audit")
QUIET = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many requests a minute are wanted here."""
    monkeypatch.setattr(rate, "MOST", 10**9)


@cache
def document(text: str) -> Any:
    """Return the document as schemathesis reads it."""
    found = schemathesis.openapi.from_dict(json.loads(text))
    found.app = WSGIHandler()
    found.location = "http://testserver/api/v1/openapi.json"
    return found


def checks() -> list[Any]:
    """Return what every answer has to fulfil."""
    return [one for one in CHECKS.get_all() if one.__name__ in CHECKED]


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("operation_id", operation_ids())
def test_every_answer_is_as_the_document_says(served: Home, role: str, operation_id: str, record_property):
    count = examples(100 if role == "office" else 40)
    record_property("examples", count)
    ask(served, role, operation_id, GenerationMode.POSITIVE, count)


@pytest.mark.parametrize("operation_id", operation_ids(taking=True))
def test_what_the_document_doesnt_allow_is_refused(served: Home, operation_id: str, record_property):
    count = examples(60)
    record_property("examples", count)
    ask(served, "office", operation_id, GenerationMode.NEGATIVE, count)


def ask(home: Home, role: str, operation_id: str, mode: GenerationMode, count: int) -> None:
    """Ask many times, now and then about things that are there, and check every answer."""
    text = callers(home, "office").get("/openapi.json").content.decode()
    operation = document(text).find_operation_by_id(operation_id)
    headers = callers(home, role).headers | {"Accept-Encoding": "identity"}
    known = known_things(home) if mode is GenerationMode.POSITIVE else {}

    @settings(max_examples=count, suppress_health_check=QUIET)
    @given(case=operation.as_strategy(mode), data=st.data())
    def answers(case: Any, data: st.DataObject) -> None:
        for name in case.path_parameters or {}:
            if name in known and data.draw(st.booleans()):
                case.path_parameters[name] = data.draw(st.sampled_from(known[name]))
        for name in set(case.query or {}) & set(known):
            if data.draw(st.booleans()):
                case.query[name] = data.draw(st.sampled_from(known[name]))
        case.call_and_validate(base_url="http://testserver", headers=headers, checks=checks())

    answers()
