"""A lifecycle as the text of a Mermaid state diagram."""

from __future__ import annotations

from zhuanji.basics.texts import Language, say
from zhuanji.engines.lifecycles.model import Lifecycle, in_language
from zhuanji.engines.lifecycles.refusal import shown


def mermaid(lifecycle: Lifecycle, lang: Language = "zh") -> str:
    """Return the diagram's text, titles in one language; it ends without a line break.

    >>> from zhuanji.engines.lifecycles import shipped
    >>> [line.strip() for line in mermaid(shipped()["supervision_slip"]).splitlines()[-2:]]
    ['UNDER_REVIEW --> STRUCK_OFF: 销号（督办单位）', 'STRUCK_OFF --> [*]']
    """
    lines = ["stateDiagram-v2"]
    for state, title in lifecycle.states.items():
        lines.append(f'  state "{_safe(in_language(title, lang))}" as {state}')
    lines.append(f"  [*] --> {lifecycle.initial}")
    for arrow in lifecycle.arrows:
        roles = shown(tuple(lifecycle.roles[role] for role in arrow.who), lang)
        label = say("lifecycle.diagram.arrow", lang, action=in_language(arrow.title, lang), who=roles)
        lines.append(f"  {arrow.start} --> {arrow.end}: {_safe(label)}")
    lines += [f"  {state} --> [*]" for state in lifecycle.final]
    return "\n".join(lines)


def _safe(label: str) -> str:
    """Return a label without what Mermaid reads as its own signs."""
    return " ".join(label.translate(str.maketrans('":;#<>', "”：；＃＜＞")).split())
