"""What `zhuanji rules check` shows of a pack without problems."""

from __future__ import annotations

from rich.console import Group, RenderableType

from zhuanji.basics.texts import Language, say
from zhuanji.engines.rules.pack import Pack
from zhuanji.engines.rules.summary import asked_by, counts, open_questions, origins
from zhuanji.faces.cli.views.screen import FAINT, HEADING, Prose, draw, indented, listed, table

DECIMALS = 0  # of a percentage: nobody decides by more


def pack_view(pack: Pack, lang: Language) -> str:
    """Return the whole page."""
    title = pack.head.title if lang == "zh" else pack.head.title_en
    head = say("rules.view.head", lang, title=title, name=pack.head.name, city=pack.head.city)
    return draw(Prose(head, style=HEADING), counts_part(pack, lang), questions_part(pack, lang))


def counts_part(pack: Pack, lang: Language) -> RenderableType:
    """Return the rows of each part, with the share that somebody verified."""
    drawn = table(*(say(f"rules.view.column.{name}", lang) for name in ("part", "rows", "verified")))
    for column in drawn.columns[1:]:
        column.justify = "right"
    for one in counts(pack):
        share = "—" if one.share is None else f"{one.share:.{DECIMALS}f} %"
        drawn.add_row(say(f"rules.view.part.{one.part}", lang), str(one.rows), share)
    told = [
        say(f"rules.view.origin.{origin}", lang, count=count)
        for origin, count in origins(pack).items()
        if count
    ]
    line = say(
        "rules.view.origins",
        lang,
        rows=len(pack.parameters),
        keys=len(pack.rules.keys()),
        words=listed(told, lang),
    )
    return Group(drawn, indented(Prose(line, style=FAINT)))


def questions_part(pack: Pack, lang: Language) -> RenderableType:
    """Return the questions that nobody has decided, each with what waits for it and what is used meanwhile."""
    questions = open_questions(pack)
    title = Prose(say("rules.view.questions", lang, count=len(questions)), style=HEADING)
    lines: list[RenderableType] = [title]
    for question in questions:
        words = question.title if lang == "zh" else question.title_en
        waiting = asked_by(pack, question)
        line = say("rules.view.question", lang, words=words, id=question.id)
        if waiting:
            line += say("rules.view.waiting", lang, rows=listed(waiting, lang))
        option = next((one for one in question.options if one.id == question.default), None)
        if option is not None:
            line += say("rules.view.default", lang, option=option.title if lang == "zh" else option.title_en)
        lines.append(indented(Prose(line)))
    return Group(*lines)
