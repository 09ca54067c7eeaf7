"""Converts a PDF or a zip in a child process with limits, so that no file can hang or fell the caller."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from zhuanji.engines.plan.documents.child import GREETING
from zhuanji.engines.plan.documents.convert import convert
from zhuanji.engines.plan.documents.limits import TIME_LIMIT_SECONDS
from zhuanji.engines.plan.documents.refusal import Extract, Notice, RefusedError

# `-I -S` starts in a third of the time and sees no environment; the paths come as arguments instead.
BOOT = (
    "import sys; sys.path.extend(sys.argv[2:]); "
    "from zhuanji.engines.plan.documents.child import main; main(sys.argv[1])"
)
# This file lies in zhuanji/engines/plan/documents: the folder above the package is the fourth up.
PACKAGE_DEPTH = 4
WITHOUT_PROCESSES = ("emscripten", "wasi")
# What a limit ends a process with: SIGKILL (9) and SIGXCPU (24, 30 on macOS).
KILLED, OUT_OF_TIME = (-9,), (-24, -30)


def convert_apart(kind: str, data: bytes, seconds: float = TIME_LIMIT_SECONDS) -> Extract:
    """Return the text of a PDF or a zip, read in a child process.

    Where no child can be started (a frozen program, a browser, a host that isn't Python) the same
    reader runs in this process, without the limits of time and memory.

    Args:
        kind: `pdf` or `zip`.
        data: the whole file.
        seconds: wall-clock limit, start of the child included.

    Raises:
        RefusedError: the file can't be read, or takes too long or too much memory.
    """
    if not sys.executable or sys.platform in WITHOUT_PROCESSES or getattr(sys, "frozen", False):
        return convert(kind, data)
    try:
        status, output = run_child(kind, data, seconds)
    except OSError:
        return convert(kind, data)
    if not output.startswith(GREETING) and status >= 0:
        return convert(kind, data)
    return understood(status, output.removeprefix(GREETING))


def run_child(kind: str, data: bytes, seconds: float) -> tuple[int, bytes]:
    """Return exit status and output of the child; kill it when its time is over."""
    import subprocess

    root = str(Path(__file__).parents[PACKAGE_DEPTH])
    paths = [root, *(path for path in sys.path if path and path != root)]
    child = subprocess.Popen(
        [sys.executable, "-I", "-S", "-c", BOOT, kind, *paths],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    with child:
        try:
            output, _ = child.communicate(data, timeout=seconds)
        except subprocess.TimeoutExpired:
            child.kill()
            child.communicate()
            raise RefusedError("document.too_slow", seconds=int(seconds)) from None
        except BaseException:
            child.kill()
            raise
    return child.returncode, output


def understood(status: int, output: bytes) -> Extract:
    """Return what the child's answer says.

    Raises:
        RefusedError: the child's own, or the one that its end stands for.
    """
    header, newline, body = output.partition(b"\n")
    if status != 0 or not newline:
        if status in OUT_OF_TIME:
            raise RefusedError("document.too_slow", seconds=int(TIME_LIMIT_SECONDS))
        if status in KILLED:
            raise RefusedError("document.too_large")
        if status < 0:
            raise RefusedError("document.crashed")
        raise RefusedError("document.damaged", detail=f"exit {status}")
    told = json.loads(header)
    if "code" in told:
        raise RefusedError(told["code"], **told["values"])
    notices = [Notice(code, page, values) for code, page, values in told["notices"]]
    return Extract(told["kind"], body.decode("utf-8"), notices)
