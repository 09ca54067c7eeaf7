"""Makes a real .docx of a plan text: what an office would send, with Word's features in it."""

from __future__ import annotations

from random import Random

from support.documents.plan_numbers import AutoNumbers, heading_styles
from support.documents.wordml import (
    BY_AUTHOR,
    DELETED_MARK,
    cell,
    control,
    deleted,
    field,
    inserted,
    make_docx,
    paragraph,
    root,
    row,
    run,
    table,
    text_box,
)

BODY_STYLE = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Noto Serif CJK SC" w:hAnsi="Noto Serif CJK SC" '
    'w:eastAsia="Noto Serif CJK SC"/><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr>'
    '<w:spacing w:line="579" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/>'
    '<w:jc w:val="both"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="Title"/><w:basedOn w:val="a"/><w:pPr>'
    '<w:spacing w:line="640" w:lineRule="exact"/><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/>'
    '</w:pPr><w:rPr><w:b/><w:sz w:val="44"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="c"><w:name w:val="Cell"/><w:basedOn w:val="a"/><w:pPr>'
    '<w:spacing w:line="360" w:lineRule="exact"/><w:ind w:firstLineChars="0" w:firstLine="0"/>'
    '</w:pPr><w:rPr><w:sz w:val="24"/></w:rPr></w:style>'
)
# GB/T 9704: A4, margins 37/35/28/26 mm.
PAGE = (
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588" w:header="851" w:footer="1400" w:gutter="0"/>'
)
FOOTER = root("w:ftr", paragraph(run("— ") + field("PAGE", run("1")) + run(" —"), '<w:jc w:val="center"/>'))
TITLE_LINES = 3


def make_plan_docx(text: str, *, seed: int = 0, printable: bool = False) -> bytes:
    """Return a .docx whose text is the plan text again, blanks apart.

    Numbers are automatic (heading styles, lists), flattened tables are real ones, and spread over the
    paragraphs are runs split in mid-number, tracked insertions and deletions, a deleted paragraph mark,
    content controls, fields, hidden text and text boxes.

    Args:
        text: the plan, one paragraph a line.
        seed: which paragraphs get which feature.
        printable: leave out what LibreOffice prints otherwise than Word: changes, hidden text, fields, boxes.
    """
    maker = PlanMaker(Random(seed), printable)
    body = maker.blocks([line.strip() for line in text.split("\n") if line.strip()])
    return make_docx(
        body,
        section=f'<w:footerReference w:type="default" r:id="rId3"/>{PAGE}',
        # In justified text LibreOffice loses some of the punctuation that hangs in the margin.
        styles=BODY_STYLE.replace('"both"', '"left"' if printable else '"both"') + heading_styles(),
        numbering=maker.numbers.part(),
        footer1=FOOTER,
    )


class PlanMaker:
    """Writes the paragraphs of one plan."""

    def __init__(self, random: Random, printable: bool) -> None:
        self.random = random
        self.printable = printable
        self.numbers = AutoNumbers()

    def blocks(self, lines: list[str]) -> str:
        blocks: list[str] = []
        index = 0
        while index < len(lines):
            rows = flattened_rows(lines[index:])
            if rows is not None:
                cells, used = rows
                blocks.append(self.real_table(cells))
                index += used
                continue
            blocks.append(self.block(index, lines[index], lines[index + 1 : index + 2]))
            index += 2 if blocks[-1].count("<w:txbxContent>") else 1
        return "".join(blocks)

    def block(self, index: int, line: str, following: list[str]) -> str:
        """Return one paragraph, with the feature that its turn brings."""
        if index < TITLE_LINES and len(line) < 40:
            return paragraph(self.runs(line), '<w:pStyle w:val="b"/>')
        automatic = self.numbers.take(line)
        properties, rest, _ = automatic or ("", line, -1)
        if self.printable:
            return paragraph(self.runs(rest), properties)
        if index % 11 == 5:
            return control(paragraph(self.runs(rest), properties))
        if index % 11 == 7 and automatic is None and len(rest) > 20:
            return self.joined_by_deletion(rest)
        if index % 11 == 9:
            return self.gone() + paragraph(self.runs(rest), properties)
        if index % 17 == 8 and following and unnumbered(following[0]):
            return paragraph(self.runs(rest) + text_box(paragraph(self.runs(following[0]))), properties)
        return paragraph(self.runs(rest), properties)

    def runs(self, text: str) -> str:
        """Return a text as runs that are split anywhere, also inside numbers."""
        pieces, start = [], 0
        while start < len(text):
            end = min(start + self.random.randint(1, 30), len(text))
            pieces.append(self.dressed(text[start:end]))
            start = end
        return "".join(pieces)

    def dressed(self, text: str) -> str:
        """Return a run as editing leaves it: inserted, beside a deletion, in a control, a field, a link."""
        plain = run(text, self.random.choice(["", "", "<w:b/>", '<w:lang w:eastAsia="zh-CN"/>']))
        bookmark = '<w:bookmarkStart w:id="3" w:name="_GoBack"/><w:bookmarkEnd w:id="3"/>'
        if self.printable:
            return plain + self.random.choice(["", bookmark])
        return self.random.choice(
            [
                plain,
                plain + bookmark,
                inserted(plain),
                deleted("原为12.5亿元") + plain,
                control(plain),
                field(' HYPERLINK "http://example.com/1" ', plain),
                f'<w:hyperlink w:anchor="x">{plain}</w:hyperlink>',
                run("隐藏99家", "<w:vanish/>") + plain,
                f"<w:moveTo {BY_AUTHOR}>{plain}</w:moveTo><w:moveFrom {BY_AUTHOR}>{run('挪走3条')}</w:moveFrom>",
            ]
        )

    def joined_by_deletion(self, text: str) -> str:
        """Return a paragraph that two were before the mark between them was deleted."""
        middle = len(text) // 2
        return paragraph(self.runs(text[:middle]), DELETED_MARK) + paragraph(self.runs(text[middle:]))

    def gone(self) -> str:
        """Return a paragraph that was deleted as a whole, number and all."""
        return paragraph(deleted("删去的一段，新增100家。"), f'<w:pStyle w:val="2"/>{DELETED_MARK}')

    def real_table(self, rows: list[list[str]]) -> str:
        """Return a table of the rows, with a deleted row in it."""
        lines = [
            row(
                *(
                    cell("".join(paragraph(self.runs(t), '<w:pStyle w:val="c"/>') for t in text.split("\n")))
                    for text in each
                )
            )
            for each in rows
        ]
        removed = row(
            *(cell(paragraph(deleted("旧"), '<w:pStyle w:val="c"/>')) for _ in rows[0]),
            properties=f"<w:del {BY_AUTHOR}/>",
        )
        if self.printable:
            return table(*lines, columns=len(rows[0]))
        return table(lines[0], removed, *lines[1:], columns=len(rows[0]))


def unnumbered(line: str) -> bool:
    """Say whether a line opens with no number."""
    return AutoNumbers().take(line) is None


def flattened_rows(lines: list[str]) -> tuple[list[list[str]], int] | None:
    """Return the rows of a table that stands one cell a line, and how many lines it takes.

    Such a table opens with 序号; a header cell may take two lines, the second in brackets.
    """
    if lines[0] != "序号" or "1" not in lines[:12]:
        return None
    first = lines.index("1")
    header: list[str] = []
    for line in lines[:first]:
        if line.startswith("（") and header:
            header[-1] += f"\n{line}"
        else:
            header.append(line)
    width, rows, used = len(header), [header], first
    while lines[used : used + 1] == [str(len(rows))] and len(lines) >= used + width:
        rows.append(lines[used : used + width])
        used += width
    return rows, used
