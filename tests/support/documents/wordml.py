"""Writes the XML and the zip of .docx files by hand, so that tests decide about every element."""

from __future__ import annotations

import zipfile
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
R_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NAMESPACES = {
    "w": W,
    "r": R,
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
}
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
BY_AUTHOR = 'w:id="1" w:author="审核" w:date="2023-01-01T00:00:00Z"'


def run(text: str, properties: str = "") -> str:
    """Return a run; TAB and line feed become their elements."""
    pieces = []
    for index, part in enumerate(text.split("\n")):
        for step, word in enumerate(part.split("\t")):
            pieces.append("<w:tab/>" if step else "<w:br/>" if index else "")
            pieces.append(f'<w:t xml:space="preserve">{escape(word)}</w:t>' if word else "")
    marks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{marks}{''.join(pieces)}</w:r>"


def paragraph(content: str = "", properties: str = "") -> str:
    """Return a paragraph of runs; plain text is taken as one run."""
    inner = content if content.startswith("<") else run(content)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def styled(style: str) -> str:
    return f"<w:pStyle w:val={quoteattr(style)}/>"


def numbered(number: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def inserted(content: str) -> str:
    return f"<w:ins {BY_AUTHOR}>{content}</w:ins>"


def deleted(text: str) -> str:
    return f'<w:del {BY_AUTHOR}><w:r><w:delText xml:space="preserve">{escape(text)}</w:delText></w:r></w:del>'


DELETED_MARK = f"<w:rPr><w:del {BY_AUTHOR}/></w:rPr>"


def control(content: str) -> str:
    """Return a content control around blocks, runs, rows or cells."""
    return f'<w:sdt><w:sdtPr><w:alias w:val="控件"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'


def cell(content: str, properties: str = "") -> str:
    """Return a table cell; each line of a plain text becomes a paragraph."""
    blocks = content if content.startswith("<") else "".join(paragraph(line) for line in content.split("\n"))
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{blocks}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{''.join(cells)}</w:tr>"


def table(*rows: str, columns: int = 0) -> str:
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "".join(f'<w:gridCol w:w="{9000 // columns}"/>' for _ in range(columns))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>{borders}</w:tblBorders></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def text_box(*paragraphs: str) -> str:
    """Return a run that draws a text box, in the two forms that Word writes: Choice and Fallback."""
    content = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    drawing = (
        '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="5000000" cy="900000"/>'
        '<wp:docPr id="7" name="文本框"/><a:graphic><a:graphicData '
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>'
        '<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5000000" cy="900000"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
        f"<wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    picture = f"<w:pict><v:shape style='width:300pt;height:60pt'><v:textbox>{content}</v:textbox></v:shape></w:pict>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice>'
        f"<mc:Fallback>{picture}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def field(code: str, result: str) -> str:
    """Return a complex field: its code, and the result that is shown."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{escape(code)}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def note_mark(identity: int, kind: str = "footnote") -> str:
    return (
        f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:{kind}Reference w:id="{identity}"/></w:r>'
    )


def notes_part(notes: dict[int, str], kind: str = "footnote") -> str:
    """Return the footnotes or endnotes part: note id → blocks."""
    inner = "".join(f'<w:{kind} w:id="{identity}">{blocks}</w:{kind}>' for identity, blocks in notes.items())
    rulers = "".join(
        f'<w:{kind} w:type="{name}" w:id="{identity}"><w:p><w:r><w:{name}/></w:r></w:p></w:{kind}>'
        for identity, name in ((-1, "separator"), (0, "continuationSeparator"))
    )
    return root(f"w:{kind}s", rulers + inner)


def level(index: int, kind: str, text: str, start: int = 1, extra: str = "") -> str:
    """Return one level of a list definition; `extra` stands where the schema puts restart, style, suffix."""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>{extra}'
        f'<w:lvlText w:val={quoteattr(text)}/><w:lvlJc w:val="left"/></w:lvl>'
    )


def definition(identity: int, *levels: str, extra: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{identity}">{extra}{"".join(levels)}</w:abstractNum>'


def instance(number: int, identity: int, starts: dict[int, int] | None = None) -> str:
    overrides = "".join(
        f'<w:lvlOverride w:ilvl="{index}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
        for index, start in (starts or {}).items()
    )
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{identity}"/>{overrides}</w:num>'


def root(name: str, inner: str) -> str:
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><{name} {spaces}>{inner}</{name}>'


def make_docx(body: str, *, strict: bool = False, section: str = "", **parts: str) -> bytes:
    """Return a .docx.

    Args:
        body: blocks of the main part.
        strict: whether to write the strict form's namespaces.
        section: content of the last `w:sectPr`.
        parts: inner XML of `styles` and `numbering`; whole parts for `footnotes`, `endnotes`, `footer1`, `header1`.
    """
    files = {
        "word/document.xml": root("w:document", f"<w:body>{body}<w:sectPr>{section}</w:sectPr></w:body>")
    }
    for name, content in parts.items():
        whole = content.startswith("<?xml")
        files[f"word/{name}.xml"] = content if whole else root(f"w:{name}", content)
    types = "".join(
        f'<Override PartName="/{path}" ContentType="{WORD_TYPE}.{content_type(path)}+xml"/>' for path in files
    )
    relations = "".join(
        f'<Relationship Id="rId{index}" Type="{R}/{name.rstrip("0123456789")}" Target="{name}.xml"/>'
        for index, name in enumerate(parts, 1)
    )
    files["[Content_Types].xml"] = (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>'
    )
    files["_rels/.rels"] = (
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{R}/officeDocument" '
        'Target="word/document.xml"/></Relationships>'
    )
    files["word/_rels/document.xml.rels"] = (
        f'<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>'
    )
    if strict:
        files = {name: content.replace(W, W_STRICT).replace(R, R_STRICT) for name, content in files.items()}
    return zipped({name: content.encode() for name, content in files.items()})


def content_type(path: str) -> str:
    """Return the word that a part's content type ends with."""
    name = path.removeprefix("word/").removesuffix(".xml").rstrip("0123456789")
    return "document.main" if name == "document" else name


def zipped(files: dict[str, bytes]) -> bytes:
    """Return a zip of the files; its bytes depend on nothing but them."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2023, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
