"""The log of the server: one JSON object a line on the standard error."""

from __future__ import annotations

import json
import logging
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.http import HttpResponse

    from zhuanji.faces.web.request import SiteRequest

REQUESTS = logging.getLogger("zhuanji.requests")
FAULTS = logging.getLogger("zhuanji.faults")
OWN = ("request", "user", "method", "path", "status", "milliseconds", "address", "job", "kind", "code")


class JsonLines(logging.Formatter):
    """Writes a record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        told: dict[str, object] = {"at": at, "level": record.levelname.lower(), "logger": record.name}
        told["message"] = record.getMessage()
        told |= {name: getattr(record, name) for name in OWN if hasattr(record, name)}
        if record.exc_info:
            told["trace"] = self.formatException(record.exc_info)
        return json.dumps(told, ensure_ascii=False)


def set_up_logs(level: str = "INFO") -> None:
    """Let everything that is logged go to the standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    logging.getLogger("django.request").setLevel("CRITICAL")  # told by ours, with the request's id


def note_request(request: SiteRequest, response: HttpResponse, milliseconds: float) -> None:
    """Log what became of a request; what was typed into forms and questions isn't told."""
    actor = getattr(request, "actor", None)
    told = {
        "request": request.id,
        "user": actor.username if actor else "",
        "method": request.method,
        "path": request.path,
        "status": response.status_code,
        "milliseconds": round(milliseconds, 1),
        "address": request.address,
    }
    REQUESTS.info("%s %s %s", request.method, request.path, response.status_code, extra=told)
