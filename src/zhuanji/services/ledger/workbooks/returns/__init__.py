"""The workbook that goes back to a sender, which it can correct and send again.

parts: what it is made of; marks, counts: findings by row, cell and code; looks, sent: the sender's sheets;
summary: the front sheet; asked, confirm: the questions; answers: what came back on them; write: the whole file.
"""

from zhuanji.services.ledger.workbooks.returns.parts import Receipt, Returned
from zhuanji.services.ledger.workbooks.returns.write import write_return

__all__ = ["Receipt", "Returned", "write_return"]
