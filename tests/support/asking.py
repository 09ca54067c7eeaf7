"""Asks the site for something and takes back what that changed; says in one word what came of it."""

from __future__ import annotations

import json
from contextlib import contextmanager
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from django.db import transaction

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpResponse
    from django.test import Client

API = "/api/"
DUTIES = ("/account/password", "/account/device")
FORM = "multipart/form-data"


@contextmanager
def taken_back() -> Iterator[None]:
    """Take back what is written to the database meanwhile."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def ask(browser: Client, method: str, path: str, data: Any = None, **more: Any) -> HttpResponse:
    """Return what comes of a request, of which nothing stays; the API is sent JSON unless files go along."""
    browser.raise_request_exception = False
    sent = {"data": data or {}} | more
    if method not in ("GET", "HEAD") and path.startswith(API) and more.get("content_type") is None:
        sent = {"data": json.dumps(data or {}), "content_type": "application/json"} | more
    kept = deepcopy(browser.cookies)
    with taken_back():
        if isinstance(data, bytes):  # as it is: the client would write other things anew
            answer: HttpResponse = browser.generic(method, path, data, **more)
        else:
            answer = getattr(browser, method.lower())(path, **sent)
    browser.cookies = kept  # a log-out takes the session's away
    return answer


def outcome(answer: HttpResponse) -> str:
    """Return in a word what came of a request.

    ok      it was answered, or led to another page
    no      refused
    gone    not there, or not there for this person
    bad     let in, but what was sent can't be used
    login   who is this?
    duty    something else has to be done first
    """
    status, where = answer.status_code, answer.headers.get("Location", "")
    if status in (301, 302) and where.startswith("/login"):
        return "login"
    if status in (301, 302) and where.startswith(DUTIES):
        return "duty"
    if status == 403 and b"_first" in answer.content:
        return "duty"
    words = {401: "login", 403: "no", 404: "gone", 400: "bad", 409: "bad", 422: "bad", 413: "bad", 415: "bad"}
    return words.get(status, "ok" if status < 400 else str(status))
