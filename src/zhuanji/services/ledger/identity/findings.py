"""What is said of rows whose credit code was found, wasn't, or doesn't go with the name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from zhuanji.services.ledger.checks.wording import listed, shown
from zhuanji.services.ledger.findings import Finding
from zhuanji.services.ledger.identity.exact import Answer
from zhuanji.services.ledger.identity.identifiers import NAME, USCC, Described
from zhuanji.services.ledger.identity.ranking import Candidate
from zhuanji.services.ledger.identity.roster import Roster

BY_FORMER, BY_VARIANT = "ledger.match.by_former_name", "ledger.match.by_variant"
BY_NAME, SHARED = "ledger.match.by_name", "ledger.match.shared"
UNRESOLVED, NOTHING = "ledger.match.unresolved", "ledger.match.nothing"
TOLD = 3  # candidates that a sentence names


def of_match(row: Described, answer: Answer, roster: Roster) -> list[Finding]:
    """Return what the sender should know of how a code was found; an empty cell and the present name: nothing."""
    if len(answer.shares) > 1:
        parts = listed((f"{code} {shown(share * 100)}%" for code, share in answer.shares.items()), 20)
        return [Finding(SHARED, "warning", row.row, None, {"shares": parts})]
    (uscc,) = answer.shares
    now = roster.enterprises[uscc].name if uscc in roster else "—"
    values = {"name": row.name or "—", "now": now, "code": uscc}
    code = {"former_name": BY_FORMER, "variant": BY_VARIANT}.get(answer.how)
    if code is None and row.code.code:
        code, values = BY_NAME, values | {"written": row.code.code}
    return [Finding(code, "warning", row.row, NAME, values)] if code else []


def of_pending(row: Described, answer: Answer, candidates: Sequence[Candidate]) -> Finding:
    """Return the error of a row for which a person has to say the enterprise."""
    if answer.reason == "nothing":
        return Finding(NOTHING, "error", row.row, USCC)
    told = (f"{one.name} {one.uscc} ({one.score:.0f})" for one in candidates[:TOLD])
    who = row.name or listed(text for _, text in row.numbers)
    values = {"who": who, "candidates": listed(told), "count": len(candidates)}
    code = UNRESOLVED if answer.reason == "unknown" else f"{UNRESOLVED}.{answer.reason}"
    return Finding(code, "error", row.row, NAME if row.name else USCC, values)


def softened(findings: Sequence[Finding], resolved: frozenset[int]) -> tuple[Finding, ...]:
    """Return findings with those on the codes of resolved rows as warnings: another cell told the enterprise."""
    return tuple(
        replace(one, severity="warning") if one.row in resolved and one.item == USCC else one
        for one in findings
    )
