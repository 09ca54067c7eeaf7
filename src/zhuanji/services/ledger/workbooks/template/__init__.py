"""A department's workbook from the dictionary.

columns, rows: what stands in it; lists, validations: what its cells take; layout, examples, sheet, guide: how
it looks; request: what it is made for; write: the whole file.
"""

from zhuanji.services.ledger.workbooks.template.write import write_template

__all__ = ["write_template"]
