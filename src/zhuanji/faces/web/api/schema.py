"""The OpenAPI document: django-ninja's, with what holds for all operations: who may ask, languages, problems."""

from __future__ import annotations

from functools import lru_cache
from http.client import responses
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from zhuanji.basics.texts import say
from zhuanji.faces.web.api.tools.guard import OWN, REFERENCE
from zhuanji.faces.web.api.tools.problems import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhuanji.basics.texts import Language

STATUSES = (400, 401, 403, 404, 405, 409, 411, 413, 422, 429, 500)
REF = "#/components/schemas/{model}"
LANG = {
    "in": "query",
    "name": "lang",
    "required": False,
    "description": "语言 / language",
    "schema": {"type": "string", "enum": ["zh", "en"]},
}
SECURITY = {
    "token": {"type": "http", "scheme": "bearer"},
    "session": {"type": "apiKey", "in": "cookie", "name": "zhuanji_session"},
}


def document(lang: Language) -> dict[str, Any]:
    """Return the document."""
    return made(reverse("openapi").removesuffix("openapi.json"), lang)


@lru_cache(maxsize=8)
def made(root: str, lang: Language) -> dict[str, Any]:
    """Make the document for where the API lies."""
    from zhuanji.faces.web.api.site import API

    found: dict[str, Any] = dict(API.get_openapi_schema(path_prefix=root))
    found["info"] = {**found["info"], "description": say("site.api.about", lang)}
    parts = found["components"]
    fault = Fault.model_json_schema(ref_template=REF, mode="serialization")
    parts["schemas"] |= {**fault.pop("$defs"), "Fault": fault}
    parts["responses"] = {str(status): problem(status) for status in STATUSES}
    parts["parameters"] = {"lang": LANG}
    parts["securitySchemes"] = SECURITY
    found["security"] = [{"token": []}, {"session": []}]
    permissions = asked_for()
    for path in found["paths"].values():
        for operation in path.values():
            complete(operation, *permissions[operation["operationId"]], lang)
    return found


def problem(status: int) -> dict[str, Any]:
    """Return the answer of a status that isn't good."""
    content = {"application/json": {"schema": {"$ref": REF.format(model="Fault")}}}
    return {"description": responses[status], "content": content}


def complete(operation: dict[str, Any], permission: str, also: tuple[str, ...], lang: Language) -> None:
    """Add to an operation what holds for all, and which permissions it asks for."""
    operation["parameters"] = [*operation.get("parameters", []), {"$ref": "#/components/parameters/lang"}]
    for status in STATUSES:
        operation["responses"][str(status)] = {"$ref": f"#/components/responses/{status}"}
    operation["responses"] = {str(status): one for status, one in operation["responses"].items()}
    operation["x-permission"] = permission
    operation["x-permissions-also"] = list(also)
    said = [needs("site.api.needs", [permission], lang)] if permission not in (OWN, REFERENCE) else []
    said += [needs("site.api.needs_also", also, lang)] if also else []
    operation["summary"] = say(f"site.api.op.{operation['operationId']}", lang)
    operation["description"] = "\n\n".join([operation["summary"], *said])


def needs(key: str, names: Iterable[str], lang: Language) -> str:
    """Return the sentence that says which permissions are asked for."""
    told = [f"{say(f'access.permission.{name}', lang)} ({name})" for name in names]
    return say(key, lang, permissions=("、" if lang == "zh" else ", ").join(told))


def asked_for() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Return the permission of every operation by its id, and those of which it asks for one more."""
    return {
        one.operation_id or "": (getattr(one, "permission", ""), getattr(one, "also", ()))
        for one in operations()
    }


def operations() -> list[Any]:
    """Return all operations."""
    from zhuanji.faces.web.api.site import API

    return [
        operation
        for router in API._get_bound_routers()  # noqa: SLF001 — there is no other way to list them
        for view in router.path_operations.values()
        for operation in view.operations
    ]
