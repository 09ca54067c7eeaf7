"""Every operation is guarded, and the document says so."""

from __future__ import annotations

from collections import Counter
from importlib import import_module

import pytest
from django.urls import URLPattern
from ninja import Schema

from support.api import callers, operation_ids
from support.web import client
from zhuanji.faces.web.api.rooms import ROOMS
from zhuanji.faces.web.api.schema import STATUSES, operations
from zhuanji.faces.web.api.tools.guard import OWN, REFERENCE
from zhuanji.faces.web.api.urls import urlpatterns
from zhuanji.services.access.table import permissions

EVERYBODY = {
    "account_account", "account_openapi", "reference_city", "reference_areas", "reference_sectors",
    "reference_departments", "reference_sheets", "reference_items", "reference_indicators",
}  # fmt: skip


def test_every_operation_has_a_permission_of_the_table():
    asked = {one.operation_id: getattr(one, "permission", None) for one in operations()}
    assert {
        name for name, one in asked.items() if one not in permissions() and one not in (OWN, REFERENCE)
    } == set()


def test_what_is_for_everybody_who_is_known_is_on_a_list():
    assert {one.operation_id for one in operations() if one.permission in (OWN, REFERENCE)} == EVERYBODY


def test_every_address_leads_to_guarded_operations():
    """One address is no operation: the one that answers whatever leads nowhere."""
    named = [one.name for one in urlpatterns if isinstance(one, URLPattern)]
    assert len(named) == len(operations()) + 1
    assert named[-1] == "nowhere"


def test_no_address_hides_another():
    """Operations of one address stand in one room: of two rooms the first would answer for both."""
    paths = [path for room in ROOMS for path in module(room).router.path_operations]
    assert sorted(path for path, count in Counter(paths).items() if count > 1) == []


def test_schemas_have_names_of_their_own():
    """Of two classes of one name the document would describe one, and promise it for both."""
    classes = {kind for room in ROOMS for kind in vars(module(room)).values() if shape(kind)}
    named = Counter(kind.__name__ for kind in classes)
    assert sorted(name for name, count in named.items() if count > 1) == []


def module(room: str):
    return import_module(f"zhuanji.faces.web.api.rooms.{room}")


def shape(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Schema)


def test_operations_have_names_of_their_own():
    assert len(set(operation_ids())) == len(operation_ids())


@pytest.mark.usefixtures("served")
def test_nobody_gets_an_answer():
    """Without a session or token every operation says 401, whatever is asked."""
    for one in operations():
        for method in one.methods:
            path = "/api/v1" + one.path.replace("{", "").replace("}", "").replace("number", "1").replace(
                "objection/", "1/"
            )
            answer = client().generic(method, path)
            assert (answer.status_code, answer.json()["code"]) == (401, "site.api.nobody"), (method, path)


def test_the_document_names_the_permission_and_every_status(served):
    document = callers(served, "office").get("/openapi.json").json()
    found = [one for path in document["paths"].values() for one in path.values()]
    assert len(found) == len(operation_ids())
    for one in found:
        assert one["x-permission"]
        assert {str(status) for status in STATUSES} <= set(one["responses"]), one["operationId"]


def test_the_document_has_no_outside_address(served):
    text = callers(served, "office").get("/openapi.json").content.decode()
    assert "http" not in text.replace('"type": "http"', "")


def test_every_fault_has_the_shape_of_the_document(served):
    document = callers(served, "office").get("/openapi.json").json()
    shape = document["components"]["schemas"]["Fault"]
    assert set(shape["required"]) == {"code", "message", "remedy", "place", "request_id", "others"}
