"""Typed access to a definition's fields; what is wrong is collected with its line, nothing is raised."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from zhuanji.basics.problems import Place, Problem
from zhuanji.basics.texts import Text
from zhuanji.engines.lifecycles.reading.source import line_of


@dataclass
class Findings:
    """The problems of one definition, in the order in which they are met."""

    file: str | None = None
    problems: list[Problem] = field(default_factory=list)

    def add(self, name: str, line: int | None, /, **values: object) -> None:
        """Note a problem `lifecycle.definition.<name>` with its line."""
        place = Place(file=self.file, line=line)
        self.problems.append(Problem(f"lifecycle.definition.{name}", place, values))


@dataclass(frozen=True)
class Node:
    """A mapping of the definition: where it stands (`arrows[3].limit`), its line, and its readers."""

    raw: Mapping[object, object]
    path: str
    line: int | None
    findings: Findings

    def only(self, *keys: str) -> None:
        """Note every key that isn't one of these."""
        for key in self.raw:
            if key not in keys:
                self.findings.add("unknown_key", line_of(self.raw, key), field=self._path(str(key)))

    def text(self, key: str, *, required: bool = True) -> str:
        """Return a text that isn't empty; "" where it is missing or no text."""
        value = self.raw.get(key)
        if isinstance(value, str) and value.strip():
            return str(value)
        if value is not None:
            self._wrong(key, "text")
        elif required:
            self._lacking(key)
        return ""

    def flag(self, key: str) -> bool:
        """Return true or false; false where it isn't given."""
        value = self.raw.get(key, False)
        if not isinstance(value, bool):
            self._wrong(key, "flag")
        return value is True

    def positive(self, key: str) -> int:
        """Return a whole number of 1 or more."""
        value = self.raw.get(key)
        if isinstance(value, int) and not isinstance(value, bool) and value >= 1:
            return int(value)
        self._wrong(key, "positive")
        return 1

    def names(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        """Return a list of names; one name may stand without a list."""
        value = self.raw.get(key)
        if value is None:
            if required:
                self._lacking(key)
            return ()
        listed = [value] if isinstance(value, str) else value
        if isinstance(listed, Sequence) and listed and all(isinstance(name, str) and name for name in listed):
            return tuple(str(name) for name in listed)
        self._wrong(key, "names")
        return ()

    def titled(self, key: str) -> Text:
        """Return a title in both languages."""
        inner = self.node(key)
        if inner is None:
            self._lacking(key)
            return Text("", "")
        inner.only("zh", "en")
        return Text(inner.text("zh"), inner.text("en"))

    def titles(self, key: str, *, required: bool = False) -> dict[str, Text]:
        """Return a mapping of names to titles in both languages."""
        inner = self.node(key)
        if inner is None:
            if required:
                self._lacking(key)
            return {}
        return {str(name): inner.titled(str(name)) for name in inner.raw}

    def node(self, key: str) -> Node | None:
        """Return a mapping inside this one, or nothing where it isn't given."""
        value = self.raw.get(key)
        if value is None:
            return None
        if isinstance(value, Mapping):
            return Node(value, self._path(key), line_of(self.raw, key), self.findings)
        self._wrong(key, "mapping")
        return None

    def nodes(self, key: str) -> Iterator[Node]:
        """Yield the mappings of a list."""
        value = self.raw.get(key)
        if value is None:
            self._lacking(key)
        elif not isinstance(value, list | tuple):
            self._wrong(key, "list")
        else:
            for place, item in enumerate(value):
                path, line = f"{self._path(key)}[{place + 1}]", line_of(value, place)
                if isinstance(item, Mapping):
                    yield Node(item, path, line, self.findings)
                else:
                    self.findings.add("wrong_value", line, field=path, wanted="{…}")

    def line_of(self, key: str) -> int | None:
        """Return the line of a key, or of the mapping where it isn't given."""
        return line_of(self.raw, key) or self.line

    def _path(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key

    def _lacking(self, key: str) -> None:
        self.findings.add("missing_key", self.line, field=self._path(key))

    def _wrong(self, key: str, wanted: str) -> None:
        shapes = {"text": "…", "flag": "true | false", "positive": "1, 2, 3 …", "names": "[…, …]"}
        shape = shapes.get(wanted, "{…}" if wanted == "mapping" else "[{…}, …]")
        self.findings.add("wrong_value", self.line_of(key), field=self._path(key), wanted=shape)
