"""What the program says about document files that it can't read, or not wholly."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

SAVE_AS_DOCX = Text(
    "用 Word 或 WPS 打开后另存为 .docx，再读入。", "Open it in Word or WPS, save it as .docx and read that."
)
FETCH_AGAIN = Text(
    "重新下载或向发文单位要一份完好的文件；若能用 Word 或 WPS 打开，另存为新的 .docx 再读入。",
    "Fetch the file again; if Word or WPS still opens it, save it under a new name and read that.",
)
PASTE_TEXT = Text(
    "把正文复制到 .txt 文件（UTF-8）后读入，或另存为 .docx。",
    "Copy the text into a .txt file (UTF-8) and read that, or save it as .docx.",
)
RECOGNISE = Text(
    "先对文件做文字识别（OCR），存成带文字层的 PDF 或 .docx，再读入。",
    "Run text recognition (OCR) first, save a PDF with a text layer or a .docx, and read that.",
)
SPLIT = Text(
    "只保留方案正文（删去图片、附件），或分成几个文件后读入。",
    "Keep the plan's own text only (no pictures, no annexes), or split the file, and read that.",
)

TEXTS = {
    "document.not_found": Text("找不到这个文件。", "There is no such file."),
    "document.not_found.remedy": Text("检查路径和文件名。", "Check the path and the name."),
    "document.folder": Text("这是文件夹，不是文件。", "This is a folder, not a file."),
    "document.folder.remedy": Text("给出文件夹里的一个文件。", "Name one file inside it."),
    "document.unreadable": Text("文件打不开（{detail}）。", "The file can't be opened ({detail})."),
    "document.unreadable.remedy": Text(
        "检查权限，并关闭正在使用它的程序。", "Check its permissions, and close programs that hold it."
    ),
    "document.empty": Text("文件是空的（0 字节）。", "The file is empty (0 bytes)."),
    "document.empty.remedy": FETCH_AGAIN,
    "document.blank": Text("文件里只有空白，没有文字。", "The file holds nothing but blanks."),
    "document.blank.remedy": Text(
        "检查是否选错了文件；正文若是图片，先做文字识别（OCR）。",
        "Check that it is the right file; if its text is a picture, run text recognition (OCR) first.",
    ),
    "document.file_too_large": Text("文件超过 {limit} MiB。", "The file is larger than {limit} MiB."),
    "document.file_too_large.remedy": SPLIT,
    "document.text_too_long": Text("文字超过 {limit} MB。", "The text is longer than {limit} MB."),
    "document.text_too_long.remedy": SPLIT,
    "document.too_many_lines": Text(
        "文字超过 {limit} 行，不像是一份方案。",
        "The text has more than {limit} lines; it doesn't look like a plan.",
    ),
    "document.too_many_lines.remedy": SPLIT,
    "document.nul_bytes": Text(
        "文本文件里有空字符（第 {offset} 个字符起），可能不是文本，或是没有标记的 UTF-16。",
        "The text file holds NUL characters (first at {offset}): it is no text, or UTF-16 without its mark.",
    ),
    "document.nul_bytes.remedy": Text(
        "用记事本打开，另存为 UTF-8 编码的 .txt。", "Open it in an editor and save it as a .txt in UTF-8."
    ),
    "document.encoding": Text(
        "文字编码既不是 UTF-8 也不是 GB18030（第 {offset} 字节起）。",
        "The text is neither UTF-8 nor GB18030 (from byte {offset} on).",
    ),
    "document.encoding.remedy": Text("另存为 UTF-8 编码的 .txt。", "Save it as a .txt in UTF-8."),
    "document.broken_text": Text(
        "文本按其编码读到第 {offset} 字节处损坏，可能没有下载完整。",
        "The text is broken at byte {offset} in its own encoding, perhaps cut off.",
    ),
    "document.broken_text.remedy": Text(
        "重新下载，或用记事本打开检查后另存为 UTF-8 编码的 .txt。",
        "Fetch it again, or check it in an editor and save it as a .txt in UTF-8.",
    ),
    "document.misnamed": Text(
        "文件名以 {suffix} 结尾，内容却不是这种文件。",
        "The name ends with {suffix}, but the content is nothing of that kind.",
    ),
    "document.misnamed.remedy": Text(
        "内容若是纯文本，把扩展名改为 .txt；否则重新下载。",
        "If it is plain text, rename it to .txt; else fetch the file again.",
    ),
    "document.doc": Text("这是旧版 Word 文件（.doc）。", "This is an old Word file (.doc)."),
    "document.doc.remedy": SAVE_AS_DOCX,
    "document.wps": Text("这是 WPS 自己的文件（.wps）。", "This is a file in WPS's own format (.wps)."),
    "document.wps.remedy": SAVE_AS_DOCX,
    "document.rtf": Text("这是 RTF 文件。", "This is an RTF file."),
    "document.rtf.remedy": SAVE_AS_DOCX,
    "document.odt": Text("这是 OpenDocument 文件（.odt）。", "This is an OpenDocument file (.odt)."),
    "document.odt.remedy": SAVE_AS_DOCX,
    "document.word_xml": Text(
        "这是 Word 的 XML 文件，不是 .docx。", "This is one of Word's XML forms, not a .docx."
    ),
    "document.word_xml.remedy": SAVE_AS_DOCX,
    "document.html": Text("这是网页文件。", "This is a web page."),
    "document.html.remedy": PASTE_TEXT,
    "document.ofd": Text("这是 OFD 版式文件。", "This is an OFD file."),
    "document.ofd.remedy": Text(
        "用 OFD 阅读器转成 PDF，或把正文复制到 .txt 文件后读入。",
        "Convert it to PDF in an OFD reader, or copy its text into a .txt file.",
    ),
    "document.spreadsheet": Text("这是电子表格。", "This is a spreadsheet."),
    "document.spreadsheet.remedy": Text(
        "方案要用文字文件读入：.docx、.pdf 或 .txt。", "A plan is read from a .docx, .pdf or .txt file."
    ),
    "document.slides": Text("这是演示文稿。", "These are slides."),
    "document.slides.remedy": Text(
        "方案要用文字文件读入：.docx、.pdf 或 .txt。", "A plan is read from a .docx, .pdf or .txt file."
    ),
    "document.picture": Text("这是图片文件。", "This is a picture."),
    "document.picture.remedy": RECOGNISE,
    "document.archive": Text("这是压缩包，不是 Word 文件。", "This is an archive, not a Word file."),
    "document.archive.remedy": Text("先解压，再读入里面的文件。", "Unpack it, and read the file inside."),
    "document.ole": Text(
        "这是旧版 Office 格式（如 .doc、.wps），不是 .docx。",
        "This is an old Office format (such as .doc or .wps), not a .docx.",
    ),
    "document.ole.remedy": SAVE_AS_DOCX,
    "document.password": Text("文件有密码保护。", "The file is protected by a password."),
    "document.password.remedy": Text(
        "用密码打开，去掉密码后另存，再读入。",
        "Open it with its password, save it without one, and read that.",
    ),
    "document.no_main_part": Text(
        "这个 .docx 里没有正文部分（word/document.xml）。",
        "This .docx lacks its main part (word/document.xml).",
    ),
    "document.no_main_part.remedy": FETCH_AGAIN,
    "document.zip_bomb": Text(
        "这个 .docx 解压后大得不合常理，没有打开。",
        "This .docx would inflate beyond all reason and was not opened.",
    ),
    "document.zip_bomb.remedy": Text(
        "来源可靠的话，用 Word 打开，删去图片后另存为新文件再读入。",
        "If you trust its source, open it in Word, drop its pictures and save it as a new file.",
    ),
    "document.damaged_zip": Text("这个 .docx 的压缩包已损坏。", "The zip of this .docx is damaged."),
    "document.damaged_zip.remedy": FETCH_AGAIN,
    "document.damaged_xml": Text(
        "这个 .docx 里的 {part} 已损坏（第 {line} 行）。",
        "The part {part} of this .docx is damaged (line {line}).",
    ),
    "document.damaged_xml.remedy": FETCH_AGAIN,
    "document.unsafe_xml": Text(
        "这个 .docx 里的 {part} 带有文档类型声明，出于安全没有读。",
        "The part {part} of this .docx brings a document type declaration and was, for safety, not read.",
    ),
    "document.unsafe_xml.remedy": SAVE_AS_DOCX,
    "document.damaged": Text(
        "文件已损坏，读不出来（{detail}）。", "The file is damaged and can't be read ({detail})."
    ),
    "document.damaged.remedy": FETCH_AGAIN,
    "document.crashed": Text(
        "读取程序读这个文件时中断：文件已损坏，或需要的内存超过限度。",
        "The reader broke down over this file: it is damaged, or needs more memory than is allowed.",
    ),
    "document.crashed.remedy": FETCH_AGAIN,
    "document.too_deep": Text("文件里的嵌套太深。", "Things in this file are nested too deeply."),
    "document.too_deep.remedy": PASTE_TEXT,
    "document.too_slow": Text(
        "{seconds} 秒内没有读完，已停止。", "Reading took more than {seconds} seconds and was stopped."
    ),
    "document.too_slow.remedy": SPLIT,
    "document.too_large": Text(
        "读这个文件需要的内存超过限度，已停止。",
        "Reading the file needs more memory than is allowed and was stopped.",
    ),
    "document.too_large.remedy": SPLIT,
    "document.too_many_pages": Text("PDF 超过 {limit} 页。", "The PDF has more than {limit} pages."),
    "document.too_many_pages.remedy": SPLIT,
    "document.image_only": Text(
        "这个 PDF 只有图像，没有文字层（多为扫描件）。",
        "This PDF holds pictures only and no text layer (a scan, most likely).",
    ),
    "document.image_only.remedy": RECOGNISE,
    "document.garbled": Text(
        "这个 PDF 的文字没有可用的编码，读出来是乱码（{share}%）。",
        "The characters of this PDF can't be told from its fonts: {share}% of them are garbled.",
    ),
    "document.garbled.remedy": RECOGNISE,
    "document.page_without_text": Text(
        "第 {page} 页是图像，没有文字，未读入。", "Page {page} is a picture without text and was left out."
    ),
    "document.page_without_text.remedy": RECOGNISE,
    "document.symbol": Text(
        "有的符号字体字符没有对应的文字，已略去。",
        "Some signs of symbol fonts have no Unicode form and were left out.",
    ),
    "document.symbol.remedy": Text(
        "在 Word 里检查项目符号和特殊符号；不影响正文即可忽略。",
        "Check bullets and special signs in Word; if they don't matter, ignore this.",
    ),
    "document.inserted_file": Text(
        "文件里插入了另一个文件，其内容未读入。",
        "Another file is inserted into this one; its content was left out.",
    ),
    "document.inserted_file.remedy": Text(
        "用 Word 打开并另存一次，内容就会并入正文。",
        "Open it in Word and save it once more: that takes the content in.",
    ),
}
