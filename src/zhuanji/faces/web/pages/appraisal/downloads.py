"""Files that go out: named for people, never run by a browser."""

from __future__ import annotations

from urllib.parse import quote

from django.http import HttpResponse

from zhuanji.services.ledger.files import suffix_of

TYPES = {
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".csv": "text/csv; charset=utf-8",
    ".zip": "application/zip",
    ".pdf": "application/pdf",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
}


def download(data: bytes, name: str) -> HttpResponse:
    """Return a file to be kept, under its name."""
    response = HttpResponse(data, content_type=TYPES.get(suffix_of(name), "application/octet-stream"))
    response["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}"
    response["Cache-Control"] = "no-store"
    return response
