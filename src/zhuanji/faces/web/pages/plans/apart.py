"""Starts the child that reads plans, and understands its answer or its end."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.faces.web.pages.plans.child import GREETING, SECONDS, done

# `-I -S` starts in a third of the time and sees no environment; the paths come as arguments instead.
BOOT = (
    "import sys; sys.path.extend(sys.argv[1:]); from zhuanji.faces.web.pages.plans.child import main; main()"
)
PACKAGE_DEPTH = 5  # this file lies in zhuanji/faces/web/pages/plans
GRACE = 5  # seconds on the clock beyond those of the processor: a busy machine isn't the document's fault
OUT_OF_TIME = (-24, -30)  # SIGXCPU, on Linux and macOS


def done_apart(told: dict[str, str], name: str, seconds: float = SECONDS + GRACE) -> dict[str, Any]:
    """Return what the child makes of a text.

    Where no child can be started, it is done in this process.

    Args:
        told: `what` (`read` or `compare`) and the texts.
        name: of the document, for problems.
        seconds: on the clock.

    Raises:
        ProblemError: it takes too long or too much memory.
    """
    root = str(Path(__file__).parents[PACKAGE_DEPTH])
    paths = [root, *(path for path in sys.path if path and path != root)]
    try:
        child = subprocess.Popen(
            [sys.executable, "-I", "-S", "-c", BOOT, *paths],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except OSError:
        return done(told)
    with child:
        try:
            output, _ = child.communicate(json.dumps(told).encode("utf-8"), timeout=seconds)
        except subprocess.TimeoutExpired:
            child.kill()
            child.communicate()
            raise problem("site.plans.too_slow", name, seconds=SECONDS) from None
        except BaseException:
            child.kill()
            raise
    return understood(child.returncode, output, name)


def understood(status: int, output: bytes, name: str) -> dict[str, Any]:
    """Return the child's answer.

    Raises:
        ProblemError: it ended without one.
    """
    if status in OUT_OF_TIME:
        raise problem("site.plans.too_slow", name, seconds=SECONDS)
    if status != 0 or not output.startswith(GREETING):
        raise problem("site.plans.unreadable", name)
    answer: dict[str, Any] = json.loads(output.removeprefix(GREETING))
    return answer


def problem(code: str, name: str, **values: object) -> ProblemError:
    """Return one problem of a document."""
    return ProblemError([Problem(code, Place(file=name), {"name": name, **values})])
