"""Reads the files of a pack: YAML 1.2 and CSV into checked models, every problem with its file and line.

What a reader of such files needs:

    findings = Findings()
    document = read_yaml(folder / "scheme.yaml", findings, shown="schemes/scheme.yaml")
    scheme = validate(Scheme, document, findings)             # None where there is a problem
    rows = validate_rows(Parameter, document, findings, at=("parameters",))   # the good rows
    if scheme and len(scheme.criteria) < 2:
        findings.add("rules.scheme.criteria", document.place("criteria"), count=len(scheme.criteria))
    findings.raise_any()                                      # one ProblemError with all of them

* `read_yaml` and `read_table` never raise for what is in a file: they put it into the findings and return an
  empty document, so that the rest of the pack is still looked at.
* A document holds plain data. A plain `true`, `false`, `null` is what it is in YAML 1.2; a plain whole number
  is an int, another number a Decimal with the digits as written, everything else and everything quoted is
  text: `on`, `no`, `0330`-like codes in quotes, dates and times stay text. Aliases, tags, merge keys and
  repeated keys are refused: a value stands, with its source, on the line where it is looked for.
* `read_table` gives one mapping a row; an empty cell is an absent key, so a default or “missing” follows.
* `Document.place(*path)` is the place of a key, or of the nearest thing above it that is there: for YAML the
  line and column of the key, for CSV the line and the column's name.
* Models derive from `Model` (frozen, no unknown keys). Rows that are checked against each other later derive
  from `Row`, which remembers its `place`. Fields use the types of `loading.types` (`Number`, `Flag`, `Day`,
  `Words`, `Text`), which take the same words from YAML and CSV; `refuse(code, **values)` inside a validator
  gives a coded problem of one's own.
* A code is a key of the text catalogue (`zhuanji.basics.texts.rules`) with its `.remedy`.
"""

from __future__ import annotations

from zhuanji.engines.rules.loading.csv_files import read_table
from zhuanji.engines.rules.loading.documents import Document
from zhuanji.engines.rules.loading.findings import Findings
from zhuanji.engines.rules.loading.types import Day, Flag, Model, Number, Row, Text, Words, refuse
from zhuanji.engines.rules.loading.validation import validate, validate_rows
from zhuanji.engines.rules.loading.yaml_files import read_yaml

__all__ = [
    "Day",
    "Document",
    "Findings",
    "Flag",
    "Model",
    "Number",
    "Row",
    "Text",
    "Words",
    "read_table",
    "read_yaml",
    "refuse",
    "validate",
    "validate_rows",
]
