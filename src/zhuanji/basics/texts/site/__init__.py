"""What the site's pages say: one file a page, each with its `TEXTS`; a new file is taken in by itself."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from zhuanji.basics.texts.entry import Text

TEXTS: dict[str, Text] = {}
for _found in sorted(iter_modules(__path__), key=lambda one: one.name):
    TEXTS |= import_module(f"{__name__}.{_found.name}").TEXTS
