"""What became of injected faults: each looked up in the ledger by file and row."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from zhuanji.demo.faults.truth import Fault
from zhuanji.services.records.models import BadRow, Entry, RowFinding, Submission


@dataclass
class Outcome:
    """What the ledger says of one file's rows.

    Args:
        bad: codes of what is wrong, by refused row.
        warned: codes of warnings, by row; those of the whole sheet under 0.
        entered: credit code and values, by row that entered.
    """

    bad: dict[int, list[str]] = field(default_factory=dict)
    warned: dict[int, list[str]] = field(default_factory=dict)
    entered: dict[int, tuple[str, dict[str, object]]] = field(default_factory=dict)

    def found(self, row: int) -> bool:
        """Say whether anything was said of a row."""
        return row in self.bad or row in self.warned


def outcomes(names: Iterable[str]) -> dict[str, Outcome]:
    """Return what became of the rows of files."""
    found = {name: Outcome() for name in names}
    files = {row.id: found[row.file_name] for row in Submission.objects.filter(file_name__in=list(found))}
    for one in BadRow.objects.filter(submission_id__in=files).values("submission_id", "row", "findings"):
        told = one["findings"] if isinstance(one["findings"], list) else json.loads(one["findings"])
        files[one["submission_id"]].bad[one["row"]] = [each["code"] for each in told]
    for one in RowFinding.objects.filter(submission_id__in=files).values("submission_id", "row", "code"):
        files[one["submission_id"]].warned.setdefault(one["row"], []).append(one["code"])
    for one in Entry.objects.filter(submission_id__in=files).values("submission_id", "row", "uscc", "values"):
        values = one["values"] if isinstance(one["values"], dict) else json.loads(one["values"])
        files[one["submission_id"]].entered[one["row"]] = (one["uscc"], values)
    return found


def missed(faults: Iterable[Fault], found: dict[str, Outcome]) -> list[str]:
    """Return the faults of which something else came than must, each in words."""
    return [f"{fault} → {why}" for fault in faults if (why := wrong_with(fault, found[fault.file]))]


def wrong_with(fault: Fault, outcome: Outcome) -> str:
    """Return what is wrong with what became of a fault; empty if it is as it must be."""
    rows = [row for row in (fault.row, fault.twin) if row]
    entered = [row for row in rows if row in outcome.entered]
    match fault.expect:
        case "ignored":
            return "entered" if entered else ""
        case "found":
            codes = {outcome.entered[row][0] for row in entered}
            if codes - {fault.uscc}:
                return f"entered under {codes}"
            return "" if any(map(outcome.found, rows)) else "nothing said"
        case "refused":
            return f"not refused {outcome.warned.get(fault.row)}" if fault.row not in outcome.bad else ""
        case "matched":
            code = outcome.entered.get(fault.row, ("", {}))[0]
            return "" if code == fault.uscc else f"entered under {code!r} {outcome.bad.get(fault.row)}"
    return differs(fault, outcome)


def differs(fault: Fault, outcome: Outcome) -> str:
    """Return how a row that should have been put right differs from what is right."""
    if fault.row not in outcome.entered:
        return f"not entered {outcome.bad.get(fault.row)}"
    code, values = outcome.entered[fault.row]
    if fault.item == "uscc":
        return "" if code == fault.uscc else f"entered under {code}"
    value = values.get(fault.item)
    near = isinstance(value, int | float) and abs(value - float(fault.right)) <= 0.006 * max(1.0, abs(value))
    return "" if near else f"entered as {value}"
