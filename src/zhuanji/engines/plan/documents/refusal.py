"""Why a document can't be read, in a form light enough to cross from the child process."""

from __future__ import annotations

from dataclasses import dataclass, field


class RefusedError(Exception):
    """Raised by the readers; the door to the room turns it into a coded problem with its place."""

    def __init__(self, code: str, **values: str | int) -> None:
        """Keep the code (`document.damaged`) and the values that its sentence names."""
        self.code = code
        self.values = values
        super().__init__(code)


@dataclass(slots=True)
class Notice:
    """Something that the text lacks although the document could be read, with the page if it has one."""

    code: str
    page: int | None = None
    values: dict[str, str | int] = field(default_factory=dict)


@dataclass(slots=True)
class Extract:
    """What a reader got out of a file: its kind, the plain text and what had to be left out."""

    kind: str
    text: str
    notices: list[Notice] = field(default_factory=list)
