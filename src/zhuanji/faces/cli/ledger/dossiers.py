"""One enterprise as plain data: every value with its file, row, persons, times and revision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhuanji.faces.cli.ledger.documents import instant

if TYPE_CHECKING:
    from zhuanji.services.ledger.enterprise import Dossier, Held, Source


def dossier_document(found: Dossier) -> dict[str, object]:
    """Return an enterprise."""
    records = [
        {
            "sheet": record.sheet,
            "period": record.period,
            "key": list(record.key),
            "items": {item: held_document(held) for item, held in record.items.items()},
        }
        for record in found.records
    ]
    return {"uscc": found.uscc, "name": found.name, "records": records}


def held_document(held: Held) -> dict[str, object]:
    """Return one value with its source and its earlier revisions."""
    earlier = [{"value": value, "source": source_document(source)} for value, source in held.earlier]
    return {
        "value": held.value,
        "absent": held.absent or None,
        "source": source_document(held.source),
        "earlier": earlier,
    }


def source_document(source: Source) -> dict[str, object]:
    """Return where a value came from."""
    return {
        "submission": source.submission,
        "file": source.file,
        "row": source.row,
        "sent_by": source.sent_by,
        "received_at": instant(source.received_at),
        "approved_by": source.approved_by,
        "approved_at": instant(source.approved_at),
        "revision": source.revision,
    }
