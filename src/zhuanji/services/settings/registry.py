"""The settings that there are, each with its kind, its limits and what holds until somebody sets it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from zhuanji.basics.problems import Place, Problem, ProblemError

Kind = Literal["text", "lines", "whole"]
BETWEEN_LINES = re.compile("[；;\n]")
Value = str | int


@dataclass(frozen=True, slots=True)
class Spec:
    """A setting; its title and explanation stand in the catalogue as `site.setting.<key>` and `….help`.

    Args:
        key: `<thing>.<what>`.
        kind: `text`, `lines` of text, which semicolons may part too, or `whole` number.
        default: holds until it is set.
        least, most: of a number; `most` of a text is its length.
        unit: the key of its unit, empty for none.
    """

    key: str
    kind: Kind
    default: Value
    least: int = 0
    most: int = 0
    unit: str = ""

    def read(self, written: str) -> Value:
        """Return what somebody typed as a value.

        Raises:
            ProblemError: it is no number, or beyond the limits.

        >>> Spec("a.b", "whole", 30, 5, 120).read(" 20 ")
        20
        """
        if self.kind == "lines":
            return self.read_lines(written)
        text = " ".join(written.split())
        if self.kind == "text":
            if len(text) > self.most or not text.isprintable():
                raise ProblemError([Problem("site.setting.too_long", Place(), {"most": self.most})])
            return text
        plain = text.isascii() and text.isdecimal() and len(text) < 10
        if not plain or not self.least <= int(text) <= self.most:
            raise ProblemError(
                [Problem("site.setting.not_within", Place(), {"least": self.least, "most": self.most})]
            )
        return int(text)

    def read_lines(self, written: str) -> str:
        r"""Return what somebody typed as lines, without empty ones.

        Raises:
            ProblemError: it is too long.

        >>> Spec("a.b", "lines", "", most=40).read_lines(" 吴兴区：甲路；南浔区：乙路\r\n\r\n长兴县：丙路")
        '吴兴区：甲路\n南浔区：乙路\n长兴县：丙路'
        """
        lines = [" ".join(one.split()) for one in BETWEEN_LINES.split(written)]
        text = "\n".join(one for one in lines if one)
        if len(text) > self.most or not all(one.isprintable() for one in lines):
            raise ProblemError([Problem("site.setting.too_long", Place(), {"most": self.most})])
        return text

    def sound(self, kept: object) -> Value:
        """Return a value that was kept; one that this version doesn't take any more is the default."""
        try:
            return self.read(str(kept)) if isinstance(kept, str | int) else self.default
        except ProblemError:
            return self.default


SETTINGS: tuple[Spec, ...] = (
    Spec("site.city_name", "text", "", most=30),
    Spec("site.city_name_en", "text", "", most=60),
    Spec("export.approval_rows", "whole", 200, 0, 100_000, "rows"),
    Spec("export.days", "whole", 7, 1, 90, "days"),
    Spec("session.idle_minutes", "whole", 30, 5, 120, "minutes"),
    Spec("session.hours", "whole", 12, 1, 24, "hours"),
    Spec("upload.at_once_kb", "whole", 256, 0, 4_096, "kb"),
    Spec("appraisal.contacts", "lines", "", most=480),
)
BY_KEY = {one.key: one for one in SETTINGS}


def spec(key: str) -> Spec:
    """Return a setting.

    Raises:
        ProblemError: there is none of that key.
    """
    if key not in BY_KEY:
        raise ProblemError([Problem("site.setting.unknown", Place(), {"named": key[:100]})])
    return BY_KEY[key]
