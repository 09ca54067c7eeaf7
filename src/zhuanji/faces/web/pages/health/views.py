"""Alive: the process answers. Ready: the home's database does too, and the pages have their reading."""

from __future__ import annotations

from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse

from zhuanji import __version__
from zhuanji.faces.web.guard import public
from zhuanji.faces.web.site import current
from zhuanji.services.reading import latest_id, stored_ids


@public
def alive(request: HttpRequest) -> JsonResponse:
    """Say that the process answers."""
    del request
    return JsonResponse({"status": "ok", "version": __version__})


@public
def ready(request: HttpRequest) -> JsonResponse:
    """Say what can be answered; 503 where the database can't be had. Nothing of the data is told."""
    del request
    home = current().home
    try:
        connection.ensure_connection()
        snapshot = latest_id(home)
    except DatabaseError:
        return JsonResponse({"status": "no_database"}, status=503)
    prepared = not snapshot or snapshot in stored_ids(home)
    return JsonResponse({"status": "ok" if prepared else "preparing", "prepared": prepared})
