"""The child process that reads or compares plans under limits: a hostile text can neither hang nor fill the site.

It is told what to do as JSON on its input and answers with JSON; it loads the engine of plans and nothing else.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict
from typing import Any

from zhuanji.basics.texts import Language

GREETING = b"zhuanji plan child\n"
SECONDS = 20  # of processor time and on the clock; the longest plan at hand takes three
MEMORY = 1024 * 1024 * 1024
LANGUAGES: tuple[Language, ...] = ("zh", "en")


def main() -> None:
    """Do what the input says, answer, and end the process."""
    limit_self()
    pipe = sys.stdout.buffer
    pipe.write(GREETING)
    pipe.flush()
    told = json.loads(sys.stdin.buffer.read())
    pipe.write(json.dumps(done(told), ensure_ascii=False).encode("utf-8"))
    pipe.flush()
    os._exit(0)


def limit_self() -> None:
    """Take the limits of memory and processor time on this process, where the platform has them."""
    try:
        import resource
    except ImportError:
        return
    limits = (
        (resource.RLIMIT_CORE, 0, 0),
        (resource.RLIMIT_CPU, SECONDS, SECONDS + 1),
        (resource.RLIMIT_AS, MEMORY, MEMORY),
    )
    for limit, soft, hard in limits:
        try:
            resource.setrlimit(limit, (soft, hard))
        except (ValueError, OSError):
            continue


def done(told: dict[str, str]) -> dict[str, Any]:
    """Return what was asked for: a text read, or two compared."""
    return compared(told["old"], told["new"]) if told["what"] == "compare" else read(told["text"])


def read(text: str) -> dict[str, Any]:
    """Return a text as plan and findings, both as plain data."""
    from zhuanji.engines.plan import lint_plan, read_plan

    plan = read_plan(text)
    findings = lint_plan(plan, text)
    return {"plan": asdict(plan), "findings": [finding_data(one) for one in findings]}


def finding_data(one: Any) -> dict[str, Any]:  # noqa: ANN401 — a Finding; its module is loaded when it is needed
    """Return a finding with its sentences in both languages."""
    return {
        "code": one.code,
        "severity": one.severity,
        "clause": one.clause,
        "quote": one.quote,
        "start": one.start,
        "end": one.end,
        "title": {lang: one.title(lang) for lang in LANGUAGES},
        "reason": {lang: one.sentence(lang) for lang in LANGUAGES},
        "remedy": {lang: one.remedy(lang) for lang in LANGUAGES},
        "related": [mention._asdict() for mention in one.related],
    }


def compared(old: str, new: str) -> dict[str, Any]:
    """Return what changed from one text to another."""
    from zhuanji.engines.plan import diff_plans, read_plan

    found = diff_plans(read_plan(old), read_plan(new))
    return {"changes": [change_data(one) for one in found]}


def change_data(one: Any) -> dict[str, Any]:  # noqa: ANN401 — a Change
    """Return a change with its sentence in both languages."""
    whole = one.kind in ("added", "dropped", "moved")
    return {
        "group": one.kind if whole else one.effect or "changed",
        "sentence": {lang: one.sentence(lang, judged=False) for lang in LANGUAGES},
        "old": one.old.as_dict() if one.old is not None else None,
        "new": one.new.as_dict() if one.new is not None else None,
    }
