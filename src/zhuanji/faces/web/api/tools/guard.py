"""The guard of every operation: one declaration says which permission it asks for.

    router = Router(tags=["targets"])

    @operation(router.get, "/targets/{target}", permission="target.see", gives=Target)
    def one(request: SiteRequest, target: Name) -> Target: ...

Who may not use the permission at all is refused before anything is read of what is asked. What is shown of single
things is asked about in the operation, by `may`, `require`, `visible` and `visible_frame`, as in pages.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar, cast

from django.http import HttpResponse
from ninja.decorators import decorate_view

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.faces.web.api.tools.callers import find_caller
from zhuanji.faces.web.api.tools.rate import count
from zhuanji.faces.web.api.tools.statuses import UnknownQueryError, clean
from zhuanji.faces.web.guard import Denied, require
from zhuanji.services.access import Decision
from zhuanji.services.access.table import permissions

if TYPE_CHECKING:
    from ninja.operation import Operation

    from zhuanji.faces.web.request import SiteRequest

View = TypeVar("View", bound=Callable[..., Any])
Run = Callable[..., HttpResponse]

# Beside the permissions of the table there are two for everybody who is known:
OWN = "own"  # what concerns the account itself, also while its password has to be changed
REFERENCE = "reference"  # what the city's rules say and everybody may read: areas, sectors, the dictionary
EVERYWHERE = frozenset({"lang"})  # parameters that every operation takes
SHOWN_BELOW = 400


def operation(
    method: Callable[..., Any],
    path: str,
    *,
    permission: str,
    gives: object,
    also: tuple[str, ...] = (),
    openapi_extra: dict[str, Any] | None = None,
    url_name: str | None = None,
) -> Callable[[View], View]:
    """Declare an operation.

    Args:
        method: of a router, such as `router.get`.
        path: below /api/v1.
        permission: `<thing>.<verb>`, a row of the table, or `OWN`, `REFERENCE`.
        gives: the type of the answer; None for one without a body (204).
        also: permissions of which the operation asks for one more, by what is done; named in the document.
        openapi_extra: what the document says besides.
        url_name: by which `reverse` finds it.

    Raises:
        ValueError: there is no such permission.
    """
    for one in (permission, *also):
        if one not in permissions() and one not in (OWN, REFERENCE):
            raise ValueError(f"{path}: no permission “{one}”")
    response = gives if isinstance(gives, dict) else {204: None} if gives is None else {200: gives}

    def declared(view: View) -> View:
        guarded = decorate_view(guard(permission, also))(view)
        more = {"operation_id": name_of(view), "openapi_extra": openapi_extra, "url_name": url_name}
        return cast("View", method(path, response=response, **more)(guarded))

    return declared


def name_of(view: Callable[..., Any]) -> str:
    """Return the name of an operation in the document: room and function."""
    return f"{view.__module__.rpartition('.')[2]}_{view.__name__}"


def guard(permission: str, also: tuple[str, ...] = ()) -> Callable[[Run], Run]:
    """Return what stands before an operation: who asks, whether they may, how often, what is in the address."""

    def around(run: Run) -> Run:
        held: Operation = run.__self__  # type: ignore[attr-defined]
        held.permission, held.also = permission, also  # type: ignore[attr-defined]
        known = names_of(held) | EVERYWHERE

        @wraps(run)
        def checked(request: SiteRequest, **values: object) -> HttpResponse:
            try:
                let_in(request, permission)
                check_query(request, known)
                response = run(request, **values)
                if response.status_code < SHOWN_BELOW:
                    request.seen.write(request.at)
            except Exception as fault:  # noqa: BLE001 — every fault becomes an answer of the one shape
                response = held.api.on_exception(request, fault)
            response.setdefault("Cache-Control", "private, no-store")
            return response

        return checked

    return around


def let_in(request: SiteRequest, permission: str) -> None:
    """See who asks and whether they may use a permission at all.

    Raises:
        NobodyError, ForgedError, Denied, TooOftenError: they may not.
    """
    find_caller(request)
    count(request.actor.id, request.at)
    if permission == REFERENCE and request.actor.must:
        raise Denied(Decision(False, f"access.no.{request.actor.must[0]}_first", {"permission": "API"}))
    if permission not in (OWN, REFERENCE):
        require(request, permission)


def check_query(request: SiteRequest, known: set[str]) -> None:
    """See that an address asks by names that the operation has, once each, and in a language that there is.

    Raises:
        UnknownQueryError: it has others.
        ProblemError: a name stands twice, or there is no such language.
    """
    if unknown := sorted(set(request.GET) - known):
        raise UnknownQueryError(unknown)
    if twice := sorted(name for name, values in request.GET.lists() if len(values) > 1):
        raise ProblemError(
            Problem("site.api.query_twice", Place(column=name), {"name": name}) for name in twice
        )
    if (asked := request.GET.get("lang", "zh")) not in ("zh", "en"):
        raise ProblemError([Problem("site.api.language", Place(column="lang"), {"asked": clean(asked)})])


def names_of(held: Operation) -> set[str]:
    """Return the names that an operation takes in the address."""
    found: set[str] = set()
    for model in held.models:
        if model.__ninja_param_source__ == "query":
            found |= set(getattr(model, "__ninja_flatten_map__", {}))
    return found
