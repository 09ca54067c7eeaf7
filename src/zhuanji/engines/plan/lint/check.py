"""What a check is: a code, a severity, and the function that finds its places in a document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from zhuanji.basics.texts import Language, say
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.finding import Finding, Mention, Severity

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Hit:
    """One place that a check found: offsets in the plain text, values for its sentences, related places.

    `severity` is given where this place is less grave, or graver, than the check's findings are.
    """

    start: int
    end: int
    values: Mapping[str, object] = field(default_factory=dict)
    related: tuple[Span, ...] = ()
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """A check of `lint_plan`: its code, how grave its findings are, and what finds them."""

    code: str
    severity: Severity
    find: Callable[[Document], Iterable[Hit]]

    def title(self, lang: Language = "zh") -> str:
        """Return what the check is called."""
        return say(f"lint.{self.code}.title", lang)

    def run(self, document: Document) -> list[Finding]:
        """Return the findings of this check, one for each place."""
        hits = {(hit.start, hit.end, hit.related): hit for hit in self.find(document) if hit.start < hit.end}
        return [self.finding(document, hit) for hit in hits.values()]

    def finding(self, document: Document, hit: Hit) -> Finding:
        """Turn a hit into a finding with its clause and its quote."""
        clause, quote, start, end = mention(document, (hit.start, hit.end))
        related = tuple(mention(document, span) for span in hit.related)
        severity = hit.severity or self.severity
        return Finding(self.code, severity, clause, quote, start, end, hit.values, related)


def mention(document: Document, span: Span) -> Mention:
    """Return a stretch of the plain text with its clause and its quote."""
    start, end = span
    clause = document.clause_at(start)
    return Mention(clause.id if clause else "", document.plain[start:end], start, end)
