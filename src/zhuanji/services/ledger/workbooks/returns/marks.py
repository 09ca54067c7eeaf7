"""Findings → what stands beside a row and on a cell: signs, numbered sentences, what to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from zhuanji.basics.texts import Language, say, worded
from zhuanji.engines.rules.pack import Pack
from zhuanji.services.ledger.counting import sort_rows
from zhuanji.services.ledger.findings import Finding
from zhuanji.services.ledger.workbooks.labels import item_title
from zhuanji.services.ledger.workbooks.names import REQUIRED_SIGN
from zhuanji.services.ledger.workbooks.returns.parts import Returned

# `held`: nothing wrong with the row, but the whole sheet can't be taken. The example is counted nowhere.
State = Literal["error", "held", "warning", "good", "unchanged", "passed", "unfilled", "example"]
STATES: tuple[State, ...] = ("error", "held", "warning", "good", "unchanged", "passed", "unfilled")
NO_DATA: frozenset[str] = frozenset({"passed", "unfilled", "example"})


@dataclass(frozen=True)
class Marks:
    """What was found in one sheet, by row and cell.

    Args:
        states: of every row that isn't empty, from the row after the header.
        by_row: the findings of a row, errors first.
        columns: the number of the column that holds an item.
        titles: what a column is called in sentences, by item.
        headings: the same by the number of the column.
        lang: the language of the sentences.
    """

    states: Mapping[int, State]
    by_row: Mapping[int, Sequence[Finding]]
    columns: Mapping[str, int]
    titles: Mapping[str, str]
    headings: Mapping[int, str]
    lang: Language

    def cells(self, row: int) -> dict[int, list[Finding]]:
        """Return the findings about cells of a row, by the number of the column."""
        found: dict[int, list[Finding]] = {}
        for one in self.by_row.get(row, ()):
            column = one.column or self.columns.get(one.item or "")
            if column is not None:
                found.setdefault(column, []).append(one)
        return found

    def row_text(self, row: int) -> str:
        """Return the numbered sentences of a row, each with what to do."""
        findings = self.by_row.get(row, ())
        texts = [self.sentence(one, named=True) for one in findings]
        if len(texts) < 2:
            return "".join(texts)
        return "\n".join(f"{number}. {text}" for number, text in enumerate(texts, start=1))

    def cell_text(self, findings: Sequence[Finding]) -> str:
        """Return what a comment on a cell says."""
        return "\n".join(self.sentence(one, named=False) for one in findings)

    def sentence(self, finding: Finding, *, named: bool) -> str:
        """Return one finding with its sign and remedy; `named` with the title of its column."""
        told = self.headings.get(finding.column or 0) or self.titles.get(
            finding.item or "", finding.item or ""
        )
        title = told if named else ""
        values = {
            "sign": sign(finding.severity, self.lang),
            "column": say("ledger.return.column", self.lang, title=title) if title else "",
            "text": worded(finding.code, self.lang, finding.values),
            "remedy": worded(f"{finding.code}.remedy", self.lang, finding.values),
        }
        return say("ledger.return.sentence", self.lang, **values)


def sign(state: str, lang: Language) -> str:
    """Return the sign of a state; colour is never the only one."""
    return say(f"ledger.return.sign.{state}", lang)


def marks_of(part: Returned, pack: Pack, lang: Language) -> Marks:
    """Return what was found in a sheet, by row and cell."""
    batch = part.batch
    titles = {item.id: item_title(item, lang) for item in pack.items}
    columns: dict[str, int] = {}
    headings = {column.number: shown_heading(column.heading) for column in batch.columns if column.item}
    for column in batch.columns:
        if column.item and column.item not in columns:
            columns[column.item] = column.number
            if batch.heading_of(column.item):  # of several columns none stands for all
                titles[column.item] = headings[column.number] or titles.get(column.item, "")
    by_row: dict[int, list[Finding]] = {}
    for one in batch.findings:
        if one.row is not None:
            by_row.setdefault(one.row, []).append(one)
    ordered = {row: sorted(found, key=lambda one: one.severity != "error") for row, found in by_row.items()}
    return Marks(states_of(part, ordered), ordered, columns, titles, headings, lang)


def shown_heading(heading: str) -> str:
    r"""Return a heading on one line, as it stands in a sentence.

    >>> shown_heading("*营业收入 \n（万元）")
    '营业收入（万元）'
    """
    return " ".join(heading.split()).lstrip(REQUIRED_SIGN + " ").replace(" （", "（")


def states_of(part: Returned, by_row: Mapping[int, Sequence[Finding]]) -> dict[int, State]:
    """Return the state of every row that isn't empty."""
    wrong = part.batch.bad_rows()
    rows = sort_rows(part.batch, part.unchanged)
    states: dict[int, State] = dict.fromkeys(rows.passed, "passed")
    states |= dict.fromkeys(rows.unfilled, "unfilled")
    states |= dict.fromkeys(rows.example, "example")
    states |= dict.fromkeys(rows.unchanged, "unchanged")
    states |= dict.fromkeys(rows.good, "good")
    states |= {number: "warning" for number in by_row if number in states}
    states |= {number: "error" if number in wrong else "held" for number in rows.bad}
    return states
