"""Files on their way in: handed in on a page, waiting to be read, to be answered about, or told what became of them.

    receive ──▶ take ──▶ asking (a column that nobody knows) ──answer──▶ take ──▶ done, or refused

What is on its way lies in the home's `uploads/incoming`, a document and the file's bytes for each, and is forgotten
after a week; what was taken in is the ledger's.
"""

from __future__ import annotations

from zhuanji.services.ledger.uploads.kept import Upload, find, mine
from zhuanji.services.ledger.uploads.receiving import Said, answer, receive
from zhuanji.services.ledger.uploads.taking import take

__all__ = ["Said", "Upload", "answer", "find", "mine", "receive", "take"]
