"""The generated part of docs/lifecycles.md: each shipped lifecycle as diagram and sentences.

`python -m zhuanji.engines.lifecycles.page docs/lifecycles.md` writes that part anew.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from zhuanji.engines.lifecycles.diagram import mermaid
from zhuanji.engines.lifecycles.library import shipped
from zhuanji.engines.lifecycles.model import Lifecycle
from zhuanji.engines.lifecycles.sentences import sentences

MARK = "<!-- From here on the page is written from the definitions. -->"


def written(page: str, lifecycles: Iterable[Lifecycle]) -> str:
    """Return a page with everything after its mark written anew.

    Raises:
        ValueError: the page has no mark.
    """
    head, mark, _ = page.partition(MARK)
    if not mark:
        raise ValueError(f"the page has no line {MARK}")
    return f"{head}{MARK}\n" + "".join(f"\n{section(lifecycle)}\n" for lifecycle in lifecycles)


def section(lifecycle: Lifecycle) -> str:
    """Return one lifecycle as Markdown."""
    listed = "\n".join(f"{number}. {said}" for number, said in enumerate(sentences(lifecycle), 1))
    title = f"## `{lifecycle.id}` {lifecycle.title.zh} ({lifecycle.title.en})"
    return f"{title}\n\nSource: {lifecycle.source}\n\n```mermaid\n{mermaid(lifecycle)}\n```\n\n{listed}"


def main(path: str) -> None:
    """Write the generated part of a page anew."""
    page = Path(path)
    page.write_text(written(page.read_text(encoding="utf-8"), shipped().values()), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:2])
