"""The guard of every page: who may open it, and that what it showed is logged before it goes out.

    @page(permission="target.see")
    def detail(request: SiteRequest, target: str) -> HttpResponse: ...

A view without a guard fails a test, and is refused when it is called through `urls.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast
from urllib.parse import urlencode, urlsplit

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from zhuanji.faces.web.middleware.people import ENDED
from zhuanji.faces.web.request import SiteRequest
from zhuanji.services.access import Actor, Decision, Target, decide

if TYPE_CHECKING:
    from datetime import date

    from zhuanji.engines.rules import Pack

View = TypeVar("View", bound=Callable[..., HttpResponse])
Methods = Literal["GET", "POST", "HEAD"]
PUBLIC = "public"
KEPT = 4096  # answers


class Denied(Exception):  # noqa: N818 — no error: an answer
    """Raised where an actor may not do what is asked; becomes a page that says why."""

    def __init__(self, decision: Decision) -> None:
        """Keep the answer."""
        super().__init__(decision.rule)
        self.decision = decision


def page(*, permission: str, methods: Iterable[Methods] = ("GET", "HEAD")) -> Callable[[View], View]:
    """Guard a view: whoever isn't logged in goes to the log-in, whoever may not is told why.

    This asks whether the actor may use the permission at all. What the page shows of single things is asked
    about by `require`, `may`, or `visible` and `visible_frame`.

    Args:
        permission: `<thing>.<verb>`, a row of the table.
        methods: that the view answers.
    """

    def guarded(view: View) -> View:
        @require_http_methods(list(methods))
        @wraps(view)
        def checked(plain: HttpRequest, *args: object, **values: object) -> HttpResponse:
            request = cast("SiteRequest", plain)
            if who(request) is None:
                return to_login(request)
            if request.actor.must and permission != "profile.manage":
                return to_duty(request)
            require(request, permission)
            response = view(request, *args, **values)
            request.seen.write(request.at)  # whatever its status: a form that is refused draws its page again
            return response

        checked.guard = permission  # type: ignore[attr-defined]
        return cast("View", checked)

    return guarded


def who(request: SiteRequest) -> Actor | None:
    """Return who asks; None for nobody, whom only public views and this guard meet."""
    return getattr(request, "actor", None)


def public(view: View) -> View:
    """Mark a view that is for everybody: the log-in, whether the site is alive."""
    view.guard = PUBLIC  # type: ignore[attr-defined]
    return view


def may(request: SiteRequest, permission: str, target: Target | None = None) -> Decision:
    """Return whether the actor may use a permission with a target, and why."""
    if target is None:
        return general(request.actor, permission, request.home.pack, request.on)
    return decide(request.actor, permission, target, pack=request.home.pack, on=request.on)


def require(request: SiteRequest, permission: str, target: Target | None = None) -> None:
    """See that the actor may use a permission with a target.

    Raises:
        Denied: it may not.
    """
    decision = may(request, permission, target)
    if not decision:
        raise Denied(decision)


def general(actor: Actor, permission: str, pack: Pack, on: date) -> Decision:
    """Return whether an actor may use a permission at all; asked for every entry of the menu."""
    key = (actor, permission, on)
    kept = _known.get(id(pack))
    if kept is None or kept[0] is not pack or len(kept[1]) > KEPT:
        kept = _known[id(pack)] = (pack, {})
    found = kept[1].get(key)
    if found is None:
        found = kept[1][key] = decide(actor, permission, pack=pack, on=on)
    return found


# A pack is told by its identity: hashing one means hashing all its rows.
_known: dict[int, tuple[Pack, dict[tuple[Actor, str, date], Decision]]] = {}


def to_login(request: SiteRequest) -> HttpResponse:
    """Send somebody to the log-in, which says why, and back afterwards; a fragment of htmx sends its whole page."""
    told = {
        "next": page_asked_from(request),
        "ended": str(request.needs.get(ENDED, "")),
        "unsaved": "1" if request.method == "POST" else "",
    }
    asked = urlencode({name: value for name, value in told.items() if value})
    target = f"{reverse('login')}?{asked}" if asked else reverse("login")
    if request.htmx:
        response = HttpResponse(status=401)
        response["HX-Redirect"] = target
        return response
    return HttpResponseRedirect(target)


def page_asked_from(request: SiteRequest) -> str:
    """Return the page that somebody looks at: the one asked for, else that of the form or fragment; or nothing."""
    if request.htmx:
        return request.htmx.current_url_abs_path or ""
    if request.method == "GET":
        return request.get_full_path()
    from_ = urlsplit(request.headers.get("Referer", ""))
    if from_.netloc != request.get_host():
        return ""
    return f"{from_.path}?{from_.query}" if from_.query else from_.path


def to_duty(request: SiteRequest) -> HttpResponse:
    """Send somebody to what has to be done before anything else."""
    target = reverse("account:password" if "password" in request.actor.must else "account:device")
    if request.htmx:
        response = HttpResponse(status=403)
        response["HX-Redirect"] = target
        return response
    return HttpResponseRedirect(target)


def guard_of(view: Callable[..., Any]) -> str:
    """Return the permission of a view, `public`, or an empty text for one without a guard."""
    return str(getattr(view, "guard", ""))
