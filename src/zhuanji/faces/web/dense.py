"""Templates as they are sent: the blanks that indent their lines are for those who read the templates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.template.loaders.filesystem import Loader

if TYPE_CHECKING:
    from django.template.base import Origin

INDENT = re.compile(r"\n\s+")


class DenseLoader(Loader):
    """Reads templates without what their lines are indented by; a line's end stays, which is white space enough."""

    def get_contents(self, origin: Origin) -> str:
        """Return the text of a template."""
        return INDENT.sub("\n", super().get_contents(origin))
