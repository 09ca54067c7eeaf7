"""Bytes of a known kind → text: the one function that runs in the child process, or without one."""

from __future__ import annotations

from zhuanji.engines.plan.documents.refusal import Extract, RefusedError


def convert(kind: str, data: bytes) -> Extract:
    """Return the text of a PDF or a zip; whatever goes wrong inside is a RefusedError.

    Args:
        kind: `pdf` or `zip`, as `sniff` told it.
        data: the whole file.

    Raises:
        RefusedError: the file can't be read; unforeseen faults come out as `document.damaged`.
    """
    try:
        return read_kind(kind, data)
    except RefusedError:
        raise
    except MemoryError:
        raise RefusedError("document.too_large") from None
    except RecursionError:
        raise RefusedError("document.too_deep") from None
    except Exception as fault:  # noqa: BLE001 - damaged files break parsers in ways nobody can list
        raise RefusedError("document.damaged", detail=type(fault).__name__) from None


def read_kind(kind: str, data: bytes) -> Extract:
    """Load the reader of that kind, and no other, and let it read."""
    if kind == "pdf":
        from zhuanji.engines.plan.documents.pdf.reader import read_pdf

        return read_pdf(data)
    from zhuanji.engines.plan.documents.word.reader import read_word

    return read_word(data)
