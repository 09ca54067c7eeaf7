"""Why a file can't be read, before anyone knows its place."""

from __future__ import annotations


class RefusedError(Exception):
    """Raised by the readers; the door to the room turns it into a coded problem with its place."""

    def __init__(self, code: str, **values: object) -> None:
        """Keep the code (`ledger.file.damaged`) and the values that its sentence names."""
        self.code = code
        self.values = values
        super().__init__(code)
