"""The child process that opens a PDF or a zip: limits itself, converts, answers over its pipe.

The answer is a greeting line, a line of JSON (what came out, or why nothing did) and the text as UTF-8.
The greeting tells the parent that this process could start at all, before the document is touched.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from typing import BinaryIO

from zhuanji.engines.plan.documents.limits import MEMORY_LIMIT_BYTES, TIME_LIMIT_SECONDS

GREETING = b"zhuanji document child\n"


def main(kind: str) -> None:
    """Read a document of that kind from stdin, answer on stdout and end the process."""
    limit_self()
    # The process is too short-lived for cycles to matter, and looking for them costs a tenth of it.
    gc.disable()
    pipe = sys.stdout.buffer
    pipe.write(GREETING)
    pipe.flush()
    header, body = answer(kind, sys.stdin.buffer)
    pipe.write(header + b"\n" + body)
    pipe.flush()
    # Taking down a large tree piece by piece can take as long as reading it.
    os._exit(0)


def answer(kind: str, source: BinaryIO) -> tuple[bytes, bytes]:
    """Return the header and the text for a document."""
    from zhuanji.engines.plan.documents.convert import convert
    from zhuanji.engines.plan.documents.refusal import RefusedError

    try:
        extract = convert(kind, source.read())
        body = extract.text.encode("utf-8")
        notices = [[notice.code, notice.page, notice.values] for notice in extract.notices]
        return json.dumps({"kind": extract.kind, "notices": notices}).encode(), body
    except RefusedError as refusal:
        return json.dumps({"code": refusal.code, "values": refusal.values}).encode(), b""
    except MemoryError:
        return b'{"code": "document.too_large", "values": {}}', b""


def limit_self() -> None:
    """Take the limits of memory and processor time on this process, where the platform has them."""
    try:
        import resource
    except ImportError:
        return
    seconds = int(TIME_LIMIT_SECONDS)
    limits = (
        (resource.RLIMIT_CORE, 0, 0),
        (resource.RLIMIT_CPU, seconds, seconds + 1),
        (resource.RLIMIT_AS, MEMORY_LIMIT_BYTES, MEMORY_LIMIT_BYTES),
    )
    for limit, soft, hard in limits:
        try:
            resource.setrlimit(limit, (soft, hard))
        except (ValueError, OSError):
            # macOS knows the name of a limit and refuses to set it; the parent's clock still holds.
            continue
