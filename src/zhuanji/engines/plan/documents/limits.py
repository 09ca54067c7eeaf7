"""How much a document may hold, and what opening it may cost."""

from __future__ import annotations

# A plan of 35,000 characters takes 0.1 MB; above this a file is no plan.
MAX_TEXT_BYTES = 5_000_000
# The longest plan at hand has some 700 lines; a file with more than this is a list of records.
MAX_LINES = 30_000
# A Word or PDF file carries pictures besides its text.
MAX_FILE_BYTES = 64 * 1024 * 1024

# PDF and zip are opened in a child process under these limits.
TIME_LIMIT_SECONDS = 5.0
MEMORY_LIMIT_BYTES = 500 * 1024 * 1024

# A zip is refused by its table of contents, before anything in it is inflated.
MAX_ZIP_ENTRIES = 5_000
MAX_ZIP_TOTAL_BYTES = 512 * 1024 * 1024
MAX_ZIP_RATIO = 200
# Small parts may be repetitive: the ratio counts only above this size.
ZIP_RATIO_FLOOR_BYTES = 4 * 1024 * 1024
# An XML tree takes about ten times its part.
MAX_PART_BYTES = 32 * 1024 * 1024

MAX_PDF_PAGES = 1_000
# Tables in tables, boxes in boxes: deeper than any real document, shallower than Python's stack.
MAX_NESTING = 40
