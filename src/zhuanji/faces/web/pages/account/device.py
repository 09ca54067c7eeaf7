"""Setting up the device of the second factor."""

from __future__ import annotations

from io import BytesIO

from django.http import HttpResponse
from django.utils.safestring import SafeString, mark_safe

from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.faces.web.guard import page
from zhuanji.faces.web.pages.entry.sessions import let_in
from zhuanji.faces.web.render import render_page
from zhuanji.faces.web.request import SiteRequest
from zhuanji.services.access.accounts.actors import actor_of
from zhuanji.services.access.accounts.changing import found
from zhuanji.services.access.accounts.second_factor import Enrolment, begin, confirm

BEGUN = "device"


@page(permission="profile.manage", methods=("GET", "HEAD", "POST"))
def device(request: SiteRequest) -> HttpResponse:
    """Show the secret as a QR code, take a code of the device, show the recovery codes once."""
    username = request.actor.username
    if found(username).totp_confirmed:
        return render_page(request, "account/device.html", {"there": True})
    told: list[Problem] = []
    if request.method == "POST" and BEGUN in request.session:
        try:
            codes = confirm(username, request.POST.get("code", ""), at=request.at, address=request.address)
        except ProblemError as error:
            told = list(error.problems)
        else:
            let_in(request, actor_of(found(username), at=request.at, verified=True))
            return render_page(request, "account/device.html", {"codes": codes})
    shown = enrolment(request)
    context = {
        "told": told,
        "secret": " ".join(shown.secret[at : at + 4] for at in range(0, len(shown.secret), 4)),
        "code": qr_code(shown.uri),
        "must": "second_factor" in request.actor.must,
    }
    return render_page(request, "account/device.html", context, status=400 if told else 200)


def enrolment(request: SiteRequest) -> Enrolment:
    """Return what the device is to be given; the same until it is confirmed or the session ends."""
    kept = request.session.get(BEGUN)
    account = found(request.actor.username)
    if kept and kept[0] == account.totp_secret:
        return Enrolment(*kept)
    made = begin(request.actor.username)
    request.session[BEGUN] = [made.secret, made.uri]
    return made


def qr_code(text: str) -> SafeString:
    """Return a text as a QR code in SVG, without a style of its own."""
    import segno

    out = BytesIO()
    segno.make(text, error="m").save(
        out,
        kind="svg",
        scale=5,
        border=3,
        xmldecl=False,
        svgns=True,
        omitsize=False,
        light="#fff",
        dark="#000",
    )
    return mark_safe(out.getvalue().decode())
