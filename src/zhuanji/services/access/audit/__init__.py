"""The log of who did and saw what: added to by `append`, sealed in batches, proved by `verify`, sent on by `ship`.

append([Draft(...)])            adds entries, each with the hash of the one before
note_seen(actor, kind, ids)     one entry for all that a request showed or exported
note_act(by, action, kind, ids) one entry for what is done, inside the transaction that does it
seal(by=…, at=…)                closes what isn't closed yet under one root
head()                          what outsiders keep: number and hash of the last entry
verify(kept)                    proves the log, or says where it breaks
"""

from __future__ import annotations

from zhuanji.services.access.audit.acts import note_act
from zhuanji.services.access.audit.append import append
from zhuanji.services.access.audit.draft import Draft
from zhuanji.services.access.audit.reading import Search, entries
from zhuanji.services.access.audit.seals import head, seal
from zhuanji.services.access.audit.seeing import Seen, note_seen
from zhuanji.services.access.audit.verify import verify
from zhuanji.services.access.audit.whence import Whence, coming_from, whence

__all__ = [
    "Draft",
    "Search",
    "Seen",
    "Whence",
    "append",
    "coming_from",
    "entries",
    "head",
    "note_act",
    "note_seen",
    "seal",
    "verify",
    "whence",
]
