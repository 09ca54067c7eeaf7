"""The text of a definition as plain mappings that know their lines (YAML 1.2)."""

from __future__ import annotations

from collections.abc import Mapping

from zhuanji.basics.problems import Place, Problem, ProblemError


def load_mapping(text: str, file: str | None = None) -> Mapping[object, object]:
    """Return the mapping that a YAML text holds.

    Args:
        text: the definition.
        file: its name, for the problems.

    Raises:
        ProblemError: the text is no YAML, names a key twice, or isn't a mapping.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        yaml = YAML(typ="rt", pure=True)
        yaml.composer.warn_double_anchors = False  # YAML 1.2 lets a later anchor replace an earlier one
        found = yaml.load(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else None
        detail = str(error.problem or error.context or "").split("\n", 1)[0]
        place = Place(file=file, line=line)
        raise ProblemError([Problem("lifecycle.definition.yaml", place, {"detail": detail})]) from None
    except (YAMLError, RecursionError) as error:
        values = {"detail": str(error).split("\n", 1)[0]}
        raise ProblemError([Problem("lifecycle.definition.yaml", Place(file=file), values)]) from None
    if not isinstance(found, Mapping):
        raise ProblemError([Problem("lifecycle.definition.no_mapping", Place(file=file, line=1))])
    return found


def line_of(container: object, key: object) -> int | None:
    """Return the line of a key or of an item of a list, from 1, if the container was read from a text."""
    lines = getattr(container, "lc", None)
    if lines is None:
        return None
    try:
        found = lines.key(key) if isinstance(container, Mapping) else lines.item(key)
    except (KeyError, IndexError, TypeError):
        return None
    return int(found[0]) + 1 if found else None  # a list with a tag knows none
